import { createHash } from 'node:crypto';
import { refText } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId } from '../core/facts.ts';
import { diffRadius, type RadiusDiff } from '../core/incident/diff.ts';
import type { FrozenRadius, Incident } from '../core/incident/incident.ts';
import {
  edgeCount,
  pack,
  unpack,
  type Closure,
  type RadiusPiece,
} from '../core/incident/radius.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import { getRecord, putRecord } from './record.ts';
import { refOf } from './renumber.ts';

const keyOf = (incident: string, piece: number) => `${incident}:${String(piece).padStart(5, '0')}`;

/** Of what was frozen, in the order in which it is kept. */
function hashOf(radius: Pick<FrozenRadius, 'roots' | 'parties'>, pieces: RadiusPiece[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([radius.roots, radius.parties]));
  for (const { nodes, edges } of pieces) hash.update(nodes.join('\n')).update(edges);
  return hash.digest('hex');
}

/** Keeps everything downstream of a set as it is now. */
export async function freezeRadius(
  tx: WriteTransaction,
  incident: string,
  set: AssetId[],
  at: string,
): Promise<FrozenRadius> {
  const closure = await tx.closure(set);
  const pieces = pack(closure);
  for (const [index, piece] of pieces.entries()) {
    await putRecord(tx, 'INCIDENT_RADIUS', keyOf(incident, index), piece);
  }
  const { nodes, roots, parties } = closure;
  const hash = hashOf({ roots, parties }, pieces);
  const counts = { nodes: nodes.length, edges: edgeCount(closure), pieces: pieces.length };
  return { at, hash, roots, parties, ...counts };
}

/** What was frozen, whole; CONFLICT when it is not what was frozen. */
export async function frozenRadius(
  tx: ReadTransaction,
  id: string,
  { radius }: Incident,
): Promise<Closure> {
  const pieces: RadiusPiece[] = [];
  for (let index = 0; index < radius.pieces; index++) {
    const record = await getRecord(tx, 'INCIDENT_RADIUS', keyOf(id, index));
    if (record) pieces.push(record.value);
  }
  if (hashOf(radius, pieces) !== radius.hash) {
    throw new GyeboError('CONFLICT', 'what was frozen was changed since: its hash does not fit');
  }
  return { ...unpack(pieces), roots: radius.roots, parties: radius.parties };
}

/** Everything downstream of an incident's assets today. */
export async function radiusToday(tx: ReadTransaction, { assets }: Incident): Promise<Closure> {
  const ids: AssetId[] = [];
  for (const text of assets) {
    const node = await tx.asset(refOf(text));
    if (node) ids.push(node.id);
  }
  return tx.closure(ids);
}

/** What was frozen beside today's graph. */
export async function compareRadius(
  tx: ReadTransaction,
  id: string,
  incident: Incident,
): Promise<{ frozen: Closure; today: Closure; diff: RadiusDiff }> {
  const frozen = await frozenRadius(tx, id, incident);
  const today = await radiusToday(tx, incident);
  return { frozen, today, diff: diffRadius(frozen, today) };
}

/** `refText` of these, sorted, each once. */
export function refTexts(nodes: { ref: Parameters<typeof refText>[0] }[]): string[] {
  return [...new Set(nodes.map(({ ref }) => refText(ref)))].sort();
}
