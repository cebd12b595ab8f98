import type { AssetFacts, AssetState } from '../core/asset.ts';
import type { FactParty } from '../core/facts.ts';
import type { Breaks, Confidence, EdgeReason, Method, Place, Relation } from '../core/lineage.ts';
import type { UnresolvedFact } from '../core/observation.ts';
import type { ScanCounts, ScanState } from '../core/scan.ts';
import type { ScanChange, ScopeRow } from './store.ts';
import type { RecordLabel } from './record-label.ts';

/**
 * The parts of an export, in the order in which they are written and read back: what a row names stands
 * in an earlier part. Rows name assets by `refText` and never by a number of the store.
 */
export const exportParts = [
  'hashing',
  'source',
  'asset',
  'scope',
  'said',
  'edge',
  'unresolved',
  'usage',
  'watch',
  'record',
  'run',
  'change',
  'audit',
] as const;
export type ExportPart = (typeof exportParts)[number];

/** What several kinds of assertions have: who makes it, in which scope, and since when. */
interface Asserted {
  source: string;
  scope: string;
  /**
   * Hashes of key and content, 16 hexadecimal digits each, while its scope makes it; with `-` at the
   * end: not seen in the run under way. By them a rescan finds that nothing changed.
   */
  member?: string;
}

/** The rows of each part; those of a part are in the order of their natural keys. */
export interface ExportRows {
  /** Seed of the hashes of members and digests: they hold in every store that has it. */
  hashing: { seed: number };
  source: { name: string; memory: Record<string, unknown> };
  /** An asset as it was merged: what nobody speaks of any more keeps its last description. */
  asset: {
    ref: string;
    state: AssetState;
    onlyNamed: boolean;
    facts: AssetFacts;
    parties: FactParty[];
    firstSeenAt: string;
    vanishedAt?: string;
  };
  scope: {
    source: string;
    key: string;
    parent: string;
    state: ScopeRow['state'];
    message?: string;
    count: number;
    digest: string;
    /** The digest once the finish has withdrawn what is pending. */
    nextDigest: string;
    pending: number;
    run: number;
    seenAt?: string;
  };
  /** What one scope says of an asset. */
  said: Asserted & {
    asset: string;
    method: Method;
    /** false: said about it, but no proof that it exists. */
    evidence: boolean;
    facts: Partial<AssetFacts>;
    place?: Place;
    firstSeenAt: string;
    vanishedAt?: string;
  };
  edge: Asserted & {
    from: string;
    to: string;
    relation: Relation;
    method: Method;
    reason: EdgeReason;
    breaks: Breaks;
    recreates: boolean;
    confidence: Confidence;
    places: Place[];
    placeCount: number;
    firstSeenAt: string;
    vanishedAt?: string;
  };
  unresolved: Asserted & {
    unreadable: boolean;
    by?: string;
    fact: UnresolvedFact;
    at: string;
  };
  usage: {
    asset: string;
    source: string;
    reader?: string;
    from: string;
    to: string;
    reads: number;
    writes: number;
    lastReadAt?: string;
  };
  watch: { source: string; namespace: string; since: string; identifiesReaders: boolean };
  /** Governance records, but for sign-ins: who is signed in is no matter of another store. */
  record: {
    label: RecordLabel;
    key: string;
    asset?: string;
    value: Record<string, unknown>;
    createdAt: string;
    updatedAt: string;
  };
  /** Runs keep their numbers; one that was RUNNING is INTERRUPTED, for nobody will finish it elsewhere. */
  run: {
    id: number;
    source: string;
    type: string;
    state: ScanState;
    startedAt: string;
    finishedAt?: string;
    actor: string;
    counts: ScanCounts;
    message?: string;
    /** What a HELD run needs to be released. */
    finish?: string;
  };
  /** What a run changed, in the order it did, at most `changesPerRow` of them: `[change, asset]` or `[change, from, to]`. */
  change: { run: number; changes: [ScanChange['change'], ...string[]][] };
  /** A link of the audit chain; `body` is the text that was hashed. */
  audit: { seq: number; body: string; hash: string; previousHash: string };
}

/** Most changes in one row of the part `change`. */
export const changesPerRow = 500;

/** The setting under which a store remembers how far an import came; never exported. */
export const importSetting = 'import';
