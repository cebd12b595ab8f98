import type { SearchQuery, SearchResult } from '../store.ts';
import { integer, optionalText, text } from '../shared/codes.ts';
import { candidates, countedUpTo, facetsOf } from '../shared/facets.ts';
import { highlightsOf } from '../shared/highlights.ts';
import { fold } from '../shared/names.ts';
import { bestFirst } from '../shared/search-score.ts';
import type { Candidate } from '../shared/search-score.ts';
import { queryWords } from '../shared/words.ts';
import type { Attributes } from '../shared/attributes.ts';
import type { Query, Row } from './bolt.ts';
import { loadCounted } from './counted.ts';
import { luceneQuery } from './lucene.ts';
import { readNodes } from './nodes.ts';

/** The filters of a query; columns are found through their dataset, unless they are asked for. */
const passes = `($kinds IS NULL AND a.kind <> 'COLUMN' OR a.kind IN $kinds)
  AND ($platforms IS NULL OR a.platform IN $platforms) AND ($layers IS NULL OR a.layer IN $layers)
  AND ($states IS NULL OR a.state IN $states)
  AND ($owners IS NULL OR any(item IN a.owners WHERE item IN $owners))
  AND ($tags IS NULL OR any(item IN a.tags WHERE item IN $tags))
  AND ($noOwner IS NULL OR size(a.owners) = 0)
  AND ($changedSince IS NULL OR a.dataChangedAt >= $changedSince)`;
const columns = `a.id AS id, a.rank AS rank, a.folded AS folded, a.kind AS kind, a.state AS state,
  left(a.said, 200) AS said, coalesce(a.dataChangedAt, 0) AS changed`;

const words = "CALL db.index.fulltext.queryNodes('asset_words', $match) YIELD node AS a";
const all = 'MATCH (a:Asset) WHERE a.rank > $rank AND';
const popularOfAll = `${all} ${passes} WITH a ORDER BY a.rank LIMIT $limit RETURN ${columns}`;
const popularOfWords = `${words} WITH a WHERE a.rank > $rank AND ${passes}
  WITH a ORDER BY a.rank LIMIT $limit RETURN ${columns}`;
const namedExactly = `MATCH (a:Asset) WHERE a.folded = $name AND ${passes}
  WITH a LIMIT 50 RETURN ${columns}`;
const namedBeginning = `MATCH (a:Asset) WHERE a.folded STARTS WITH $name AND ${passes}
  WITH a LIMIT 100 RETURN ${columns}`;
const someOfAll = `MATCH (a:Asset) WHERE ${passes} RETURN a.id AS id LIMIT $limit`;
const someOfWords = `${words} WITH a WHERE ${passes} RETURN a.id AS id LIMIT $limit`;
const byName = `WITH a WHERE $folded IS NULL OR a.folded > $folded OR (a.folded = $folded AND a.id > $id)
  WITH a ORDER BY a.folded, a.id LIMIT $limit RETURN ${columns}`;
const byChange = `WITH a, coalesce(a.dataChangedAt, 0) AS at
  WHERE $at IS NULL OR at < $at OR (at = $at AND a.id > $id)
  WITH a, at ORDER BY at DESC, a.id LIMIT $limit RETURN ${columns}`;
const sorted = {
  NAME: {
    all: `MATCH (a:Asset) WHERE ${passes} ${byName}`,
    words: `${words} WITH a WHERE ${passes} ${byName}`,
  },
  CHANGED: {
    all: `MATCH (a:Asset) WHERE ${passes} ${byChange}`,
    words: `${words} WITH a WHERE ${passes} ${byChange}`,
  },
};

type Values = Record<string, unknown>;

function valuesOf(query: SearchQuery, match: string | undefined, now: number): Values {
  const list = (wanted: string[] | undefined) => (wanted?.length === 0 ? undefined : wanted);
  const days = query.freshWithinDays;
  return {
    match,
    kinds: list(query.kinds),
    platforms: list(query.platforms),
    layers: list(query.layers),
    states: list(query.states),
    owners: list(query.owners),
    tags: list(query.tags),
    noOwner: query.noOwner === true ? true : undefined,
    changedSince: days === undefined ? undefined : now - days * 86_400_000,
  };
}

/**
 * Exact and begins-with hits on the name, and the most popular of the rest, scored; after these, in
 * order of popularity. Counts and facets stop at 10,001.
 */
