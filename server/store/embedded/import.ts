import { assetKinds } from '../../core/asset.ts';
import type { AssetRef } from '../../core/asset.ts';
import { GyeboError } from '../../core/errors.ts';
import { isPattern } from '../../core/urn-contains.ts';
import type { ExportPart, ExportRows } from '../export-rows.ts';
import { noteAsset, noteEdgeChange } from '../shared/changes.ts';
import {
  breaksCode,
  bytes,
  confidenceCode,
  integer,
  methodCode,
  milliseconds,
  reasonCode,
  relationCode,
  stateCode,
} from '../shared/codes.ts';
import { createHasher } from '../shared/hash.ts';
import { memberOf } from '../shared/members.ts';
import type { Member, MemberKind } from '../shared/members.ts';
import { splitUrn } from '../shared/names.ts';
import { writeAsset } from './assets.ts';
import type { Database } from './database.ts';
import { readMembers, writeMembers } from './members.ts';
import { rankAgain } from './popularity.ts';
import { findAsset } from './records.ts';
import { noteGraph, sourceId } from './session.ts';
import type { Session } from './session.ts';

/** One page of an import: what it has looked up, and the members of its scopes. */
interface Page {
  session: Session;
  assets: Map<string, number>;
  scopes: Map<string, number>;
  members: Map<number, Member[]>;
}

type Writer<P extends ExportPart> = (page: Page, row: ExportRows[P]) => void;

