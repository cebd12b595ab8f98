import { assetKinds, assetStates, type Schedule } from '../../core/asset.ts';
import type { AssetId, FactAsset } from '../../core/facts.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import type { EdgeForms, WholeGraph } from '../../core/retention/whole.ts';
import { sides } from '../../core/deletion.ts';
import {
  integer,
  kindCode,
  milliseconds,
  optionalText,
  parse,
  relationCode,
  text,
} from '../shared/codes.ts';
import { settling, unsettled } from '../shared/concerning.ts';
import { besideFiles, buildForms, shadowedAmong } from '../shared/edge-forms.ts';
import { alikeAmong, buildWhole, type Group, type WholeBuilder } from '../shared/whole.ts';
import type { Database, Row } from './database.ts';
import { incidentEdges } from './edges.ts';
import { loadFactAssets, seenLive } from './fact-assets.ts';
import {
  acceptances,
  everyHold,
  everyIncident,
  settings,
  sourcesOf,
  watchesOf,
} from './governance.ts';
import type { WalkMemory } from './memory.ts';
import { unmappedNamed } from './unmapped.ts';
import { storedUnresolved, withAnswers } from './unresolved.ts';

const maxStored = 200_000;
const dayMs = 86_400_000;

/** The whole graph in flat arrays, out of one snapshot. */
export function wholeGraph(
  db: Database,
  seq: number,
  now: string,
  neighbours: Neighbours,
): WholeGraph {
  const set = settings(db);
  const highest = integer(db.get('SELECT coalesce(max(id), 0) AS id FROM asset')?.id);
  const builder = buildWhole(Math.max(highest + 1, neighbours.capacity), milliseconds(now));
  loadAssets(db, builder);
  loadUse(db, builder);
  const reads = loadReads(db, builder, milliseconds(now) - set.windowDays * dayMs);
  const stored = storedUnresolved(db, maxStored + 1);
  const open = unsettled(stored, seenLive(db, settling(stored)));
  return {
    now,
    seq,
    ...builder.columns,
    reads,
    neighbours,
    refers: refersOf(db),
    watches: watchesOf(db),
    sources: sourcesOf(db),
    unresolved: withAnswers(db, open, now),
    ...(stored.length > maxStored && { cut: `more than ${maxStored} unresolved reads` }),
    holds: everyHold(db),
    incidents: everyIncident(db),
    acceptances: acceptances(db),
    ...set,
    alike: alikeAmong(unmappedAnd(db)),
  };
}

/** Few columns, since each costs as much as the row: what most assets have in common is one text. */
const columns = `id, kind * 8 + state, urn,
  platform || x'1f' || coalesce(layer, '') || x'1f' || owners || x'1f' || tags,
  first_seen, data_changed_at,
  CASE WHEN subtype IS NULL AND schedule IS NULL AND failing_since IS NULL AND only_named = 0
    AND instr(parties, '"CONSUMER"') = 0 THEN NULL
  ELSE json_array(subtype, json(schedule), failing_since, only_named, instr(parties, '"CONSUMER"') > 0)
  END`;

type Special = [
  subtype: string | null,
  schedule: Schedule | null,
  failingSince: string | null,
  onlyNamed: number,
  consumed: number,
];

function loadAssets(db: Database, builder: WholeBuilder): void {
  const groups = new Map<string, Group>();
  for (const line of db.stream(`SELECT ${columns} FROM asset`)) {
    const common = text(line[3]);
    let group = groups.get(common);
    if (group === undefined) {
      const [platform = '', layer = '', owners = '', tags = ''] = common.split('\x1f');
      group = builder.groupOf(platform, layer, owners.trim(), tags.trim());
      groups.set(common, group);
    }
    put(builder, line, group);
  }
}

function put(builder: WholeBuilder, line: Row, group: Group): void {
  const id = integer(line[0]);
  const both = integer(line[1]);
  const { columns: all } = builder;
  builder.putPlain(id, both >> 3, both & 7, text(line[2]), group);
  all.firstSeen[id] = integer(line[4]);
  const changed = line[5] === null ? 0 : integer(line[5]);
  all.changed[id] = changed;
  all.lastUsed[id] = changed;
  if (line[6] === null) return;
  const [subtype, schedule, failingSince, onlyNamed, consumed] = parse<Special>(line[6]);
  const { platform, layer, owners, tags } = group;
  const textAt = (place: number) => all.texts[place] ?? '';
  builder.put({
    id,
    kind: assetKinds[both >> 3] ?? 'DATASET',
    state: assetStates[both & 7] ?? 'ACTIVE',
    urn: text(line[2]),
    platform: textAt(platform),
    layer: textAt(layer),
    owners: textAt(owners),
    tags: textAt(tags),
    firstSeen: integer(line[4]),
    changed,
    ...(subtype !== null && { subtype }),
    ...(schedule !== null && { schedule }),
    ...(failingSince !== null && { failingSince }),
    onlyNamed: onlyNamed === 1,
    consumed: consumed === 1,
  });
}

