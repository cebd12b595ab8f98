/** What has identity in the catalog. Kind is part of identity: (kind, urn). */
export const assetKinds = [
  'DATASET',
  'COLUMN',
  'PIPELINE',
  'TASK',
  'DASHBOARD',
  'MODEL',
  'SERVICE',
] as const;
export type AssetKind = (typeof assetKinds)[number];

/** Where a dataset stands on its way from the source to the people who use it. */
export const layers = ['source', 'lake', 'warehouse', 'mart', 'serving'] as const;
export type Layer = (typeof layers)[number];

/** The natural key of an asset. `urn` is canonical (see urn.ts). */
export interface AssetRef {
  kind: AssetKind;
  urn: string;
}

/** The natural key as one text, the same in every store. */
export function refText({ kind, urn }: AssetRef): string {
  return `${kind} ${urn}`;
}

/**
 * ACTIVE: some evidence stands. VANISHED: no evidence is left. DEPRECATED, QUARANTINED and DROPPED
 * are set by people or approved requests, never by a scan.
 */
export const assetStates = ['ACTIVE', 'VANISHED', 'DEPRECATED', 'QUARANTINED', 'DROPPED'] as const;
export type AssetState = (typeof assetStates)[number];

/** What a person or team is to an asset. */
export const partyRoles = ['OWNER', 'REQUESTER', 'CONSUMER'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** A person or a team, as a source names it. */
export interface PartyMention {
  role: PartyRole;
  /** Name, login or e-mail as written. */
  party: string;
  /** Ticket of a request, when the source names one. */
  ticket?: string;
}

export interface Column {
  name: string;
  type?: string;
  nullable?: boolean;
  description?: string;
  default?: string;
  /** Part of the declared primary key. */
  primaryKey?: boolean;
  position?: number;
}

/** Facts of a pipeline that decide whether and how often it runs. */
export interface Schedule {
  /** Cron, preset or words, as written; absent when only triggered. */
  expression?: string;
  /** Longest time between two runs, in seconds, where it can be told. */
  periodSeconds?: number;
  /** Of the datasets whose updates start it one suffices; absent: it waits for all of them. */
  anyDataset?: boolean;
  /** false: it never starts by itself (only by a trigger, a dataset or a person). */
  startsItself?: boolean;
  paused?: boolean;
  startDate?: string;
  catchup?: boolean;
}

/**
 * What one scanner says of one asset. Absent means "not said", never "none".
 * One record per (asset, source) is kept in the store.
 */
export interface AssetFacts {
  /** Short name to show: table name, DAG id, task id. */
  name: string;
  /** postgres, redshift, s3, airflow, cassandra, https … (the system, lower case). */
  platform: string;
  /** TABLE, VIEW, MATERIALIZED_VIEW, DAG, SQL_FILE, BashOperator …: the system's own word. */
  subtype?: string;
  description?: string;
  layer?: Layer;
  tags?: string[];
  parties?: PartyMention[];
  columns?: Column[];
  schedule?: Schedule;
  /** Bytes on disk. */
  sizeBytes?: number;
  rowCount?: number;
  /** true: rowCount is the engine's estimate. */
  rowCountEstimated?: boolean;
  /** ISO instant of the last known write to the data, by the source's own word. */
  dataChangedAt?: string;
  /** DDL or view text, literals masked. */
  definition?: string;
  /** Anything else worth showing; plain strings only. */
  properties?: Record<string, string>;
}
