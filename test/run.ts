import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './e2e/chromium.ts';
import { canStartNeo4j } from './integration/servers/neo4j-jars.ts';

// `npm test`: everything that can run here. A suite whose real system is absent skips itself with a
// reason, which is repeated at the end; with CI=true nothing may be absent.
const root = path.dirname(import.meta.dirname);

interface RealPart {
  name: string;
  suites: string;
  present: boolean;
  get: string;
}

function hasPostgres(): boolean {
  const folder = '/usr/lib/postgresql';
  const packaged = existsSync(folder)
    ? readdirSync(folder).map((version) => path.join(folder, version, 'bin'))
    : [];
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...packaged, ...onPath].some((place) => existsSync(path.join(place, 'initdb')));
}

const venv = process.env['GYEBO_AIRFLOW_VENV'];
const parts: RealPart[] = [
  {
    name: 'PostgreSQL',
    suites: 'test/integration/{postgres,shop-live,statements}*, the deletion in test/e2e/requests',
    present: hasPostgres(),
    get: 'install PostgreSQL 15 or newer',
  },
  {
    name: 'Chromium',
    suites: 'test/e2e, progress in test/integration/neo4j*',
    present: findChromium() !== undefined,
    get: 'install chromium',
  },
  {
    name: 'Airflow',
    suites: 'test/integration/airflow*',
    present: venv !== undefined && existsSync(path.join(venv, 'bin', 'python')),
    get: 'pip install apache-airflow==2.11.2 in a venv and set GYEBO_AIRFLOW_VENV to its folder',
  },
  {
    name: 'Neo4j',
    suites:
      'test/contract/store.neo4j*, test/races/neo4j*, test/e2e/neo4j*, test/integration/neo4j*',
    present: canStartNeo4j(),
    get: 'install a JDK (17 or newer) and Maven, which fetch a Neo4j server once',
  },
  {
    name: 'packing',
    suites: 'test/integration/pack*, the Dockerfile in container*',
    present: process.env['CI'] === 'true' || process.env['GYEBO_TEST_PACK'] === '1',
    get: 'set GYEBO_TEST_PACK=1 (needs the npm registry)',
  },
];

const absent = parts.filter((part) => !part.present);
if (process.env['CI'] === 'true' && absent.length > 0) {
  for (const part of absent) console.error(`test: ${part.name} is missing: ${part.get}`);
  process.exit(1);
}
const result = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
for (const part of absent) {
  console.log(`skipped: ${part.suites}: ${part.name} is not here (${part.get})`);
}
process.exit(result.status ?? 1);
