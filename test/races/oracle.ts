import { admins, edgeName, owners, stewards } from './history.ts';
import type { RaceEvent } from './history.ts';

const day = 86_400_000;

/** What is true of the world, from what was reported alone: it never asks the code under test. */
interface Truth {
  /** Newest run begun, by source. */
  newest: Map<string, number>;
  /** When a run began. */
  begun: Map<number, number>;
  /** Runs that reported an edge last, by edge; `seen`: when the newest finished run that saw it began. */
  edges: Map<string, { source: string; run: number; seen?: number }>;
  consumed: Set<string>;
  held: Set<string>;
  /** Incidents under way, by dataset; a near-miss is none. */
  incidents: Map<string, Set<string>>;
  failing: Set<string>;
  accepted: Set<string>;
  requests: Map<string, Request>;
}

/** A word of somebody: for the readers that were there when it was given, and for thirty days. */
interface Word {
  by: string;
  at: number;
  readers: Set<string>;
}

interface Request {
  dataset: string;
  by: string;
  /** Looks that somebody has decided by: no second decision may rest on the same. */
  looks: Set<number>;
  passed: Map<string, string>;
  signatures: (Word & { way: string; for: Set<string> })[];
  approval?: Word;
  override?: Word & { failing: Set<string> };
  isOver: boolean;
  quarantinedAt?: number;
}

/**
 * Replays a history in the order of its commits; gives every event that must not have been.
 * An edge becomes true when a source reports it, and untrue when a later finished run of the same
 * source, the newest of it, left it out. A signature counts from the owner of the reader or whom they
 * named, for the readers that were there when it was given, for thirty days, and not from who asked; that
 * something was migrated is untrue once a run begun later has seen it read. A steward who did not ask
 * approves what they saw. An admin may put all aside that they saw, but no hold. What was declined is over.
 */