export async function search(
  bolt: Query,
  attributes: Attributes,
  query: SearchQuery,
  now: number,
): Promise<SearchResult> {
  const match = luceneQuery(query.text);
  const values = valuesOf(query, match, now);
  const page =
    query.sort === 'NAME' || query.sort === 'CHANGED'
      ? await sortedPage(bolt, query, values)
      : await pageOf(bolt, query, values);
  const counting = match === undefined ? someOfAll : someOfWords;
  const counted = await bolt.run(counting, { ...values, limit: countedUpTo });
  const ids = counted.map((row) => integer(row['id']));
  await loadCounted(bolt, attributes, ids);
  const there = ids.filter(isThere(attributes));
  const { total, facets } = facetsOf(attributes, there, query, now);
  const typed = queryWords(query.text);
  const nodes = await readNodes(bolt, page.ids);
  return {
    hits: nodes.map((node) => ({ node, highlights: highlightsOf(node, typed) })),
    total,
    totalIsExact: total < countedUpTo,
    facets,
    ...(page.next === undefined ? {} : { next: page.next }),
  };
}

/** Whether an asset that was loaded exists. */
export function isThere(attributes: Attributes): (id: number) => boolean {
  return (id) => attributes.state(id) === 'KNOWN';
}

/** Ids of one page. Cursor: `b:<offset>` within the scored ones, `r:<rank>` behind them. */
async function pageOf(
  bolt: Query,
  query: SearchQuery,
  values: Values,
): Promise<{ ids: number[]; next?: string }> {
  const isScored = values['match'] !== undefined && query.sort !== 'CONNECTED';
  const best = isScored ? await scored(bolt, query.text, values) : [];
  const [phase = 'b', value = '0'] = (query.after ?? 'b:0').split(':');
  const ids: number[] = [];
  let rank = -1;
  if (phase === 'b') {
    const start = Number(value);
    ids.push(...best.slice(start, start + query.first));
    if (start + query.first < best.length) return { ids, next: `b:${start + query.first}` };
  } else rank = Number(value);
  const known = new Set(best);
  const wanted = query.first - ids.length + 1;
  // The scored ones are skipped here, so that as many more are asked for.
  const limit = wanted + best.length;
  const rest = (await popular(bolt, values, rank, limit)).filter((row) => !known.has(row.id));
  const shown = rest.slice(0, wanted - 1);
  ids.push(...shown.map((row) => row.id));
  if (rest.length < wanted) return { ids };
  return { ids, next: `r:${shown.at(-1)?.rank ?? rank}` };
}

async function popular(
  bolt: Query,
  values: Values,
  rank: number,
  limit: number,
): Promise<Candidate[]> {
  const cypher = values['match'] === undefined ? popularOfAll : popularOfWords;
  const rows = (await bolt.run(cypher, { ...values, rank, limit })).map(candidateOf);
  return rows.sort((a, b) => a.rank - b.rank);
}

async function scored(bolt: Query, typed: string, values: Values): Promise<number[]> {
  const name = fold(typed.trim());
  const named = { ...values, name };
  const [exact, beginning, others] = await Promise.all([
    bolt.run(namedExactly, named),
    bolt.run(namedBeginning, named),
    popular(bolt, values, -1, candidates),
  ]);
  const found = [...exact.map(candidateOf), ...beginning.map(candidateOf), ...others];
  const once = new Map(found.map((item) => [item.id, item]));
  return bestFirst(once.values(), name, queryWords(typed));
}

function candidateOf(row: Row): Candidate {
  return {
    id: integer(row['id']),
    folded: text(row['folded']),
    rank: integer(row['rank']),
    said: optionalText(row['said']) ?? '',
    isDataset: row['kind'] === 'DATASET',
    isActive: row['state'] === 'ACTIVE',
  };
}

/** Ids of one page in the order of names or of the last load. Cursor: JSON of the last row's keys. */
async function sortedPage(
  bolt: Query,
  query: SearchQuery,
  values: Values,
): Promise<{ ids: number[]; next?: string }> {
  const sort = query.sort === 'CHANGED' ? 'CHANGED' : 'NAME';
  const cypher = sorted[sort][values['match'] === undefined ? 'all' : 'words'];
  const [key, id]: unknown[] = query.after === undefined ? [] : JSON.parse(query.after);
  const after = sort === 'CHANGED' ? { at: key, id } : { folded: key, id };
  const rows = await bolt.run(cypher, { ...values, ...after, limit: query.first + 1 });
  rows.sort(sort === 'CHANGED' ? newestFirst : byFolded);
  const shown = rows.slice(0, query.first);
  const ids = shown.map((row) => integer(row['id']));
  const last = shown.at(-1);
  if (rows.length <= query.first || last === undefined) return { ids };
  const lastKey = sort === 'CHANGED' ? last['changed'] : last['folded'];
  return { ids, next: JSON.stringify([lastKey, integer(last['id'])]) };
}

function newestFirst(left: Row, right: Row): number {
  return integer(right['changed']) - integer(left['changed']) || byId(left, right);
}

function byFolded(left: Row, right: Row): number {
  const [a, b] = [text(left['folded']), text(right['folded'])];
  return a === b ? byId(left, right) : a < b ? -1 : 1;
}

function byId(left: Row, right: Row): number {
  return integer(left['id']) - integer(right['id']);
}
