import { createConnection } from '../../server/store/neo4j/connection.ts';
import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import { documentOf } from '../../server/store/shared/words.ts';
import type { BareStore } from './subject.ts';

const patience = 600_000;

// Labels of its own, in the one database that the community edition has.
const schema = [
  'CREATE CONSTRAINT bare_urn IF NOT EXISTS FOR (n:Bare) REQUIRE n.urn IS UNIQUE',
  `CREATE FULLTEXT INDEX bare_words IF NOT EXISTS FOR (n:Bare) ON EACH [n.words]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
  'CALL db.awaitIndexes(240)',
];
const putAssets = `UNWIND $rows AS row MERGE (a:Bare {urn: row.urn})
  SET a.kind = row.kind, a.facts = row.facts, a.words = row.words`;
const putEdges = `UNWIND $rows AS row MERGE (a:Bare {urn: row.from}) MERGE (b:Bare {urn: row.to})
  MERGE (a)-[r:BARE_FEEDS {source: 1, method: row.method}]->(b) SET r.places = row.places`;
const closure = `MATCH (a:Bare {urn: $urn})-[:BARE_FEEDS*1..]->(b:Bare)
  WITH DISTINCT b WHERE b.urn <> $urn RETURN count(b) AS n`;
const found = `CALL db.index.fulltext.queryNodes('bare_words', $match, {limit: 20}) YIELD node
  RETURN node.urn AS urn`;

/** Bare Cypher: a statement for the assets and one for the edges of each batch. */
export async function bareNeo4j(address: Neo4jAddress): Promise<BareStore> {
  const connection = createConnection(address);
  async function run(
    statements: [string, Record<string, unknown>][],
    mode: 'READ' | 'WRITE' = 'WRITE',
  ): Promise<Record<string, unknown>[]> {
    const transaction = await connection.begin(mode, patience);
    let rows: Record<string, unknown>[] = [];
    for (const [cypher, values] of statements) rows = await transaction.run(cypher, values);
    await transaction.commit();
    return rows;
  }
  for (const statement of schema) await run([[statement, {}]]);
  return {
    write: (scopes) => {
      const observations = scopes.flatMap((scope) => scope.observations);
      const assets = observations.flatMap((item) =>
        item.type === 'asset'
          ? [
              {
                ...item.asset,
                facts: JSON.stringify(item.facts),
                words: documentOf(item.asset.urn, item.facts, []),
              },
            ]
          : [],
      );
      const edges = observations.flatMap((item) =>
        item.type === 'edge'
          ? [
              {
                from: item.from.urn,
                to: item.to.urn,
                method: item.method,
                places: JSON.stringify(item.places),
              },
            ]
          : [],
      );
      return run([
        [putAssets, { rows: assets }],
        [putEdges, { rows: edges }],
      ]);
    },
    reach: async (urn) => Number((await run([[closure, { urn }]], 'READ'))[0]?.['n']),
    search: (match) => run([[found, { match }]], 'READ'),
    close: () => connection.close(),
  };
}
