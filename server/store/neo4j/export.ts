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
import { countsOf, labelsLeft, pagesOf } from './export-pages.ts';
import { memberOf, methodOf, stateOf } from './nodes.ts';

const scopeStates = ['SEEN', 'UNREADABLE', 'GONE'] as const;

const kind: OrderKey = ['kind', assetKinds];
const method: OrderKey = ['method', methods];

/** By what the rows of a part are ordered; of closed lists by their order in core. */
const orders: Record<ExportPart, OrderKey[]> = {
  hashing: [],
  source: ['name'],
  asset: ['urn', kind],
  scope: ['source', 'scope'],
  said: [
    ...['urn', kind, 'source', 'scopeName', method],
    ...['vanishedAt', 'firstSeenAt', 'evidence', 'facts', 'place'],
  ],
  edge: [
    ...['urn', kind, ['relation', relations] satisfies OrderKey, 'toUrn'],
    ...[['toKind', assetKinds] satisfies OrderKey, 'source', method, 'scopeName'],
    ...['vanishedAt', 'firstSeenAt', ['reason', edgeReasons] satisfies OrderKey],
    ...[['breaks', breakSides] satisfies OrderKey, 'recreates'],
    ...[['confidence', confidences] satisfies OrderKey, 'placeCount', 'places'],
  ],
  unresolved: ['source', 'scopeName', 'unreadable', 'fact', 'at'],
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

/** What rows of a page need beside themselves. */
interface Context {
  scopes: ReadonlyMap<number, KnownScope>;
  keys: ReadonlyMap<number, string>;
}

const asserted = (row: Row, { scopes }: Context) => {
  const scope = scopes.get(integer(row['scope']));
  return {
    source: text(row['source']),
    scope: text(row['scopeName']),
    member: scope?.members.get(integer(row['row'])),
  };
};

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

/** A scope by its number: its name, and which of its rows of one kind it makes now. */
interface KnownScope {
  name: string;
  members: ReadonlyMap<number, string>;
}

const scopesById = `UNWIND $ids AS id MATCH (s:Scope {id: id})
  RETURN s.id AS id, s.name AS name, s.members AS members`;
const keysById = 'UNWIND $ids AS id MATCH (a:Asset {id: id}) RETURN a.id AS id, a.key AS key';
const scopesAtOnce = 500;
const keysAtOnce = 5_000;
const keptMembers = 50_000;

/** Scopes as rows meet them, the last ones remembered: rows that follow each other are often of the same. */
function rememberedScopes(
  query: Query,
  kind: MemberKind,
): (wanted: number[]) => Promise<ReadonlyMap<number, KnownScope>> {
  let known = new Map<number, KnownScope>();
  let kept = 0;
  return async (wanted) => {
    if (kept > keptMembers) {
      known = new Map();
      kept = 0;
    }
    const missing = [...new Set(wanted)].filter((id) => !known.has(id));
    for (let start = 0; start < missing.length; start += scopesAtOnce) {
      const ids = missing.slice(start, start + scopesAtOnce);
      for (const row of await query.run(scopesById, { ids })) {
        const own = unpackMembers(words(row['members'])).filter((each) => each.kind === kind);
        const members = new Map(own.map((member) => [member.row, memberText(member)]));
        known.set(integer(row['id']), { name: text(row['name']), members });
        kept += members.size + 1;
      }
    }
    return known;
  };
}

async function keysIn(query: Query, rows: Row[]): Promise<Map<number, string>> {
  const ids = new Set<number>();
  for (const row of rows) {
    const packed = words(row['changes']);
    for (let at = 0; at + 2 < packed.length; at += 3) {
      const [code = 0, a = 0, b = 0] = packed.subarray(at, at + 3);
      for (const id of assetsOf(code, a, b)) ids.add(id);
    }
  }
  const keys = new Map<number, string>();
  const all = [...ids];
  for (let start = 0; start < all.length; start += keysAtOnce) {
    const found = await query.run(keysById, { ids: all.slice(start, start + keysAtOnce) });
    for (const row of found) keys.set(integer(row['id']), text(row['key']));
  }
  return keys;
}

const rowsPerPage = 500;
const noScopes = async () => new Map<number, KnownScope>();

/** All rows of a part, in pages. */
export async function* exportRows<P extends ExportPart>(
  query: Query,
  part: P,
): AsyncGenerator<ExportRows[P][], void, void> {
  const kind = kindsOf[part];
  const scopesOf = kind === undefined ? noScopes : rememberedScopes(query, kind);
  const read = readers[part];
  for await (const page of pagesOf[part](query)) {
    const numbers = kind === undefined ? [] : page.map((row) => integer(row['scope']));
    const scopes = await scopesOf(numbers);
    const keys = part === 'change' ? await keysIn(query, page) : new Map<number, string>();
    const named = kind === undefined ? page : page.map((row) => withScope(row, scopes));
    const told = inOrder(named, orders[part]).flatMap((row) => read(row, { scopes, keys }));
    for (let start = 0; start < told.length; start += rowsPerPage) {
      yield told.slice(start, start + rowsPerPage);
    }
  }
}

function withScope(row: Row, scopes: ReadonlyMap<number, KnownScope>): Row {
  const scope = scopes.get(integer(row['scope']));
  if (scope === undefined) throw new Error('what is exported names a scope that is not there');
  return { ...row, scopeName: scope.name };
}

/** How many rows each part has. */
export async function exportCounts(query: Query): Promise<Record<ExportPart, number>> {
  const values = { setting: importSetting, perRow: changesPerRow, left: labelsLeft };
  const counts: [ExportPart, number][] = [];
  for (const part of exportParts) {
    const rows = await query.run(countsOf[part], values);
    counts.push([part, rows.reduce((sum, row) => sum + integer(row['n']), 0)]);
  }
  return Object.fromEntries(counts) as Record<ExportPart, number>;
}
