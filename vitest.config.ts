import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,scanners,test,web}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    // Threads and commands that tests start find their compiled code here.
    env: { NODE_COMPILE_CACHE: '.cache/compile' },
  },
});
