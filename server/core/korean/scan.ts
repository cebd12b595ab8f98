import type { Message } from './message.ts';

/** How a scan ended, and what may be done with it. */
export const scans: Message[] = [
  [
    '{} of {} assets ({} %) of {} would be gone within {} days, more than {} %. Nothing was withdrawn. If this is right: {}',
    '{4}의 자산 {2}개 가운데 {1}개({3} %)가 {5}일 안에 사라지게 됩니다. {6} %를 넘으므로 아무것도 거두지 않았습니다. 맞다면: {7}',
  ],
  ['cancelled', '취소했습니다'],
  ['gyebo stopped', 'gyebo가 멈췄습니다'],
  ["the scan's process ended early: {}", '스캔 프로세스가 일찍 끝났습니다: {1}'],
  ['the scan ended without a result', '스캔이 결과 없이 끝났습니다'],
  [
    'scan {} is {}, not HELD: nothing to release',
    '스캔 {1:은/는} {2}입니다. HELD가 아니므로 풀 것이 없습니다',
  ],
  ['scan {} is {}, only a HELD scan is released', '스캔 {1:은/는} {2}입니다. HELD인 스캔만 풉니다'],
  [
    'scan {} is {}, nothing to cancel here',
    '스캔 {1:은/는} {2}입니다. 여기서 취소할 것이 없습니다',
  ],
  ['scan {} of {} is newer: release that one', '{2}의 스캔 {1:이/가} 더 새것입니다. 그것을 푸세요'],
  ['scan {} is {} already', '스캔 {1:은/는} 이미 {2}입니다'],
  ['scan {} of {} began meanwhile', '그사이 {2} 소스의 스캔 {1:이/가} 시작됐습니다'],
  [
    'scan {} of {} is {}: it may not write any more',
    '{2}의 스캔 {1:은/는} {3}입니다. 더 쓸 수 없습니다',
  ],
  ['stopped after {} assets', '자산 {1}개에서 멈췄습니다'],
  ['there is more beyond {} hops', '{1}걸음 너머에 더 있습니다'],
];
