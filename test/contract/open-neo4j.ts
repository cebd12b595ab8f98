import { createConnection } from '../../server/store/neo4j/connection.ts';
import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j.ts';
import type { TestedStore } from './observed.ts';
import type * as actions from './store-actions.ts';

/** Opens the store on a Neo4j server, with the suite's actions; any process may. `where`: its address as JSON. */
export function openStoreAt(where: string): Promise<TestedStore> {
  const address: Neo4jAddress = JSON.parse(where);
  return createNeo4jStore<typeof actions>({
    ...address,
    actions: new URL('./store-actions.ts', import.meta.url),
  });
}

/** Runs statements on a server, each in a transaction of its own. */
export async function runOn(
  address: Neo4jAddress,
  statements: string[],
): Promise<Record<string, unknown>[][]> {
  const connection = createConnection(address);
  const answers: Record<string, unknown>[][] = [];
  try {
    for (const statement of statements) {
      const transaction = await connection.begin('WRITE', 120_000);
      answers.push(await transaction.run(statement));
      await transaction.commit();
    }
  } finally {
    await connection.close();
  }
  return answers;
}

/** Takes everything out of a server's one database; the schema stays. */
export async function empty(address: Neo4jAddress): Promise<void> {
  for (;;) {
    const [edges = [], nodes = []] = await runOn(address, [
      'MATCH ()-[r]->() WITH r LIMIT 50000 DELETE r RETURN count(*) AS gone',
      'MATCH (n) WHERE NOT (n)--() WITH n LIMIT 50000 DELETE n RETURN count(*) AS gone',
    ]);
    if (edges[0]?.['gone'] === 0 && nodes[0]?.['gone'] === 0) return;
  }
}

/** What no commit may leave behind. */
export const torn = [
  `MATCH (a:Asset)-[r:FEEDS|REFERS|CONTAINS]->(b:Asset)
   WHERE r.row IS NULL OR NOT EXISTS { MATCH (s:Scope) WHERE s.id = r.scope } RETURN r.row AS row`,
  `MATCH (e:Evidence) WHERE NOT EXISTS { (e)-[:ABOUT]->(:Asset) } RETURN e.row AS row`,
  `MATCH ()-[r:FEEDS]->() WHERE r.source IN ['code', 'sweep'] AND r.vanishedAt IS NULL
   MATCH (s:Scope {id: r.scope}) WHERE s.state = 'GONE' OR s.members IS NULL RETURN r.row AS row`,
  `MATCH (c:Clock) MATCH (a:Asset) WHERE a.id >= c.nextAsset RETURN a.id AS id`,
];

/** Scans that nobody will finish, once no process has the store open. */
export const unfinished = "MATCH (n:Run) WHERE n.state = 'RUNNING' RETURN n.id AS id";
