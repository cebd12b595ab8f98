import { describe } from 'vitest';
import { browserIsHere } from './chromium.ts';
import { testStory } from './testStory.ts';
import { visitCompany } from './visit.ts';

describe.skipIf(!browserIsHere())('on the embedded store', () => testStory(visitCompany()));
