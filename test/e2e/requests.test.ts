import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testRequests } from './testRequests.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testRequests(visitCompany()));
