import { expect, it } from 'vitest';
import { decideDeletion, type ReasonCode, type Verdict } from '../deletion.ts';
import type { DeletionFacts } from '../facts.ts';
import { alter, daysAgo, declare, draw, shop } from './drawing.fixture.ts';

export type Change = (facts: DeletionFacts) => void;
export type Situation = [
  situation: string,
  drawing: string,
  subject: string,
  verdict: Verdict,
  codes: ReasonCode[],
  change?: Change,
];

export const notWatched: Change = (facts) => (facts.watches = []);
export const anonymous: Change = (facts) => {
  facts.watches = [
    { source: 'pg', namespace: shop, since: daysAgo(400), identifiesReaders: false },
  ];
};
export const all =
  (...changes: Change[]): Change =>
  (facts) =>
    changes.forEach((change) => change(facts));
export const paused =
  (name: string): Change =>
  (facts) =>
    alter(facts, name, { schedule: { expression: '@daily', paused: true } });
export const called =
  (name: string): Change =>
  (facts) =>
    alter(facts, name, { schedule: { startsItself: false } });
/** Accepts what is said with a code when the named asset alone is deleted, as things stand. */
export const accept =
  (code: ReasonCode, name: string, until?: string): Change =>
  (facts) => {
    const asset = declare(facts, name);
    for (const reason of decideDeletion({ ...facts, subject: [asset] }).reasons) {
      if (reason.code !== code) continue;
      const term = until === undefined ? {} : { until };
      facts.acceptances.push({ code, key: reason.key, by: 'kim', reason: 'known', ...term });
    }
  };
export const source =
  (id: string, change: Partial<DeletionFacts['sources'][number]>): Change =>
  (facts) => {
    const found = facts.sources.find((each) => each.id === id);
    if (found) Object.assign(found, change);
  };

export function notWatchedButAccepted(facts: DeletionFacts): void {
  facts.watches = [];
  facts.acceptances.push({ code: 'BLIND_SPOT', namespace: shop, by: 'kim', reason: 'agreed' });
}

/** One test a situation: the verdict and exactly these reason codes. */
export function judgeAll(situations: Situation[]): void {
  it.each(situations)(
    '%s [%s] delete %s → %s %j',
    (_s, drawing, subject, verdict, codes, change) => {
      const facts = draw(drawing, subject);
      change?.(facts);
      const decided = decideDeletion(facts);
      const found = [...new Set(decided.reasons.map((reason) => reason.code))];
      expect({ verdict: decided.verdict, codes: found.sort() }).toEqual({
        verdict,
        codes: [...codes].sort(),
      });
    },
  );
}
