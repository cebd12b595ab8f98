/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Something to do. */
export type ActionItemAddInput = {
  /** On which asset. */
  asset: string | number;
  /** Until when: 2027-01-31. */
  due: string;
  /** FINDING_GONE: which. */
  finding?: string | number | null | undefined;
  /** Incident. */
  incident: string | number;
  /** EDGE_DECLARED: the other end. */
  other?: string | number | null | undefined;
  /** Who. */
  owner: string;
  /** OWNER_SET: who exactly; null: anybody. */
  party?: string | null | undefined;
  /** How it is proved. */
  proof: ProofKind;
  /** What. */
  title: string;
};

/** How an action item is settled. */
export type ActionItemSettleInput = {
  /** What shows it, or why it is waived. */
  evidence?: string | null | undefined;
  /** How. */
  how: Settling;
  /** It. */
  item: string | number;
  /** Revision that was looked at. */
  revision: number;
};

/** How far an action item is. */
export type ActionItemState =
  /** Done. */
  | 'DONE'
  /** To do. */
  | 'OPEN'
  /** It will not be done. */
  | 'WAIVED';

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

/** A blind spot. */
export type BlindSpotInput = {
  /** Namespace no live source sees. */
  namespace: string;
  /** Why that is acceptable. */
  reason: string;
  /** Until when. */
  until: string;
};

/** A consumer to declare. */
export type ConsumerInput = {
  /** Asset that is used. */
  asset: string | number;
  /** Service, application or party that uses it. */
  consumer: string;
  /** Who answers for the consumer. */
  owner?: string | null | undefined;
  /** What for. */
  reason: string;
};

/** A description. */
export type DescriptionInput = {
  /** Asset. */
  asset: string | number;
  /** Text; empty takes it back. */
  description: string;
  /** Why. */
  reason?: string | null | undefined;
};

/** Two ways to walk. */
export type Direction =
  /** Towards who uses it. */
  | 'DOWNSTREAM'
  /** Towards where data comes from. */
  | 'UPSTREAM';

/** An edge to declare or end. */
export type EdgeInput = {
  /** Upstream asset. */
  from: string | number;
  /** How it is known. */
  reason: string;
  /** Downstream asset. */
  to: string | number;
};

/** A hold to place. */
export type HoldInput = {
  /** Asset. */
  asset: string | number;
  /** Why. */
  reason: string;
  /** Until when; null: until lifted. */
  until?: string | null | undefined;
};

/** A hold to lift. */
export type HoldLiftInput = {
  /** Asset. */
  asset: string | number;
  /** Why. */
  reason: string;
};

/** Assets of one box. */
export type ImpactBoxInput = {
  /** What boxes have in common. */
  by: ImpactGroup;
  /** None of these values. */
  except?: Array<string> | null | undefined;
  /** Hop; 6 stands for 6 or more. */
  hop: number;
  /** One of these values, an empty text for none; null: any. */
  values?: Array<string> | null | undefined;
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

/** What is to be corrected; null stays. */
export type IncidentEditInput = {
  /** Why it could come to this. */
  factors?: Array<IncidentFactor> | null | undefined;
  /** Incident. */
  incident: string | number;
  /** Who leads. */
  lead?: string | null | undefined;
  /** Earlier incidents that it repeats. */
  repeats?: Array<string | number> | null | undefined;
  /** Revision that was looked at. */
  revision: number;
  /** How much it hurts. */
  severity?: IncidentSeverity | null | undefined;
  /** When it began. */
  startedAt?: string | null | undefined;
  /** Title. */
  title?: string | null | undefined;
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

/** How an incident goes on. */
export type IncidentMoveInput = {
  /** What is done. */
  act: IncidentAct;
  /** Incident. */
  incident: string | number;
  /** Why; needed to close, cancel or reopen. */
  reason?: string | null | undefined;
  /** Revision that was looked at. */
  revision: number;
};

/** An entry of the timeline. */
export type IncidentNoteInput = {
  /** When; null: now. */
  at?: string | null | undefined;
  /** Incident. */
  incident: string | number;
  /** What happened. */
  text: string;
};

/** An incident to open. */
export type IncidentOpenInput = {
  /** What it is about. */
  assets: Array<string | number>;
  /** Why it could come to this. */
  factors?: Array<IncidentFactor> | null | undefined;
  /** Kind. */
  kind?: IncidentKind;
  /** Who leads. */
  lead?: string | null | undefined;
  /** What is known by now. */
  note?: string | null | undefined;
  /** Earlier incidents that it repeats. */
  repeats?: Array<string | number> | null | undefined;
  /** How much it hurts. */
  severity?: IncidentSeverity;
  /** When it began; null: now. */
  startedAt?: string | null | undefined;
  /** What is wrong, in a few words. */
  title: string;
  /** Recorded verdict that stopped a deletion. */
  verdict?: string | number | null | undefined;
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

/** End a migration. */
export type MigrationEndInput = {
  /** Migration. */
  migration: string | number;
  /** Why. */
  reason: string;
  /** The revision that was looked at. */
  revision: number;
};

/** Begin a migration. */
export type MigrationStartInput = {
  /** Day by which nobody should read the old ones. */
  due?: string | null | undefined;
  /** What is to be left. */
  from: Array<string | number>;
  /** In words. */
  note?: string | null | undefined;
  /** What takes its place. */
  to: string | number;
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

/** A party and the user that stands for it. */
export type PartyLinkInput = {
  /** They stand for it no longer. */
  end?: boolean;
  /** Party. */
  party: string;
  /** User. */
  user: string;
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
  end?: boolean;
  /** Party. */
  party: string;
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

/** A comment to write. */
export type PostMortemCommentInput = {
  /** Incident. */
  incident: string | number;
  /** What. */
  text: string;
};

/** A refused text to drop. */
export type PostMortemDraftDropInput = {
  /** The text. */
  draft: string | number;
  /** Incident. */
  incident: string | number;
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

/** How a post-mortem goes on. */
export type PostMortemMoveInput = {
  /** What is done. */
  act: PostMortemAct;
  /** Incident. */
  incident: string | number;
  /** Why; needed to send back or reopen. */
  reason?: string | null | undefined;
  /** Revision that was looked at. */
  revision: number;
};

/** A field to save. */
export type PostMortemSaveInput = {
  /** Revision of the field that the text began from. */
  base: number;
  /** The refused text that this one takes the place of. */
  draft?: string | number | null | undefined;
  /** Field. */
  field: PostMortemFieldName;
  /** Incident. */
  incident: string | number;
  /** Text. */
  text: string;
};

/** A post-mortem to begin. */
export type PostMortemStartInput = {
  /** Incident. */
  incident: string | number;
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

/** A reason to accept. */
export type ReasonAcceptInput = {
  /** Asset. */
  asset: string | number;
  /** Reason code. */
  code: string;
  /** Why. */
  reason: string;
  /** What else was asked about together with it, where the reason is of the whole set. */
  together?: Array<string | number> | null | undefined;
  /** Until when. */
  until: string;
};

/** An approval. */
export type RequestApproveInput = {
  /** Of the verdict that was looked at. */
  fingerprint: string;
  /** In words. */
  reason?: string | null | undefined;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
};

/** Close a request. */
export type RequestCloseInput = {
  /** Why the undo deadline is given up. */
  giveUpUndo?: string | null | undefined;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
};

/** A comment. */
export type RequestCommentInput = {
  /** Request. */
  request: string | number;
  /** Plain text. */
  text: string;
};

/** Confirmed by hand. */
export type RequestConfirmInput = {
  /** Kind and URN, as `assetName` of the presence. */
  asset: string;
  /** What proves it. */
  evidence: string;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
};

/** Pass a right on. */
export type RequestDelegateInput = {
  /** Whose right. */
  party: string;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
  /** To whom; absent: take it back. */
  to?: string | null | undefined;
};

/** Other words for a request. */
export type RequestEditInput = {
  /** Day by which it should be gone. */
  due?: string | null | undefined;
  /** Why. */
  purpose: RequestPurpose;
  /** In words. */
  reason: string;
  /** What takes its place. */
  replacement?: string | null | undefined;
  /** Request. */
  request: string | number;
  /** How it is brought back. */
  restoreRecipe?: string | null | undefined;
  /** The revision that was looked at. */
  revision: number;
  /** Days within which it can be undone. */
  undoDays?: number | null | undefined;
};

/** A request that was looked at. */
export type RequestInput = {
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
};

/** Ask for a deletion. */
export type RequestOpenInput = {
  /** What is to go. */
  assets: Array<string | number>;
  /** Not asked yet. */
  draft?: boolean;
  /** Day by which it should be gone. */
  due?: string | null | undefined;
  /** Why. */
  purpose: RequestPurpose;
  /** In words. */
  reason: string;
  /** What takes its place. */
  replacement?: string | null | undefined;
  /** How it is brought back. */
  restoreRecipe?: string | null | undefined;
  /** Days within which it can be undone; 30. */
  undoDays?: number | null | undefined;
};

/** An override. */
export type RequestOverrideInput = {
  /** Of the verdict that was looked at. */
  fingerprint: string;
  /** Why. */
  reason: string;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
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
  reason: string;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
};

/** A signature. */
export type RequestSignInput = {
  /** In words. */
  comment?: string | null | undefined;
  /** Of the verdict that was looked at. */
  fingerprint: string;
  /** Names of the needs; absent: all that is theirs. */
  of?: Array<string> | null | undefined;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
  /** How long it holds; at most 30 days. */
  until?: string | null | undefined;
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

/** Steps that were done, or left out. */
export type RequestTickInput = {
  /** Where the copy lies. */
  backup?: string | null | undefined;
  /** What proves it; of a step left out, why. */
  evidence: string;
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
  /** Left out. */
  skipped?: boolean;
  /** Ids, in the order of the list. */
  steps: Array<string>;
};

/** Take a signature back. */
export type RequestWithdrawInput = {
  /** Request. */
  request: string | number;
  /** The revision that was looked at. */
  revision: number;
  /** Signature. */
  signature: string | number;
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
  assets?: Array<string | number> | null | undefined;
  /** Of the plan that was shown: CONFLICT when the policy says something else by now. */
  fingerprint: string;
  /** Its name. */
  policy: string;
  /** In words; absent: the policy's own. */
  reason?: string | null | undefined;
};

/** Keep something out of plans. */
export type RetentionExcludeInput = {
  /** An asset, or `names`. */
  asset?: string | number | null | undefined;
  /** Names with `*`, or `asset`. */
  names?: string | null | undefined;
  /** Only of this policy; absent: of all. */
  policy?: string | null | undefined;
  /** Why. */
  reason: string;
  /** Day after which it counts no more, as 2027-12-31. */
  until?: string | null | undefined;
};

/** End an exclusion. */
export type RetentionExclusionEndInput = {
  /** Exclusion. */
  exclusion: string | number;
  /** Why. */
  reason: string;
};

/** Remove a policy. */
export type RetentionPolicyRemoveInput = {
  /** Its name. */
  policy: string;
  /** Why. */
  reason: string;
  /** The revision that was looked at. */
  revision: number;
};

/** Write a policy. */
export type RetentionPolicySaveInput = {
  /** Why. */
  reason?: string | null | undefined;
  /** The revision that was looked at; absent for a new one. */
  revision?: number | null | undefined;
  /** The policy in YAML: the same form as in a file. */
  text: string;
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

/** A role to assign or end. */
export type RoleInput = {
  /** Asset. */
  asset: string | number;
  /** Party. */
  party: string;
  /** Why. */
  reason?: string | null | undefined;
  /** Role. */
  role: PartyRole;
  /** Ticket of the request. */
  ticket?: string | null | undefined;
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

/** Which scan. */
export type ScanIdInput = {
  /** Scan. */
  scan: string | number;
};

/** Which held scan, and why it is right. */
export type ScanReleaseInput = {
  /** Why. */
  reason: string;
  /** Scan. */
  scan: string | number;
};

/** Which source to scan. */
export type ScanStartInput = {
  /** Source id as in gyebo.yaml; null: all. */
  source?: string | null | undefined;
};

/** States of scopes. */
export type ScopeState =
  /** No longer there. */
  | 'GONE'
  /** Read whole. */
  | 'SEEN'
  /** Could not be read; old evidence is kept. */
  | 'UNREADABLE';

/** Filter of a search; lists are alternatives, fields are combined. */
export type SearchFilter = {
  /** Data changed within so many days. */
  freshWithinDays?: number | null | undefined;
  /** Kinds. */
  kinds?: Array<AssetKind> | null | undefined;
  /** Layers. */
  layers?: Array<Layer> | null | undefined;
  /** Only what nobody owns. */
  noOwner?: boolean | null | undefined;
  /** Owners. */
  owners?: Array<string> | null | undefined;
  /** Platforms. */
  platforms?: Array<string> | null | undefined;
  /** States; default ACTIVE and DEPRECATED. */
  states?: Array<AssetState> | null | undefined;
  /** Tags. */
  tags?: Array<string> | null | undefined;
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

/** Which source goes. */
export type SourceRetireInput = {
  /** Why. */
  reason: string;
  /** Source id as in gyebo.yaml. */
  source: string;
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

/** Tags. */
export type TagsInput = {
  /** Asset. */
  asset: string | number;
  /** Why. */
  reason?: string | null | undefined;
  /** All tags that people give it. */
  tags: Array<string>;
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

/** An answer. */
export type UnresolvedAnswerInput = {
  /** Names or patterns it really reads, `<?>` for an unknown piece; empty: nothing of the catalog. */
  patterns: Array<string>;
  /** How it is known. */
  reason: string;
  /** Unresolved. */
  unresolved: string | number;
  /** Until when; at most a year. */
  until?: string | null | undefined;
};

/** A user to add. */
export type UserAddInput = {
  /** Name; unique. */
  name: string;
  /** Parties that they stand for, beside their own name. */
  parties?: Array<string> | null | undefined;
  /** viewer, editor, steward or admin. */
  role: string;
};

/** What changes of a user; null: stays. */
export type UserChangeInput = {
  /** Name. */
  name: string;
  /** All parties that they stand for from now on. */
  parties?: Array<string> | null | undefined;
  /** Why. */
  reason?: string | null | undefined;
  /** viewer, editor, steward or admin. */
  role?: string | null | undefined;
};

/** Who gets what a user leaves. */
export type UserHandOverInput = {
  /** Why. */
  reason: string;
  /** Person or team that owns it from now on. */
  to: string;
  /** The user who left or leaves. */
  user: string;
};

/** Which user, and why. */
export type UserNameInput = {
  /** Name. */
  name: string;
  /** Why. */
  reason?: string | null | undefined;
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

/** A set to record the verdict of. */
export type VerdictRecordInput = {
  /** Assets. */
  assets: Array<string | number>;
};

/** A verdict that was wrong. */
export type VerdictWrongInput = {
  /** What was missed, or what was no reader. */
  note: string;
  /** Verdict. */
  verdict: string | number;
};

export type AssetQueryVariables = Exact<{
  urn: string;
  kind?: AssetKind | null | undefined;
}>;


export type AssetQuery = { asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, layer: Layer | null, description: string | null, tags: Array<string>, properties: Record<string, string>, definition: string | null, sizeBytes: string | null, rowCount: string | null, rowCountEstimated: boolean | null, dataChangedAt: string | null, firstSeenAt: string, lastSeenAt: string, vanishedAt: string | null, upstreamCount: number, downstreamCount: number, roles: Array<{ role: PartyRole, party: string, ticket: string | null, source: string }>, schedule: { expression: string | null, periodSeconds: number | null, startsItself: boolean | null, paused: boolean | null, startDate: string | null, catchup: boolean | null } | null, columns: Array<{ name: string, type: string | null, nullable: boolean | null, description: string | null, primaryKey: boolean }>, incidents: Array<{ id: string, title: string, severity: IncidentSeverity, state: IncidentState }>, actionItems: Array<{ id: string, incident: string, title: string, owner: string, due: string, overdue: boolean }>, requests: Array<{ id: string, state: RequestState, by: string, reason: string }>, tombstones: Array<{ request: string, takenAwayAt: string, droppedAt: string | null, undoUntil: string | null, restoredAt: string | null, backup: string | null, keepsNoCopy: boolean }>, hold: { by: string, reason: string, until: string | null } | null, containers: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null }>, contents: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, description: string | null }>, evidence: Array<{ source: string, method: string, lastSeenAt: string, vanishedAt: string | null, place: { at: string, line: number | null, text: string | null } | null }> } | null };

export type AssetPageFragment = { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, layer: Layer | null, description: string | null, tags: Array<string>, properties: Record<string, string>, definition: string | null, sizeBytes: string | null, rowCount: string | null, rowCountEstimated: boolean | null, dataChangedAt: string | null, firstSeenAt: string, lastSeenAt: string, vanishedAt: string | null, upstreamCount: number, downstreamCount: number, roles: Array<{ role: PartyRole, party: string, ticket: string | null, source: string }>, schedule: { expression: string | null, periodSeconds: number | null, startsItself: boolean | null, paused: boolean | null, startDate: string | null, catchup: boolean | null } | null, columns: Array<{ name: string, type: string | null, nullable: boolean | null, description: string | null, primaryKey: boolean }>, incidents: Array<{ id: string, title: string, severity: IncidentSeverity, state: IncidentState }>, actionItems: Array<{ id: string, incident: string, title: string, owner: string, due: string, overdue: boolean }>, requests: Array<{ id: string, state: RequestState, by: string, reason: string }>, tombstones: Array<{ request: string, takenAwayAt: string, droppedAt: string | null, undoUntil: string | null, restoredAt: string | null, backup: string | null, keepsNoCopy: boolean }>, hold: { by: string, reason: string, until: string | null } | null, containers: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null }>, contents: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, description: string | null }>, evidence: Array<{ source: string, method: string, lastSeenAt: string, vanishedAt: string | null, place: { at: string, line: number | null, text: string | null } | null }> };

export type AssetUsageQueryVariables = Exact<{
  id: string | number;
}>;


export type AssetUsageQuery = { node:
    | { id: string, usage: { reads: number | null, watchedSince: string | null, identifiesReaders: boolean, lastReadAt: string | null, readers: Array<{ name: string, reads: number, lastReadAt: string | null }>, periods: Array<{ from: string, to: string, reads: number, writes: number }> } }
    | Record<PropertyKey, never>
   | null };

export type AssetEdgesQueryVariables = Exact<{
  id: string | number;
  direction: Direction;
  first: number;
  after?: string | null | undefined;
}>;


export type AssetEdgesQuery = { node:
    | { id: string, edges: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { reason: string, relation: string, breaks: string, from: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }, to: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }, evidence: Array<{ source: string, method: string, confidence: string, placeCount: number, lastSeenAt: string, vanishedAt: string | null, places: Array<{ at: string, line: number | null, text: string | null }> }> } }> } }
    | Record<PropertyKey, never>
   | null };

export type AssetHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AssetHistoryQuery = { node:
    | { id: string, history: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { at: string, actor: string | null, action: string, reason: string | null, before: Record<string, string> | null, after: Record<string, string> | null, scan: string | null, source: string | null, other: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null } }> } }
    | Record<PropertyKey, never>
   | null };

export type AssetRefFragment = { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> };

export type RoleAssignMutationVariables = Exact<{
  input: RoleInput;
}>;


export type RoleAssignMutation = { roleAssign: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type RoleEndMutationVariables = Exact<{
  input: RoleInput;
}>;


export type RoleEndMutation = { roleEnd: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type DescriptionSetMutationVariables = Exact<{
  input: DescriptionInput;
}>;


export type DescriptionSetMutation = { descriptionSet: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type TagsSetMutationVariables = Exact<{
  input: TagsInput;
}>;


export type TagsSetMutation = { tagsSet: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type ConsumerDeclareMutationVariables = Exact<{
  input: ConsumerInput;
}>;


export type ConsumerDeclareMutation = { consumerDeclare: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type HoldPlaceMutationVariables = Exact<{
  input: HoldInput;
}>;


export type HoldPlaceMutation = { holdPlace: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type HoldLiftMutationVariables = Exact<{
  input: HoldLiftInput;
}>;


export type HoldLiftMutation = { holdLift: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type EdgeDeclareMutationVariables = Exact<{
  input: EdgeInput;
}>;


export type EdgeDeclareMutation = { edgeDeclare: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type EdgeEndMutationVariables = Exact<{
  input: EdgeInput;
}>;


export type EdgeEndMutation = { edgeEnd: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  filter?: SearchFilter | null | undefined;
  sort: SearchSort;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, totalCountIsExact: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ field: string, values: Array<{ value: string, count: number }> }>, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<Array<number>> }>, node: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, layer: Layer | null, description: string | null, tags: Array<string>, dataChangedAt: string | null, lastSeenAt: string, downstreamCount: number, incidents: Array<{ id: string, title: string }>, requests: Array<{ id: string, state: RequestState }>, roles: Array<{ role: PartyRole, party: string }> } }> } };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { search: { totalCount: number, edges: Array<{ node: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, description: string | null } }> } };

export type HomeQueryVariables = Exact<{
  language?: Language;
}>;


export type HomeQuery = { totals: { assets: number, edges: number, unresolved: number, byKind: Array<{ value: string, count: number }> }, viewer: { name: string, role: string, catalog: string }, unmappedConnections: Array<{ name: string }>, scans: { edges: Array<{ node: { id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesVanished: number, scopesUnreadable: number, unresolved: number } } }> } };

export type VerdictViewFragment = { verdict: Verdict, fingerprint: string, summary: string, subject: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, reasons: Array<{ code: string, verdict: Verdict, hard: boolean, signers: Array<string>, title: string, detail: string, wayOut: string, about: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, by: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, evidence: Array<{ source: string, method: string, place: { at: string, line: number | null, text: string | null } | null }> }>, lossSet: Array<{ why: string, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } }>, tell: Array<{ party: string, message: string, assets: Array<{ id: string, name: string }> }> };

export type ReasonViewFragment = { code: string, verdict: Verdict, hard: boolean, signers: Array<string>, title: string, detail: string, wayOut: string, about: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, by: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, evidence: Array<{ source: string, method: string, place: { at: string, line: number | null, text: string | null } | null }> };

export type CheckQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  language: Language;
}>;


export type CheckQuery = { deletability: { verdict: Verdict, fingerprint: string, summary: string, subject: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, reasons: Array<{ code: string, verdict: Verdict, hard: boolean, signers: Array<string>, title: string, detail: string, wayOut: string, about: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, by: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, evidence: Array<{ source: string, method: string, place: { at: string, line: number | null, text: string | null } | null }> }>, lossSet: Array<{ why: string, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } }>, tell: Array<{ party: string, message: string, assets: Array<{ id: string, name: string }> }> }, impact: { totalCount: number, complete: boolean, csvPath: string }, ends: { totalCount: number, edges: Array<{ hop: number, node: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } }> } };

