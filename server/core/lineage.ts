import type { AssetRef } from './asset.ts';

/**
 * FEEDS: data (or a start) flows from → to.
 * REFERS: a foreign key or synonym; parent (from) → child (to); no data flow, not in impact counts.
 * CONTAINS: whole (from) → part (to): pipeline → task, prefix → dataset, partition parent → partition.
 */
export const relations = ['FEEDS', 'REFERS', 'CONTAINS'] as const;
export type Relation = (typeof relations)[number];

/**
 * What a deletion breaks along a FEEDS or REFERS edge.
 * DOWNSTREAM: whoever reads fails (read, view, sensor, foreign key).
 * BOTH: the upstream side fails too (INSERT/COPY/UPDATE into a dropped table; a trigger's caller).
 */
export const breakSides = ['DOWNSTREAM', 'BOTH'] as const;
export type Breaks = (typeof breakSides)[number];

/** How a source came to say something. */
export const methods = ['DECLARED', 'STATIC', 'LIVE', 'OBSERVED'] as const;
export type Method = (typeof methods)[number];

export const confidences = ['HIGH', 'LOW'] as const;
export type Confidence = (typeof confidences)[number];

/** One place that proves an assertion. At most five are kept, with their whole count. */
export interface Place {
  /** Path relative to the source's root, a query id, a run id or a catalog object. */
  at: string;
  line?: number;
  /** A short quote, literals masked and redacted. */
  text?: string;
}

/** Why this FEEDS edge exists; decides what a person is told and what breaks. */
export const edgeReasons = [
  'READ', // dataset → task, service, dashboard
  'WRITE', // task → dataset, the table must exist (INSERT, COPY, UPDATE, MERGE)
  'CREATE', // task → dataset that is recreated by the writer (CTAS, CREATE OR REPLACE)
  'VIEW', // table → view
  'COPY', // dataset → dataset within one statement or file, no task of its own
  'SENSOR', // dataset → task, or task/pipeline → task that waits for it
  'TRIGGER', // task or pipeline → pipeline it starts
  'SCHEDULE', // dataset/asset → pipeline that starts on its update
  'ORDER', // task → task inside one pipeline
  'EXTERNAL', // external table ↔ its location
  'CONSUMER', // dataset → declared consumer
  'REFERENCE', // foreign key, synonym (REFERS)
  'CONTAINS',
] as const;
export type EdgeReason = (typeof edgeReasons)[number];

/** Identity of an edge in the graph: (from, to, relation, source, method). */
export interface ObservedEdge {
  from: AssetRef;
  to: AssetRef;
  relation: Relation;
  reason: EdgeReason;
  breaks: Breaks;
  method: Method;
  confidence: Confidence;
  /** The writer makes the target anew, so that dropping the target does not break the writer. */
  recreates?: boolean;
  places: Place[];
}
