import type { Schedule } from '../../core/asset.ts';
import type { AssetId, FactAsset, FactParty } from '../../core/facts.ts';
import {
  instant,
  integer,
  kindCode,
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
  const rows = db.all(
    `SELECT a.id, a.kind, a.urn, a.name, a.platform, a.state, a.only_named, a.data_changed_at,
       a.subtype, a.schedule, a.failing_since, a.parties,
       (SELECT max(coalesce(u.last_read_at, u.to_at)) FROM usage u
        WHERE u.asset = a.id AND u.reads + u.writes > 0) AS used_at
     FROM json_each(?) j JOIN asset a ON a.id = j.value`,
    JSON.stringify(missing),
  );
  for (const row of rows) {
    const asset = factOf(row);
    assets.set(asset.id, asset);
    remembered.set(asset.id, asset);
  }
}

function factOf(row: Row): FactAsset {
  const asset: FactAsset = {
    id: integer(row.id),
    kind: kindCode.at(row.kind),
    urn: text(row.urn),
    name: text(row.name),
    platform: text(row.platform),
    state: stateCode.at(row.state),
    parties: row.parties === '[]' ? noParties : parse<FactParty[]>(row.parties),
    onlyNamed: row.only_named === 1,
  };
  const subtype = optionalText(row.subtype);
  if (subtype !== undefined) asset.subtype = subtype;
  if (row.schedule !== null) asset.schedule = parse<Schedule>(row.schedule);
  const failingSince = optionalText(row.failing_since);
  if (failingSince !== undefined) asset.failingSince = failingSince;
  const used = Math.max(integer(row.used_at ?? 0), integer(row.data_changed_at ?? 0));
  if (used !== 0) asset.lastUsedAt = instant(used);
  return asset;
}
