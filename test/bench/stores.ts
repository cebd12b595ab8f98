import { statSync } from 'node:fs';
import { canStartNeo4j } from '../integration/servers/neo4j-jars.ts';
import { startNeo4j } from '../integration/servers/neo4j.ts';
import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import type { Neo4jServer } from '../integration/servers/neo4j.ts';
import { openStoreAt as openEmbedded } from '../contract/open-embedded.ts';
import { empty, openStoreAt as openNeo4j } from '../contract/open-neo4j.ts';
import { bareNeo4j } from './bare-neo4j.ts';
import { bareStore } from './bare.ts';
import { batchMeasures } from './batches.ts';
import { bulkMeasure } from './bulk-neo4j.ts';
import { edgesPerAsset, layeredGraph, outgoingOf, rootsNear } from './graph.ts';
import type { BenchGraph } from './graph.ts';
import { ingestMeasures, lagMeasures, rescanMeasure } from './ingest.ts';
import { cpuOfProcess, ownClock, settled } from './measure.ts';
import type { CpuClock, Measure } from './measure.ts';
import { moveMeasure } from './moved.ts';
import { exportMeasure, startMeasures } from './opened.ts';
import { planTable } from './plans.ts';
import { deletionMeasures, reachMeasures, searchMeasures } from './questions.ts';
import { deadMeasure } from './dead.ts';
import { radiusMeasure } from './radius.ts';
import type { Subject } from './subject.ts';

interface Bench {
  /** Where the embedded store is. */
  file: string;
  both: BenchGraph;
  /** Whether the store is moved to another afterwards, which exports it anyway. */
  isMoved: boolean;
  postgres: string | undefined;
  tell(store: string, found: Measure): void;
  /** A text that belongs to the run. */
  keep(name: string, text: string): void;
}

type TellOwn = (found: Measure[]) => void;

async function ask(subject: Subject, { both, postgres }: Bench, tell: TellOwn): Promise<void> {
  tell(await ingestMeasures(subject, both));
  tell([{ what: 'quiet work after it', figures: { ours: await settled(subject.clock) } }]);
  tell(await reachMeasures(subject, both, postgres));
  tell(await searchMeasures(subject));
  tell(await deletionMeasures(subject, both.graph));
}

const largeRoot = ({ graph, outgoing }: BenchGraph): number =>
  rootsNear(graph, outgoing, [graph.assets / 3])[0] ?? 0;

export async function embeddedMeasures(bench: Bench): Promise<void> {
  const { file, both } = bench;
  const tell: TellOwn = (found) => {
    for (const measure of found) bench.tell('embedded', measure);
  };
  const store = await openEmbedded(file);
  const bare = bareStore(`${file}-bare`, true);
  const subject: Subject = { name: 'embedded', store, bare, clock: ownClock, repeat: 1 };
  await ask(subject, bench, tell);
  tell([await radiusMeasure(store, largeRoot(both)), await deadMeasure(store, ownClock)]);
  tell(await lagMeasures(subject, both));
  bare.close();
  await store.close();
  tell([{ what: 'on disk', figures: { MB: statSync(file).size / 2 ** 20 } }]);
  tell(await startMeasures('embedded', file, largeRoot(both)));
  if (!bench.isMoved) tell([(await exportMeasure('embedded', file)).measure]);
}

/** Enough for a million assets; a server of one's own gets more. */
const memory = { heapMegabytes: 2_048, pageCacheMegabytes: 1_024 };

/** The same on a Neo4j of the bench's own, and the embedded store moved there and back. */
export async function neo4jMeasures(bench: Bench): Promise<void> {
  if (!canStartNeo4j()) throw new Error('Neo4j needs a JDK (and Maven once) on the PATH');
  const server = await startNeo4j({ memory });
  try {
    await onServer(server, bench);
  } finally {
    await server.stop();
  }
}

/** Up to here a first scan by Cypher is measured; beyond, the graph comes to the server by the move. */
const scannedUpTo = 200_000;
/** Planned, compiled and cached as a server that has run for a while has it. */
const warmingAssets = 3_000;

