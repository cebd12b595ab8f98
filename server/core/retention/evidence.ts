import type { AssetId } from '../facts.ts';

/** What a plan shows of why an asset is in it. Texts are made at the door. */
export const evidenceCodes = [
  'LAST_READ',
  'NEVER_READ',
  'WATCHED_SINCE',
  'NOT_WATCHED',
  'LAST_WRITTEN',
  'WRITE_UNKNOWN',
  'PERIOD_UNKNOWN',
  'WRITTEN_BY',
  'NO_WRITER',
  'READ_BY',
  'NO_READER',
  'OWNERS_LEFT',
  'NO_OWNER',
  'NAME_MATCHES',
  'FIRST_SEEN',
  'PAUSED',
  'LAYER_DAYS',
  'GOES_WITH',
  'KEPT',
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

export interface Evidence {
  code: EvidenceCode;
  /** ISO instant. */
  at?: string;
  assets?: AssetId[];
  values?: Record<string, string | number>;
}

/** How an asset stands to a rule. */
export type Standing = 'CANDIDATE' | 'PENDING';

/** What a rule says of one asset. */
export interface Weighed {
  standing?: Standing;
  /** Milliseconds since 1970 from which it can be told; absent: it can, or nobody ever will. */
  knownFrom?: number;
}
