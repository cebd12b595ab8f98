import { statSync } from 'node:fs';
import { canStartNeo4j } from '../integration/servers/neo4j-jars.ts';
import { startNeo4j } from '../integration/servers/neo4j.ts';
import type { Neo4jServer } from '../integration/servers/neo4j.ts';
import { openStoreAt as openEmbedded } from '../contract/open-embedded.ts';
import { empty, openStoreAt as openNeo4j } from '../contract/open-neo4j.ts';
import { bareNeo4j } from './bare-neo4j.ts';
import { bareStore } from './bare.ts';
import { rootsNear } from './graph.ts';
import type { BenchGraph } from './graph.ts';
import { ingestMeasures, lagMeasures } from './ingest.ts';
import { cpuOfProcess, ownClock } from './measure.ts';
import type { Measure } from './measure.ts';
import { moveMeasure } from './moved.ts';
import { exportMeasure, startMeasures } from './opened.ts';
import { deletionMeasures, reachMeasures, searchMeasures } from './questions.ts';
import { deadMeasure } from './dead.ts';
import { radiusMeasure } from './radius.ts';
import type { Subject } from './subject.ts';

interface Bench {
  /** Where the embedded store is. */
  file: string;
  both: BenchGraph;
  postgres: string | undefined;
  tell(store: string, found: Measure): void;
}

type TellOwn = (found: Measure[]) => void;

async function ask(subject: Subject, { both, postgres }: Bench, tell: TellOwn): Promise<void> {
  tell(await ingestMeasures(subject, both));
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
  tell([(await exportMeasure('embedded', file)).measure]);
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

async function onServer(server: Neo4jServer, bench: Bench): Promise<void> {
  const tell: TellOwn = (found) => {
    for (const measure of found) bench.tell('neo4j', measure);
  };
  const { url, user, password } = server;
  const address = { url, user, password };
  const where = JSON.stringify(address);
  const clock = () => ownClock() + cpuOfProcess(server.pid());
  const store = await openNeo4j(where);
  const bare = await bareNeo4j(address);
  await ask({ name: 'neo4j', store, bare, clock, repeat: 3 }, bench, tell);
  tell([await deadMeasure(store, clock)]);
  await bare.close();
  await store.close();
  tell(await startMeasures('neo4j', where, largeRoot(bench.both)));
  tell([{ what: 'server', figures: { 'RSS MB': server.memory() ?? 0 } }]);
  await empty(address);
  await moveThereAndBack(bench, where, clock, tell);
}

async function moveThereAndBack(
  { file }: Bench,
  where: string,
  clock: () => number,
  tell: TellOwn,
): Promise<void> {
  const own = await openEmbedded(file);
  const there = await openNeo4j(where);
  tell([await moveMeasure('SQLite to Neo4j', own, there, clock)]);
  await own.close();
  const back = await openEmbedded(`${file}-back`);
  tell([await moveMeasure('Neo4j to SQLite', there, back, clock)]);
  await there.close();
  await back.close();
  const exports = [
    await exportMeasure('embedded', file),
    await exportMeasure('neo4j', where),
    await exportMeasure('embedded', `${file}-back`),
  ];
  tell([exports[1]?.measure ?? { what: 'export', figures: {} }]);
  const sums = new Set(exports.map(({ sha256 }) => sha256));
  if (sums.size !== 1) throw new Error('the exports there and back are not the same to the byte');
}
