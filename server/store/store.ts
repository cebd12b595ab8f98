import type { AssetFacts, AssetKind, AssetRef, AssetState, Layer } from '../core/asset.ts';
import type { AssetId, DeletionFacts, FactEdge, FactParty } from '../core/facts.ts';
import type { Closure } from '../core/incident/radius.ts';
import type { Observation, Coverage } from '../core/observation.ts';
import type { EdgeForms, WholeGraph } from '../core/retention/whole.ts';
import type { ScanCounts, ScanRun } from '../core/scan.ts';
import type { ExportPart, ExportRows } from './export-rows.ts';
import type { RecordLabel } from './record-label.ts';
import type { ReachBoxQuery, ReachGroup, ReachSummary } from './summary.ts';

/** An asset as the graph holds it: what all its sources and people say, merged (core/asset merge). */
export interface AssetNode {
  id: AssetId;
  ref: AssetRef;
  state: AssetState;
  /** Merged facts; people's word first, then LIVE, OBSERVED, STATIC, DECLARED by a source. */
  facts: AssetFacts;
  parties: FactParty[];
  layer?: Layer;
  firstSeenAt: string;
  lastSeenAt: string;
  vanishedAt?: string;
}

/** One source's record of an asset. */
export interface AssetRecord {
  source: string;
  method: string;
  facts: AssetFacts;
  place?: { at: string; line?: number };
  lastSeenAt: string;
  vanishedAt?: string;
}

/** Orders of a search. CONNECTED: by the number of neighbours, in powers of two. */
export const searchSorts = ['RELEVANCE', 'NAME', 'CHANGED', 'CONNECTED'] as const;
export type SearchSort = (typeof searchSorts)[number];

export interface SearchQuery {
  /** Any words, Korean or English; empty: everything, most popular first. */
  text: string;
  kinds?: AssetKind[];
  platforms?: string[];
  layers?: Layer[];
  owners?: string[];
  tags?: string[];
  states?: AssetState[];
  noOwner?: boolean;
  /** Data changed within so many days. */
  freshWithinDays?: number;
  /** RELEVANCE when absent; CHANGED: what was loaded last first, what is not known last. */
  sort?: SearchSort;
  first: number;
  after?: string;
}

export interface SearchHit {
  node: AssetNode;
  /** Fields with the matched ranges, [start, end) in UTF-16 units. */
  highlights: { field: string; text: string; ranges: [number, number][] }[];
}

export interface Facet {
  field: 'kind' | 'platform' | 'layer' | 'owner' | 'tag' | 'freshness' | 'noOwner';
  values: { value: string; count: number }[];
}

export interface SearchResult {
  hits: SearchHit[];
  /** Cut at 10,001; `totalIsExact` says so. */
  total: number;
  totalIsExact: boolean;
  facets: Facet[];
  next?: string;
}

export type Direction = 'UPSTREAM' | 'DOWNSTREAM';

export interface ReachQuery {
  roots: AssetId[];
  direction: Direction;
  /** Hops; absent: no limit. */
  depth?: number;
  /** Stop after so many nodes; the result then says `complete: false`. */
  maxNodes?: number;
  /** Only nodes of these kinds are listed and counted; the walk goes through all. */
  kinds?: AssetKind[];
  /** Only this box is listed and counted. */
  box?: ReachBoxQuery;
  /** Gives `summary`: the closure in a few boxes, in which `marked` ones are counted. */
  summary?: { by: ReachGroup; marked: AssetId[] };
  /** List page. */
  first: number;
  after?: string;
}

/** A closure over FEEDS, each node once at its smallest hop, roots left out. */
export interface ReachResult {
  nodes: { node: AssetNode; hop: number }[];
  next?: string;
  total: number;
  byHop: { hop: number; count: number }[];
  byKind: { value: string; count: number }[];
  byPlatform: { value: string; count: number }[];
  byOwner: { value: string; count: number }[];
  complete: boolean;
  incompleteReason?: string;
  summary?: ReachSummary;
}

export interface NeighbourhoodQuery {
  root: AssetId;
  upstreamDepth: number;
  downstreamDepth: number;
  /** Children per parent and side; the rest is counted in `more`. */
  fanOut: number;
  maxNodes: number;
}

export interface Neighbourhood {
  root: AssetId;
  nodes: AssetNode[];
  edges: FactEdge[];
  /** Nodes with neighbours that are not shown. */
  more: { node: AssetId; direction: Direction; count: number }[];
  complete: boolean;
}

export interface StoredRecord {
  label: RecordLabel;
  key: string;
  /** The asset it hangs on, if any. */
  asset?: AssetId;
  value: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
}

export interface AuditEntry {
  at: string;
  actor: string;
  action: string;
  asset?: AssetId;
  reason?: string;
  before?: unknown;
  after?: unknown;
}

export interface StoredAudit extends AuditEntry {
  /** `refText` of `asset`: what is hashed, for numbers are another store's elsewhere. */
  on?: string;
  seq: number;
  hash: string;
  previousHash: string;
}

