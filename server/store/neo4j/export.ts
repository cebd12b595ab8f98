import { assetKinds } from '../../core/asset.ts';
import { breakSides, confidences, edgeReasons, methods, relations } from '../../core/lineage.ts';
import { changesPerRow, exportParts, importSetting } from '../export-rows.ts';
import type { ExportPart, ExportRows } from '../export-rows.ts';
import { recordLabels } from '../record-label.ts';
import { assetsOf, kindOfChange } from '../shared/changes.ts';
import {
  instant,
  integer,
  optionalInstant,
  optionalText,
  parse,
  text,
  words,
} from '../shared/codes.ts';
import { memberText, unpackMembers } from '../shared/members.ts';
import type { MemberKind } from '../shared/members.ts';
import { scanStateOf } from '../shared/runs.ts';
import { inOrder } from './export-order.ts';
import type { OrderKey } from './export-order.ts';
import type { Query, Row } from './bolt.ts';
import { memberOf, methodOf, stateOf } from './nodes.ts';

// Each part is one statement; its rows are put in the order of their natural keys here, since Neo4j
// does not compare text as SQLite does.

const scopeStates = ['SEEN', 'UNREADABLE', 'GONE'] as const;

const reads: Record<ExportPart, string> = {
  hashing: 'MATCH (c:Clock {id: 1}) RETURN c.seed AS seed',
  source: `MATCH (s:Scope) WITH collect(DISTINCT s.source) AS told
    OPTIONAL MATCH (o:Source) WITH told, collect(o.name) AS known
    UNWIND told + known AS name WITH DISTINCT name OPTIONAL MATCH (s:Source {name: name})
    RETURN name, coalesce(s.memory, '{}') AS memory`,
  asset: `MATCH (a:Asset) RETURN a.kind AS kind, a.urn AS urn, a.key AS key, a.state AS state,
    a.onlyNamed AS onlyNamed, a.firstSeenAt AS firstSeenAt, a.vanishedAt AS vanishedAt,
    a.parties AS parties, a.facts AS facts`,
  scope: `MATCH (s:Scope) RETURN s.source AS source, s.name AS scope, s.parent AS parent,
    s.state AS state, s.message AS message, s.count AS count, s.digest AS digest,
    s.nextDigest AS nextDigest, s.pending AS pending, s.run AS run, s.seenAt AS seenAt`,
  said: `MATCH (e:Evidence)-[:ABOUT]->(a:Asset) MATCH (s:Scope {id: e.scope})
    RETURN a.kind AS kind, a.urn AS urn, a.key AS key, e.source AS source, s.name AS scope,
      s.id AS scopeId, e.row AS row, e.method AS method, e.evidence AS evidence, e.facts AS facts,
      e.place AS place, e.firstSeenAt AS firstSeenAt, e.vanishedAt AS vanishedAt`,
  edge: `MATCH (a:Asset)-[r:FEEDS|REFERS|CONTAINS]->(b:Asset) MATCH (s:Scope {id: r.scope})
    RETURN a.kind AS kind, a.urn AS urn, a.key AS key, b.kind AS toKind, b.urn AS toUrn,
      b.key AS toKey, type(r) AS relation, r.source AS source, s.name AS scope, s.id AS scopeId,
      r.row AS row, r.method AS method, r.reason AS reason, r.breaks AS breaks,
      r.recreates AS recreates, r.confidence AS confidence, r.places AS places,
      r.placeCount AS placeCount, r.firstSeenAt AS firstSeenAt, r.vanishedAt AS vanishedAt`,
  unresolved: `MATCH (u:Unresolved) MATCH (s:Scope {id: u.scope}) OPTIONAL MATCH (a:Asset {id: u.by})
    RETURN u.source AS source, s.name AS scope, s.id AS scopeId, u.id AS row,
      u.unreadable AS unreadable, u.fact AS fact, u.at AS at, a.key AS key`,
  usage: `MATCH (u:Usage) MATCH (a:Asset {id: u.asset})
    RETURN a.kind AS kind, a.urn AS urn, a.key AS key, u.source AS source, u.reader AS reader,
      u.fromAt AS fromAt, u.toAt AS toAt, u.reads AS reads, u.writes AS writes,
      u.lastReadAt AS lastReadAt`,
  watch: `MATCH (w:Watch) RETURN w.source AS source, w.namespace AS namespace, w.since AS since,
    w.identifiesReaders AS identifiesReaders`,
  record: `MATCH (n:Record) WHERE NOT n.label IN ['SIGN_IN', 'PROGRESS'] AND NOT (n.label = 'SETTING' AND n.name = $setting)
    OPTIONAL MATCH (a:Asset {id: n.asset})
    RETURN n.label AS label, n.name AS name, a.key AS key, n.value AS value,
      n.createdAt AS createdAt, n.updatedAt AS updatedAt`,
  run: 'MATCH (n:Run) RETURN n {.*} AS run, n.id AS id',
  change: 'MATCH (n:Change) RETURN n.run AS run, n.id AS id, n.changes AS changes',
  audit: `MATCH (n:Audit) RETURN n.seq AS seq, n.body AS body, n.hash AS hash,
    n.previousHash AS previousHash`,
};

