import { reasonsEnglish, titlesEnglish } from './reason-text-en.ts';
import { reasonsKorean, titlesKorean } from './reason-text-ko.ts';
import type { DeletionVerdict, Reason, Verdict } from './deletion.ts';
import type { Language, ReasonText } from './reason-said.ts';
import type { AssetId } from './facts.ts';

/** A reason in the reader's language: what breaks, why, and what to do. */
export function reasonText(
  reason: Reason,
  names: (id: AssetId) => string,
  language: Language,
): ReasonText {
  const texts = language === 'ko' ? reasonsKorean : reasonsEnglish;
  const value = (key: string) => String(reason.values[key] ?? '');
  return texts[reason.code]({
    about: reason.about === undefined ? '' : names(reason.about),
    by: reason.by === undefined ? '' : names(reason.by),
    has: (key) => value(key) !== '',
    value,
    day: (key) => value(key).slice(0, 10),
    count: (key) => Number(reason.values[key] ?? 0),
  });
}

/** The verdict as a sentence. */
export function verdictTitle(verdict: Verdict, language: Language): string {
  return (language === 'ko' ? titlesKorean : titlesEnglish)[verdict];
}

/** One sentence on a verdict: what it is, and its gravest reason with how many more there are. */
export function verdictSummary(
  decided: DeletionVerdict,
  names: (id: AssetId) => string,
  language: Language,
): string {
  const title = verdictTitle(decided.verdict, language);
  const first = decided.reasons[0];
  if (!first) return title;
  const more = decided.reasons.length - 1;
  const detail = reasonText(first, names, language).detail;
  if (more === 0) return `${title} ${detail}`;
  return `${title} ${detail} ${language === 'ko' ? `(이유 ${more}개 더)` : `(and ${more} more)`}`;
}
