import type { Schedule } from '../../core/asset.ts';
import type { AssetId, FactAsset, FactParty } from '../../core/facts.ts';
import {
  instant,
  integer,
  kindCode,
  methodCode,
  optionalText,
  parse,
  stateCode,
  text,
} from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import { rememberedAssets } from './memory.ts';
import type { WalkMemory } from './memory.ts';

/** Most assets have none: one list serves them all. */
const noParties: FactParty[] = [];

/** Loads what of these is not among `assets` yet. */
export function loadFactAssets(
  db: Database,
  known: WalkMemory,
  seq: number,
  assets: Map<AssetId, FactAsset>,
  ids: Iterable<AssetId>,
): void {
  const remembered = rememberedAssets(known, seq);
  const missing: AssetId[] = [];
  for (const id of new Set(ids)) {
    if (assets.has(id)) continue;
    const asset = remembered.get(id);
    if (asset === undefined) missing.push(id);
    else assets.set(id, asset);
  }
  if (missing.length === 0) return;
  // As arrays: an object with a dozen names costs twice as much as the row itself.
  const lines = db.lines(
    `SELECT a.id, a.kind, a.urn, a.name, a.platform, a.state, a.only_named, a.data_changed_at,
       a.subtype, a.schedule, a.failing_since, a.parties,
       (SELECT max(coalesce(u.last_read_at, u.to_at)) FROM usage u
        WHERE u.asset = a.id AND u.reads + u.writes > 0) AS used_at
     FROM json_each(?) j CROSS JOIN asset a ON a.id = j.value`,
    JSON.stringify(missing),
  );
  for (const line of lines) {
    const asset = factOf(line);
    assets.set(asset.id, asset);
    remembered.set(asset.id, asset);
  }
}

function factOf(line: Row): FactAsset {
  const asset: FactAsset = {
    id: integer(line[0]),
    kind: kindCode.at(line[1]),
    urn: text(line[2]),
    name: text(line[3]),
    platform: text(line[4]),
    state: stateCode.at(line[5]),
    parties: line[11] === '[]' ? noParties : parse<FactParty[]>(line[11]),
    onlyNamed: line[6] === 1,
  };
  const subtype = optionalText(line[8]);
  if (subtype !== undefined) asset.subtype = subtype;
  if (line[9] !== null) asset.schedule = parse<Schedule>(line[9]);
  const failingSince = optionalText(line[10]);
  if (failingSince !== undefined) asset.failingSince = failingSince;
  const used = Math.max(integer(line[12] ?? 0), integer(line[7] ?? 0));
  if (used !== 0) asset.lastUsedAt = instant(used);
  return asset;
}

/** Those of the datasets that a live source sees now. What code only names may not be there. */
export function seenLive(db: Database, urns: readonly string[]): Set<string> {
  if (urns.length === 0) return new Set();
  const rows = db.all(
    `SELECT DISTINCT a.urn FROM json_each(?) u
     JOIN asset a ON a.urn = u.value AND a.kind = ? AND a.state NOT IN (?, ?)
     JOIN asset_record r ON r.asset = a.id AND r.method = ? AND r.vanished_at IS NULL`,
    JSON.stringify(urns),
    kindCode.of('DATASET'),
    stateCode.of('DROPPED'),
    stateCode.of('VANISHED'),
    methodCode.of('LIVE'),
  );
  return new Set(rows.map((row) => text(row.urn)));
}
