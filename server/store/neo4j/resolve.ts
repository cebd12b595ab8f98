import type { AssetNode } from '../store.ts';
import { integer, text } from '../shared/codes.ts';
import { fold, tailOf } from '../shared/names.ts';
import type { Query } from './bolt.ts';
import { readNodes } from './nodes.ts';

const order = `RETURN a.id AS id
  ORDER BY a.vanishedAt IS NOT NULL, a.kind = 'COLUMN', a.rank LIMIT $limit`;
const byUrn = `MATCH (a:Asset {urn: $wanted}) ${order}`;
const byName = `MATCH (a:Asset {folded: $wanted}) ${order}`;
const byTail = `MATCH (a:Asset) WHERE a.tail STARTS WITH $wanted ${order}`;
/** What a file holds, by the scopes that end with its path. */
const byFile = `MATCH (s:Scope) WHERE s.state <> 'GONE' AND (s.name = $wanted
    OR toLower(s.name) ENDS WITH ':' + $lower OR toLower(s.name) ENDS WITH '/' + $lower)
  MATCH (e:Evidence {source: s.source})-[:ABOUT]->(a:Asset)
  WHERE e.scope = s.id AND e.vanishedAt IS NULL
  RETURN DISTINCT a.id AS id, a.kind AS kind ORDER BY a.id LIMIT 1000`;

/**
 * What a person may mean by a text, the surest first: an exact URN, a name, the last parts of a name
 * (`dw.orders`), a file. The first of these that finds anything answers alone; live before vanished.
 */
export async function resolve(query: Query, typed: string, limit: number): Promise<AssetNode[]> {
  const wanted = typed.trim().normalize('NFC');
  if (wanted === '') return [];
  const tail = tailOf(wanted);
  const steps = [
    () => idsOf(query, byUrn, { wanted, limit }),
    () => idsOf(query, byName, { wanted: fold(wanted), limit }),
    async () => (tail === '\n' ? [] : idsOf(query, byTail, { wanted: tail, limit })),
    () => inFile(query, wanted.replace(/^\.\//, '')),
  ];
  for (const step of steps) {
    const ids = await step();
    if (ids.length > 0) return readNodes(query, ids.slice(0, limit));
  }
  return [];
}

async function idsOf(
  query: Query,
  cypher: string,
  values: Record<string, unknown>,
): Promise<number[]> {
  return (await query.run(cypher, values)).map((row) => integer(row['id']));
}

/** Its pipelines, else all it speaks of. */
async function inFile(query: Query, path: string): Promise<number[]> {
  const rows = await query.run(byFile, { wanted: path, lower: path.toLowerCase() });
  const pipelines = rows.filter((row) => text(row['kind']) === 'PIPELINE');
  return (pipelines.length > 0 ? pipelines : rows).map((row) => integer(row['id']));
}
