import type { Message } from './message.ts';

/** The server, its store and its port. */
export const machine: Message[] = [
  [
    '{} can be reached from other machines, and no sign-in for teams is configured. Listen on {}, or set {} where something in front protects this port.',
    '{1}에는 다른 기계에서도 닿을 수 있는데 팀을 위한 로그인이 설정되어 있지 않습니다. {2}에서 받거나, 앞에서 이 포트를 지키는 것이 있으면 {3:을/를} 주세요.',
  ],
  ['cannot listen on {}: {}', '{1}에서 받을 수 없습니다: {2}'],
  ['the running server read another gyebo.yaml', '떠 있는 서버는 다른 gyebo.yaml을 읽었습니다'],
  ['the server stopped before it answered', '서버가 답하기 전에 멈췄습니다'],
  ['the server went away: {}', '서버가 사라졌습니다: {1}'],
  [
    '{} is on a network file system ({}), where two writers would corrupt it. {}',
    '{1:이/가} 네트워크 파일 시스템({2})에 있습니다. 둘이 함께 쓰면 망가집니다. {3}',
  ],
  ['the store is closed', '저장소가 닫혔습니다'],
  ['"{}" is none of {}', '{"1":은/는} 다음 가운데 없습니다: {2}'],
  ['a {} record needs a key', '{1} 기록에는 키가 있어야 합니다'],
  ['{} cannot be opened: does the folder exist?', '{1:을/를} 열 수 없습니다. 폴더가 있나요?'],
  [
    '{} is a database, but no store of Gyebo: name another file',
    '{1:은/는} 데이터베이스지만 Gyebo의 저장소가 아닙니다. 다른 파일을 적으세요',
  ],
  [
    'this store has version {}, this Gyebo knows {}: use a newer Gyebo',
    '이 저장소는 {1}판이고 이 Gyebo는 {2}판까지 압니다. 새 Gyebo를 쓰세요',
  ],
  [
    'this store was made by an older Gyebo, whose tables were other ones: delete {} and scan again',
    '이 저장소는 테이블이 다른 옛 Gyebo가 만들었습니다. {1:을/를} 지우고 다시 스캔하세요',
  ],
];
