import type { SQLOutputValue } from 'node:sqlite';
import { refText } from '../../core/asset.ts';
import { scanStates } from '../../core/scan.ts';
import { changesPerRow, exportParts, importSetting } from '../export-rows.ts';
import type { ExportPart, ExportRows } from '../export-rows.ts';
import { recordLabels } from '../record-label.ts';
import { assetsOf, kindOfChange } from '../shared/changes.ts';
import {
  breaksCode,
  confidenceCode,
  instant,
  integer,
  kindCode,
  methodCode,
  optionalInstant,
  optionalText,
  parse,
  reasonCode,
  relationCode,
  stateCode,
  text,
  words,
} from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import { createMembership } from './membership.ts';
import type { Membership } from './membership.ts';

// Each part is one statement in the order of its natural keys, driven by an index on the first of them,
// so that SQLite sorts only what hangs on one asset or scope and holds no more than that.

const exported = `label NOT IN ('SIGN_IN', 'PROGRESS') AND NOT (label = 'SETTING' AND key = '${importSetting}')`;

/** Where the rows of each part come from. */
const tables: Record<ExportPart, string> = {
  hashing: "SELECT count(*) AS n FROM meta WHERE key = 'seed'",
  source: 'SELECT count(*) AS n FROM source',
  asset: 'SELECT count(*) AS n FROM asset',
  scope: 'SELECT count(*) AS n FROM scope',
  said: 'SELECT count(*) AS n FROM asset_record',
  edge: 'SELECT count(*) AS n FROM edge',
  unresolved: 'SELECT count(*) AS n FROM unresolved',
  usage: 'SELECT count(*) AS n FROM usage',
  watch: 'SELECT count(*) AS n FROM watch',
  record: `SELECT count(*) AS n FROM record WHERE ${exported}`,
  run: 'SELECT count(*) AS n FROM scan_run',
  change: `SELECT coalesce(sum((length(changes) / 12 + ${changesPerRow - 1}) / ${changesPerRow}), 0) AS n
           FROM scan_change`,
  audit: 'SELECT count(*) AS n FROM audit',
};

export function exportCounts(db: Database): Record<ExportPart, number> {
  const counts = exportParts.map((part) => [part, integer(db.get(tables[part])?.n)]);
  return Object.fromEntries(counts) as Record<ExportPart, number>;
}

const selects: Record<ExportPart, string> = {
  hashing: "SELECT value AS seed FROM meta WHERE key = 'seed'",
  source: 'SELECT name, memory FROM source ORDER BY name',
  asset: `SELECT a.kind, a.urn, a.state, a.only_named, a.first_seen, a.vanished_at, a.parties, b.facts
          FROM asset a CROSS JOIN asset_body b ON b.id = a.id ORDER BY a.urn, a.kind`,
  scope: `SELECT s.name, c.* FROM source s CROSS JOIN scope c ON c.source = s.id
          ORDER BY s.name, c.key`,
  said: `SELECT a.kind, a.urn, s.name, c.key, r.* FROM asset a CROSS JOIN asset_record r ON r.asset = a.id
         CROSS JOIN source s ON s.id = r.source CROSS JOIN scope c ON c.id = r.scope
         ORDER BY a.urn, a.kind, s.name, c.key, r.method, r.vanished_at, r.first_seen, r.evidence, r.facts,
           r.place`,
  edge: `SELECT a.kind, a.urn, b.kind AS to_kind, b.urn AS to_urn, s.name, c.key, e.*
         FROM asset a CROSS JOIN edge e ON e.from_id = a.id CROSS JOIN asset b ON b.id = e.to_id
         CROSS JOIN source s ON s.id = e.source CROSS JOIN scope c ON c.id = e.scope
         ORDER BY a.urn, a.kind, e.relation, b.urn, b.kind, s.name, e.method, c.key, e.vanished_at,
           e.first_seen, e.reason, e.breaks, e.recreates, e.confidence, e.place_count, e.places`,
  unresolved: `SELECT s.name, c.key, u.*, a.kind, a.urn FROM source s
               CROSS JOIN scope c ON c.source = s.id CROSS JOIN unresolved u ON u.scope = c.id
               LEFT JOIN asset a ON a.id = u.by_asset
               ORDER BY s.name, c.key, u.unreadable, u.fact, u.at`,
  usage: `SELECT a.kind, a.urn, s.name, u.* FROM asset a CROSS JOIN usage u ON u.asset = a.id
          CROSS JOIN source s ON s.id = u.source ORDER BY a.urn, a.kind, s.name, u.reader, u.from_at`,
  watch: `SELECT s.name, w.* FROM source s CROSS JOIN watch w ON w.source = s.id
          ORDER BY s.name, w.namespace`,
  record: `SELECT r.*, a.kind, a.urn FROM record r LEFT JOIN asset a ON a.id = r.asset
           WHERE ${exported} ORDER BY r.label, r.key`,
  run: 'SELECT r.*, s.name FROM scan_run r JOIN source s ON s.id = r.source ORDER BY r.id',
  change: 'SELECT run, changes FROM scan_change ORDER BY run, id',
  audit: 'SELECT * FROM audit ORDER BY seq',
};

