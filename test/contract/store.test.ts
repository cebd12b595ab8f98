import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openStoreAt } from './open-embedded.ts';
import { testStore } from './testStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-store-'));
let opened = 0;

describe('the embedded store', () => {
  afterAll(() => rmSync(folder, { recursive: true }));
  testStore(() => openStoreAt(join(folder, `${opened++}.db`)));
});
