#!/usr/bin/env node
// Starts the compiled program under Node 24: the running one, or the one that the package brought.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist/server/main.js');

/** Path of a Node 24 binary that npm installed beside this package, if there is one. */
function packagedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `node-${system}-${process.arch}/package.json`,
    );
    const binary = path.join(
      path.dirname(manifest),
      process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
    );
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

if (!existsSync(program)) {
  console.error(
    'gyebo: the compiled program is missing. In a clone, use: npm run gyebo -- COMMAND',
  );
  process.exit(2);
} else if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(program);
} else {
  const node = packagedNode();
  if (!node) {
    console.error(
      `gyebo: needs Node 24 or newer; this is ${process.versions.node}. Install it and try again.`,
    );
    process.exit(2);
  }
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A service manager signals this process only; a terminal signals both, and the program counts.
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
  child.on('error', (error) => {
    console.error(`gyebo: ${node}: ${error.message}`);
    process.exit(5);
  });
  child.on('exit', (code) => process.exit(code ?? 5));
}
