import type { AssetId, FactEdge } from '../facts.ts';
import { daysRemembered, evidenceOf, type Case } from './case.ts';
import { dayMs, isDoubtful, stands } from './graph.ts';
import { isActive, isLive } from './liveness.ts';
import type { Draft, ReasonCode } from './reason.ts';
import { isRunByTask } from './same-file.ts';

/** The reason when it stands, or what is left of it: doubtful, dormant, only just vanished. */
export function hit(
  judged: Case,
  edge: FactEdge,
  code: ReasonCode,
  about: AssetId,
  by: AssetId,
  values: Draft['values'] = {},
): Draft[] {
  const { graph } = judged;
  const asset = graph.assets.get(by);
  const said = { ...values, relation: edge.reason };
  if (isRunByTask(graph, edge, by)) return [];
  if (!stands(edge)) return lately(judged, edge, about, by, said);
  if (!isLive(judged, by)) {
    if (asset?.state === 'DROPPED') return [];
    return [draft('DORMANT_READER', about, by, edge, { ...said, state: dormancy(judged, by) })];
  }
  if (isDoubtful(edge)) return [draft('LOW_CONFIDENCE', about, by, edge, said)];
  return [draft(code, about, by, edge, said)];
}

/** An edge that nobody says any more, while that is fresh: poisoned lineage looks like this. */
export function lately(
  judged: Case,
  edge: FactEdge,
  about: AssetId,
  by: AssetId,
  values: Draft['values'] = {},
): Draft[] {
  const since =
    edge.evidence
      .map((word) => word.vanishedAt ?? '')
      .sort()
      .at(-1) ?? '';
  const { graph } = judged;
  const isRecent = graph.now - Date.parse(since) <= daysRemembered(judged, by) * dayMs;
  if (!isRecent || graph.assets.get(by)?.state === 'DROPPED') return [];
  return [draft('RECENTLY_VANISHED', about, by, edge, { ...values, since })];
}

/** Why something is not live: a word for the message. */
function dormancy({ graph }: Case, id: AssetId): string {
  const asset = graph.assets.get(id);
  if (!asset) return 'UNUSED';
  if (!isActive(asset)) return asset.state;
  if (asset.failingSince !== undefined) return 'FAILING';
  return asset.kind === 'TASK' || asset.kind === 'PIPELINE' ? 'PAUSED' : 'UNUSED';
}

/** A reason about an edge, with its proof. */
export function draft(
  code: ReasonCode,
  about: AssetId,
  by: AssetId,
  edge: FactEdge,
  values: Draft['values'] = {},
): Draft {
  const places = edge.evidence.reduce((sum, word) => sum + word.placeCount, 0);
  const evidence = evidenceOf(edge, code === 'RECENTLY_VANISHED');
  const seen = edge.evidence.filter((word) => word.vanishedAt === undefined);
  const seenAt = seen.map((word) => word.lastSeenAt).reduce((a, b) => (a > b ? a : b), '');
  const said = { code, about, by, values: { ...values, places }, evidence };
  return seenAt === '' ? said : { ...said, seenAt };
}
