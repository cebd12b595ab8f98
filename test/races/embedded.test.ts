import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openRacesAt } from './open-embedded.ts';
import { testRaces } from './testRaces.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-races-'));
let files = 0;

describe('races on the embedded store', () => {
  afterAll(() => rmSync(folder, { recursive: true }));
  testRaces({
    openRacesAt,
    opener: new URL('./open-embedded.ts', import.meta.url).href,
    place: () => join(folder, `${files++}.db`),
  });
});
