import type { Message } from './message.ts';

/** Files and folders that could not be read, and what to do. */
export const files: Message[] = [
  [
    'line {} is not Python: {}; correct it or exclude the file',
    '{1}번째 줄이 파이썬이 아닙니다: {2}. 고치거나 파일을 빼세요',
  ],
  [
    '{}; see whether it can be made simpler, or exclude it',
    '{1*}. 더 단순하게 할 수 있는지 보거나 빼세요',
  ],
  ['{}; put the file itself there or exclude it', '{1*}. 그 자리에 파일 자체를 두거나 빼세요'],
  [
    '{} bytes are more than {}; split it or exclude it',
    '{1}바이트는 {2}바이트를 넘습니다. 나누거나 빼세요',
  ],
  [
    '{} bytes are more than {}; raise maxBytes or exclude it',
    '{1}바이트는 {2}바이트를 넘습니다. maxBytes를 늘리거나 빼세요',
  ],
  ['reading it took more than {} s', '읽는 데 {1}초를 넘겼습니다'],
  ['the reading thread ended', '읽던 스레드가 끝났습니다'],
  ['the reading thread got no settings', '읽는 스레드가 설정을 받지 못했습니다'],
  ['it is a link that leads out of the scanned folder', '스캔한 폴더 밖으로 나가는 링크입니다'],
  ['the link leads out of the folder', '폴더 밖으로 나가는 링크입니다'],
  ['the link leads nowhere: {}', '가리키는 곳이 없는 링크입니다: {1}'],
  ['it is a broken link', '끊어진 링크입니다'],
  [
    'it cannot be read; correct its permissions or exclude it',
    '읽을 수 없습니다. 권한을 고치거나 빼세요',
  ],
  ['it cannot be read: {}', '읽을 수 없습니다: {1}'],
  ['it cannot be read', '읽을 수 없습니다'],
  [
    'it holds NUL bytes and is no Python text; exclude it',
    'NUL 바이트가 들어 있어 파이썬 코드가 아닙니다. 빼세요',
  ],
  ['it holds NUL bytes and is no text; exclude it', 'NUL 바이트가 들어 있어 글이 아닙니다. 빼세요'],
  [
    'it is not {} or {}; say its encoding or exclude it',
    '{1}도 {2}도 아닙니다. 인코딩을 적거나 빼세요',
  ],
  ['it is not {}; say its encoding or exclude it', '{1:이/가} 아닙니다. 인코딩을 적거나 빼세요'],
  ['{} could not be listed whole', '{1}의 목록을 끝까지 보지 못했습니다'],
  ['{} cannot be listed: {}', '{1}의 목록을 볼 수 없습니다: {2*}'],
  ['no folder could be listed: {}', '목록을 볼 수 있는 폴더가 없습니다: {1*}'],
  ['it is no folder', '폴더가 아닙니다'],
  [
    'there is no folder {}; correct `path` (it starts from gyebo.yaml)',
    '{1:이라는/라는} 폴더가 없습니다. `path`를 고치세요 (gyebo.yaml이 있는 곳에서 시작합니다)',
  ],
  ['the scanner "{}" could not be loaded: {}', '스캐너 {"1":을/를} 불러오지 못했습니다: {2}'],
];
