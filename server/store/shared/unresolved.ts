import type { AssetId, FactUnresolved } from '../../core/facts.ts';
import type { RecordValues } from '../../core/records.ts';
import { milliseconds } from './codes.ts';

export type Answers = ReadonlyMap<string, RecordValues['ANSWER']>;

/** The answers that hold at a time, by what they are about. */
export function answersAt(values: RecordValues['ANSWER'][], now: number): Answers {
  const answers = new Map<string, RecordValues['ANSWER']>();
  for (const value of values) {
    if (value.until !== undefined && milliseconds(value.until) < now) continue;
    answers.set(`${value.codeHash} ${value.text}`, value);
  }
  return answers;
}

/** With the answer that still holds. */
export function answered({ id, source, fact }: StoredUnresolved, answers: Answers): FactUnresolved {
  const answer =
    answers.get(`${fact.codeHash} ${fact.place.text ?? ''}`) ??
    answers.get(`${fact.codeHash} ${fact.message}`);
  const told = answer === undefined ? {} : { answered: answerOf(answer) };
  return { ...fact, id, source, ...told };
}

function answerOf(answer: RecordValues['ANSWER']): NonNullable<FactUnresolved['answered']> {
  const { patterns, by, reason, until } = answer;
  return { patterns, by, reason, ...(until === undefined ? {} : { until }) };
}

/** What is unresolved as it is stored, before anybody's answer. */
export interface StoredUnresolved {
  id: number;
  source: string;
  /** In whose code it was met. */
  by?: AssetId;
  fact: Omit<FactUnresolved, 'id' | 'source'>;
}
