import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL of a test's own. */
export interface PostgresServer {
  port: number;
  /** URL of a database for the superuser. */
  url(database?: string): string;
  /** Runs SQL as the superuser. */
  run(sql: string, database?: string): Promise<pg.QueryResult>;
  /** Stops at once, as a crash does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Folder of `initdb` and `postgres`, newest packaged version first; undefined: none is installed. */
export function findPostgres(): string | undefined {
  const packages = '/usr/lib/postgresql';
  const packaged = existsSync(packages)
    ? readdirSync(packages)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(packages, version, 'bin'))
    : [];
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...packaged, ...onPath].find((place) => existsSync(path.join(place, 'initdb')));
}

/** PostgreSQL refuses root; `nobody` has no home but needs none. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const hasLibrary = (bin: string, name: string) =>
  ['../lib', '../lib/postgresql', '../pkglib'].some((place) =>
    existsSync(path.join(bin, place, `${name}.so`)),
  );

/** Starts an empty server with `pg_stat_statements` where it is installed. Throws when none can be found. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const data = mkdtempSync(path.join(tmpdir(), 'gyebo-postgres-'));
  const user = unprivileged();
  if (user) chownSync(data, user.uid, user.gid);
  const options = { cwd: data, env: { PATH: bin, LC_ALL: 'C.UTF-8' }, ...user };
  const create = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8'];
  execFileSync(path.join(bin, 'initdb'), create, { ...options, stdio: 'pipe' });
  const preload = hasLibrary(bin, 'pg_stat_statements') ? 'pg_stat_statements' : '';
  appendFileSync(
    path.join(data, 'postgresql.conf'),
    [
      "listen_addresses = '127.0.0.1'",
      "unix_socket_directories = ''",
      `shared_preload_libraries = '${preload}'`,
      'fsync = off',
      'max_connections = 40',
      '',
    ].join('\n'),
  );
  const port = await freePort();
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port)], {
    ...options,
    stdio: 'ignore',
  });
  const server = serverOf(child, port, data);
  await ready(server, child);
  return server;
}

function serverOf(child: ChildProcess, port: number, data: string): PostgresServer {
  const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
  };
  return {
    port,
    url,
    run: async (sql, database) => {
      const client = new pg.Client({ connectionString: url(database) });
      await client.connect();
      try {
        return await client.query(sql);
      } finally {
        await client.end();
      }
    },
    kill: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function ready(server: PostgresServer, child: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await server.run('SELECT 1');
      return;
    } catch (error) {
      if (attempt > 300 || child.exitCode !== null) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
