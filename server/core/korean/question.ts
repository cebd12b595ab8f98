import type { Message } from './message.ts';

/** Names and numbers that a person asked for. */
export const questions: Message[] = [
  ['say why with --reason "{}"', '까닭을 --reason "{1}"에 적으세요'],
  ['say why: a reason is kept with it', '까닭을 적으세요. 함께 남습니다'],
  ['no source "{}" in {}; there are: {}', '{2}에 {"1":이라는/라는} 소스가 없습니다. 있는 것: {3}'],
  ['no source "{}"; there are: {}', '{"1":이라는/라는} 소스가 없습니다. 있는 것: {2}'],
  ['no kind "{}"; there are: {}', '{"1":이라는/라는} 자산 종류는 없습니다. 있는 것: {2}'],
  ['no layer "{}"; there are: {}', '{"1":이라는/라는} 층은 없습니다. 있는 것: {2}'],
  [
    'no reason "{}"; the verdict prints it, as READS_NOT_WATCHED',
    '{"1":이라는/라는} 이유는 없습니다. 판정에 적힌 대로 쓰세요. 예: READS_NOT_WATCHED',
  ],
  ['no {} "{}"; there are: {}', '{"2":이라는/라는} 것은 없습니다. 있는 것: {3}'],
  ['no reason has the code {}', '코드가 {1}인 이유는 없습니다'],
  ['no source {}', '소스 {1:이/가} 없습니다'],
  ['no scan {}', '스캔 {1:이/가} 없습니다'],
  ['no asset {}', '자산 {1:이/가} 없습니다'],
  ['no recorded verdict {}', '남겨 둔 판정 {1:이/가} 없습니다'],
  ['no unresolved #{} of source {}', '소스 {2}에 미해결 #{1:이/가} 없습니다'],
  ['{} has no held scan', '{1}에는 보류된 스캔이 없습니다'],
  ['expected one of\n{}', '다음 가운데 하나여야 합니다\n{1}'],
  ['"{}" is no number of a scan', '{"1":은/는} 스캔 번호가 아닙니다'],
  ['scan {} is newer than {}', '스캔 {1:은/는} {2}보다 새것입니다'],
  [
    'nothing was scanned yet: run `gyebo scan`',
    '아직 스캔하지 않았습니다. `gyebo scan`을 실행하세요',
  ],
  ['{}expected a number from {} to {}, got "{}"', '{1}{2}부터 {3}까지의 수여야 하는데 "{4}"입니다'],
  ['"{}" is no URN: expected {}', '{"1":은/는} URN이 아닙니다. 꼴: {2}'],
  ['"{}" is not an ISO instant', '{"1":은/는} ISO 시각이 아닙니다'],
  ['nothing to check: name at least one asset', '살펴볼 것이 없습니다. 자산을 하나 이상 적으세요'],
];
