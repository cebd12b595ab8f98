import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testPeople } from './testPeople.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testPeople(visitCompany()));
