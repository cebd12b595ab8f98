import type {
  IncidentAct,
  IncidentFactor,
  IncidentSeverity,
  IncidentState,
  PostMortemAct,
  PostMortemFieldName,
  PostMortemState,
  ProofKind,
} from '../gql/graphql.ts';
import { words } from '../ui/language.svelte.ts';

type Names<K extends string> = Record<K, () => string>;

export const stateName: Names<IncidentState> = {
  OPEN: words('진행 중', 'Open'),
  MITIGATED: words('완화됨', 'Mitigated'),
  RESOLVED: words('해결됨', 'Resolved'),
  CLOSED: words('닫힘', 'Closed'),
  CANCELLED: words('취소됨', 'Cancelled'),
};

export const severityName: Names<IncidentSeverity> = {
  HIGH: words('높음', 'High'),
  MEDIUM: words('보통', 'Medium'),
  LOW: words('낮음', 'Low'),
};

export const severityHint: Names<IncidentSeverity> = {
  HIGH: words('틀린 숫자가 보이거나 보이지 않음', 'People see wrong figures, or none'),
  MEDIUM: words('멈춘 일이 있음', 'Some work stands still'),
  LOW: words('거슬리기만 함', 'It is only untidy'),
};

export const actName: Names<IncidentAct> = {
  mitigate: words('완화됨으로', 'Mitigated'),
  resolve: words('해결', 'Resolve'),
  close: words('닫기', 'Close it'),
  cancel: words('장애 아님', 'It was none'),
  reopen: words('다시 열기', 'Reopen'),
};

export const factorName: Names<IncidentFactor> = {
  MISSING_DEPENDENCY_KNOWLEDGE: words('의존 관계를 알 수 없었음', 'Dependency not known'),
  DELETED_PIPELINE: words('파이프라인 삭제', 'Pipeline deleted'),
  SCHEMA_CHANGE: words('스키마 변경', 'Schema change'),
  LATE_SOURCE: words('늦게 온 소스', 'Late source'),
  DUPLICATE_LOAD: words('중복 적재', 'Duplicate load'),
  NOT_IDEMPOTENT: words('다시 돌리면 달라짐', 'Not idempotent'),
  PARTIAL_LOAD: words('일부만 적재', 'Partial load'),
  SILENT_FAILURE: words('조용한 실패', 'Silent failure'),
  MISSING_CHECK: words('검사가 없었음', 'Missing check'),
  CONFIGURATION: words('설정', 'Configuration'),
  CREDENTIALS: words('접속 정보', 'Credentials'),
  CAPACITY: words('용량', 'Capacity'),
  OUTSIDE_SERVICE: words('외부 서비스', 'Outside service'),
  NO_OWNER: words('담당자가 없었음', 'No owner'),
  MANUAL_STEP: words('손으로 하는 단계', 'Manual step'),
  CODE_CHANGE: words('코드 변경', 'Code change'),
};

export const proofName: Names<ProofKind> = {
  OWNER_SET: words('담당자가 정해지면', 'The asset has an owner'),
  EDGE_DECLARED: words('다른 자산과 선이 이어지면', 'An edge to another asset stands'),
  ASSET_SCANNED: words('스캔에 나타나면', 'A scan sees the asset'),
  FINDING_GONE: words('알 수 없던 읽기·쓰기가 사라지면', 'An unresolved finding is gone'),
  BY_HAND: words('사람이 근거를 적으면', 'By hand, with evidence'),
};

export const postMortemStateName: Names<PostMortemState> = {
  DRAFT: words('작성 중', 'Draft'),
  IN_REVIEW: words('검토 중', 'In review'),
  PUBLISHED: words('발행됨', 'Published'),
  ACTIONS_OPEN: words('발행됨 · 조치 남음', 'Published · actions open'),
  CLOSED: words('발행됨 · 모두 끝남', 'Published · all done'),
};

export const postMortemActName: Names<PostMortemAct> = {
  submit: words('검토 요청', 'Ask for review'),
  withdraw: words('다시 쓰기', 'Write on'),
  sendBack: words('돌려보내기', 'Send back'),
  publish: words('발행', 'Publish'),
  reopen: words('다시 열기', 'Reopen'),
};

