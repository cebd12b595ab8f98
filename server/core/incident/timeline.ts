import type { Incident } from './incident.ts';

/** NOTE: a person tells it. MOVE: the incident was moved on. DEED: somebody did something to an asset of it. SCAN: a scan found it changed. */
export const timelineKinds = ['NOTE', 'MOVE', 'DEED', 'SCAN'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened. */
export interface TimelineEntry {
  at: string;
  kind: TimelineKind;
  /** A person, or the source that was scanned. */
  by: string;
  /** NOTE: the words. MOVE: the act. DEED: the action. SCAN: ADDED, CHANGED or VANISHED. */
  text: string;
  reason?: string;
  /** `refText` of the asset it happened to. */
  asset?: string;
  /** What changed: a URN, or `urn → urn`. */
  subject?: string;
  run?: number;
}

/** What happened to an asset: by a person's deed, or as a scan found it. */
export type AssetHistory = { asset: string; at: string } & (
  | { by: string; action: string; reason?: string }
  | { source: string; run: number; change: string; what: string; subject: string }
);

const daysBefore = 7;

/**
 * Notes, moves and what happened to the assets, oldest first: from a week before it began, for causes
 * come earlier, until it was closed.
 */
export function timelineOf(
  incident: Pick<Incident, 'startedAt' | 'moves' | 'state'>,
  notes: { at: string; by: string; text: string }[],
  histories: AssetHistory[],
): TimelineEntry[] {
  const from = new Date(Date.parse(incident.startedAt) - daysBefore * 86_400_000).toISOString();
  const isOver = incident.state === 'CLOSED' || incident.state === 'CANCELLED';
  const until = isOver ? (incident.moves.at(-1)?.at ?? '') : undefined;
  const inTime = ({ at }: AssetHistory) => at >= from && (until === undefined || at <= until);
  const entries: TimelineEntry[] = [
    ...notes.map(({ at, by, text }) => ({ at, kind: 'NOTE' as const, by, text })),
    ...incident.moves.map(({ at, by, act, reason }) => {
      return { at, kind: 'MOVE' as const, by, text: act, ...(reason && { reason }) };
    }),
    ...histories.filter(inTime).flatMap(entryOf),
  ];
  return distinct(entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
}

/** An incident's own deeds are its moves already. */
function entryOf(history: AssetHistory): TimelineEntry[] {
  const { asset, at } = history;
  if ('action' in history) {
    const { by, action, reason } = history;
    if (/^(incident|action-item|post-mortem)\./.test(action)) return [];
    return [{ at, kind: 'DEED', by, text: action, asset, ...(reason && { reason }) }];
  }
  const { source, run, change, subject } = history;
  return [{ at, kind: 'SCAN', by: source, text: change, asset, subject, run }];
}

/** An edge between two assets of the incident stands in the history of both. */
function distinct(entries: TimelineEntry[]): TimelineEntry[] {
  const known = new Set<string>();
  return entries.filter(({ kind, run, text, subject }) => {
    if (kind !== 'SCAN') return true;
    const key = `${run} ${text} ${subject}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