const kind: OrderKey = ['kind', assetKinds];
const method: OrderKey = ['method', methods];

/** By what the rows of a part are ordered; of closed lists by their order in core. */
const orders: Record<ExportPart, OrderKey[]> = {
  hashing: [],
  source: ['name'],
  asset: ['urn', kind],
  scope: ['source', 'scope'],
  said: [
    ...['urn', kind, 'source', 'scope', method],
    ...['vanishedAt', 'firstSeenAt', 'evidence', 'facts', 'place'],
  ],
  edge: [
    ...['urn', kind, ['relation', relations] satisfies OrderKey, 'toUrn'],
    ...[['toKind', assetKinds] satisfies OrderKey, 'source', method, 'scope'],
    ...['vanishedAt', 'firstSeenAt', ['reason', edgeReasons] satisfies OrderKey],
    ...[['breaks', breakSides] satisfies OrderKey, 'recreates'],
    ...[['confidence', confidences] satisfies OrderKey, 'placeCount', 'places'],
  ],
  unresolved: ['source', 'scope', 'unreadable', 'fact', 'at'],
  usage: ['urn', kind, 'source', 'reader', 'fromAt'],
  watch: ['source', 'namespace'],
  record: ['label', 'name'],
  run: ['id'],
  change: ['run', 'id'],
  audit: ['seq'],
};

/** Properties without those that are undefined. */
function some<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** What rows of a part need beside themselves. */
interface Context {
  /** Members of all scopes, by `scope row`. */
  members: ReadonlyMap<string, string>;
  keys: ReadonlyMap<number, string>;
}

const asserted = (row: Row, { members }: Context) => ({
  source: text(row['source']),
  scope: text(row['scope']),
  member: members.get(`${integer(row['scopeId'])} ${integer(row['row'])}`),
});

const seen = (row: Row) => ({
  firstSeenAt: instant(row['firstSeenAt']),
  vanishedAt: optionalInstant(row['vanishedAt']),
});

const flag = (value: unknown) => value === true;

const readers: { [P in ExportPart]: (row: Row, context: Context) => ExportRows[P][] } = {
  hashing: (row) => [{ seed: integer(row['seed']) }],
  source: (row) => [{ name: text(row['name']), memory: parse(row['memory']) }],
  asset: (row) => [
    some({
      ref: text(row['key']),
      state: stateOf(row['state']),
      onlyNamed: flag(row['onlyNamed']),
      facts: parse<ExportRows['asset']['facts']>(row['facts']),
      parties: parse<ExportRows['asset']['parties']>(row['parties']),
      ...seen(row),
    }),
  ],
  scope: (row) => [
    some({
      source: text(row['source']),
      key: text(row['scope']),
      parent: text(row['parent']),
      state: memberOf(scopeStates, row['state']),
      message: optionalText(row['message']),
      count: integer(row['count']),
      digest: text(row['digest']),
      nextDigest: text(row['nextDigest']),
      pending: integer(row['pending']),
      run: integer(row['run']),
      seenAt: optionalInstant(row['seenAt']),
    }),
  ],
  said: (row, context) => [
    some({
      asset: text(row['key']),
      ...asserted(row, context),
      method: methodOf(row['method']),
      evidence: flag(row['evidence']),
      facts: parse<ExportRows['said']['facts']>(row['facts']),
      place:
        row['place'] === null
          ? undefined
          : parse<ExportRows['edge']['places'][number]>(row['place']),
      ...seen(row),
    }),
  ],
  edge: (row, context) => [
    some({
      from: text(row['key']),
      to: text(row['toKey']),
      relation: memberOf(relations, row['relation']),
      ...asserted(row, context),
      method: methodOf(row['method']),
      reason: memberOf(edgeReasons, row['reason']),
      breaks: memberOf(breakSides, row['breaks']),
      recreates: flag(row['recreates']),
      confidence: memberOf(confidences, row['confidence']),
      places: parse<ExportRows['edge']['places']>(row['places']),
      placeCount: integer(row['placeCount']),
      ...seen(row),
    }),
  ],
  unresolved: (row, context) => [
    some({
      ...asserted(row, context),
      unreadable: flag(row['unreadable']),
      by: optionalText(row['key']),
      fact: parse<ExportRows['unresolved']['fact']>(row['fact']),
      at: instant(row['at']),
    }),
  ],
  usage: (row) => [
    some({
      asset: text(row['key']),
      source: text(row['source']),
      reader: row['reader'] === '' ? undefined : text(row['reader']),
      from: instant(row['fromAt']),
      to: instant(row['toAt']),
      reads: integer(row['reads']),
      writes: integer(row['writes']),
      lastReadAt: optionalInstant(row['lastReadAt']),
    }),
  ],
  watch: (row) => [
    {
      source: text(row['source']),
      namespace: text(row['namespace']),
      since: instant(row['since']),
      identifiesReaders: flag(row['identifiesReaders']),
    },
  ],
  record: (row) => [
    some({
      label: memberOf(recordLabels, row['label']),
      key: text(row['name']),
      asset: optionalText(row['key']),
      value: parse<Record<string, unknown>>(row['value']),
      createdAt: instant(row['createdAt']),
      updatedAt: instant(row['updatedAt']),
    }),
  ],
  run: (row) => [runOf({ ...(row['run'] as object) })],
  change: changesOf,
  audit: (row) => [
    {
      seq: integer(row['seq']),
      body: text(row['body']),
      hash: text(row['hash']),
      previousHash: text(row['previousHash']),
    },
  ],
};

