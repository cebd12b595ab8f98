/**
 * RUNNING → DONE | FAILED | HELD | CANCELLED | SUPERSEDED | INTERRUPTED; HELD → DONE by release.
 * A newer run of the same source supersedes an older RUNNING one; its later writes are refused.
 */
export const scanStates = [
  'RUNNING',
  'DONE',
  'FAILED',
  'HELD',
  'CANCELLED',
  'SUPERSEDED',
  'INTERRUPTED',
] as const;
export type ScanState = (typeof scanStates)[number];

/** What a scan changed. `0 added, 0 changed, 0 vanished` after a rescan of unchanged input. */
export interface ScanCounts {
  assetsAdded: number;
  assetsChanged: number;
  assetsVanished: number;
  edgesAdded: number;
  edgesChanged: number;
  edgesVanished: number;
  scopesSeen: number;
  scopesUnreadable: number;
  scopesGone: number;
  scopesUnchanged: number;
  unresolved: number;
}

export interface ScanRun {
  id: number;
  source: string;
  type: string;
  state: ScanState;
  startedAt: string;
  finishedAt?: string;
  actor: string;
  counts: ScanCounts;
  /** Why it FAILED or is HELD, and the words to release it. */
  message?: string;
}