export type PathQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type PathQuery = { why: { reversed: boolean, nodes: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, edges: Array<{ reason: string, from: { id: string }, to: { id: string }, evidence: Array<{ places: Array<{ at: string, line: number | null }> }> }> } | null };

export type ResolveQueryVariables = Exact<{
  text: string;
}>;


export type ResolveQuery = { resolveAssets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }> };

export type RecordedQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type RecordedQuery = { verdict: { id: string, at: string, actor: string, markedWrong: Array<{ by: string, at: string, note: string }>, deletability: { verdict: Verdict, fingerprint: string, summary: string, subject: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, reasons: Array<{ code: string, verdict: Verdict, hard: boolean, signers: Array<string>, title: string, detail: string, wayOut: string, about: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, by: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, evidence: Array<{ source: string, method: string, place: { at: string, line: number | null, text: string | null } | null }> }>, lossSet: Array<{ why: string, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } }>, tell: Array<{ party: string, message: string, assets: Array<{ id: string, name: string }> }> } } | null };

export type RecordMutationVariables = Exact<{
  input: VerdictRecordInput;
}>;


export type RecordMutation = { verdictRecord: { verdict: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type MarkWrongMutationVariables = Exact<{
  input: VerdictWrongInput;
}>;


export type MarkWrongMutation = { verdictMarkWrong: { verdict: { id: string, markedWrong: Array<{ by: string, at: string, note: string }> } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type ReasonAcceptMutationVariables = Exact<{
  input: ReasonAcceptInput;
}>;


export type ReasonAcceptMutation = { reasonAccept: { asset: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type BlindSpotAcceptMutationVariables = Exact<{
  input: BlindSpotInput;
}>;


export type BlindSpotAcceptMutation = { blindSpotAccept: { namespace: string | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type IncidentRowFragment = { id: string, title: string, kind: IncidentKind, severity: IncidentSeverity, state: IncidentState, startedAt: string, openedAt: string, openedBy: string, lead: string | null, factors: Array<IncidentFactor>, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }> };

export type IncidentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type IncidentsQuery = { incidents: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, title: string, kind: IncidentKind, severity: IncidentSeverity, state: IncidentState, startedAt: string, openedAt: string, openedBy: string, lead: string | null, factors: Array<IncidentFactor>, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }> } }> } };

export type SimilarQueryVariables = Exact<{
  assets: Array<string | number> | string | number;
  factors?: Array<IncidentFactor> | IncidentFactor | null | undefined;
}>;


export type SimilarQuery = { similarIncidents: Array<{ assetCount: number, factors: Array<IncidentFactor>, incident: { id: string, title: string, state: IncidentState, startedAt: string } }> };

export type IncidentAssetsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type IncidentAssetsQuery = { nodes: Array<
    | { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }
    | Record<PropertyKey, never>
   | null> };

export type ActionItemRowFragment = { id: string, revision: number, title: string, owner: string, due: string, overdue: boolean, proof: ProofKind, proofDetail: string | null, state: ActionItemState, settledBy: string | null, settledAt: string | null, evidence: string | null, checked: boolean, proved: { holds: boolean, found: string } | null, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null };

export type IncidentQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type IncidentQuery = { incident: { revision: number, acts: Array<IncidentAct>, id: string, title: string, kind: IncidentKind, severity: IncidentSeverity, state: IncidentState, startedAt: string, openedAt: string, openedBy: string, lead: string | null, factors: Array<IncidentFactor>, repeats: Array<{ id: string, title: string }>, radius: { at: string, hash: string, assetCount: number, edgeCount: number, parties: Array<{ role: PartyRole, party: string, assetCount: number }> }, timeline: Array<{ at: string, kind: TimelineKind, by: string, text: string, reason: string | null, subject: string | null }>, actionItems: Array<{ id: string, revision: number, title: string, owner: string, due: string, overdue: boolean, proof: ProofKind, proofDetail: string | null, state: ActionItemState, settledBy: string | null, settledAt: string | null, evidence: string | null, checked: boolean, proved: { holds: boolean, found: string } | null, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null }>, postMortem: { state: PostMortemState, authors: Array<string> } | null, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }> } | null };

export type RadiusChangesQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type RadiusChangesQuery = { incident: { id: string, changes: { assetsAdded: number, assetsRemoved: number, edgesAdded: number, edgesRemoved: number, assetCount: number, edgeCount: number, partiesAdded: Array<{ role: PartyRole, party: string, assetCount: number }>, partiesRemoved: Array<{ role: PartyRole, party: string, assetCount: number }>, page: { rows: Array<{ change: string, what: string, subject: string, other: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } | null };

export type IncidentOpenMutationVariables = Exact<{
  input: IncidentOpenInput;
}>;


export type IncidentOpenMutation = { incidentOpen: { incident: { id: string } | null, userErrors: Array<{ message: string }> } };

export type IncidentEditMutationVariables = Exact<{
  input: IncidentEditInput;
}>;


export type IncidentEditMutation = { incidentEdit: { userErrors: Array<{ message: string }> } };

export type IncidentMoveMutationVariables = Exact<{
  input: IncidentMoveInput;
}>;


export type IncidentMoveMutation = { incidentMove: { userErrors: Array<{ message: string }> } };

export type IncidentNoteMutationVariables = Exact<{
  input: IncidentNoteInput;
}>;


export type IncidentNoteMutation = { incidentNote: { userErrors: Array<{ message: string }> } };

export type ActionItemAddMutationVariables = Exact<{
  input: ActionItemAddInput;
}>;


export type ActionItemAddMutation = { actionItemAdd: { userErrors: Array<{ message: string }> } };

export type ActionItemSettleMutationVariables = Exact<{
  input: ActionItemSettleInput;
}>;


export type ActionItemSettleMutation = { actionItemSettle: { userErrors: Array<{ message: string }> } };

export type FindingsQueryVariables = Exact<{
  asset: string | number;
  language: Language;
}>;


export type FindingsQuery = { unresolved: { edges: Array<{ node: { id: string, source: string, message: string, place: { at: string, line: number | null } } }> } };

export type PostMortemViewFragment = { incident: string, revision: number, state: PostMortemState, acts: Array<PostMortemAct>, authors: Array<string>, mayReview: boolean, missing: Array<PostMortemFieldName>, fields: Array<{ name: PostMortemFieldName, text: string, revision: number, by: string, at: string, written: boolean, hints: Array<{ from: number, to: number, text: string, advice: string }> }>, comments: Array<{ at: string, by: string, text: string }>, moves: Array<{ at: string, by: string, act: string, reason: string | null, selfReviewed: boolean }>, drafts: Array<{ id: string, field: PostMortemFieldName, text: string, at: string }> };

export type PostMortemQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type PostMortemQuery = { viewer: { name: string }, incident: { id: string, title: string, kind: IncidentKind, severity: IncidentSeverity, state: IncidentState, startedAt: string, openedAt: string, openedBy: string, lead: string | null, factors: Array<IncidentFactor>, repeats: Array<{ id: string, title: string }>, radius: { at: string, hash: string, assetCount: number, edgeCount: number }, timeline: Array<{ at: string, kind: TimelineKind, by: string, text: string, reason: string | null, subject: string | null }>, actionItems: Array<{ id: string, revision: number, title: string, owner: string, due: string, overdue: boolean, proof: ProofKind, proofDetail: string | null, state: ActionItemState, settledBy: string | null, settledAt: string | null, evidence: string | null, checked: boolean, proved: { holds: boolean, found: string } | null, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null }>, postMortem: { incident: string, revision: number, state: PostMortemState, acts: Array<PostMortemAct>, authors: Array<string>, mayReview: boolean, missing: Array<PostMortemFieldName>, fields: Array<{ name: PostMortemFieldName, text: string, revision: number, by: string, at: string, written: boolean, hints: Array<{ from: number, to: number, text: string, advice: string }> }>, comments: Array<{ at: string, by: string, text: string }>, moves: Array<{ at: string, by: string, act: string, reason: string | null, selfReviewed: boolean }>, drafts: Array<{ id: string, field: PostMortemFieldName, text: string, at: string }> } | null, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }> } | null };

export type ReadersMeanwhileQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadersMeanwhileQuery = { incident: { postMortem: { readersMeanwhile: Array<string> } | null } | null };

export type PostMortemMarkdownQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type PostMortemMarkdownQuery = { incident: { markdown: string } | null };

export type PostMortemStartMutationVariables = Exact<{
  input: PostMortemStartInput;
}>;


export type PostMortemStartMutation = { postMortemStart: { userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type PostMortemSaveMutationVariables = Exact<{
  input: PostMortemSaveInput;
  language: Language;
}>;


export type PostMortemSaveMutation = { postMortemSave: { outcome: SaveOutcome | null, draft: string | null, offer: string | null, field: { name: PostMortemFieldName, text: string, revision: number, by: string, at: string, hints: Array<{ from: number, to: number, text: string, advice: string }> } | null, userErrors: Array<{ message: string }> } };

export type PostMortemDraftDropMutationVariables = Exact<{
  input: PostMortemDraftDropInput;
}>;


export type PostMortemDraftDropMutation = { postMortemDraftDrop: { userErrors: Array<{ message: string }> } };

export type PostMortemMoveMutationVariables = Exact<{
  input: PostMortemMoveInput;
}>;


export type PostMortemMoveMutation = { postMortemMove: { userErrors: Array<{ message: string }> } };

export type PostMortemCommentMutationVariables = Exact<{
  input: PostMortemCommentInput;
}>;


export type PostMortemCommentMutation = { postMortemComment: { userErrors: Array<{ message: string }> } };

export type LineageQueryVariables = Exact<{
  id: string | number;
  up: number;
  down: number;
}>;


export type LineageQuery = { lineage: { complete: boolean, root: { id: string }, nodes: Array<{ upstreamCount: number, downstreamCount: number, dataChangedAt: string | null, id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, columns: Array<{ name: string }>, roles: Array<{ role: PartyRole, party: string }> }>, edges: Array<{ reason: string, relation: string, breaks: string, from: { id: string }, to: { id: string }, evidence: Array<{ source: string, method: string, confidence: string, placeCount: number, places: Array<{ at: string, line: number | null, text: string | null }> }> }>, more: Array<{ direction: Direction, count: number, asset: { id: string } }> } };

export type BlockersQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type BlockersQuery = { deletability: { verdict: Verdict, reasons: Array<{ verdict: Verdict, by: { id: string } | null }> } };

export type ImpactQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  direction: Direction;
  depth?: number | null | undefined;
  box?: ImpactBoxInput | null | undefined;
  first: number;
  after?: string | null | undefined;
  language?: Language;
}>;


export type ImpactQuery = { impact: { totalCount: number, complete: boolean, incompleteReason: string | null, csvPath: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, byHop: Array<{ hop: number, count: number }>, byPlatform: Array<{ value: string, count: number }>, edges: Array<{ hop: number, node: { dataChangedAt: string | null, id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } }> } };

export type ImpactSummaryQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  direction: Direction;
  by: ImpactGroup;
}>;


export type ImpactSummaryQuery = { impactSummary: { totalCount: number, complete: boolean, boxes: Array<{ hop: number, value: string | null, count: number, blocking: number }>, links: Array<{ from: number, to: number, count: number }> } };

export type UserRowFragment = { name: string, role: string, parties: Array<string>, linkUntil: string | null, leftAt: string | null };

export type UsersQueryVariables = Exact<{ [key: string]: never; }>;


export type UsersQuery = { viewer: { name: string, role: string }, users: Array<{ name: string, role: string, parties: Array<string>, linkUntil: string | null, leftAt: string | null }> };

export type PartiesQueryVariables = Exact<{
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type PartiesQuery = { parties: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { name: string, assetCount: number, users: Array<string>, suggestion: string | null, aside: boolean } }> } };

export type OrphanWorkQueryVariables = Exact<{
  user: string;
}>;


export type OrphanWorkQuery = { orphanWork: { requests: Array<{ id: string, state: RequestState, reason: string }>, actionItems: Array<{ id: string, incident: string, title: string, due: string }> } };

export type OrphansQueryVariables = Exact<{
  user: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrphansQuery = { orphans: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, urn: string, kind: AssetKind, name: string, platform: string } }> } };

export type UserAddMutationVariables = Exact<{
  input: UserAddInput;
}>;


export type UserAddMutation = { userAdd: { link: string | null, userErrors: Array<{ message: string }> } };

export type UserLinkMutationVariables = Exact<{
  input: UserNameInput;
}>;


export type UserLinkMutation = { userLink: { link: string | null, userErrors: Array<{ message: string }> } };

export type UserChangeMutationVariables = Exact<{
  input: UserChangeInput;
}>;


export type UserChangeMutation = { userChange: { userErrors: Array<{ message: string }> } };

export type UserLeaveMutationVariables = Exact<{
  input: UserNameInput;
}>;


export type UserLeaveMutation = { userLeave: { userErrors: Array<{ message: string }> } };

export type UserRemoveMutationVariables = Exact<{
  input: UserNameInput;
}>;


export type UserRemoveMutation = { userRemove: { userErrors: Array<{ message: string }> } };

export type UserHandOverMutationVariables = Exact<{
  input: UserHandOverInput;
}>;


export type UserHandOverMutation = { userHandOver: { handed: number, userErrors: Array<{ message: string }> } };

export type PartyLinkMutationVariables = Exact<{
  input: PartyLinkInput;
}>;


export type PartyLinkMutation = { partyLink: { userErrors: Array<{ message: string }> } };

export type PartySetAsideMutationVariables = Exact<{
  input: PartySetAsideInput;
}>;


export type PartySetAsideMutation = { partySetAside: { userErrors: Array<{ message: string }> } };

export type RequestPageFragment = { id: string, revision: number, state: RequestState, by: string, openedAt: string, purpose: RequestPurpose, reason: string, due: string | null, replacement: string | null, restoreRecipe: string | null, undoDays: number, quarantinedAt: string | null, droppedAt: string | null, undoUntil: string | null, closedAt: string | null, restoredAt: string | null, passable: Array<string>, subject: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, deletability: { verdict: Verdict, fingerprint: string, summary: string } | null, needs: Array<{ kind: NeedKind, name: string, signers: Array<string>, isMet: boolean, isMine: boolean, by: string | null, way: SignatureWay | null, isOverridden: boolean, lapsedBy: string | null, lapse: NeedLapse | null, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, reason: { code: string, verdict: Verdict, hard: boolean, signers: Array<string>, title: string, detail: string, wayOut: string, about: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, by: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, evidence: Array<{ source: string, method: string, place: { at: string, line: number | null, text: string | null } | null }> } | null }>, signatures: Array<{ id: string, by: string, party: string | null, delegatedBy: string | null, way: SignatureWay, count: number, at: string, until: string, comment: string | null, isOwn: boolean, isMine: boolean }>, delegations: Array<{ party: string, to: string, by: string }>, approval: { by: string, at: string, reason: string } | null, override: { by: string, at: string, reason: string } | null, ended: { by: string, at: string, reason: string } | null, restoring: { by: string, at: string, reason: string } | null, steps: Array<{ id: string, phase: StepPhase, assetName: string, title: string, place: string, statement: string | null, state: StepState, needsBackup: boolean, backup: string | null, by: string | null, at: string | null, evidence: string | null }>, restoreSteps: Array<{ id: string, phase: StepPhase, assetName: string, title: string, place: string, statement: string | null, state: StepState, needsBackup: boolean, backup: string | null, by: string | null, at: string | null, evidence: string | null }>, presences: Array<{ assetName: string, state: PresenceState, source: string | null, at: string | null }>, tombstones: Array<{ asset: string, name: string, definition: string | null, isDefinitionMade: boolean, rowCount: string | null, backup: string | null, keepsNoCopy: boolean, restoreRecipe: string | null, undoUntil: string | null, restoredAt: string | null, columns: Array<{ name: string, type: string | null }>, edges: Array<{ direction: Direction, asset: string, reason: string }>, parties: Array<{ role: PartyRole, party: string }> }>, comments: Array<{ by: string, at: string, text: string }>, may: Array<{ act: string, allowed: boolean, why: string | null }> };

export type RequestStepFragment = { id: string, phase: StepPhase, assetName: string, title: string, place: string, statement: string | null, state: StepState, needsBackup: boolean, backup: string | null, by: string | null, at: string | null, evidence: string | null };

export type DeletionRequestQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type DeletionRequestQuery = { deletionRequest: { id: string, revision: number, state: RequestState, by: string, openedAt: string, purpose: RequestPurpose, reason: string, due: string | null, replacement: string | null, restoreRecipe: string | null, undoDays: number, quarantinedAt: string | null, droppedAt: string | null, undoUntil: string | null, closedAt: string | null, restoredAt: string | null, passable: Array<string>, subject: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, deletability: { verdict: Verdict, fingerprint: string, summary: string } | null, needs: Array<{ kind: NeedKind, name: string, signers: Array<string>, isMet: boolean, isMine: boolean, by: string | null, way: SignatureWay | null, isOverridden: boolean, lapsedBy: string | null, lapse: NeedLapse | null, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, reason: { code: string, verdict: Verdict, hard: boolean, signers: Array<string>, title: string, detail: string, wayOut: string, about: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, by: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, evidence: Array<{ source: string, method: string, place: { at: string, line: number | null, text: string | null } | null }> } | null }>, signatures: Array<{ id: string, by: string, party: string | null, delegatedBy: string | null, way: SignatureWay, count: number, at: string, until: string, comment: string | null, isOwn: boolean, isMine: boolean }>, delegations: Array<{ party: string, to: string, by: string }>, approval: { by: string, at: string, reason: string } | null, override: { by: string, at: string, reason: string } | null, ended: { by: string, at: string, reason: string } | null, restoring: { by: string, at: string, reason: string } | null, steps: Array<{ id: string, phase: StepPhase, assetName: string, title: string, place: string, statement: string | null, state: StepState, needsBackup: boolean, backup: string | null, by: string | null, at: string | null, evidence: string | null }>, restoreSteps: Array<{ id: string, phase: StepPhase, assetName: string, title: string, place: string, statement: string | null, state: StepState, needsBackup: boolean, backup: string | null, by: string | null, at: string | null, evidence: string | null }>, presences: Array<{ assetName: string, state: PresenceState, source: string | null, at: string | null }>, tombstones: Array<{ asset: string, name: string, definition: string | null, isDefinitionMade: boolean, rowCount: string | null, backup: string | null, keepsNoCopy: boolean, restoreRecipe: string | null, undoUntil: string | null, restoredAt: string | null, columns: Array<{ name: string, type: string | null }>, edges: Array<{ direction: Direction, asset: string, reason: string }>, parties: Array<{ role: PartyRole, party: string }> }>, comments: Array<{ by: string, at: string, text: string }>, may: Array<{ act: string, allowed: boolean, why: string | null }> } | null };

export type DeletionRequestsQueryVariables = Exact<{
  states?: Array<RequestState> | RequestState | null | undefined;
  after?: string | null | undefined;
}>;


export type DeletionRequestsQuery = { deletionRequests: { edges: Array<{ node: { id: string, state: RequestState, by: string, openedAt: string, purpose: RequestPurpose, reason: string, due: string | null, subjectCount: number, subject: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequestOpenMutationVariables = Exact<{
  input: RequestOpenInput;
}>;


export type RequestOpenMutation = { requestOpen: { request: { id: string } | null, userErrors: Array<{ message: string }> } };

export type RequestSignMutationVariables = Exact<{
  input: RequestSignInput;
}>;


export type RequestSignMutation = { requestSign: { userErrors: Array<{ message: string }> } };

export type RequestApproveMutationVariables = Exact<{
  input: RequestApproveInput;
}>;


export type RequestApproveMutation = { requestApprove: { userErrors: Array<{ message: string }> } };

export type RequestOverrideMutationVariables = Exact<{
  input: RequestOverrideInput;
}>;


export type RequestOverrideMutation = { requestOverride: { userErrors: Array<{ message: string }> } };

export type RequestDeclineMutationVariables = Exact<{
  input: RequestReasonInput;
}>;


export type RequestDeclineMutation = { requestDecline: { userErrors: Array<{ message: string }> } };

export type RequestAbortMutationVariables = Exact<{
  input: RequestReasonInput;
}>;


export type RequestAbortMutation = { requestAbort: { userErrors: Array<{ message: string }> } };

export type RequestReopenMutationVariables = Exact<{
  input: RequestReasonInput;
}>;


export type RequestReopenMutation = { requestReopen: { userErrors: Array<{ message: string }> } };

export type RequestSubmitMutationVariables = Exact<{
  input: RequestInput;
}>;


export type RequestSubmitMutation = { requestSubmit: { userErrors: Array<{ message: string }> } };

export type RequestRestoreMutationVariables = Exact<{
  input: RequestReasonInput;
}>;


export type RequestRestoreMutation = { requestRestore: { userErrors: Array<{ message: string }> } };

export type RequestCommentMutationVariables = Exact<{
  input: RequestCommentInput;
}>;


export type RequestCommentMutation = { requestComment: { userErrors: Array<{ message: string }> } };

export type RequestCloseMutationVariables = Exact<{
  input: RequestCloseInput;
}>;


export type RequestCloseMutation = { requestClose: { userErrors: Array<{ message: string }> } };

export type RequestTickMutationVariables = Exact<{
  input: RequestTickInput;
}>;


export type RequestTickMutation = { requestTick: { userErrors: Array<{ message: string }> } };

export type RequestRestoreTickMutationVariables = Exact<{
  input: RequestTickInput;
}>;


export type RequestRestoreTickMutation = { requestRestoreTick: { userErrors: Array<{ message: string }> } };

export type RequestEditMutationVariables = Exact<{
  input: RequestEditInput;
}>;


export type RequestEditMutation = { requestEdit: { userErrors: Array<{ message: string }> } };

export type RequestWithdrawMutationVariables = Exact<{
  input: RequestWithdrawInput;
}>;


export type RequestWithdrawMutation = { requestWithdraw: { userErrors: Array<{ message: string }> } };

export type RequestDelegateMutationVariables = Exact<{
  input: RequestDelegateInput;
}>;


export type RequestDelegateMutation = { requestDelegate: { userErrors: Array<{ message: string }> } };

export type RequestConfirmMutationVariables = Exact<{
  input: RequestConfirmInput;
}>;


export type RequestConfirmMutation = { requestConfirm: { userErrors: Array<{ message: string }> } };

export type MigrationRowFragment = { id: string, revision: number, by: string, startedAt: string, note: string | null, due: string | null, endedAt: string | null, from: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, to: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, left: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, moved: Array<{ id: string }>, burnDown: Array<{ day: string, readers: number }> };

export type MigrationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MigrationsQuery = { migrations: { edges: Array<{ node: { id: string, revision: number, by: string, startedAt: string, note: string | null, due: string | null, endedAt: string | null, from: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, to: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null, left: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, moved: Array<{ id: string }>, burnDown: Array<{ day: string, readers: number }> } }> } };

export type MigrationStartMutationVariables = Exact<{
  input: MigrationStartInput;
}>;


export type MigrationStartMutation = { migrationStart: { userErrors: Array<{ message: string }> } };

export type MigrationEndMutationVariables = Exact<{
  input: MigrationEndInput;
}>;


export type MigrationEndMutation = { migrationEnd: { userErrors: Array<{ message: string }> } };

export type PolicyRowFragment = { name: string, description: string | null, rule: RetentionRule, summary: string, action: RetentionAction, graceOwned: number, graceOwnerless: number, perDay: number, percent: number, file: string | null, revision: number | null, changedBy: string | null, changedAt: string | null, text: string };

export type RetentionPoliciesQueryVariables = Exact<{
  language: Language;
}>;


export type RetentionPoliciesQuery = { retentionPolicies: { maySave: boolean, mayApply: boolean, mayExclude: boolean, policies: Array<{ name: string, description: string | null, rule: RetentionRule, summary: string, action: RetentionAction, graceOwned: number, graceOwnerless: number, perDay: number, percent: number, file: string | null, revision: number | null, changedBy: string | null, changedAt: string | null, text: string }>, faults: Array<{ file: string, faults: Array<string> }>, templates: Array<{ rule: RetentionRule, text: string }> } };

export type PlanRowFragment = { state: RetentionState, knownFrom: string | null, owners: Array<string>, request: string | null, exclusion: string | null, asset: { sizeBytes: string | null, rowCount: string | null, rowCountEstimated: boolean | null, id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }, evidence: Array<{ code: string, text: string, at: string | null }>, deletability: { verdict: Verdict, summary: string }, group: { id: string, assetCount: number, unjudged: string | null, assets: Array<{ id: string }>, deletability: { verdict: Verdict } | null } | null };

export type RetentionPlanQueryVariables = Exact<{
  policy: string;
  state: RetentionState;
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type RetentionPlanQuery = { retentionPolicies: { maySave: boolean, mayApply: boolean, mayExclude: boolean, templates: Array<{ rule: RetentionRule, text: string }> }, retentionPlan: { at: string, selectedCount: number, candidateCount: number, pendingCount: number, excludedCount: number, fingerprint: string, held: string | null, leftToday: number, sizeBytes: string, policy: { name: string, description: string | null, rule: RetentionRule, summary: string, action: RetentionAction, graceOwned: number, graceOwnerless: number, perDay: number, percent: number, file: string | null, revision: number | null, changedBy: string | null, changedAt: string | null, text: string }, rows: Array<{ state: RetentionState, knownFrom: string | null, owners: Array<string>, request: string | null, exclusion: string | null, asset: { sizeBytes: string | null, rowCount: string | null, rowCountEstimated: boolean | null, id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }, evidence: Array<{ code: string, text: string, at: string | null }>, deletability: { verdict: Verdict, summary: string }, group: { id: string, assetCount: number, unjudged: string | null, assets: Array<{ id: string }>, deletability: { verdict: Verdict } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RetentionMessagesQueryVariables = Exact<{
  policy: string;
  first: number;
  language: Language;
}>;


export type RetentionMessagesQuery = { retentionPlan: { candidateCount: number, messages: Array<{ party: string | null, assetCount: number, text: string }> } };

export type RetentionExplanationQueryVariables = Exact<{
  policy: string;
  asset: string | number;
  language: Language;
}>;


export type RetentionExplanationQuery = { retentionExplanation: { state: RetentionState | null, knownFrom: string | null, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }, steps: Array<{ code: string, passed: boolean, text: string }>, evidence: Array<{ code: string, text: string, at: string | null, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }> }>, deletability: { verdict: Verdict, summary: string }, group: { id: string, assetCount: number, unjudged: string | null, assets: Array<{ id: string }>, deletability: { verdict: Verdict } | null } | null } };

export type RetentionExclusionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionExclusionsQuery = { retentionPolicies: { mayExclude: boolean }, retentionExclusions: Array<{ id: string, policy: string | null, names: string | null, reason: string, by: string, at: string, until: string | null, isActive: boolean, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } | null }> };

export type DeadGroupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  language: Language;
}>;


export type DeadGroupsQuery = { deadGroups: { totalCount: number, assetCount: number, unknown: string | null, groups: Array<{ id: string, assetCount: number, owners: Array<string>, sizeBytes: string, unjudged: string | null, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, deletability: { verdict: Verdict, summary: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RetentionPolicySaveMutationVariables = Exact<{
  input: RetentionPolicySaveInput;
}>;


export type RetentionPolicySaveMutation = { retentionPolicySave: { policy: { name: string } | null, userErrors: Array<{ message: string }> } };

export type RetentionPolicyRemoveMutationVariables = Exact<{
  input: RetentionPolicyRemoveInput;
}>;


export type RetentionPolicyRemoveMutation = { retentionPolicyRemove: { userErrors: Array<{ message: string }> } };

export type RetentionExcludeMutationVariables = Exact<{
  input: RetentionExcludeInput;
}>;


export type RetentionExcludeMutation = { retentionExclude: { userErrors: Array<{ message: string }> } };

export type RetentionExclusionEndMutationVariables = Exact<{
  input: RetentionExclusionEndInput;
}>;


export type RetentionExclusionEndMutation = { retentionExclusionEnd: { userErrors: Array<{ message: string }> } };

export type RetentionApplyMutationVariables = Exact<{
  input: RetentionApplyInput;
  language: Language;
}>;


export type RetentionApplyMutation = { retentionApply: { requests: Array<{ id: string, subjectCount: number, subject: Array<{ id: string, name: string }> }>, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> }>, left: Array<{ why: string, asset: { id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null, state: AssetState, description: string | null, roles: Array<{ role: PartyRole, party: string }> } }>, messages: Array<{ party: string | null, assetCount: number, text: string }>, userErrors: Array<{ message: string }> } };

export type ScanRowFragment = { id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } };

export type ConfigurationQueryVariables = Exact<{
  language?: Language;
}>;


export type ConfigurationQuery = { configuration: { file: string, readAt: string, faults: Array<string>, needsRestart: Array<string> } };

export type SourcesQueryVariables = Exact<{
  language?: Language;
}>;


export type SourcesQuery = { sources: Array<{ id: string, name: string, type: string, configured: boolean, retiredAt: string | null, covers: Array<string>, lastScan: { id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } } | null }> };

export type ScopesQueryVariables = Exact<{
  id: string | number;
  state?: ScopeState | null | undefined;
  first: number;
  after?: string | null | undefined;
  language?: Language;
}>;


export type ScopesQuery = { node:
    | { id: string, scopes: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { name: string, state: ScopeState, message: string | null, assertions: number } }> } }
    | Record<PropertyKey, never>
   | null };

export type ScansQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  language?: Language;
}>;


export type ScansQuery = { scans: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } } }> } };

