import type { RetentionAction, RetentionRule, RetentionState } from '../gql/graphql.ts';
import { josa } from '../ui/josa.ts';
import { words } from '../ui/language.svelte.ts';

const plural = (n: string, one: string, many: string): string => (n === '1' ? one : many);

/** Texts of the retention screens. */
export const say = {
  title: words('보존 정리', 'Retention'),
  lead: words(
    '정책은 정리해도 될 것을 찾아 근거와 함께 보여 줍니다. 아무것도 저절로 지우지 않습니다.',
    'A policy finds what could be retired and shows why. Nothing is ever deleted by itself.',
  ),
  views: words('보존 정리 화면', 'Retention views'),
  policies: words('정책', 'Policies'),
  dead: words('서로만 쓰는 묶음', 'Dead groups'),
  kept: words('남겨 둔 것', 'Kept out'),
  write: words('정책 쓰기', 'Write a policy'),
  edit: words('고치기', 'Edit'),
  remove: words('없애기', 'Remove'),
  policiesFailed: words('정책을 불러오지 못했습니다', 'Policies could not be loaded'),
  noPolicies: words('아직 정책이 없습니다', 'There are no policies yet'),
  noPoliciesText: words(
    'gyebo.yaml 옆의 retention/ 폴더에 YAML 파일을 두거나 여기에서 씁니다. 둘은 같은 글입니다.',
    'Put YAML files into retention/ beside gyebo.yaml, or write one here. Both are the same text.',
  ),
  faulty: words(
    (file: string) => `${josa(file, '을/를')} 쓸 수 없습니다`,
    (file: string) => `${file} cannot be used`,
  ),
  faultyText: words(
    '다른 정책은 그대로 씁니다. 고치면 다시 읽습니다.',
    'The other policies go on. It is read again once mended.',
  ),
  inFile: words('파일에서 고칩니다', 'changed in its file'),
  changed: words(
    (who: string) => `${who} 고침`,
    (who: string) => `changed by ${who}`,
  ),
  grace: words(
    (owned: string, ownerless: string) => `유예 ${owned}일, 담당자 없으면 ${ownerless}일`,
    (owned: string, ownerless: string) => `grace ${owned} days, ${ownerless} without an owner`,
  ),
  limits: words(
    (perDay: string, percent: string) => `하루 ${perDay}개, 고른 것의 ${percent}%까지`,
    (perDay: string, percent: string) => `${perDay} a day, up to ${percent} % of what it selects`,
  ),
  removed: words(
    (name: string) => `${josa(name, '을/를')} 없앴습니다`,
    (name: string) => `${name} removed`,
  ),
  removeText: words(
    '정책만 없앱니다. 이미 연 삭제 요청은 그대로 갑니다.',
    'Only the policy goes. Deletion requests that are open go on.',
  ),
  saved: words('정책을 저장했습니다', 'Policy saved'),
  begin: words('무엇에서 시작할까요?', 'What to begin with?'),
  writeLead: words(
    '왼쪽의 칸과 오른쪽의 글은 같은 것입니다. 어느 쪽을 고쳐도 됩니다.',
    'The fields and the text are one and the same. Change either.',
  ),
  form: words('칸', 'Fields'),
  text: words('YAML', 'YAML'),
  textHint: words(
    'retention/ 폴더의 파일에 그대로 옮길 수 있습니다.',
    'It can be put into a file of retention/ as it is.',
  ),
  unreadable: words('YAML로 읽을 수 없습니다', 'It cannot be read as YAML'),
  name: words('이름', 'Name'),
  description: words('설명', 'Description'),
  rule: words('규칙', 'Rule'),
  action: words('하는 일', 'What it leads to'),
  select: words('무엇을 보나', 'What it looks at'),
  selectHint: words('비우면 모두. 여럿은 쉼표로.', 'Empty means all. Several with commas between.'),
  kinds: words('종류', 'Kinds'),
  platforms: words('플랫폼', 'Platforms'),
  names: words('이름 (*는 아무 글자)', 'Names (* for anything)'),
  tags: words('태그', 'Tags'),
  layers: words('레이어', 'Layers'),
  ownerState: words('담당자', 'Owner'),
  days: words('일', 'Days'),
  runs: words('실행 횟수 (일 대신)', 'Runs (instead of days)'),
  lacks: words('없는 것 (owner, pipeline)', 'Lacking (owner, pipeline)'),
  when: words('규칙의 값', 'Values of the rule'),
  carefully: words('얼마나 조심스럽게', 'How carefully'),
  graceOwned: words('유예 (일)', 'Grace (days)'),
  graceOwnerless: words('담당자 없을 때 유예 (일)', 'Grace without an owner (days)'),
  perDay: words('하루에 (개)', 'A day (assets)'),
  percent: words('전체의 (%)', 'Of all (%)'),
  changeReason: words('고치는 이유', 'Why it is changed'),
  planFailed: words('계획을 셈하지 못했습니다', 'The plan could not be computed'),
  states: words('계획의 줄', 'Rows of the plan'),
  policyText: words('정책 글', 'Policy'),
  candidates: words('후보', 'Candidates'),
  selected: words(
    (n: string) => `정책이 보는 것 ${n}개`,
    (n: string) => plural(n, 'looks at 1 asset', `looks at ${n} assets`),
  ),
  sizeOf: words(
    (size: string) => `후보의 크기 ${size}`,
    (size: string) => `${size} in candidates`,
  ),
  left: words(
    (n: string) => `오늘 남은 몫 ${n}개`,
    (n: string) => `${n} left today`,
  ),
  computed: words('셈한 때', 'computed'),
  held: words('지금은 아무것도 할 수 없습니다', 'Nothing may be done with it now'),
  messages: words('담당자에게 보낼 글', 'Messages to owners'),
  messagesFailed: words('글을 만들지 못했습니다', 'Messages could not be made'),
  messagesFirst: words(
    (n: string) => `앞의 후보 ${n}개에 대한 글입니다.`,
    (n: string) => `For the first ${n} candidates.`,
  ),
  noMessages: words('보낼 글이 없습니다', 'There is nothing to send'),
  steward: words('스튜어드에게 (담당자 없음)', 'To stewards (no owner known)'),
  assetCount: words(
    (n: string) => `자산 ${n}개`,
    (n: string) => plural(n, '1 asset', `${n} assets`),
  ),
  asset: words('자산', 'Asset'),
  evidence: words('근거', 'Evidence'),
  size: words('크기', 'Size'),
  rows: words(
    (n: string) => `${n}행`,
    (n: string) => plural(n, '1 row', `${n} rows`),
  ),
  about: words(
    (text: string) => `약 ${text}`,
    (text: string) => `about ${text}`,
  ),
  lastUse: words('마지막 사용', 'Last use'),
  neverSeen: words('본 적 없음', 'never seen'),
  verdict: words('지워도 되나', 'May it go?'),
  why: words('왜?', 'Why?'),
  whyOf: words(
    (name: string) => `${name}: 왜?`,
    (name: string) => `${name}: why?`,
  ),
  together: words(
    (n: string) => `${n}개가 함께라면`,
    (n: string) => `together, ${n} assets`,
  ),
  knownFrom: words(
    (day: string) => `${day} 전에는 알 수 없음`,
    (day: string) => `not known before ${day}`,
  ),
  requested: words('삭제 요청 있음', 'has a request'),
  choose: words(
    (name: string) => `${name} 고르기`,
    (name: string) => `Select ${name}`,
  ),
  chooseAll: words('보이는 것 모두 고르기', 'Select all shown'),
  chosen: words(
    (n: string) => `${n}개 고름`,
    (n: string) => `${n} selected`,
  ),
  chosenSize: words(
    (size: string, unknown: string) =>
      unknown === '0' ? size : `${size} (크기 모름 ${unknown}개)`,
    (size: string, unknown: string) =>
      unknown === '0' ? size : `${size} (${unknown} of unknown size)`,
  ),
  overLimit: words(
    (n: string) => `오늘은 ${n}개까지 할 수 있습니다.`,
    (n: string) => `Only ${n} more may be taken up today.`,
  ),
  clear: words('고른 것 비우기', 'Clear'),
  keepOut: words('남겨 두기', 'Keep out'),
  keepText: words(
    '계획에서 뺍니다. 기한이 지나면 다시 후보가 될 수 있습니다.',
    'They leave the plan. After the date they may become candidates again.',
  ),
  keepEverywhere: words('모든 정책에서', 'Out of all policies'),
  keepUntil: words('언제까지 (비우면 끝낼 때까지)', 'Until (empty: until somebody ends it)'),
  keptOut: words('남겨 두었습니다', 'Kept out'),
  keepWhat: words('이름 (*는 아무 글자)', 'Names (* for anything)'),
  endKeep: words('그만 남겨 두기', 'End it'),
  keepEnded: words('이제 계획에 다시 들어옵니다', 'It may come back into plans'),
  keepFailed: words('목록을 불러오지 못했습니다', 'The list could not be loaded'),
  noKept: words('남겨 두기로 한 것이 없습니다', 'Nothing is kept out'),
  noKeptText: words(
    '계획에서 고른 것을 이유와 기한을 적어 뺄 수 있습니다.',
    'From a plan, what is selected can be kept out with a reason and a date.',
  ),
  ofPolicy: words(
    (name: string) => `정책 ${name}`,
    (name: string) => `of ${name}`,
  ),
  ofAll: words('모든 정책', 'of all policies'),
  untilDay: words(
    (day: string) => `${day}까지`,
    (day: string) => `until ${day}`,
  ),
  over: words('끝남', 'over'),
  noRows: {
    CANDIDATE: words('후보가 없습니다', 'There are no candidates'),
    PENDING: words('더 지켜봐야 하는 것이 없습니다', 'Nothing waits to be known'),
    EXCLUDED: words('남겨 둔 것이 없습니다', 'Nothing is kept out'),
  },
  noRowsText: words(
    (n: string) => `정책이 보는 자산 ${n}개를 모두 살폈습니다.`,
    (n: string) =>
      plural(
        n,
        'The 1 asset it selects was looked at.',
        `All ${n} assets it selects were looked at.`,
      ),
  ),
  missing: words('이 이름의 정책이 없습니다', 'No policy has this name'),
  applyOf: {
    RETIRE: words('삭제 요청으로', 'Turn into requests'),
    DEPRECATE: words('사용 중단 예정으로', 'Mark as deprecated'),
    ANNOUNCE: words('담당자에게 알리기', 'Announce to owners'),
  },
  applyText: {
    RETIRE: words(
      '삭제 요청을 엽니다. 지우려면 요청마다 서명과 승인이 따로 필요합니다. 저절로 지워지는 것은 없습니다.',
      'Deletion requests are opened. Each still needs its signatures and approval; nothing is deleted by itself.',
    ),
    DEPRECATE: words(
      '자산에 사용 중단 예정 표시를 답니다. 데이터는 그대로입니다.',
      'The assets are marked as deprecated. The data stays as it is.',
    ),
    ANNOUNCE: words(
      '담당자마다 복사해 보낼 글을 만들고, 알린 것으로 적습니다.',
      'Makes one text per owner to copy and send, and records that it was announced.',
    ),
  },
  willOpen: words(
    (n: string) => `열 삭제 요청 ${n}개`,
    (n: string) => plural(n, '1 request will be opened', `${n} requests will be opened`),
  ),
  willLeave: words(
    (n: string) => `판정이나 묶음의 크기 때문에 하지 않을 것 ${n}개`,
    (n: string) => `${n} will be left out for their verdict, or the size of their group`,
  ),
  nothingDone: words('한 것이 없습니다', 'Nothing was done'),
  applied: words('마쳤습니다', 'Done'),
  madeRequests: words('연 삭제 요청', 'Requests opened'),
  marked: words('표시한 자산', 'Assets marked'),
  leftOut: words('하지 않은 것', 'Left out'),
  ownReason: words('이유 (비우면 정책의 것)', 'Reason (empty: the policy’s own)'),
  deadLead: words(
    '서로만 먹이는 자산들입니다. 하나씩은 지울 수 없어도 묶음째로는 아무도 다치지 않습니다.',
    'Assets that feed only each other. One by one they may not go; as a whole nobody outside is hurt.',
  ),
  deadFailed: words('묶음을 찾지 못했습니다', 'Groups could not be computed'),
  noDead: words('서로만 쓰는 묶음이 없습니다', 'There are no dead groups'),
  deadTotal: words(
    (groups: string, assets: string) => `묶음 ${groups}개, 자산 ${assets}개`,
    (groups: string, assets: string) =>
      `${plural(groups, '1 group', `${groups} groups`)}, ${plural(assets, '1 asset', `${assets} assets`)}`,
  ),
  groupOf: words(
    (name: string, more: string) => (more === '0' ? name : `${name} 외 ${more}개`),
    (name: string, more: string) => (more === '0' ? name : `${name} and ${more} more`),
  ),
  members: words('들어 있는 것', 'Members'),
  firstMembers: words(
    (n: string) => `앞의 ${n}개만 보입니다. 나머지는 규칙이 dead인 정책으로 정리합니다.`,
    (n: string) =>
      `Only the first ${n} are shown. Retire the rest with a policy of the rule “dead”.`,
  ),
  checkGroup: words('함께 점검', 'Check together'),
  unknownSize: words('크기 모름', 'size not known'),
  explain: words('왜 그런가요?', 'Why?'),
  explainFailed: words('이유를 셈하지 못했습니다', 'The reasons could not be computed'),
  steps: words('조건', 'Conditions'),
  passed: words('맞음', 'holds'),
  failedStep: words('맞지 않음', 'does not hold'),
  noEvidence: words('본 것이 없습니다', 'Nothing was seen'),
  notInPlan: words('계획에 없음', 'Not in the plan'),
  retention: words('보존 정리', 'Retention'),
  tabLead: words(
    '정책마다 이 자산이 어떻게 걸리는지 보여 줍니다.',
    'How this asset stands to each policy.',
  ),
  openPlan: words('계획 보기', 'Open the plan'),
};

