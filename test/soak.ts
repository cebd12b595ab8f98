import { spawnSync } from 'node:child_process';
import path from 'node:path';

// `npm run soak`: the proofs in their long forms; further arguments go to vitest.
const root = path.dirname(import.meta.dirname);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(
  process.execPath,
  [vitest, 'run', '--disable-console-intercept', 'test/races', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, GYEBO_SOAK: '1' } },
);
process.exitCode = result.status ?? 1;
