import type { SearchQuery, SearchResult } from '../store.ts';
import { integer, kindCode, optionalText, text } from './codes.ts';
import type { Database, Row } from './database.ts';
import type { Attributes } from './attributes.ts';
import { facetsOf, countedUpTo } from './facets.ts';
import { afterPrefix, fold } from '../names.ts';
import { highlightsOf } from './highlights.ts';
import { readNodes } from './nodes.ts';
import { bucketOf } from './assets.ts';
import { filterOf } from './search-filter.ts';
import type { Filter } from './search-filter.ts';
import { matchQuery, matchRanges, queryWords } from '../words.ts';
import { sortedPage } from './search-sorted.ts';

const candidates = 200;
const columns = `a.id, a.rank, a.name, a.folded, a.urn, a.kind, a.state,
  (SELECT substr(json_extract(b.facts, '$.description'), 1, 200) FROM asset_body b WHERE b.id = a.id) AS said`;
const datasetKind = kindCode.of('DATASET');

/**
 * Exact and begins-with hits on the name, and the most popular of the rest, scored; after these, in
 * order of popularity. Counts and facets stop at 10,001.
 */
export function search(
  db: Database,
  attributes: Attributes,
  query: SearchQuery,
  now: number,
): SearchResult {
  const filter = filterOf(query, now);
  const match = matchQuery(query.text);
  const best =
    match === undefined || query.sort === 'CONNECTED' ? [] : scored(db, query.text, match, filter);
  const page =
    query.sort === 'NAME' || query.sort === 'CHANGED'
      ? sortedPage(db, query, match, filter)
      : pageOf(db, query, match, filter, best);
  const counted = facetsOf(db, attributes, match, query, now);
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

/** Ids of one page. Cursor: `b:<offset>` within the scored ones, `r:<rank>` behind them. */
function pageOf(
  db: Database,
  query: SearchQuery,
  match: string | undefined,
  filter: Filter,
  best: number[],
): { ids: number[]; next?: string } {
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

function scored(db: Database, typed: string, match: string, filter: Filter): number[] {
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
  for (const row of named) found.set(integer(row.id), row);
  let taken = 0;
  for (const row of popular(db, match, filter, -1)) {
    found.set(integer(row.id), row);
    if (++taken === candidates) break;
  }
  const words = queryWords(typed);
  return [...found.values()]
    .map((row) => ({ id: integer(row.id), score: scoreOf(row, name, words) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .map((item) => item.id);
}

function scoreOf(row: Row, name: string, words: { text: string; initials: boolean }[]): number {
  const folded = text(row.folded);
  let score = bucketOf(integer(row.rank)) * 3;
  if (folded === name) score += 200;
  else if (folded.startsWith(name)) score += 100;
  else if (folded.includes(name)) score += 60;
  const inName = words.filter((word) => matchRanges(folded, word).length > 0).length;
  score += (40 * inName) / Math.max(words.length, 1);
  score += saidScore(optionalText(row.said) ?? '', words);
  // Most people look for data; what fills it is one step further.
  if (row.kind === datasetKind) score += 10;
  // What is gone comes after what is there; a short name is closer to what was typed than a long one.
  if (row.state !== 0) score -= 50;
  return score - Math.min(folded.length, 60) / 10;
}

/** A description that says the words counts, more so when they stand early: it is about them. */
function saidScore(said: string, words: { text: string; initials: boolean }[]): number {
  let score = 0;
  for (const word of words) {
    const start = matchRanges(said, word)[0]?.[0];
    if (start !== undefined) score += start < 12 ? 35 : 15;
  }
  return score / Math.max(words.length, 1);
}