export const fieldName: Names<PostMortemFieldName> = {
  summary: words('요약', 'Summary'),
  impact: words('영향', 'Impact'),
  detection: words('어떻게 알았나', 'Detection'),
  cause: words('어떻게 그렇게 되었나', 'How it came about'),
  wentWell: words('잘된 것', 'What went well'),
  wentWrong: words('잘 안된 것', 'What went wrong'),
  lucky: words('운이 좋았던 것', 'Where we were lucky'),
  backfill: words('다시 채우는 계획', 'Backfill plan'),
  noticed: words('알아차림', 'Noticed'),
  interval: words('틀린 데이터의 구간', 'Bad data'),
  rows: words('행 수', 'Rows'),
  readers: words('그 사이에 읽은 쪽', 'Read meanwhile by'),
  check: words('잡아냈을 검사', 'The check that would have caught it'),
};

const timelineWords: Record<string, () => string> = {
  open: words('장애를 열었습니다', 'opened the incident'),
  file: words('아차 사고로 남겼습니다', 'filed it as a near miss'),
  mitigate: words('완화했습니다', 'mitigated it'),
  resolve: words('해결했습니다', 'resolved it'),
  close: words('닫았습니다', 'closed it'),
  cancel: words('장애가 아니라고 했습니다', 'said it was none'),
  reopen: words('다시 열었습니다', 'reopened it'),
  ADDED: words('스캔에 새로 나타남', 'new in a scan'),
  CHANGED: words('스캔에서 바뀜', 'changed in a scan'),
  VANISHED: words('스캔에서 사라짐', 'gone in a scan'),
};

/** What an entry of a timeline says, where it is a word of the program. */
export function timelineText(text: string): string {
  return timelineWords[text]?.() ?? text;
}