export type ScanDiffQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  first: number;
  after?: string | null | undefined;
  language?: Language;
}>;


export type ScanDiffQuery = { scan: { id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } } | null, scanDiff: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { change: string, what: string, subject: string, assets: Array<{ id: string, urn: string, kind: AssetKind, name: string, platform: string, subtype: string | null }> } }> } };

export type UnresolvedQueryVariables = Exact<{
  source?: string | number | null | undefined;
  asset?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  language?: Language;
}>;


export type UnresolvedQuery = { unresolved: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, source: string, access: string, message: string, pattern: string | null, connection: string | null, place: { at: string, line: number | null, text: string | null }, by: { id: string, urn: string, kind: AssetKind, name: string } | null, answer: { patterns: Array<string>, by: string, reason: string, until: string | null } | null } }> } };

export type UnresolvedRowFragment = { id: string, source: string, access: string, message: string, pattern: string | null, connection: string | null, place: { at: string, line: number | null, text: string | null }, by: { id: string, urn: string, kind: AssetKind, name: string } | null, answer: { patterns: Array<string>, by: string, reason: string, until: string | null } | null };

export type UnmappedQueryVariables = Exact<{ [key: string]: never; }>;


export type UnmappedQuery = { unmappedConnections: Array<{ name: string, assetCount: number, proposal: string, place: { at: string, line: number | null, text: string | null } | null }> };