function runOf(row: Row): ExportRows['run'] {
  const isRunning = row['state'] === 'RUNNING';
  const message = isRunning ? 'exported while it ran; scan again' : optionalText(row['message']);
  return some({
    id: integer(row['id']),
    source: text(row['source']),
    type: text(row['type']),
    state: isRunning ? 'INTERRUPTED' : scanStateOf(text(row['state'])),
    startedAt: instant(row['startedAt']),
    finishedAt: optionalInstant(row['finishedAt']),
    actor: text(row['actor']),
    counts: parse<ExportRows['run']['counts']>(row['counts']),
    message,
    finish: optionalText(row['finish']),
  });
}

function changesOf(row: Row, { keys }: Context): ExportRows['change'][] {
  const packed = words(row['changes']);
  const rows: ExportRows['change'][] = [];
  for (let begin = 0; begin < packed.length; begin += changesPerRow * 3) {
    const changes: ExportRows['change']['changes'] = [];
    const end = Math.min(begin + changesPerRow * 3, packed.length);
    for (let at = begin; at < end; at += 3) {
      const [code = 0, a = 0, b = 0] = packed.subarray(at, at + 3);
      changes.push([kindOfChange(code), ...assetsOf(code, a, b).map((id) => keys.get(id) ?? '?')]);
    }
    rows.push({ run: integer(row['run']), changes });
  }
  return rows;
}

const kindsOf: Partial<Record<ExportPart, MemberKind>> = {
  said: 'RECORD',
  edge: 'EDGE',
  unresolved: 'UNRESOLVED',
};
const allMembers =
  'MATCH (s:Scope) WHERE s.members IS NOT NULL RETURN s.id AS id, s.members AS members';
const allKeys = 'MATCH (a:Asset) RETURN a.id AS id, a.key AS key';

async function contextOf(query: Query, part: ExportPart): Promise<Context> {
  const members = new Map<string, string>();
  const keys = new Map<number, string>();
  const wanted = kindsOf[part];
  if (wanted !== undefined) {
    for (const row of await query.run(allMembers)) {
      for (const member of unpackMembers(words(row['members']))) {
        if (member.kind !== wanted) continue;
        members.set(`${integer(row['id'])} ${member.row}`, memberText(member));
      }
    }
  }
  if (part === 'change') {
    for (const row of await query.run(allKeys)) keys.set(integer(row['id']), text(row['key']));
  }
  return { members, keys };
}

async function rowsOf<P extends ExportPart>(query: Query, part: P): Promise<ExportRows[P][]> {
  const context = await contextOf(query, part);
  const rows = await query.run(reads[part], { setting: importSetting });
  const read = readers[part];
  return inOrder(rows, orders[part]).flatMap((row) => read(row, context));
}

const rowsPerPage = 500;

/** All rows of a part, in pages. */
export async function* exportRows<P extends ExportPart>(
  query: Query,
  part: P,
): AsyncGenerator<ExportRows[P][], void, void> {
  const rows = await rowsOf(query, part);
  for (let start = 0; start < rows.length; start += rowsPerPage) {
    yield rows.slice(start, start + rowsPerPage);
  }
}

/** How many rows each part has. */
export async function exportCounts(query: Query): Promise<Record<ExportPart, number>> {
  const counts: [ExportPart, number][] = [];
  for (const part of exportParts) counts.push([part, (await rowsOf(query, part)).length]);
  return Object.fromEntries(counts) as Record<ExportPart, number>;
}
