import type { AssetId } from '../facts.ts';
import type { Place } from '../lineage.ts';

export const verdicts = ['SAFE', 'REVIEW', 'BLOCKED', 'UNKNOWN'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a verdict is not SAFE; each belongs to one verdict (design: Deleting). */
export const reasonCodes = {
  LIVE_READER: 'BLOCKED',
  WRITER_FAILS: 'BLOCKED',
  CALLER_FAILS: 'BLOCKED',
  DEPENDENT_VIEW: 'BLOCKED',
  REFERENCED: 'BLOCKED',
  NEVER_STARTS: 'BLOCKED',
  DECLARED_CONSUMER: 'BLOCKED',
  OBSERVED_READER: 'BLOCKED',
  LEGAL_HOLD: 'BLOCKED',
  OPEN_INCIDENT: 'BLOCKED',
  UNRESOLVED_NAMES_IT: 'UNKNOWN',
  UNMAPPED_CONNECTION: 'UNKNOWN',
  SOURCE_NEVER_SCANNED: 'UNKNOWN',
  SOURCE_FAILED: 'UNKNOWN',
  SOURCE_HELD: 'UNKNOWN',
  SOURCE_STALE: 'UNKNOWN',
  SOURCE_CHANGED: 'UNKNOWN',
  CONFIGURATION_FAULTY: 'UNKNOWN',
  WALK_INCOMPLETE: 'UNKNOWN',
  UNRESOLVED_MAY_REACH: 'REVIEW',
  WRITES_UNKNOWN: 'REVIEW',
  STOPS_UNKNOWN_WORK: 'REVIEW',
  READS_NOT_WATCHED: 'REVIEW',
  ANONYMOUS_READS: 'REVIEW',
  OLDER_READS: 'REVIEW',
  SHARED_ROLE: 'REVIEW',
  BLIND_SPOT: 'REVIEW',
  LOSES_ROWS: 'REVIEW',
  KEEPS_OWN_SCHEDULE: 'REVIEW',
  WILL_BE_RECREATED: 'REVIEW',
  LOW_CONFIDENCE: 'REVIEW',
  RECENTLY_VANISHED: 'REVIEW',
  DORMANT_READER: 'REVIEW',
  ONLY_NAMED: 'REVIEW',
  OVERDUE_ACTION: 'REVIEW',
} as const satisfies Record<string, Verdict>;
export type ReasonCode = keyof typeof reasonCodes;

/** One reason with its proof and the way out. Texts are made at the door, in the reader's language. */
export interface Reason {
  /** The same as long as the same is said of the same assets; an acceptance is bound to it. */
  key: string;
  code: ReasonCode;
  verdict: Exclude<Verdict, 'SAFE'>;
  /** LEGAL_HOLD and OPEN_INCIDENT cannot be waived by anybody. */
  hard: boolean;
  /** What of the set is hit. */
  about?: AssetId;
  /** Who is hit: the reader, writer, caller, view … */
  by?: AssetId;
  /** The owners of `by`, or of `about`: who signs. Empty: a steward. */
  signers: string[];
  /** Values for the message: counts, dates, names (`since`, `count`, `source`, `text`, `role`). */
  values: Record<string, string | number>;
  evidence: { source: string; method: string; place?: Place }[];
  /** When a source last saw it read, written or called; a word that it has ended is false after that. */
  seenAt?: string;
}

export type LossReason = 'SUBJECT' | 'CONTAINED' | 'STARVED' | 'NEVER_STARTS';

export interface DeletionVerdict {
  verdict: Verdict;
  reasons: Reason[];
  /** The subject, what it contains, and what starves or never starts with it. */
  lossSet: { asset: AssetId; why: LossReason }[];
  /** Of who would break and how each uses the set: signatures are bound to it. */
  fingerprint: string;
  /** Owners and consumers to tell, each with what of theirs is hit. */
  tell: { party: string; assets: AssetId[] }[];
}

/** A reason before owners are known; `draft` fills in the rest. */
export type Draft = Pick<Reason, 'code'> &
  Partial<Omit<Reason, 'key' | 'code' | 'verdict' | 'signers'>> & {
    /** What else an acceptance of it is bound to, where the values do not say it all. */
    bound?: string[];
  };
