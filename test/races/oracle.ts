import { edgeName, owners, stewards } from './history.ts';
import type { RaceEvent } from './history.ts';

const day = 86_400_000;

/** What is true of the world, from what was reported alone: it never asks the code under test. */
interface Truth {
  /** Newest run begun, by source. */
  newest: Map<string, number>;
  /** Runs that reported an edge last, by edge. */
  edges: Map<string, { source: string; run: number }>;
  consumed: Set<string>;
  held: Set<string>;
  failing: Set<string>;
  accepted: Set<string>;
  signatures: { dataset: string; by: string; at: number; readers: Set<string> }[];
}

/**
 * Replays a history in the order of its commits; gives every event that must not have been.
 * An edge becomes true when a source reports it, and untrue when a later finished run of the same
 * source, the newest of it, left it out. A signature counts from the owner of the reader, for the
 * readers that were there when it was given, for thirty days, and not for the one who drops.
 */
export function violations(history: RaceEvent[]): string[] {
  const truth: Truth = {
    newest: new Map(),
    edges: new Map(),
    consumed: new Set(),
    held: new Set(),
    failing: new Set(),
    accepted: new Set(),
    signatures: [],
  };
  return history.flatMap((event) => follow(truth, event).map((what) => `${what} (${event.at})`));
}

function readersOf(truth: Truth, dataset: string): Map<string, string> {
  const readers = new Map<string, string>();
  for (const [edge, { source }] of truth.edges) {
    if (edge.startsWith(`${dataset} → `)) readers.set(edge, ownerOf(source));
  }
  if (truth.consumed.has(dataset)) readers.set(edgeName(dataset, 'shop'), owners.shop);
  return readers;
}

function ownerOf(source: string): string {
  return source.startsWith('s1') ? owners.s1 : owners.s2;
}

function follow(truth: Truth, event: RaceEvent): string[] {
  switch (event.type) {
    case 'begun':
      truth.newest.set(event.source, Math.max(event.run, truth.newest.get(event.source) ?? 0));
      return [];
    case 'reported':
      for (const edge of event.edges) {
        truth.edges.set(edge, { source: event.source, run: event.run });
      }
      return [];
    case 'finished':
      finish(truth, event.source, event.run);
      return [];
    case 'failed':
      if (truth.newest.get(event.source) === event.run) truth.failing.add(event.source);
      return [];
    case 'declared':
      truth.consumed.add(event.dataset);
      return [];
    case 'ended':
      if (event.by === owners.shop || stewards.includes(event.by)) {
        truth.consumed.delete(event.dataset);
      }
      return [];
    case 'signed': {
      const readers = new Set(readersOf(truth, event.dataset).keys());
      const { dataset, by } = event;
      truth.signatures.push({ dataset, by, at: Date.parse(event.at), readers });
      return [];
    }
    case 'accepted':
      for (const code of event.codes) truth.accepted.add(`${event.dataset} ${code}`);
      return [];
    case 'held':
      truth.held.add(event.dataset);
      return [];
    case 'lifted':
      truth.held.delete(event.dataset);
      return [];
    case 'checked':
      return event.verdict === 'SAFE' ? wrongly(truth, event.dataset, event.at, []) : [];
    case 'dropped':
      return wrongly(truth, event.dataset, event.at, [event.by]);
  }
}

function finish(truth: Truth, source: string, run: number): void {
  if (truth.newest.get(source) !== run) return;
  truth.failing.delete(source);
  for (const [edge, last] of truth.edges) {
    if (last.source === source && last.run < run) truth.edges.delete(edge);
  }
}

/** Why it was wrong to call this safe, or (with the dropper) to drop it. */
function wrongly(truth: Truth, dataset: string, at: string, droppers: string[]): string[] {
  const what = droppers.length > 0 ? `${dataset} was dropped` : `${dataset} was said to be SAFE`;
  const found: string[] = [];
  if (truth.held.has(dataset)) found.push(`${what} under a legal hold`);
  for (const source of truth.failing) {
    const accepted = truth.accepted.has(`${dataset} SOURCE_FAILED`);
    if (!accepted) found.push(`${what} although the last scan of ${source} failed`);
  }
  for (const [edge, owner] of readersOf(truth, dataset)) {
    const covered = truth.signatures.some(
      (signature) =>
        droppers.length > 0 &&
        signature.dataset === dataset &&
        signature.by === owner &&
        !droppers.includes(signature.by) &&
        signature.readers.has(edge) &&
        Date.parse(at) - signature.at <= 30 * day,
    );
    if (!covered) found.push(`${what} although ${edge} is live and ${owner} has not signed`);
  }
  return found;
}
