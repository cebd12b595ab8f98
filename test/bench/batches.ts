import { createConnection } from '../../server/store/neo4j/connection.ts';
import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import { createAssets, wholeAsset } from '../../server/store/neo4j/assets.ts';
import { createEdges, edgeFacts } from '../../server/store/neo4j/assertions.ts';
import { meter } from './measure.ts';
import type { CpuClock, Measure } from './measure.ts';

const sizes = [200, 500, 1_000, 2_000, 5_000, 10_000];
const rows = 20_000;
const patience = 120_000;

/** Rows of one `UNWIND` and one transaction: assets and edges a second of CPU by size. */
export async function batchMeasures(address: Neo4jAddress, clock: CpuClock): Promise<Measure[]> {
  const connection = createConnection(address);
  const run = async (cypher: string, values: Record<string, unknown>): Promise<void> => {
    const transaction = await connection.begin('WRITE', patience);
    await transaction.run(cypher, values);
    await transaction.commit();
  };
  const measures: Measure[] = [];
  // Above whatever the store has given out; nothing else is in the database by then.
  let first = 2 ** 31;
  for (const size of [sizes[0] ?? 1, ...sizes]) {
    const [assets, edges] = [meter(clock), meter(clock)];
    for (let start = 0; start < rows; start += size) {
      const ids = Array.from({ length: size }, (_item, at) => first + start + at);
      await assets.add(() => run(createAssets, { assets: ids.map(assetOf) }));
    }
    for (let start = 0; start < rows; start += size) {
      const some = Array.from({ length: size }, (_item, at) => edgeOf(first, start + at));
      await edges.add(() => run(createEdges.FEEDS, { edges: some }));
    }
    first += rows;
    measures.push({
      what: `UNWIND of ${size}`,
      figures: {
        'assets a CPU second': (rows * 1_000) / assets.cpu,
        'edges a CPU second': (rows * 1_000) / edges.cpu,
        'wall of one': Math.max(assets.wall, edges.wall) / (rows / size),
      },
    });
  }
  await connection.close();
  // The first round only warms the server.
  return measures.slice(1);
}

function assetOf(id: number): Record<string, unknown> {
  const ref = { kind: 'DATASET', urn: `postgres://dw:5432|batch.s${id % 50}.table_${id}` } as const;
  const facts = { name: `table_${id}`, platform: 'postgres' };
  return { ...wholeAsset(id, ref, facts, [], false), state: 'ACTIVE', firstSeenAt: 0 };
}

function edgeOf(first: number, at: number): Record<string, unknown> {
  const facts = edgeFacts({
    ...{ relation: 'FEEDS', method: 'STATIC', reason: 'COPY', breaks: 'DOWNSTREAM' },
    ...{ recreates: false, confidence: 'HIGH', placeCount: 1 },
    places: [{ at: 'sql/batch.sql', line: at }],
  });
  const whole = { ...facts, row: first + at, source: 'batch', method: 'STATIC', scope: 1 };
  return { from: first + at, to: first + ((at * 7) % rows), facts: whole };
}