export function violations(history: RaceEvent[]): string[] {
  const truth: Truth = {
    newest: new Map(),
    begun: new Map(),
    edges: new Map(),
    consumed: new Set(),
    held: new Set(),
    incidents: new Map(),
    failing: new Set(),
    accepted: new Set(),
    requests: new Map(),
  };
  return history.flatMap((event) => {
    const found = 'request' in event ? decide(truth, event) : follow(truth, event);
    return found.map((what) => `${what} (${event.at})`);
  });
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

type Decision = Extract<RaceEvent, { request: string }>;

function follow(truth: Truth, event: Exclude<RaceEvent, Decision>): string[] {
  switch (event.type) {
    case 'begun':
      truth.begun.set(event.run, Date.parse(event.at));
      truth.newest.set(event.source, Math.max(event.run, truth.newest.get(event.source) ?? 0));
      return [];
    case 'reported':
      for (const edge of event.edges) {
        const { seen } = truth.edges.get(edge) ?? {};
        const known = seen === undefined ? {} : { seen };
        truth.edges.set(edge, { source: event.source, run: event.run, ...known });
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
    case 'accepted':
      for (const code of event.codes) truth.accepted.add(`${event.dataset} ${code}`);
      return [];
    case 'held':
      truth.held.add(event.dataset);
      return [];
    case 'lifted':
      truth.held.delete(event.dataset);
      return [];
    case 'opened':
      if (!event.nearMiss) incidentsOn(truth, event.dataset).add(event.incident);
      return [];
    case 'resolved':
      incidentsOn(truth, event.dataset).delete(event.incident);
      return [];
    case 'checked':
      return event.verdict === 'SAFE' ? wronglySafe(truth, event.dataset) : [];
  }
}

function finish(truth: Truth, source: string, run: number): void {
  if (truth.newest.get(source) !== run) return;
  truth.failing.delete(source);
  for (const [edge, last] of truth.edges) {
    if (last.source !== source) continue;
    if (last.run < run) truth.edges.delete(edge);
    else last.seen = truth.begun.get(run) ?? 0;
  }
}

function decide(truth: Truth, event: Decision): string[] {
  const { dataset, by, at } = event;
  if (event.type === 'asked') {
    const open = [...truth.requests.values()].some(
      (each) => each.dataset === dataset && !each.isOver,
    );
    truth.requests.set(event.request, {
      dataset,
      by,
      looks: new Set(),
      passed: new Map(),
      signatures: [],
      isOver: false,
    });
    return open ? [`two requests ask for ${dataset}`] : [];
  }
  const request = truth.requests.get(event.request);
  if (request === undefined) return [`nobody asked for ${dataset}`];
  const twice = request.looks.has(event.saw)
    ? [`${by} decided by a look that somebody had decided by`]
    : [];
  request.looks.add(event.saw);
  const word = { by, at: Date.parse(at), readers: new Set(readersOf(truth, dataset).keys()) };
  switch (event.type) {
    case 'signed': {
      const passed = [...request.passed].filter(([, to]) => to === by).map(([party]) => party);
      request.signatures.push({ ...word, way: event.way, for: new Set([by, ...passed]) });
      return twice;
    }
    case 'passed':
      request.passed.set(event.party, event.to);
      return twice;
    case 'approved':
      request.approval = word;
      delete request.override;
      return stewards.includes(by) && by !== request.by ? twice : [...twice, `${by} approved`];
    case 'overridden':
      request.override = { ...word, failing: new Set(truth.failing) };
      return admins.includes(by) && by !== request.by ? twice : [...twice, `${by} overrode`];
    case 'declined':
      request.isOver = true;
      return twice;
    case 'reopened':
      request.isOver = false;
      request.signatures = [];
      request.passed = new Map();
      delete request.approval;
      delete request.override;
      return twice;
    case 'quarantined': {
      const wrong = wronglyTaken(truth, request, word.at, 'taken away');
      request.quarantinedAt = word.at;
      return [...twice, ...wrong];
    }
    case 'dropped':
      if (request.quarantinedAt === undefined) return [`${dataset} was dropped out of use`];
      return [...twice, ...wronglyTaken(truth, request, word.at, 'dropped')];
    case 'restored':
      request.isOver = true;
      return twice;
  }
}

function wronglySafe(truth: Truth, dataset: string): string[] {
  const what = `${dataset} was said to be SAFE`;
  return [
    ...(truth.held.has(dataset) ? [`${what} under a legal hold`] : []),
    ...(incidentsOn(truth, dataset).size > 0 ? [`${what} in an open incident`] : []),
    ...unaccepted(truth, dataset).map((source) => `${what} although the scan of ${source} failed`),
    ...[...readersOf(truth, dataset).keys()].map((edge) => `${what} although ${edge} is live`),
  ];
}

function incidentsOn(truth: Truth, dataset: string): Set<string> {
  const known = truth.incidents.get(dataset) ?? new Set<string>();
  truth.incidents.set(dataset, known);
  return known;
}

function unaccepted(truth: Truth, dataset: string): string[] {
  return truth.accepted.has(`${dataset} SOURCE_FAILED`) ? [] : [...truth.failing];
}

/** Why it was wrong to do the deed: what was missing at this moment. */
function wronglyTaken(truth: Truth, request: Request, at: number, deed: string): string[] {
  const { dataset, approval, override, quarantinedAt } = request;
  const what = `${dataset} was ${deed}`;
  // Words that held when it was taken away need not be young any more.
  const isOld = (word: Word) =>
    (quarantinedAt === undefined || word.at > quarantinedAt) && at - word.at > 30 * day;
  const readers = readersOf(truth, dataset);
  const sawAll = (word: Word) => [...readers.keys()].every((edge) => word.readers.has(edge));
  const found: string[] = [];
  if (truth.held.has(dataset)) found.push(`${what} under a legal hold`);
  if (incidentsOn(truth, dataset).size > 0) found.push(`${what} in an open incident`);
  if (request.isOver) found.push(`${what} after the request had been declined`);
  if (override !== undefined) {
    const isSeen = unaccepted(truth, dataset).every((source) => override.failing.has(source));
    if (isSeen && sawAll(override) && !isOld(override)) return found;
  }
  if (approval === undefined || !sawAll(approval) || isOld(approval)) {
    found.push(`${what} although nobody had approved what stood there`);
  }
  for (const source of unaccepted(truth, dataset)) {
    found.push(`${what} although the last scan of ${source} failed`);
  }
  for (const [edge, owner] of readers) {
    const seen = truth.edges.get(edge)?.seen ?? 0;
    const isCovered = request.signatures.some(
      (word) =>
        word.for.has(owner) &&
        word.by !== request.by &&
        sawAll(word) &&
        !isOld(word) &&
        (word.way !== 'MIGRATED' || seen <= word.at),
    );
    if (!isCovered) found.push(`${what} although ${edge} is live and ${owner} has not signed`);
  }
  return found;
}