/** One closed scope of a scan: its coverage and everything observed in it. */
export interface ScopeBatch {
  coverage: Coverage;
  observations: Extract<
    Observation,
    { type: 'asset' | 'edge' | 'unresolved' | 'usage' | 'watch' }
  >[];
}

export interface UnresolvedRow {
  id: number;
  source: string;
  scope: string;
  fact: import('../core/facts.ts').FactUnresolved;
  at: string;
}

export interface ScopeRow {
  source: string;
  scope: string;
  parent: string;
  state: 'SEEN' | 'UNREADABLE' | 'GONE';
  message?: string;
  assertions: number;
  lastRun: number;
}

/** What one run changed, for the diff screen. */
export interface ScanChange {
  run: number;
  change: 'ADDED' | 'CHANGED' | 'VANISHED';
  what: 'ASSET' | 'EDGE';
  /** URN, or `urn → urn`. */
  subject: string;
  assets: AssetId[];
}

/** What a person did to an asset, or what a scan changed of it. */
export type HistoryRow = { deed: StoredAudit } | { change: ScanChange; source: string; at: string };

export interface Page<T> {
  rows: T[];
  next?: string;
}

/**
 * Everything that may be asked of the graph. All answers of one action are of one state: an engine
 * without snapshots runs the action anew when `seq` has moved meanwhile. Cursors (`after`, `next`) are
 * opaque; what was there before the first page comes exactly once, whatever is written between pages.
 */
export interface ReadTransaction {
  /** Number of the last committed change that is seen; grows with each, by whichever process, not always by one. */
  seq(): Promise<number>;
  asset(ref: AssetRef): Promise<AssetNode | undefined>;
  /** Any kind, by canonical URN. */
  assetsByUrn(urn: string): Promise<AssetNode[]>;
  assets(ids: AssetId[]): Promise<AssetNode[]>;
  /** By exact URN, name, trailing name parts (`dw.orders`), or the path of a file that evidence names. */
  resolve(text: string, limit: number): Promise<AssetNode[]>;
  listAssets(
    filter: { kind?: AssetKind; namespace?: string; state?: AssetState },
    first: number,
    after?: string,
  ): Promise<Page<AssetNode>>;
  assetRecords(id: AssetId): Promise<AssetRecord[]>;
  search(query: SearchQuery): Promise<SearchResult>;
  reach(query: ReachQuery): Promise<ReachResult>;
  /** Everything downstream of a set as a whole, with its edges, by natural keys. */
  closure(roots: AssetId[]): Promise<Closure>;
  neighbourhood(query: NeighbourhoodQuery): Promise<Neighbourhood>;
  /** A shortest FEEDS path with its evidence; undefined when there is none. */
  path(from: AssetId, to: AssetId): Promise<{ nodes: AssetNode[]; edges: FactEdge[] } | undefined>;
  /** All live and vanished edges of an asset in one direction. */
  edges(id: AssetId, direction: Direction, first: number, after?: string): Promise<Page<FactEdge>>;
  deletionFacts(subject: AssetId[], now: string): Promise<DeletionFacts>;
  /** The graph as a whole in flat arrays, for plans and the search for what is dead; see ADR 0008. */
  wholeGraph(now: string): Promise<WholeGraph>;
  /** The standing edges around some assets, one number of words for each; beside `wholeGraph`. */
  edgeForms(ids: AssetId[], now: string): Promise<EdgeForms>;
  usage(id: AssetId): Promise<DeletionFacts['usage']>;
  record(label: RecordLabel, key: string): Promise<StoredRecord | undefined>;
  records(
    label: RecordLabel,
    filter: { asset?: AssetId },
    first: number,
    after?: string,
  ): Promise<Page<StoredRecord>>;
  scans(
    filter: { source?: string; id?: number },
    first: number,
    after?: string,
  ): Promise<Page<ScanRun>>;
  scopes(
    filter: { source: string; state?: ScopeRow['state'] },
    first: number,
    after?: string,
  ): Promise<Page<ScopeRow>>;
  unresolved(
    filter: { source?: string; asset?: AssetId },
    first: number,
    after?: string,
  ): Promise<Page<UnresolvedRow>>;
  changes(fromRun: number, toRun: number, first: number, after?: string): Promise<Page<ScanChange>>;
  sourceMemory(source: string): Promise<Record<string, unknown>>;
  audit(first: number, after?: string): Promise<Page<StoredAudit>>;
  /** Deeds on an asset and what scans changed of it, newest first. */
  history(id: AssetId, first: number, after?: string): Promise<Page<HistoryRow>>;
  /** Every owner's name with the number of assets, by name. */
  owners(first: number, after?: string): Promise<Page<{ party: string; assets: number }>>;
  /** Counts for the first page and doctor. */
  totals(): Promise<{
    assets: number;
    edges: number;
    unresolved: number;
    byKind: Record<string, number>;
  }>;
  /** Every edge, keyset order; for the CSV. */
  streamEdges(after: string | undefined, first: number): Promise<Page<FactEdge>>;
  /** How many rows each part of an export has. */
  exportCounts(): Promise<Record<ExportPart, number>>;
  /** All rows of a part, in pages, in the same order from every store that holds the same. */
  exportRows<P extends ExportPart>(part: P): AsyncIterable<ExportRows[P][]>;
}

