// `npm run compose:env`: a random password for the database of docker-compose.yml, in .env, for this user
// alone. An existing one stays: the database keeps the first it was started with.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const file = path.join(root, '.env');
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (/^NEO4J_PASSWORD=./m.test(before)) {
  console.log(`${file} has a password already; it stays`);
} else {
  const line = `NEO4J_PASSWORD=${randomBytes(24).toString('base64url')}\n`;
  const rest = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  writeFileSync(file, rest + line, { mode: 0o600 });
  chmodSync(file, 0o600);
  console.log(`${file} has a random password for Neo4j now`);
}
// The folder is mounted for reading only; what Gyebo writes into .gyebo is a volume that needs its place.
const folder = path.resolve(root, process.env['GYEBO_FOLDER'] ?? 'examples/shop');
mkdirSync(path.join(folder, '.gyebo'), { recursive: true });
