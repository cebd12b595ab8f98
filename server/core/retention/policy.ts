import type { AssetKind, Layer } from '../asset.ts';

/** Whose the assets are that a policy selects. LEFT: everybody who owns it has left. */
export const ownerStates = ['any', 'known', 'none', 'left'] as const;
export type OwnerState = (typeof ownerStates)[number];

/** Which assets a policy looks at: those that meet every line of it; a line is met by any of its values. */
export interface Selector {
  kinds?: AssetKind[];
  /** redshift, postgres, s3 … */
  platforms?: string[];
  /** Names with `*` for anything: `tmp_*`, `mart.*`. */
  names?: string[];
  tags?: string[];
  layers?: Layer[];
  owner?: OwnerState;
}

/** What makes a selected asset a candidate. */
export type Rule =
  /** Nobody has read it for so many days, all of which were watched. */
  | { kind: 'unused'; days: number }
  /** Its name says that it was meant for a while, and it is there for so many days. */
  | { kind: 'temporary'; names: string[]; days: number }
  /** Nobody who is still here owns it, no pipeline makes it, or both. */
  | { kind: 'orphaned'; lacks: OrphanLack[] }
  /** Something writes it, nothing reads it, and so many days were watched. */
  | { kind: 'writtenNeverRead'; days: number }
  /** Whatever wrote it is paused, and it was not written for so many days, or runs of the slowest. */
  | { kind: 'pausedOutputs'; days?: number; runs?: number }
  /** Its data is older than its layer allows. */
  | { kind: 'layerTtl'; layers: Partial<Record<Layer, number>> }
  /** It feeds only what would go with it. */
  | { kind: 'dead' };
export type RuleKind = Rule['kind'];

export const ruleKinds = [
  'unused',
  'temporary',
  'orphaned',
  'writtenNeverRead',
  'pausedOutputs',
  'layerTtl',
  'dead',
] as const satisfies readonly RuleKind[];

export const orphanLacks = ['owner', 'pipeline'] as const;
export type OrphanLack = (typeof orphanLacks)[number];

/** What a plan leads to. `retire`: deletion requests; `deprecate`: marked as such; `announce`: messages only. */
export const retentionActions = ['announce', 'deprecate', 'retire'] as const;
export type RetentionAction = (typeof retentionActions)[number];

/** What a policy leaves out, by name or URN, as its text says. */
export interface WrittenExclusion {
  names?: string[];
  urn?: string;
  reason: string;
  /** ISO day after which it counts no more. */
  until?: string;
}

/** What somebody keeps out of plans. */
export interface RecordedExclusion {
  /** Only of this policy; absent: of all. */
  policy?: string;
  /** `refText` of the asset, or names with `*`. */
  asset?: string;
  names?: string;
  reason: string;
  by: string;
  at: string;
  /** ISO day after which it counts no more. */
  until?: string;
}

/** A retention policy: one and the same form in a file and in the catalog. */
export interface Policy {
  name: string;
  description?: string;
  select: Selector;
  rule: Rule;
  action: RetentionAction;
  /** Days that owners have before something may go; longer where nobody is known to own it. */
  grace: { owned: number; ownerless: number };
  /** At most so many assets a day, and so many per cent of what is selected in all. */
  limits: { perDay: number; percent: number };
  exclude: WrittenExclusion[];
}

/** A policy with where it stands: a file beside gyebo.yaml, or a record that people edit. */
export interface KeptPolicy {
  policy: Policy;
  /** Path of the file from the folder of gyebo.yaml; absent: a record. */
  file?: string;
  /** Of a record: grows with every change. */
  revision?: number;
  changedBy?: string;
  changedAt?: string;
}

/** A file of policies that cannot be used, with every fault in it. */
export interface PolicyFault {
  file: string;
  faults: { line?: number; key?: string; message: string }[];
}

/** What the files beside gyebo.yaml say. */
export interface PolicyFiles {
  policies: KeptPolicy[];
  faults: PolicyFault[];
}

/** Names that usually stand for something temporary, unless a policy names its own. */
export const temporaryNames = [
  'tmp_*',
  '*_tmp',
  'temp_*',
  '*_temp',
  'backup_*',
  '*_backup',
  '*_bak',
  '*_old',
  '임시_*',
  '*_임시',
];

/** Below so many selected assets the percentage says nothing. */
export const breakerFrom = 10;
