import { describe, expect, it } from 'vitest';
import { decideDeletion, reasonCodes, verdicts, type Reason, type ReasonCode } from './deletion.ts';
import { declare, draw } from './deletion/drawing.fixture.ts';
import type { Language } from './reason-said.ts';
import { reasonText, verdictSummary, verdictTitle } from './reason-text.ts';
import { tellMessage } from './tell-message.ts';

const names = (id: number) => ({ 1: 'mart.매출', 2: 'dag_report' })[id] ?? `#${id}`;
const languages: Language[] = ['en', 'ko'];
const values = {
  count: 3,
  since: '2026-11-02T01:02:03.000Z',
  days: 35,
  role: 'bi_reader',
  namespace: 'postgres://pg:5432',
  names: 'a, b',
  assets: 2,
  text: 'TEXT',
  message: 'MESSAGE',
  connection: 'old_dw',
  source: 'dags',
  type: 'airflow',
  limitHours: 48,
  others: 1,
  schedule: '@daily',
  starter: 'dag_start',
  holder: 'legal',
};

function reason(code: ReasonCode, more: Partial<Reason> = {}): Reason {
  const verdict = reasonCodes[code];
  return {
    key: code,
    code,
    verdict,
    hard: false,
    about: 1,
    by: 2,
    signers: [],
    values,
    evidence: [],
    ...more,
  };
}

const codes = Object.keys(reasonCodes) as ReasonCode[];

it.each(['WRITES_UNKNOWN', 'UNRESOLVED_MAY_REACH', 'WALK_INCOMPLETE'] as const)(
  'what a scanner said stands in a Korean %s in Korean',
  (code) => {
    const said = reason(code, { values: { ...values, text: 'there is more beyond 5 hops' } });
    expect(reasonText(said, names, 'ko').detail).toContain('걸음 너머에 더 있습니다');
  },
);

describe.each(languages)('%s', (language) => {
  it.each(codes)('%s says what, why and the way out, with nothing left open', (code) => {
    for (const more of [{}, { by: undefined }, { values: {} }]) {
      const { by, ...rest } = { by: 2, ...more };
      const made = reason(code, rest);
      if (by === undefined) delete made.by;
      const text = reasonText(made, names, language);
      for (const part of Object.values(text)) {
        expect(part.length).toBeGreaterThan(5);
        expect(part).not.toMatch(/undefined|NaN|\[object|#\d/);
      }
    }
    const all = Object.values(reasonText(reason(code), names, language)).join(' ');
    expect(all).toMatch(/매출|dag_report|dags|old_dw|TEXT|postgres/);
  });

  it('has a sentence for each verdict, each its own', () => {
    expect(new Set(verdicts.map((verdict) => verdictTitle(verdict, language))).size).toBe(4);
  });
});

it('every relation has a verb of its own', () => {
  const relations = [
    'READ',
    'SENSOR',
    'ORDER',
    'COPY',
    'TRIGGER',
    'VIEW',
    'EXTERNAL',
    'REFERENCE',
    'WRITE',
  ];
  for (const language of languages) {
    const said = relations.map(
      (relation) =>
        reasonText(reason('RECENTLY_VANISHED', { values: { relation } }), names, language).detail,
    );
    expect(new Set(said).size).toBe(relations.length);
  }
});

it('Korean particles follow the last sound', () => {
  expect(
    reasonText(reason('LIVE_READER', { values: { relation: 'READ' } }), names, 'ko').detail,
  ).toBe('dag_report가 mart.매출을 읽습니다.');
});

describe('a real verdict', () => {
  const facts = draw('A.t --> x; x --> B.use', 'A');
  const of = (name: string) => declare(facts, name);
  facts.assets[of('B') - 1]?.parties.push({ role: 'OWNER', party: 'BI', source: 'people' });
  const decided = decideDeletion(facts);
  const named = (id: number) => facts.assets[id - 1]?.name ?? '';

  it('is summed up in a sentence', () => {
    expect(verdictSummary(decided, named, 'en')).toBe(
      'Do not delete: something would break. B.use reads x.',
    );
    expect(verdictSummary(decided, named, 'ko')).toBe(
      '지우면 안 됩니다. 깨지는 것이 있습니다. B.use가 x를 읽습니다.',
    );
  });

  it('becomes one ready message for each owner, with the line', () => {
    const tell = decided.tell[0];
    expect(tell?.party).toBe('BI');
    if (!tell) return;
    const context = { subject: facts.subject, names: named, link: 'https://gyebo/v/1' };
    const english = tellMessage(decided, tell, { ...context, language: 'en' });
    expect(english).toContain('we are about to delete: A');
    expect(english).toContain('- B.use reads x. [dags/a.py:7]');
    expect(english).toContain('please sign');
    expect(english).toContain('https://gyebo/v/1');
    const korean = tellMessage(decided, tell, { ...context, language: 'ko' });
    expect(korean).toContain('BI께');
    expect(korean).toContain('- B.use가 x를 읽습니다. [dags/a.py:7]');
  });
});

it.each([
  ['en', 'text that could not be read mentions mart.매출. MESSAGE.'],
  ['ko', '읽지 못한 글에 mart.매출이 나옵니다. MESSAGE.'],
] as const)('%s: a finding without a name of its own says its message once', (language, said) => {
  const alike = { ...values, text: values.message };
  const { detail } = reasonText(reason('UNRESOLVED_NAMES_IT', { values: alike }), names, language);
  expect(detail).toBe(`dag_report: ${said}`);
  const answered = { ...alike, answeredBy: 'kim' };
  const told = reasonText(reason('UNRESOLVED_NAMES_IT', { values: answered }), names, language);
  expect(told.detail).toBe('dag_report: MESSAGE.');
});
