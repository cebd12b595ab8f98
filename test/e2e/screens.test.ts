import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testScreens } from './testScreens.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testScreens(visitCompany()));
