import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,scanners,test,web}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
  },
});
