import type { Language } from '../reason-said.ts';
import { type PostMortemField, type ProseField } from './field.ts';
import type { PostMortemState } from './state.ts';
import { templateOf } from './template.ts';

/** One field as it stands. */
export interface FieldText {
  text: string;
  /** Grows with each save; 0: as the template made it. */
  revision: number;
  by: string;
  at: string;
}

export interface PostMortemMove {
  at: string;
  by: string;
  act: string;
  reason?: string;
  /** The one user of a local store looked at their own text. */
  selfReviewed?: boolean;
}

export interface PostMortemComment {
  at: string;
  by: string;
  text: string;
}

/** One post-mortem, as its record holds it. */
export interface PostMortem {
  /** Grows with each act; that of a field is its own. */
  revision: number;
  changedBy: string;
  state: PostMortemState;
  /** Of its template and its headings. */
  language: Language;
  startedBy: string;
  startedAt: string;
  /** Everybody who wrote something in it. */
  authors: string[];
  fields: Record<PostMortemField, FieldText>;
  comments: PostMortemComment[];
  moves: PostMortemMove[];
}

/** What must be written before anybody is asked to look at it. */
const needed: ProseField[] = ['summary', 'impact', 'cause'];

/** True when a person wrote something in a prose field, and not only the template did. */
export function isWritten(written: PostMortem, field: ProseField): boolean {
  const text = written.fields[field].text.trim();
  return text !== '' && text !== templateOf(field, written.language).trim();
}

/** What is still missing. */
export function missingFields(written: PostMortem): ProseField[] {
  return needed.filter((field) => !isWritten(written, field));
}

/** Whether this person may judge it: nobody judges what they wrote. */
export function isAuthor({ authors, startedBy }: PostMortem, person: string): boolean {
  return authors.includes(person) || startedBy === person;
}
