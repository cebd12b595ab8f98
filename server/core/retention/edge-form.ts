import { edgeReasons, relations, type EdgeReason, type Relation } from '../lineage.ts';

/** What is said of an edge beside its ends. */
export interface EdgeSaid {
  relation: Relation;
  reason: EdgeReason;
  /** The upstream side fails when the downstream one is dropped. */
  both: boolean;
  recreates: boolean;
  /** All that stands of it is of low confidence. */
  doubtful: boolean;
  /** A SQL file's, whose lines a task is known to run. */
  shadowed: boolean;
}

/** An edge's words as one number. */
export function formOf(said: EdgeSaid): number {
  const head = relations.indexOf(said.relation) * 16 + edgeReasons.indexOf(said.reason);
  const bits =
    (said.both ? 8 : 0) +
    (said.recreates ? 4 : 0) +
    (said.doubtful ? 2 : 0) +
    (said.shadowed ? 1 : 0);
  return head * 16 + bits;
}

export const relationIn = (form: number): Relation => relations[form >> 8] ?? 'FEEDS';
export const reasonIn = (form: number): EdgeReason => edgeReasons[(form >> 4) & 15] ?? 'READ';
export const isBoth = (form: number): boolean => (form & 8) !== 0;
export const isRecreating = (form: number): boolean => (form & 4) !== 0;
export const isUnsure = (form: number): boolean => (form & 2) !== 0;
export const isShadowed = (form: number): boolean => (form & 1) !== 0;
