import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wholeAsset } from '../../server/store/neo4j/assets.ts';
import { edgeFacts } from '../../server/store/neo4j/assertions.ts';
import { defaultLine, prepareNeo4j } from '../integration/servers/neo4j-jars.ts';
import { scopesOf } from './graph.ts';
import type { BenchGraph } from './graph.ts';
import { cpuOfProcess } from './measure.ts';
import type { Measure } from './measure.ts';

/** Properties of an asset that a first scan writes; the rest is empty in this graph. */
const columns = ['id', 'key', 'kind', 'urn', 'namespace', 'tail', 'rank', 'name', 'folded'];
const texts = ['platform', 'parties', 'facts', 'words'];
const edgeColumns = ['reason', 'breaks', 'confidence', 'places', 'placeCount'];

const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;

async function put(file: WriteStream, cells: unknown[]): Promise<void> {
  if (file.write(`${cells.map(cell).join(',')}\n`)) return;
  await new Promise<void>((done) => file.once('drain', done));
}

/** The graph as the importer reads it: assets, and edges between them. */
async function writeTables(folder: string, { graph, outgoing }: BenchGraph): Promise<void> {
  const nodes = createWriteStream(path.join(folder, 'nodes.csv'));
  const edges = createWriteStream(path.join(folder, 'edges.csv'));
  await put(nodes, [':ID', ...columns, ...texts, ':LABEL']);
  await put(edges, [':START_ID', ':END_ID', ...edgeColumns, ':TYPE']);
  let id = 0;
  for (const { observations } of scopesOf(graph, outgoing, 0)) {
    for (const item of observations) {
      if (item.type === 'asset') {
        const whole = wholeAsset(++id, item.asset, item.facts, [], false);
        const own = [...columns, ...texts].map((name) => whole[name]);
        await put(nodes, [item.asset.urn, ...own, 'Asset']);
      } else if (item.type === 'edge') {
        const facts = edgeFacts({ ...item, placeCount: item.places.length });
        const own = edgeColumns.map((name) => facts[name]);
        await put(edges, [item.from.urn, item.to.urn, ...own, 'FEEDS']);
      }
    }
  }
  await Promise.all(
    [nodes, edges].map((file) => new Promise<void>((done) => file.end(() => done()))),
  );
}

const opened = ['java.nio', 'java.lang', 'sun.nio.ch'];

/**
 * `neo4j-admin database import full` on the same assets and edges: the limit of what a first load may
 * cost, into a database that does not run, without indexes, evidence, scopes and history.
 */
export async function bulkMeasure(both: BenchGraph): Promise<Measure> {
  const { java, classPath } = prepareNeo4j(defaultLine);
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-import-'));
  try {
    await writeTables(folder, both);
    mkdirSync(path.join(folder, 'conf'));
    writeFileSync(path.join(folder, 'conf', 'neo4j.conf'), '');
    // Texts with line ends stand in them: the parts of a name, one a line.
    const tables = ['--nodes=nodes.csv', '--relationships=edges.csv', '--multiline-fields=true'];
    const opens = opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
    const program = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', ...tables];
    const began = performance.now();
    const child = spawn(java, ['-Xmx1g', ...opens, '-cp', classPath, ...program], {
      cwd: folder,
      env: { NEO4J_HOME: folder, NEO4J_CONF: path.join(folder, 'conf') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)));
    let cpu = 0;
    const watch = setInterval(() => (cpu = Math.max(cpu, cpuOfProcess(child.pid))), 50);
    const code = await new Promise((done) => child.once('exit', done));
    clearInterval(watch);
    if (code !== 0) throw new Error(`neo4j-admin did not import: ${said}`);
    return { what: 'neo4j-admin import', figures: { cpu, wall: performance.now() - began } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
