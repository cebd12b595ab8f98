import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Neo4j of a test's own, with one database. */
export interface Neo4jServer {
  port: number;
  url: string;
  user: string;
  password: string;
  /** Milliseconds until it was ready. */
  startedIn: number;
  /** Resident memory in megabytes; undefined where the system does not tell. */
  memory(): number | undefined;
  /** Stops at once, as a crash does; `restart` opens the same folder again. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const pom = path.join(here, 'neo4j', 'pom.xml');
const main = path.join(here, 'neo4j', 'TestServer.java');
const opened = ['java.nio', 'java.io', 'java.lang', 'java.util.concurrent', 'sun.nio.ch'];

const onPath = (program: string) =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((place) => existsSync(path.join(place, program)));

/** Where the jars are kept: their version is part of the name. */
function jarFolder(): string {
  const version = /<version>(5[^<]*)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1];
  return path.join(root, '.cache', `neo4j-${version}`);
}

/** Whether a server can be had here: a JDK, and Maven unless the jars are there already. */
export function canStartNeo4j(): boolean {
  const jars = existsSync(path.join(jarFolder(), 'complete'));
  return onPath('java') && onPath('javac') && (jars || onPath('mvn'));
}

/** The class path; fetched from Maven Central and compiled once. */
function prepare(): string {
  const jars = jarFolder();
  const classes = path.join(jars, 'classes');
  if (!existsSync(path.join(jars, 'complete'))) {
    mkdirSync(jars, { recursive: true });
    const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
    const options = ['-DincludeScope=runtime', `-DoutputDirectory=${jars}`];
    execFileSync(
      'mvn',
      ['-B', '-q', '-Dmaven.artifact.threads=16', '-f', pom, plugin, ...options],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    writeFileSync(path.join(jars, 'complete'), '');
  }
  const source = readFileSync(main, 'utf8');
  const compiled = path.join(classes, 'TestServer.java');
  if (!existsSync(compiled) || readFileSync(compiled, 'utf8') !== source) {
    execFileSync('javac', ['-cp', path.join(jars, '*'), '-d', classes, main]);
    writeFileSync(compiled, source);
  }
  return [classes, path.join(jars, '*')].join(path.delimiter);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Starts an empty server. Throws when it does not come up, with what it said. */
export async function startNeo4j(): Promise<Neo4jServer> {
  const classPath = prepare();
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-neo4j-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const began = performance.now();
  const start = () =>
    launch([...javaOptions(), '-cp', classPath, 'TestServer', folder, `${port}`], password);
  let child = await start();
  const ended = (signal?: NodeJS.Signals) => end(child, signal);
  return {
    port,
    url: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    startedIn: Math.round(performance.now() - began),
    memory: () => residentMegabytes(child.pid),
    kill: () => ended('SIGKILL'),
    restart: async () => {
      await ended();
      child = await start();
    },
    stop: async () => {
      await ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function javaOptions(): string[] {
  const opens = opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  return ['-Xms512m', '-Xmx512m', '-XX:+UseParallelGC', ...opens];
}

async function launch(options: string[], password: string): Promise<ChildProcess> {
  const child = spawn('java', options, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${password}\n`);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-8_000);
      if (/^ready$/m.test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`Neo4j did not start: ${said}`)));
  });
  return child;
}

/** Gracefully by closing its input, or by a signal. */
async function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  if (signal === undefined) child.stdin?.end();
  else child.kill(signal);
  await ended;
}

function residentMegabytes(pid: number | undefined): number | undefined {
  try {
    const told = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return told === undefined ? undefined : Math.round(Number(told) / 1024);
  } catch {
    return undefined;
  }
}