export type ScanProgressSubscriptionVariables = Exact<{
  language?: Language;
}>;


export type ScanProgressSubscription = { scanProgress: { done: number, total: number | null, what: string, scan: { id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } } } };

export type ScanStartMutationVariables = Exact<{
  input: ScanStartInput;
  language?: Language;
}>;


export type ScanStartMutation = { scanStart: { scans: Array<{ id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } }>, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type ScanCancelMutationVariables = Exact<{
  input: ScanIdInput;
  language?: Language;
}>;


export type ScanCancelMutation = { scanCancel: { scans: Array<{ id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } }>, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type ScanReleaseMutationVariables = Exact<{
  input: ScanReleaseInput;
  language?: Language;
}>;


export type ScanReleaseMutation = { scanRelease: { scans: Array<{ id: string, source: string, type: string, state: string, startedAt: string, finishedAt: string | null, actor: string, message: string | null, counts: { assetsAdded: number, assetsChanged: number, assetsVanished: number, edgesAdded: number, edgesChanged: number, edgesVanished: number, scopesSeen: number, scopesUnreadable: number, scopesGone: number, scopesUnchanged: number, unresolved: number } }>, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type UnresolvedAnswerMutationVariables = Exact<{
  input: UnresolvedAnswerInput;
  language?: Language;
}>;


export type UnresolvedAnswerMutation = { unresolvedAnswer: { unresolved: { id: string, source: string, access: string, message: string, pattern: string | null, connection: string | null, place: { at: string, line: number | null, text: string | null }, by: { id: string, urn: string, kind: AssetKind, name: string } | null, answer: { patterns: Array<string>, by: string, reason: string, until: string | null } | null } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export type SourceRetireMutationVariables = Exact<{
  input: SourceRetireInput;
}>;


export type SourceRetireMutation = { sourceRetire: { source: { id: string } | null, userErrors: Array<{ message: string, code: ActionErrorCode }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AssetPageFragmentDoc = new TypedDocumentString(`
    fragment AssetPage on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  layer
  description
  tags
  properties
  definition
  sizeBytes
  rowCount
  rowCountEstimated
  dataChangedAt
  firstSeenAt
  lastSeenAt
  vanishedAt
  upstreamCount
  downstreamCount
  roles {
    role
    party
    ticket
    source
  }
  schedule {
    expression
    periodSeconds
    startsItself
    paused
    startDate
    catchup
  }
  columns {
    name
    type
    nullable
    description
    primaryKey
  }
  incidents {
    id
    title
    severity
    state
  }
  actionItems {
    id
    incident
    title
    owner
    due
    overdue
  }
  requests {
    id
    state
    by
    reason
  }
  tombstones {
    request
    takenAwayAt
    droppedAt
    undoUntil
    restoredAt
    backup
    keepsNoCopy
  }
  hold {
    by
    reason
    until
  }
  containers {
    id
    urn
    kind
    name
    platform
    subtype
  }
  contents {
    id
    urn
    kind
    name
    platform
    subtype
    description
  }
  evidence {
    source
    method
    lastSeenAt
    vanishedAt
    place {
      at
      line
      text
    }
  }
}
    `, {"fragmentName":"AssetPage"}) as unknown as TypedDocumentString<AssetPageFragment, unknown>;
export const AssetRefFragmentDoc = new TypedDocumentString(`
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
    `, {"fragmentName":"AssetRef"}) as unknown as TypedDocumentString<AssetRefFragment, unknown>;
export const ReasonViewFragmentDoc = new TypedDocumentString(`
    fragment ReasonView on Reason {
  code
  verdict
  hard
  signers
  title(language: $language)
  detail(language: $language)
  wayOut(language: $language)
  about {
    ...AssetRef
  }
  by {
    ...AssetRef
  }
  evidence {
    source
    method
    place {
      at
      line
      text
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`, {"fragmentName":"ReasonView"}) as unknown as TypedDocumentString<ReasonViewFragment, unknown>;
export const VerdictViewFragmentDoc = new TypedDocumentString(`
    fragment VerdictView on Deletability {
  verdict
  fingerprint
  summary(language: $language)
  subject {
    ...AssetRef
  }
  reasons {
    ...ReasonView
  }
  lossSet {
    why
    asset {
      ...AssetRef
    }
  }
  tell(language: $language) {
    party
    message
    assets {
      id
      name
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment ReasonView on Reason {
  code
  verdict
  hard
  signers
  title(language: $language)
  detail(language: $language)
  wayOut(language: $language)
  about {
    ...AssetRef
  }
  by {
    ...AssetRef
  }
  evidence {
    source
    method
    place {
      at
      line
      text
    }
  }
}`, {"fragmentName":"VerdictView"}) as unknown as TypedDocumentString<VerdictViewFragment, unknown>;
export const IncidentRowFragmentDoc = new TypedDocumentString(`
    fragment IncidentRow on Incident {
  id
  title
  kind
  severity
  state
  startedAt
  openedAt
  openedBy
  lead
  factors
  assets {
    ...AssetRef
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`, {"fragmentName":"IncidentRow"}) as unknown as TypedDocumentString<IncidentRowFragment, unknown>;
export const ActionItemRowFragmentDoc = new TypedDocumentString(`
    fragment ActionItemRow on ActionItem {
  id
  revision
  title
  owner
  due
  overdue
  proof
  proofDetail
  state
  settledBy
  settledAt
  evidence(language: $language)
  checked
  proved {
    holds
    found(language: $language)
  }
  asset {
    ...AssetRef
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`, {"fragmentName":"ActionItemRow"}) as unknown as TypedDocumentString<ActionItemRowFragment, unknown>;
export const PostMortemViewFragmentDoc = new TypedDocumentString(`
    fragment PostMortemView on PostMortem {
  incident
  revision
  state
  acts
  authors
  mayReview
  missing
  fields {
    name
    text
    revision
    by
    at
    written
    hints(language: $language) {
      from
      to
      text
      advice
    }
  }
  comments {
    at
    by
    text
  }
  moves {
    at
    by
    act
    reason
    selfReviewed
  }
  drafts {
    id
    field
    text
    at
  }
}
    `, {"fragmentName":"PostMortemView"}) as unknown as TypedDocumentString<PostMortemViewFragment, unknown>;
export const UserRowFragmentDoc = new TypedDocumentString(`
    fragment UserRow on User {
  name
  role
  parties
  linkUntil
  leftAt
}
    `, {"fragmentName":"UserRow"}) as unknown as TypedDocumentString<UserRowFragment, unknown>;
export const RequestStepFragmentDoc = new TypedDocumentString(`
    fragment RequestStep on RequestStep {
  id
  phase
  assetName
  title(language: $language)
  place
  statement
  state
  needsBackup
  backup
  by
  at
  evidence
}
    `, {"fragmentName":"RequestStep"}) as unknown as TypedDocumentString<RequestStepFragment, unknown>;
export const RequestPageFragmentDoc = new TypedDocumentString(`
    fragment RequestPage on DeletionRequest {
  id
  revision
  state
  by
  openedAt
  purpose
  reason
  due
  replacement
  restoreRecipe
  undoDays
  quarantinedAt
  droppedAt
  undoUntil
  closedAt
  restoredAt
  subject {
    ...AssetRef
  }
  deletability {
    verdict
    fingerprint
    summary(language: $language)
  }
  needs {
    kind
    name
    signers
    isMet
    isMine
    by
    way
    isOverridden
    lapsedBy
    lapse
    asset {
      ...AssetRef
    }
    reason {
      ...ReasonView
    }
  }
  signatures {
    id
    by
    party
    delegatedBy
    way
    count
    at
    until
    comment
    isOwn
    isMine
  }
  delegations {
    party
    to
    by
  }
  passable
  approval {
    by
    at
    reason
  }
  override {
    by
    at
    reason
  }
  ended {
    by
    at
    reason
  }
  restoring {
    by
    at
    reason
  }
  steps {
    ...RequestStep
  }
  restoreSteps {
    ...RequestStep
  }
  presences {
    assetName
    state
    source
    at
  }
  tombstones {
    asset
    name
    definition
    isDefinitionMade
    rowCount
    backup
    keepsNoCopy
    restoreRecipe
    undoUntil
    restoredAt
    columns {
      name
      type
    }
    edges {
      direction
      asset
      reason
    }
    parties {
      role
      party
    }
  }
  comments {
    by
    at
    text
  }
  may {
    act
    allowed
    why
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment ReasonView on Reason {
  code
  verdict
  hard
  signers
  title(language: $language)
  detail(language: $language)
  wayOut(language: $language)
  about {
    ...AssetRef
  }
  by {
    ...AssetRef
  }
  evidence {
    source
    method
    place {
      at
      line
      text
    }
  }
}
fragment RequestStep on RequestStep {
  id
  phase
  assetName
  title(language: $language)
  place
  statement
  state
  needsBackup
  backup
  by
  at
  evidence
}`, {"fragmentName":"RequestPage"}) as unknown as TypedDocumentString<RequestPageFragment, unknown>;
export const MigrationRowFragmentDoc = new TypedDocumentString(`
    fragment MigrationRow on Migration {
  id
  revision
  by
  startedAt
  note
  due
  endedAt
  from {
    ...AssetRef
  }
  to {
    ...AssetRef
  }
  left {
    ...AssetRef
  }
  moved {
    id
  }
  burnDown {
    day
    readers
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`, {"fragmentName":"MigrationRow"}) as unknown as TypedDocumentString<MigrationRowFragment, unknown>;
export const PolicyRowFragmentDoc = new TypedDocumentString(`
    fragment PolicyRow on RetentionPolicy {
  name
  description
  rule
  summary(language: $language)
  action
  graceOwned
  graceOwnerless
  perDay
  percent
  file
  revision
  changedBy
  changedAt
  text
}
    `, {"fragmentName":"PolicyRow"}) as unknown as TypedDocumentString<PolicyRowFragment, unknown>;
export const PlanRowFragmentDoc = new TypedDocumentString(`
    fragment PlanRow on RetentionRow {
  asset {
    ...AssetRef
    sizeBytes
    rowCount
    rowCountEstimated
  }
  state
  evidence {
    code
    text(language: $language)
    at
  }
  knownFrom
  owners
  deletability {
    verdict
    summary(language: $language)
  }
  group {
    id
    assetCount
    assets {
      id
    }
    deletability {
      verdict
    }
    unjudged(language: $language)
  }
  request
  exclusion(language: $language)
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`, {"fragmentName":"PlanRow"}) as unknown as TypedDocumentString<PlanRowFragment, unknown>;
export const ScanRowFragmentDoc = new TypedDocumentString(`
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}
    `, {"fragmentName":"ScanRow"}) as unknown as TypedDocumentString<ScanRowFragment, unknown>;
export const UnresolvedRowFragmentDoc = new TypedDocumentString(`
    fragment UnresolvedRow on Unresolved {
  id
  source
  access
  message(language: $language)
  pattern
  connection
  place {
    at
    line
    text
  }
  by {
    id
    urn
    kind
    name
  }
  answer {
    patterns
    by
    reason
    until
  }
}
    `, {"fragmentName":"UnresolvedRow"}) as unknown as TypedDocumentString<UnresolvedRowFragment, unknown>;
export const AssetDocument = new TypedDocumentString(`
    query Asset($urn: URN!, $kind: AssetKind) {
  asset(urn: $urn, kind: $kind) {
    ...AssetPage
  }
}
    fragment AssetPage on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  layer
  description
  tags
  properties
  definition
  sizeBytes
  rowCount
  rowCountEstimated
  dataChangedAt
  firstSeenAt
  lastSeenAt
  vanishedAt
  upstreamCount
  downstreamCount
  roles {
    role
    party
    ticket
    source
  }
  schedule {
    expression
    periodSeconds
    startsItself
    paused
    startDate
    catchup
  }
  columns {
    name
    type
    nullable
    description
    primaryKey
  }
  incidents {
    id
    title
    severity
    state
  }
  actionItems {
    id
    incident
    title
    owner
    due
    overdue
  }
  requests {
    id
    state
    by
    reason
  }
  tombstones {
    request
    takenAwayAt
    droppedAt
    undoUntil
    restoredAt
    backup
    keepsNoCopy
  }
  hold {
    by
    reason
    until
  }
  containers {
    id
    urn
    kind
    name
    platform
    subtype
  }
  contents {
    id
    urn
    kind
    name
    platform
    subtype
    description
  }
  evidence {
    source
    method
    lastSeenAt
    vanishedAt
    place {
      at
      line
      text
    }
  }
}`) as unknown as TypedDocumentString<AssetQuery, AssetQueryVariables>;
export const AssetUsageDocument = new TypedDocumentString(`
    query AssetUsage($id: ID!) {
  node(id: $id) {
    ... on Asset {
      id
      usage {
        reads
        watchedSince
        identifiesReaders
        lastReadAt
        readers {
          name
          reads
          lastReadAt
        }
        periods {
          from
          to
          reads
          writes
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssetUsageQuery, AssetUsageQueryVariables>;
export const AssetEdgesDocument = new TypedDocumentString(`
    query AssetEdges($id: ID!, $direction: Direction!, $first: Int!, $after: Cursor) {
  node(id: $id) {
    ... on Asset {
      id
      edges(direction: $direction, first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            reason
            relation
            breaks
            from {
              ...AssetRef
            }
            to {
              ...AssetRef
            }
            evidence {
              source
              method
              confidence
              placeCount
              lastSeenAt
              vanishedAt
              places {
                at
                line
                text
              }
            }
          }
        }
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<AssetEdgesQuery, AssetEdgesQueryVariables>;
export const AssetHistoryDocument = new TypedDocumentString(`
    query AssetHistory($id: ID!, $first: Int!, $after: Cursor) {
  node(id: $id) {
    ... on Asset {
      id
      history(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            at
            actor
            action
            reason
            before
            after
            scan
            source
            other {
              ...AssetRef
            }
          }
        }
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<AssetHistoryQuery, AssetHistoryQueryVariables>;
export const RoleAssignDocument = new TypedDocumentString(`
    mutation RoleAssign($input: RoleInput!) {
  roleAssign(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RoleAssignMutation, RoleAssignMutationVariables>;
export const RoleEndDocument = new TypedDocumentString(`
    mutation RoleEnd($input: RoleInput!) {
  roleEnd(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RoleEndMutation, RoleEndMutationVariables>;
export const DescriptionSetDocument = new TypedDocumentString(`
    mutation DescriptionSet($input: DescriptionInput!) {
  descriptionSet(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DescriptionSetMutation, DescriptionSetMutationVariables>;
export const TagsSetDocument = new TypedDocumentString(`
    mutation TagsSet($input: TagsInput!) {
  tagsSet(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TagsSetMutation, TagsSetMutationVariables>;
export const ConsumerDeclareDocument = new TypedDocumentString(`
    mutation ConsumerDeclare($input: ConsumerInput!) {
  consumerDeclare(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ConsumerDeclareMutation, ConsumerDeclareMutationVariables>;
export const HoldPlaceDocument = new TypedDocumentString(`
    mutation HoldPlace($input: HoldInput!) {
  holdPlace(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<HoldPlaceMutation, HoldPlaceMutationVariables>;
export const HoldLiftDocument = new TypedDocumentString(`
    mutation HoldLift($input: HoldLiftInput!) {
  holdLift(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<HoldLiftMutation, HoldLiftMutationVariables>;
export const EdgeDeclareDocument = new TypedDocumentString(`
    mutation EdgeDeclare($input: EdgeInput!) {
  edgeDeclare(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EdgeDeclareMutation, EdgeDeclareMutationVariables>;
export const EdgeEndDocument = new TypedDocumentString(`
    mutation EdgeEnd($input: EdgeInput!) {
  edgeEnd(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EdgeEndMutation, EdgeEndMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $filter: SearchFilter, $sort: SearchSort!, $first: Int!, $after: Cursor) {
  search(text: $text, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    totalCountIsExact
    pageInfo {
      hasNextPage
      endCursor
    }
    facets {
      field
      values {
        value
        count
      }
    }
    edges {
      highlights {
        field
        text
        ranges
      }
      node {
        id
        urn
        kind
        name
        platform
        subtype
        state
        layer
        description
        tags
        dataChangedAt
        lastSeenAt
        downstreamCount
        incidents {
          id
          title
        }
        requests {
          id
          state
        }
        roles {
          role
          party
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($text: String!) {
  search(text: $text, first: 8) {
    totalCount
    edges {
      node {
        id
        urn
        kind
        name
        platform
        subtype
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($language: Language! = en) {
  totals {
    assets
    edges
    unresolved
    byKind {
      value
      count
    }
  }
  viewer {
    name
    role
    catalog
  }
  unmappedConnections {
    name
  }
  scans(first: 5) {
    edges {
      node {
        id
        source
        type
        state
        startedAt
        finishedAt
        message(language: $language)
        counts {
          assetsAdded
          assetsChanged
          assetsVanished
          edgesAdded
          edgesVanished
          scopesUnreadable
          unresolved
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const CheckDocument = new TypedDocumentString(`
    query Check($ids: [ID!]!, $language: Language!) {
  deletability(ids: $ids) {
    ...VerdictView
  }
  impact(ids: $ids, direction: DOWNSTREAM, first: 1) {
    totalCount
    complete
    csvPath
  }
  ends: impact(
    ids: $ids
    direction: DOWNSTREAM
    kinds: [SERVICE, DASHBOARD, MODEL]
    first: 20
  ) {
    totalCount
    edges {
      hop
      node {
        ...AssetRef
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment VerdictView on Deletability {
  verdict
  fingerprint
  summary(language: $language)
  subject {
    ...AssetRef
  }
  reasons {
    ...ReasonView
  }
  lossSet {
    why
    asset {
      ...AssetRef
    }
  }
  tell(language: $language) {
    party
    message
    assets {
      id
      name
    }
  }
}
fragment ReasonView on Reason {
  code
  verdict
  hard
  signers
  title(language: $language)
  detail(language: $language)
  wayOut(language: $language)
  about {
    ...AssetRef
  }
  by {
    ...AssetRef
  }
  evidence {
    source
    method
    place {
      at
      line
      text
    }
  }
}`) as unknown as TypedDocumentString<CheckQuery, CheckQueryVariables>;
export const PathDocument = new TypedDocumentString(`
    query Path($from: ID!, $to: ID!) {
  why(from: $from, to: $to) {
    reversed
    nodes {
      ...AssetRef
    }
    edges {
      reason
      from {
        id
      }
      to {
        id
      }
      evidence {
        places {
          at
          line
        }
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<PathQuery, PathQueryVariables>;
export const ResolveDocument = new TypedDocumentString(`
    query Resolve($text: String!) {
  resolveAssets(text: $text, first: 20) {
    ...AssetRef
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<ResolveQuery, ResolveQueryVariables>;
export const RecordedDocument = new TypedDocumentString(`
    query Recorded($id: ID!, $language: Language!) {
  verdict(id: $id) {
    id
    at
    actor
    markedWrong {
      by
      at
      note
    }
    deletability {
      ...VerdictView
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment VerdictView on Deletability {
  verdict
  fingerprint
  summary(language: $language)
  subject {
    ...AssetRef
  }
  reasons {
    ...ReasonView
  }
  lossSet {
    why
    asset {
      ...AssetRef
    }
  }
  tell(language: $language) {
    party
    message
    assets {
      id
      name
    }
  }
}
fragment ReasonView on Reason {
  code
  verdict
  hard
  signers
  title(language: $language)
  detail(language: $language)
  wayOut(language: $language)
  about {
    ...AssetRef
  }
  by {
    ...AssetRef
  }
  evidence {
    source
    method
    place {
      at
      line
      text
    }
  }
}`) as unknown as TypedDocumentString<RecordedQuery, RecordedQueryVariables>;
export const RecordDocument = new TypedDocumentString(`
    mutation Record($input: VerdictRecordInput!) {
  verdictRecord(input: $input) {
    verdict {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMutation, RecordMutationVariables>;
export const MarkWrongDocument = new TypedDocumentString(`
    mutation MarkWrong($input: VerdictWrongInput!) {
  verdictMarkWrong(input: $input) {
    verdict {
      id
      markedWrong {
        by
        at
        note
      }
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MarkWrongMutation, MarkWrongMutationVariables>;
export const ReasonAcceptDocument = new TypedDocumentString(`
    mutation ReasonAccept($input: ReasonAcceptInput!) {
  reasonAccept(input: $input) {
    asset {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ReasonAcceptMutation, ReasonAcceptMutationVariables>;
export const BlindSpotAcceptDocument = new TypedDocumentString(`
    mutation BlindSpotAccept($input: BlindSpotInput!) {
  blindSpotAccept(input: $input) {
    namespace
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<BlindSpotAcceptMutation, BlindSpotAcceptMutationVariables>;
export const IncidentsDocument = new TypedDocumentString(`
    query Incidents($first: Int!, $after: Cursor) {
  incidents(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...IncidentRow
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment IncidentRow on Incident {
  id
  title
  kind
  severity
  state
  startedAt
  openedAt
  openedBy
  lead
  factors
  assets {
    ...AssetRef
  }
}`) as unknown as TypedDocumentString<IncidentsQuery, IncidentsQueryVariables>;
export const SimilarDocument = new TypedDocumentString(`
    query Similar($assets: [ID!]!, $factors: [IncidentFactor!]) {
  similarIncidents(assets: $assets, factors: $factors) {
    assetCount
    factors
    incident {
      id
      title
      state
      startedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarQuery, SimilarQueryVariables>;
export const IncidentAssetsDocument = new TypedDocumentString(`
    query IncidentAssets($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Asset {
      ...AssetRef
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<IncidentAssetsQuery, IncidentAssetsQueryVariables>;
export const IncidentDocument = new TypedDocumentString(`
    query Incident($id: ID!, $language: Language!) {
  incident(id: $id) {
    ...IncidentRow
    revision
    acts
    repeats {
      id
      title
    }
    radius {
      at
      hash
      assetCount
      edgeCount
      parties {
        role
        party
        assetCount
      }
    }
    timeline {
      at
      kind
      by
      text
      reason
      subject
    }
    actionItems {
      ...ActionItemRow
    }
    postMortem {
      state
      authors
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment IncidentRow on Incident {
  id
  title
  kind
  severity
  state
  startedAt
  openedAt
  openedBy
  lead
  factors
  assets {
    ...AssetRef
  }
}
fragment ActionItemRow on ActionItem {
  id
  revision
  title
  owner
  due
  overdue
  proof
  proofDetail
  state
  settledBy
  settledAt
  evidence(language: $language)
  checked
  proved {
    holds
    found(language: $language)
  }
  asset {
    ...AssetRef
  }
}`) as unknown as TypedDocumentString<IncidentQuery, IncidentQueryVariables>;
export const RadiusChangesDocument = new TypedDocumentString(`
    query RadiusChanges($id: ID!, $first: Int!, $after: Cursor) {
  incident(id: $id) {
    id
    changes(first: $first, after: $after) {
      assetsAdded
      assetsRemoved
      edgesAdded
      edgesRemoved
      assetCount
      edgeCount
      partiesAdded {
        role
        party
        assetCount
      }
      partiesRemoved {
        role
        party
        assetCount
      }
      page {
        rows {
          change
          what
          subject
          other
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RadiusChangesQuery, RadiusChangesQueryVariables>;
export const IncidentOpenDocument = new TypedDocumentString(`
    mutation IncidentOpen($input: IncidentOpenInput!) {
  incidentOpen(input: $input) {
    incident {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentOpenMutation, IncidentOpenMutationVariables>;
export const IncidentEditDocument = new TypedDocumentString(`
    mutation IncidentEdit($input: IncidentEditInput!) {
  incidentEdit(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentEditMutation, IncidentEditMutationVariables>;
export const IncidentMoveDocument = new TypedDocumentString(`
    mutation IncidentMove($input: IncidentMoveInput!) {
  incidentMove(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentMoveMutation, IncidentMoveMutationVariables>;
export const IncidentNoteDocument = new TypedDocumentString(`
    mutation IncidentNote($input: IncidentNoteInput!) {
  incidentNote(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentNoteMutation, IncidentNoteMutationVariables>;
export const ActionItemAddDocument = new TypedDocumentString(`
    mutation ActionItemAdd($input: ActionItemAddInput!) {
  actionItemAdd(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ActionItemAddMutation, ActionItemAddMutationVariables>;
export const ActionItemSettleDocument = new TypedDocumentString(`
    mutation ActionItemSettle($input: ActionItemSettleInput!) {
  actionItemSettle(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ActionItemSettleMutation, ActionItemSettleMutationVariables>;
export const FindingsDocument = new TypedDocumentString(`
    query Findings($asset: ID!, $language: Language!) {
  unresolved(asset: $asset, first: 50) {
    edges {
      node {
        id
        source
        message(language: $language)
        place {
          at
          line
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindingsQuery, FindingsQueryVariables>;
export const PostMortemDocument = new TypedDocumentString(`
    query PostMortem($id: ID!, $language: Language!) {
  viewer {
    name
  }
  incident(id: $id) {
    ...IncidentRow
    repeats {
      id
      title
    }
    radius {
      at
      hash
      assetCount
      edgeCount
    }
    timeline {
      at
      kind
      by
      text
      reason
      subject
    }
    actionItems {
      ...ActionItemRow
    }
    postMortem {
      ...PostMortemView
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment IncidentRow on Incident {
  id
  title
  kind
  severity
  state
  startedAt
  openedAt
  openedBy
  lead
  factors
  assets {
    ...AssetRef
  }
}
fragment ActionItemRow on ActionItem {
  id
  revision
  title
  owner
  due
  overdue
  proof
  proofDetail
  state
  settledBy
  settledAt
  evidence(language: $language)
  checked
  proved {
    holds
    found(language: $language)
  }
  asset {
    ...AssetRef
  }
}
fragment PostMortemView on PostMortem {
  incident
  revision
  state
  acts
  authors
  mayReview
  missing
  fields {
    name
    text
    revision
    by
    at
    written
    hints(language: $language) {
      from
      to
      text
      advice
    }
  }
  comments {
    at
    by
    text
  }
  moves {
    at
    by
    act
    reason
    selfReviewed
  }
  drafts {
    id
    field
    text
    at
  }
}`) as unknown as TypedDocumentString<PostMortemQuery, PostMortemQueryVariables>;
export const ReadersMeanwhileDocument = new TypedDocumentString(`
    query ReadersMeanwhile($id: ID!) {
  incident(id: $id) {
    postMortem {
      readersMeanwhile
    }
  }
}
    `) as unknown as TypedDocumentString<ReadersMeanwhileQuery, ReadersMeanwhileQueryVariables>;
export const PostMortemMarkdownDocument = new TypedDocumentString(`
    query PostMortemMarkdown($id: ID!, $language: Language!) {
  incident(id: $id) {
    markdown(language: $language)
  }
}
    `) as unknown as TypedDocumentString<PostMortemMarkdownQuery, PostMortemMarkdownQueryVariables>;
export const PostMortemStartDocument = new TypedDocumentString(`
    mutation PostMortemStart($input: PostMortemStartInput!) {
  postMortemStart(input: $input) {
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PostMortemStartMutation, PostMortemStartMutationVariables>;
export const PostMortemSaveDocument = new TypedDocumentString(`
    mutation PostMortemSave($input: PostMortemSaveInput!, $language: Language!) {
  postMortemSave(input: $input) {
    outcome
    draft
    offer
    field {
      name
      text
      revision
      by
      at
      hints(language: $language) {
        from
        to
        text
        advice
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PostMortemSaveMutation, PostMortemSaveMutationVariables>;
export const PostMortemDraftDropDocument = new TypedDocumentString(`
    mutation PostMortemDraftDrop($input: PostMortemDraftDropInput!) {
  postMortemDraftDrop(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PostMortemDraftDropMutation, PostMortemDraftDropMutationVariables>;
export const PostMortemMoveDocument = new TypedDocumentString(`
    mutation PostMortemMove($input: PostMortemMoveInput!) {
  postMortemMove(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PostMortemMoveMutation, PostMortemMoveMutationVariables>;
export const PostMortemCommentDocument = new TypedDocumentString(`
    mutation PostMortemComment($input: PostMortemCommentInput!) {
  postMortemComment(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PostMortemCommentMutation, PostMortemCommentMutationVariables>;
export const LineageDocument = new TypedDocumentString(`
    query Lineage($id: ID!, $up: Int!, $down: Int!) {
  lineage(
    id: $id
    upstreamDepth: $up
    downstreamDepth: $down
    fanOut: 8
    maxNodes: 200
  ) {
    complete
    root {
      id
    }
    nodes {
      ...AssetRef
      columns {
        name
      }
      upstreamCount
      downstreamCount
      dataChangedAt
    }
    edges {
      reason
      relation
      breaks
      from {
        id
      }
      to {
        id
      }
      evidence {
        source
        method
        confidence
        placeCount
        places {
          at
          line
          text
        }
      }
    }
    more {
      direction
      count
      asset {
        id
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<LineageQuery, LineageQueryVariables>;
export const BlockersDocument = new TypedDocumentString(`
    query Blockers($ids: [ID!]!) {
  deletability(ids: $ids) {
    verdict
    reasons {
      verdict
      by {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BlockersQuery, BlockersQueryVariables>;
export const ImpactDocument = new TypedDocumentString(`
    query Impact($ids: [ID!]!, $direction: Direction!, $depth: Int, $box: ImpactBoxInput, $first: Int!, $after: Cursor, $language: Language! = en) {
  impact(
    ids: $ids
    direction: $direction
    depth: $depth
    box: $box
    first: $first
    after: $after
  ) {
    totalCount
    complete
    incompleteReason(language: $language)
    csvPath
    pageInfo {
      hasNextPage
      endCursor
    }
    byHop {
      hop
      count
    }
    byPlatform {
      value
      count
    }
    edges {
      hop
      node {
        ...AssetRef
        dataChangedAt
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<ImpactQuery, ImpactQueryVariables>;
export const ImpactSummaryDocument = new TypedDocumentString(`
    query ImpactSummary($ids: [ID!]!, $direction: Direction!, $by: ImpactGroup!) {
  impactSummary(ids: $ids, direction: $direction, by: $by) {
    totalCount
    complete
    boxes {
      hop
      value
      count
      blocking
    }
    links {
      from
      to
      count
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactSummaryQuery, ImpactSummaryQueryVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users {
  viewer {
    name
    role
  }
  users {
    ...UserRow
  }
}
    fragment UserRow on User {
  name
  role
  parties
  linkUntil
  leftAt
}`) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const PartiesDocument = new TypedDocumentString(`
    query Parties($open: Boolean!, $first: Int!, $after: Cursor) {
  parties(open: $open, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        name
        assetCount
        users
        suggestion
        aside
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PartiesQuery, PartiesQueryVariables>;
export const OrphanWorkDocument = new TypedDocumentString(`
    query OrphanWork($user: String!) {
  orphanWork(user: $user) {
    requests {
      id
      state
      reason
    }
    actionItems {
      id
      incident
      title
      due
    }
  }
}
    `) as unknown as TypedDocumentString<OrphanWorkQuery, OrphanWorkQueryVariables>;
export const OrphansDocument = new TypedDocumentString(`
    query Orphans($user: String!, $first: Int!, $after: Cursor) {
  orphans(user: $user, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        urn
        kind
        name
        platform
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrphansQuery, OrphansQueryVariables>;
export const UserAddDocument = new TypedDocumentString(`
    mutation UserAdd($input: UserAddInput!) {
  userAdd(input: $input) {
    link
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UserAddMutation, UserAddMutationVariables>;
export const UserLinkDocument = new TypedDocumentString(`
    mutation UserLink($input: UserNameInput!) {
  userLink(input: $input) {
    link
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UserLinkMutation, UserLinkMutationVariables>;
export const UserChangeDocument = new TypedDocumentString(`
    mutation UserChange($input: UserChangeInput!) {
  userChange(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UserChangeMutation, UserChangeMutationVariables>;
export const UserLeaveDocument = new TypedDocumentString(`
    mutation UserLeave($input: UserNameInput!) {
  userLeave(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UserLeaveMutation, UserLeaveMutationVariables>;
export const UserRemoveDocument = new TypedDocumentString(`
    mutation UserRemove($input: UserNameInput!) {
  userRemove(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UserRemoveMutation, UserRemoveMutationVariables>;
export const UserHandOverDocument = new TypedDocumentString(`
    mutation UserHandOver($input: UserHandOverInput!) {
  userHandOver(input: $input) {
    handed
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UserHandOverMutation, UserHandOverMutationVariables>;
export const PartyLinkDocument = new TypedDocumentString(`
    mutation PartyLink($input: PartyLinkInput!) {
  partyLink(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PartyLinkMutation, PartyLinkMutationVariables>;
export const PartySetAsideDocument = new TypedDocumentString(`
    mutation PartySetAside($input: PartySetAsideInput!) {
  partySetAside(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PartySetAsideMutation, PartySetAsideMutationVariables>;
export const DeletionRequestDocument = new TypedDocumentString(`
    query DeletionRequest($id: ID!, $language: Language!) {
  deletionRequest(id: $id) {
    ...RequestPage
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment ReasonView on Reason {
  code
  verdict
  hard
  signers
  title(language: $language)
  detail(language: $language)
  wayOut(language: $language)
  about {
    ...AssetRef
  }
  by {
    ...AssetRef
  }
  evidence {
    source
    method
    place {
      at
      line
      text
    }
  }
}
fragment RequestPage on DeletionRequest {
  id
  revision
  state
  by
  openedAt
  purpose
  reason
  due
  replacement
  restoreRecipe
  undoDays
  quarantinedAt
  droppedAt
  undoUntil
  closedAt
  restoredAt
  subject {
    ...AssetRef
  }
  deletability {
    verdict
    fingerprint
    summary(language: $language)
  }
  needs {
    kind
    name
    signers
    isMet
    isMine
    by
    way
    isOverridden
    lapsedBy
    lapse
    asset {
      ...AssetRef
    }
    reason {
      ...ReasonView
    }
  }
  signatures {
    id
    by
    party
    delegatedBy
    way
    count
    at
    until
    comment
    isOwn
    isMine
  }
  delegations {
    party
    to
    by
  }
  passable
  approval {
    by
    at
    reason
  }
  override {
    by
    at
    reason
  }
  ended {
    by
    at
    reason
  }
  restoring {
    by
    at
    reason
  }
  steps {
    ...RequestStep
  }
  restoreSteps {
    ...RequestStep
  }
  presences {
    assetName
    state
    source
    at
  }
  tombstones {
    asset
    name
    definition
    isDefinitionMade
    rowCount
    backup
    keepsNoCopy
    restoreRecipe
    undoUntil
    restoredAt
    columns {
      name
      type
    }
    edges {
      direction
      asset
      reason
    }
    parties {
      role
      party
    }
  }
  comments {
    by
    at
    text
  }
  may {
    act
    allowed
    why
  }
}
fragment RequestStep on RequestStep {
  id
  phase
  assetName
  title(language: $language)
  place
  statement
  state
  needsBackup
  backup
  by
  at
  evidence
}`) as unknown as TypedDocumentString<DeletionRequestQuery, DeletionRequestQueryVariables>;
export const DeletionRequestsDocument = new TypedDocumentString(`
    query DeletionRequests($states: [RequestState!], $after: Cursor) {
  deletionRequests(states: $states, first: 30, after: $after) {
    edges {
      node {
        id
        state
        by
        openedAt
        purpose
        reason
        due
        subjectCount
        subject {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DeletionRequestsQuery, DeletionRequestsQueryVariables>;
export const RequestOpenDocument = new TypedDocumentString(`
    mutation RequestOpen($input: RequestOpenInput!) {
  requestOpen(input: $input) {
    request {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestOpenMutation, RequestOpenMutationVariables>;
export const RequestSignDocument = new TypedDocumentString(`
    mutation RequestSign($input: RequestSignInput!) {
  requestSign(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSignMutation, RequestSignMutationVariables>;
export const RequestApproveDocument = new TypedDocumentString(`
    mutation RequestApprove($input: RequestApproveInput!) {
  requestApprove(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestApproveMutation, RequestApproveMutationVariables>;
export const RequestOverrideDocument = new TypedDocumentString(`
    mutation RequestOverride($input: RequestOverrideInput!) {
  requestOverride(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestOverrideMutation, RequestOverrideMutationVariables>;
export const RequestDeclineDocument = new TypedDocumentString(`
    mutation RequestDecline($input: RequestReasonInput!) {
  requestDecline(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestDeclineMutation, RequestDeclineMutationVariables>;
export const RequestAbortDocument = new TypedDocumentString(`
    mutation RequestAbort($input: RequestReasonInput!) {
  requestAbort(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestAbortMutation, RequestAbortMutationVariables>;
export const RequestReopenDocument = new TypedDocumentString(`
    mutation RequestReopen($input: RequestReasonInput!) {
  requestReopen(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestReopenMutation, RequestReopenMutationVariables>;
export const RequestSubmitDocument = new TypedDocumentString(`
    mutation RequestSubmit($input: RequestInput!) {
  requestSubmit(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSubmitMutation, RequestSubmitMutationVariables>;
export const RequestRestoreDocument = new TypedDocumentString(`
    mutation RequestRestore($input: RequestReasonInput!) {
  requestRestore(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestRestoreMutation, RequestRestoreMutationVariables>;
export const RequestCommentDocument = new TypedDocumentString(`
    mutation RequestComment($input: RequestCommentInput!) {
  requestComment(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestCommentMutation, RequestCommentMutationVariables>;
export const RequestCloseDocument = new TypedDocumentString(`
    mutation RequestClose($input: RequestCloseInput!) {
  requestClose(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestCloseMutation, RequestCloseMutationVariables>;
export const RequestTickDocument = new TypedDocumentString(`
    mutation RequestTick($input: RequestTickInput!) {
  requestTick(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestTickMutation, RequestTickMutationVariables>;
export const RequestRestoreTickDocument = new TypedDocumentString(`
    mutation RequestRestoreTick($input: RequestTickInput!) {
  requestRestoreTick(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestRestoreTickMutation, RequestRestoreTickMutationVariables>;
export const RequestEditDocument = new TypedDocumentString(`
    mutation RequestEdit($input: RequestEditInput!) {
  requestEdit(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestEditMutation, RequestEditMutationVariables>;
export const RequestWithdrawDocument = new TypedDocumentString(`
    mutation RequestWithdraw($input: RequestWithdrawInput!) {
  requestWithdraw(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestWithdrawMutation, RequestWithdrawMutationVariables>;
export const RequestDelegateDocument = new TypedDocumentString(`
    mutation RequestDelegate($input: RequestDelegateInput!) {
  requestDelegate(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestDelegateMutation, RequestDelegateMutationVariables>;
export const RequestConfirmDocument = new TypedDocumentString(`
    mutation RequestConfirm($input: RequestConfirmInput!) {
  requestConfirm(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestConfirmMutation, RequestConfirmMutationVariables>;
export const MigrationsDocument = new TypedDocumentString(`
    query Migrations($after: Cursor) {
  migrations(first: 20, after: $after) {
    edges {
      node {
        ...MigrationRow
      }
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment MigrationRow on Migration {
  id
  revision
  by
  startedAt
  note
  due
  endedAt
  from {
    ...AssetRef
  }
  to {
    ...AssetRef
  }
  left {
    ...AssetRef
  }
  moved {
    id
  }
  burnDown {
    day
    readers
  }
}`) as unknown as TypedDocumentString<MigrationsQuery, MigrationsQueryVariables>;
export const MigrationStartDocument = new TypedDocumentString(`
    mutation MigrationStart($input: MigrationStartInput!) {
  migrationStart(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MigrationStartMutation, MigrationStartMutationVariables>;
export const MigrationEndDocument = new TypedDocumentString(`
    mutation MigrationEnd($input: MigrationEndInput!) {
  migrationEnd(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MigrationEndMutation, MigrationEndMutationVariables>;
export const RetentionPoliciesDocument = new TypedDocumentString(`
    query RetentionPolicies($language: Language!) {
  retentionPolicies {
    policies {
      ...PolicyRow
    }
    faults {
      file
      faults(language: $language)
    }
    maySave
    mayApply
    mayExclude
    templates {
      rule
      text
    }
  }
}
    fragment PolicyRow on RetentionPolicy {
  name
  description
  rule
  summary(language: $language)
  action
  graceOwned
  graceOwnerless
  perDay
  percent
  file
  revision
  changedBy
  changedAt
  text
}`) as unknown as TypedDocumentString<RetentionPoliciesQuery, RetentionPoliciesQueryVariables>;
export const RetentionPlanDocument = new TypedDocumentString(`
    query RetentionPlan($policy: String!, $state: RetentionState!, $first: Int!, $after: Cursor, $language: Language!) {
  retentionPolicies {
    maySave
    mayApply
    mayExclude
    templates {
      rule
      text
    }
  }
  retentionPlan(policy: $policy, state: $state, first: $first, after: $after) {
    policy {
      ...PolicyRow
    }
    at
    selectedCount
    candidateCount
    pendingCount
    excludedCount
    fingerprint
    held(language: $language)
    leftToday
    sizeBytes
    rows {
      ...PlanRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}
fragment PolicyRow on RetentionPolicy {
  name
  description
  rule
  summary(language: $language)
  action
  graceOwned
  graceOwnerless
  perDay
  percent
  file
  revision
  changedBy
  changedAt
  text
}
fragment PlanRow on RetentionRow {
  asset {
    ...AssetRef
    sizeBytes
    rowCount
    rowCountEstimated
  }
  state
  evidence {
    code
    text(language: $language)
    at
  }
  knownFrom
  owners
  deletability {
    verdict
    summary(language: $language)
  }
  group {
    id
    assetCount
    assets {
      id
    }
    deletability {
      verdict
    }
    unjudged(language: $language)
  }
  request
  exclusion(language: $language)
}`) as unknown as TypedDocumentString<RetentionPlanQuery, RetentionPlanQueryVariables>;
export const RetentionMessagesDocument = new TypedDocumentString(`
    query RetentionMessages($policy: String!, $first: Int!, $language: Language!) {
  retentionPlan(policy: $policy, first: $first) {
    candidateCount
    messages(language: $language) {
      party
      assetCount
      text
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionMessagesQuery, RetentionMessagesQueryVariables>;
export const RetentionExplanationDocument = new TypedDocumentString(`
    query RetentionExplanation($policy: String!, $asset: ID!, $language: Language!) {
  retentionExplanation(policy: $policy, asset: $asset) {
    asset {
      ...AssetRef
    }
    state
    steps {
      code
      passed
      text(language: $language)
    }
    evidence {
      code
      text(language: $language)
      at
      assets {
        ...AssetRef
      }
    }
    knownFrom
    deletability {
      verdict
      summary(language: $language)
    }
    group {
      id
      assetCount
      assets {
        id
      }
      deletability {
        verdict
      }
      unjudged(language: $language)
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<RetentionExplanationQuery, RetentionExplanationQueryVariables>;
export const RetentionExclusionsDocument = new TypedDocumentString(`
    query RetentionExclusions {
  retentionPolicies {
    mayExclude
  }
  retentionExclusions {
    id
    policy
    asset {
      ...AssetRef
    }
    names
    reason
    by
    at
    until
    isActive
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<RetentionExclusionsQuery, RetentionExclusionsQueryVariables>;
export const DeadGroupsDocument = new TypedDocumentString(`
    query DeadGroups($first: Int!, $after: Cursor, $language: Language!) {
  deadGroups(first: $first, after: $after) {
    totalCount
    assetCount
    unknown(language: $language)
    groups {
      id
      assetCount
      assets {
        ...AssetRef
      }
      owners
      sizeBytes
      deletability {
        verdict
        summary(language: $language)
      }
      unjudged(language: $language)
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<DeadGroupsQuery, DeadGroupsQueryVariables>;
export const RetentionPolicySaveDocument = new TypedDocumentString(`
    mutation RetentionPolicySave($input: RetentionPolicySaveInput!) {
  retentionPolicySave(input: $input) {
    policy {
      name
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionPolicySaveMutation, RetentionPolicySaveMutationVariables>;
export const RetentionPolicyRemoveDocument = new TypedDocumentString(`
    mutation RetentionPolicyRemove($input: RetentionPolicyRemoveInput!) {
  retentionPolicyRemove(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionPolicyRemoveMutation, RetentionPolicyRemoveMutationVariables>;
export const RetentionExcludeDocument = new TypedDocumentString(`
    mutation RetentionExclude($input: RetentionExcludeInput!) {
  retentionExclude(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionExcludeMutation, RetentionExcludeMutationVariables>;
export const RetentionExclusionEndDocument = new TypedDocumentString(`
    mutation RetentionExclusionEnd($input: RetentionExclusionEndInput!) {
  retentionExclusionEnd(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionExclusionEndMutation, RetentionExclusionEndMutationVariables>;
export const RetentionApplyDocument = new TypedDocumentString(`
    mutation RetentionApply($input: RetentionApplyInput!, $language: Language!) {
  retentionApply(input: $input) {
    requests {
      id
      subjectCount
      subject {
        id
        name
      }
    }
    assets {
      ...AssetRef
    }
    left {
      asset {
        ...AssetRef
      }
      why(language: $language)
    }
    messages(language: $language) {
      party
      assetCount
      text
    }
    userErrors {
      message
    }
  }
}
    fragment AssetRef on Asset {
  id
  urn
  kind
  name
  platform
  subtype
  state
  description
  roles {
    role
    party
  }
}`) as unknown as TypedDocumentString<RetentionApplyMutation, RetentionApplyMutationVariables>;
export const ConfigurationDocument = new TypedDocumentString(`
    query Configuration($language: Language! = en) {
  configuration {
    file
    readAt
    faults(language: $language)
    needsRestart
  }
}
    `) as unknown as TypedDocumentString<ConfigurationQuery, ConfigurationQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($language: Language! = en) {
  sources {
    id
    name
    type
    configured
    retiredAt
    covers
    lastScan {
      ...ScanRow
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const ScopesDocument = new TypedDocumentString(`
    query Scopes($id: ID!, $state: ScopeState, $first: Int!, $after: Cursor, $language: Language! = en) {
  node(id: $id) {
    ... on Source {
      id
      scopes(state: $state, first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            name
            state
            message(language: $language)
            assertions
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScopesQuery, ScopesQueryVariables>;
export const ScansDocument = new TypedDocumentString(`
    query Scans($first: Int!, $after: Cursor, $language: Language! = en) {
  scans(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...ScanRow
      }
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<ScansQuery, ScansQueryVariables>;
export const ScanDiffDocument = new TypedDocumentString(`
    query ScanDiff($from: ID!, $to: ID!, $first: Int!, $after: Cursor, $language: Language! = en) {
  scan(id: $to) {
    ...ScanRow
  }
  scanDiff(from: $from, to: $to, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        change
        what
        subject
        assets {
          id
          urn
          kind
          name
          platform
          subtype
        }
      }
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<ScanDiffQuery, ScanDiffQueryVariables>;
export const UnresolvedDocument = new TypedDocumentString(`
    query Unresolved($source: ID, $asset: ID, $first: Int!, $after: Cursor, $language: Language! = en) {
  unresolved(source: $source, asset: $asset, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...UnresolvedRow
      }
    }
  }
}
    fragment UnresolvedRow on Unresolved {
  id
  source
  access
  message(language: $language)
  pattern
  connection
  place {
    at
    line
    text
  }
  by {
    id
    urn
    kind
    name
  }
  answer {
    patterns
    by
    reason
    until
  }
}`) as unknown as TypedDocumentString<UnresolvedQuery, UnresolvedQueryVariables>;
export const UnmappedDocument = new TypedDocumentString(`
    query Unmapped {
  unmappedConnections {
    name
    assetCount
    proposal
    place {
      at
      line
      text
    }
  }
}
    `) as unknown as TypedDocumentString<UnmappedQuery, UnmappedQueryVariables>;
export const ScanProgressDocument = new TypedDocumentString(`
    subscription ScanProgress($language: Language! = en) {
  scanProgress {
    done
    total
    what
    scan {
      ...ScanRow
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<ScanProgressSubscription, ScanProgressSubscriptionVariables>;
export const ScanStartDocument = new TypedDocumentString(`
    mutation ScanStart($input: ScanStartInput!, $language: Language! = en) {
  scanStart(input: $input) {
    scans {
      ...ScanRow
    }
    userErrors {
      message
      code
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<ScanStartMutation, ScanStartMutationVariables>;
export const ScanCancelDocument = new TypedDocumentString(`
    mutation ScanCancel($input: ScanIdInput!, $language: Language! = en) {
  scanCancel(input: $input) {
    scans {
      ...ScanRow
    }
    userErrors {
      message
      code
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<ScanCancelMutation, ScanCancelMutationVariables>;
export const ScanReleaseDocument = new TypedDocumentString(`
    mutation ScanRelease($input: ScanReleaseInput!, $language: Language! = en) {
  scanRelease(input: $input) {
    scans {
      ...ScanRow
    }
    userErrors {
      message
      code
    }
  }
}
    fragment ScanRow on Scan {
  id
  source
  type
  state
  startedAt
  finishedAt
  actor
  message(language: $language)
  counts {
    assetsAdded
    assetsChanged
    assetsVanished
    edgesAdded
    edgesChanged
    edgesVanished
    scopesSeen
    scopesUnreadable
    scopesGone
    scopesUnchanged
    unresolved
  }
}`) as unknown as TypedDocumentString<ScanReleaseMutation, ScanReleaseMutationVariables>;
export const UnresolvedAnswerDocument = new TypedDocumentString(`
    mutation UnresolvedAnswer($input: UnresolvedAnswerInput!, $language: Language! = en) {
  unresolvedAnswer(input: $input) {
    unresolved {
      ...UnresolvedRow
    }
    userErrors {
      message
      code
    }
  }
}
    fragment UnresolvedRow on Unresolved {
  id
  source
  access
  message(language: $language)
  pattern
  connection
  place {
    at
    line
    text
  }
  by {
    id
    urn
    kind
    name
  }
  answer {
    patterns
    by
    reason
    until
  }
}`) as unknown as TypedDocumentString<UnresolvedAnswerMutation, UnresolvedAnswerMutationVariables>;
export const SourceRetireDocument = new TypedDocumentString(`
    mutation SourceRetire($input: SourceRetireInput!) {
  sourceRetire(input: $input) {
    source {
      id
    }
    userErrors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SourceRetireMutation, SourceRetireMutationVariables>;