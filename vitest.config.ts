import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['{server,scanners,test,web}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than the cores of the gate: what runs on a real server waits for it half of the time.
    maxWorkers: 3,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // Threads and commands that tests start find their compiled code here.
    env: { NODE_COMPILE_CACHE: '.cache/compile' },
  },
});
