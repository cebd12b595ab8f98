import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testFlow } from './testFlow.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testFlow(visitCompany()));
