import type { AssetRef } from '../../core/asset.ts';
import { GyeboError } from '../../core/errors.ts';
import { relations } from '../../core/lineage.ts';
import type { Relation } from '../../core/lineage.ts';
import type { ExportPart, ExportRows } from '../export-rows.ts';
import { noteAsset, noteEdgeChange } from '../shared/changes.ts';
import { integer, milliseconds, stateCode } from '../shared/codes.ts';
import { createHasher } from '../shared/hash.ts';
import { memberOf, packMembers } from '../shared/members.ts';
import type { Member, MemberKind } from '../shared/members.ts';
import { createEdges, createRecords, createUnresolved, edgeFacts } from './assertions.ts';
import { createAssets, wholeAsset } from './assets.ts';
import { kindOf } from './nodes.ts';
import { rankAgain } from './popularity.ts';
import { addAudit, farEnd } from './records.ts';
import { createRun } from './runs.ts';
import { keyIn, readMembers } from './scopes.ts';
import { findIds, knownId, noteAttributes, noteEdge } from './session.ts';
import type { Session } from './session.ts';
import { putUsage, putWatches } from './usage.ts';

type Writer<P extends ExportPart> = (session: Session, rows: ExportRows[P][]) => Promise<unknown>;

const setSources =
  'UNWIND $rows AS row MERGE (s:Source {name: row.name}) SET s.memory = row.memory';
const createScopes = 'UNWIND $rows AS row CREATE (s:Scope) SET s = row';
const createRecordNodes = 'UNWIND $rows AS row CREATE (n:Record) SET n = row';
const createChanges = 'UNWIND $rows AS row CREATE (n:Change) SET n = row';

const writers: { [P in ExportPart]: Writer<P> } = {
  hashing: async (session, rows) => {
    for (const { seed } of rows) {
      session.clock.seed = seed;
      session.hasher = createHasher(seed);
    }
  },
  source: ({ query }, rows) =>
    query.run(setSources, {
      rows: rows.map(({ name, memory }) => ({ name, memory: JSON.stringify(memory) })),
    }),
  asset: writeAssets,
  scope: writeScopes,
  said: writeSaid,
  edge: writeEdges,
  unresolved: writeUnresolved,
  usage: writeUsage,
  watch: async ({ query }, rows) => {
    const looks = Map.groupBy(rows, (row) => row.source);
    for (const [source, own] of looks) {
      const watches = own.map((row) => ({ type: 'watch' as const, ...row }));
      await putWatches(query, source, watches, 'ADD');
    }
  },
  record: writeRecords,
  run: async ({ query, clock }, rows) => {
    for (const row of rows) {
      clock.nextRun = Math.max(clock.nextRun, row.id + 1);
      const { startedAt, finishedAt, counts, ...rest } = row;
      const times = { startedAt: milliseconds(startedAt), finishedAt: optional(finishedAt) };
      const told = { ...rest, ...times, counts: JSON.stringify(counts), owner: '', leaseAt: 0 };
      await query.run(createRun, { run: told });
    }
  },
  change: writeChanges,
  audit: async ({ query, clock }, rows) => {
    for (const { seq, body, hash, previousHash } of rows) {
      const told: { on?: string; before?: unknown; after?: unknown } = JSON.parse(body);
      const other = farEnd(told.after) ?? farEnd(told.before);
      await query.run(addAudit, { seq, body, hash, previousHash, on: told.on, other });
      clock.auditSeq = seq;
      clock.auditHash = hash;
    }
  },
};

/** Adds rows as they are; what they name must be there already. */
export async function importRows<P extends ExportPart>(
  session: Session,
  part: P,
  rows: ExportRows[P][],
): Promise<void> {
  session.changed = true;
  await writers[part](session, rows);
}

const popular = `MATCH (a:Asset)-[r:FEEDS]-() WITH a, count(r) AS edges WHERE edges > 1
  RETURN a.id AS id`;
const ranksAtOnce = 1_000;

/** Popular names first in search: what the number of neighbours decides. */
export async function endImport({ query }: Session): Promise<void> {
  const ids = (await query.run(popular)).map((row) => integer(row['id']));
  for (let start = 0; start < ids.length; start += ranksAtOnce) {
    await rankAgain(query, ids.slice(start, start + ranksAtOnce));
  }
}

