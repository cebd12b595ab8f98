import type { Language } from '../reason-said.ts';
import type { HintRule } from './blameless.ts';

const english: Record<HintRule, string> = {
  NAME_AND_FAULT:
    'A name beside a fault. Name the role or the step, and what it could see at that moment.',
  SHOULD_HAVE:
    'Known only afterwards. What did the people at work know then, and what did they do?',
  FAULT_WORD: 'This asks whose fault it is. Ask what made it possible.',
  CARELESSNESS: 'Everybody slips. What let one slip go through unnoticed?',
  HUMAN_ERROR:
    'This ends the search too early. What invited the slip, and what would have caught it?',
  WHY_NOT: '“Why not” asks for a defence. “How” and “what” ask for what happened.',
};

const korean: Record<HintRule, string> = {
  NAME_AND_FAULT:
    '잘못을 뜻하는 말 곁에 이름이 있습니다. 이름 대신 역할이나 단계를, 그리고 그때 무엇이 보였는지를 적어 보세요.',
  SHOULD_HAVE: '지나고 나서야 알게 된 것입니다. 그때 무엇을 알고 있었고 무엇을 했는지 적어 보세요.',
  FAULT_WORD: '누구의 잘못인지를 묻는 말입니다. 무엇이 그것을 가능하게 했는지 적어 보세요.',
  CARELESSNESS: '실수는 누구나 합니다. 무엇이 그 실수를 그냥 지나가게 했는지 적어 보세요.',
  HUMAN_ERROR:
    '여기서 멈추기에는 이릅니다. 무엇이 그 실수를 불렀고, 무엇이 있었다면 걸렀을지 적어 보세요.',
  WHY_NOT: '“왜 안 했나”는 변명을 부릅니다. “무엇이 어떻게”로 물어보세요.',
};

/** What to think of instead. */
export function hintText(rule: HintRule, language: Language): string {
  return (language === 'ko' ? korean : english)[rule];
}
