import { words } from '../ui/language.svelte.ts';

/** Texts of deletion requests. */
export const say = {
  title: words('삭제 요청', 'Deletion requests'),
  empty: words('아직 삭제 요청이 없습니다', 'No deletion requests yet'),
  emptyText: words('삭제 점검 화면에서 요청합니다.', 'Ask for one from a deletion check.'),
  failed: words('삭제 요청을 불러오지 못했습니다', 'Could not load deletion requests'),
  missing: words('그런 삭제 요청이 없습니다', 'There is no such deletion request'),
  question: words(
    (name: string) => `‘${name}’ 삭제 요청`,
    (name: string) => `Request to delete “${name}”`,
  ),
  questionMany: words(
    (name: string, n: number) => `‘${name}’ 외 ${n}개 삭제 요청`,
    (name: string, n: number) => `Request to delete “${name}” and ${n} more`,
  ),
  toGo: words('지울 것', 'To be deleted'),
  more: words(
    (n: number) => `외 ${n}개`,
    (n: number) => `and ${n} more`,
  ),
  open: words('삭제 요청하기', 'Request deletion'),
  opened: words('삭제를 요청했습니다', 'Deletion requested'),
  purpose: words('목적', 'Purpose'),
  due: words('언제까지', 'Gone by'),
  replacement: words('대신하는 것', 'What takes its place'),
  recipe: words('되살리는 방법', 'How it is brought back'),
  undoHint: words(
    '삭제한 뒤 30일 동안 되돌릴 수 있습니다.',
    'It can be restored for 30 days after the drop.',
  ),
  privacyHint: words(
    '개인정보: 사본을 남기지 않고, 되돌릴 수 없습니다.',
    'Privacy: no copy is kept, and it cannot be restored.',
  ),
  askedBy: words(
    (name: string) => `${name} 요청`,
    (name: string) => `asked by ${name}`,
  ),
  steps: words('진행 단계', 'Steps'),
  needs: words('필요한 것', 'What it needs'),
  noNeeds: words('더 필요한 것이 없습니다', 'Nothing more is needed'),
  stewardSigns: words('스튜어드', 'a steward'),
  waitsFor: words(
    (who: string) => `기다림: ${who}`,
    (who: string) => `waits for ${who}`,
  ),
  metBy: words(
    (who: string) => `${who} 확인`,
    (who: string) => `given by ${who}`,
  ),
  overridden: words('관리자가 덮어씀', 'overridden'),
  nobody: words('아무도 풀 수 없음', 'nobody can lift it'),
  accept: words('스튜어드가 살펴보고 받아들입니다', 'a steward looks and accepts it'),
  check: words('점검 화면', 'Open the check'),
  migrated: words('옮겼음', 'Migrated'),
  acceptBreak: words('깨져도 됨', 'May break'),
  consent: words('동의', 'Consent'),
  signAll: words('내 것에 서명', 'Sign for mine'),
  signed: words('서명했습니다', 'Signed'),
  signatures: words('서명', 'Signatures'),
  checklist: words('할 일', 'Checklist'),
  wayBack: words('되살리는 단계', 'The way back'),
  done: words('완료로 표시', 'Mark done'),
  skip: words('건너뛰기', 'Leave out'),
  ticked: words('표시했습니다', 'Ticked'),
  evidence: words('증거', 'Evidence'),
  evidenceHint: words('출력, 티켓, 확인한 내용', 'Output, a ticket, what was seen'),
  backup: words('백업이 있는 곳', 'Where the backup lies'),
  ownMeans: words('그 시스템의 방법으로 합니다', 'By the means of its own system'),
  runIn: words(
    (place: string) => `실행할 곳: ${place}`,
    (place: string) => `Run in ${place}`,
  ),
  tombstone: words('묘비', 'Tombstone'),
  noCopy: words('개인정보 때문에 사본을 남기지 않습니다', 'For privacy, no copy is kept'),
  rows: words(
    (n: string) => `마지막 행 수 ${n}`,
    (n: string) => `last row count ${n}`,
  ),
  undoUntil: words(
    (at: string) => `${at}까지 되돌릴 수 있음`,
    (at: string) => `can be restored until ${at}`,
  ),
  presence: words('스캔 확인', 'Confirmed by scans'),
  comments: words('댓글', 'Comments'),
  comment: words('댓글 달기', 'Comment'),
  commented: words('댓글을 달았습니다', 'Commented'),
  overrideBanner: words(
    (who: string) => `${who}의 권한으로 덮어씀: 빠진 서명이 있습니다`,
    (who: string) => `Overridden by ${who}: words are missing`,
  ),
  approval: words('마지막 승인', 'Final approval'),
  planned: words('일정', 'Schedule'),
  migrations: words('옮기기', 'Migrations'),
  migrationsFailed: words('옮기기를 불러오지 못했습니다', 'Could not load migrations'),
  noMigrations: words('아직 옮기는 것이 없습니다', 'No migrations yet'),
  noMigrationsText: words(
    '옛것에서 새것으로 옮기는 동안 누가 남았는지 보여 줍니다.',
    'Shows who is left while readers move from the old to the new.',
  ),
  startMigration: words('옮기기 시작', 'Start a migration'),
  migrationStarted: words('옮기기를 시작했습니다', 'Migration started'),
  endMigration: words('옮기기 끝내기', 'End the migration'),
  migrationEnded: words('옮기기를 끝냈습니다', 'Migration ended'),
  ended: words('끝남', 'ended'),
  begun: words(
    (name: string) => `${name} 시작`,
    (name: string) => `begun by ${name}`,
  ),
  readersLeft: words(
    (n: number) => `남은 곳 ${n}`,
    (n: number) => `${n} left`,
  ),
  readersMoved: words(
    (n: number) => `옮긴 곳 ${n}`,
    (n: number) => `${n} moved`,
  ),
  readersOn: words(
    (n: number) => `읽는 곳 ${n}`,
    (n: number) => (n === 1 ? '1 reader' : `${n} readers`),
  ),
  stillReads: words('아직 읽는 곳', 'Still reads the old'),
  oldAsset: words('옛것', 'The old'),
  newAsset: words('새것', 'What takes its place'),
  nameHint: words('이름이나 URN', 'Name or URN'),
  bothFirst: words('옛것과 새것을 적으세요.', 'Name the old and the new.'),
  several: words(
    (name: string) => `${name}: 같은 이름이 여럿입니다. URN을 적으세요.`,
    (name: string) => `${name}: several bear this name. Give the URN.`,
  ),
  noSuch: words(
    (name: string) => `${name}: 그런 자산이 없습니다.`,
    (name: string) => `${name}: there is no such asset.`,
  ),
  mark: words(
    (state: string) => `삭제 요청 · ${state}`,
    (state: string) => `Deletion requested · ${state}`,
  ),
  takenOn: words(
    (day: string) => `${day}에 격리됨`,
    (day: string) => `taken out of use on ${day}`,
  ),
  droppedOn: words(
    (day: string) => `${day}에 삭제됨`,
    (day: string) => `dropped on ${day}`,
  ),
  restoredOn: words(
    (day: string) => `지웠다가 ${day}에 되살림`,
    (day: string) => `was dropped, and restored on ${day}`,
  ),
  asked: words('요청', 'Asked'),
  notYet: words('아직', 'not yet'),
  never: words('없음', 'none'),
  undoEnds: words('되돌리기 끝', 'Undo ends'),
  by: words(
    (day: string) => `${day}까지`,
    (day: string) => `by ${day}`,
  ),
  days: words(
    (n: number) => `${n}일 뒤`,
    (n: number) => `${n} days after`,
  ),
  undoAll: words(
    (n: number) => `삭제한 뒤 ${n}일 동안 모두 되돌릴 수 있습니다.`,
    (n: number) => `Everything can be restored for ${n} days after the drop.`,
  ),
  stillOpen: words(
    (n: number) => `먼저 ${n}가지가 채워져야 합니다.`,
    (n: number) => (n === 1 ? 'First one need must be met.' : `First ${n} needs must be met.`),
  ),
  edit: words('내용 고치기', 'Edit'),
  edited: words('고쳤습니다', 'Changed'),
  editHint: words(
    '고치면 초안이 되고, 앞서 받은 서명은 모두 무효가 됩니다.',
    'It becomes a draft again, and every signature given so far is void.',
  ),
  undoDays: words('되돌릴 수 있는 날 (7–365)', 'Days to undo (7–365)'),
  withdraw: words('거두기', 'Take back'),
  withdrawn: words('거두었습니다', 'Taken back'),
  delegate: words('서명할 권리 넘기기', 'Pass the right to sign on'),
  delegated: words('권리를 넘겼습니다', 'Passed on'),
  whoseRight: words('누구의 권리', 'Whose right'),
  toWhom: words('받을 사람', 'To whom'),
  toWhomFirst: words('받을 사람을 적으면 넘길 수 있습니다.', 'Name a person to pass it on.'),
  delegateHint: words(
    '이 요청에서만, 들어오는 이름으로 적습니다.',
    'In this request only; their sign-in name.',
  ),
  passedOn: words(
    (party: string, to: string) => `${party}의 서명할 권리 → ${to}`,
    (party: string, to: string) => `${party}’s right to sign → ${to}`,
  ),
  passedBy: words(
    (who: string) => `(${who}에게서 넘겨받음)`,
    (who: string) => `(passed on by ${who})`,
  ),
  onBehalf: words(
    (party: string) => `(${party})`,
    (party: string) => `for ${party}`,
  ),
  things: words(
    (n: number) => `${n}가지`,
    (n: number) => (n === 1 ? '1 thing' : `${n} things`),
  ),
  holdsUntil: words(
    (day: string) => `${day}까지 유효`,
    (day: string) => `holds until ${day}`,
  ),
  selfSigned: words('스스로 서명', 'self-signed'),
  confirm: words('손으로 확인', 'Confirm by hand'),
  confirmed: words('확인했습니다', 'Confirmed'),
  typeName: words(
    (name: string) => `이름을 그대로 적으세요: ${name}`,
    (name: string) => `Type its name: ${name}`,
  ),
  typeFirst: words('이름을 그대로 적어야 합니다.', 'Type the name exactly.'),
};

