import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testRetention } from './testRetention.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testRetention(visitCompany()));
