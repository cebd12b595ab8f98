import type { Message } from './message.ts';

/** What an action refuses. */
export const deeds: Message[] = [
  ['name at least one asset', '자산을 하나 이상 적으세요'],
  [
    'other readers stand now than those of that check: check again',
    '그때와 읽는 이가 다릅니다. 다시 확인하세요',
  ],
  ['not a date: {} ({})', '날짜가 아닙니다: {1} (예: {2})'],
  ['{} is already over', '{1:은/는} 이미 지났습니다'],
  ['{} is under no hold', '{1}에는 보존 조치가 없습니다'],
  ['a blind spot needs a namespace', '사각지대에는 namespace가 있어야 합니다'],
  [
    '{} cannot be accepted: what breaks must agree first',
    '{1:은/는} 받아들일 수 없습니다. 깨지는 쪽의 동의가 먼저입니다',
  ],
  [
    '{} is not said of {} now: nothing to accept',
    '지금 {2}에는 {1:이라는/라는} 이유가 없습니다. 받아들일 것이 없습니다',
  ],
  ['{} was dropped already', '{1:은/는} 이미 지웠습니다'],
  ['a role needs the name of a person or team', '역할에는 사람이나 팀의 이름이 있어야 합니다'],
  ['a consumer needs a name', '소비자의 이름이 있어야 합니다'],
  ['an asset does not feed itself by declaration', '자기에게 흐르는 선은 선언할 수 없습니다'],
  [
    'nobody named {} as {} of {} here; what a source says ends there',
    '여기서 {1:을/를} {3}의 {2:으로/로} 정한 사람이 없습니다. 소스가 말한 것은 그 소스에서 끝냅니다',
  ],
  [
    'nobody named {} here; what a source says ends there',
    '여기서 {1:을/를} 정한 사람이 없습니다. 소스가 말한 것은 그 소스에서 끝냅니다',
  ],
  [
    'nobody declared {}; what a source says ends there',
    '{1:을/를} 선언한 사람이 없습니다. 소스가 말한 것은 그 소스에서 끝냅니다',
  ],
  ['no user {}: gyebo user add {}', '{1}: 그런 사람이 없습니다. gyebo user add {2}'],
  [
    '"{}" cannot be a user\'s name: letters, digits, spaces and . _ @ + -, at most 100',
    '"{1}": 사람의 이름으로 쓸 수 없습니다. 글자, 숫자, 빈칸과 . _ @ + -, 100자까지',
  ],
  ['no role "{}": {}', '"{1}": 그런 역할이 없습니다. {2}'],
  [
    '{} exists: gyebo user link {} makes a new link',
    '{1:은/는} 이미 있습니다. gyebo user link {2}로 새 링크를 만드세요',
  ],
  ['{} has left', '{1:은/는} 떠난 사람입니다'],
  [
    '{} is the last owner of {}: gyebo user hand-over {} <party> first',
    '{1} 말고는 {2}의 소유자가 없습니다. 먼저 gyebo user hand-over {3} <넘겨받을 이>',
  ],
  [
    'hand over to somebody who stays: nobody speaks for {}',
    '남는 사람에게 넘기세요. {1:을/를} 대신하는 사람이 없습니다',
  ],
  ['name the party', '당사자의 이름을 적으세요'],
  [
    'give --role viewer, editor, steward or admin',
    '--role에 viewer, editor, steward, admin 가운데 하나를 적으세요',
  ],
  [
    '{} ({}) may not do this: it needs the role {}',
    '{1} ({2}): 이 일에는 {3} 역할이 있어야 합니다',
  ],
];