const refOf = (row: Row) => refText({ kind: kindCode.at(row.kind), urn: text(row.urn) });
const optionalRef = (row: Row) => (row.kind === null ? undefined : refOf(row));

/** Properties without those that are undefined. */
function some<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

type Reader<P extends ExportPart> = (row: Row, context: Context) => Iterable<ExportRows[P]>;

interface Context {
  db: Database;
  membership: Membership;
}

const asserted = (row: Row, { membership }: Context) => ({
  source: text(row.name),
  scope: text(row.key),
  member: membership.of(integer(row.scope), integer(row.id)),
});

const seen = (row: Row) => ({
  firstSeenAt: instant(row.first_seen),
  vanishedAt: optionalInstant(row.vanished_at),
});

const flag = (value: SQLOutputValue | undefined) => integer(value) === 1;

const readers: { [P in ExportPart]: Reader<P> } = {
  hashing: (row) => [{ seed: integer(row.seed) }],
  source: (row) => [{ name: text(row.name), memory: parse(row.memory) }],
  asset: (row) => [
    some({
      ref: refOf(row),
      state: stateCode.at(row.state),
      onlyNamed: flag(row.only_named),
      facts: parse<ExportRows['asset']['facts']>(row.facts),
      parties: parse<ExportRows['asset']['parties']>(row.parties),
      ...seen(row),
    }),
  ],
  scope: (row) => [
    some({
      source: text(row.name),
      key: text(row.key),
      parent: text(row.parent),
      state: text(row.state) as ExportRows['scope']['state'],
      message: optionalText(row.message),
      count: integer(row.count),
      digest: text(row.digest),
      nextDigest: text(row.next_digest),
      pending: integer(row.pending),
      run: integer(row.run),
      seenAt: optionalInstant(row.seen_at),
    }),
  ],
  said: (row, context) => [
    some({
      asset: refOf(row),
      ...asserted(row, context),
      method: methodCode.at(row.method),
      evidence: flag(row.evidence),
      facts: parse<ExportRows['said']['facts']>(row.facts),
      place:
        row.place === null ? undefined : parse<ExportRows['edge']['places'][number]>(row.place),
      ...seen(row),
    }),
  ],
  edge: (row, context) => [
    some({
      from: refOf(row),
      to: refText({ kind: kindCode.at(row.to_kind), urn: text(row.to_urn) }),
      relation: relationCode.at(row.relation),
      ...asserted(row, context),
      method: methodCode.at(row.method),
      reason: reasonCode.at(row.reason),
      breaks: breaksCode.at(row.breaks),
      recreates: flag(row.recreates),
      confidence: confidenceCode.at(row.confidence),
      places: parse<ExportRows['edge']['places']>(row.places),
      placeCount: integer(row.place_count),
      ...seen(row),
    }),
  ],
  unresolved: (row, context) => [
    some({
      ...asserted(row, context),
      unreadable: flag(row.unreadable),
      by: optionalRef(row),
      fact: parse<ExportRows['unresolved']['fact']>(row.fact),
      at: instant(row.at),
    }),
  ],
  usage: (row) => [
    some({
      asset: refOf(row),
      source: text(row.name),
      reader: row.reader === '' ? undefined : text(row.reader),
      from: instant(row.from_at),
      to: instant(row.to_at),
      reads: integer(row.reads),
      writes: integer(row.writes),
      lastReadAt: optionalInstant(row.last_read_at),
    }),
  ],
  watch: (row) => [
    {
      source: text(row.name),
      namespace: text(row.namespace),
      since: instant(row.since),
      identifiesReaders: flag(row.identifies_readers),
    },
  ],
  record: (row) => [
    some({
      label: recordLabels.find((label) => label === row.label) ?? 'SETTING',
      key: text(row.key),
      asset: optionalRef(row),
      value: parse<Record<string, unknown>>(row.value),
      createdAt: instant(row.created_at),
      updatedAt: instant(row.updated_at),
    }),
  ],
  run: (row) => [runOf(row)],
  change: changesOf,
  audit: (row) => [
    {
      seq: integer(row.seq),
      body: text(row.body),
      hash: text(row.hash),
      previousHash: text(row.previous_hash),
    },
  ],
};

