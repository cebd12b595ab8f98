import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import type * as actions from './store-actions.ts';
import { testStore } from './testStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-store-'));
let opened = 0;

describe('the embedded store', () => {
  afterAll(() => rmSync(folder, { recursive: true }));
  testStore(() =>
    createEmbeddedStore<typeof actions>({
      file: join(folder, `${opened++}.db`),
      actions: new URL('./store-actions.ts', import.meta.url),
    }),
  );
});
