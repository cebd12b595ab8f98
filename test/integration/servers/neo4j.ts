import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultLine, prepareNeo4j } from './neo4j-jars.ts';
import type { Neo4jLine } from './neo4j-jars.ts';

/** A Neo4j of a test's own, with one database. */
export interface Neo4jServer {
  port: number;
  url: string;
  user: string;
  password: string;
  version: string;
  /** Milliseconds until it was ready. */
  startedIn: number;
  pid(): number | undefined;
  /** Resident memory in megabytes; undefined where the system does not tell. */
  memory(): number | undefined;
  /** Stops at once, as a crash does; `restart` opens the same folder again, perhaps for reading only. */
  kill(): Promise<void>;
  restart(how?: 'read-only'): Promise<void>;
  stop(): Promise<void>;
}

const opened = ['java.nio', 'java.io', 'java.lang', 'java.util.concurrent', 'sun.nio.ch'];

/** How a server is started when not as always. */
export interface Neo4jStart {
  line?: Neo4jLine;
  /** Folder of key.pem and certificate.pem: the Bolt port then speaks TLS, too. */
  certificates?: string;
  /** For one that is measured: with all that a server has, its data on a disk. */
  memory?: Memory;
}

/** What a server may take, in megabytes. */
interface Memory {
  heapMegabytes: number;
  pageCacheMegabytes: number;
}

const little: Memory = { heapMegabytes: 512, pageCacheMegabytes: 128 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Starts an empty server. Throws when it does not come up, with what it said. */
export async function startNeo4j({
  line = defaultLine,
  certificates,
  memory,
}: Neo4jStart = {}): Promise<Neo4jServer> {
  const { java, classPath, version } = prepareNeo4j(line);
  const folder = mkdtempSync(
    path.join(memory === undefined ? folderOfData() : tmpdir(), 'gyebo-neo4j-'),
  );
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const began = performance.now();
  const start = (how = '') => {
    const program = ['-cp', classPath, 'TestServer', folder, `${port}`, how, certificates ?? ''];
    return launch(
      java,
      [...javaOptions(memory ?? little, memory === undefined), ...program],
      password,
    );
  };
  let child = await start();
  const ended = (signal?: NodeJS.Signals) => end(child, signal);
  return {
    port,
    url: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    version,
    startedIn: Math.round(performance.now() - began),
    pid: () => child.pid,
    memory: () => residentMegabytes(child.pid),
    kill: () => ended('SIGKILL'),
    restart: async (how) => {
      await ended();
      child = await start(how);
    },
    stop: async () => {
      await ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function javaOptions({ heapMegabytes, pageCacheMegabytes }: Memory, isBrief: boolean): string[] {
  const opens = opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  // It runs for minutes only: what the second compiler and the verifier do never pays. Half the start.
  const trusted = ['-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'];
  const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', ...trusted];
  const cache = `-Dgyebo.pageCacheMegabytes=${pageCacheMegabytes}`;
  const own = isBrief ? brief : ['-XX:+UseParallelGC'];
  return ['-Xms512m', `-Xmx${heapMegabytes}m`, cache, ...own, ...opens];
}

const roomNeeded = 2 ** 31;

/** In memory where there is room: each commit waits for the disk, and a killed process loses no file. */
function folderOfData(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > roomNeeded ? memory : tmpdir();
}

async function launch(java: string, options: string[], password: string): Promise<ChildProcess> {
  const child = spawn(java, options, { stdio: ['pipe', 'pipe', 'pipe'] });
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
