import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testIncident } from './testIncident.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testIncident(visitCompany()));