function runOf(row: Row): ExportRows['run'] {
  const isRunning = row.state === 'RUNNING';
  const message = isRunning ? 'exported while it ran; scan again' : optionalText(row.message);
  return some({
    id: integer(row.id),
    source: text(row.name),
    type: text(row.type),
    state: isRunning
      ? 'INTERRUPTED'
      : (scanStates.find((state) => state === row.state) ?? 'INTERRUPTED'),
    startedAt: instant(row.started_at),
    finishedAt: optionalInstant(row.finished_at),
    actor: text(row.actor),
    counts: parse<ExportRows['run']['counts']>(row.counts),
    message,
    finish: optionalText(row.finish),
  });
}

/** One row in the table may be all that a first scan added: never more than a page of it at once. */
function* changesOf(row: Row, { db }: Context): Generator<ExportRows['change'], undefined> {
  const packed = words(row.changes);
  for (let begin = 0; begin < packed.length; begin += changesPerRow * 3) {
    const changes: ExportRows['change']['changes'] = [];
    const end = Math.min(begin + changesPerRow * 3, packed.length);
    for (let at = begin; at < end; at += 3) {
      const [code = 0, a = 0, b = 0] = packed.subarray(at, at + 3);
      const refs = assetsOf(code, a, b).map((id) => {
        const asset = db.get('SELECT kind, urn FROM asset WHERE id = ?', id);
        return asset === undefined ? '?' : refOf(asset);
      });
      changes.push([kindOfChange(code), ...refs]);
    }
    yield { run: integer(row.run), changes };
  }
}

const rowsPerPage = 500;
const changeRowsPerPage = 4;

/** All rows of a part, in pages. */
export async function* exportRows<P extends ExportPart>(
  db: Database,
  part: P,
): AsyncGenerator<ExportRows[P][], void, void> {
  const kind = part === 'said' ? 'RECORD' : part === 'edge' ? 'EDGE' : 'UNRESOLVED';
  const context = { db, membership: createMembership(db, kind) };
  const read = readers[part];
  const most = part === 'change' ? changeRowsPerPage : rowsPerPage;
  let page: ExportRows[P][] = [];
  for (const row of db.iterate(selects[part])) {
    for (const told of read(row, context)) {
      page.push(told);
      if (page.length < most) continue;
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}