async function onServer(server: Neo4jServer, bench: Bench): Promise<void> {
  const tell: TellOwn = (found) => {
    for (const measure of found) bench.tell('neo4j', measure);
  };
  const { url, user, password } = server;
  const address = { url, user, password };
  const where = JSON.stringify(address);
  const clock = () => ownClock() + cpuOfProcess(server.pid());
  await warm(address, clock);
  if (bench.both.graph.assets > scannedUpTo) {
    await moveThereAndBack(bench, where, clock, tell);
    await askMoved(bench, address, clock, tell);
  } else {
    await askScanned(bench, address, clock, tell);
    await empty(address);
    await moveThereAndBack(bench, where, clock, tell);
    tell(await batchMeasures(address, clock));
  }
  tell([{ what: 'server', figures: { 'RSS MB': server.memory() ?? 0 } }]);
  tell([await bulkMeasure(bench.both)]);
}

/** A small graph, scanned as the large one will be, and taken away again. */
async function warm(address: Neo4jAddress, clock: CpuClock): Promise<void> {
  const graph = layeredGraph(warmingAssets, Math.round(warmingAssets * edgesPerAsset), 3);
  const store = await openNeo4j(JSON.stringify(address));
  const bare = await bareNeo4j(address, 'bare');
  const subject: Subject = { name: 'neo4j', store, bare, clock, repeat: 1 };
  await ingestMeasures(subject, { graph, outgoing: outgoingOf(graph) });
  await searchMeasures(subject);
  await bare.close();
  await store.close();
  await empty(address);
}

async function askScanned(
  bench: Bench,
  address: Neo4jAddress,
  clock: CpuClock,
  tell: TellOwn,
): Promise<void> {
  const where = JSON.stringify(address);
  const store = await openNeo4j(where);
  const bare = await bareNeo4j(address, 'bare');
  await ask({ name: 'neo4j', store, bare, clock, repeat: 3 }, bench, tell);
  tell([await deadMeasure(store, clock)]);
  await bare.close();
  await store.close();
  tell(await startMeasures('neo4j', where, largeRoot(bench.both)));
  bench.keep('plans', await planTable(address, bench.both));
}

/** The same questions on what was moved there; the engine's own queries run on the store's graph. */
async function askMoved(
  bench: Bench,
  address: Neo4jAddress,
  clock: CpuClock,
  tell: TellOwn,
): Promise<void> {
  const where = JSON.stringify(address);
  tell(await startMeasures('neo4j', where, largeRoot(bench.both)));
  const store = await openNeo4j(where);
  const bare = await bareNeo4j(address, 'own');
  const subject: Subject = { name: 'neo4j', store, bare, clock, repeat: 1 };
  tell(await reachMeasures(subject, bench.both, undefined));
  tell(await searchMeasures(subject));
  tell([await rescanMeasure(subject, bench.both, false)]);
  tell(await deletionMeasures(subject, bench.both.graph));
  await bare.close();
  await store.close();
}

async function moveThereAndBack(
  { file }: Bench,
  where: string,
  clock: CpuClock,
  tell: TellOwn,
): Promise<void> {
  const before = await exportMeasure('embedded', file);
  tell([{ ...before.measure, what: `embedded: ${before.measure.what}` }]);
  const own = await openEmbedded(file);
  const there = await openNeo4j(where);
  tell([await moveMeasure('SQLite to Neo4j', own, there, clock, before.sha256)]);
  await own.close();
  const moved = await exportMeasure('neo4j', where);
  tell([moved.measure]);
  const back = await openEmbedded(`${file}-back`);
  tell([await moveMeasure('Neo4j to SQLite', there, back, clock, moved.sha256)]);
  await there.close();
  await back.close();
  const again = await exportMeasure('embedded', `${file}-back`);
  const sums = new Set([before, moved, again].map(({ sha256 }) => sha256));
  if (sums.size !== 1) throw new Error('the exports there and back are not the same to the byte');
  tell([{ what: 'three exports', figures: { differing: sums.size - 1 } }]);
}
