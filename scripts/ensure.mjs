// Runs on the machine's own Node (20 or newer), before Node 24 is there: plain JavaScript on purpose.
// Installs what is missing and, with --web, builds the web UI when its sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');

const digest = (texts) => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
};
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Ends the script with the command's own exit code when it fails. */
function run(title, command, args, options = {}) {
  console.error(`gyebo: ${title} …`);
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) console.error(`gyebo: ${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** npm's own note of what lies in node_modules, after whichever command filled it. */
function hasAllPackages(lock) {
  const there = JSON.parse(read(path.join(modules, '.package-lock.json')) || '{}').packages ?? {};
  return Object.entries(JSON.parse(lock).packages).every(([name, wanted]) => {
    return name === '' || wanted.optional || there[name]?.version === wanted.version;
  });
}

function install() {
  const stamp = path.join(modules, '.gyebo-installed');
  const lock = read(path.join(root, 'package-lock.json'));
  const wanted = digest([lock]);
  if (read(stamp) === wanted) return;
  if (hasAllPackages(lock)) {
    writeFileSync(stamp, wanted);
    return;
  }
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if (npm) run('installing packages', process.execPath, [npm, ...args]);
  else run('installing packages', 'npm', args, { shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted);
}

/** Node 24 of the optional packages, else the running one when it is new enough. */
function node24() {
  const own = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `gyebo: needs Node 24 and this is ${process.versions.node}; no Node package exists for ` +
      `${process.platform}-${process.arch}. Install Node 24 and run the command again.`,
  );
  process.exit(2);
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(file);
    else yield file;
  }
}

function buildWeb(node) {
  const stamp = path.join(root, 'dist', 'web', '.source');
  const sources = [...files(path.join(root, 'web')), path.join(root, 'vite.config.ts')].sort();
  const wanted = digest(sources.map((file) => `${file}:${statSync(file).size}:${read(file)}`));
  if (read(stamp) === wanted) return;
  run('building the web UI', node, [
    path.join(modules, 'vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

install();
const node = node24();
if (process.argv.includes('--web')) buildWeb(node);
