import type { AssetFacts, AssetKind, AssetRef } from './asset.ts';
import type { Method, ObservedEdge, Place } from './lineage.ts';

/** What an unresolved read or write could reach. */
export interface Reach {
  /** conn_id or connection name as written in code, when known. */
  connection?: string;
  /** Where it is confined to, when known (`isWithin` in urn.ts); absent: anywhere. */
  namespace?: string;
  /**
   * What is known of the name, `<?>` for each unknown piece: `sales.<?>`, `s3://lake/<?>/x`.
   * Absent: nothing is known. A literal piece that matches an asset's name *names* that asset.
   */
  pattern?: string;
  /** URNs: where one of these is known to be there (a live source sees it), it means that, and nothing else. */
  unless?: string[];
  /** Kinds of assets it could be. Absent: datasets, or what the namespace holds; empty: nothing but `by`. */
  kinds?: AssetKind[];
}

export const accesses = ['READ', 'WRITE', 'EITHER'] as const;
export type Access = (typeof accesses)[number];

/** "Here something reads or writes, and I could not tell what." */
export interface UnresolvedFact {
  access: Access;
  /** Why it is unresolved, for a person: "table name comes from Variable.get('mart')". */
  message: string;
  /** The task or file it was met in, if any. */
  by?: AssetRef;
  /** Hash of the code it hangs on: an answer lapses with it. */
  codeHash: string;
  place: Place;
  reach: Reach;
  /** Words of the text that was not understood (at most 500): it names what is among them. */
  mentions?: string[];
}

/** Reads or writes seen by a system over a period. */
export interface UsageFact {
  asset: AssetRef;
  /** ISO instants: the period the figure is for. */
  from: string;
  to: string;
  reads?: number;
  writes?: number;
  /** Who, when the system can tell: role or user name. Absent: anonymous. */
  reader?: string;
  /** Last read inside the period, when the system tells it. */
  lastReadAt?: string;
  method: Method;
}

/**
 * What a scanner emits, in order. Everything between two `coverage` lines belongs to the scope that
 * the *second* of them closes, so a scope's observations are contiguous and memory stays flat.
 */
export type Observation =
  | { type: 'asset'; asset: AssetRef; method: Method; facts: AssetFacts; place?: Place }
  | ({ type: 'edge' } & ObservedEdge)
  | ({ type: 'unresolved' } & UnresolvedFact)
  | ({ type: 'usage' } & UsageFact)
  /**
   * Usage inside a namespace, database or schema (`isWithin`) is watched by this source, from `since` on.
   * One scope of a source says all that it watches: what it said of others before is over.
   */
  | { type: 'watch'; namespace: string; since: string; identifiesReaders: boolean }
  | ({ type: 'coverage' } & Coverage)
  /** Every child scope of `parent` was named in this run; those not named are gone. */
  | { type: 'listed'; parent: string }
  /** How far a scan is, for progress bars; not stored. */
  | { type: 'progress'; done: number; total?: number; what: string };

/** Closes a scope: the unit a scanner can vouch for (file, DAG file, table of a schema). */
export interface Coverage {
  /** Stable key inside the source: `file:dags/a.py`, `table:shop.public.orders`. */
  scope: string;
  /** Key of the parent whose listing names this scope: `folder:dags`, `schema:shop.public`. */
  parent: string;
  /** UNREADABLE keeps the scope's old evidence and counts as one unresolved. */
  state: 'SEEN' | 'UNREADABLE';
  /** What went wrong and what to do, for UNREADABLE. */
  message?: string;
  /** Identifiers found in the text of an UNREADABLE scope (at most 500): what it may name. */
  mentions?: string[];
  /** Namespaces, databases or schemas (`isWithin`) this scope could hold or reach: what a failed one may hide. */
  namespaces?: string[];
}

/** True for observations that assert something about the graph (and thus enter a scope's digest). */
export function isAssertion(
  observation: Observation,
): observation is Extract<Observation, { type: 'asset' | 'edge' | 'unresolved' }> {
  return (
    observation.type === 'asset' || observation.type === 'edge' || observation.type === 'unresolved'
  );
}