function loadUse(db: Database, builder: WholeBuilder): void {
  const rows = db.stream(
    `SELECT asset, max(coalesce(last_read_at, to_at)), max(to_at) FROM usage
     WHERE reads + writes > 0 GROUP BY asset`,
  );
  for (const row of rows) builder.use(integer(row[0]), integer(row[1]), integer(row[2]));
}

/** Grouped as `summedUsage` groups them, so that both say the same of when somebody read last. */
function loadReads(db: Database, builder: WholeBuilder, recent: number): WholeGraph['reads'] {
  const rows = db.lines(
    `SELECT asset, reader, max(last) FROM (
       SELECT asset, reader, coalesce(max(last_read_at), max(to_at)) AS last FROM usage
       WHERE reads > 0 GROUP BY asset, source, reader, to_at >= ?
     ) GROUP BY asset, reader`,
    recent,
  );
  return {
    asset: Int32Array.from(rows, (row) => integer(row[0])),
    reader: Uint32Array.from(rows, (row) => builder.textOf(optionalText(row[1]) ?? '')),
    last: Float64Array.from(rows, (row) => integer(row[2])),
  };
}

/** Foreign keys and synonyms, which the lists in memory do not hold. */
function refersOf(db: Database): WholeGraph['refers'] {
  const rows = db.lines(
    `SELECT from_id, to_id, min(confidence) FROM edge NOT INDEXED
     WHERE relation = ? AND vanished_at IS NULL GROUP BY from_id, to_id`,
    relationCode.of('REFERS'),
  );
  return {
    from: Int32Array.from(rows, (row) => integer(row[0])),
    to: Int32Array.from(rows, (row) => integer(row[1])),
    doubtful: Uint8Array.from(rows, (row) => integer(row[2])),
  };
}

/** Names under connections nobody mapped, and whatever they may mean. */
function unmappedAnd(db: Database): { id: AssetId; urn: string }[] {
  const names = db.lines(
    `SELECT id FROM asset WHERE namespace >= 'connection://' AND namespace < 'connection:0' AND kind = ?`,
    kindCode.of('DATASET'),
  );
  if (names.length === 0) return [];
  const ids = names.map((row) => integer(row[0]));
  const others = unmappedNamed(db, ids).ids;
  return db
    .lines(
      'SELECT a.id, a.urn FROM json_each(?) j JOIN asset a ON a.id = j.value',
      JSON.stringify([...new Set([...ids, ...others])]),
    )
    .map((row) => ({ id: integer(row[0]), urn: text(row[1]) }));
}

const form = `((((e.relation * 4 + e.method) * 16 + e.reason) * 2 + e.breaks) * 2 + e.recreates) * 2
  + e.confidence`;

/** The standing edges around some assets. */
export function edgeForms(
  db: Database,
  seq: number,
  memory: WalkMemory,
  asked: { ids: AssetId[]; now: string },
): EdgeForms {
  const builder = buildForms();
  const wanted = new Set(asked.ids);
  for (const own of ['from', 'to'] as const) {
    const rows = db.lines(
      `SELECT e.from_id, e.to_id, ${form} FROM json_each(?) j
       CROSS JOIN edge e INDEXED BY edge_${own} ON e.${own}_id = j.value
       WHERE e.vanished_at IS NULL`,
      JSON.stringify(asked.ids),
    );
    for (const row of rows) {
      const word = { from: integer(row[0]), to: integer(row[1]), form: integer(row[2]) };
      // Met from its other end already.
      if (own === 'to' && wanted.has(word.from)) continue;
      builder.add(word);
    }
  }
  const forms = builder.forms();
  const ends = new Set([...forms.from, ...forms.to]);
  const files = new Set(
    db
      .lines(
        `SELECT a.id FROM json_each(?) j JOIN asset a ON a.id = j.value WHERE a.subtype = 'SQL_FILE'`,
        JSON.stringify([...ends]),
      )
      .map((row) => integer(row[0])),
  );
  if (files.size === 0) return forms;
  const beside = [...besideFiles(forms, (id) => files.has(id))];
  const needs = beside.map((asset) => ({ asset, sides: sides.INTO | sides.OUT }));
  const edges = incidentEdges(db, needs, Infinity);
  const assets = new Map<AssetId, FactAsset>();
  loadFactAssets(
    db,
    memory,
    seq,
    assets,
    edges.flatMap((edge) => [edge.from, edge.to]),
  );
  return builder.forms(shadowedAmong([...assets.values()], edges, asked.now));
}
