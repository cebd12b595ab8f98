import type { Message } from './message.ts';

/** What the server does not answer, and why. */
export const requests: Message[] = [
  ['name from 1 to 100 assets', '자산을 1개에서 100개까지 적으세요'],
  ['ask for at most 100 nodes', '노드는 한 번에 100개까지입니다'],
  ['search for at most {} characters', '검색어는 {1}자까지입니다'],
  ['{} is {}: it must be from {} to {}', '{1:은/는} {3}부터 {4}까지인데 {2}입니다'],
  ['{} is not the id of a {}', '{1:은/는} {2}의 id가 아닙니다'],
  ['{} is not the id of an {}', '{1:은/는} {2}의 id가 아닙니다'],
  [
    'this may load {} nodes, {} are allowed: ask for less',
    '노드 {1}개를 읽을 수 있는데 {2}개까지입니다. 더 적게 물으세요',
  ],
  [
    'this cursor is not from here: start again from the first page',
    '이 서버의 커서가 아닙니다. 첫 쪽부터 다시 시작하세요',
  ],
  ['this cursor belongs to {}, not to {}', '이 커서는 {2:이/가} 아니라 {1}의 것입니다'],
  ['{} is no instant: {}', '{1:은/는} 시각이 아닙니다. 예: {2}'],
  ['{} is a string', '{1:은/는} 문자열이어야 합니다'],
  ['ids: 1 to 100 of them', 'ids: 1개에서 100개까지여야 합니다'],
  ['direction: UPSTREAM or DOWNSTREAM', 'direction: UPSTREAM 또는 DOWNSTREAM이어야 합니다'],
  ['depth: a number from 1 to 999', 'depth: 1부터 999까지의 수여야 합니다'],
  ['kinds: kinds of assets', 'kinds: 자산의 종류여야 합니다'],
  ['Unexpected error.', '예상하지 못한 오류가 났습니다.'],
  [
    'No answer within {} s: ask for less, or again later.',
    '{1}초 안에 답하지 못했습니다. 더 적게 묻거나 나중에 다시 하세요.',
  ],
  ['At most 1 MB.', '1MB까지입니다.'],
  ['This server does not answer to that host name.', '이 서버는 그 호스트 이름에 답하지 않습니다.'],
  ['Requests of other sites are refused.', '다른 사이트에서 온 요청은 받지 않습니다.'],
  ['This path could be read in two ways.', '두 가지로 읽힐 수 있는 경로입니다.'],
  ['Send application/json.', 'application/json으로 보내세요.'],
  ['Send {}.', '{1:을/를} 보내세요.'],
  [
    'no server of yours runs on this store: start one with gyebo serve',
    '이 저장소로 도는 내 서버가 없습니다. gyebo serve로 시작하세요',
  ],
  ['Open the one-time link that the server printed.', '서버가 출력한 일회용 링크를 여세요.'],
  ['This link was used already, or is not right.', '이미 쓴 링크이거나 맞지 않는 링크입니다.'],
  [
    'Too many failed sign-ins: try again in {} s.',
    '로그인에 너무 여러 번 실패했습니다. {1}초 뒤에 다시 하세요.',
  ],
  ['Nothing here.', '여기에는 아무것도 없습니다.'],
  ['Only {} is answered here.', '여기서는 {1}에만 답합니다.'],
];
