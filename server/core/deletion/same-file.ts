import type { AssetId, FactEdge } from '../facts.ts';
import type { Place } from '../lineage.ts';
import { stands, type Graph } from './graph.ts';

/**
 * Is this the edge of a SQL file whose very lines a task is known to run? Then the task stands for it: the
 * file does nothing that the task does not do, and would otherwise block the task's own deletion.
 */
export function isRunByTask(graph: Graph, edge: FactEdge, file: AssetId): boolean {
  if (graph.assets.get(file)?.subtype !== 'SQL_FILE') return false;
  const isReader = edge.to === file;
  const others = (isReader ? graph.out.get(edge.from) : graph.into.get(edge.to)) ?? [];
  const mine = placesOf(edge);
  // What the file does no more has no lines left to compare: it is told as vanished.
  if (mine.length === 0) return false;
  return others.some((other) => {
    const asset = graph.assets.get(isReader ? other.to : other.from);
    if (asset?.kind !== 'TASK' || asset.subtype === 'SQL_FILE') return false;
    if (other.relation !== edge.relation || !stands(other)) return false;
    const theirs = placesOf(other);
    return mine.every((place) => theirs.some((each) => isSamePlace(place, each)));
  });
}

const placesOf = (edge: FactEdge) =>
  edge.evidence.filter((word) => word.vanishedAt === undefined).flatMap((word) => word.places);

/** Two sources name a file from folders of their own: one path ends with the other. */
function isSamePlace(left: Place, right: Place): boolean {
  if (left.line === undefined || left.line !== right.line) return false;
  const [long, short] =
    left.at.length >= right.at.length ? [left.at, right.at] : [right.at, left.at];
  return long === short || (short !== '' && long.endsWith(`/${short}`));
}
