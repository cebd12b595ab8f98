import neo4j from 'neo4j-driver';
import type { ProfiledPlan } from 'neo4j-driver';
import type { Connection, Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import { toBolt } from '../../server/store/neo4j/bolt.ts';
import { createEngine } from '../../server/store/neo4j/engine.ts';
import { runRead } from '../../server/store/neo4j/reading.ts';
import { runWrite } from '../../server/store/neo4j/writing.ts';
import { reads, writes } from '../contract/store-actions.ts';
import { refOf, scopesOf } from './graph.ts';
import type { BenchGraph } from './graph.ts';

/** One statement of an operation, as the server ran it. */
interface Profiled {
  cypher: string;
  hits: number;
  rows: number;
  operators: string[];
}

const profiled = (cypher: string) => `PROFILE ${cypher}`;

/** The adapter's own connection, whose statements are profiled one by one. */
function profiling(address: Neo4jAddress): { connection: Connection; seen: Profiled[] } {
  const seen: Profiled[] = [];
  const driver = neo4j.driver(
    address.url,
    neo4j.auth.basic(address.user ?? 'neo4j', address.password ?? ''),
    { disableLosslessIntegers: true },
  );
  const begin: Connection['begin'] = async (mode) => {
    const session = driver.session({ defaultAccessMode: mode });
    const transaction = await session.beginTransaction();
    const undo = () => transaction.rollback().finally(() => session.close());
    return {
      run: async (cypher, values = {}) => {
        const bound = Object.entries(values).map(([name, value]) => [name, toBolt(value)]);
        const asked = profiled(cypher);
        const result = await transaction.run(asked, Object.fromEntries(bound));
        const plan = result.summary.profile;
        if (plan !== false) seen.push({ cypher, ...summed(plan), rows: result.records.length });
        return result.records.map((record) => record.toObject());
      },
      commit: () => transaction.commit().finally(() => session.close()),
      rollback: undo,
      leave: () => void undo().catch(() => undefined),
    };
  };
  return { connection: { address, begin, close: () => driver.close() }, seen };
}

function summed(plan: ProfiledPlan): { hits: number; operators: string[] } {
  const below = plan.children.map(summed);
  const own = plan.operatorType.split('@')[0] ?? '';
  return {
    hits: plan.dbHits + below.reduce((sum, { hits }) => sum + hits, 0),
    operators: [...below.flatMap(({ operators }) => operators), own],
  };
}

const telling = /Seek|Scan|Expand|Sort|Top|Aggregation|ProcedureCall|Create|SetProp|Merge|Eager/;

/**
 * Every named operation once on a store that holds the graph, as a table in Markdown: each statement
 * with its hits of the database, its rows and what its plan is made of. The clock's own are left out.
 */
export async function planTable(
  address: Neo4jAddress,
  { graph, outgoing }: BenchGraph,
): Promise<string> {
  const { connection, seen } = profiling(address);
  const engine = createEngine(connection);
  const lines = [
    '| operation | Cypher | hits | rows | plan |',
    '| --- | --- | ---: | ---: | --- |',
  ];
  const noted = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    await work();
    seen.length = 0;
    await work();
    for (const one of seen.filter(({ cypher }) => !/\(c:Clock/.test(cypher))) {
      lines.push(rowOf(name, one));
    }
  };
  const read = (name: keyof typeof reads, input: unknown) => () =>
    runRead(engine, name, reads[name], input as never);
  const number = async (node: number): Promise<number> => {
    const found = await runRead(engine, 'asset', reads.asset, refOf(node) as never);
    return (found as { id: number } | undefined)?.id ?? 0;
  };
  const [root, far] = [await number(0), await number(Math.floor(graph.assets / 2))];
  const subject = await Promise.all(Array.from({ length: 100 }, (_item, at) => number(at * 7)));
  const page = { first: 50, direction: 'DOWNSTREAM' } as const;
  const now = new Date().toISOString();
  await noted('asset', read('asset', refOf(0)));
  await noted('resolve', read('resolve', '매출_일별_1000'));
  await noted('search', read('search', { text: '매출 일별', first: 20 }));
  await noted('edges', read('edges', { id: root, ...page }));
  await noted('reach', read('reach', { roots: [root], ...page }));
  await noted('path', read('path', { from: root, to: far }));
  await noted('deletionFacts of 100', read('verdictSize', { subject, now }));
  const write = (name: keyof typeof writes, input: unknown): Promise<unknown> =>
    runWrite(
      engine,
      { name, action: writes[name], input: input as never, priority: 'governance' },
      { due: () => false, rest: async () => {} },
    );
  let version = 10;
  const ran = await write('beginScan', { source: 'bench', at: now });
  const run = (ran as { id: number }).id;
  await noted('applyScopes of 10 changed scopes', () => {
    const scopes = [...scopesOf(graph, outgoing, version++, 100)];
    return write('applyScopes', { run, scopes, at: now });
  });
  await connection.close();
  return `${lines.join('\n')}\n`;
}

function rowOf(name: string, { cypher, hits, rows, operators }: Profiled): string {
  const plan = [...new Set(operators.filter((one) => telling.test(one)))].join(', ');
  const text = cypher.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  return `| ${name} | \`${text}\` | ${hits} | ${rows} | ${plan} |`;
}
