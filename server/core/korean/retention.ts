import type { Message } from './message.ts';

/** What retention policies, exclusions and plans refuse. */
export const retention: Message[] = [
  ['say which {}', '무엇인지 적으세요: {1}'],
  ['--first is 1 to {}, not {}', '--first는 1부터 {1}까지입니다. {2:은/는} 안 됩니다'],
  [
    'policy {} was changed after its plan was shown: look at the plan again',
    '계획을 본 뒤에 정책 {1:이/가} 바뀌었습니다. 계획을 다시 보고 정하세요',
  ],
  [
    '{} of {} selected assets are candidates, the policy allows {} %: the plan is held',
    '선택된 {2}개 가운데 {1}개가 후보인데 정책은 {3}%까지만 허락합니다. 계획이 멈춰 있습니다',
  ],
  ['name either an asset or names with *', '자산 하나나 *가 든 이름 가운데 하나를 적으세요'],
  ['no exclusion {}', '{1}: 그런 제외가 없습니다'],
  ['no retention policy {}', '{1}: 그런 보존 정책이 없습니다'],
  [
    '{} has faults, so this policy has no plan',
    '{1}에 잘못이 있어 이 정책의 계획을 만들 수 없습니다',
  ],
  ['{} says this policy: change it there', '이 정책은 {1}에 적혀 있습니다. 거기서 바꾸세요'],
  [
    'somebody removed this policy meanwhile: look at it again',
    '그 사이 누군가 이 정책을 지웠습니다. 다시 보세요',
  ],
  [
    '{} changed this policy meanwhile ({}): look at it again',
    '그 사이 {1:이/가} 이 정책을 바꿨습니다 ({2}). 다시 보고 정하세요',
  ],
  ['expected a map with {}', '여기에는 {1} 가운데 것이 이름과 값으로 와야 합니다'],
  ['expected a text', '글자가 와야 합니다'],
  ['expected at most {} letters', '{1}자까지 적을 수 있습니다'],
  ['expected letters that can be printed', '보이는 글자만 쓸 수 있습니다'],
  ['expected a whole number from {} to {}', '{1}부터 {2}까지의 정수가 와야 합니다'],
  ['expected exactly one of {}', '다음 가운데 정확히 하나여야 합니다: {1}'],
  ['expected a list of 1 to {}', '1개에서 {1}개까지의 목록이 와야 합니다'],
  ['is missing: expected a rule', '없습니다: 규칙(rule)이 있어야 합니다'],
  [
    'expected a name of letters, digits, "_" and "-"',
    '글자, 숫자, "_", "-"로 된 이름이 와야 합니다',
  ],
  [
    'expected a name with at most five *, as tmp_* or mart.*',
    'tmp_*나 mart.*처럼 *가 다섯 개까지 든 이름이 와야 합니다',
  ],
  ['expected either names or urn', 'names와 urn 가운데 하나만 적으세요'],
  ['expected either days or runs', 'days와 runs 가운데 하나만 적으세요'],
  ['expected days for at least one layer', '적어도 한 계층의 날수가 있어야 합니다'],
  ['at most {} files of policies', '정책 파일은 {1}개까지 읽습니다'],
  ['a policy has at most {} characters', '정책 하나는 {1}자까지입니다'],
  ['this folder cannot be read ({})', '이 폴더를 읽을 수 없습니다 ({1})'],
  ['this is no regular file', '보통 파일이 아닙니다'],
  ['this file cannot be read ({})', '이 파일을 읽을 수 없습니다 ({1})'],
  ['another file is called {}, too', '같은 이름을 쓰는 파일이 또 있습니다: {1}'],
];