/**
 * Writes see their own effects; all or nothing. Only `applyScopes` in an `ingest` write may commit
 * between scopes. Engines differ in whether two writes run at once: whatever decides on what it has
 * read takes `lock` first.
 */
export interface WriteTransaction extends ReadTransaction {
  /** Takes the write lock of these assets, in sorted order; first act of whatever adds or revives a reader. */
  lock(ids: AssetId[]): Promise<void>;
  /** Makes sure the asset exists (a declared consumer, a service). */
  ensureAsset(ref: AssetRef, facts: AssetFacts): Promise<AssetId>;
  /** A person's word on an asset, source `people`; undefined fields stay. */
  putPeopleFacts(id: AssetId, facts: Partial<AssetFacts>): Promise<void>;
  setState(id: AssetId, state: AssetState): Promise<void>;
  /** A declared edge of source `people` or `config`. */
  putDeclaredEdge(
    edge: import('../core/lineage.ts').ObservedEdge,
    source: string,
    at: string,
  ): Promise<void>;
  endDeclaredEdge(from: AssetId, to: AssetId, source: string, at: string): Promise<boolean>;
  putRecord(
    label: RecordLabel,
    key: string,
    value: Record<string, unknown>,
    asset?: AssetId,
  ): Promise<void>;
  removeRecord(label: RecordLabel, key: string): Promise<boolean>;
  /** Hash-chained; in the transaction of what it tells. */
  appendAudit(entry: AuditEntry): Promise<void>;
  beginScan(scan: { source: string; type: string; actor: string; at: string }): Promise<ScanRun>;
  /** Upserts only; removes nothing. Refused (throws SupersededError) when the run is no longer RUNNING. */
  applyScopes(run: number, scopes: ScopeBatch[], at: string): Promise<void>;
  /** Mark and finish: withdraws what is gone, or HOLDs above the breaker. */
  finishScan(
    run: number,
    finish: {
      listed: string[];
      memory: Record<string, unknown>;
      at: string;
      breakerPercent: number;
    },
  ): Promise<ScanRun>;
  /** FAILED, CANCELLED or INTERRUPTED: what was upserted stays, nothing is withdrawn. */
  endScan(
    run: number,
    state: 'FAILED' | 'CANCELLED' | 'INTERRUPTED',
    message: string,
    at: string,
  ): Promise<ScanRun>;
  /** Finishes a HELD run although it crosses the breaker. */
  releaseScan(run: number, at: string): Promise<ScanRun>;
  /** Withdraws everything a source said; its history stays. */
  retireSource(source: string, at: string): Promise<ScanCounts>;
  /** Adds rows of an export as they are, part by part in its order; INVALID when one names what is not there. */
  importRows<P extends ExportPart>(part: P, rows: ExportRows[P][]): Promise<void>;
  /** Once all rows are in: what the engine derives from the whole, such as the order of search. */
  endImport(): Promise<void>;
}

/** How the app asks: by the name of an action, with plain data (the embedded store runs it on a thread of its own). */
export type ReadAction = (tx: ReadTransaction, input: never) => Promise<unknown>;
export type WriteAction = (tx: WriteTransaction, input: never) => Promise<unknown>;
/** Gives its answer piece by piece; all of one state, however long it takes. */
export type StreamAction = (tx: ReadTransaction, input: never) => AsyncIterable<unknown>;

/** The module whose named exports a store runs; `reads` may run in parallel, `writes` one at a time. */
export interface ActionModule {
  reads: Record<string, ReadAction>;
  writes: Record<string, WriteAction>;
  streams: Record<string, StreamAction>;
}

type Input<A> = A extends (tx: never, input: infer I) => unknown ? I : never;
type Output<A> = A extends (tx: never, input: never) => Promise<infer O> ? O : never;
type Piece<A> = A extends (tx: never, input: never) => AsyncIterable<infer O> ? O : never;

/** On what engines differ, as facts with a name. */
export interface Capabilities {
  readonly kind: 'embedded' | 'neo4j';
  /** Servers on several machines may hold it at once; otherwise the processes of one machine. */
  readonly severalServers: boolean;
}

export interface Store<M extends ActionModule> {
  read<N extends keyof M['reads'] & string>(
    name: N,
    input: Input<M['reads'][N]>,
  ): Promise<Output<M['reads'][N]>>;
  /** `ingest` writes wait behind all others and yield between slices. */
  write<N extends keyof M['writes'] & string>(
    name: N,
    input: Input<M['writes'][N]>,
    priority?: 'governance' | 'ingest',
  ): Promise<Output<M['writes'][N]>>;
  /** A snapshot of its own while it lasts; whoever stops early ends it. Others read and write meanwhile. */
  stream<N extends keyof M['streams'] & string>(
    name: N,
    input: Input<M['streams'][N]>,
  ): AsyncIterable<Piece<M['streams'][N]>>;
  readonly capabilities: Capabilities;
  /** Lets what is under way end; may be called again. */
  close(): Promise<void>;
}
