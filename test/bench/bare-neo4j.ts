import { createConnection } from '../../server/store/neo4j/connection.ts';
import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import { edgeFacts } from '../../server/store/neo4j/assertions.ts';
import { wholeAsset } from '../../server/store/neo4j/assets.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
import type { BareStore } from './subject.ts';

const patience = 600_000;

/** Names of its own, in the one database that the community edition has; otherwise as the store's. */
const indexed = ['urn', 'folded', 'tail', 'rank'];
const schema = [
  'CREATE CONSTRAINT bare_key IF NOT EXISTS FOR (n:Bare) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT bare_row IF NOT EXISTS FOR (n:BareEvidence) REQUIRE n.row IS UNIQUE',
  'CREATE CONSTRAINT bare_said IF NOT EXISTS FOR (n:BareEvidence) REQUIRE n.said IS UNIQUE',
  'CREATE INDEX bare_feeds IF NOT EXISTS FOR ()-[r:BARE_FEEDS]-() ON (r.row)',
  ...indexed.map((name) => `CREATE INDEX bare_${name} IF NOT EXISTS FOR (n:Bare) ON (n.${name})`),
  `CREATE FULLTEXT INDEX bare_words IF NOT EXISTS FOR (n:Bare) ON EACH [n.words]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
  'CALL db.awaitIndexes(240)',
];
const putAssets = 'UNWIND $rows AS row MERGE (a:Bare {key: row.key}) SET a += row';
const putEvidence = `UNWIND $rows AS row MATCH (a:Bare {key: row.key})
  CREATE (e:BareEvidence)-[:BARE_ABOUT]->(a) SET e = row.facts`;
const changeEvidence = `UNWIND $rows AS row MATCH (e:BareEvidence {said: row.facts.said})
  SET e.facts = row.facts.facts`;
const putEnds = 'UNWIND $keys AS key MERGE (a:Bare {key: key})';
const putEdges = `UNWIND $rows AS row MATCH (a:Bare {key: row.from}) MATCH (b:Bare {key: row.to})
  CREATE (a)-[r:BARE_FEEDS]->(b) SET r = row.facts`;
const changeEdges = `UNWIND $rows AS row MATCH (a:Bare {key: row.from})-[r:BARE_FEEDS]->(b)
  WHERE b.key = row.to SET r += row.facts`;
/** Of the store's own graph, when there is no bare one beside it. */
const names = {
  bare: ['Bare', 'BARE_FEEDS', 'bare_words'],
  own: ['Asset', 'FEEDS', 'asset_words'],
};

function closure([label, type]: string[]): string {
  return `MATCH (a:${label} {urn: $urn})-[:${type}*1..]->(b:${label})
    WITH DISTINCT b WHERE b.urn <> $urn RETURN count(b) AS n`;
}

const found = ([, , index]: string[]) =>
  `CALL db.index.fulltext.queryNodes('${index}', $match, {limit: 20}) YIELD node
   RETURN node.urn AS urn`;

type Item<T extends string> = Extract<ScopeBatch['observations'][number], { type: T }>;
type Statement = [string, Record<string, unknown>];

/** What is written of one scope, by hand: the properties that the store keeps, without looking first. */
interface Rows {
  assets: Record<string, unknown>[];
  evidence: { key: string; facts: Record<string, unknown> }[];
  edges: { from: string; to: string; facts: Record<string, unknown> }[];
}

function rowsOf(scopes: ScopeBatch[], next: () => number): Rows {
  const rows: Rows = { assets: [], evidence: [], edges: [] };
  const said = { source: 'bench', scope: 1, firstSeenAt: Date.now() };
  for (const { observations } of scopes) {
    for (const item of observations) {
      if (item.type === 'asset') assetRows(rows, item, next, said);
      else if (item.type === 'edge') {
        const [from, to] = [item.from, item.to].map((ref) => `${ref.kind} ${ref.urn}`);
        const own = edgeFacts({ ...item, placeCount: item.places.length });
        const facts = { ...own, ...said, method: item.method, row: next() };
        rows.edges.push({ from: from ?? '', to: to ?? '', facts });
      }
    }
  }
  return rows;
}

function assetRows(rows: Rows, item: Item<'asset'>, next: () => number, said: object): void {
  const { asset, facts, method } = item;
  const key = `${asset.kind} ${asset.urn}`;
  const {
    unmapped: _unmapped,
    pattern: _pattern,
    ...whole
  } = wholeAsset(next(), asset, facts, [], false);
  rows.assets.push({ ...whole, state: 'ACTIVE' });
  const own = { ...said, said: key, row: next(), method, evidence: true };
  rows.evidence.push({ key, facts: { ...own, facts: JSON.stringify(facts) } });
}

/**
 * Hand-written Cypher for the same work: assets, evidence and edges with the properties and indexes of
 * the store, a statement for each kind and batch; no digests, nothing compared, merged or noted.
 */
export async function bareNeo4j(address: Neo4jAddress, graph: 'bare' | 'own'): Promise<BareStore> {
  const connection = createConnection(address);
  async function run(
    statements: Statement[],
    mode: 'READ' | 'WRITE' = 'WRITE',
  ): Promise<Record<string, unknown>[]> {
    const transaction = await connection.begin(mode, patience);
    let rows: Record<string, unknown>[] = [];
    for (const [cypher, values] of statements) rows = await transaction.run(cypher, values);
    await transaction.commit();
    return rows;
  }
  if (graph === 'bare') for (const statement of schema) await run([[statement, {}]]);
  const known = new Set<string>();
  let row = 0;
  const [reach, search] = [closure(names[graph]), found(names[graph])];
  return {
    write: (scopes) => {
      const isKnown = scopes.every(({ coverage }) => known.has(coverage.scope));
      for (const { coverage } of scopes) known.add(coverage.scope);
      const { assets, evidence, edges } = rowsOf(scopes, () => ++row);
      // Numbers are given once; a rescan changes what the facts say.
      const facts = isKnown ? assets.map(({ id: _id, rank: _rank, ...rest }) => rest) : assets;
      const changed = edges.map(({ facts: { row: _row, ...rest }, ...ends }) => ({
        ...ends,
        facts: rest,
      }));
      const ends = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
      return run([
        [putAssets, { rows: facts }],
        [isKnown ? changeEvidence : putEvidence, { rows: evidence }],
        ...(isKnown ? [] : [[putEnds, { keys: ends }] satisfies Statement]),
        [isKnown ? changeEdges : putEdges, { rows: isKnown ? changed : edges }],
      ]);
    },
    reach: async (urn) => Number((await run([[reach, { urn }]], 'READ'))[0]?.['n']),
    search: (match) => run([[search, { match }]], 'READ'),
    close: () => connection.close(),
  };
}
