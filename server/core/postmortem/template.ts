import type { Language } from '../reason-said.ts';
import type { ProseField } from './field.ts';

type Texts = Record<ProseField, string>;

const english: Texts = {
  summary: '**What happened:** \n\n**Who felt it:** \n\n**How it ended:** ',
  impact: '- Figures or screens that were wrong: \n- For how long: \n- Decisions taken on them: ',
  detection: '- What showed it first: \n- What should have shown it earlier: ',
  cause:
    'Ask how and what, not who and why not.\n\n1. What happened just before?\n2. What made that possible?\n3. What did the people at work know at that moment, and what did the tools show them?',
  wentWell: '- ',
  wentWrong: '- ',
  lucky: '- ',
  backfill:
    '- [ ] Which runs or partitions, in which order: \n- [ ] What may be run twice, and what not: \n- [ ] How the result is counted: ',
};

const korean: Texts = {
  summary: '**무슨 일이 있었나:** \n\n**누가 겪었나:** \n\n**어떻게 끝났나:** ',
  impact: '- 틀렸던 숫자나 화면: \n- 얼마 동안: \n- 그 숫자로 내린 결정: ',
  detection: '- 처음 드러난 곳: \n- 더 일찍 보여 줬어야 할 곳: ',
  cause:
    '사람이 아니라 일을 봅니다. 무엇이 어떻게 그렇게 되었는지 적습니다.\n\n1. 바로 앞에 무슨 일이 있었나?\n2. 무엇이 그 일을 가능하게 했나?\n3. 그때 일하던 사람은 무엇을 알고 있었고, 도구는 무엇을 보여 주었나?',
  wentWell: '- ',
  wentWrong: '- ',
  lucky: '- ',
  backfill:
    '- [ ] 어느 실행·파티션을 어떤 순서로: \n- [ ] 두 번 돌려도 되는 것과 안 되는 것: \n- [ ] 결과를 무엇으로 세어 확인하나: ',
};

/** What stands in a field before anybody has written in it. */
export function templateOf(field: ProseField, language: Language): string {
  return (language === 'ko' ? korean : english)[field];
}
