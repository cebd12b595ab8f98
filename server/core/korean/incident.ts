import type { Message } from './message.ts';

/** What is refused of incidents, post-mortems and action items, and what their proofs find. */
export const incidents: Message[] = [
  ['no incident {}', '장애 {1:이/가} 없습니다'],
  ['no action item {}', '조치 {1:이/가} 없습니다'],
  ['no post-mortem of the incident {}', '장애 {1}의 포스트모템이 없습니다'],
  ['say in a few words what is wrong', '무엇이 잘못되었는지 몇 마디로 적으세요'],
  ['say in a few words what is to be done', '무엇을 할지 몇 마디로 적으세요'],
  [
    'say who does it: a thing nobody does is not done',
    '누가 할지 적으세요. 아무도 맡지 않은 일은 되지 않습니다',
  ],
  ['say what shows that it is done', '끝났다는 것을 무엇으로 알 수 있는지 적으세요'],
  ['say what happened', '무슨 일이 있었는지 적으세요'],
  ['say which asset the edge leads to or comes from', '선의 다른 쪽 끝 자산을 고르세요'],
  ['say which finding is to go', '어느 발견이 없어져야 하는지 고르세요'],
  [
    'this would prove nothing, for it holds already: {}',
    '이미 그렇게 되어 있어 확인이 되지 않습니다: {1*}',
  ],
  ['not proved yet: {}', '아직 확인되지 않았습니다: {1*}'],
  ['{} is settled already', '{1:은/는} 이미 끝났습니다'],
  [
    'what was frozen was changed since: its hash does not fit',
    '얼려 둔 것이 바뀌었습니다. 해시가 맞지 않습니다',
  ],
  ['a title has at most {} characters', '제목은 {1}자까지입니다'],
  ['a field has at most {} characters', '한 칸에는 {1}자까지입니다'],
  ['{} is JSON', '{1:은/는} JSON이어야 합니다'],
  ['an incident is about at most {} assets', '장애 하나에 자산은 {1}개까지입니다'],
  ['still to be done, or to be waived: {}', '아직 하지 않았고 면제하지도 않은 조치: {1}'],
  ['its post-mortem is not published yet', '포스트모템을 아직 발행하지 않았습니다'],
  ['an incident does not repeat itself', '장애가 자기 자신을 되풀이할 수는 없습니다'],
  ['{} has begun it already', '{1:이/가} 이미 시작했습니다'],
  ['still to be written: {}', '아직 쓰지 않은 칸: {1}'],
  [
    '{} wrote in it: somebody else must review it',
    '{1:은/는} 함께 쓴 사람입니다. 다른 사람이 검토해야 합니다',
  ],
  ['an empty comment says nothing', '빈 의견은 아무 말도 하지 않습니다'],
  [
    '{} changed this meanwhile: look at it again',
    '그 사이에 {1:이/가} 바꾸었습니다. 다시 살펴보세요',
  ],
  [
    'an incident that is {} cannot be changed by {}',
    '{1} 상태의 장애에는 {2:을/를} 할 수 없습니다',
  ],
  [
    'a post-mortem that is {} cannot be changed by {}',
    '{1} 상태의 포스트모템에는 {2:을/를} 할 수 없습니다',
  ],
  ['it is owned by {}', '소유자: {1}'],
  ['nobody owns it', '소유자가 없습니다'],
  ['the edge with {} stands', '{1:과/와} 이어진 선이 있습니다'],
  ['no edge with {} stands', '{1:과/와} 이어진 선이 없습니다'],
  ['a source saw it at {}', '소스가 {1}에 보았습니다'],
  ['no source has seen it since this was written', '이 조치를 적은 뒤로 본 소스가 없습니다'],
  ['this is shown by hand: say what shows it', '사람이 확인하는 조치입니다. 근거를 적으세요'],
  [
    'its source was not scanned whole since this was written',
    '이 조치를 적은 뒤로 소스를 끝까지 스캔하지 않았습니다',
  ],
  ['the finding still stands', '그 발견이 아직 있습니다'],
  ['the finding is gone', '그 발견이 없어졌습니다'],
];
