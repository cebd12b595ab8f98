import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['{server,scanners,test,web}/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What is waited for may take long on a busy machine; it ends as soon as it is there.
    expect: { poll: { timeout: 40_000 } },
    // One more than the cores of the gate: what runs on a real server waits for it half of the time.
    maxWorkers: 3,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // Threads and commands that tests start find their compiled code here.
    env: { NODE_COMPILE_CACHE: '.cache/compile' },
  },
});
