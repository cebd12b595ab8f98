import type { AssetKind, AssetState, PartyRole, Schedule } from './asset.ts';
import type { Breaks, Confidence, EdgeReason, Method, Place, Relation } from './lineage.ts';
import type { UnresolvedFact } from './observation.ts';
import type { ScanState } from './scan.ts';

/** Identity inside one store; never shown, never moved between stores. */
export type AssetId = number;

/** A party with its role, from whichever source or person. */
export interface FactParty {
  role: PartyRole;
  party: string;
  ticket?: string;
  source: string;
}

/** One asset as `decideDeletion` sees it: raw facts; what is "live" is decided in core. */
export interface FactAsset {
  id: AssetId;
  kind: AssetKind;
  urn: string;
  name: string;
  platform: string;
  subtype?: string;
  state: AssetState;
  schedule?: Schedule;
  parties: FactParty[];
  /** ISO instant since when it has only failed, where a live source says so. */
  failingSince?: string;
  /** ISO instant of the last read or write that any source saw. */
  lastUsedAt?: string;
  /** Only an unmapped name or a name in code; no source has seen the thing itself. */
  onlyNamed: boolean;
}

/** One source's word for an edge. */
export interface EdgeEvidence {
  source: string;
  method: Method;
  confidence: Confidence;
  /** At most five; `placeCount` is all of them. */
  places: Place[];
  placeCount: number;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Set when this source no longer says it (kept for the history and for poisoned lineage). */
  vanishedAt?: string;
}

/** All sources' words for one (from, to, relation), merged. */
export interface FactEdge {
  from: AssetId;
  to: AssetId;
  relation: Relation;
  reason: EdgeReason;
  breaks: Breaks;
  recreates: boolean;
  evidence: EdgeEvidence[];
}

export interface FactUsage {
  asset: AssetId;
  source: string;
  from: string;
  to: string;
  reads: number;
  writes: number;
  /** Role or user; absent: anonymous count. */
  reader?: string;
  lastReadAt?: string;
}

/** A system watched for reads; `namespace` may be narrowed to a database or schema (`isWithin`). */
export interface FactWatch {
  source: string;
  namespace: string;
  since: string;
  identifiesReaders: boolean;
}

export interface FactSource {
  id: string;
  type: string;
  /** Namespaces, databases or schemas (`isWithin`) its live look covers; code covers none, could reach all. */
  covers: string[];
  readsCode: boolean;
  lastState?: ScanState;
  lastFinishedAt?: string;
  /** Seconds after which its last finish is too old. */
  limitSeconds: number;
  message?: string;
  /** Files of it that changed since its last whole scan; a few of them. */
  changed?: string[];
}

/** A configuration file that has faults by now: judged is with what it said before. */
export interface FactConfiguration {
  file: string;
  /** ISO instant when what is in use was read. */
  readAt: string;
  /** Hash of the faulty text; absent where it cannot be read. */
  digest?: string;
  /** The first fault, with its line and key. */
  text: string;
  line?: number;
  key?: string;
}

/** What stands in files by now and is not in the graph. */
export interface Unread {
  changed: ChangedSource[];
  configuration?: FactConfiguration;
}

/** A source whose files changed since it was last read whole. */
export interface ChangedSource {
  source: string;
  files: string[];
}

export interface FactUnresolved extends UnresolvedFact {
  id: number;
  source: string;
  /** A steward's answer that still holds: what it reads instead. */
  answered?: { patterns: string[]; by: string; reason: string; until?: string };
}

export interface FactHold {
  asset: AssetId;
  by: string;
  reason: string;
  until?: string;
}

/** A stated acceptance of one reason, or of a blind spot for a namespace. */
export interface FactAcceptance {
  code: string;
  /** `Reason.key`: what exactly was accepted; anything more is a reason anew. */
  key?: string;
  namespace?: string;
  by: string;
  reason: string;
  until?: string;
}

/** One that is under way. */
export interface FactIncident {
  asset: AssetId;
  title: string;
  nearMiss: boolean;
}

/** What an incident left to do on an asset and nobody has done or waived yet. */
export interface FactActionItem {
  asset: AssetId;
  title: string;
  owner: string;
  /** ISO instant. */
  due: string;
  /** Title of the incident. */
  incident: string;
}

/** Everything a verdict is decided on; frozen with it. One store operation, one snapshot. */
export interface DeletionFacts {
  now: string;
  /** Change number of the graph that these facts are of. */
  seq: number;
  subject: AssetId[];
  /** Assets whose incident edges are all in `edges`. Others in `assets` are only neighbours. */
  expanded: AssetId[];
  assets: FactAsset[];
  edges: FactEdge[];
  usage: FactUsage[];
  watches: FactWatch[];
  sources: FactSource[];
  unresolved: FactUnresolved[];
  holds: FactHold[];
  incidents: FactIncident[];
  actionItems: FactActionItem[];
  acceptances: FactAcceptance[];
  /** Database roles that stand for pipelines; `missing`: names written for it that no asset has. */
  roleMap: { reader: string; assets: AssetId[]; missing?: string[] }[];
  /** Readers whose use means nothing: dumps, Gyebo itself. */
  ignoreReaders: string[];
  windowDays: number;
  /** Set while the configuration file has faults, and an older one is in use. */
  configuration?: FactConfiguration;
  /** false: the walk was cut short; `incompleteReason` says why. */
  complete: boolean;
  incompleteReason?: string;
}
