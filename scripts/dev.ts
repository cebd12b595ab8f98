import { spawn } from 'node:child_process';
import path from 'node:path';

// One command for both halves: the server restarts on a change, Vite reloads the page and sends
// API calls on to the server.
const root = path.dirname(import.meta.dirname);
const port = process.env['GYEBO_PORT'] ?? '4680';

function start(name: string, args: string[]) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  child.on('exit', (code) => {
    console.error(`dev: ${name} ended with ${code ?? 'a signal'}`);
    for (const other of children) other.kill();
  });
  return child;
}

const children = [
  start('server', [
    '--watch',
    '--watch-preserve-output',
    'server/main.ts',
    'start',
    '--port',
    port,
  ]),
  start('vite', ['node_modules/vite/bin/vite.js', 'dev']),
];
