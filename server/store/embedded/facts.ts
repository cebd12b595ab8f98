import { growLossSet } from '../../core/deletion.ts';
import type { Schedule } from '../../core/asset.ts';
import type { AssetId, DeletionFacts, FactAsset, FactEdge, FactParty } from '../../core/facts.ts';
import {
  instant,
  integer,
  kindCode,
  milliseconds,
  optionalText,
  parse,
  stateCode,
  text,
} from './codes.ts';
import type { Database, Row } from './database.ts';
import { incidentEdges } from './edges.ts';
import { acceptances, holds, settings, sourcesOf, watchesOf } from './governance.ts';
import { unmappedNamed } from './unmapped.ts';
import { rememberedUnresolved } from './memory.ts';
import type { WalkMemory } from './memory.ts';
import { storedUnresolved, withAnswers } from './unresolved.ts';
import { summedUsage } from './usage.ts';

const maxExpanded = 50_000;
const maxUnresolved = 5_000;

/** Everything a verdict is decided on, out of one snapshot. */
export function deletionFacts(
  db: Database,
  seq: number,
  subject: AssetId[],
  now: string,
  memory: WalkMemory,
): DeletionFacts {
  const set = settings(db);
  // Twice the window: what vanished or was read just before it is still worth a sentence.
  const since = milliseconds(now) - 2 * set.windowDays * 86_400_000;
  const grown = grow(db, subject, now, since);
  const { assets, edges, expanded } = grown;
  const named = unmappedNamed(db, grown.lossSet);
  const whole = new Set([...expanded, ...named]);
  for (const edge of incidentEdges(db, named, since, expanded)) edges.set(edgeKey(edge), edge);
  const ends = [...edges.values()].flatMap((edge) => [edge.from, edge.to]);
  load(db, assets, [...named, ...ends]);
  // Thousands of rows that a verdict needs whole, and that change only with a scan.
  const stored = rememberedUnresolved(memory, seq, () => storedUnresolved(db, maxUnresolved + 1));
  const unresolved = withAnswers(db, stored, now);
  const tooMany = unresolved.length > maxUnresolved;
  const cut = grown.cut ?? (tooMany ? `more than ${maxUnresolved} unresolved reads` : undefined);
  return {
    now,
    seq,
    subject,
    expanded: [...whole],
    assets: [...assets.values()],
    edges: [...edges.values()],
    usage: summedUsage(db, [...whole], milliseconds(now) - set.windowDays * 86_400_000),
    watches: watchesOf(db),
    sources: sourcesOf(db),
    unresolved: unresolved.slice(0, maxUnresolved),
    holds: holds(db, [...whole]),
    incidents: [],
    acceptances: acceptances(db),
    roleMap: set.roleMap,
    ignoreReaders: set.ignoreReaders,
    windowDays: set.windowDays,
    complete: cut === undefined,
    ...(cut === undefined ? {} : { incompleteReason: cut }),
  };
}

interface Grown {
  assets: Map<AssetId, FactAsset>;
  edges: Map<string, FactEdge>;
  expanded: Set<AssetId>;
  lossSet: AssetId[];
  cut?: string;
}

/** Loads what the loss set needs, round by round, until core asks for nothing more. */
function grow(db: Database, subject: AssetId[], now: string, since: number): Grown {
  const assets = new Map<AssetId, FactAsset>();
  const edges = new Map<string, FactEdge>();
  const expanded = new Set<AssetId>();
  let lossSet = subject;
  let needs = subject;
  for (;;) {
    const fresh = needs.filter((id) => !expanded.has(id));
    if (fresh.length === 0) return { assets, edges, expanded, lossSet };
    if (expanded.size + fresh.length > maxExpanded) {
      const cut = `more than ${maxExpanded} assets would have to be looked at`;
      return { assets, edges, expanded, lossSet, cut };
    }
    const found = incidentEdges(db, fresh, since, expanded);
    for (const id of fresh) expanded.add(id);
    for (const edge of found) edges.set(edgeKey(edge), edge);
    load(db, assets, [...fresh, ...found.flatMap((edge) => [edge.from, edge.to])]);
    const grown = growLossSet({
      subject,
      expanded: [...expanded],
      assets: [...assets.values()],
      edges: [...edges.values()],
      now,
    });
    lossSet = grown.lossSet.map((item) => item.asset);
    needs = grown.needs;
  }
}

function edgeKey(edge: FactEdge): string {
  return `${edge.from} ${edge.relation} ${edge.to}`;
}

function load(db: Database, assets: Map<AssetId, FactAsset>, ids: AssetId[]): void {
  const missing = [...new Set(ids)].filter((id) => !assets.has(id));
  if (missing.length === 0) return;
  const rows = db.all(
    `SELECT a.id, a.kind, a.urn, a.name, a.platform, a.state, a.only_named, a.data_changed_at,
       a.subtype, a.schedule, a.failing_since, a.parties,
       (SELECT max(coalesce(u.last_read_at, u.to_at)) FROM usage u
        WHERE u.asset = a.id AND u.reads + u.writes > 0) AS used_at
     FROM json_each(?) j JOIN asset a ON a.id = j.value`,
    JSON.stringify(missing),
  );
  for (const row of rows) assets.set(integer(row.id), factOf(row));
}

function factOf(row: Row): FactAsset {
  const used = Math.max(integer(row.used_at ?? 0), integer(row.data_changed_at ?? 0));
  const subtype = optionalText(row.subtype);
  const failingSince = optionalText(row.failing_since);
  return {
    id: integer(row.id),
    kind: kindCode.at(row.kind),
    urn: text(row.urn),
    name: text(row.name),
    platform: text(row.platform),
    ...(subtype === undefined ? {} : { subtype }),
    state: stateCode.at(row.state),
    ...(row.schedule === null ? {} : { schedule: parse<Schedule>(row.schedule) }),
    parties: row.parties === '[]' ? [] : parse<FactParty[]>(row.parties),
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(used === 0 ? {} : { lastUsedAt: instant(used) }),
    onlyNamed: row.only_named === 1,
  };
}
