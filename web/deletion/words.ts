import { words } from '../ui/language.svelte.ts';
import { josa } from '../ui/josa.ts';

/** Texts of the deletion check. */
export const say = {
  title: words('삭제 점검', 'Deletion check'),
  question: words(
    (name: string) => `${josa(name, '을/를')} 지워도 되나요?`,
    (name: string) => `Can ${name} be deleted?`,
  ),
  questionMany: words(
    (name: string, others: number) => `${name} 외 ${others}개를 함께 지워도 되나요?`,
    (name: string, others: number) => `Can ${name} and ${others} more be deleted together?`,
  ),
  lead: words(
    '지우려는 자산을 고르면 무엇이 멈추고, 누가 동의해야 하며, 왜 그런지 근거와 함께 답합니다.',
    'Choose what you want to delete. The answer says what stops, who has to agree, and the proof.',
  ),
  emptyTitle: words('아직 고른 자산이 없습니다', 'Nothing is chosen yet'),
  add: words('자산 더하기', 'Add an asset'),
  remove: words(
    (name: string) => `${name} 빼기`,
    (name: string) => `Remove ${name}`,
  ),
  subject: words('지우려는 것', 'To be deleted'),
  which: words(
    (name: string) => `${josa(name, '이/가')} 가리키는 것이 여럿입니다. 어느 것인가요?`,
    (name: string) => `${name} may mean several. Which one?`,
  ),
  noSuch: words(
    (name: string) => `${josa(name, '을/를')} 찾지 못했습니다`,
    (name: string) => `${name} was not found`,
  ),
  failed: words('점검하지 못했습니다', 'The check failed'),
  missing: words('고른 자산을 찾을 수 없습니다', 'What was chosen cannot be found'),
  missingText: words(
    '주소가 낡았을 수 있습니다. 이름으로 다시 골라 주세요.',
    'The address may be old. Choose again by name.',
  ),
  impact: words('영향 범위', 'Impact'),
  impactNone: words('다운스트림에 아무것도 없습니다', 'Nothing is downstream'),
  csv: words('전체 목록 CSV', 'Whole list as CSV'),
  stopped: words('함께 멈춤', 'Stops with it'),
  other: words('그 밖의 다운스트림', 'Other downstream'),
  ends: words('이 데이터를 끝에서 쓰는 곳', 'Who uses this data in the end'),
  endsMore: words(
    (n: string) => `외 ${n}곳`,
    (n: string) => `and ${n} more`,
  ),
  path: words('어떻게 이어지나', 'How it is connected'),
  noPath: words('이어진 길을 찾지 못했습니다.', 'No path was found.'),
  reasons: words('이유', 'Reasons'),
  noReasons: words('막거나 확인할 이유가 없습니다', 'Nothing blocks it and nothing needs a look'),
  evidence: words('근거', 'Evidence'),
  wayOut: words('푸는 길', 'Way out'),
  hard: words('누구도 풀 수 없음', 'Nobody can waive this'),
  signers: words('동의할 사람', 'Has to agree'),
  steward: words('스튜어드', 'A steward'),
  whoAgrees: words('누가 동의해야 하나', 'Who must agree'),
  nobodyAgrees: words('동의가 필요한 사람이 없습니다.', 'Nobody has to agree.'),
  agreeCount: words(
    (n: number) => `이유 ${n}건`,
    (n: number) => (n === 1 ? '1 reason' : `${n} reasons`),
  ),
  tell: words('누구에게 알리나', 'Who do I tell?'),
  tellNobody: words('알릴 사람이 알려지지 않았습니다.', 'Nobody to tell is known.'),
  tellAssets: words(
    (n: number) => `자산 ${n}개`,
    (n: number) => (n === 1 ? '1 asset' : `${n} assets`),
  ),
  copyMessage: words('메시지 복사', 'Copy message'),
  showMessage: words('메시지 보기', 'Show message'),
  loss: words('함께 없어지거나 멈추는 것', 'What goes with it'),
  permalink: words('이 판단을 고정해 링크 만들기', 'Freeze this verdict under a link'),
  permalinkDone: words('판단을 고정했습니다', 'Verdict frozen'),
  permalinkFailed: words('고정하지 못했습니다', 'Could not be frozen'),
  proceed: words('삭제 요청', 'Request deletion'),
  proceedBlocked: words(
    (n: number) => `막는 이유 ${n}건을 먼저 풀어야 요청할 수 있습니다.`,
    (n: number) => `Resolve ${n} blocking ${n === 1 ? 'reason' : 'reasons'} first.`,
  ),
  recordedTitle: words('고정된 판단', 'Frozen verdict'),
  recordedBy: words(
    (who: string) => `${josa(who, '이/가')} 물었습니다`,
    (who: string) => `asked by ${who}`,
  ),
  recordedNote: words(
    '그때의 사실로 내린 판단 그대로입니다. 지금은 다를 수 있습니다.',
    'As decided on the facts of that time. Today may differ.',
  ),
  copyLink: words('링크 복사', 'Copy link'),
  recheck: words('지금 다시 점검', 'Check again now'),
  notRecorded: words('이 주소의 판단이 없습니다', 'No verdict has this address'),
  recordedFailed: words('판단을 불러오지 못했습니다', 'The verdict could not be loaded'),
  wrong: words('틀린 판단으로 표시', 'Mark as wrong'),
  wrongHint: words(
    '무엇을 놓쳤는지, 또는 무엇이 읽는 것이 아닌지 적어 주세요. 규칙을 고치는 데 씁니다.',
    'Say what was missed, or what is no reader. It is used to mend the rules.',
  ),
  wrongDone: words('틀린 판단으로 표시했습니다', 'Marked as wrong'),
  wrongMarks: words('틀렸다는 의견', 'Marked wrong'),
  note: words('무엇이 틀렸나', 'What is wrong'),
  noteFirst: words('무엇이 틀렸는지 적으면 표시할 수 있습니다.', 'Say what is wrong to mark it.'),
  accept: words('이 이유 받아들이기', 'Accept this reason'),
  acceptDone: words('받아들였습니다', 'Accepted'),
  acceptHint: words('기한이 지나면 다시 나타납니다.', 'It comes back after the date.'),
  blindSpot: words('이 시스템을 못 보는 것 받아들이기', 'Accept this blind spot'),
  blindSpotHint: words(
    (namespace: string) => `${namespace}의 모든 자산에 적용됩니다.`,
    (namespace: string) => `It applies to everything in ${namespace}.`,
  ),
  answer: words('무엇을 읽는지 답하기', 'Answer what it reads'),
  map: words('연결 이어 주기', 'Map the connection'),
  toScans: words('스캔 상태 보기', 'See the scans'),
  fingerprint: words('읽는 것들의 지문', 'Fingerprint of the readers'),
  checking: words('점검하는 중', 'Checking'),
};

/** What a verdict means, in one line. */
export const verdictTitle = {
  SAFE: words('지워도 됩니다', 'It may be deleted'),
  REVIEW: words('사람이 한번 확인해야 합니다', 'A person has to look first'),
  UNKNOWN: words('지워도 되는지 알 수 없습니다', 'It cannot be told'),
  BLOCKED: words('지금은 지울 수 없습니다', 'It cannot be deleted now'),
};

/** Headings of grouped reasons. */
export const groupTitle = {
  BLOCKED: words('막는 이유', 'Blocking'),
  UNKNOWN: words('알 수 없는 것', 'Not known'),
  REVIEW: words('확인할 것', 'To review'),
  SAFE: words('안전', 'Safe'),
};

const losses: Record<string, () => string> = {
  SUBJECT: words('지우려는 것', 'To be deleted'),
  CONTAINED: words('그 안에 든 것', 'Inside it'),
  STARVED: words('더는 채워지지 않음', 'No longer filled'),
  NEVER_STARTS: words('더는 시작되지 않음', 'Never starts again'),
};

/** Why something goes with the subject. */
export function lossName(why: string): string {
  return losses[why]?.() ?? why;
}