/** Texts of incidents and post-mortems. */
export const say = {
  incidents: words('장애', 'Incidents'),
  lead: words(
    '지금 벌어지고 있는 일과 지난 일에서 배운 것. 진행 중인 장애의 자산은 지울 수 없습니다.',
    'What is going on, and what was learned. Nothing of an open incident may be deleted.',
  ),
  open: words('장애 열기', 'Open an incident'),
  nearMiss: words('아차 사고', 'Near miss'),
  fileNearMiss: words('아차 사고로 남기기', 'File as a near miss'),
  nearMissLead: words(
    '아무것도 깨지지 않았지만 그럴 뻔했습니다. 아무도 막지 않으며, 배운 것만 남깁니다.',
    'Nothing broke, but it nearly did. It blocks nobody; only what was learned is kept.',
  ),
  nearMissTitle: words(
    (name: string) => `${name} 삭제가 막혔습니다`,
    (name: string) => `The deletion of ${name} was stopped`,
  ),
  current: words('진행 중', 'Under way'),
  toLearn: words('배우는 중', 'To learn from'),
  past: words('지난 장애', 'Past'),
  noneCurrent: words('진행 중인 장애가 없습니다', 'No incident is under way'),
  none: words('아직 장애가 없습니다', 'No incident yet'),
  failed: words('장애를 불러오지 못했습니다', 'Incidents could not be loaded'),
  missing: words('그런 장애가 없습니다', 'There is no such incident'),
  about: words('대상', 'About'),
  addAsset: words('자산 더하기', 'Add an asset'),
  removeAsset: words(
    (name: string) => `${name} 빼기`,
    (name: string) => `Remove ${name}`,
  ),
  title: words('무엇이 잘못되었나요?', 'What is wrong?'),
  titleHint: words(
    '몇 마디면 됩니다. 나중에 고칠 수 있습니다.',
    'A few words; you can change them later.',
  ),
  severity: words('얼마나 아픈가요?', 'How much does it hurt?'),
  since: words('언제부터인가요?', 'Since when?'),
  leadName: words('누가 이끄나요?', 'Who leads?'),
  noteNow: words('지금 아는 것', 'What is known by now'),
  optional: words('나중에 적어도 됩니다', 'May come later'),
  assetFirst: words('자산을 하나 이상 고르세요.', 'Choose at least one asset.'),
  titleFirst: words('무엇이 잘못되었는지 적으세요.', 'Say what is wrong.'),
  frozenAtOnce: words(
    '여는 순간의 영향 범위가 그대로 남습니다.',
    'The blast radius of this moment is kept as it is.',
  ),
  alike: words('비슷한 지난 장애', 'Earlier, alike'),
  repeats: words('되풀이한 장애', 'Repeats'),
  repeat: words('이 장애를 되풀이함', 'Repeats this one'),
  sameAssets: words(
    (n: number) => `같은 자산 ${n}개`,
    (n: number) => (n === 1 ? '1 asset in common' : `${n} assets in common`),
  ),
  opened: words('장애를 열었습니다', 'Opened'),
  filed: words('아차 사고로 남겼습니다', 'Filed'),
  radius: words('영향 범위', 'Blast radius'),
  frozen: words(
    (at: string) => `${at}에 얼려 둠`,
    (at: string) => `frozen ${at}`,
  ),
  assets: words('자산', 'Assets'),
  edges: words('선', 'Edges'),
  parties: words('사람·팀', 'Parties'),
  then: words('그때', 'Then'),
  today: words('오늘', 'Today'),
  added: words('새로 생김', 'New'),
  removed: words('없어짐', 'Gone'),
  same: words('그때와 오늘이 같습니다', 'Today is as it was then'),
  hash: words('해시', 'Hash'),
  timeline: words('시간순', 'Timeline'),
  addNote: words('기록 더하기', 'Add an entry'),
  note: words('무슨 일이 있었나요?', 'What happened?'),
  when: words('언제', 'When'),
  noted: words('기록을 더했습니다', 'Added'),
  factors: words('요인', 'Factors'),
  editFactors: words('요인 고르기', 'Choose factors'),
  actions: words('조치', 'Action items'),
  noActions: words('아직 조치가 없습니다', 'No action items yet'),
  addAction: words('조치 더하기', 'Add an action item'),
  what: words('무엇을 할까요?', 'What is to be done?'),
  on: words('어느 자산에', 'On which asset'),
  who: words('누가', 'Who'),
  due: words('언제까지', 'Until when'),
  proof: words('무엇으로 끝난 것을 아나요?', 'How will it be proved?'),
  otherEnd: words('선의 다른 쪽 끝', 'The other end'),
  finding: words('어느 발견', 'Which finding'),
  noFinding: words(
    '이 자산에는 알 수 없던 읽기·쓰기가 없습니다',
    'Nothing unresolved hangs on this asset',
  ),
  choose: words('고르기', 'Choose'),
  itemMissing: words('빈칸을 채우세요.', 'Fill in what is empty.'),
  itemAdded: words('조치를 더했습니다', 'Added'),
  overdue: words('기한 지남', 'Overdue'),
  prove: words('확인', 'Check'),
  byHand: words('끝냄', 'Done'),
  waive: words('면제', 'Waive'),
  evidence: words('끝났다는 근거', 'What shows that it is done'),
  evidenceHint: words(
    '링크나 숫자처럼 다른 사람이 볼 수 있는 것',
    'A link or a figure that others can look at',
  ),
  proved: words('확인했습니다', 'Proved'),
  settled: words('끝냈습니다', 'Settled'),
  done: words('끝남', 'Done'),
  waived: words('면제됨', 'Waived'),
  checkedByGraph: words('그래프로 확인', 'shown by the graph'),
  postMortem: words('포스트모템', 'Post-mortem'),
  writePostMortem: words('포스트모템 쓰기', 'Write the post-mortem'),
  readPostMortem: words('포스트모템 보기', 'Open the post-mortem'),
  postMortemLead: words(
    '누구의 잘못인지가 아니라, 무엇이 이것을 가능하게 했는지 적습니다.',
    'Not whose fault it was, but what made it possible.',
  ),
  write: words('쓰기', 'Write'),
  read: words('보기', 'Read'),
  print: words('인쇄', 'Print'),
  markdown: words('Markdown 복사', 'Copy Markdown'),
  preview: words('미리 보기', 'Preview'),
  saved: words('저장됨', 'Saved'),
  saving: words('저장하는 중', 'Saving'),
  dirty: words('쓰는 중', 'Writing'),
  unsaved: words(
    '아직 저장하지 못했습니다. 이 브라우저에 남아 있습니다',
    'Not saved yet; kept in this browser',
  ),
  savedBy: words(
    (by: string) => `${by} 저장`,
    (by: string) => `saved by ${by}`,
  ),
  conflict: words(
    (by: string) => `그 사이에 ${by} 님이 같은 줄을 고쳤습니다. 아무것도 잃지 않았습니다.`,
    (by: string) => `${by} changed the same lines meanwhile. Nothing is lost.`,
  ),
  closedMeanwhile: words(
    '그 사이에 검토에 들어갔습니다. 쓴 글은 남아 있습니다.',
    'It went to review meanwhile. What you wrote is kept.',
  ),
  takeBoth: words('둘 다', 'Keep both'),
  takeMine: words('내 글로', 'Keep mine'),
  takeTheirs: words('저쪽 글로', 'Keep theirs'),
  theirs: words(
    (by: string) => `${by} 님의 글`,
    (by: string) => `Text of ${by}`,
  ),
  mine: words('내 글', 'Mine'),
  keptDrafts: words('저장되지 못하고 남겨 둔 글', 'Texts of yours that were refused'),
  takeDraft: words('칸 아래에 붙이기', 'Put below the field'),
  dropDraft: words('버리기', 'Drop'),
  hints: words('이렇게 적어 보면 어떨까요', 'Perhaps in other words'),
  noticedBy: words('알아차린 사람·것', 'Who or what noticed'),
  noticedAt: words('알아차린 때', 'Noticed at'),
  quietFor: words('조용했던 시간', 'Quiet for'),
  quietSince: words('조용히 틀리기 시작한 때', 'Quietly wrong since'),
  from: words('부터', 'From'),
  to: words('까지', 'To'),
  lastGood: words('마지막으로 맞은 실행', 'Last good run'),
  firstBad: words('처음 틀린 실행', 'First bad run'),
  run: words('실행·파티션', 'Run or partition'),
  expectedIn: words('들어올 것', 'Expected in'),
  actualIn: words('들어온 것', 'Actual in'),
  expectedOut: words('나갈 것', 'Expected out'),
  actualOut: words('나간 것', 'Actual out'),
  addRow: words('줄 더하기', 'Add a row'),
  removeRow: words(
    (n: number) => `${n}번째 줄 빼기`,
    (n: number) => `Remove row ${n}`,
  ),
  readerName: words('읽은 쪽', 'Reader'),
  repaired: words('고침', 'Repaired'),
  notRepaired: words('아직', 'Not yet'),
  suggest: words('알려진 독자 채우기', 'Fill in known readers'),
  checkWhat: words('어떤 검사', 'Which check'),
  checkExists: words('이제 있음', 'It exists now'),
  checkMissing: words('아직 없음', 'It does not exist yet'),
  stillMissing: words(
    (names: string) => `검토 전에 쓸 것: ${names}`,
    (names: string) => `To be written before review: ${names}`,
  ),
  notYours: words('함께 쓴 사람은 발행할 수 없습니다.', 'Who wrote in it cannot publish it.'),
  comments: words('의견', 'Comments'),
  comment: words('의견 남기기', 'Comment'),
  commented: words('의견을 남겼습니다', 'Commented'),
  moved: words('바꾸었습니다', 'Done'),
  authors: words('쓴 사람', 'Written by'),
  reviewedBy: words('검토', 'Reviewed by'),
  selfReviewed: words('혼자 쓰는 저장소라 스스로 검토', 'self-reviewed, by the only user'),
  began: words('시작', 'Began'),
  openedBy: words(
    (by: string) => `${by} 엶`,
    (by: string) => `opened by ${by}`,
  ),
  banner: words('진행 중인 장애', 'Open incident'),
  bannerText: words(
    '해결될 때까지 지울 수 없습니다.',
    'Nothing may be deleted until it is resolved.',
  ),
  toDoHere: words('지난 장애의 조치', 'Left to do after an incident'),
  expected: words(
    (n: string) => `${n} 예상`,
    (n: string) => `${n} expected`,
  ),
};