const writers: { [P in ExportPart]: Writer<P> } = {
  hashing: ({ session }, { seed }) => {
    session.db.run("UPDATE meta SET value = ? WHERE key = 'seed'", seed);
    session.hasher = createHasher(seed);
  },
  source: ({ session }, { name, memory }) => {
    const id = sourceId(session, name);
    session.db.run('UPDATE source SET memory = ? WHERE id = ?', JSON.stringify(memory), id);
  },
  asset: writeWhole,
  scope: writeScope,
  said: writeSaid,
  edge: writeEdge,
  unresolved: writeUnresolved,
  usage: writeUsage,
  watch: ({ session }, { source, namespace, since, identifiesReaders }) => {
    session.db.run(
      'INSERT INTO watch (source, namespace, since, identifies_readers) VALUES (?, ?, ?, ?)',
      sourceId(session, source),
      namespace,
      milliseconds(since),
      Number(identifiesReaders),
    );
  },
  record: (page, { label, key, asset, value, createdAt, updatedAt }) => {
    page.session.db.run(
      `INSERT INTO record (label, key, asset, value, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      label,
      key,
      asset === undefined ? null : assetId(page, asset),
      JSON.stringify(value),
      milliseconds(createdAt),
      milliseconds(updatedAt),
    );
  },
  run: writeRun,
  change: writeChanges,
  audit: ({ session }, { seq, body, hash, previousHash }) => {
    session.db.run(
      'INSERT INTO audit (seq, body, hash, previous_hash) VALUES (?, ?, ?, ?)',
      seq,
      body,
      hash,
      previousHash,
    );
  },
};

/** Adds rows as they are; what they name must be there already. */
export function importRows<P extends ExportPart>(
  session: Session,
  part: P,
  rows: ExportRows[P][],
): void {
  const page: Page = { session, assets: new Map(), scopes: new Map(), members: new Map() };
  for (const row of rows) writers[part](page, row);
  for (const [scope, added] of page.members) {
    writeMembers(session.db, scope, [...readMembers(session.db, scope), ...added]);
  }
}

/** Popular names first in search: what the number of neighbours decides. */
export function endImport(db: Database): void {
  const popular = db.all(
    `SELECT id FROM (
       SELECT from_id AS id, count(*) AS n FROM edge GROUP BY from_id HAVING n > 1
       UNION SELECT to_id, count(*) AS n FROM edge GROUP BY to_id HAVING n > 1)`,
  );
  for (const row of popular) rankAgain(db, integer(row.id));
}

function assetId(page: Page, ref: string): number {
  const known = page.assets.get(ref);
  if (known !== undefined) return known;
  const id = findAsset(page.session.db, ref);
  if (id === undefined) throw new GyeboError('INVALID', `no earlier row is the asset ${ref}`);
  page.assets.set(ref, id);
  return id;
}

function scopeId(page: Page, source: string, key: string): number {
  const name = `${source}\n${key}`;
  const known = page.scopes.get(name);
  if (known !== undefined) return known;
  const row = page.session.db.get(
    'SELECT id FROM scope WHERE source = ? AND key = ?',
    sourceId(page.session, source),
    key,
  );
  if (row === undefined) {
    throw new GyeboError('INVALID', `no earlier row is the scope ${key} of ${source}`);
  }
  const id = integer(row.id);
  page.scopes.set(name, id);
  return id;
}

function addMember(
  page: Page,
  scope: number,
  kind: MemberKind,
  row: number,
  told: string | undefined,
): void {
  if (told === undefined) return;
  const members = page.members.get(scope) ?? [];
  members.push(memberOf(told, kind, row));
  page.members.set(scope, members);
}

function splitRef(text: string): AssetRef {
  const space = text.indexOf(' ');
  const kind = assetKinds.find((item) => item === text.slice(0, space));
  if (kind === undefined) throw new GyeboError('INVALID', `${text} names no kind of asset`);
  return { kind, urn: text.slice(space + 1) };
}

const optional = (at: string | undefined) => (at === undefined ? null : milliseconds(at));

function writeWhole({ session }: Page, row: ExportRows['asset']): void {
  const id = session.nextAsset++;
  const ref = splitRef(row.ref);
  const { facts, parties, onlyNamed: isNamed } = row;
  const firstSeen = milliseconds(row.firstSeenAt);
  const gone = row.vanishedAt === undefined ? {} : { vanishedAt: milliseconds(row.vanishedAt) };
  const state = stateCode.of(row.state);
  writeAsset(session, id, ref, { facts, parties, isNamed, state, firstSeen, ...gone });
  if (ref.kind !== 'DATASET' || !isPattern(ref.urn)) return;
  const { namespace } = splitUrn(ref.urn);
  session.db.run(
    'INSERT INTO pattern (asset, namespace, urn) VALUES (?, ?, ?)',
    id,
    namespace,
    ref.urn,
  );
}

function writeScope({ session }: Page, row: ExportRows['scope']): void {
  session.db.run(
    `INSERT INTO scope (source, key, parent, state, message, count, digest, next_digest, pending, run,
       seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sourceId(session, row.source),
    row.key,
    row.parent,
    row.state,
    row.message ?? null,
    row.count,
    row.digest,
    row.nextDigest,
    row.pending,
    row.run,
    optional(row.seenAt),
  );
}

function writeSaid(page: Page, row: ExportRows['said']): void {
  const { session } = page;
  const id = session.nextRecord++;
  const scope = scopeId(page, row.source, row.scope);
  session.db.run(
    `INSERT INTO asset_record (id, asset, source, scope, method, evidence, facts, place, first_seen,
       vanished_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    assetId(page, row.asset),
    sourceId(session, row.source),
    scope,
    methodCode.of(row.method),
    Number(row.evidence),
    JSON.stringify(row.facts),
    row.place === undefined ? null : JSON.stringify(row.place),
    milliseconds(row.firstSeenAt),
    optional(row.vanishedAt),
  );
  addMember(page, scope, 'RECORD', id, row.member);
}

function writeEdge(page: Page, row: ExportRows['edge']): void {
  const { session } = page;
  const id = session.nextEdge++;
  const from = assetId(page, row.from);
  const to = assetId(page, row.to);
  const scope = scopeId(page, row.source, row.scope);
  session.db.run(
    `INSERT INTO edge (id, from_id, to_id, relation, source, method, scope, reason, breaks, recreates,
       confidence, places, place_count, first_seen, vanished_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    from,
    to,
    relationCode.of(row.relation),
    sourceId(session, row.source),
    methodCode.of(row.method),
    scope,
    reasonCode.of(row.reason),
    breaksCode.of(row.breaks),
    Number(row.recreates),
    confidenceCode.of(row.confidence),
    JSON.stringify(row.places),
    row.placeCount,
    milliseconds(row.firstSeenAt),
    optional(row.vanishedAt),
  );
  addMember(page, scope, 'EDGE', id, row.member);
  // How popular both are is seen at the end, of all at once.
  if (row.vanishedAt !== undefined || row.relation === 'REFERS') return;
  noteGraph(session, 'ADD', relationCode.of(row.relation), from, to);
}

function writeUnresolved(page: Page, row: ExportRows['unresolved']): void {
  const { session } = page;
  const id = session.nextUnresolved++;
  const scope = scopeId(page, row.source, row.scope);
  session.db.run(
    `INSERT INTO unresolved (id, source, scope, unreadable, by_asset, fact, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    sourceId(session, row.source),
    scope,
    Number(row.unreadable),
    row.by === undefined ? null : assetId(page, row.by),
    JSON.stringify(row.fact),
    milliseconds(row.at),
  );
  addMember(page, scope, 'UNRESOLVED', id, row.member);
}

function writeUsage(page: Page, row: ExportRows['usage']): void {
  page.session.db.run(
    `INSERT INTO usage (asset, source, reader, from_at, to_at, reads, writes, last_read_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    assetId(page, row.asset),
    sourceId(page.session, row.source),
    row.reader ?? '',
    milliseconds(row.from),
    milliseconds(row.to),
    row.reads,
    row.writes,
    optional(row.lastReadAt),
  );
}

function writeRun({ session }: Page, row: ExportRows['run']): void {
  session.db.run(
    `INSERT INTO scan_run (id, source, type, state, started_at, finished_at, actor, counts, message,
       finish, owner, lease_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)`,
    row.id,
    sourceId(session, row.source),
    row.type,
    row.state,
    milliseconds(row.startedAt),
    optional(row.finishedAt),
    row.actor,
    JSON.stringify(row.counts),
    row.message ?? null,
    row.finish ?? null,
  );
}

function writeChanges(page: Page, { run, changes }: ExportRows['change']): void {
  const packed: number[] = [];
  for (const [change, from = '', to] of changes) {
    const id = assetId(page, from);
    if (to === undefined) noteAsset(packed, change, id);
    else noteEdgeChange(packed, change, id, assetId(page, to));
  }
  const blob = bytes(Uint32Array.from(packed));
  page.session.db.run('INSERT INTO scan_change (run, changes) VALUES (?, ?)', run, blob);
}
