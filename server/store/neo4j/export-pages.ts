import { recordLabels } from '../record-label.ts';
import type { RecordLabel } from '../record-label.ts';
import { importSetting } from '../export-rows.ts';
import type { ExportPart } from '../export-rows.ts';
import { integer, text } from '../shared/codes.ts';
import type { Query, Row } from './bolt.ts';

// Rows of the parts page by page, by what the indexes keep in order, so that neither the server nor this
// side ever holds a part. Within a page they come in any order: whoever asks sorts them.

/** Assets or scopes at once; what hangs on them comes whole. */
const perPage = 200;

type Pages = (query: Query) => AsyncGenerator<Row[], void, void>;

const asset = 'a.urn AS urn, a.kind AS kind, a.key AS key';
const assets = `MATCH (a:Asset) WHERE a.urn > $after WITH a ORDER BY a.urn LIMIT $limit
  RETURN ${asset}, a.state AS state, a.onlyNamed AS onlyNamed, a.firstSeenAt AS firstSeenAt,
    a.vanishedAt AS vanishedAt, a.parties AS parties, a.facts AS facts`;
const saidOfAssets = `MATCH (a:Asset) WHERE a.urn > $after WITH a ORDER BY a.urn LIMIT $limit
  RETURN ${asset}, [(e:Evidence)-[:ABOUT]->(a) | e {.row, .source, .scope, .method, .evidence, .facts,
    .place, .firstSeenAt, .vanishedAt}] AS found`;
const edgesOfAssets = `MATCH (a:Asset) WHERE a.urn > $after WITH a ORDER BY a.urn LIMIT $limit
  RETURN ${asset}, [(a)-[r:FEEDS|REFERS|CONTAINS]->(b:Asset) | r {.row, .source, .scope, .method,
    .reason, .breaks, .recreates, .confidence, .places, .placeCount, .firstSeenAt, .vanishedAt,
    relation: type(r), toUrn: b.urn, toKind: b.kind, toKey: b.key}] AS found`;
const usageOfAssets = `MATCH (a:Asset) WHERE a.urn > $after WITH a ORDER BY a.urn LIMIT $limit
  RETURN ${asset}, COLLECT { MATCH (u:Usage {asset: a.id}) RETURN u {.source, .reader, .fromAt, .toAt,
    .reads, .writes, .lastReadAt} } AS found`;

/** Pages of assets by URN; of one URN all kinds stand in one page. */
async function* byUrn(query: Query, cypher: string): AsyncGenerator<Row[], void, void> {
  for (let after = ''; ;) {
    const rows = await query.run(cypher, { after, limit: perPage });
    const last = rows.at(-1)?.['urn'];
    if (rows.length < perPage) {
      yield rows;
      return;
    }
    const whole = rows.filter((row) => row['urn'] !== last);
    yield whole;
    after = text(whole.at(-1)?.['urn']);
  }
}

/** Each of what hangs on the rows as a row of its own. */
const hanging = (rows: Row[]) =>
  rows.flatMap(({ found, ...own }) => (found as Row[]).map((each): Row => ({ ...own, ...each })));

function onAssets(cypher: string): Pages {
  return async function* (query) {
    for await (const rows of byUrn(query, cypher)) yield hanging(rows);
  };
}

const sourcesOfScopes = 'MATCH (s:Scope) RETURN DISTINCT s.source AS source';
const scopes = `MATCH (s:Scope) WHERE s.source = $source AND s.name > $after
  WITH s ORDER BY s.source, s.name LIMIT $limit
  RETURN s.source AS source, s.name AS scope, s.parent AS parent, s.state AS state,
    s.message AS message, s.count AS count, s.digest AS digest, s.nextDigest AS nextDigest,
    s.pending AS pending, s.run AS run, s.seenAt AS seenAt`;
const unresolvedOfScopes = `MATCH (s:Scope) WHERE s.source = $source AND s.name > $after
  WITH s ORDER BY s.source, s.name LIMIT $limit
  RETURN s.source AS source, s.name AS scope, COLLECT { MATCH (u:Unresolved {scope: s.id})
    OPTIONAL MATCH (a:Asset {id: u.by})
    RETURN u {.unreadable, .fact, .at, row: u.id, scope: s.id, key: a.key} } AS found`;

/** Pages of scopes by name, one source after the other: a page never holds two sources. */
async function* byScope(query: Query, cypher: string): AsyncGenerator<Row[], void, void> {
  const told = await query.run(sourcesOfScopes);
  for (const source of inCodePoints(told.map((row) => text(row['source'])))) {
    for (let after: unknown = ''; ;) {
      const rows = await query.run(cypher, { source, after, limit: perPage });
      if (rows.length > 0) yield rows;
      if (rows.length < perPage) break;
      after = rows.at(-1)?.['scope'];
    }
  }
}

/** Text in the order of SQLite. */
function inCodePoints(texts: string[]): string[] {
  const keyed = texts.map((each) => ({ each, bytes: Buffer.from(each) }));
  return keyed.sort((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ each }) => each);
}

/** Records that are no matter of another store. */
export const labelsLeft: RecordLabel[] = ['SIGN_IN', 'PROGRESS'];
const records = `MATCH (n:Record) WHERE n.label = $label AND n.name > $after
  WITH n ORDER BY n.label, n.name LIMIT $limit OPTIONAL MATCH (a:Asset {id: n.asset})
  RETURN n.label AS label, n.name AS name, a.key AS key, n.value AS value,
    n.createdAt AS createdAt, n.updatedAt AS updatedAt`;

