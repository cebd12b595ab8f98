import type { Message } from './message.ts';

/** Why a file is no export that can be read back, or not into this store. */
export const exported: Message[] = [
  [
    'line {}: the file ends here, without its last line',
    '{1}번째 줄: 마지막 줄 없이 파일이 여기서 끝납니다',
  ],
  ['line {}: {}', '{1}번째 줄: {2*}'],
  ['this is no line of an export', '내보낸 파일의 줄이 아닙니다'],
  [
    'it, or a line before it, is not as it was exported',
    '이 줄이나 그 앞의 줄이 내보낸 그대로가 아닙니다',
  ],
  ['this is no JSON', 'JSON이 아닙니다'],
  ['a line holds one row', '한 줄에는 행이 하나여야 합니다'],
  ['is no asset: kind, space, URN', '자산이 아닙니다. 꼴: 종류, 빈칸, URN'],
  ['an export begins with {}', '내보낸 파일은 {1:으로/로} 시작합니다'],
  [
    'it has version {}, this Gyebo reads version {}: use the Gyebo that wrote it, or a newer one',
    '{1}판인데 이 Gyebo는 {2}판을 읽습니다. 내보낸 Gyebo나 더 새것을 쓰세요',
  ],
  ['{} is no part of an export', '{1:은/는} 내보낸 파일의 부분이 아닙니다'],
  ['{} stands after a part that it belongs before', '{1:이/가} 제자리보다 뒤에 있습니다'],
  ['the audit chain breaks at entry {}', '감사 기록의 사슬이 {1}번째에서 끊깁니다'],
  [
    'the audit chain does not end where the first line says',
    '감사 기록의 사슬이 첫 줄에 적힌 곳에서 끝나지 않습니다',
  ],
  ['its sum is not that of the lines before it', '합이 그 앞줄들의 것과 다릅니다'],
  ['there are {} rows of {}, not {}', '{2}의 행이 {3}개가 아니라 {1}개입니다'],
  ['something stands after the last line', '마지막 줄 뒤에 무엇이 더 있습니다'],
  ['no earlier row is the asset {}', '앞의 행에 자산 {1:이/가} 없습니다'],
  ['no earlier row is the scope {} of {}', '앞의 행에 {2}의 범위 {1:이/가} 없습니다'],
  ['{} names no kind of asset', '{1:은/는} 자산의 종류가 아닙니다'],
  [
    'somebody else writes to this store: import into an empty one',
    '다른 누군가 이 저장소에 쓰고 있습니다. 빈 저장소로 가져오세요',
  ],
  ['no import of this file was begun here', '여기서 이 파일을 가져오기 시작한 적이 없습니다'],
  [
    '{} holds only {} lines of an import: run gyebo import with the same file again',
    '{1}에는 가져오던 파일이 {2}줄까지만 있습니다. 같은 파일로 gyebo import를 다시 실행하세요',
  ],
  [
    '{} holds half of another file: import into a new store',
    '{1}에 다른 파일이 반만 들어 있습니다. 새 저장소로 가져오세요',
  ],
  [
    '{} is not empty: import into a new store',
    '{1:이/가} 비어 있지 않습니다. 새 저장소로 가져오세요',
  ],
  ['{} was changed while it was imported', '{1:이/가} 가져오는 동안 바뀌었습니다'],
  ['it was ended; import again to go on', '끝냈습니다. 이어서 하려면 다시 가져오세요'],
  ['it was ended', '끝냈습니다'],
];
