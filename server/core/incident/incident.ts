import type { RadiusParty } from './radius.ts';
import type { IncidentState } from './state.ts';

/** NEAR_MISS: nothing broke, since something stopped it; a blocked deletion is one. */
export const incidentKinds = ['INCIDENT', 'NEAR_MISS'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** How much it hurts: people see wrong or no figures (HIGH), some work stands still, or it is only untidy. */
export const severities = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof severities)[number];

/** Why it could come to this, as words that can be counted. */
export const factors = [
  'MISSING_DEPENDENCY_KNOWLEDGE',
  'DELETED_PIPELINE',
  'SCHEMA_CHANGE',
  'LATE_SOURCE',
  'DUPLICATE_LOAD',
  'NOT_IDEMPOTENT',
  'PARTIAL_LOAD',
  'SILENT_FAILURE',
  'MISSING_CHECK',
  'CONFIGURATION',
  'CREDENTIALS',
  'CAPACITY',
  'OUTSIDE_SERVICE',
  'NO_OWNER',
  'MANUAL_STEP',
  'CODE_CHANGE',
] as const;
export type Factor = (typeof factors)[number];

/** What was frozen when it was opened; the pieces are records of their own. */
export interface FrozenRadius {
  at: string;
  /** Of everything frozen, SHA-256. */
  hash: string;
  /** So many of the first nodes are the set itself. */
  roots: number;
  nodes: number;
  edges: number;
  parties: RadiusParty[];
  pieces: number;
}

/** What somebody did to it, oldest first. */
export interface IncidentMove {
  at: string;
  by: string;
  act: string;
  reason?: string;
}

/** One incident, as its record holds it. */
export interface Incident {
  revision: number;
  /** Who changed it last. */
  changedBy: string;
  title: string;
  kind: IncidentKind;
  severity: Severity;
  state: IncidentState;
  /** `refText` of what it is about, sorted. */
  assets: string[];
  /** When it began, as far as is known; ISO instant. */
  startedAt: string;
  openedAt: string;
  openedBy: string;
  /** Who leads the work on it. */
  lead?: string;
  factors: Factor[];
  /** Ids of earlier incidents that it repeats. */
  repeats: string[];
  /** Id of the recorded verdict that stopped the deletion. */
  verdict?: string;
  radius: FrozenRadius;
  moves: IncidentMove[];
}

/** Kept for each asset of an incident, so that the asset knows of it. */
export interface IncidentLink {
  incident: string;
  title: string;
  nearMiss: boolean;
  severity: Severity;
  state: IncidentState;
}
