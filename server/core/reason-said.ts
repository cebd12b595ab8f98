import type { ReasonCode, Verdict } from './deletion.ts';

/** Languages of messages. */
export type Language = 'en' | 'ko';

/** What a person reads of one reason. */
export interface ReasonText {
  title: string;
  detail: string;
  wayOut: string;
}

/** The facts of one reason, as words. `value` is '' for what is not there. */
export interface Said {
  about: string;
  by: string;
  has(key: string): boolean;
  value(key: string): string;
  /** A date, without its time. */
  day(key: string): string;
  count(key: string): number;
}

/** One text a code, in one language. */
export type ReasonTexts = Record<ReasonCode, (said: Said) => ReasonText>;
export type VerdictTitles = Record<Verdict, string>;