const optional = (at: string | undefined) => (at === undefined ? undefined : milliseconds(at));

function splitRef(text: string): AssetRef {
  const space = text.indexOf(' ');
  try {
    return { kind: kindOf(text.slice(0, space)), urn: text.slice(space + 1) };
  } catch (error) {
    throw new GyeboError('INVALID', `${text} names no kind of asset`, { cause: error });
  }
}

/** Looks assets up; the function it gives refuses those that are not there. */
async function assetIds(
  session: Session,
  texts: (string | undefined)[],
): Promise<(text: string) => number> {
  const refs = texts.flatMap((text) => (text === undefined ? [] : [splitRef(text)]));
  await findIds(session, refs);
  return (text) => {
    const id = knownId(session, splitRef(text));
    if (id === undefined) throw new GyeboError('INVALID', `no earlier row is the asset ${text}`);
    return id;
  };
}

const idsOfScopes = 'UNWIND $keys AS key MATCH (s:Scope {key: key}) RETURN key, s.id AS id';

async function scopeIds(
  { query }: Session,
  rows: { source: string; scope: string }[],
): Promise<(row: { source: string; scope: string }) => number> {
  const keys = [...new Set(rows.map(({ source, scope }) => keyIn(source, scope)))];
  const found = await query.run(idsOfScopes, { keys });
  const ids = new Map(found.map((row) => [row['key'], integer(row['id'])]));
  return ({ source, scope }) => {
    const id = ids.get(keyIn(source, scope));
    if (id !== undefined) return id;
    throw new GyeboError('INVALID', `no earlier row is the scope ${scope} of ${source}`);
  };
}

const setMembers = 'UNWIND $scopes AS row MATCH (s:Scope {id: row.id}) SET s.members = row.members';

/** Adds to the members of scopes what the rows say of themselves. */
async function addMembers(
  session: Session,
  kind: MemberKind,
  told: { scope: number; row: number; member: string | undefined }[],
): Promise<void> {
  const added = new Map<number, Member[]>();
  for (const { scope, row, member } of told) {
    if (member === undefined) continue;
    const list = added.get(scope) ?? [];
    list.push(memberOf(member, kind, row));
    added.set(scope, list);
  }
  if (added.size === 0) return;
  const before = await readMembers(session, [...added.keys()]);
  const scopes = [...added].map(([id, members]) => ({
    id,
    members: packMembers([...(before.get(id) ?? []), ...members]),
  }));
  await session.query.run(setMembers, { scopes });
}

async function writeAssets(session: Session, rows: ExportRows['asset'][]): Promise<void> {
  const assets = rows.map((row) => {
    const ref = splitRef(row.ref);
    const id = session.clock.nextAsset++;
    stateCode.of(row.state);
    noteAttributes(session, id);
    return {
      ...wholeAsset(id, ref, row.facts, row.parties, row.onlyNamed),
      state: row.state,
      firstSeenAt: milliseconds(row.firstSeenAt),
      vanishedAt: optional(row.vanishedAt),
    };
  });
  await session.query.run(createAssets, { assets });
}

async function writeScopes(session: Session, rows: ExportRows['scope'][]): Promise<void> {
  const scopes = rows.map(({ source, key, seenAt, ...rest }) => ({
    ...rest,
    id: session.clock.nextScope++,
    key: keyIn(source, key),
    source,
    name: key,
    seenAt: optional(seenAt),
  }));
  await session.query.run(createScopes, { rows: scopes });
}

async function writeSaid(session: Session, rows: ExportRows['said'][]): Promise<void> {
  const assetId = await assetIds(
    session,
    rows.map((row) => row.asset),
  );
  const scopeId = await scopeIds(session, rows);
  const told: Parameters<typeof addMembers>[2] = [];
  const records = rows.map((row) => {
    const [number, scope] = [session.clock.nextRow++, scopeId(row)];
    told.push({ scope, row: number, member: row.member });
    const { source, method, evidence, place } = row;
    const facts = {
      ...{ row: number, source, scope, method, evidence, facts: JSON.stringify(row.facts) },
      place: place === undefined ? undefined : JSON.stringify(place),
      firstSeenAt: milliseconds(row.firstSeenAt),
      vanishedAt: optional(row.vanishedAt),
    };
    return { asset: assetId(row.asset), facts };
  });
  await session.query.run(createRecords, { records });
  await addMembers(session, 'RECORD', told);
}