async function* byRecord(query: Query): AsyncGenerator<Row[], void, void> {
  for (const label of inCodePoints(recordLabels.filter((each) => !labelsLeft.includes(each)))) {
    for (let after: unknown = ''; ;) {
      const rows = await query.run(records, { label, after, limit: perPage });
      yield rows.filter((row) => label !== 'SETTING' || row['name'] !== importSetting);
      if (rows.length < perPage) break;
      after = rows.at(-1)?.['name'];
    }
  }
}

/** Pages by a number that is never given twice. */
function byNumber(cypher: string, name: string): Pages {
  return async function* (query) {
    for (let after = -1; ;) {
      const rows = await query.run(cypher, { after, limit: perPage });
      yield rows;
      if (rows.length < perPage) return;
      after = integer(rows.at(-1)?.[name]);
    }
  };
}

const runsWithChanges = 'MATCH (n:Change) RETURN DISTINCT n.run AS run ORDER BY run';
/** One of them may be all that a first scan added. */
const changesPerPage = 4;
const changes = `MATCH (n:Change) WHERE n.run = $run AND n.id > $after
  RETURN n.run AS run, n.id AS id, n.changes AS changes ORDER BY n.run, n.id LIMIT $limit`;

async function* byChange(query: Query): AsyncGenerator<Row[], void, void> {
  for (const { run } of await query.run(runsWithChanges)) {
    for (let after = -1; ;) {
      const rows = await query.run(changes, { run, after, limit: changesPerPage });
      yield rows;
      if (rows.length < changesPerPage) break;
      after = integer(rows.at(-1)?.['id']);
    }
  }
}

function once(cypher: string): Pages {
  return async function* (query) {
    yield await query.run(cypher);
  };
}

export const pagesOf: Record<ExportPart, Pages> = {
  hashing: once('MATCH (c:Clock {id: 1}) RETURN c.seed AS seed'),
  source: once(`MATCH (s:Scope) WITH collect(DISTINCT s.source) AS told
    OPTIONAL MATCH (o:Source) WITH told, collect(o.name) AS known
    UNWIND told + known AS name WITH DISTINCT name OPTIONAL MATCH (s:Source {name: name})
    RETURN name, coalesce(s.memory, '{}') AS memory`),
  asset: (query) => byUrn(query, assets),
  scope: (query) => byScope(query, scopes),
  said: onAssets(saidOfAssets),
  edge: onAssets(edgesOfAssets),
  unresolved: async function* (query) {
    for await (const rows of byScope(query, unresolvedOfScopes)) yield hanging(rows);
  },
  usage: onAssets(usageOfAssets),
  watch:
    once(`MATCH (w:Watch) RETURN w.source AS source, w.namespace AS namespace, w.since AS since,
    w.identifiesReaders AS identifiesReaders`),
  record: byRecord,
  run: byNumber(
    'MATCH (n:Run) WHERE n.id > $after RETURN n {.*} AS run, n.id AS id ORDER BY n.id LIMIT $limit',
    'id',
  ),
  change: byChange,
  audit: byNumber(
    `MATCH (n:Audit) WHERE n.seq > $after RETURN n.seq AS seq, n.body AS body, n.hash AS hash,
       n.previousHash AS previousHash ORDER BY n.seq LIMIT $limit`,
    'seq',
  ),
};

/** How many rows a part has, the rows of the answer added up; what is counted without a condition Neo4j knows without looking. */
export const countsOf: Record<ExportPart, string> = {
  hashing: 'MATCH (c:Clock {id: 1}) RETURN count(c) AS n',
  source: `MATCH (s:Scope) WITH collect(DISTINCT s.source) AS told
    OPTIONAL MATCH (o:Source) WITH told, collect(o.name) AS known
    UNWIND told + known AS name RETURN count(DISTINCT name) AS n`,
  asset: 'MATCH (a:Asset) RETURN count(a) AS n',
  scope: 'MATCH (s:Scope) RETURN count(s) AS n',
  said: 'MATCH (e:Evidence) RETURN count(e) AS n',
  edge: `MATCH ()-[r:FEEDS]->() RETURN count(r) AS n UNION ALL
    MATCH ()-[r:REFERS]->() RETURN count(r) AS n UNION ALL
    MATCH ()-[r:CONTAINS]->() RETURN count(r) AS n`,
  unresolved: 'MATCH (u:Unresolved) RETURN count(u) AS n',
  usage: 'MATCH (u:Usage) RETURN count(u) AS n',
  watch: 'MATCH (w:Watch) RETURN count(w) AS n',
  record: `MATCH (n:Record) WHERE NOT n.label IN $left
    AND NOT (n.label = 'SETTING' AND n.name = $setting) RETURN count(n) AS n`,
  run: 'MATCH (n:Run) RETURN count(n) AS n',
  change: `MATCH (n:Change) WITH (size(n.changes) / 12 + $perRow - 1) / $perRow AS rows
    RETURN coalesce(sum(rows), 0) AS n`,
  audit: 'MATCH (n:Audit) RETURN count(n) AS n',
};
