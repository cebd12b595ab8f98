import type { AssetId, FactEdge } from '../facts.ts';
import { unique, type Case } from './case.ts';
import { containersOf, isDoubtful, stands } from './graph.ts';
import { hashOf } from './key.ts';
import type { Reason } from './reason.ts';
import { waivable } from './verdict.ts';

/**
 * Hash of who would break and how each of them uses the set: what is signed is that this use may break,
 * and a reader who begins to write, reads one more table or is seen in another way was not signed for.
 * Lines, dates and counts are left out: they change with every commit and say nothing new.
 */
export function fingerprintOf(judged: Case, reasons: Reason[]): string {
  const hit = reasons.filter(({ verdict, hard }) => verdict === 'BLOCKED' && !hard);
  const readers = new Set(hit.flatMap(({ by }) => (by === undefined ? [] : [by])));
  return hashOf(unique([...waivable(reasons), ...uses(judged, readers)]).join('\n'));
}

function urnOf({ graph }: Case, id: AssetId): string {
  const asset = graph.assets.get(id);
  return asset ? `${asset.kind} ${asset.urn}` : '';
}

/** Each way between the readers and the set, or what holds something of it. */
function uses(judged: Case, readers: ReadonlySet<AssetId>): string[] {
  const { graph, set } = judged;
  const near = new Set<AssetId>(set.keys());
  for (const id of set.keys()) for (const whole of containersOf(graph, id)) near.add(whole);
  return [...near].flatMap((id) =>
    [...(graph.out.get(id) ?? []), ...(graph.into.get(id) ?? [])]
      .filter((edge) => readers.has(edge.from === id ? edge.to : edge.from) && stands(edge))
      .map((edge) => use(judged, edge)),
  );
}

function use(judged: Case, edge: FactEdge): string {
  const { from, to, relation, reason, breaks, recreates } = edge;
  const standing = edge.evidence.filter((word) => word.vanishedAt === undefined);
  const methods = unique(standing.map(({ method }) => method));
  const ends = [urnOf(judged, from), urnOf(judged, to)];
  return JSON.stringify([...ends, relation, reason, breaks, recreates, methods, isDoubtful(edge)]);
}
