import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blamelessHints, hintRules, type HintRule } from './blameless.ts';
import { hintText } from './blameless-text.ts';
import { proseFields } from './field.ts';
import { templateOf } from './template.ts';

const names = ['minji.kim', '박서준', '정산데이터팀', 'Dana'];

test.each<[string, HintRule[]]>([
  ['The on-call should have checked the row counts.', ['SHOULD_HAVE']],
  ['We shouldn’t have deleted the DAG.', ['SHOULD_HAVE']],
  ['They could have easily noticed.', ['SHOULD_HAVE']],
  ['The row count check should have caught it.', []],
  ['The table should have 1,000,000 rows.', []],
  ['Rows should arrive by 05:10.', []],
  ['It was human error.', ['HUMAN_ERROR']],
  ['The engineer carelessly removed the task.', ['CARELESSNESS']],
  ['Nobody is to blame', ['FAULT_WORD']],
  ['The job failed to start.', []],
  ['The reviewer failed to notice the join.', ['CARELESSNESS']],
  ['Dana deleted the pipeline without asking.', ['NAME_AND_FAULT']],
  ['minji.kim broke the join.', ['NAME_AND_FAULT']],
  ['minji.kim was paged and restored the table.', []],
  ['Bandana_failed at 05:10 and broke.', []],
  ['Why didn’t they ask?', ['WHY_NOT']],
  ['실수로 DAG를 지웠다.', ['CARELESSNESS']],
  ['담당자의 실수였다.', ['HUMAN_ERROR']],
  ['확인을 안 해서 생긴 일이다.', ['CARELESSNESS']],
  ['이 일은 운영팀 탓이다.', ['FAULT_WORD']],
  ['누구의 탓도 아니다.', []],
  ['잘못된 데이터가 10만 건 들어갔다.', []],
  ['이름을 잘못 읽었다.', []],
  ['박서준 때문에 매출이 틀렸다.', ['NAME_AND_FAULT']],
  ['박서준님이 표를 되살렸다.', []],
  ['이영희 대리가 표를 지웠다.', ['NAME_AND_FAULT']],
  ['미리 알렸어야 했다.', ['SHOULD_HAVE']],
  ['05시까지 끝났어야 할 작업이다.', []],
  ['왜 확인을 안 했는지 모르겠다.', ['WHY_NOT']],
  ['`DELETE FROM blame` 은 실행하지 않았다.', []],
  ['```\n실수로\n```', []],
])('%s', (text, rules) => {
  expect(blamelessHints(text, names).map((hint) => hint.rule)).toEqual(rules);
});

test.each(['ko', 'en'] as const)('no template (%s) reads as blame itself', (language) => {
  for (const field of proseFields) {
    expect(blamelessHints(templateOf(field, language), names)).toEqual([]);
  }
});

test('a hint names its place exactly, and no two overlap', () => {
  const text = '지난주에 실수로 지웠고, 미리 알렸어야 했다. 박서준 때문이다.';
  const hints = blamelessHints(text, names);
  expect(hints.map((hint) => hint.text)).toEqual(['실수로', '알렸어야 했다', '박서준']);
  for (const { from, to, text: said } of hints) expect(text.slice(from, to)).toBe(said);
});

test('any text is read to its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, known) => {
      let last = 0;
      for (const { from, to } of blamelessHints(text, known)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('every rule says what to think of instead', () => {
  for (const rule of hintRules) {
    expect(hintText(rule, 'ko')).toMatch(/\p{Script=Hangul}/u);
    expect(hintText(rule, 'en')).not.toMatch(/\p{Script=Hangul}/u);
  }
});