/** Names of rules. */
export const ruleName: Record<RetentionRule, () => string> = {
  UNUSED: words('안 쓰임', 'Unused'),
  TEMPORARY: words('이름이 임시', 'Temporary by name'),
  ORPHANED: words('주인 없음', 'Orphaned'),
  WRITTEN_NEVER_READ: words('쓰기만 하고 안 읽음', 'Written, never read'),
  PAUSED_OUTPUTS: words('멈춘 파이프라인의 산출물', 'Outputs of what is paused'),
  LAYER_TTL: words('레이어의 기한 지남', 'Older than its layer allows'),
  DEAD: words('서로만 쓰는 묶음', 'Feeds only what goes too'),
};

/** How a policy's text calls each rule. */
export const ruleKey: Record<RetentionRule, string> = {
  UNUSED: 'unused',
  TEMPORARY: 'temporary',
  ORPHANED: 'orphaned',
  WRITTEN_NEVER_READ: 'writtenNeverRead',
  PAUSED_OUTPUTS: 'pausedOutputs',
  LAYER_TTL: 'layerTtl',
  DEAD: 'dead',
};

/** What policies lead to. */
export const actionName: Record<RetentionAction, () => string> = {
  ANNOUNCE: words('알리기만', 'Announce only'),
  DEPRECATE: words('사용 중단 예정 표시', 'Mark as deprecated'),
  RETIRE: words('삭제 요청', 'Deletion requests'),
};

/** How an asset stands to a plan. */
export const stateName: Record<RetentionState, () => string> = {
  CANDIDATE: words('후보', 'Candidate'),
  PENDING: words('아직 모름', 'Not known yet'),
  EXCLUDED: words('남겨 둠', 'Kept out'),
};

/** Whose the assets are that a policy selects. */
export const ownerStateName: Record<string, () => string> = {
  any: words('누구든', 'Anybody'),
  known: words('담당자 있음', 'Known'),
  none: words('담당자 없음', 'None'),
  left: words('모두 떠남', 'Everybody left'),
};
