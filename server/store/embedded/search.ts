import type { SearchQuery, SearchResult } from '../store.ts';
import { integer, kindCode, optionalText, text } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import type { KeptAttributes } from './attributes.ts';
import { candidates, countedUpTo, facetsOf } from '../shared/facets.ts';
import { highlightsOf } from '../shared/highlights.ts';
import { bestFirst } from '../shared/search-score.ts';
import type { Candidate } from '../shared/search-score.ts';
import { matching } from './facets.ts';
import { afterPrefix, fold } from '../shared/names.ts';
import { readNodes } from './nodes.ts';
import { filterOf } from './search-filter.ts';
import type { Filter } from './search-filter.ts';
import { matchQuery, queryWords } from '../shared/words.ts';
import { sortedPage } from './search-sorted.ts';

const columns = `a.id, a.rank, a.name, a.folded, a.urn, a.kind, a.state,
  (SELECT substr(json_extract(b.facts, '$.description'), 1, 200) FROM asset_body b WHERE b.id = a.id) AS said`;
const datasetKind = kindCode.of('DATASET');

/**
 * Exact and begins-with hits on the name, and the most popular of the rest, scored; after these, in
 * order of popularity. Counts and facets stop at 10,001.
 */
export function search(
  db: Database,
  attributes: KeptAttributes,
  query: SearchQuery,
  now: number,
): SearchResult {
  const filter = filterOf(query, now);
  const match = matchQuery(query.text);
  // One pass over what matches serves the counts and the scores: finding it costs more than either.
  const counted = facetsOf(attributes.all, loaded(db, attributes, match, query), query, now);
  const best = match === undefined ? [] : bestOf(db, query, counted.first, filter);
  const page =
    query.sort === 'NAME' || query.sort === 'CHANGED'
      ? sortedPage(db, query, match, filter)
      : pageOf(db, query, match, filter, best, match !== undefined && counted.total < candidates);
  const words = queryWords(query.text);
  return {
    hits: readNodes(db, page.ids).map((node) => ({
      node,
      highlights: highlightsOf(node, words),
    })),
    total: counted.total,
    totalIsExact: counted.total < countedUpTo,
    facets: counted.facets,
    ...(page.next === undefined ? {} : { next: page.next }),
  };
}

/** Ids of what matches and is there, the most popular first where words were typed. */
function* loaded(
  db: Database,
  attributes: KeptAttributes,
  match: string | undefined,
  query: SearchQuery,
): Generator<number> {
  for (const ids of matching(db, match, query)) {
    attributes.loadMany(db, ids);
    for (const id of ids) if (attributes.load(db, id)) yield id;
  }
}

/** Ids of one page. Cursor: `b:<offset>` within the scored ones, `r:<rank>` behind them. */
function pageOf(
  db: Database,
  query: SearchQuery,
  match: string | undefined,
  filter: Filter,
  best: number[],
  bestIsAll: boolean,
): { ids: number[]; next?: string } {
  const [phase = 'b', value = '0'] = (query.after ?? 'b:0').split(':');
  const ids: number[] = [];
  let rank = -1;
  if (phase === 'b') {
    const start = Number(value);
    ids.push(...best.slice(start, start + query.first));
    if (start + query.first < best.length) return { ids, next: `b:${start + query.first}` };
    if (bestIsAll) return { ids };
  } else rank = Number(value);
  const known = new Set(best);
  const wanted = query.first - ids.length + 1;
  const rest: Row[] = [];
  for (const row of popular(db, match, filter, rank)) {
    if (!known.has(integer(row.id))) rest.push(row);
    if (rest.length === wanted) break;
  }
  const shown = rest.slice(0, wanted - 1);
  ids.push(...shown.map((row) => integer(row.id)));
  if (rest.length < wanted) return { ids };
  const last = shown[shown.length - 1];
  return { ids, next: last === undefined ? `r:${rank}` : `r:${integer(last.rank)}` };
}

function popular(
  db: Database,
  match: string | undefined,
  filter: Filter,
  after: number,
): Iterable<Row> {
  if (match === undefined) {
    return db.iterate(
      `SELECT ${columns} FROM ${filter.from ?? 'asset a'} WHERE a.rank > ? ${filter.where}
       ORDER BY a.rank`,
      after,
      ...filter.values,
    );
  }
  return db.iterate(
    `SELECT ${columns} FROM search f JOIN asset a ON a.id = (f.rowid & 1099511627775)
     WHERE f.search MATCH ? AND f.rowid > ? ${filter.where} ORDER BY f.rowid`,
    match,
    after,
    ...filter.values,
  );
}

/** What stands before the rest: the most popular and what is named so, scored, or as popular as it is. */
function bestOf(
  db: Database,
  { text: typed, sort }: SearchQuery,
  popularest: number[],
  filter: Filter,
): number[] {
  if (sort === 'CONNECTED') return popularest;
  const found = new Map<number, Row>();
  const name = fold(typed.trim());
  const named = db.all(
    `SELECT * FROM (SELECT ${columns} FROM asset a WHERE a.folded = ? ${filter.where} LIMIT 50)
     UNION SELECT * FROM (SELECT ${columns} FROM asset a
       WHERE a.folded >= ? AND a.folded < ? ${filter.where} LIMIT 100)`,
    name,
    ...filter.values,
    name,
    afterPrefix(name),
    ...filter.values,
  );
  const others = db.all(
    `SELECT ${columns} FROM json_each(?) j CROSS JOIN asset a ON a.id = j.value`,
    JSON.stringify(popularest),
  );
  for (const row of [...named, ...others]) found.set(integer(row.id), row);
  return bestFirst([...found.values()].map(candidateOf), name, queryWords(typed));
}

function candidateOf(row: Row): Candidate {
  return {
    id: integer(row.id),
    folded: text(row.folded),
    rank: integer(row.rank),
    said: optionalText(row.said) ?? '',
    isDataset: row.kind === datasetKind,
    isActive: row.state === 0,
  };
}