async function writeEdges(session: Session, rows: ExportRows['edge'][]): Promise<void> {
  const assetId = await assetIds(
    session,
    rows.flatMap((row) => [row.from, row.to]),
  );
  const scopeId = await scopeIds(session, rows);
  const told: Parameters<typeof addMembers>[2] = [];
  const created: Record<Relation, object[]> = { FEEDS: [], REFERS: [], CONTAINS: [] };
  for (const row of rows) {
    const [number, scope] = [session.clock.nextRow++, scopeId(row)];
    const [from, to] = [assetId(row.from), assetId(row.to)];
    told.push({ scope, row: number, member: row.member });
    const { source, method, relation } = row;
    const facts = {
      ...edgeFacts(row),
      ...{ row: number, source, method, scope, firstSeenAt: milliseconds(row.firstSeenAt) },
      vanishedAt: optional(row.vanishedAt),
    };
    created[relation].push({ from, to, facts });
    if (row.vanishedAt === undefined) noteEdge(session, 'ADD', relation, from, to);
  }
  for (const relation of relations) {
    const edges = created[relation];
    if (edges.length > 0) await session.query.run(createEdges[relation], { edges });
  }
  await addMembers(session, 'EDGE', told);
}

async function writeUnresolved(session: Session, rows: ExportRows['unresolved'][]): Promise<void> {
  const assetId = await assetIds(
    session,
    rows.map((row) => row.by),
  );
  const scopeId = await scopeIds(session, rows);
  const told: Parameters<typeof addMembers>[2] = [];
  const open = rows.map((row) => {
    const [id, scope] = [session.clock.nextUnresolved++, scopeId(row)];
    told.push({ scope, row: id, member: row.member });
    const { source, unreadable } = row;
    const by = row.by === undefined ? undefined : assetId(row.by);
    const texts = { fact: JSON.stringify(row.fact), at: milliseconds(row.at) };
    return { id, source, scope, unreadable, by, ...texts };
  });
  await session.query.run(createUnresolved, { open });
  await addMembers(session, 'UNRESOLVED', told);
}

async function writeUsage(session: Session, rows: ExportRows['usage'][]): Promise<void> {
  const assetId = await assetIds(
    session,
    rows.map((row) => row.asset),
  );
  for (const [source, own] of Map.groupBy(rows, (row) => row.source)) {
    const figures = own.map((row) => ({
      asset: assetId(row.asset),
      usage: { ...row, asset: splitRef(row.asset), method: 'OBSERVED' as const },
    }));
    await putUsage(session.query, source, figures);
  }
}

async function writeRecords(session: Session, rows: ExportRows['record'][]): Promise<void> {
  const assetId = await assetIds(
    session,
    rows.map((row) => row.asset),
  );
  const records = rows.map(({ label, key, asset, value, createdAt, updatedAt }) => ({
    ...{ key: `${label} ${key}`, label, name: key, value: JSON.stringify(value) },
    asset: asset === undefined ? undefined : assetId(asset),
    createdAt: milliseconds(createdAt),
    updatedAt: milliseconds(updatedAt),
  }));
  await session.query.run(createRecordNodes, { rows: records });
}

async function writeChanges(session: Session, rows: ExportRows['change'][]): Promise<void> {
  const assetId = await assetIds(
    session,
    rows.flatMap(({ changes }) => changes.flatMap(([, ...refs]) => refs)),
  );
  const packed = rows.map(({ run, changes }) => {
    const operations: number[] = [];
    for (const [change, from = '', to] of changes) {
      if (to === undefined) noteAsset(operations, change, assetId(from));
      else noteEdgeChange(operations, change, assetId(from), assetId(to));
    }
    return { id: session.clock.nextChange++, run, changes: Uint32Array.from(operations) };
  });
  await session.query.run(createChanges, { rows: packed });
}
