import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssetModel, EdgeModel, ConfigurationModel, DeletabilityModel, ReasonModel, RecordedVerdictModel, DeletionRequestModel, MigrationModel, RetentionPolicyModel, RetentionFaultModel, RetentionPlanModel, RetentionRowModel, RetentionEvidenceModel, RetentionExplanationModel, RetentionStepModel, RetentionExclusionModel, RetentionLeftModel, RetentionApplyPayloadModel, DeadGroupModel, DeadGroupsModel, RequestNeedModel, RequestStepModel, RequestPresenceModel, RequestMayModel, TombstoneModel, ScanModel, SourceModel, IncidentModel, ActionItemModel, PostMortemModel, PostMortemFieldModel, FrozenRadiusModel, RadiusRowModel, BlamelessHintModel, ProvedModel, UnresolvedModel } from './models.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A signed keyset cursor; opaque. */
  Cursor: { input: string; output: string; }
  /** An ISO-8601 instant in UTC. */
  DateTime: { input: string; output: string; }
  /** Small JSON object with string values. */
  JSONObject: { input: Record<string, string>; output: Record<string, string>; }
  /** A canonical URN: `namespace|name`. */
  URN: { input: string; output: string; }
};

/** A mistake in a governance or scan mutation. */
export type ActionError = UserError & {
  __typename?: 'ActionError';
  /** For programs. */
  code: ActionErrorCode;
  /** What is wrong and what to do, in the language of the request's `accept-language`: Korean or English. */
  message: Scalars['String']['output'];
  /** Path in the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Codes of expected mistakes. */
export type ActionErrorCode =
  /** Somebody changed it meanwhile. */
  | 'CONFLICT'
  /** The actor may not do that. */
  | 'FORBIDDEN'
  /** The input cannot be right. */
  | 'INVALID'
  /** Nothing has that id. */
  | 'NOT_FOUND'
  /** A newer run of the source exists. */
  | 'SUPERSEDED';

/** Something to do after an incident. */
export type ActionItem = {
  __typename?: 'ActionItem';
  /** On which asset, if the catalog still knows it. */
  asset?: Maybe<Asset>;
  /** The graph showed it. */
  checked: Scalars['Boolean']['output'];
  /** Until when: a day, or an instant. */
  due: Scalars['String']['output'];
  /** By which evidence, or why it was waived. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Id of the incident. */
  incident: Scalars['ID']['output'];
  /** Its day is over, and it is not done. */
  overdue: Scalars['Boolean']['output'];
  /** Who. */
  owner: Scalars['String']['output'];
  /** How it is proved. */
  proof: ProofKind;
  /** The owner, URN or finding that the proof asks for. */
  proofDetail?: Maybe<Scalars['String']['output']>;
  /** Whether its proof holds now, and what was found; null when it is settled. */
  proved?: Maybe<Proved>;
  /** Grows with each change; a change names the one it saw. */
  revision: Scalars['Int']['output'];
  /** When. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who settled it. */
  settledBy?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  state: ActionItemState;
  /** What. */
  title: Scalars['String']['output'];
};


/** Something to do after an incident. */
export type ActionItemEvidenceArgs = {
  language: Language;
};

/** Something to do. */
export type ActionItemAddInput = {
  /** On which asset. */
  asset: Scalars['ID']['input'];
  /** Until when: 2027-01-31. */
  due: Scalars['String']['input'];
  /** FINDING_GONE: which. */
  finding?: InputMaybe<Scalars['ID']['input']>;
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** EDGE_DECLARED: the other end. */
  other?: InputMaybe<Scalars['ID']['input']>;
  /** Who. */
  owner: Scalars['String']['input'];
  /** OWNER_SET: who exactly; null: anybody. */
  party?: InputMaybe<Scalars['String']['input']>;
  /** How it is proved. */
  proof: ProofKind;
  /** What. */
  title: Scalars['String']['input'];
};

/** What changes of an action item. */
export type ActionItemEditInput = {
  /** Until when. */
  due?: InputMaybe<Scalars['String']['input']>;
  /** It. */
  item: Scalars['ID']['input'];
  /** Who. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Open it again; with a reason. */
  reopen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Outcome for an action item. */
export type ActionItemPayload = {
  __typename?: 'ActionItemPayload';
  /** It. */
  item?: Maybe<ActionItem>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** How an action item is settled. */
export type ActionItemSettleInput = {
  /** What shows it, or why it is waived. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** How. */
  how: Settling;
  /** It. */
  item: Scalars['ID']['input'];
  /** Revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** How far an action item is. */
export type ActionItemState =
  /** Done. */
  | 'DONE'
  /** To do. */
  | 'OPEN'
  /** It will not be done. */
  | 'WAIVED';

/** A thing in the catalog. */
export type Asset = Node & {
  __typename?: 'Asset';
  /** What earlier incidents left to do on it. */
  actionItems: Array<ActionItem>;
  /** Columns in order. */
  columns: Array<Column>;
  /** The pipeline a task is part of, or what contains a dataset. */
  containers: Array<Asset>;
  /** Tasks of a pipeline, parts of a dataset; at most 200. */
  contents: Array<Asset>;
  /** Last known write of data. */
  dataChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** DDL or view text, literals masked. */
  definition?: Maybe<Scalars['String']['output']>;
  /** May it be deleted? Same function as the gate. */
  deletability: Deletability;
  /** What it is, in words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Numbers of assets up and downstream. */
  downstreamCount: Scalars['Int']['output'];
  /** Edges in one direction, with evidence. */
  edges: EdgeConnection;
  /** Who says that it exists. */
  evidence: Array<AssetEvidence>;
  /** First seen by any source. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** What people did to it and what scans changed of it, newest first. */
  history: HistoryConnection;
  /** A legal hold, if any. */
  hold?: Maybe<Hold>;
  /** Opaque; never changes. */
  id: Scalars['ID']['output'];
  /** Incidents under way on it, near-misses left out. */
  incidents: Array<IncidentMark>;
  /** Kind. */
  kind: AssetKind;
  /** Last seen by any source. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Layer, for datasets. */
  layer?: Maybe<Layer>;
  /** Short name. */
  name: Scalars['String']['output'];
  /** System, lower case. */
  platform: Scalars['String']['output'];
  /** Whatever else the sources say. */
  properties: Scalars['JSONObject']['output'];
  /** Deletion requests under way for it, newest first. */
  requests: Array<RequestMark>;
  /** Owners, requesters, consumers. */
  roles: Array<Role>;
  /** Rows. */
  rowCount?: Maybe<Scalars['String']['output']>;
  /** Rows are the engine's estimate. */
  rowCountEstimated?: Maybe<Scalars['Boolean']['output']>;
  /** When it runs, for pipelines. */
  schedule?: Maybe<Schedule>;
  /** Bytes on disk, as text since it may pass 2^53. */
  sizeBytes?: Maybe<Scalars['String']['output']>;
  /** State. */
  state: AssetState;
  /** The system's own word: TABLE, VIEW, DAG. */
  subtype?: Maybe<Scalars['String']['output']>;
  /** Tags of all sources and people. */
  tags: Array<Scalars['String']['output']>;
  /** That requests took it away, and how it can be brought back, newest first. */
  tombstones: Array<TombstoneMark>;
  /** Numbers of assets up and downstream. */
  upstreamCount: Scalars['Int']['output'];
  /** Natural key. */
  urn: Scalars['URN']['output'];
  /** Reads and writes that were watched. */
  usage: Usage;
  /** When the last evidence went. */
  vanishedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A thing in the catalog. */
export type AssetEdgesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  direction: Direction;
  first: Scalars['Int']['input'];
};


/** A thing in the catalog. */
export type AssetHistoryArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};

/** One source's word for an asset. */
export type AssetEvidence = {
  __typename?: 'AssetEvidence';
  /** Last seen by that source. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** DECLARED, STATIC, LIVE or OBSERVED. */
  method: Scalars['String']['output'];
  /** Where. */
  place?: Maybe<Place>;
  /** Source id. */
  source: Scalars['String']['output'];
  /** When that source stopped saying so. */
  vanishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Kinds of assets. */
export type AssetKind =
  /** One column of a dataset. */
  | 'COLUMN'
  /** Dashboard, chart, saved query. */
  | 'DASHBOARD'
  /** Table, view, file prefix, topic, index, key pattern. */
  | 'DATASET'
  /** ML model, feature set. */
  | 'MODEL'
  /** DAG, dbt project, crontab, job. */
  | 'PIPELINE'
  /** An outside API, or an application that consumes. */
  | 'SERVICE'
  /** What runs inside a pipeline, or a script. */
  | 'TASK';

/** Outcome for an asset. */
export type AssetPayload = {
  __typename?: 'AssetPayload';
  /** The asset. */
  asset?: Maybe<Asset>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** States of assets. */
export type AssetState =
  /** Some evidence stands. */
  | 'ACTIVE'
  /** People said it should no longer be used. */
  | 'DEPRECATED'
  /** Deleted through a request. */
  | 'DROPPED'
  /** Taken away, can be restored. */
  | 'QUARANTINED'
  /** No evidence is left. */
  | 'VANISHED';

/** A place that may read as blame. */
export type BlamelessHint = {
  __typename?: 'BlamelessHint';
  /** What to think of instead. */
  advice: Scalars['String']['output'];
  /** Begin, in UTF-16 units. */
  from: Scalars['Int']['output'];
  /** The words. */
  text: Scalars['String']['output'];
  /** End. */
  to: Scalars['Int']['output'];
};

/** A blind spot. */
export type BlindSpotInput = {
  /** Namespace no live source sees. */
  namespace: Scalars['String']['input'];
  /** Why that is acceptable. */
  reason: Scalars['String']['input'];
  /** Until when. */
  until: Scalars['DateTime']['input'];
};

/** Outcome for a blind spot. */
export type BlindSpotPayload = {
  __typename?: 'BlindSpotPayload';
  /** Namespace that is accepted. */
  namespace?: Maybe<Scalars['String']['output']>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Readers left on a day. */
export type BurnPoint = {
  __typename?: 'BurnPoint';
  /** Day. */
  day: Scalars['String']['output'];
  /** How many. */
  readers: Scalars['Int']['output'];
};

/** A column. */
export type Column = {
  __typename?: 'Column';
  /** What it means. */
  description?: Maybe<Scalars['String']['output']>;
  /** Name as stored. */
  name: Scalars['String']['output'];
  /** May be null. */
  nullable?: Maybe<Scalars['Boolean']['output']>;
  /** Part of the declared key. */
  primaryKey: Scalars['Boolean']['output'];
  /** Type as the system writes it. */
  type?: Maybe<Scalars['String']['output']>;
};

/** `gyebo.yaml` as this server uses it, and how that stands to the file; a changed file is read first. */
export type Configuration = {
  __typename?: 'Configuration';
  /** Why the file is not in use as it stands now, each with its place: what was read before stays in use, and no verdict is SAFE. Empty: all is well. */
  faults: Array<Scalars['String']['output']>;
  /** Name of the file. */
  file: Scalars['String']['output'];
  /** Keys that the file changed and only a restart takes over. */
  needsRestart: Array<Scalars['String']['output']>;
  /** When what is in use was read. */
  readAt: Scalars['DateTime']['output'];
};


/** `gyebo.yaml` as this server uses it, and how that stands to the file; a changed file is read first. */
export type ConfigurationFaultsArgs = {
  language: Language;
};

/** A consumer to declare. */
export type ConsumerInput = {
  /** Asset that is used. */
  asset: Scalars['ID']['input'];
  /** Service, application or party that uses it. */
  consumer: Scalars['String']['input'];
  /** Who answers for the consumer. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** What for. */
  reason: Scalars['String']['input'];
};

/** Assets that feed only each other. */
export type DeadGroup = {
  __typename?: 'DeadGroup';
  /** How many assets. */
  assetCount: Scalars['Int']['output'];
  /** The first hundred of them. */
  assets: Array<Asset>;
  /** May it go as a whole? null: it is too large for one request, so nobody has looked. */
  deletability?: Maybe<Deletability>;
  /** Opaque; the same while the same assets are in it. */
  id: Scalars['ID']['output'];
  /** Who owns something of it. */
  owners: Array<Scalars['String']['output']>;
  /** Bytes of those whose size is known. */
  sizeBytes: Scalars['String']['output'];
  /** Why there is no verdict; null: there is one. */
  unjudged?: Maybe<Scalars['String']['output']>;
};


/** Assets that feed only each other. */
export type DeadGroupUnjudgedArgs = {
  language: Language;
};

/** Groups that can go, the largest first. */
export type DeadGroups = {
  __typename?: 'DeadGroups';
  /** How many assets in all. */
  assetCount: Scalars['Int']['output'];
  /** The groups that were asked for. */
  groups: Array<DeadGroup>;
  /** Where they go on. */
  pageInfo: PageInfo;
  /** How many groups. */
  totalCount: Scalars['Int']['output'];
  /** Why nothing, or not everything, could be told; null: all was. */
  unknown?: Maybe<Scalars['String']['output']>;
};


/** Groups that can go, the largest first. */
export type DeadGroupsUnknownArgs = {
  language: Language;
};

/** Verdict on a set. */
export type Deletability = {
  __typename?: 'Deletability';
  /** When it was decided. */
  at: Scalars['DateTime']['output'];
  /** Hash of the live readers outside the set. */
  fingerprint: Scalars['String']['output'];
  /** What goes or starves with it. */
  lossSet: Array<Loss>;
  /** All reasons, gravest first. */
  reasons: Array<Reason>;
  /** The set. */
  subject: Array<Asset>;
  /** One sentence. */
  summary: Scalars['String']['output'];
  /** Who signs or must know, one message each. */
  tell: Array<Tell>;
  /** The answer. */
  verdict: Verdict;
};


/** Verdict on a set. */
export type DeletabilitySummaryArgs = {
  language: Language;
};


/** Verdict on a set. */
export type DeletabilityTellArgs = {
  language: Language;
};

/** A request to delete a set. */
export type DeletionRequest = Node & {
  __typename?: 'DeletionRequest';
  /** The approval. */
  approval?: Maybe<RequestWord>;
  /** Who asked. */
  by: Scalars['String']['output'];
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** Who decided last. */
  changedBy: Scalars['String']['output'];
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Comments, oldest first. */
  comments: Array<RequestComment>;
  /** Rights passed on. */
  delegations: Array<RequestDelegation>;
  /** The verdict of now; null in lists. */
  deletability?: Maybe<Deletability>;
  /** When it was dropped. */
  droppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day by which it should be gone. */
  due?: Maybe<Scalars['String']['output']>;
  /** Why it was declined or given up. */
  ended?: Maybe<RequestWord>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What whoever asks may do now. */
  may: Array<RequestMay>;
  /** What it needs now, what is there among it; empty in lists. */
  needs: Array<RequestNeed>;
  /** When. */
  openedAt: Scalars['DateTime']['output'];
  /** What an admin put aside, and why. */
  override?: Maybe<RequestWord>;
  /** Parties whose right to sign whoever asks may pass on; empty in lists. */
  passable: Array<Scalars['String']['output']>;
  /** What scans since the drop say. */
  presences: Array<RequestPresence>;
  /** Why. */
  purpose: RequestPurpose;
  /** When it was taken away. */
  quarantinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** In words. */
  reason: Scalars['String']['output'];
  /** What takes its place. */
  replacement?: Maybe<Scalars['String']['output']>;
  /** How it is brought back. */
  restoreRecipe?: Maybe<Scalars['String']['output']>;
  /** The way back. */
  restoreSteps: Array<RequestStep>;
  /** When it was brought back. */
  restoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when it is being brought back. */
  restoring?: Maybe<RequestWord>;
  /** Grows with each decision; whoever decides names the one they saw. */
  revision: Scalars['Int']['output'];
  /** Signatures, lapsed ones too. */
  signatures: Array<RequestSignature>;
  /** Where it stands. */
  state: RequestState;
  /** The checklist. */
  steps: Array<RequestStep>;
  /** What is to go; in lists at most five. */
  subject: Array<Asset>;
  /** How many. */
  subjectCount: Scalars['Int']['output'];
  /** What is kept. */
  tombstones: Array<Tombstone>;
  /** Days after the drop within which it can be undone. */
  undoDays: Scalars['Int']['output'];
  /** Until when it can be brought back. */
  undoUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of requests. */
export type DeletionRequestConnection = {
  __typename?: 'DeletionRequestConnection';
  /** The requests. */
  edges: Array<DeletionRequestEdge>;
  /** Where it goes on. */
  pageInfo: PageInfo;
};

/** A request in a page. */
export type DeletionRequestEdge = {
  __typename?: 'DeletionRequestEdge';
  /** Where to go on from here. */
  cursor: Scalars['Cursor']['output'];
  /** The request. */
  node: DeletionRequest;
};

/** A description. */
export type DescriptionInput = {
  /** Asset. */
  asset: Scalars['ID']['input'];
  /** Text; empty takes it back. */
  description: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Two ways to walk. */
export type Direction =
  /** Towards who uses it. */
  | 'DOWNSTREAM'
  /** Towards where data comes from. */
  | 'UPSTREAM';

/** An edge of the lineage graph. */
export type Edge = {
  __typename?: 'Edge';
  /** Whom a deletion breaks: DOWNSTREAM or BOTH. */
  breaks: Scalars['String']['output'];
  /** Who says so. */
  evidence: Array<EdgeEvidence>;
  /** Upstream end. */
  from: Asset;
  /** READ, WRITE, CREATE, VIEW, TRIGGER … */
  reason: Scalars['String']['output'];
  /** FEEDS, REFERS or CONTAINS. */
  relation: Scalars['String']['output'];
  /** Downstream end. */
  to: Asset;
};

/** Page of edges. */
export type EdgeConnection = {
  __typename?: 'EdgeConnection';
  /** Edges. */
  edges: Array<EdgeEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** An edge in a page. */
export type EdgeEdge = {
  __typename?: 'EdgeEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The edge. */
  node: Edge;
};

/** One source's word for an edge. */
export type EdgeEvidence = {
  __typename?: 'EdgeEvidence';
  /** HIGH or LOW. */
  confidence: Scalars['String']['output'];
  /** First seen. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** Last seen. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** DECLARED, STATIC, LIVE or OBSERVED. */
  method: Scalars['String']['output'];
  /** How many places there are. */
  placeCount: Scalars['Int']['output'];
  /** At most five. */
  places: Array<Place>;
  /** Source id. */
  source: Scalars['String']['output'];
  /** When the source stopped saying so. */
  vanishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An edge to declare or end. */
export type EdgeInput = {
  /** Upstream asset. */
  from: Scalars['ID']['input'];
  /** How it is known. */
  reason: Scalars['String']['input'];
  /** Downstream asset. */
  to: Scalars['ID']['input'];
};

/** Counts of one filter. */
export type Facet = {
  __typename?: 'Facet';
  /** kind, platform, layer, owner, tag, freshness or noOwner. */
  field: Scalars['String']['output'];
  /** Values, most frequent first. */
  values: Array<FacetValue>;
};

/** A filter value. */
export type FacetValue = {
  __typename?: 'FacetValue';
  /** Hits. */
  count: Scalars['Int']['output'];
  /** Value. */
  value: Scalars['String']['output'];
};

/** Everything downstream as it was. */
export type FrozenRadius = {
  __typename?: 'FrozenRadius';
  /** Assets, the set itself among them. */
  assetCount: Scalars['Int']['output'];
  /** The assets, the set itself first. */
  assets: RadiusPage;
  /** When it was frozen. */
  at: Scalars['DateTime']['output'];
  /** Edges. */
  edgeCount: Scalars['Int']['output'];
  /** SHA-256 of everything frozen. */
  hash: Scalars['String']['output'];
  /** Who owns, asked for or uses something of it. */
  parties: Array<RadiusParty>;
};


/** Everything downstream as it was. */
export type FrozenRadiusAssetsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};

/** Matched text. */
export type Highlight = {
  __typename?: 'Highlight';
  /** name, urn, description, tag, owner, party or column (its name and what it means). */
  field: Scalars['String']['output'];
  /** Matched ranges, start and end in UTF-16 units. */
  ranges: Array<Array<Scalars['Int']['output']>>;
  /** The text. */
  text: Scalars['String']['output'];
};

/** Page of an asset's history. */
export type HistoryConnection = {
  __typename?: 'HistoryConnection';
  /** Entries. */
  edges: Array<HistoryEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** An entry in a page. */
export type HistoryEdge = {
  __typename?: 'HistoryEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The entry. */
  node: HistoryEntry;
};

/** A deed of a person, or a change that a scan found. */
export type HistoryEntry = {
  __typename?: 'HistoryEntry';
  /** What was done: `role.assign`, `hold.place` …; of a scan ADDED, CHANGED or VANISHED. */
  action: Scalars['String']['output'];
  /** Who did it; null: a scan. */
  actor?: Maybe<Scalars['String']['output']>;
  /** How it is since. */
  after?: Maybe<Scalars['JSONObject']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** How it was before. */
  before?: Maybe<Scalars['JSONObject']['output']>;
  /** The other end of an edge that was changed. */
  other?: Maybe<Asset>;
  /** Why, in the person's words. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The run that changed it. */
  scan?: Maybe<Scalars['ID']['output']>;
  /** Source of that run. */
  source?: Maybe<Scalars['String']['output']>;
};

/** A legal hold. */
export type Hold = {
  __typename?: 'Hold';
  /** Who placed it. */
  by: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** Until when; null: until lifted. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** A hold to place. */
export type HoldInput = {
  /** Asset. */
  asset: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** Until when; null: until lifted. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A hold to lift. */
export type HoldLiftInput = {
  /** Asset. */
  asset: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Assets at one distance. */
export type HopCount = {
  __typename?: 'HopCount';
  /** Assets. */
  count: Scalars['Int']['output'];
  /** Hops. */
  hop: Scalars['Int']['output'];
};

/** A closure. */
export type Impact = {
  __typename?: 'Impact';
  /** Counts by hops. */
  byHop: Array<HopCount>;
  /** Counts by kind. */
  byKind: Array<FacetValue>;
  /** Counts by owner. */
  byOwner: Array<FacetValue>;
  /** Counts by platform. */
  byPlatform: Array<FacetValue>;
  /** The walk was not cut short. */
  complete: Scalars['Boolean']['output'];
  /** HTTP path of the whole list as CSV. */
  csvPath: Scalars['String']['output'];
  /** Assets, nearest first. */
  edges: Array<ImpactEdge>;
  /** Why it was. */
  incompleteReason?: Maybe<Scalars['String']['output']>;
  /** More? */
  pageInfo: PageInfo;
  /** All of them. */
  totalCount: Scalars['Int']['output'];
};


/** A closure. */
export type ImpactIncompleteReasonArgs = {
  language: Language;
};

/** Assets at one hop that share a value. */
export type ImpactBox = {
  __typename?: 'ImpactBox';
  /** Those of them that block the deletion of the set. */
  blocking: Scalars['Int']['output'];
  /** Assets. */
  count: Scalars['Int']['output'];
  /** Hop; 6 stands for 6 or more. */
  hop: Scalars['Int']['output'];
  /** The value, an empty text for none; null: all the rarer ones. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Assets of one box. */
export type ImpactBoxInput = {
  /** What boxes have in common. */
  by: ImpactGroup;
  /** None of these values. */
  except?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Hop; 6 stands for 6 or more. */
  hop: Scalars['Int']['input'];
  /** One of these values, an empty text for none; null: any. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An asset in a closure. */
export type ImpactEdge = {
  __typename?: 'ImpactEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** Hops from the root. */
  hop: Scalars['Int']['output'];
  /** The asset. */
  node: Asset;
};

/** What the assets of a box have in common, beside their hop. */
export type ImpactGroup =
  /** Kind. */
  | 'KIND'
  /** Layer. */
  | 'LAYER'
  /** First owner. */
  | 'OWNER'
  /** System. */
  | 'PLATFORM';

/** Edges from one box to another. */
export type ImpactLink = {
  __typename?: 'ImpactLink';
  /** Edges. */
  count: Scalars['Int']['output'];
  /** Place of the nearer box in `boxes`. */
  from: Scalars['Int']['output'];
  /** Place of the farther box in `boxes`. */
  to: Scalars['Int']['output'];
};

/** A closure in boxes. */
export type ImpactSummary = {
  __typename?: 'ImpactSummary';
  /** Boxes by hop, the largest of a hop first. */
  boxes: Array<ImpactBox>;
  /** The walk was not cut short. */
  complete: Scalars['Boolean']['output'];
  /** Edges between boxes. */
  links: Array<ImpactLink>;
  /** Assets in all. */
  totalCount: Scalars['Int']['output'];
};

/** An incident, or a near-miss. */
export type Incident = {
  __typename?: 'Incident';
  /** What is to be done after it. */
  actionItems: Array<ActionItem>;
  /** What may be done with it now. */
  acts: Array<IncidentAct>;
  /** What it is about. */
  assets: Array<Asset>;
  /** What was frozen beside today's graph, with a page of what differs. */
  changes: RadiusChanges;
  /** Why it could come to this. */
  factors: Array<IncidentFactor>;
  /** Opaque; the last part of its address. */
  id: Scalars['ID']['output'];
  /** Kind. */
  kind: IncidentKind;
  /** Who leads the work on it. */
  lead?: Maybe<Scalars['String']['output']>;
  /** Everything as one Markdown text; null: in the language of the post-mortem. */
  markdown: Scalars['String']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** By whom. */
  openedBy: Scalars['String']['output'];
  /** Its post-mortem, once somebody has begun it. */
  postMortem?: Maybe<PostMortem>;
  /** What was frozen when it was opened. */
  radius: FrozenRadius;
  /** Earlier incidents that it repeats. */
  repeats: Array<IncidentMark>;
  /** Grows with each change; a change names the one it saw. */
  revision: Scalars['Int']['output'];
  /** How much it hurts. */
  severity: IncidentSeverity;
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: IncidentState;
  /** What people, deeds and scans have to tell, oldest first. */
  timeline: Array<TimelineEntry>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Permalink id of the verdict that stopped a deletion. */
  verdict?: Maybe<Scalars['ID']['output']>;
};


/** An incident, or a near-miss. */
export type IncidentChangesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


/** An incident, or a near-miss. */
export type IncidentMarkdownArgs = {
  language?: InputMaybe<Language>;
};

/** What may be done with an incident. */
export type IncidentAct =
  /** It was none. */
  | 'cancel'
  /** Nothing is left to do. */
  | 'close'
  /** It no longer hurts. */
  | 'mitigate'
  /** It is back, or was closed too early. */
  | 'reopen'
  /** It is right again. */
  | 'resolve';

/** Page of incidents. */
export type IncidentConnection = {
  __typename?: 'IncidentConnection';
  /** They. */
  edges: Array<IncidentEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** An incident in a page. */
export type IncidentEdge = {
  __typename?: 'IncidentEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** It. */
  node: Incident;
};

/** What is to be corrected; null stays. */
export type IncidentEditInput = {
  /** Why it could come to this. */
  factors?: InputMaybe<Array<IncidentFactor>>;
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** Who leads. */
  lead?: InputMaybe<Scalars['String']['input']>;
  /** Earlier incidents that it repeats. */
  repeats?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Revision that was looked at. */
  revision: Scalars['Int']['input'];
  /** How much it hurts. */
  severity?: InputMaybe<IncidentSeverity>;
  /** When it began. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Why it could come to this. */
export type IncidentFactor =
  /** Too little room, time or memory. */
  | 'CAPACITY'
  /** A change of code. */
  | 'CODE_CHANGE'
  /** A setting. */
  | 'CONFIGURATION'
  /** Access. */
  | 'CREDENTIALS'
  /** A pipeline was deleted. */
  | 'DELETED_PIPELINE'
  /** Something was loaded twice. */
  | 'DUPLICATE_LOAD'
  /** A source came late. */
  | 'LATE_SOURCE'
  /** A step by hand. */
  | 'MANUAL_STEP'
  /** No check looked at it. */
  | 'MISSING_CHECK'
  /** Nobody could know who depends on it. */
  | 'MISSING_DEPENDENCY_KNOWLEDGE'
  /** A second run makes another result. */
  | 'NOT_IDEMPOTENT'
  /** Nobody owned it. */
  | 'NO_OWNER'
  /** A service of others. */
  | 'OUTSIDE_SERVICE'
  /** Only a part was loaded. */
  | 'PARTIAL_LOAD'
  /** A schema changed. */
  | 'SCHEMA_CHANGE'
  /** It failed without a sound. */
  | 'SILENT_FAILURE';

/** What kind of incident. */
export type IncidentKind =
  /** Something broke. */
  | 'INCIDENT'
  /** Nothing broke, since something stopped it. */
  | 'NEAR_MISS';

/** An incident as an asset shows it. */
export type IncidentMark = {
  __typename?: 'IncidentMark';
  /** Opaque; the last part of its address. */
  id: Scalars['ID']['output'];
  /** How much it hurts. */
  severity: IncidentSeverity;
  /** How far it is. */
  state: IncidentState;
  /** Title. */
  title: Scalars['String']['output'];
};

/** How an incident goes on. */
export type IncidentMoveInput = {
  /** What is done. */
  act: IncidentAct;
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** Why; needed to close, cancel or reopen. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** An entry of the timeline. */
export type IncidentNoteInput = {
  /** When; null: now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** What happened. */
  text: Scalars['String']['input'];
};

/** An incident to open. */
export type IncidentOpenInput = {
  /** What it is about. */
  assets: Array<Scalars['ID']['input']>;
  /** Why it could come to this. */
  factors?: InputMaybe<Array<IncidentFactor>>;
  /** Kind. */
  kind: IncidentKind;
  /** Who leads. */
  lead?: InputMaybe<Scalars['String']['input']>;
  /** What is known by now. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Earlier incidents that it repeats. */
  repeats?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How much it hurts. */
  severity: IncidentSeverity;
  /** When it began; null: now. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is wrong, in a few words. */
  title: Scalars['String']['input'];
  /** Recorded verdict that stopped a deletion. */
  verdict?: InputMaybe<Scalars['ID']['input']>;
};

/** Outcome for an incident. */
export type IncidentPayload = {
  __typename?: 'IncidentPayload';
  /** It. */
  incident?: Maybe<Incident>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** How much an incident hurts. */
export type IncidentSeverity =
  /** People see wrong figures, or none. */
  | 'HIGH'
  /** It is untidy. */
  | 'LOW'
  /** Some work stands still. */
  | 'MEDIUM';

/** How far an incident is. */
export type IncidentState =
  /** It was none. */
  | 'CANCELLED'
  /** That is done, too. */
  | 'CLOSED'
  /** It no longer hurts; the cause stands. */
  | 'MITIGATED'
  /** Something is wrong. */
  | 'OPEN'
  /** It is right again; what was learned is still to be written and done. */
  | 'RESOLVED';

/** Languages of messages. */
export type Language =
  /** English. */
  | 'en'
  /** Korean. */
  | 'ko';

/** Layers of datasets. */
export type Layer =
  /** Raw files. */
  | 'lake'
  /** Made for one purpose. */
  | 'mart'
  /** Read by services. */
  | 'serving'
  /** Where data is born. */
  | 'source'
  /** Cleaned and joined. */
  | 'warehouse';

/** A part of the graph, to draw. */
export type LineageGraph = {
  __typename?: 'LineageGraph';
  /** Nothing was left out but what `more` counts. */
  complete: Scalars['Boolean']['output'];
  /** Edges among them. */
  edges: Array<Edge>;
  /** Assets with neighbours that are not shown. */
  more: Array<MoreNeighbours>;
  /** Assets. */
  nodes: Array<Asset>;
  /** The asset in the middle. */
  root: Asset;
};

/** A path with its evidence. */
export type LineagePath = {
  __typename?: 'LineagePath';
  /** Edges between them. */
  edges: Array<Edge>;
  /** Assets on the way. */
  nodes: Array<Asset>;
  /** Nothing leads from the first to the second: this is the way back. */
  reversed: Scalars['Boolean']['output'];
};

/** What goes with the subject. */
export type Loss = {
  __typename?: 'Loss';
  /** The asset. */
  asset: Asset;
  /** SUBJECT, CONTAINED, STARVED or NEVER_STARTS. */
  why: Scalars['String']['output'];
};

/** From some assets to what takes their place. */
export type Migration = Node & {
  __typename?: 'Migration';
  /** Readers left, day by day. */
  burnDown: Array<BurnPoint>;
  /** Who began it. */
  by: Scalars['String']['output'];
  /** Day by which nobody should read the old ones. */
  due?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is to be left. */
  from: Array<Asset>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Who would still break without the old ones. */
  left: Array<Asset>;
  /** Who reads the new one instead. */
  moved: Array<Asset>;
  /** In words. */
  note?: Maybe<Scalars['String']['output']>;
  /** Grows with each change. */
  revision: Scalars['Int']['output'];
  /** When. */
  startedAt: Scalars['DateTime']['output'];
  /** What takes its place. */
  to?: Maybe<Asset>;
};

/** A page of migrations. */
export type MigrationConnection = {
  __typename?: 'MigrationConnection';
  /** The migrations. */
  edges: Array<MigrationEdge>;
  /** Where it goes on. */
  pageInfo: PageInfo;
};

/** A migration in a page. */
export type MigrationEdge = {
  __typename?: 'MigrationEdge';
  /** Where to go on from here. */
  cursor: Scalars['Cursor']['output'];
  /** The migration. */
  node: Migration;
};

/** End a migration. */
export type MigrationEndInput = {
  /** Migration. */
  migration: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Outcome for a migration. */
export type MigrationPayload = {
  __typename?: 'MigrationPayload';
  /** The migration. */
  migration?: Maybe<Migration>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Begin a migration. */
export type MigrationStartInput = {
  /** Day by which nobody should read the old ones. */
  due?: InputMaybe<Scalars['String']['input']>;
  /** What is to be left. */
  from: Array<Scalars['ID']['input']>;
  /** In words. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What takes its place. */
  to: Scalars['ID']['input'];
};

/** Neighbours left out. */
export type MoreNeighbours = {
  __typename?: 'MoreNeighbours';
  /** Of this asset. */
  asset: Asset;
  /** So many. */
  count: Scalars['Int']['output'];
  /** On this side. */
  direction: Direction;
};

/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds something to do after an incident. */
  actionItemAdd: ActionItemPayload;
  /** Gives an action item another owner or day, or opens it again. */
  actionItemEdit: ActionItemPayload;
  /** Proves an action item, or says by hand that it is done, or waives it. */
  actionItemSettle: ActionItemPayload;
  /** Accepts for a time that a system is seen by no live source. */
  blindSpotAccept: BlindSpotPayload;
  /** Declares that somebody outside the pipelines uses an asset. */
  consumerDeclare: AssetPayload;
  /** Sets the description people see first. */
  descriptionSet: AssetPayload;
  /** Declares an edge that no scanner sees ("a reader is missing"). */
  edgeDeclare: AssetPayload;
  /** Ends a declared edge. */
  edgeEnd: AssetPayload;
  /** Lifts a hold. */
  holdLift: AssetPayload;
  /** Forbids deletion whatever else is true. */
  holdPlace: AssetPayload;
  /** Corrects what an incident says of itself. */
  incidentEdit: IncidentPayload;
  /** Mitigates, resolves, closes, cancels or reopens an incident. */
  incidentMove: IncidentPayload;
  /** Adds an entry to the timeline. */
  incidentNote: IncidentPayload;
  /** Opens an incident, or files a near-miss; everything downstream is frozen at once. */
  incidentOpen: IncidentPayload;
  /** Ends a migration. */
  migrationEnd: MigrationPayload;
  /** Begins a migration: until nobody reads the old assets any more. */
  migrationStart: MigrationPayload;
  /** Confirms that a user stands for a party, or ends it. */
  partyLink: UserPayload;
  /** Says that no person stands behind a party, or takes it back. */
  partySetAside: PartyPayload;
  /** Says something about a post-mortem. */
  postMortemComment: PostMortemPayload;
  /** Drops a text of one's own that was refused. */
  postMortemDraftDrop: PostMortemPayload;
  /** Submits, withdraws, sends back, publishes or reopens a post-mortem. */
  postMortemMove: PostMortemPayload;
  /** Saves one field of a post-mortem as it is typed; nothing that was typed is lost. */
  postMortemSave: PostMortemSavePayload;
  /** Begins the post-mortem of an incident from a template. */
  postMortemStart: PostMortemPayload;
  /** Accepts a single REVIEW or UNKNOWN reason of an asset for a time. */
  reasonAccept: AssetPayload;
  /** Gives a request up. */
  requestAbort: RequestPayload;
  /** Approves what has all its words; makes the checklist. */
  requestApprove: RequestPayload;
  /** Closes a request once scans confirm it and the undo deadline is over, or given up. */
  requestClose: RequestPayload;
  /** Adds a comment; decides nothing. */
  requestComment: RequestPayload;
  /** Confirms by hand that something is gone which no source looks at. */
  requestConfirm: RequestPayload;
  /** Says no; nothing can be approved until it is opened anew. */
  requestDecline: RequestPayload;
  /** Passes a party's right to sign in this request to a named person. */
  requestDelegate: RequestPayload;
  /** Changes the words of a request; every word given for it is void. */
  requestEdit: RequestPayload;
  /** Asks for a set to be deleted. */
  requestOpen: RequestPayload;
  /** An admin puts aside what is missing; never a hold or an incident. */
  requestOverride: RequestPayload;
  /** Makes a declined or given up request a draft again. */
  requestReopen: RequestPayload;
  /** Begins to bring back what was taken away. */
  requestRestore: RequestPayload;
  /** Ticks steps of the way back. */
  requestRestoreTick: RequestPayload;
  /** Signs as the owner of what breaks, or consents as the owner of what goes. */
  requestSign: RequestPayload;
  /** Puts a draft into review. */
  requestSubmit: RequestPayload;
  /** Ticks steps of the checklist, in order; the verdict is computed again first. */
  requestTick: RequestPayload;
  /** Takes one's own signature back. */
  requestWithdraw: RequestPayload;
  /** Does what a policy says with candidates of its plan: deletion requests, deprecation, or an announcement. */
  retentionApply: RetentionApplyPayload;
  /** Keeps an asset, or names, out of plans for a time. */
  retentionExclude: RetentionExclusionPayload;
  /** Ends an exclusion. */
  retentionExclusionEnd: RetentionExclusionPayload;
  /** Removes a retention policy of the catalog. */
  retentionPolicyRemove: RetentionPolicyPayload;
  /** Writes a retention policy of the catalog; one of a file is changed in its file. */
  retentionPolicySave: RetentionPolicyPayload;
  /** Makes a party owner, requester or consumer of an asset. */
  roleAssign: AssetPayload;
  /** Ends a role; kept as history. */
  roleEnd: AssetPayload;
  /** Cancels a running scan; what it wrote stays, nothing is withdrawn. */
  scanCancel: ScanPayload;
  /** Finishes a HELD scan although it crosses the breaker. */
  scanRelease: ScanPayload;
  /** Starts a scan of one source, or of all. */
  scanStart: ScanPayload;
  /** Withdraws all that a source said; audited. */
  sourceRetire: SourcePayload;
  /** Replaces the tags that people gave. */
  tagsSet: AssetPayload;
  /** Answers an unresolved read: what it really reads. Lapses when that code changes. */
  unresolvedAnswer: UnresolvedPayload;
  /** A person with a role and a personal one-time link. */
  userAdd: UserLinkPayload;
  /** Another role, other parties, or both. */
  userChange: UserPayload;
  /** Gives what a user leaves without an owner to another party. */
  userHandOver: UserHandOverPayload;
  /** Somebody no longer works here: signed out everywhere. */
  userLeave: UserPayload;
  /** A new personal link; the one before is void. */
  userLink: UserLinkPayload;
  /** Forgets a user; refused while they are the last owner of something that lives. */
  userRemove: UserPayload;
  /** Says that a verdict was wrong, so that it can be learnt from. */
  verdictMarkWrong: VerdictPayload;
  /** Freezes today's verdict of a set under a permalink. */
  verdictRecord: VerdictPayload;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationActionItemAddArgs = {
  input: ActionItemAddInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationActionItemEditArgs = {
  input: ActionItemEditInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationActionItemSettleArgs = {
  input: ActionItemSettleInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationBlindSpotAcceptArgs = {
  input: BlindSpotInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationConsumerDeclareArgs = {
  input: ConsumerInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationDescriptionSetArgs = {
  input: DescriptionInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationEdgeDeclareArgs = {
  input: EdgeInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationEdgeEndArgs = {
  input: EdgeInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationHoldLiftArgs = {
  input: HoldLiftInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationHoldPlaceArgs = {
  input: HoldInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationIncidentEditArgs = {
  input: IncidentEditInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationIncidentMoveArgs = {
  input: IncidentMoveInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationIncidentNoteArgs = {
  input: IncidentNoteInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationIncidentOpenArgs = {
  input: IncidentOpenInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationMigrationEndArgs = {
  input: MigrationEndInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationMigrationStartArgs = {
  input: MigrationStartInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPartyLinkArgs = {
  input: PartyLinkInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPartySetAsideArgs = {
  input: PartySetAsideInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPostMortemCommentArgs = {
  input: PostMortemCommentInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPostMortemDraftDropArgs = {
  input: PostMortemDraftDropInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPostMortemMoveArgs = {
  input: PostMortemMoveInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPostMortemSaveArgs = {
  input: PostMortemSaveInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationPostMortemStartArgs = {
  input: PostMortemStartInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationReasonAcceptArgs = {
  input: ReasonAcceptInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestAbortArgs = {
  input: RequestReasonInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestApproveArgs = {
  input: RequestApproveInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestCloseArgs = {
  input: RequestCloseInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestCommentArgs = {
  input: RequestCommentInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestConfirmArgs = {
  input: RequestConfirmInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestDeclineArgs = {
  input: RequestReasonInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestDelegateArgs = {
  input: RequestDelegateInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestEditArgs = {
  input: RequestEditInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestOpenArgs = {
  input: RequestOpenInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestOverrideArgs = {
  input: RequestOverrideInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestReopenArgs = {
  input: RequestReasonInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestRestoreArgs = {
  input: RequestReasonInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestRestoreTickArgs = {
  input: RequestTickInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestSignArgs = {
  input: RequestSignInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestSubmitArgs = {
  input: RequestInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestTickArgs = {
  input: RequestTickInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRequestWithdrawArgs = {
  input: RequestWithdrawInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRetentionApplyArgs = {
  input: RetentionApplyInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRetentionExcludeArgs = {
  input: RetentionExcludeInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRetentionExclusionEndArgs = {
  input: RetentionExclusionEndInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRetentionPolicyRemoveArgs = {
  input: RetentionPolicyRemoveInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRetentionPolicySaveArgs = {
  input: RetentionPolicySaveInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRoleAssignArgs = {
  input: RoleInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationRoleEndArgs = {
  input: RoleInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationScanCancelArgs = {
  input: ScanIdInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationScanReleaseArgs = {
  input: ScanReleaseInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationScanStartArgs = {
  input: ScanStartInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationSourceRetireArgs = {
  input: SourceRetireInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationTagsSetArgs = {
  input: TagsInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUnresolvedAnswerArgs = {
  input: UnresolvedAnswerInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUserAddArgs = {
  input: UserAddInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUserChangeArgs = {
  input: UserChangeInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUserHandOverArgs = {
  input: UserHandOverInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUserLeaveArgs = {
  input: UserNameInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUserLinkArgs = {
  input: UserNameInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationUserRemoveArgs = {
  input: UserNameInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationVerdictMarkWrongArgs = {
  input: VerdictWrongInput;
};


/** What may be changed; mistakes of the caller come back in `userErrors`. */
export type MutationVerdictRecordArgs = {
  input: VerdictRecordInput;
};

/** What a deletion needs. */
export type NeedKind =
  /** By a steward, one by one. */
  | 'ACCEPT'
  /** By a steward who did not ask for it. */
  | 'APPROVE'
  /** By an owner of what goes. */
  | 'CONSENT'
  /** Nobody can give it: a hold or an open incident. */
  | 'HARD'
  /** By the owner of what breaks. */
  | 'SIGN';

/** Why a word counts no more. */
export type NeedLapse =
  /** Its time is over. */
  | 'EXPIRED'
  /** Something breaks that was not seen then. */
  | 'NEW_READER'
  /** It is not theirs to give. */
  | 'NOT_OWNER'
  /** More would go than was approved. */
  | 'OTHER_MEMBERS'
  /** A scan has seen it read since. */
  | 'STILL_READS';

/** What has an opaque id. */
export type Node = {
  /** Opaque; never changes. */
  id: Scalars['ID']['output'];
};

/** Page of what has no owner left. */
export type OrphanConnection = {
  __typename?: 'OrphanConnection';
  /** Assets. */
  edges: Array<OrphanEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** An asset in a page. */
export type OrphanEdge = {
  __typename?: 'OrphanEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The asset. */
  node: Asset;
};

/** What waits for a person, beside what they own. */
export type OrphanWork = {
  __typename?: 'OrphanWork';
  /** What they, or parties nobody else speaks for, were to do after incidents. */
  actionItems: Array<ActionItem>;
  /** Requests under way that they asked for, or in which a right to sign was passed to them. */
  requests: Array<RequestMark>;
};

/** Whether there is more. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor to go on with. */
  endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** There is a next page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** An owner, as scanners and people name it. */
export type Party = {
  __typename?: 'Party';
  /** Somebody said that no person stands behind it. */
  aside: Scalars['Boolean']['output'];
  /** Assets that it owns. */
  assetCount: Scalars['Int']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** The user it seems to be, to be confirmed. */
  suggestion?: Maybe<Scalars['String']['output']>;
  /** Users that stand for it. */
  users: Array<Scalars['String']['output']>;
};

/** Page of parties. */
export type PartyConnection = {
  __typename?: 'PartyConnection';
  /** Parties. */
  edges: Array<PartyEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** A party in a page. */
export type PartyEdge = {
  __typename?: 'PartyEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The party. */
  node: Party;
};

/** A party and the user that stands for it. */
export type PartyLinkInput = {
  /** They stand for it no longer. */
  end: Scalars['Boolean']['input'];
  /** Party. */
  party: Scalars['String']['input'];
  /** User. */
  user: Scalars['String']['input'];
};

/** Outcome for a party. */
export type PartyPayload = {
  __typename?: 'PartyPayload';
  /** Its name. */
  party?: Maybe<Scalars['String']['output']>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** What a party is to an asset. */
export type PartyRole =
  /** Uses it outside pipelines. */
  | 'CONSUMER'
  /** Answers for it. */
  | 'OWNER'
  /** Asked for it. */
  | 'REQUESTER';

/** A party behind which no person stands. */
export type PartySetAsideInput = {
  /** Take it back. */
  end: Scalars['Boolean']['input'];
  /** Party. */
  party: Scalars['String']['input'];
};

/** A place that proves something. */
export type Place = {
  __typename?: 'Place';
  /** Path, query id, run id or catalog object. */
  at: Scalars['String']['output'];
  /** Line, from 1. */
  line?: Maybe<Scalars['Int']['output']>;
  /** A short quote, masked. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A post-mortem. */
export type PostMortem = {
  __typename?: 'PostMortem';
  /** What may be done with it now. */
  acts: Array<PostMortemAct>;
  /** Who wrote something in it. */
  authors: Array<Scalars['String']['output']>;
  /** What was said about it. */
  comments: Array<PostMortemComment>;
  /** The reader's own texts that were refused. */
  drafts: Array<PostMortemDraft>;
  /** Fields. */
  fields: Array<PostMortemField>;
  /** Id of its incident. */
  incident: Scalars['ID']['output'];
  /** Language of its template. */
  language: Language;
  /** The reader may judge it: they wrote nothing in it, or are the only user. */
  mayReview: Scalars['Boolean']['output'];
  /** Fields that must still be written before it is reviewed. */
  missing: Array<PostMortemFieldName>;
  /** What was done with it, oldest first. */
  moves: Array<PostMortemMove>;
  /** Who may have read bad data meanwhile: direct readers as frozen, and who was seen. */
  readersMeanwhile: Array<Scalars['String']['output']>;
  /** Grows with each act; an act names the one it saw. */
  revision: Scalars['Int']['output'];
  /** Who began it. */
  startedBy: Scalars['String']['output'];
  /** How far it is. */
  state: PostMortemState;
};

/** What a person may do with a post-mortem. */
export type PostMortemAct =
  /** The reviewer agrees. */
  | 'publish'
  /** More is known. */
  | 'reopen'
  /** The reviewer wants something else. */
  | 'sendBack'
  /** Somebody else may look at it. */
  | 'submit'
  /** It is written again. */
  | 'withdraw';

/** A comment. */
export type PostMortemComment = {
  __typename?: 'PostMortemComment';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** What. */
  text: Scalars['String']['output'];
};

/** A comment to write. */
export type PostMortemCommentInput = {
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** What. */
  text: Scalars['String']['input'];
};

/** A text that was refused. */
export type PostMortemDraft = {
  __typename?: 'PostMortemDraft';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Field. */
  field: PostMortemFieldName;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** A refused text to drop. */
export type PostMortemDraftDropInput = {
  /** The text. */
  draft: Scalars['ID']['input'];
  /** Incident. */
  incident: Scalars['ID']['input'];
};

/** One field as it stands. */
export type PostMortemField = {
  __typename?: 'PostMortemField';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it last. */
  by: Scalars['String']['output'];
  /** Places that may read as blame; suggestions, no more. */
  hints: Array<BlamelessHint>;
  /** Name. */
  name: PostMortemFieldName;
  /** Grows with each save; a save names the one it began from. */
  revision: Scalars['Int']['output'];
  /** Text: Markdown, or JSON. */
  text: Scalars['String']['output'];
  /** A person wrote something, not only the template. */
  written: Scalars['Boolean']['output'];
};


/** One field as it stands. */
export type PostMortemFieldHintsArgs = {
  language: Language;
};

/** Fields of a post-mortem; the last five are JSON. */
export type PostMortemFieldName =
  /** Markdown. */
  | 'backfill'
  /** Markdown. */
  | 'cause'
  /** `{what, exists}`: the check that would have caught it. */
  | 'check'
  /** Markdown. */
  | 'detection'
  /** Markdown. */
  | 'impact'
  /** `{from, to, lastGoodRun, firstBadRun}` of the bad data, in data time. */
  | 'interval'
  /** Markdown. */
  | 'lucky'
  /** `{by, at, quietSince}`: who or what noticed it. */
  | 'noticed'
  /** `[{name, repaired}]`: who read bad data meanwhile. */
  | 'readers'
  /** `[{run, expectedIn, actualIn, expectedOut, actualOut}]`. */
  | 'rows'
  /** Markdown. */
  | 'summary'
  /** Markdown. */
  | 'wentWell'
  /** Markdown. */
  | 'wentWrong';

/** Something done with a post-mortem. */
export type PostMortemMove = {
  __typename?: 'PostMortemMove';
  /** start, submit, withdraw, sendBack, publish, settle, finish or reopen. */
  act: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The only user of a local store judged their own text. */
  selfReviewed: Scalars['Boolean']['output'];
};

/** How a post-mortem goes on. */
export type PostMortemMoveInput = {
  /** What is done. */
  act: PostMortemAct;
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** Why; needed to send back or reopen. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Outcome for a post-mortem. */
export type PostMortemPayload = {
  __typename?: 'PostMortemPayload';
  /** It. */
  postMortem?: Maybe<PostMortem>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** A field to save. */
export type PostMortemSaveInput = {
  /** Revision of the field that the text began from. */
  base: Scalars['Int']['input'];
  /** The refused text that this one takes the place of. */
  draft?: InputMaybe<Scalars['ID']['input']>;
  /** Field. */
  field: PostMortemFieldName;
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** Text. */
  text: Scalars['String']['input'];
};

/** Outcome of a save. */
export type PostMortemSavePayload = {
  __typename?: 'PostMortemSavePayload';
  /** Where the text is kept that was refused. */
  draft?: Maybe<Scalars['ID']['output']>;
  /** The field as it stands now. */
  field?: Maybe<PostMortemField>;
  /** Both texts in one, where they cannot stand together by themselves. */
  offer?: Maybe<Scalars['String']['output']>;
  /** What became of the text. */
  outcome?: Maybe<SaveOutcome>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** A post-mortem to begin. */
export type PostMortemStartInput = {
  /** Incident. */
  incident: Scalars['ID']['input'];
  /** Language of the template. */
  language: Language;
};

/** How far a post-mortem is. */
export type PostMortemState =
  /** Published, and something is to be done. */
  | 'ACTIONS_OPEN'
  /** Published, and everything is done. */
  | 'CLOSED'
  /** It is written. */
  | 'DRAFT'
  /** Somebody else looks at it. */
  | 'IN_REVIEW'
  /** It is the word of the company. */
  | 'PUBLISHED';

/** Is it still there after the drop? */
export type PresenceState =
  /** Confirmed by a person. */
  | 'BY_HAND'
  /** A scan since looked and did not see it. */
  | 'GONE'
  /** No source has ever seen the thing itself. */
  | 'NOBODY_LOOKS'
  /** A scan since saw it. */
  | 'STILL_SEEN'
  /** No scan since has looked. */
  | 'WAITING';

/** How an action item is proved. */
export type ProofKind =
  /** A source has seen the asset since. */
  | 'ASSET_SCANNED'
  /** Somebody says so, with evidence. */
  | 'BY_HAND'
  /** The graph knows an edge between two assets. */
  | 'EDGE_DECLARED'
  /** An unresolved read or write no longer stands. */
  | 'FINDING_GONE'
  /** The asset has an owner. */
  | 'OWNER_SET';

/** Whether a proof holds. */
export type Proved = {
  __typename?: 'Proved';
  /** What was found. */
  found: Scalars['String']['output'];
  /** It does. */
  holds: Scalars['Boolean']['output'];
};


/** Whether a proof holds. */
export type ProvedFoundArgs = {
  language: Language;
};

/** What may be asked. */
export type Query = {
  __typename?: 'Query';
  /** One asset by its natural key. Kind is only needed where two kinds share a URN. */
  asset?: Maybe<Asset>;
  /** `gyebo.yaml` as this server uses it. */
  configuration: Configuration;
  /** Groups of assets that feed only each other, the largest first: each can go as a whole. */
  deadGroups: DeadGroups;
  /** May this set be deleted? Computed now, by the same function as every gate. */
  deletability: Deletability;
  /** One deletion request as it stands for whoever asks. */
  deletionRequest?: Maybe<DeletionRequest>;
  /** Deletion requests, newest first; of some states, one asker, or one asset only. */
  deletionRequests: DeletionRequestConnection;
  /** Everything upstream or downstream of a set of assets. */
  impact: Impact;
  /** The same closure in a few boxes, to draw where it is too large for a graph. */
  impactSummary: ImpactSummary;
  /** One incident. */
  incident?: Maybe<Incident>;
  /** Incidents, the newest first. */
  incidents: IncidentConnection;
  /** The nearest neighbours of an asset, to draw. */
  lineage: LineageGraph;
  /** Migrations, newest first; of one asset only (its own or towards it). */
  migrations: MigrationConnection;
  /** Any object by its opaque id. */
  node?: Maybe<Node>;
  /** Several objects by their opaque ids, in the order asked; at most 100. */
  nodes: Array<Maybe<Node>>;
  /** What waits for a person who left or is about to: requests and action items. */
  orphanWork: OrphanWork;
  /** What lives and is owned by nobody but this user. */
  orphans: OrphanConnection;
  /** Owners as scanners and people name them, each with the users that stand for it. */
  parties: PartyConnection;
  /** Assets that a typed word may mean: URN, name, trailing name parts, DAG id or file path. */
  resolveAssets: Array<Asset>;
  /** What people keep out of plans, newest first; those that are over too. */
  retentionExclusions: Array<RetentionExclusion>;
  /** Why an asset is in the plan of a policy or not, rule by rule. */
  retentionExplanation: RetentionExplanation;
  /** What one policy leads to, computed now; one page of its rows of a kind. */
  retentionPlan: RetentionPlan;
  /** Retention policies, those of files and those of the catalog, and files that have faults. */
  retentionPolicies: RetentionPolicies;
  /** One run. */
  scan?: Maybe<Scan>;
  /** What changed between two runs, both ends included; the same run twice gives what it changed. */
  scanDiff: ScanChangeConnection;
  /** Runs of scans, newest first. */
  scans: ScanConnection;
  /** Search by any words, Korean or English. */
  search: SearchConnection;
  /** Earlier incidents on the same assets or with the same factors, most in common first. */
  similarIncidents: Array<SimilarIncident>;
  /** Configured sources, and those that are only remembered. */
  sources: Array<Source>;
  /** What requests wrote down of an asset when they took it away, newest first. */
  tombstones: Array<Tombstone>;
  /** Counts for the first page. */
  totals: Totals;
  /** Names used in code that `connections:` does not map, each with a proposed line. */
  unmappedConnections: Array<UnmappedConnection>;
  /** Reads and writes that could not be told. */
  unresolved: UnresolvedConnection;
  /** People with a sign-in of their own, those who left too, by name. */
  users: Array<User>;
  /** A recorded verdict with the facts it was decided on. */
  verdict?: Maybe<RecordedVerdict>;
  /** Who is asking. */
  viewer: Viewer;
  /** A shortest path from one asset to another, with its evidence. */
  why?: Maybe<LineagePath>;
};


/** What may be asked. */
export type QueryAssetArgs = {
  kind?: InputMaybe<AssetKind>;
  urn: Scalars['URN']['input'];
};


/** What may be asked. */
export type QueryDeadGroupsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


/** What may be asked. */
export type QueryDeletabilityArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What may be asked. */
export type QueryDeletionRequestArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryDeletionRequestsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  asset?: InputMaybe<Scalars['ID']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  states?: InputMaybe<Array<RequestState>>;
};


/** What may be asked. */
export type QueryImpactArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  box?: InputMaybe<ImpactBoxInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction: Direction;
  first: Scalars['Int']['input'];
  ids: Array<Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<AssetKind>>;
};


/** What may be asked. */
export type QueryImpactSummaryArgs = {
  by: ImpactGroup;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction: Direction;
  ids: Array<Scalars['ID']['input']>;
};


/** What may be asked. */
export type QueryIncidentArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryIncidentsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  asset?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  kind?: InputMaybe<IncidentKind>;
  states?: InputMaybe<Array<IncidentState>>;
};


/** What may be asked. */
export type QueryLineageArgs = {
  downstreamDepth: Scalars['Int']['input'];
  fanOut: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  maxNodes: Scalars['Int']['input'];
  upstreamDepth: Scalars['Int']['input'];
};


/** What may be asked. */
export type QueryMigrationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  asset?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
};


/** What may be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What may be asked. */
export type QueryOrphanWorkArgs = {
  user: Scalars['String']['input'];
};


/** What may be asked. */
export type QueryOrphansArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
  user: Scalars['String']['input'];
};


/** What may be asked. */
export type QueryPartiesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
  open: Scalars['Boolean']['input'];
};


/** What may be asked. */
export type QueryResolveAssetsArgs = {
  first: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/** What may be asked. */
export type QueryRetentionExplanationArgs = {
  asset: Scalars['ID']['input'];
  policy: Scalars['String']['input'];
};


/** What may be asked. */
export type QueryRetentionPlanArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
  policy: Scalars['String']['input'];
  state: RetentionState;
};


/** What may be asked. */
export type QueryScanArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryScanDiffArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryScansArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
  source?: InputMaybe<Scalars['ID']['input']>;
};


/** What may be asked. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<SearchFilter>;
  first: Scalars['Int']['input'];
  sort: SearchSort;
  text: Scalars['String']['input'];
};


/** What may be asked. */
export type QuerySimilarIncidentsArgs = {
  assets: Array<Scalars['ID']['input']>;
  factors?: InputMaybe<Array<IncidentFactor>>;
};


/** What may be asked. */
export type QueryTombstonesArgs = {
  asset: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryUnresolvedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  asset?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  source?: InputMaybe<Scalars['ID']['input']>;
};


/** What may be asked. */
export type QueryVerdictArgs = {
  id: Scalars['ID']['input'];
};


/** What may be asked. */
export type QueryWhyArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};

/** A frozen radius beside today's graph. */
export type RadiusChanges = {
  __typename?: 'RadiusChanges';
  /** Assets today. */
  assetCount: Scalars['Int']['output'];
  /** Assets that are new. */
  assetsAdded: Scalars['Int']['output'];
  /** Assets that are no longer downstream. */
  assetsRemoved: Scalars['Int']['output'];
  /** Edges today. */
  edgeCount: Scalars['Int']['output'];
  /** Edges that are new. */
  edgesAdded: Scalars['Int']['output'];
  /** Edges that are gone. */
  edgesRemoved: Scalars['Int']['output'];
  /** What is gone, then what is new: assets first. */
  page: RadiusPage;
  /** Parties that are new. */
  partiesAdded: Array<RadiusParty>;
  /** Parties that are gone. */
  partiesRemoved: Array<RadiusParty>;
};

/** Page of what was frozen or what differs. */
export type RadiusPage = {
  __typename?: 'RadiusPage';
  /** More? */
  pageInfo: PageInfo;
  /** Rows. */
  rows: Array<RadiusRow>;
};

/** A party of a radius. */
export type RadiusParty = {
  __typename?: 'RadiusParty';
  /** For so many assets. */
  assetCount: Scalars['Int']['output'];
  /** Name. */
  party: Scalars['String']['output'];
  /** Role. */
  role: PartyRole;
};

/** An asset or an edge of a radius. */
export type RadiusRow = {
  __typename?: 'RadiusRow';
  /** The asset, or the upstream end, if the catalog still knows it. */
  asset?: Maybe<Asset>;
  /** ADDED, REMOVED or FROZEN. */
  change: Scalars['String']['output'];
  /** URN of an edge's downstream end. */
  other?: Maybe<Scalars['String']['output']>;
  /** URN; of an edge its upstream end. */
  subject: Scalars['String']['output'];
  /** ASSET or EDGE. */
  what: Scalars['String']['output'];
};

/** An identified reader. */
export type Reader = {
  __typename?: 'Reader';
  /** Last read. */
  lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** Role or user. */
  name: Scalars['String']['output'];
  /** Reads in the window. */
  reads: Scalars['Int']['output'];
};

/** Why a verdict is not SAFE. */
export type Reason = {
  __typename?: 'Reason';
  /** What of the set is hit. */
  about?: Maybe<Asset>;
  /** Who is hit. */
  by?: Maybe<Asset>;
  /** For programs: LIVE_READER, LEGAL_HOLD … */
  code: Scalars['String']['output'];
  /** What breaks and why. */
  detail: Scalars['String']['output'];
  /** Proof. */
  evidence: Array<ReasonEvidence>;
  /** Nobody can waive it. */
  hard: Scalars['Boolean']['output'];
  /** Who signs; empty: a steward. */
  signers: Array<Scalars['String']['output']>;
  /** In a few words. */
  title: Scalars['String']['output'];
  /** What it makes of the verdict. */
  verdict: Verdict;
  /** What to do. */
  wayOut: Scalars['String']['output'];
};


/** Why a verdict is not SAFE. */
export type ReasonDetailArgs = {
  language: Language;
};


/** Why a verdict is not SAFE. */
export type ReasonTitleArgs = {
  language: Language;
};


/** Why a verdict is not SAFE. */
export type ReasonWayOutArgs = {
  language: Language;
};

/** A reason to accept. */
export type ReasonAcceptInput = {
  /** Asset. */
  asset: Scalars['ID']['input'];
  /** Reason code. */
  code: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** What else was asked about together with it, where the reason is of the whole set. */
  together?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Until when. */
  until: Scalars['DateTime']['input'];
};

/** Proof of a reason. */
export type ReasonEvidence = {
  __typename?: 'ReasonEvidence';
  /** DECLARED, STATIC, LIVE or OBSERVED. */
  method: Scalars['String']['output'];
  /** Where. */
  place?: Maybe<Place>;
  /** Source id. */
  source: Scalars['String']['output'];
};

/** A frozen verdict. */
export type RecordedVerdict = Node & {
  __typename?: 'RecordedVerdict';
  /** Who asked. */
  actor: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The verdict as it was. */
  deletability: Deletability;
  /** Opaque; the permalink's last part. */
  id: Scalars['ID']['output'];
  /** Somebody said it was wrong. */
  markedWrong: Array<WrongMark>;
};

/** An approval. */
export type RequestApproveInput = {
  /** Of the verdict that was looked at. */
  fingerprint: Scalars['String']['input'];
  /** In words. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Close a request. */
export type RequestCloseInput = {
  /** Why the undo deadline is given up. */
  giveUpUndo?: InputMaybe<Scalars['String']['input']>;
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** A comment. */
export type RequestComment = {
  __typename?: 'RequestComment';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** Plain text. */
  text: Scalars['String']['output'];
};

/** A comment. */
export type RequestCommentInput = {
  /** Request. */
  request: Scalars['ID']['input'];
  /** Plain text. */
  text: Scalars['String']['input'];
};

/** Confirmed by hand. */
export type RequestConfirmInput = {
  /** Kind and URN, as `assetName` of the presence. */
  asset: Scalars['String']['input'];
  /** What proves it. */
  evidence: Scalars['String']['input'];
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Pass a right on. */
export type RequestDelegateInput = {
  /** Whose right. */
  party: Scalars['String']['input'];
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
  /** To whom; absent: take it back. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** A right passed on. */
export type RequestDelegation = {
  __typename?: 'RequestDelegation';
  /** By whom. */
  by: Scalars['String']['output'];
  /** Whose right. */
  party: Scalars['String']['output'];
  /** To whom. */
  to: Scalars['String']['output'];
};

/** Other words for a request. */
export type RequestEditInput = {
  /** Day by which it should be gone. */
  due?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  purpose: RequestPurpose;
  /** In words. */
  reason: Scalars['String']['input'];
  /** What takes its place. */
  replacement?: InputMaybe<Scalars['String']['input']>;
  /** Request. */
  request: Scalars['ID']['input'];
  /** How it is brought back. */
  restoreRecipe?: InputMaybe<Scalars['String']['input']>;
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
  /** Days within which it can be undone. */
  undoDays?: InputMaybe<Scalars['Int']['input']>;
};

/** A request that was looked at. */
export type RequestInput = {
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** What an asset shows of a request to delete it. */
export type RequestMark = {
  __typename?: 'RequestMark';
  /** Who asked. */
  by: Scalars['String']['output'];
  /** The request. */
  id: Scalars['ID']['output'];
  /** When. */
  openedAt: Scalars['DateTime']['output'];
  /** In words. */
  reason: Scalars['String']['output'];
  /** Where it stands. */
  state: RequestState;
};

/** May whoever asks do this now? */
export type RequestMay = {
  __typename?: 'RequestMay';
  /** sign, approve, tick … */
  act: Scalars['String']['output'];
  /** They may. */
  allowed: Scalars['Boolean']['output'];
  /** Why not. */
  why?: Maybe<Scalars['String']['output']>;
};

/** One thing that a deletion needs. */
export type RequestNeed = {
  __typename?: 'RequestNeed';
  /** What goes, of a consent. */
  asset?: Maybe<Asset>;
  /** Who gave it. */
  by?: Maybe<Scalars['String']['output']>;
  /** It is there. */
  isMet: Scalars['Boolean']['output'];
  /** Whoever asks may sign it. */
  isMine: Scalars['Boolean']['output'];
  /** An admin put it aside. */
  isOverridden: Scalars['Boolean']['output'];
  /** Kind. */
  kind: NeedKind;
  /** Why not. */
  lapse?: Maybe<NeedLapse>;
  /** Whose word counts no more. */
  lapsedBy?: Maybe<Scalars['String']['output']>;
  /** What a signature for it names. */
  name: Scalars['String']['output'];
  /** The reason of the verdict. */
  reason?: Maybe<Reason>;
  /** Whose word it is; empty: a steward. */
  signers: Array<Scalars['String']['output']>;
  /** What they said. */
  way?: Maybe<SignatureWay>;
};

/** Ask for a deletion. */
export type RequestOpenInput = {
  /** What is to go. */
  assets: Array<Scalars['ID']['input']>;
  /** Not asked yet. */
  draft: Scalars['Boolean']['input'];
  /** Day by which it should be gone. */
  due?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  purpose: RequestPurpose;
  /** In words. */
  reason: Scalars['String']['input'];
  /** What takes its place. */
  replacement?: InputMaybe<Scalars['String']['input']>;
  /** How it is brought back. */
  restoreRecipe?: InputMaybe<Scalars['String']['input']>;
  /** Days within which it can be undone; 30. */
  undoDays?: InputMaybe<Scalars['Int']['input']>;
};

/** An override. */
export type RequestOverrideInput = {
  /** Of the verdict that was looked at. */
  fingerprint: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Outcome for a request. */
export type RequestPayload = {
  __typename?: 'RequestPayload';
  /** The request as it stands now. */
  request?: Maybe<DeletionRequest>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** What scans since the drop say of one asset. */
export type RequestPresence = {
  __typename?: 'RequestPresence';
  /** The asset. */
  asset?: Maybe<Asset>;
  /** Its natural key. */
  assetName: Scalars['String']['output'];
  /** When it ended. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Whose scan. */
  source?: Maybe<Scalars['String']['output']>;
  /** Still there? */
  state: PresenceState;
};

/** Why something is to go. */
export type RequestPurpose =
  /** It costs more than it gives. */
  | 'COST'
  /** See the reason. */
  | 'OTHER'
  /** It must not be kept: no copy stays. */
  | 'PRIVACY'
  /** Something takes its place. */
  | 'REPLACED'
  /** Nobody uses it. */
  | 'UNUSED';

/** A deed that needs a reason. */
export type RequestReasonInput = {
  /** Why. */
  reason: Scalars['String']['input'];
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** A signature. */
export type RequestSignInput = {
  /** In words. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Of the verdict that was looked at. */
  fingerprint: Scalars['String']['input'];
  /** Names of the needs; absent: all that is theirs. */
  of?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
  /** How long it holds; at most 30 days. */
  until?: InputMaybe<Scalars['String']['input']>;
  /** What it says. */
  way: SignatureWay;
};

/** A signature. */
export type RequestSignature = {
  __typename?: 'RequestSignature';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who signed. */
  by: Scalars['String']['output'];
  /** In words. */
  comment?: Maybe<Scalars['String']['output']>;
  /** Things it is for. */
  count: Scalars['Int']['output'];
  /** Who passed the right on. */
  delegatedBy?: Maybe<Scalars['String']['output']>;
  /** To take it back. */
  id: Scalars['ID']['output'];
  /** Given by whoever asks this now: theirs to take back. */
  isMine: Scalars['Boolean']['output'];
  /** Given by who asked, alone on a machine. */
  isOwn: Scalars['Boolean']['output'];
  /** For whom; null: as a steward. */
  party?: Maybe<Scalars['String']['output']>;
  /** How long it holds. */
  until: Scalars['DateTime']['output'];
  /** What it says. */
  way: SignatureWay;
};

/** Where a deletion request stands. */
export type RequestState =
  /** Given up. */
  | 'ABORTED'
  /** May be carried out while every word holds. */
  | 'APPROVED'
  /** Confirmed gone, and over. */
  | 'CLOSED'
  /** Being written. */
  | 'DRAFT'
  /** Dropped; can be restored until the deadline. */
  | 'DROPPED'
  /** Asked: words are collected. */
  | 'IN_REVIEW'
  /** Reads are counted first. */
  | 'OBSERVED'
  /** Taken away, can be given back. */
  | 'QUARANTINED'
  /** Somebody said no. */
  | 'REJECTED'
  /** Brought back. */
  | 'RESTORED';

/** One line of a checklist. */
export type RequestStep = {
  __typename?: 'RequestStep';
  /** With what. */
  asset?: Maybe<Asset>;
  /** Its name. */
  assetName: Scalars['String']['output'];
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Where the copy lies. */
  backup?: Maybe<Scalars['String']['output']>;
  /** Who did it. */
  by?: Maybe<Scalars['String']['output']>;
  /** What proves it. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** To tick it. */
  id: Scalars['ID']['output'];
  /** It asks where the copy lies. */
  needsBackup: Scalars['Boolean']['output'];
  /** Order. */
  phase: StepPhase;
  /** Where a statement is run. */
  place: Scalars['String']['output'];
  /** State. */
  state: StepState;
  /** The exact statement; null: by the own means of the system. */
  statement?: Maybe<Scalars['String']['output']>;
  /** What to do. */
  title: Scalars['String']['output'];
};


/** One line of a checklist. */
export type RequestStepTitleArgs = {
  language: Language;
};

/** Steps that were done, or left out. */
export type RequestTickInput = {
  /** Where the copy lies. */
  backup?: InputMaybe<Scalars['String']['input']>;
  /** What proves it; of a step left out, why. */
  evidence: Scalars['String']['input'];
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
  /** Left out. */
  skipped: Scalars['Boolean']['input'];
  /** Ids, in the order of the list. */
  steps: Array<Scalars['String']['input']>;
};

/** Take a signature back. */
export type RequestWithdrawInput = {
  /** Request. */
  request: Scalars['ID']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
  /** Signature. */
  signature: Scalars['ID']['input'];
};

/** A word for the whole. */
export type RequestWord = {
  __typename?: 'RequestWord';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** In words. */
  reason: Scalars['String']['output'];
};

/** What a retention policy leads to. */
export type RetentionAction =
  /** Messages to the owners, nothing else. */
  | 'ANNOUNCE'
  /** Marked as deprecated. */
  | 'DEPRECATE'
  /** Deletion requests. */
  | 'RETIRE';

/** Do what a policy says. */
export type RetentionApplyInput = {
  /** Only these of its candidates; absent: all, up to what is left of the day. */
  assets?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of the plan that was shown: CONFLICT when the policy says something else by now. */
  fingerprint: Scalars['String']['input'];
  /** Its name. */
  policy: Scalars['String']['input'];
  /** In words; absent: the policy's own. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of a plan. */
export type RetentionApplyPayload = {
  __typename?: 'RetentionApplyPayload';
  /** What was marked as deprecated, or announced. */
  assets: Array<Asset>;
  /** What was not taken up, and why. */
  left: Array<RetentionLeft>;
  /** One message per owner, to copy. */
  messages: Array<RetentionMessage>;
  /** Deletion requests that were opened. */
  requests: Array<DeletionRequest>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};


/** Outcome of a plan. */
export type RetentionApplyPayloadMessagesArgs = {
  language: Language;
};

/** One piece of evidence. */
export type RetentionEvidence = {
  __typename?: 'RetentionEvidence';
  /** Assets that it speaks of. */
  assets: Array<Asset>;
  /** When, where it is an instant. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** For programs: LAST_READ, WATCHED_SINCE, WRITTEN_BY … */
  code: Scalars['String']['output'];
  /** In words. */
  text: Scalars['String']['output'];
};


/** One piece of evidence. */
export type RetentionEvidenceTextArgs = {
  language: Language;
};

/** Keep something out of plans. */
export type RetentionExcludeInput = {
  /** An asset, or `names`. */
  asset?: InputMaybe<Scalars['ID']['input']>;
  /** Names with `*`, or `asset`. */
  names?: InputMaybe<Scalars['String']['input']>;
  /** Only of this policy; absent: of all. */
  policy?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** Day after which it counts no more, as 2027-12-31. */
  until?: InputMaybe<Scalars['String']['input']>;
};

/** What people keep out of plans. */
export type RetentionExclusion = {
  __typename?: 'RetentionExclusion';
  /** The asset. */
  asset?: Maybe<Asset>;
  /** Since when. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** It counts now. */
  isActive: Scalars['Boolean']['output'];
  /** Names with `*`. */
  names?: Maybe<Scalars['String']['output']>;
  /** The policy; null: all of them. */
  policy?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** Until when; null: until somebody ends it. */
  until?: Maybe<Scalars['String']['output']>;
};

/** End an exclusion. */
export type RetentionExclusionEndInput = {
  /** Exclusion. */
  exclusion: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Outcome for an exclusion. */
export type RetentionExclusionPayload = {
  __typename?: 'RetentionExclusionPayload';
  /** The exclusion as it stands now. */
  exclusion?: Maybe<RetentionExclusion>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Why an asset is in a plan or not. */
export type RetentionExplanation = {
  __typename?: 'RetentionExplanation';
  /** The asset. */
  asset: Asset;
  /** May it go by itself? */
  deletability: Deletability;
  /** What was seen. */
  evidence: Array<RetentionEvidence>;
  /** The group that it can go with. */
  group?: Maybe<DeadGroup>;
  /** Day from which the rule can be told. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  /** The policy. */
  policy: RetentionPolicy;
  /** How it stands; null: it is not in the plan. */
  state?: Maybe<RetentionState>;
  /** Each condition, in order. */
  steps: Array<RetentionStep>;
};

/** A file of policies that cannot be used. */
export type RetentionFault = {
  __typename?: 'RetentionFault';
  /** Each fault with its line and key. */
  faults: Array<Scalars['String']['output']>;
  /** The file, from the folder of gyebo.yaml. */
  file: Scalars['String']['output'];
};


/** A file of policies that cannot be used. */
export type RetentionFaultFaultsArgs = {
  language: Language;
};

/** What was left out of what was applied. */
export type RetentionLeft = {
  __typename?: 'RetentionLeft';
  /** The asset. */
  asset: Asset;
  /** Why. */
  why: Scalars['String']['output'];
};


/** What was left out of what was applied. */
export type RetentionLeftWhyArgs = {
  language: Language;
};

/** A message to one owner. */
export type RetentionMessage = {
  __typename?: 'RetentionMessage';
  /** How many assets of theirs. */
  assetCount: Scalars['Int']['output'];
  /** To whom; null: nobody is known to own it, so stewards. */
  party?: Maybe<Scalars['String']['output']>;
  /** The text. */
  text: Scalars['String']['output'];
};

/** What a policy leads to now. */
export type RetentionPlan = {
  __typename?: 'RetentionPlan';
  /** When it was computed. */
  at: Scalars['DateTime']['output'];
  /** How many of them are candidates. */
  candidateCount: Scalars['Int']['output'];
  /** How many are kept out. */
  excludedCount: Scalars['Int']['output'];
  /** Opaque; the same while the policy says the same. Whoever applies the plan gives it back. */
  fingerprint: Scalars['String']['output'];
  /** Why nothing may be done with it as a whole; null: it may. */
  held?: Maybe<Scalars['String']['output']>;
  /** How many more assets may be taken up today. */
  leftToday: Scalars['Int']['output'];
  /** One message per owner of the rows asked for, to copy. */
  messages: Array<RetentionMessage>;
  /** Where the rows go on. */
  pageInfo: PageInfo;
  /** How many are not known yet. */
  pendingCount: Scalars['Int']['output'];
  /** The policy. */
  policy: RetentionPolicy;
  /** The rows that were asked for. */
  rows: Array<RetentionRow>;
  /** How many assets the policy selects. */
  selectedCount: Scalars['Int']['output'];
  /** Bytes of the candidates whose size is known. */
  sizeBytes: Scalars['String']['output'];
};


/** What a policy leads to now. */
export type RetentionPlanHeldArgs = {
  language: Language;
};


/** What a policy leads to now. */
export type RetentionPlanMessagesArgs = {
  language: Language;
};

/** Policies, and files that have faults. */
export type RetentionPolicies = {
  __typename?: 'RetentionPolicies';
  /** Files that cannot be used; the others go on. */
  faults: Array<RetentionFault>;
  /** Whoever asks may turn plans into requests. */
  mayApply: Scalars['Boolean']['output'];
  /** Whoever asks may keep assets out. */
  mayExclude: Scalars['Boolean']['output'];
  /** Whoever asks may write and remove policies. */
  maySave: Scalars['Boolean']['output'];
  /** Policies, by name. */
  policies: Array<RetentionPolicy>;
  /** A policy of each rule to begin with, as text. */
  templates: Array<RetentionTemplate>;
};

/** A retention policy: one and the same form in a file and in the catalog. */
export type RetentionPolicy = {
  __typename?: 'RetentionPolicy';
  /** What it leads to. */
  action: RetentionAction;
  /** When. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who changed it last. */
  changedBy?: Maybe<Scalars['String']['output']>;
  /** In words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its file, from the folder of gyebo.yaml; it is changed there. Null: a policy of the catalog. */
  file?: Maybe<Scalars['String']['output']>;
  /** Days that known owners have. */
  graceOwned: Scalars['Int']['output'];
  /** Days where no owner is known. */
  graceOwnerless: Scalars['Int']['output'];
  /** Its name; one policy bears it. */
  name: Scalars['String']['output'];
  /** At most so many assets a day. */
  perDay: Scalars['Int']['output'];
  /** At most so many per cent of what it selects. */
  percent: Scalars['Int']['output'];
  /** Of a policy of the catalog: grows with each change. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its rule. */
  rule: RetentionRule;
  /** What it selects and when, in a sentence. */
  summary: Scalars['String']['output'];
  /** The policy as a file would say it, in YAML. */
  text: Scalars['String']['output'];
};


/** A retention policy: one and the same form in a file and in the catalog. */
export type RetentionPolicySummaryArgs = {
  language: Language;
};

/** Outcome for a policy. */
export type RetentionPolicyPayload = {
  __typename?: 'RetentionPolicyPayload';
  /** The policy as it stands now; null: it is removed. */
  policy?: Maybe<RetentionPolicy>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Remove a policy. */
export type RetentionPolicyRemoveInput = {
  /** Its name. */
  policy: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** The revision that was looked at. */
  revision: Scalars['Int']['input'];
};

/** Write a policy. */
export type RetentionPolicySaveInput = {
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The revision that was looked at; absent for a new one. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The policy in YAML: the same form as in a file. */
  text: Scalars['String']['input'];
};

/** One asset in a plan. */
export type RetentionRow = {
  __typename?: 'RetentionRow';
  /** The asset, with its size, rows and owners. */
  asset: Asset;
  /** May it go by itself? */
  deletability: Deletability;
  /** Why: what was seen, since when it was watched, who writes and reads it. */
  evidence: Array<RetentionEvidence>;
  /** Why it is kept out. */
  exclusion?: Maybe<Scalars['String']['output']>;
  /** The group that it can go with; null: none. */
  group?: Maybe<DeadGroup>;
  /** Day from which the rule can be told; null: it can, or nobody watches. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Who owns it; empty: nobody is known to. */
  owners: Array<Scalars['String']['output']>;
  /** A deletion request that asks for it already. */
  request?: Maybe<Scalars['ID']['output']>;
  /** How it stands. */
  state: RetentionState;
};


/** One asset in a plan. */
export type RetentionRowExclusionArgs = {
  language: Language;
};

/** What makes an asset a candidate. */
export type RetentionRule =
  /** Feeds only what would go with it. */
  | 'DEAD'
  /** Older than its layer allows. */
  | 'LAYER_TTL'
  /** Nobody owns it, no pipeline makes it, or both. */
  | 'ORPHANED'
  /** Whatever wrote it is paused. */
  | 'PAUSED_OUTPUTS'
  /** Temporary by its name. */
  | 'TEMPORARY'
  /** Nobody read it, and somebody watched. */
  | 'UNUSED'
  /** Written, never read. */
  | 'WRITTEN_NEVER_READ';

/** How an asset stands to a plan. */
export type RetentionState =
  /** The rule holds of it. */
  | 'CANDIDATE'
  /** Somebody keeps it out, or a legal hold stands on it. */
  | 'EXCLUDED'
  /** Not known yet: it was not watched for long enough, or nobody says. */
  | 'PENDING';

/** One condition of a policy, held against an asset. */
export type RetentionStep = {
  __typename?: 'RetentionStep';
  /** For programs: PLATFORM, NAME, OWNER, RULE, EXCLUSION … */
  code: Scalars['String']['output'];
  /** It holds. */
  passed: Scalars['Boolean']['output'];
  /** In words. */
  text: Scalars['String']['output'];
};


/** One condition of a policy, held against an asset. */
export type RetentionStepTextArgs = {
  language: Language;
};

/** A policy to begin with. */
export type RetentionTemplate = {
  __typename?: 'RetentionTemplate';
  /** Its rule. */
  rule: RetentionRule;
  /** Its text in YAML. */
  text: Scalars['String']['output'];
};

/** A party's role on an asset. */
export type Role = {
  __typename?: 'Role';
  /** Name. */
  party: Scalars['String']['output'];
  /** Owner, requester or consumer. */
  role: PartyRole;
  /** Who says so: a source, or `people`. */
  source: Scalars['String']['output'];
  /** Ticket of the request. */
  ticket?: Maybe<Scalars['String']['output']>;
};

/** A role to assign or end. */
export type RoleInput = {
  /** Asset. */
  asset: Scalars['ID']['input'];
  /** Party. */
  party: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Role. */
  role: PartyRole;
  /** Ticket of the request. */
  ticket?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a text. */
export type SaveOutcome =
  /** It is no draft any more: the text is kept for its writer. */
  | 'CLOSED'
  /** Others changed the same lines: it is kept for its writer. */
  | 'CONFLICT'
  /** It stands together with what others wrote elsewhere in the field. */
  | 'MERGED'
  /** It stands. */
  | 'SAVED';

/** A run of a source. */
export type Scan = Node & {
  __typename?: 'Scan';
  /** Who started it. */
  actor: Scalars['String']['output'];
  /** What it changed. */
  counts: ScanCounts;
  /** End. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Why it failed or is held, and how to release it. */
  message?: Maybe<Scalars['String']['output']>;
  /** Source id as in gyebo.yaml. */
  source: Scalars['String']['output'];
  /** Begin. */
  startedAt: Scalars['DateTime']['output'];
  /** RUNNING, DONE, FAILED, HELD, CANCELLED, SUPERSEDED or INTERRUPTED. */
  state: Scalars['String']['output'];
  /** Scanner. */
  type: Scalars['String']['output'];
};


/** A run of a source. */
export type ScanMessageArgs = {
  language: Language;
};

/** A change that a scan made. */
export type ScanChange = {
  __typename?: 'ScanChange';
  /** The assets concerned. */
  assets: Array<Asset>;
  /** ADDED, CHANGED or VANISHED. */
  change: Scalars['String']['output'];
  /** URN, or `urn → urn`. */
  subject: Scalars['String']['output'];
  /** ASSET or EDGE. */
  what: Scalars['String']['output'];
};

/** Page of changes. */
export type ScanChangeConnection = {
  __typename?: 'ScanChangeConnection';
  /** Changes. */
  edges: Array<ScanChangeEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** A change in a page. */
export type ScanChangeEdge = {
  __typename?: 'ScanChangeEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The change. */
  node: ScanChange;
};

/** Page of scans. */
export type ScanConnection = {
  __typename?: 'ScanConnection';
  /** Scans. */
  edges: Array<ScanEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** What a scan changed. */
export type ScanCounts = {
  __typename?: 'ScanCounts';
  /** Assets added. */
  assetsAdded: Scalars['Int']['output'];
  /** Assets changed. */
  assetsChanged: Scalars['Int']['output'];
  /** Assets vanished. */
  assetsVanished: Scalars['Int']['output'];
  /** Edges added. */
  edgesAdded: Scalars['Int']['output'];
  /** Edges changed. */
  edgesChanged: Scalars['Int']['output'];
  /** Edges vanished. */
  edgesVanished: Scalars['Int']['output'];
  /** Scopes that are gone. */
  scopesGone: Scalars['Int']['output'];
  /** Scopes read whole. */
  scopesSeen: Scalars['Int']['output'];
  /** Scopes with nothing new. */
  scopesUnchanged: Scalars['Int']['output'];
  /** Scopes that could not be read. */
  scopesUnreadable: Scalars['Int']['output'];
  /** Unresolved reads and writes. */
  unresolved: Scalars['Int']['output'];
};

/** A scan in a page. */
export type ScanEdge = {
  __typename?: 'ScanEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The scan. */
  node: Scan;
};

/** Which scan. */
export type ScanIdInput = {
  /** Scan. */
  scan: Scalars['ID']['input'];
};

/** Outcome for a scan. */
export type ScanPayload = {
  __typename?: 'ScanPayload';
  /** Runs concerned. */
  scans: Array<Scan>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** How far a scan is. */
export type ScanProgress = {
  __typename?: 'ScanProgress';
  /** Scopes done. */
  done: Scalars['Int']['output'];
  /** The run. */
  scan: Scan;
  /** Scopes in all, where known. */
  total?: Maybe<Scalars['Int']['output']>;
  /** What it reads now. */
  what: Scalars['String']['output'];
};

/** Which held scan, and why it is right. */
export type ScanReleaseInput = {
  /** Why. */
  reason: Scalars['String']['input'];
  /** Scan. */
  scan: Scalars['ID']['input'];
};

/** Which source to scan. */
export type ScanStartInput = {
  /** Source id as in gyebo.yaml; null: all. */
  source?: InputMaybe<Scalars['String']['input']>;
};

/** When a pipeline runs. */
export type Schedule = {
  __typename?: 'Schedule';
  /** Fills the past. */
  catchup?: Maybe<Scalars['Boolean']['output']>;
  /** Cron, preset or words. */
  expression?: Maybe<Scalars['String']['output']>;
  /** Switched off. */
  paused?: Maybe<Scalars['Boolean']['output']>;
  /** Longest time between two runs, seconds. */
  periodSeconds?: Maybe<Scalars['Int']['output']>;
  /** First date. */
  startDate?: Maybe<Scalars['String']['output']>;
  /** Starts by itself. */
  startsItself?: Maybe<Scalars['Boolean']['output']>;
};

/** What a source can vouch for as a whole. */
export type Scope = {
  __typename?: 'Scope';
  /** Things it asserts. */
  assertions: Scalars['Int']['output'];
  /** What went wrong. */
  message?: Maybe<Scalars['String']['output']>;
  /** Key: `file:dags/a.py`. */
  name: Scalars['String']['output'];
  /** State. */
  state: ScopeState;
};


/** What a source can vouch for as a whole. */
export type ScopeMessageArgs = {
  language: Language;
};

/** Page of scopes. */
export type ScopeConnection = {
  __typename?: 'ScopeConnection';
  /** Scopes. */
  edges: Array<ScopeEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** A scope in a page. */
export type ScopeEdge = {
  __typename?: 'ScopeEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** The scope. */
  node: Scope;
};

/** States of scopes. */
export type ScopeState =
  /** No longer there. */
  | 'GONE'
  /** Read whole. */
  | 'SEEN'
  /** Could not be read; old evidence is kept. */
  | 'UNREADABLE';

/** Page of hits. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** Hits. */
  edges: Array<SearchEdge>;
  /** Counts per filter value. */
  facets: Array<Facet>;
  /** More? */
  pageInfo: PageInfo;
  /** Hits in all, cut at 10,001. */
  totalCount: Scalars['Int']['output'];
  /** The total is not cut. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A hit. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** Where the words were found. */
  highlights: Array<Highlight>;
  /** The asset. */
  node: Asset;
};

/** Filter of a search; lists are alternatives, fields are combined. */
export type SearchFilter = {
  /** Data changed within so many days. */
  freshWithinDays?: InputMaybe<Scalars['Int']['input']>;
  /** Kinds. */
  kinds?: InputMaybe<Array<AssetKind>>;
  /** Layers. */
  layers?: InputMaybe<Array<Layer>>;
  /** Only what nobody owns. */
  noOwner?: InputMaybe<Scalars['Boolean']['input']>;
  /** Owners. */
  owners?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Platforms. */
  platforms?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States; default ACTIVE and DEPRECATED. */
  states?: InputMaybe<Array<AssetState>>;
  /** Tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Orders of a search. */
export type SearchSort =
  /** What was loaded last first; what is not known last. */
  | 'CHANGED'
  /** What has most neighbours first, in powers of two. */
  | 'CONNECTED'
  /** By name. */
  | 'NAME'
  /** What fits best first. */
  | 'RELEVANCE';

/** How an action item is settled. */
export type Settling =
  /** By evidence. */
  | 'BY_HAND'
  /** The graph shows it. */
  | 'PROVE'
  /** It will not be done; a steward says why. */
  | 'WAIVE';

/** What a signature says. */
export type SignatureWay =
  /** Mine may break. */
  | 'ACCEPT_BREAK'
  /** I own what goes, and agree. */
  | 'CONSENT'
  /** Mine reads it no longer; void once a scan sees it read. */
  | 'MIGRATED';

/** An earlier incident that has something in common with a new one. */
export type SimilarIncident = {
  __typename?: 'SimilarIncident';
  /** Assets that both are about. */
  assetCount: Scalars['Int']['output'];
  /** Factors that both have. */
  factors: Array<IncidentFactor>;
  /** It. */
  incident: Incident;
};

/** A configured scanner. */
export type Source = Node & {
  __typename?: 'Source';
  /** It is in gyebo.yaml. */
  configured: Scalars['Boolean']['output'];
  /** Namespaces it sees live. */
  covers: Array<Scalars['String']['output']>;
  /** Id as in gyebo.yaml, made opaque. */
  id: Scalars['ID']['output'];
  /** Its last run. */
  lastScan?: Maybe<Scan>;
  /** Id as in gyebo.yaml. */
  name: Scalars['String']['output'];
  /** When it was retired. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Scopes by state. */
  scopes: ScopeConnection;
  /** Scanner. */
  type: Scalars['String']['output'];
};


/** A configured scanner. */
export type SourceScopesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
  state?: InputMaybe<ScopeState>;
};

/** Outcome for a source. */
export type SourcePayload = {
  __typename?: 'SourcePayload';
  /** The source. */
  source?: Maybe<Source>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Which source goes. */
export type SourceRetireInput = {
  /** Why. */
  reason: Scalars['String']['input'];
  /** Source id as in gyebo.yaml. */
  source: Scalars['String']['input'];
};

/** Order of a checklist. */
export type StepPhase =
  /** A copy. */
  | 'BACKUP'
  /** For good. */
  | 'DROP'
  /** What can be given back. */
  | 'QUARANTINE'
  /** The way back. */
  | 'RESTORE'
  /** What runs. */
  | 'STOP';

/** State of a step. */
export type StepState =
  /** Done, with evidence. */
  | 'DONE'
  /** To be done. */
  | 'OPEN'
  /** Left out, with a reason. */
  | 'SKIPPED';

/** What is told while it happens, as server-sent events. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Progress of one scan, or of all that run. */
  scanProgress: ScanProgress;
};


/** What is told while it happens, as server-sent events. */
export type SubscriptionScanProgressArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** Tags. */
export type TagsInput = {
  /** Asset. */
  asset: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** All tags that people give it. */
  tags: Array<Scalars['String']['input']>;
};

/** Whom to tell. */
export type Tell = {
  __typename?: 'Tell';
  /** What of theirs is hit. */
  assets: Array<Asset>;
  /** A message ready to send. */
  message: Scalars['String']['output'];
  /** Party. */
  party: Scalars['String']['output'];
};

/** One thing that happened. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** URN of what it happened to. */
  asset?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** A person, or the source that was scanned. */
  by: Scalars['String']['output'];
  /** What kind of thing. */
  kind: TimelineKind;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What changed: a URN, or `urn → urn`. */
  subject?: Maybe<Scalars['String']['output']>;
  /** NOTE: the words. MOVE: the act. DEED: the action. SCAN: ADDED, CHANGED or VANISHED. */
  text: Scalars['String']['output'];
};

/** What an entry of a timeline tells of. */
export type TimelineKind =
  /** Somebody did something to an asset of it. */
  | 'DEED'
  /** The incident was moved on. */
  | 'MOVE'
  /** A person tells it. */
  | 'NOTE'
  /** A scan found an asset changed. */
  | 'SCAN';

/** What is kept of an asset that was taken away. */
export type Tombstone = {
  __typename?: 'Tombstone';
  /** Kind and URN. */
  asset: Scalars['String']['output'];
  /** Where the copy lies. */
  backup?: Maybe<Scalars['String']['output']>;
  /** Schema. */
  columns: Array<Column>;
  /** DDL, literals masked. */
  definition?: Maybe<Scalars['String']['output']>;
  /** When it was dropped. */
  droppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who read and wrote it. */
  edges: Array<TombstoneEdge>;
  /** Made of the columns: keys and grants are not in it. */
  isDefinitionMade: Scalars['Boolean']['output'];
  /** For privacy: no copy is kept. */
  keepsNoCopy: Scalars['Boolean']['output'];
  /** There were more. */
  moreEdges: Scalars['Boolean']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Owners, requesters, consumers. */
  parties: Array<Role>;
  /** The request. */
  request: Scalars['ID']['output'];
  /** How it is brought back. */
  restoreRecipe?: Maybe<Scalars['String']['output']>;
  /** When it was brought back. */
  restoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rows when it was last seen. */
  rowCount?: Maybe<Scalars['String']['output']>;
  /** When it was taken away. */
  takenAwayAt: Scalars['DateTime']['output'];
  /** Until when. */
  undoUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** An edge that something had. */
export type TombstoneEdge = {
  __typename?: 'TombstoneEdge';
  /** Kind and URN of the other end. */
  asset: Scalars['String']['output'];
  /** Which way. */
  direction: Direction;
  /** READ, WRITE, VIEW … */
  reason: Scalars['String']['output'];
  /** It was over already. */
  vanishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What an asset shows of its tombstone. */
export type TombstoneMark = {
  __typename?: 'TombstoneMark';
  /** Where the copy lies. */
  backup?: Maybe<Scalars['String']['output']>;
  /** When it was dropped. */
  droppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** For privacy: no copy is kept. */
  keepsNoCopy: Scalars['Boolean']['output'];
  /** The request that holds the tombstone. */
  request: Scalars['ID']['output'];
  /** When it was brought back. */
  restoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was taken away. */
  takenAwayAt: Scalars['DateTime']['output'];
  /** Until when it can be brought back. */
  undoUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** Counts. */
export type Totals = {
  __typename?: 'Totals';
  /** Assets. */
  assets: Scalars['Int']['output'];
  /** Assets by kind. */
  byKind: Array<FacetValue>;
  /** Edges. */
  edges: Scalars['Int']['output'];
  /** Unresolved. */
  unresolved: Scalars['Int']['output'];
};

/** A name that `connections:` does not map. */
export type UnmappedConnection = {
  __typename?: 'UnmappedConnection';
  /** Assets read or written through it. */
  assetCount: Scalars['Int']['output'];
  /** Name in code. */
  name: Scalars['String']['output'];
  /** Where it is used, first place. */
  place?: Maybe<Place>;
  /** Line to put into gyebo.yaml. */
  proposal: Scalars['String']['output'];
};

/** "Here something reads or writes, and I could not tell what." */
export type Unresolved = Node & {
  __typename?: 'Unresolved';
  /** READ, WRITE or EITHER. */
  access: Scalars['String']['output'];
  /** A steward's answer. */
  answer?: Maybe<UnresolvedAnswer>;
  /** By which task. */
  by?: Maybe<Asset>;
  /** Connection it goes through. */
  connection?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Why. */
  message: Scalars['String']['output'];
  /** What is known of the name. */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Where. */
  place: Place;
  /** Source id. */
  source: Scalars['String']['output'];
};


/** "Here something reads or writes, and I could not tell what." */
export type UnresolvedMessageArgs = {
  language: Language;
};

/** A steward's answer to an unresolved. */
export type UnresolvedAnswer = {
  __typename?: 'UnresolvedAnswer';
  /** Who. */
  by: Scalars['String']['output'];
  /** What it reads instead. */
  patterns: Array<Scalars['String']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** Until when. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** An answer. */
export type UnresolvedAnswerInput = {
  /** Names or patterns it really reads, `<?>` for an unknown piece; empty: nothing of the catalog. */
  patterns: Array<Scalars['String']['input']>;
  /** How it is known. */
  reason: Scalars['String']['input'];
  /** Unresolved. */
  unresolved: Scalars['ID']['input'];
  /** Until when; at most a year. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Page of unresolved reads and writes. */
export type UnresolvedConnection = {
  __typename?: 'UnresolvedConnection';
  /** They. */
  edges: Array<UnresolvedEdge>;
  /** More? */
  pageInfo: PageInfo;
};

/** One in a page. */
export type UnresolvedEdge = {
  __typename?: 'UnresolvedEdge';
  /** Cursor. */
  cursor: Scalars['Cursor']['output'];
  /** It. */
  node: Unresolved;
};

/** Outcome for an unresolved. */
export type UnresolvedPayload = {
  __typename?: 'UnresolvedPayload';
  /** It. */
  unresolved?: Maybe<Unresolved>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Use of an asset. */
export type Usage = {
  __typename?: 'Usage';
  /** The log tells who reads. */
  identifiesReaders: Scalars['Boolean']['output'];
  /** Last read that was seen. */
  lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** Reads per period, oldest first. */
  periods: Array<UsagePeriod>;
  /** Readers that were identified. */
  readers: Array<Reader>;
  /** Reads in the window, where counted. */
  reads?: Maybe<Scalars['Int']['output']>;
  /** Watched since; null: not watched. */
  watchedSince?: Maybe<Scalars['DateTime']['output']>;
};

/** Use in one period. */
export type UsagePeriod = {
  __typename?: 'UsagePeriod';
  /** Begin. */
  from: Scalars['DateTime']['output'];
  /** Reads. */
  reads: Scalars['Int']['output'];
  /** End. */
  to: Scalars['DateTime']['output'];
  /** Writes. */
  writes: Scalars['Int']['output'];
};

/** A person with a sign-in of their own. */
export type User = {
  __typename?: 'User';
  /** When they left. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when a personal link waits to be opened. */
  linkUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Name; unique. */
  name: Scalars['String']['output'];
  /** Parties that they stand for, beside their own name. */
  parties: Array<Scalars['String']['output']>;
  /** viewer, editor, steward or admin. */
  role: Scalars['String']['output'];
};

/** A user to add. */
export type UserAddInput = {
  /** Name; unique. */
  name: Scalars['String']['input'];
  /** Parties that they stand for, beside their own name. */
  parties?: InputMaybe<Array<Scalars['String']['input']>>;
  /** viewer, editor, steward or admin. */
  role: Scalars['String']['input'];
};

/** What changes of a user; null: stays. */
export type UserChangeInput = {
  /** Name. */
  name: Scalars['String']['input'];
  /** All parties that they stand for from now on. */
  parties?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** viewer, editor, steward or admin. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** A mistake of the caller, as data. */
export type UserError = {
  /** What is wrong and what to do, in the language of the request's `accept-language`: Korean or English. */
  message: Scalars['String']['output'];
  /** Path in the input. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Who gets what a user leaves. */
export type UserHandOverInput = {
  /** Why. */
  reason: Scalars['String']['input'];
  /** Person or team that owns it from now on. */
  to: Scalars['String']['input'];
  /** The user who left or leaves. */
  user: Scalars['String']['input'];
};

/** Outcome of a hand-over. */
export type UserHandOverPayload = {
  __typename?: 'UserHandOverPayload';
  /** Assets that were handed over. */
  handed: Scalars['Int']['output'];
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Outcome for a user with a new link. */
export type UserLinkPayload = {
  __typename?: 'UserLinkPayload';
  /** Signs in once whoever opens it; shown only here. */
  link?: Maybe<Scalars['String']['output']>;
  /** The user. */
  user?: Maybe<User>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Which user, and why. */
export type UserNameInput = {
  /** Name. */
  name: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome for a user. */
export type UserPayload = {
  __typename?: 'UserPayload';
  /** The user; null: none, or removed. */
  user?: Maybe<User>;
  /** Mistakes. */
  userErrors: Array<ActionError>;
};

/** Answers of the deletion check; BLOCKED outweighs UNKNOWN, REVIEW and SAFE. */
export type Verdict =
  /** Something would break. */
  | 'BLOCKED'
  /** A person has to look. */
  | 'REVIEW'
  /** Nothing speaks against it. */
  | 'SAFE'
  /** It cannot be told. */
  | 'UNKNOWN';

/** Outcome for a verdict. */
export type VerdictPayload = {
  __typename?: 'VerdictPayload';
  /** Mistakes. */
  userErrors: Array<ActionError>;
  /** It. */
  verdict?: Maybe<RecordedVerdict>;
};

/** A set to record the verdict of. */
export type VerdictRecordInput = {
  /** Assets. */
  assets: Array<Scalars['ID']['input']>;
};

/** A verdict that was wrong. */
export type VerdictWrongInput = {
  /** What was missed, or what was no reader. */
  note: Scalars['String']['input'];
  /** Verdict. */
  verdict: Scalars['ID']['input'];
};

/** Who is asking. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Catalog's name. */
  catalog: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Parties that they stand for, beside their own name. */
  parties: Array<Scalars['String']['output']>;
  /** viewer, editor, steward or admin. */
  role: Scalars['String']['output'];
};

/** Somebody's word that a verdict was wrong. */
export type WrongMark = {
  __typename?: 'WrongMark';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** What was missed. */
  note: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AssetModel )
    | ( DeletionRequestModel )
    | ( MigrationModel )
    | ( RecordedVerdictModel )
    | ( ScanModel )
    | ( SourceModel )
    | ( UnresolvedModel )
  ;
  UserError: ( ActionError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionError: ResolverTypeWrapper<ActionError>;
  ActionErrorCode: ActionErrorCode;
  ActionItem: ResolverTypeWrapper<ActionItemModel>;
  ActionItemAddInput: ActionItemAddInput;
  ActionItemEditInput: ActionItemEditInput;
  ActionItemPayload: ResolverTypeWrapper<Omit<ActionItemPayload, 'item'> & { item?: Maybe<ResolversTypes['ActionItem']> }>;
  ActionItemSettleInput: ActionItemSettleInput;
  ActionItemState: ActionItemState;
  Asset: ResolverTypeWrapper<AssetModel>;
  AssetEvidence: ResolverTypeWrapper<AssetEvidence>;
  AssetKind: AssetKind;
  AssetPayload: ResolverTypeWrapper<Omit<AssetPayload, 'asset'> & { asset?: Maybe<ResolversTypes['Asset']> }>;
  AssetState: AssetState;
  BlamelessHint: ResolverTypeWrapper<BlamelessHintModel>;
  BlindSpotInput: BlindSpotInput;
  BlindSpotPayload: ResolverTypeWrapper<BlindSpotPayload>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BurnPoint: ResolverTypeWrapper<BurnPoint>;
  Column: ResolverTypeWrapper<Column>;
  Configuration: ResolverTypeWrapper<ConfigurationModel>;
  ConsumerInput: ConsumerInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadGroup: ResolverTypeWrapper<DeadGroupModel>;
  DeadGroups: ResolverTypeWrapper<DeadGroupsModel>;
  Deletability: ResolverTypeWrapper<DeletabilityModel>;
  DeletionRequest: ResolverTypeWrapper<DeletionRequestModel>;
  DeletionRequestConnection: ResolverTypeWrapper<Omit<DeletionRequestConnection, 'edges'> & { edges: Array<ResolversTypes['DeletionRequestEdge']> }>;
  DeletionRequestEdge: ResolverTypeWrapper<Omit<DeletionRequestEdge, 'node'> & { node: ResolversTypes['DeletionRequest'] }>;
  DescriptionInput: DescriptionInput;
  Direction: Direction;
  Edge: ResolverTypeWrapper<EdgeModel>;
  EdgeConnection: ResolverTypeWrapper<Omit<EdgeConnection, 'edges'> & { edges: Array<ResolversTypes['EdgeEdge']> }>;
  EdgeEdge: ResolverTypeWrapper<Omit<EdgeEdge, 'node'> & { node: ResolversTypes['Edge'] }>;
  EdgeEvidence: ResolverTypeWrapper<EdgeEvidence>;
  EdgeInput: EdgeInput;
  Facet: ResolverTypeWrapper<Facet>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  FrozenRadius: ResolverTypeWrapper<FrozenRadiusModel>;
  Highlight: ResolverTypeWrapper<Highlight>;
  HistoryConnection: ResolverTypeWrapper<Omit<HistoryConnection, 'edges'> & { edges: Array<ResolversTypes['HistoryEdge']> }>;
  HistoryEdge: ResolverTypeWrapper<Omit<HistoryEdge, 'node'> & { node: ResolversTypes['HistoryEntry'] }>;
  HistoryEntry: ResolverTypeWrapper<Omit<HistoryEntry, 'other'> & { other?: Maybe<ResolversTypes['Asset']> }>;
  Hold: ResolverTypeWrapper<Hold>;
  HoldInput: HoldInput;
  HoldLiftInput: HoldLiftInput;
  HopCount: ResolverTypeWrapper<HopCount>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Impact: ResolverTypeWrapper<Omit<Impact, 'edges'> & { edges: Array<ResolversTypes['ImpactEdge']> }>;
  ImpactBox: ResolverTypeWrapper<ImpactBox>;
  ImpactBoxInput: ImpactBoxInput;
  ImpactEdge: ResolverTypeWrapper<Omit<ImpactEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  ImpactGroup: ImpactGroup;
  ImpactLink: ResolverTypeWrapper<ImpactLink>;
  ImpactSummary: ResolverTypeWrapper<ImpactSummary>;
  Incident: ResolverTypeWrapper<IncidentModel>;
  IncidentAct: IncidentAct;
  IncidentConnection: ResolverTypeWrapper<Omit<IncidentConnection, 'edges'> & { edges: Array<ResolversTypes['IncidentEdge']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  IncidentEditInput: IncidentEditInput;
  IncidentFactor: IncidentFactor;
  IncidentKind: IncidentKind;
  IncidentMark: ResolverTypeWrapper<IncidentMark>;
  IncidentMoveInput: IncidentMoveInput;
  IncidentNoteInput: IncidentNoteInput;
  IncidentOpenInput: IncidentOpenInput;
  IncidentPayload: ResolverTypeWrapper<Omit<IncidentPayload, 'incident'> & { incident?: Maybe<ResolversTypes['Incident']> }>;
  IncidentSeverity: IncidentSeverity;
  IncidentState: IncidentState;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  Language: Language;
  Layer: Layer;
  LineageGraph: ResolverTypeWrapper<Omit<LineageGraph, 'edges' | 'more' | 'nodes' | 'root'> & { edges: Array<ResolversTypes['Edge']>, more: Array<ResolversTypes['MoreNeighbours']>, nodes: Array<ResolversTypes['Asset']>, root: ResolversTypes['Asset'] }>;
  LineagePath: ResolverTypeWrapper<Omit<LineagePath, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['Edge']>, nodes: Array<ResolversTypes['Asset']> }>;
  Loss: ResolverTypeWrapper<Omit<Loss, 'asset'> & { asset: ResolversTypes['Asset'] }>;
  Migration: ResolverTypeWrapper<MigrationModel>;
  MigrationConnection: ResolverTypeWrapper<Omit<MigrationConnection, 'edges'> & { edges: Array<ResolversTypes['MigrationEdge']> }>;
  MigrationEdge: ResolverTypeWrapper<Omit<MigrationEdge, 'node'> & { node: ResolversTypes['Migration'] }>;
  MigrationEndInput: MigrationEndInput;
  MigrationPayload: ResolverTypeWrapper<Omit<MigrationPayload, 'migration'> & { migration?: Maybe<ResolversTypes['Migration']> }>;
  MigrationStartInput: MigrationStartInput;
  MoreNeighbours: ResolverTypeWrapper<Omit<MoreNeighbours, 'asset'> & { asset: ResolversTypes['Asset'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NeedKind: NeedKind;
  NeedLapse: NeedLapse;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrphanConnection: ResolverTypeWrapper<Omit<OrphanConnection, 'edges'> & { edges: Array<ResolversTypes['OrphanEdge']> }>;
  OrphanEdge: ResolverTypeWrapper<Omit<OrphanEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  OrphanWork: ResolverTypeWrapper<Omit<OrphanWork, 'actionItems'> & { actionItems: Array<ResolversTypes['ActionItem']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Party: ResolverTypeWrapper<Party>;
  PartyConnection: ResolverTypeWrapper<PartyConnection>;
  PartyEdge: ResolverTypeWrapper<PartyEdge>;
  PartyLinkInput: PartyLinkInput;
  PartyPayload: ResolverTypeWrapper<PartyPayload>;
  PartyRole: PartyRole;
  PartySetAsideInput: PartySetAsideInput;
  Place: ResolverTypeWrapper<Place>;
  PostMortem: ResolverTypeWrapper<PostMortemModel>;
  PostMortemAct: PostMortemAct;
  PostMortemComment: ResolverTypeWrapper<PostMortemComment>;
  PostMortemCommentInput: PostMortemCommentInput;
  PostMortemDraft: ResolverTypeWrapper<PostMortemDraft>;
  PostMortemDraftDropInput: PostMortemDraftDropInput;
  PostMortemField: ResolverTypeWrapper<PostMortemFieldModel>;
  PostMortemFieldName: PostMortemFieldName;
  PostMortemMove: ResolverTypeWrapper<PostMortemMove>;
  PostMortemMoveInput: PostMortemMoveInput;
  PostMortemPayload: ResolverTypeWrapper<Omit<PostMortemPayload, 'postMortem'> & { postMortem?: Maybe<ResolversTypes['PostMortem']> }>;
  PostMortemSaveInput: PostMortemSaveInput;
  PostMortemSavePayload: ResolverTypeWrapper<Omit<PostMortemSavePayload, 'field'> & { field?: Maybe<ResolversTypes['PostMortemField']> }>;
  PostMortemStartInput: PostMortemStartInput;
  PostMortemState: PostMortemState;
  PresenceState: PresenceState;
  ProofKind: ProofKind;
  Proved: ResolverTypeWrapper<ProvedModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RadiusChanges: ResolverTypeWrapper<Omit<RadiusChanges, 'page'> & { page: ResolversTypes['RadiusPage'] }>;
  RadiusPage: ResolverTypeWrapper<Omit<RadiusPage, 'rows'> & { rows: Array<ResolversTypes['RadiusRow']> }>;
  RadiusParty: ResolverTypeWrapper<RadiusParty>;
  RadiusRow: ResolverTypeWrapper<RadiusRowModel>;
  Reader: ResolverTypeWrapper<Reader>;
  Reason: ResolverTypeWrapper<ReasonModel>;
  ReasonAcceptInput: ReasonAcceptInput;
  ReasonEvidence: ResolverTypeWrapper<ReasonEvidence>;
  RecordedVerdict: ResolverTypeWrapper<RecordedVerdictModel>;
  RequestApproveInput: RequestApproveInput;
  RequestCloseInput: RequestCloseInput;
  RequestComment: ResolverTypeWrapper<RequestComment>;
  RequestCommentInput: RequestCommentInput;
  RequestConfirmInput: RequestConfirmInput;
  RequestDelegateInput: RequestDelegateInput;
  RequestDelegation: ResolverTypeWrapper<RequestDelegation>;
  RequestEditInput: RequestEditInput;
  RequestInput: RequestInput;
  RequestMark: ResolverTypeWrapper<RequestMark>;
  RequestMay: ResolverTypeWrapper<RequestMayModel>;
  RequestNeed: ResolverTypeWrapper<RequestNeedModel>;
  RequestOpenInput: RequestOpenInput;
  RequestOverrideInput: RequestOverrideInput;
  RequestPayload: ResolverTypeWrapper<Omit<RequestPayload, 'request'> & { request?: Maybe<ResolversTypes['DeletionRequest']> }>;
  RequestPresence: ResolverTypeWrapper<RequestPresenceModel>;
  RequestPurpose: RequestPurpose;
  RequestReasonInput: RequestReasonInput;
  RequestSignInput: RequestSignInput;
  RequestSignature: ResolverTypeWrapper<RequestSignature>;
  RequestState: RequestState;
  RequestStep: ResolverTypeWrapper<RequestStepModel>;
  RequestTickInput: RequestTickInput;
  RequestWithdrawInput: RequestWithdrawInput;
  RequestWord: ResolverTypeWrapper<RequestWord>;
  RetentionAction: RetentionAction;
  RetentionApplyInput: RetentionApplyInput;
  RetentionApplyPayload: ResolverTypeWrapper<RetentionApplyPayloadModel>;
  RetentionEvidence: ResolverTypeWrapper<RetentionEvidenceModel>;
  RetentionExcludeInput: RetentionExcludeInput;
  RetentionExclusion: ResolverTypeWrapper<RetentionExclusionModel>;
  RetentionExclusionEndInput: RetentionExclusionEndInput;
  RetentionExclusionPayload: ResolverTypeWrapper<Omit<RetentionExclusionPayload, 'exclusion'> & { exclusion?: Maybe<ResolversTypes['RetentionExclusion']> }>;
  RetentionExplanation: ResolverTypeWrapper<RetentionExplanationModel>;
  RetentionFault: ResolverTypeWrapper<RetentionFaultModel>;
  RetentionLeft: ResolverTypeWrapper<RetentionLeftModel>;
  RetentionMessage: ResolverTypeWrapper<RetentionMessage>;
  RetentionPlan: ResolverTypeWrapper<RetentionPlanModel>;
  RetentionPolicies: ResolverTypeWrapper<Omit<RetentionPolicies, 'faults' | 'policies'> & { faults: Array<ResolversTypes['RetentionFault']>, policies: Array<ResolversTypes['RetentionPolicy']> }>;
  RetentionPolicy: ResolverTypeWrapper<RetentionPolicyModel>;
  RetentionPolicyPayload: ResolverTypeWrapper<Omit<RetentionPolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['RetentionPolicy']> }>;
  RetentionPolicyRemoveInput: RetentionPolicyRemoveInput;
  RetentionPolicySaveInput: RetentionPolicySaveInput;
  RetentionRow: ResolverTypeWrapper<RetentionRowModel>;
  RetentionRule: RetentionRule;
  RetentionState: RetentionState;
  RetentionStep: ResolverTypeWrapper<RetentionStepModel>;
  RetentionTemplate: ResolverTypeWrapper<RetentionTemplate>;
  Role: ResolverTypeWrapper<Role>;
  RoleInput: RoleInput;
  SaveOutcome: SaveOutcome;
  Scan: ResolverTypeWrapper<ScanModel>;
  ScanChange: ResolverTypeWrapper<Omit<ScanChange, 'assets'> & { assets: Array<ResolversTypes['Asset']> }>;
  ScanChangeConnection: ResolverTypeWrapper<Omit<ScanChangeConnection, 'edges'> & { edges: Array<ResolversTypes['ScanChangeEdge']> }>;
  ScanChangeEdge: ResolverTypeWrapper<Omit<ScanChangeEdge, 'node'> & { node: ResolversTypes['ScanChange'] }>;
  ScanConnection: ResolverTypeWrapper<Omit<ScanConnection, 'edges'> & { edges: Array<ResolversTypes['ScanEdge']> }>;
  ScanCounts: ResolverTypeWrapper<ScanCounts>;
  ScanEdge: ResolverTypeWrapper<Omit<ScanEdge, 'node'> & { node: ResolversTypes['Scan'] }>;
  ScanIdInput: ScanIdInput;
  ScanPayload: ResolverTypeWrapper<Omit<ScanPayload, 'scans'> & { scans: Array<ResolversTypes['Scan']> }>;
  ScanProgress: ResolverTypeWrapper<Omit<ScanProgress, 'scan'> & { scan: ResolversTypes['Scan'] }>;
  ScanReleaseInput: ScanReleaseInput;
  ScanStartInput: ScanStartInput;
  Schedule: ResolverTypeWrapper<Schedule>;
  Scope: ResolverTypeWrapper<Scope>;
  ScopeConnection: ResolverTypeWrapper<ScopeConnection>;
  ScopeEdge: ResolverTypeWrapper<ScopeEdge>;
  ScopeState: ScopeState;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  SearchFilter: SearchFilter;
  SearchSort: SearchSort;
  Settling: Settling;
  SignatureWay: SignatureWay;
  SimilarIncident: ResolverTypeWrapper<Omit<SimilarIncident, 'incident'> & { incident: ResolversTypes['Incident'] }>;
  Source: ResolverTypeWrapper<SourceModel>;
  SourcePayload: ResolverTypeWrapper<Omit<SourcePayload, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  SourceRetireInput: SourceRetireInput;
  StepPhase: StepPhase;
  StepState: StepState;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TagsInput: TagsInput;
  Tell: ResolverTypeWrapper<Omit<Tell, 'assets'> & { assets: Array<ResolversTypes['Asset']> }>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  TimelineKind: TimelineKind;
  Tombstone: ResolverTypeWrapper<TombstoneModel>;
  TombstoneEdge: ResolverTypeWrapper<TombstoneEdge>;
  TombstoneMark: ResolverTypeWrapper<TombstoneMark>;
  Totals: ResolverTypeWrapper<Totals>;
  URN: ResolverTypeWrapper<Scalars['URN']['output']>;
  UnmappedConnection: ResolverTypeWrapper<UnmappedConnection>;
  Unresolved: ResolverTypeWrapper<UnresolvedModel>;
  UnresolvedAnswer: ResolverTypeWrapper<UnresolvedAnswer>;
  UnresolvedAnswerInput: UnresolvedAnswerInput;
  UnresolvedConnection: ResolverTypeWrapper<Omit<UnresolvedConnection, 'edges'> & { edges: Array<ResolversTypes['UnresolvedEdge']> }>;
  UnresolvedEdge: ResolverTypeWrapper<Omit<UnresolvedEdge, 'node'> & { node: ResolversTypes['Unresolved'] }>;
  UnresolvedPayload: ResolverTypeWrapper<Omit<UnresolvedPayload, 'unresolved'> & { unresolved?: Maybe<ResolversTypes['Unresolved']> }>;
  Usage: ResolverTypeWrapper<Usage>;
  UsagePeriod: ResolverTypeWrapper<UsagePeriod>;
  User: ResolverTypeWrapper<User>;
  UserAddInput: UserAddInput;
  UserChangeInput: UserChangeInput;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserHandOverInput: UserHandOverInput;
  UserHandOverPayload: ResolverTypeWrapper<UserHandOverPayload>;
  UserLinkPayload: ResolverTypeWrapper<UserLinkPayload>;
  UserNameInput: UserNameInput;
  UserPayload: ResolverTypeWrapper<UserPayload>;
  Verdict: Verdict;
  VerdictPayload: ResolverTypeWrapper<Omit<VerdictPayload, 'verdict'> & { verdict?: Maybe<ResolversTypes['RecordedVerdict']> }>;
  VerdictRecordInput: VerdictRecordInput;
  VerdictWrongInput: VerdictWrongInput;
  Viewer: ResolverTypeWrapper<Viewer>;
  WrongMark: ResolverTypeWrapper<WrongMark>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionError: ActionError;
  ActionItem: ActionItemModel;
  ActionItemAddInput: ActionItemAddInput;
  ActionItemEditInput: ActionItemEditInput;
  ActionItemPayload: Omit<ActionItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['ActionItem']> };
  ActionItemSettleInput: ActionItemSettleInput;
  Asset: AssetModel;
  AssetEvidence: AssetEvidence;
  AssetPayload: Omit<AssetPayload, 'asset'> & { asset?: Maybe<ResolversParentTypes['Asset']> };
  BlamelessHint: BlamelessHintModel;
  BlindSpotInput: BlindSpotInput;
  BlindSpotPayload: BlindSpotPayload;
  Boolean: Scalars['Boolean']['output'];
  BurnPoint: BurnPoint;
  Column: Column;
  Configuration: ConfigurationModel;
  ConsumerInput: ConsumerInput;
  Cursor: Scalars['Cursor']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadGroup: DeadGroupModel;
  DeadGroups: DeadGroupsModel;
  Deletability: DeletabilityModel;
  DeletionRequest: DeletionRequestModel;
  DeletionRequestConnection: Omit<DeletionRequestConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeletionRequestEdge']> };
  DeletionRequestEdge: Omit<DeletionRequestEdge, 'node'> & { node: ResolversParentTypes['DeletionRequest'] };
  DescriptionInput: DescriptionInput;
  Edge: EdgeModel;
  EdgeConnection: Omit<EdgeConnection, 'edges'> & { edges: Array<ResolversParentTypes['EdgeEdge']> };
  EdgeEdge: Omit<EdgeEdge, 'node'> & { node: ResolversParentTypes['Edge'] };
  EdgeEvidence: EdgeEvidence;
  EdgeInput: EdgeInput;
  Facet: Facet;
  FacetValue: FacetValue;
  FrozenRadius: FrozenRadiusModel;
  Highlight: Highlight;
  HistoryConnection: Omit<HistoryConnection, 'edges'> & { edges: Array<ResolversParentTypes['HistoryEdge']> };
  HistoryEdge: Omit<HistoryEdge, 'node'> & { node: ResolversParentTypes['HistoryEntry'] };
  HistoryEntry: Omit<HistoryEntry, 'other'> & { other?: Maybe<ResolversParentTypes['Asset']> };
  Hold: Hold;
  HoldInput: HoldInput;
  HoldLiftInput: HoldLiftInput;
  HopCount: HopCount;
  ID: Scalars['ID']['output'];
  Impact: Omit<Impact, 'edges'> & { edges: Array<ResolversParentTypes['ImpactEdge']> };
  ImpactBox: ImpactBox;
  ImpactBoxInput: ImpactBoxInput;
  ImpactEdge: Omit<ImpactEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  ImpactLink: ImpactLink;
  ImpactSummary: ImpactSummary;
  Incident: IncidentModel;
  IncidentConnection: Omit<IncidentConnection, 'edges'> & { edges: Array<ResolversParentTypes['IncidentEdge']> };
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  IncidentEditInput: IncidentEditInput;
  IncidentMark: IncidentMark;
  IncidentMoveInput: IncidentMoveInput;
  IncidentNoteInput: IncidentNoteInput;
  IncidentOpenInput: IncidentOpenInput;
  IncidentPayload: Omit<IncidentPayload, 'incident'> & { incident?: Maybe<ResolversParentTypes['Incident']> };
  Int: Scalars['Int']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  LineageGraph: Omit<LineageGraph, 'edges' | 'more' | 'nodes' | 'root'> & { edges: Array<ResolversParentTypes['Edge']>, more: Array<ResolversParentTypes['MoreNeighbours']>, nodes: Array<ResolversParentTypes['Asset']>, root: ResolversParentTypes['Asset'] };
  LineagePath: Omit<LineagePath, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['Edge']>, nodes: Array<ResolversParentTypes['Asset']> };
  Loss: Omit<Loss, 'asset'> & { asset: ResolversParentTypes['Asset'] };
  Migration: MigrationModel;
  MigrationConnection: Omit<MigrationConnection, 'edges'> & { edges: Array<ResolversParentTypes['MigrationEdge']> };
  MigrationEdge: Omit<MigrationEdge, 'node'> & { node: ResolversParentTypes['Migration'] };
  MigrationEndInput: MigrationEndInput;
  MigrationPayload: Omit<MigrationPayload, 'migration'> & { migration?: Maybe<ResolversParentTypes['Migration']> };
  MigrationStartInput: MigrationStartInput;
  MoreNeighbours: Omit<MoreNeighbours, 'asset'> & { asset: ResolversParentTypes['Asset'] };
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OrphanConnection: Omit<OrphanConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrphanEdge']> };
  OrphanEdge: Omit<OrphanEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  OrphanWork: Omit<OrphanWork, 'actionItems'> & { actionItems: Array<ResolversParentTypes['ActionItem']> };
  PageInfo: PageInfo;
  Party: Party;
  PartyConnection: PartyConnection;
  PartyEdge: PartyEdge;
  PartyLinkInput: PartyLinkInput;
  PartyPayload: PartyPayload;
  PartySetAsideInput: PartySetAsideInput;
  Place: Place;
  PostMortem: PostMortemModel;
  PostMortemComment: PostMortemComment;
  PostMortemCommentInput: PostMortemCommentInput;
  PostMortemDraft: PostMortemDraft;
  PostMortemDraftDropInput: PostMortemDraftDropInput;
  PostMortemField: PostMortemFieldModel;
  PostMortemMove: PostMortemMove;
  PostMortemMoveInput: PostMortemMoveInput;
  PostMortemPayload: Omit<PostMortemPayload, 'postMortem'> & { postMortem?: Maybe<ResolversParentTypes['PostMortem']> };
  PostMortemSaveInput: PostMortemSaveInput;
  PostMortemSavePayload: Omit<PostMortemSavePayload, 'field'> & { field?: Maybe<ResolversParentTypes['PostMortemField']> };
  PostMortemStartInput: PostMortemStartInput;
  Proved: ProvedModel;
  Query: Record<PropertyKey, never>;
  RadiusChanges: Omit<RadiusChanges, 'page'> & { page: ResolversParentTypes['RadiusPage'] };
  RadiusPage: Omit<RadiusPage, 'rows'> & { rows: Array<ResolversParentTypes['RadiusRow']> };
  RadiusParty: RadiusParty;
  RadiusRow: RadiusRowModel;
  Reader: Reader;
  Reason: ReasonModel;
  ReasonAcceptInput: ReasonAcceptInput;
  ReasonEvidence: ReasonEvidence;
  RecordedVerdict: RecordedVerdictModel;
  RequestApproveInput: RequestApproveInput;
  RequestCloseInput: RequestCloseInput;
  RequestComment: RequestComment;
  RequestCommentInput: RequestCommentInput;
  RequestConfirmInput: RequestConfirmInput;
  RequestDelegateInput: RequestDelegateInput;
  RequestDelegation: RequestDelegation;
  RequestEditInput: RequestEditInput;
  RequestInput: RequestInput;
  RequestMark: RequestMark;
  RequestMay: RequestMayModel;
  RequestNeed: RequestNeedModel;
  RequestOpenInput: RequestOpenInput;
  RequestOverrideInput: RequestOverrideInput;
  RequestPayload: Omit<RequestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DeletionRequest']> };
  RequestPresence: RequestPresenceModel;
  RequestReasonInput: RequestReasonInput;
  RequestSignInput: RequestSignInput;
  RequestSignature: RequestSignature;
  RequestStep: RequestStepModel;
  RequestTickInput: RequestTickInput;
  RequestWithdrawInput: RequestWithdrawInput;
  RequestWord: RequestWord;
  RetentionApplyInput: RetentionApplyInput;
  RetentionApplyPayload: RetentionApplyPayloadModel;
  RetentionEvidence: RetentionEvidenceModel;
  RetentionExcludeInput: RetentionExcludeInput;
  RetentionExclusion: RetentionExclusionModel;
  RetentionExclusionEndInput: RetentionExclusionEndInput;
  RetentionExclusionPayload: Omit<RetentionExclusionPayload, 'exclusion'> & { exclusion?: Maybe<ResolversParentTypes['RetentionExclusion']> };
  RetentionExplanation: RetentionExplanationModel;
  RetentionFault: RetentionFaultModel;
  RetentionLeft: RetentionLeftModel;
  RetentionMessage: RetentionMessage;
  RetentionPlan: RetentionPlanModel;
  RetentionPolicies: Omit<RetentionPolicies, 'faults' | 'policies'> & { faults: Array<ResolversParentTypes['RetentionFault']>, policies: Array<ResolversParentTypes['RetentionPolicy']> };
  RetentionPolicy: RetentionPolicyModel;
  RetentionPolicyPayload: Omit<RetentionPolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['RetentionPolicy']> };
  RetentionPolicyRemoveInput: RetentionPolicyRemoveInput;
  RetentionPolicySaveInput: RetentionPolicySaveInput;
  RetentionRow: RetentionRowModel;
  RetentionStep: RetentionStepModel;
  RetentionTemplate: RetentionTemplate;
  Role: Role;
  RoleInput: RoleInput;
  Scan: ScanModel;
  ScanChange: Omit<ScanChange, 'assets'> & { assets: Array<ResolversParentTypes['Asset']> };
  ScanChangeConnection: Omit<ScanChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['ScanChangeEdge']> };
  ScanChangeEdge: Omit<ScanChangeEdge, 'node'> & { node: ResolversParentTypes['ScanChange'] };
  ScanConnection: Omit<ScanConnection, 'edges'> & { edges: Array<ResolversParentTypes['ScanEdge']> };
  ScanCounts: ScanCounts;
  ScanEdge: Omit<ScanEdge, 'node'> & { node: ResolversParentTypes['Scan'] };
  ScanIdInput: ScanIdInput;
  ScanPayload: Omit<ScanPayload, 'scans'> & { scans: Array<ResolversParentTypes['Scan']> };
  ScanProgress: Omit<ScanProgress, 'scan'> & { scan: ResolversParentTypes['Scan'] };
  ScanReleaseInput: ScanReleaseInput;
  ScanStartInput: ScanStartInput;
  Schedule: Schedule;
  Scope: Scope;
  ScopeConnection: ScopeConnection;
  ScopeEdge: ScopeEdge;
  SearchConnection: Omit<SearchConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  SearchFilter: SearchFilter;
  SimilarIncident: Omit<SimilarIncident, 'incident'> & { incident: ResolversParentTypes['Incident'] };
  Source: SourceModel;
  SourcePayload: Omit<SourcePayload, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  SourceRetireInput: SourceRetireInput;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  TagsInput: TagsInput;
  Tell: Omit<Tell, 'assets'> & { assets: Array<ResolversParentTypes['Asset']> };
  TimelineEntry: TimelineEntry;
  Tombstone: TombstoneModel;
  TombstoneEdge: TombstoneEdge;
  TombstoneMark: TombstoneMark;
  Totals: Totals;
  URN: Scalars['URN']['output'];
  UnmappedConnection: UnmappedConnection;
  Unresolved: UnresolvedModel;
  UnresolvedAnswer: UnresolvedAnswer;
  UnresolvedAnswerInput: UnresolvedAnswerInput;
  UnresolvedConnection: Omit<UnresolvedConnection, 'edges'> & { edges: Array<ResolversParentTypes['UnresolvedEdge']> };
  UnresolvedEdge: Omit<UnresolvedEdge, 'node'> & { node: ResolversParentTypes['Unresolved'] };
  UnresolvedPayload: Omit<UnresolvedPayload, 'unresolved'> & { unresolved?: Maybe<ResolversParentTypes['Unresolved']> };
  Usage: Usage;
  UsagePeriod: UsagePeriod;
  User: User;
  UserAddInput: UserAddInput;
  UserChangeInput: UserChangeInput;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserHandOverInput: UserHandOverInput;
  UserHandOverPayload: UserHandOverPayload;
  UserLinkPayload: UserLinkPayload;
  UserNameInput: UserNameInput;
  UserPayload: UserPayload;
  VerdictPayload: Omit<VerdictPayload, 'verdict'> & { verdict?: Maybe<ResolversParentTypes['RecordedVerdict']> };
  VerdictRecordInput: VerdictRecordInput;
  VerdictWrongInput: VerdictWrongInput;
  Viewer: Viewer;
  WrongMark: WrongMark;
};

export type ActionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionError'] = ResolversParentTypes['ActionError']> = {
  code?: Resolver<ResolversTypes['ActionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionItem'] = ResolversParentTypes['ActionItem']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  checked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ActionItemEvidenceArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['ProofKind'], ParentType, ContextType>;
  proofDetail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proved?: Resolver<Maybe<ResolversTypes['Proved']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ActionItemState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActionItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionItemPayload'] = ResolversParentTypes['ActionItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type AssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  actionItems?: Resolver<Array<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType>;
  containers?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  contents?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  dataChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deletability?: Resolver<ResolversTypes['Deletability'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downstreamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<ResolversTypes['EdgeConnection'], ParentType, ContextType, RequireFields<AssetEdgesArgs, 'direction' | 'first'>>;
  evidence?: Resolver<Array<ResolversTypes['AssetEvidence']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, RequireFields<AssetHistoryArgs, 'first'>>;
  hold?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents?: Resolver<Array<ResolversTypes['IncidentMark']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  layer?: Resolver<Maybe<ResolversTypes['Layer']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  requests?: Resolver<Array<ResolversTypes['RequestMark']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  rowCount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowCountEstimated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssetState'], ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tombstones?: Resolver<Array<ResolversTypes['TombstoneMark']>, ParentType, ContextType>;
  upstreamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urn?: Resolver<ResolversTypes['URN'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['Usage'], ParentType, ContextType>;
  vanishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetEvidence'] = ResolversParentTypes['AssetEvidence']> = {
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vanishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AssetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetPayload'] = ResolversParentTypes['AssetPayload']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type BlamelessHintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlamelessHint'] = ResolversParentTypes['BlamelessHint']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BlindSpotPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlindSpotPayload'] = ResolversParentTypes['BlindSpotPayload']> = {
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type BurnPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BurnPoint'] = ResolversParentTypes['BurnPoint']> = {
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Column'] = ResolversParentTypes['Column']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nullable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  primaryKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Configuration'] = ResolversParentTypes['Configuration']> = {
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ConfigurationFaultsArgs, 'language'>>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needsRestart?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadGroup'] = ResolversParentTypes['DeadGroup']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  deletability?: Resolver<Maybe<ResolversTypes['Deletability']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owners?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unjudged?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<DeadGroupUnjudgedArgs, 'language'>>;
};

export type DeadGroupsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadGroups'] = ResolversParentTypes['DeadGroups']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DeadGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<DeadGroupsUnknownArgs, 'language'>>;
};

export type DeletabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deletability'] = ResolversParentTypes['Deletability']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lossSet?: Resolver<Array<ResolversTypes['Loss']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  subject?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DeletabilitySummaryArgs, 'language'>>;
  tell?: Resolver<Array<ResolversTypes['Tell']>, ParentType, ContextType, RequireFields<DeletabilityTellArgs, 'language'>>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type DeletionRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionRequest'] = ResolversParentTypes['DeletionRequest']> = {
  approval?: Resolver<Maybe<ResolversTypes['RequestWord']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comments?: Resolver<Array<ResolversTypes['RequestComment']>, ParentType, ContextType>;
  delegations?: Resolver<Array<ResolversTypes['RequestDelegation']>, ParentType, ContextType>;
  deletability?: Resolver<Maybe<ResolversTypes['Deletability']>, ParentType, ContextType>;
  droppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['RequestWord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  may?: Resolver<Array<ResolversTypes['RequestMay']>, ParentType, ContextType>;
  needs?: Resolver<Array<ResolversTypes['RequestNeed']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  override?: Resolver<Maybe<ResolversTypes['RequestWord']>, ParentType, ContextType>;
  passable?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  presences?: Resolver<Array<ResolversTypes['RequestPresence']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['RequestPurpose'], ParentType, ContextType>;
  quarantinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restoreRecipe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restoreSteps?: Resolver<Array<ResolversTypes['RequestStep']>, ParentType, ContextType>;
  restoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restoring?: Resolver<Maybe<ResolversTypes['RequestWord']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['RequestSignature']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['RequestStep']>, ParentType, ContextType>;
  subject?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tombstones?: Resolver<Array<ResolversTypes['Tombstone']>, ParentType, ContextType>;
  undoDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undoUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletionRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionRequestConnection'] = ResolversParentTypes['DeletionRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeletionRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeletionRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionRequestEdge'] = ResolversParentTypes['DeletionRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeletionRequest'], ParentType, ContextType>;
};

export type EdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Edge'] = ResolversParentTypes['Edge']> = {
  breaks?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['EdgeEvidence']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type EdgeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EdgeConnection'] = ResolversParentTypes['EdgeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EdgeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EdgeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EdgeEdge'] = ResolversParentTypes['EdgeEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Edge'], ParentType, ContextType>;
};

export type EdgeEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EdgeEvidence'] = ResolversParentTypes['EdgeEvidence']> = {
  confidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vanishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FrozenRadiusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrozenRadius'] = ResolversParentTypes['FrozenRadius']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assets?: Resolver<ResolversTypes['RadiusPage'], ParentType, ContextType, RequireFields<FrozenRadiusAssetsArgs, 'first'>>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edgeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['RadiusParty']>, ParentType, ContextType>;
};

export type HighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranges?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HistoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryConnection'] = ResolversParentTypes['HistoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HistoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HistoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryEdge'] = ResolversParentTypes['HistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HistoryEntry'], ParentType, ContextType>;
};

export type HistoryEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scan?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hold'] = ResolversParentTypes['Hold']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type HopCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HopCount'] = ResolversParentTypes['HopCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  byHop?: Resolver<Array<ResolversTypes['HopCount']>, ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  byOwner?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  byPlatform?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  csvPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ImpactEdge']>, ParentType, ContextType>;
  incompleteReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ImpactIncompleteReasonArgs, 'language'>>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactBoxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactBox'] = ResolversParentTypes['ImpactBox']> = {
  blocking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactEdge'] = ResolversParentTypes['ImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type ImpactLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactLink'] = ResolversParentTypes['ImpactLink']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactSummary'] = ResolversParentTypes['ImpactSummary']> = {
  boxes?: Resolver<Array<ResolversTypes['ImpactBox']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['ImpactLink']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  actionItems?: Resolver<Array<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  acts?: Resolver<Array<ResolversTypes['IncidentAct']>, ParentType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['RadiusChanges'], ParentType, ContextType, RequireFields<IncidentChangesArgs, 'first'>>;
  factors?: Resolver<Array<ResolversTypes['IncidentFactor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IncidentKind'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<IncidentMarkdownArgs>>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postMortem?: Resolver<Maybe<ResolversTypes['PostMortem']>, ParentType, ContextType>;
  radius?: Resolver<ResolversTypes['FrozenRadius'], ParentType, ContextType>;
  repeats?: Resolver<Array<ResolversTypes['IncidentMark']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IncidentSeverity'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IncidentState'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type IncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type IncidentMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentMark'] = ResolversParentTypes['IncidentMark']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IncidentSeverity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IncidentState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IncidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentPayload'] = ResolversParentTypes['IncidentPayload']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LineageGraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageGraph'] = ResolversParentTypes['LineageGraph']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['Edge']>, ParentType, ContextType>;
  more?: Resolver<Array<ResolversTypes['MoreNeighbours']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type LineagePathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineagePath'] = ResolversParentTypes['LineagePath']> = {
  edges?: Resolver<Array<ResolversTypes['Edge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  reversed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LossResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Loss'] = ResolversParentTypes['Loss']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MigrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Migration'] = ResolversParentTypes['Migration']> = {
  burnDown?: Resolver<Array<ResolversTypes['BurnPoint']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  moved?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MigrationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MigrationConnection'] = ResolversParentTypes['MigrationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MigrationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MigrationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MigrationEdge'] = ResolversParentTypes['MigrationEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Migration'], ParentType, ContextType>;
};

export type MigrationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MigrationPayload'] = ResolversParentTypes['MigrationPayload']> = {
  migration?: Resolver<Maybe<ResolversTypes['Migration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type MoreNeighboursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoreNeighbours'] = ResolversParentTypes['MoreNeighbours']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  actionItemAdd?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationActionItemAddArgs, 'input'>>;
  actionItemEdit?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationActionItemEditArgs, 'input'>>;
  actionItemSettle?: Resolver<ResolversTypes['ActionItemPayload'], ParentType, ContextType, RequireFields<MutationActionItemSettleArgs, 'input'>>;
  blindSpotAccept?: Resolver<ResolversTypes['BlindSpotPayload'], ParentType, ContextType, RequireFields<MutationBlindSpotAcceptArgs, 'input'>>;
  consumerDeclare?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationConsumerDeclareArgs, 'input'>>;
  descriptionSet?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationDescriptionSetArgs, 'input'>>;
  edgeDeclare?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationEdgeDeclareArgs, 'input'>>;
  edgeEnd?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationEdgeEndArgs, 'input'>>;
  holdLift?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationHoldLiftArgs, 'input'>>;
  holdPlace?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationHoldPlaceArgs, 'input'>>;
  incidentEdit?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationIncidentEditArgs, 'input'>>;
  incidentMove?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationIncidentMoveArgs, 'input'>>;
  incidentNote?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationIncidentNoteArgs, 'input'>>;
  incidentOpen?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationIncidentOpenArgs, 'input'>>;
  migrationEnd?: Resolver<ResolversTypes['MigrationPayload'], ParentType, ContextType, RequireFields<MutationMigrationEndArgs, 'input'>>;
  migrationStart?: Resolver<ResolversTypes['MigrationPayload'], ParentType, ContextType, RequireFields<MutationMigrationStartArgs, 'input'>>;
  partyLink?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationPartyLinkArgs, 'input'>>;
  partySetAside?: Resolver<ResolversTypes['PartyPayload'], ParentType, ContextType, RequireFields<MutationPartySetAsideArgs, 'input'>>;
  postMortemComment?: Resolver<ResolversTypes['PostMortemPayload'], ParentType, ContextType, RequireFields<MutationPostMortemCommentArgs, 'input'>>;
  postMortemDraftDrop?: Resolver<ResolversTypes['PostMortemPayload'], ParentType, ContextType, RequireFields<MutationPostMortemDraftDropArgs, 'input'>>;
  postMortemMove?: Resolver<ResolversTypes['PostMortemPayload'], ParentType, ContextType, RequireFields<MutationPostMortemMoveArgs, 'input'>>;
  postMortemSave?: Resolver<ResolversTypes['PostMortemSavePayload'], ParentType, ContextType, RequireFields<MutationPostMortemSaveArgs, 'input'>>;
  postMortemStart?: Resolver<ResolversTypes['PostMortemPayload'], ParentType, ContextType, RequireFields<MutationPostMortemStartArgs, 'input'>>;
  reasonAccept?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationReasonAcceptArgs, 'input'>>;
  requestAbort?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestAbortArgs, 'input'>>;
  requestApprove?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestApproveArgs, 'input'>>;
  requestClose?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestCloseArgs, 'input'>>;
  requestComment?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestCommentArgs, 'input'>>;
  requestConfirm?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestConfirmArgs, 'input'>>;
  requestDecline?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestDeclineArgs, 'input'>>;
  requestDelegate?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestDelegateArgs, 'input'>>;
  requestEdit?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestEditArgs, 'input'>>;
  requestOpen?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestOpenArgs, 'input'>>;
  requestOverride?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestOverrideArgs, 'input'>>;
  requestReopen?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestReopenArgs, 'input'>>;
  requestRestore?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestRestoreArgs, 'input'>>;
  requestRestoreTick?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestRestoreTickArgs, 'input'>>;
  requestSign?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestSignArgs, 'input'>>;
  requestSubmit?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestSubmitArgs, 'input'>>;
  requestTick?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestTickArgs, 'input'>>;
  requestWithdraw?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRequestWithdrawArgs, 'input'>>;
  retentionApply?: Resolver<ResolversTypes['RetentionApplyPayload'], ParentType, ContextType, RequireFields<MutationRetentionApplyArgs, 'input'>>;
  retentionExclude?: Resolver<ResolversTypes['RetentionExclusionPayload'], ParentType, ContextType, RequireFields<MutationRetentionExcludeArgs, 'input'>>;
  retentionExclusionEnd?: Resolver<ResolversTypes['RetentionExclusionPayload'], ParentType, ContextType, RequireFields<MutationRetentionExclusionEndArgs, 'input'>>;
  retentionPolicyRemove?: Resolver<ResolversTypes['RetentionPolicyPayload'], ParentType, ContextType, RequireFields<MutationRetentionPolicyRemoveArgs, 'input'>>;
  retentionPolicySave?: Resolver<ResolversTypes['RetentionPolicyPayload'], ParentType, ContextType, RequireFields<MutationRetentionPolicySaveArgs, 'input'>>;
  roleAssign?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationRoleAssignArgs, 'input'>>;
  roleEnd?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationRoleEndArgs, 'input'>>;
  scanCancel?: Resolver<ResolversTypes['ScanPayload'], ParentType, ContextType, RequireFields<MutationScanCancelArgs, 'input'>>;
  scanRelease?: Resolver<ResolversTypes['ScanPayload'], ParentType, ContextType, RequireFields<MutationScanReleaseArgs, 'input'>>;
  scanStart?: Resolver<ResolversTypes['ScanPayload'], ParentType, ContextType, RequireFields<MutationScanStartArgs, 'input'>>;
  sourceRetire?: Resolver<ResolversTypes['SourcePayload'], ParentType, ContextType, RequireFields<MutationSourceRetireArgs, 'input'>>;
  tagsSet?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationTagsSetArgs, 'input'>>;
  unresolvedAnswer?: Resolver<ResolversTypes['UnresolvedPayload'], ParentType, ContextType, RequireFields<MutationUnresolvedAnswerArgs, 'input'>>;
  userAdd?: Resolver<ResolversTypes['UserLinkPayload'], ParentType, ContextType, RequireFields<MutationUserAddArgs, 'input'>>;
  userChange?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationUserChangeArgs, 'input'>>;
  userHandOver?: Resolver<ResolversTypes['UserHandOverPayload'], ParentType, ContextType, RequireFields<MutationUserHandOverArgs, 'input'>>;
  userLeave?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationUserLeaveArgs, 'input'>>;
  userLink?: Resolver<ResolversTypes['UserLinkPayload'], ParentType, ContextType, RequireFields<MutationUserLinkArgs, 'input'>>;
  userRemove?: Resolver<ResolversTypes['UserPayload'], ParentType, ContextType, RequireFields<MutationUserRemoveArgs, 'input'>>;
  verdictMarkWrong?: Resolver<ResolversTypes['VerdictPayload'], ParentType, ContextType, RequireFields<MutationVerdictMarkWrongArgs, 'input'>>;
  verdictRecord?: Resolver<ResolversTypes['VerdictPayload'], ParentType, ContextType, RequireFields<MutationVerdictRecordArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Asset' | 'DeletionRequest' | 'Migration' | 'RecordedVerdict' | 'Scan' | 'Source' | 'Unresolved', ParentType, ContextType>;
};

export type OrphanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrphanConnection'] = ResolversParentTypes['OrphanConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrphanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrphanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrphanEdge'] = ResolversParentTypes['OrphanEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type OrphanWorkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrphanWork'] = ResolversParentTypes['OrphanWork']> = {
  actionItems?: Resolver<Array<ResolversTypes['ActionItem']>, ParentType, ContextType>;
  requests?: Resolver<Array<ResolversTypes['RequestMark']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  aside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyConnection'] = ResolversParentTypes['PartyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PartyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PartyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyEdge'] = ResolversParentTypes['PartyEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
};

export type PartyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyPayload'] = ResolversParentTypes['PartyPayload']> = {
  party?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostMortemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortem'] = ResolversParentTypes['PostMortem']> = {
  acts?: Resolver<Array<ResolversTypes['PostMortemAct']>, ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  comments?: Resolver<Array<ResolversTypes['PostMortemComment']>, ParentType, ContextType>;
  drafts?: Resolver<Array<ResolversTypes['PostMortemDraft']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['PostMortemField']>, ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  mayReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['PostMortemFieldName']>, ParentType, ContextType>;
  moves?: Resolver<Array<ResolversTypes['PostMortemMove']>, ParentType, ContextType>;
  readersMeanwhile?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PostMortemState'], ParentType, ContextType>;
};

export type PostMortemCommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortemComment'] = ResolversParentTypes['PostMortemComment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PostMortemDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortemDraft'] = ResolversParentTypes['PostMortemDraft']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['PostMortemFieldName'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PostMortemFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortemField'] = ResolversParentTypes['PostMortemField']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hints?: Resolver<Array<ResolversTypes['BlamelessHint']>, ParentType, ContextType, RequireFields<PostMortemFieldHintsArgs, 'language'>>;
  name?: Resolver<ResolversTypes['PostMortemFieldName'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PostMortemMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortemMove'] = ResolversParentTypes['PostMortemMove']> = {
  act?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  selfReviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PostMortemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortemPayload'] = ResolversParentTypes['PostMortemPayload']> = {
  postMortem?: Resolver<Maybe<ResolversTypes['PostMortem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type PostMortemSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortemSavePayload'] = ResolversParentTypes['PostMortemSavePayload']> = {
  draft?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['PostMortemField']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['SaveOutcome']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type ProvedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proved'] = ResolversParentTypes['Proved']> = {
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProvedFoundArgs, 'language'>>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'urn'>>;
  configuration?: Resolver<ResolversTypes['Configuration'], ParentType, ContextType>;
  deadGroups?: Resolver<ResolversTypes['DeadGroups'], ParentType, ContextType, RequireFields<QueryDeadGroupsArgs, 'first'>>;
  deletability?: Resolver<ResolversTypes['Deletability'], ParentType, ContextType, RequireFields<QueryDeletabilityArgs, 'ids'>>;
  deletionRequest?: Resolver<Maybe<ResolversTypes['DeletionRequest']>, ParentType, ContextType, RequireFields<QueryDeletionRequestArgs, 'id'>>;
  deletionRequests?: Resolver<ResolversTypes['DeletionRequestConnection'], ParentType, ContextType, RequireFields<QueryDeletionRequestsArgs, 'first'>>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'direction' | 'first' | 'ids'>>;
  impactSummary?: Resolver<ResolversTypes['ImpactSummary'], ParentType, ContextType, RequireFields<QueryImpactSummaryArgs, 'by' | 'direction' | 'ids'>>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<QueryIncidentArgs, 'id'>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<QueryIncidentsArgs, 'first'>>;
  lineage?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<QueryLineageArgs, 'downstreamDepth' | 'fanOut' | 'id' | 'maxNodes' | 'upstreamDepth'>>;
  migrations?: Resolver<ResolversTypes['MigrationConnection'], ParentType, ContextType, RequireFields<QueryMigrationsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  orphanWork?: Resolver<ResolversTypes['OrphanWork'], ParentType, ContextType, RequireFields<QueryOrphanWorkArgs, 'user'>>;
  orphans?: Resolver<ResolversTypes['OrphanConnection'], ParentType, ContextType, RequireFields<QueryOrphansArgs, 'first' | 'user'>>;
  parties?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryPartiesArgs, 'first' | 'open'>>;
  resolveAssets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryResolveAssetsArgs, 'first' | 'text'>>;
  retentionExclusions?: Resolver<Array<ResolversTypes['RetentionExclusion']>, ParentType, ContextType>;
  retentionExplanation?: Resolver<ResolversTypes['RetentionExplanation'], ParentType, ContextType, RequireFields<QueryRetentionExplanationArgs, 'asset' | 'policy'>>;
  retentionPlan?: Resolver<ResolversTypes['RetentionPlan'], ParentType, ContextType, RequireFields<QueryRetentionPlanArgs, 'first' | 'policy' | 'state'>>;
  retentionPolicies?: Resolver<ResolversTypes['RetentionPolicies'], ParentType, ContextType>;
  scan?: Resolver<Maybe<ResolversTypes['Scan']>, ParentType, ContextType, RequireFields<QueryScanArgs, 'id'>>;
  scanDiff?: Resolver<ResolversTypes['ScanChangeConnection'], ParentType, ContextType, RequireFields<QueryScanDiffArgs, 'first' | 'from' | 'to'>>;
  scans?: Resolver<ResolversTypes['ScanConnection'], ParentType, ContextType, RequireFields<QueryScansArgs, 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'sort' | 'text'>>;
  similarIncidents?: Resolver<Array<ResolversTypes['SimilarIncident']>, ParentType, ContextType, RequireFields<QuerySimilarIncidentsArgs, 'assets'>>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  tombstones?: Resolver<Array<ResolversTypes['Tombstone']>, ParentType, ContextType, RequireFields<QueryTombstonesArgs, 'asset'>>;
  totals?: Resolver<ResolversTypes['Totals'], ParentType, ContextType>;
  unmappedConnections?: Resolver<Array<ResolversTypes['UnmappedConnection']>, ParentType, ContextType>;
  unresolved?: Resolver<ResolversTypes['UnresolvedConnection'], ParentType, ContextType, RequireFields<QueryUnresolvedArgs, 'first'>>;
  users?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['RecordedVerdict']>, ParentType, ContextType, RequireFields<QueryVerdictArgs, 'id'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['LineagePath']>, ParentType, ContextType, RequireFields<QueryWhyArgs, 'from' | 'to'>>;
};

export type RadiusChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RadiusChanges'] = ResolversParentTypes['RadiusChanges']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assetsAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assetsRemoved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgesAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgesRemoved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  page?: Resolver<ResolversTypes['RadiusPage'], ParentType, ContextType>;
  partiesAdded?: Resolver<Array<ResolversTypes['RadiusParty']>, ParentType, ContextType>;
  partiesRemoved?: Resolver<Array<ResolversTypes['RadiusParty']>, ParentType, ContextType>;
};

export type RadiusPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RadiusPage'] = ResolversParentTypes['RadiusPage']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['RadiusRow']>, ParentType, ContextType>;
};

export type RadiusPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RadiusParty'] = ResolversParentTypes['RadiusParty']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
};

export type RadiusRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RadiusRow'] = ResolversParentTypes['RadiusRow']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reader'] = ResolversParentTypes['Reader']> = {
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  about?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReasonDetailArgs, 'language'>>;
  evidence?: Resolver<Array<ResolversTypes['ReasonEvidence']>, ParentType, ContextType>;
  hard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReasonTitleArgs, 'language'>>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  wayOut?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ReasonWayOutArgs, 'language'>>;
};

export type ReasonEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReasonEvidence'] = ResolversParentTypes['ReasonEvidence']> = {
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordedVerdictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedVerdict'] = ResolversParentTypes['RecordedVerdict']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletability?: Resolver<ResolversTypes['Deletability'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  markedWrong?: Resolver<Array<ResolversTypes['WrongMark']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestCommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestComment'] = ResolversParentTypes['RequestComment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestDelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestDelegation'] = ResolversParentTypes['RequestDelegation']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestMark'] = ResolversParentTypes['RequestMark']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestState'], ParentType, ContextType>;
};

export type RequestMayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestMay'] = ResolversParentTypes['RequestMay']> = {
  act?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequestNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestNeed'] = ResolversParentTypes['RequestNeed']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOverridden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NeedKind'], ParentType, ContextType>;
  lapse?: Resolver<Maybe<ResolversTypes['NeedLapse']>, ParentType, ContextType>;
  lapsedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Reason']>, ParentType, ContextType>;
  signers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  way?: Resolver<Maybe<ResolversTypes['SignatureWay']>, ParentType, ContextType>;
};

export type RequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPayload'] = ResolversParentTypes['RequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['DeletionRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type RequestPresenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPresence'] = ResolversParentTypes['RequestPresence']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assetName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PresenceState'], ParentType, ContextType>;
};

export type RequestSignatureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestSignature'] = ResolversParentTypes['RequestSignature']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delegatedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  way?: Resolver<ResolversTypes['SignatureWay'], ParentType, ContextType>;
};

export type RequestStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestStep'] = ResolversParentTypes['RequestStep']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assetName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  backup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needsBackup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StepPhase'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RequestStepTitleArgs, 'language'>>;
};

export type RequestWordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestWord'] = ResolversParentTypes['RequestWord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionApplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionApplyPayload'] = ResolversParentTypes['RetentionApplyPayload']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  left?: Resolver<Array<ResolversTypes['RetentionLeft']>, ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['RetentionMessage']>, ParentType, ContextType, RequireFields<RetentionApplyPayloadMessagesArgs, 'language'>>;
  requests?: Resolver<Array<ResolversTypes['DeletionRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type RetentionEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionEvidence'] = ResolversParentTypes['RetentionEvidence']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RetentionEvidenceTextArgs, 'language'>>;
};

export type RetentionExclusionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionExclusion'] = ResolversParentTypes['RetentionExclusion']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  names?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RetentionExclusionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionExclusionPayload'] = ResolversParentTypes['RetentionExclusionPayload']> = {
  exclusion?: Resolver<Maybe<ResolversTypes['RetentionExclusion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type RetentionExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionExplanation'] = ResolversParentTypes['RetentionExplanation']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  deletability?: Resolver<ResolversTypes['Deletability'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['RetentionEvidence']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['DeadGroup']>, ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['RetentionPolicy'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['RetentionState']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['RetentionStep']>, ParentType, ContextType>;
};

export type RetentionFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionFault'] = ResolversParentTypes['RetentionFault']> = {
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RetentionFaultFaultsArgs, 'language'>>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionLeft'] = ResolversParentTypes['RetentionLeft']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RetentionLeftWhyArgs, 'language'>>;
};

export type RetentionMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionMessage'] = ResolversParentTypes['RetentionMessage']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionPlan'] = ResolversParentTypes['RetentionPlan']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  candidateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excludedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RetentionPlanHeldArgs, 'language'>>;
  leftToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['RetentionMessage']>, ParentType, ContextType, RequireFields<RetentionPlanMessagesArgs, 'language'>>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['RetentionPolicy'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['RetentionRow']>, ParentType, ContextType>;
  selectedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionPoliciesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionPolicies'] = ResolversParentTypes['RetentionPolicies']> = {
  faults?: Resolver<Array<ResolversTypes['RetentionFault']>, ParentType, ContextType>;
  mayApply?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayExclude?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maySave?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policies?: Resolver<Array<ResolversTypes['RetentionPolicy']>, ParentType, ContextType>;
  templates?: Resolver<Array<ResolversTypes['RetentionTemplate']>, ParentType, ContextType>;
};

export type RetentionPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionPolicy'] = ResolversParentTypes['RetentionPolicy']> = {
  action?: Resolver<ResolversTypes['RetentionAction'], ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  graceOwned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graceOwnerless?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  perDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RetentionRule'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RetentionPolicySummaryArgs, 'language'>>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionPolicyPayload'] = ResolversParentTypes['RetentionPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['RetentionPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type RetentionRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRow'] = ResolversParentTypes['RetentionRow']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  deletability?: Resolver<ResolversTypes['Deletability'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['RetentionEvidence']>, ParentType, ContextType>;
  exclusion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RetentionRowExclusionArgs, 'language'>>;
  group?: Resolver<Maybe<ResolversTypes['DeadGroup']>, ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owners?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RetentionState'], ParentType, ContextType>;
};

export type RetentionStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionStep'] = ResolversParentTypes['RetentionStep']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RetentionStepTextArgs, 'language'>>;
};

export type RetentionTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionTemplate'] = ResolversParentTypes['RetentionTemplate']> = {
  rule?: Resolver<ResolversTypes['RetentionRule'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  party?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scan'] = ResolversParentTypes['Scan']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ScanCounts'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ScanMessageArgs, 'language'>>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScanChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanChange'] = ResolversParentTypes['ScanChange']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScanChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanChangeConnection'] = ResolversParentTypes['ScanChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScanChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScanChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanChangeEdge'] = ResolversParentTypes['ScanChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScanChange'], ParentType, ContextType>;
};

export type ScanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanConnection'] = ResolversParentTypes['ScanConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScanCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanCounts'] = ResolversParentTypes['ScanCounts']> = {
  assetsAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assetsChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assetsVanished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgesAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgesChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgesVanished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scopesGone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scopesSeen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scopesUnchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scopesUnreadable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unresolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanEdge'] = ResolversParentTypes['ScanEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Scan'], ParentType, ContextType>;
};

export type ScanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanPayload'] = ResolversParentTypes['ScanPayload']> = {
  scans?: Resolver<Array<ResolversTypes['Scan']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type ScanProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanProgress'] = ResolversParentTypes['ScanProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scan?: Resolver<ResolversTypes['Scan'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScheduleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule']> = {
  catchup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  expression?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paused?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  periodSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsItself?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  assertions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ScopeMessageArgs, 'language'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScopeState'], ParentType, ContextType>;
};

export type ScopeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeConnection'] = ResolversParentTypes['ScopeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScopeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScopeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeEdge'] = ResolversParentTypes['ScopeEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['Highlight']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type SimilarIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimilarIncident'] = ResolversParentTypes['SimilarIncident']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['IncidentFactor']>, ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  configured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  covers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastScan?: Resolver<Maybe<ResolversTypes['Scan']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ResolversTypes['ScopeConnection'], ParentType, ContextType, RequireFields<SourceScopesArgs, 'first'>>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcePayload'] = ResolversParentTypes['SourcePayload']> = {
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  scanProgress?: SubscriptionResolver<ResolversTypes['ScanProgress'], "scanProgress", ParentType, ContextType, Partial<SubscriptionScanProgressArgs>>;
};

export type TellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tell'] = ResolversParentTypes['Tell']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  asset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TombstoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tombstone'] = ResolversParentTypes['Tombstone']> = {
  asset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  droppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['TombstoneEdge']>, ParentType, ContextType>;
  isDefinitionMade?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keepsNoCopy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  moreEdges?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restoreRecipe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rowCount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takenAwayAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TombstoneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TombstoneEdge'] = ResolversParentTypes['TombstoneEdge']> = {
  asset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vanishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TombstoneMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TombstoneMark'] = ResolversParentTypes['TombstoneMark']> = {
  backup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  droppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keepsNoCopy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takenAwayAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Totals'] = ResolversParentTypes['Totals']> = {
  assets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  edges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unresolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface UrnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URN'], any> {
  name: 'URN';
}

export type UnmappedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmappedConnection'] = ResolversParentTypes['UnmappedConnection']> = {
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnresolvedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unresolved'] = ResolversParentTypes['Unresolved']> = {
  access?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['UnresolvedAnswer']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnresolvedMessageArgs, 'language'>>;
  pattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnresolvedAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnresolvedAnswer'] = ResolversParentTypes['UnresolvedAnswer']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  patterns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UnresolvedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnresolvedConnection'] = ResolversParentTypes['UnresolvedConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnresolvedEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnresolvedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnresolvedEdge'] = ResolversParentTypes['UnresolvedEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unresolved'], ParentType, ContextType>;
};

export type UnresolvedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnresolvedPayload'] = ResolversParentTypes['UnresolvedPayload']> = {
  unresolved?: Resolver<Maybe<ResolversTypes['Unresolved']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type UsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Usage'] = ResolversParentTypes['Usage']> = {
  identifiesReaders?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['UsagePeriod']>, ParentType, ContextType>;
  readers?: Resolver<Array<ResolversTypes['Reader']>, ParentType, ContextType>;
  reads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  watchedSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UsagePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsagePeriod'] = ResolversParentTypes['UsagePeriod']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  writes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  linkUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ActionError', ParentType, ContextType>;
};

export type UserHandOverPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserHandOverPayload'] = ResolversParentTypes['UserHandOverPayload']> = {
  handed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type UserLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserLinkPayload'] = ResolversParentTypes['UserLinkPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type UserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPayload'] = ResolversParentTypes['UserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
};

export type VerdictPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictPayload'] = ResolversParentTypes['VerdictPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['ActionError']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['RecordedVerdict']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WrongMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongMark'] = ResolversParentTypes['WrongMark']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActionError?: ActionErrorResolvers<ContextType>;
  ActionItem?: ActionItemResolvers<ContextType>;
  ActionItemPayload?: ActionItemPayloadResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetEvidence?: AssetEvidenceResolvers<ContextType>;
  AssetPayload?: AssetPayloadResolvers<ContextType>;
  BlamelessHint?: BlamelessHintResolvers<ContextType>;
  BlindSpotPayload?: BlindSpotPayloadResolvers<ContextType>;
  BurnPoint?: BurnPointResolvers<ContextType>;
  Column?: ColumnResolvers<ContextType>;
  Configuration?: ConfigurationResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadGroup?: DeadGroupResolvers<ContextType>;
  DeadGroups?: DeadGroupsResolvers<ContextType>;
  Deletability?: DeletabilityResolvers<ContextType>;
  DeletionRequest?: DeletionRequestResolvers<ContextType>;
  DeletionRequestConnection?: DeletionRequestConnectionResolvers<ContextType>;
  DeletionRequestEdge?: DeletionRequestEdgeResolvers<ContextType>;
  Edge?: EdgeResolvers<ContextType>;
  EdgeConnection?: EdgeConnectionResolvers<ContextType>;
  EdgeEdge?: EdgeEdgeResolvers<ContextType>;
  EdgeEvidence?: EdgeEvidenceResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  FrozenRadius?: FrozenRadiusResolvers<ContextType>;
  Highlight?: HighlightResolvers<ContextType>;
  HistoryConnection?: HistoryConnectionResolvers<ContextType>;
  HistoryEdge?: HistoryEdgeResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  HopCount?: HopCountResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactBox?: ImpactBoxResolvers<ContextType>;
  ImpactEdge?: ImpactEdgeResolvers<ContextType>;
  ImpactLink?: ImpactLinkResolvers<ContextType>;
  ImpactSummary?: ImpactSummaryResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  IncidentMark?: IncidentMarkResolvers<ContextType>;
  IncidentPayload?: IncidentPayloadResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LineageGraph?: LineageGraphResolvers<ContextType>;
  LineagePath?: LineagePathResolvers<ContextType>;
  Loss?: LossResolvers<ContextType>;
  Migration?: MigrationResolvers<ContextType>;
  MigrationConnection?: MigrationConnectionResolvers<ContextType>;
  MigrationEdge?: MigrationEdgeResolvers<ContextType>;
  MigrationPayload?: MigrationPayloadResolvers<ContextType>;
  MoreNeighbours?: MoreNeighboursResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OrphanConnection?: OrphanConnectionResolvers<ContextType>;
  OrphanEdge?: OrphanEdgeResolvers<ContextType>;
  OrphanWork?: OrphanWorkResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  PartyConnection?: PartyConnectionResolvers<ContextType>;
  PartyEdge?: PartyEdgeResolvers<ContextType>;
  PartyPayload?: PartyPayloadResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PostMortem?: PostMortemResolvers<ContextType>;
  PostMortemComment?: PostMortemCommentResolvers<ContextType>;
  PostMortemDraft?: PostMortemDraftResolvers<ContextType>;
  PostMortemField?: PostMortemFieldResolvers<ContextType>;
  PostMortemMove?: PostMortemMoveResolvers<ContextType>;
  PostMortemPayload?: PostMortemPayloadResolvers<ContextType>;
  PostMortemSavePayload?: PostMortemSavePayloadResolvers<ContextType>;
  Proved?: ProvedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RadiusChanges?: RadiusChangesResolvers<ContextType>;
  RadiusPage?: RadiusPageResolvers<ContextType>;
  RadiusParty?: RadiusPartyResolvers<ContextType>;
  RadiusRow?: RadiusRowResolvers<ContextType>;
  Reader?: ReaderResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  ReasonEvidence?: ReasonEvidenceResolvers<ContextType>;
  RecordedVerdict?: RecordedVerdictResolvers<ContextType>;
  RequestComment?: RequestCommentResolvers<ContextType>;
  RequestDelegation?: RequestDelegationResolvers<ContextType>;
  RequestMark?: RequestMarkResolvers<ContextType>;
  RequestMay?: RequestMayResolvers<ContextType>;
  RequestNeed?: RequestNeedResolvers<ContextType>;
  RequestPayload?: RequestPayloadResolvers<ContextType>;
  RequestPresence?: RequestPresenceResolvers<ContextType>;
  RequestSignature?: RequestSignatureResolvers<ContextType>;
  RequestStep?: RequestStepResolvers<ContextType>;
  RequestWord?: RequestWordResolvers<ContextType>;
  RetentionApplyPayload?: RetentionApplyPayloadResolvers<ContextType>;
  RetentionEvidence?: RetentionEvidenceResolvers<ContextType>;
  RetentionExclusion?: RetentionExclusionResolvers<ContextType>;
  RetentionExclusionPayload?: RetentionExclusionPayloadResolvers<ContextType>;
  RetentionExplanation?: RetentionExplanationResolvers<ContextType>;
  RetentionFault?: RetentionFaultResolvers<ContextType>;
  RetentionLeft?: RetentionLeftResolvers<ContextType>;
  RetentionMessage?: RetentionMessageResolvers<ContextType>;
  RetentionPlan?: RetentionPlanResolvers<ContextType>;
  RetentionPolicies?: RetentionPoliciesResolvers<ContextType>;
  RetentionPolicy?: RetentionPolicyResolvers<ContextType>;
  RetentionPolicyPayload?: RetentionPolicyPayloadResolvers<ContextType>;
  RetentionRow?: RetentionRowResolvers<ContextType>;
  RetentionStep?: RetentionStepResolvers<ContextType>;
  RetentionTemplate?: RetentionTemplateResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  Scan?: ScanResolvers<ContextType>;
  ScanChange?: ScanChangeResolvers<ContextType>;
  ScanChangeConnection?: ScanChangeConnectionResolvers<ContextType>;
  ScanChangeEdge?: ScanChangeEdgeResolvers<ContextType>;
  ScanConnection?: ScanConnectionResolvers<ContextType>;
  ScanCounts?: ScanCountsResolvers<ContextType>;
  ScanEdge?: ScanEdgeResolvers<ContextType>;
  ScanPayload?: ScanPayloadResolvers<ContextType>;
  ScanProgress?: ScanProgressResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  ScopeConnection?: ScopeConnectionResolvers<ContextType>;
  ScopeEdge?: ScopeEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SimilarIncident?: SimilarIncidentResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourcePayload?: SourcePayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tell?: TellResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  Tombstone?: TombstoneResolvers<ContextType>;
  TombstoneEdge?: TombstoneEdgeResolvers<ContextType>;
  TombstoneMark?: TombstoneMarkResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
  URN?: GraphQLScalarType;
  UnmappedConnection?: UnmappedConnectionResolvers<ContextType>;
  Unresolved?: UnresolvedResolvers<ContextType>;
  UnresolvedAnswer?: UnresolvedAnswerResolvers<ContextType>;
  UnresolvedConnection?: UnresolvedConnectionResolvers<ContextType>;
  UnresolvedEdge?: UnresolvedEdgeResolvers<ContextType>;
  UnresolvedPayload?: UnresolvedPayloadResolvers<ContextType>;
  Usage?: UsageResolvers<ContextType>;
  UsagePeriod?: UsagePeriodResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserHandOverPayload?: UserHandOverPayloadResolvers<ContextType>;
  UserLinkPayload?: UserLinkPayloadResolvers<ContextType>;
  UserPayload?: UserPayloadResolvers<ContextType>;
  VerdictPayload?: VerdictPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WrongMark?: WrongMarkResolvers<ContextType>;
};