/** What a signature says. */
export const wayName = {
  MIGRATED: words('옮겼음', 'migrated'),
  ACCEPT_BREAK: words('깨져도 됨', 'may break'),
  CONSENT: words('동의', 'consents'),
};

/** Names of states. */
export const stateName = {
  DRAFT: words('초안', 'Draft'),
  IN_REVIEW: words('검토 중', 'In review'),
  APPROVED: words('승인됨', 'Approved'),
  OBSERVED: words('관찰 중', 'Observed'),
  QUARANTINED: words('격리됨', 'Quarantined'),
  DROPPED: words('삭제됨', 'Dropped'),
  CLOSED: words('끝남', 'Closed'),
  REJECTED: words('거절됨', 'Rejected'),
  ABORTED: words('그만둠', 'Given up'),
  RESTORED: words('되살림', 'Restored'),
};

/** Names of purposes. */
export const purposeName = {
  UNUSED: words('쓰지 않음', 'Unused'),
  REPLACED: words('다른 것으로 바뀜', 'Replaced'),
  COST: words('비용', 'Cost'),
  PRIVACY: words('개인정보', 'Privacy'),
  OTHER: words('기타', 'Other'),
};

/** Why a word counts no more. */
export const lapseName = {
  NEW_READER: words('새로 읽는 이가 생김', 'a new reader came'),
  EXPIRED: words('기한이 지남', 'it expired'),
  STILL_READS: words('아직 읽고 있음', 'a scan saw it still read'),
  NOT_OWNER: words('소유자가 아님', 'it is not theirs to give'),
  OTHER_MEMBERS: words('지울 것이 늘어남', 'more would go than was approved'),
};

/** What scans say since the drop. */
export const presenceName = {
  GONE: words('없음을 확인', 'gone'),
  WAITING: words('다음 스캔을 기다림', 'waits for the next scan'),
  STILL_SEEN: words('아직 있음', 'still seen'),
  NOBODY_LOOKS: words('보는 소스가 없음', 'no source looks at it'),
  BY_HAND: words('사람이 확인', 'confirmed by a person'),
};

const reasoned = {
  approve: words('승인', 'Approve'),
  decline: words('거절', 'Decline'),
  abort: words('그만두기', 'Give up'),
  reopen: words('다시 열기', 'Reopen'),
  override: words('관리자 권한으로 덮어쓰기', 'Override'),
  beginRestore: words('되살리기', 'Restore'),
  close: words('끝내기', 'Close'),
  submit: words('검토 요청', 'Submit for review'),
};
export type ReasonedAct = keyof typeof reasoned;

/** Names of what may be done to a request. */
export const actName = { ...reasoned, edit: say.edit };

/** True for an act that asks for a reason, and for nothing else. */
export const isReasoned = (act: string): act is ReasonedAct => Object.hasOwn(reasoned, act);
