import { words } from '../ui/language.svelte.ts';
import { josa } from '../ui/josa.ts';

/** Texts of an asset's page. */
export const say = {
  crumbs: words('위치', 'Breadcrumbs'),
  copyUrn: words('URN 복사', 'Copy URN'),
  copyLink: words('링크 복사', 'Copy link'),
  check: words('삭제 점검', 'Check deletion'),
  failed: words('자산을 불러오지 못했습니다', 'The asset could not be loaded'),
  notFound: words('이 URN의 자산이 없습니다', 'No asset has this URN'),
  notFoundText: words(
    (urn: string) => `${urn} — 이름이 바뀌었을 수 있습니다.`,
    (urn: string) => `${urn} — it may have been renamed.`,
  ),
  searchInstead: words(
    (name: string) => `‘${name}’ 검색`,
    (name: string) => `Search “${name}”`,
  ),
  facts: words('요약', 'Facts'),
  requester: words('요청자', 'Requested by'),
  upstream: words('업스트림', 'Upstream'),
  downstream: words('다운스트림', 'Downstream'),
  lastLoad: words('마지막 적재', 'Last load'),
  lastSeen: words('마지막으로 본 때', 'Last seen'),
  vanished: words('사라진 때', 'Vanished'),
  rows: words('행', 'Rows'),
  about: words(
    (n: string) => `약 ${n}`,
    (n: string) => `about ${n}`,
  ),
  size: words('크기', 'Size'),
  layer: words('레이어', 'Layer'),
  schedule: words('주기', 'Schedule'),
  paused: words('멈춤', 'paused'),
  notByItself: words('스스로 시작하지 않음', 'does not start by itself'),
  tabs: words('자산 정보', 'About the asset'),
  columns: words('컬럼', 'Columns'),
  contents: words('구성', 'Contents'),
  lineage: words('리니지', 'Lineage'),
  consumers: words('소비처', 'Consumers'),
  usage: words('사용량', 'Usage'),
  evidence: words('근거', 'Evidence'),
  definition: words('정의', 'Definition'),
  column: words('컬럼', 'Column'),
  type: words('타입', 'Type'),
  meaning: words('설명', 'Description'),
  key: words('기본 키', 'Primary key'),
  nullable: words('빈 값', 'Null'),
  may: words('가능', 'allowed'),
  mayNot: words('불가', 'not allowed'),
  filterColumns: words('컬럼 거르기', 'Filter columns'),
  noColumns: words('알려진 컬럼이 없습니다', 'No columns are known'),
  noColumnsText: words(
    'DDL을 읽거나 데이터베이스를 스캔하면 나타납니다.',
    'They appear once DDL is read or the database is scanned.',
  ),
  noContents: words('안에 든 것이 알려지지 않았습니다', 'Nothing is known to be inside'),
  partOf: words('속한 곳', 'Part of'),
  editDescription: words('설명 고치기', 'Edit description'),
  addDescription: words('설명 쓰기', 'Write a description'),
  descriptionHint: words(
    '비우면 소스가 말한 설명으로 돌아갑니다.',
    'Empty it to go back to what the sources say.',
  ),
  descriptionSaved: words('설명을 저장했습니다', 'Description saved'),
  editTags: words('태그 고치기', 'Edit tags'),
  tags: words('태그', 'Tags'),
  tagsHint: words(
    '쉼표로 나눕니다. 소스가 붙인 태그는 남습니다.',
    'Separate with commas. Tags of sources stay.',
  ),
  tagsSaved: words('태그를 저장했습니다', 'Tags saved'),
  roles: words('사람과 팀', 'People and teams'),
  addRole: words('역할 더하기', 'Add a role'),
  role: words('역할', 'Role'),
  party: words('이름 또는 팀', 'Person or team'),
  ticket: words('요청 티켓', 'Ticket'),
  partyFirst: words('이름을 적으면 저장할 수 있습니다.', 'Write a name to save.'),
  roleAdded: words(
    (party: string) => `${josa(party, '을/를')} 더했습니다`,
    (party: string) => `${party} added`,
  ),
  roleEnded: words(
    (party: string) => `${party}의 역할을 끝냈습니다`,
    (party: string) => `Role of ${party} ended`,
  ),
  endRole: words(
    (party: string) => `${party}의 역할 끝내기`,
    (party: string) => `End the role of ${party}`,
  ),
  saysWho: words(
    (source: string) => `출처 ${source}`,
    (source: string) => `from ${source}`,
  ),
  hold: words('보존 명령', 'Legal hold'),
  placeHold: words('보존 명령 걸기', 'Place a hold'),
  liftHold: words('보존 명령 풀기', 'Lift the hold'),
  holdText: words(
    (by: string, reason: string) => `${by}: ${reason}`,
    (by: string, reason: string) => `${by}: ${reason}`,
  ),
  holdHint: words(
    '걸려 있는 동안 누구도 지울 수 없습니다.',
    'While it stands nobody can delete this.',
  ),
  holdPlaced: words('보존 명령을 걸었습니다', 'Hold placed'),
  holdLifted: words('보존 명령을 풀었습니다', 'Hold lifted'),
  untilLifted: words('풀 때까지', 'until lifted'),
  readersIn: words('파이프라인 안에서 읽는 것', 'What reads it inside pipelines'),
  declared: words('파이프라인 밖에서 쓰는 사람과 서비스', 'People and services outside pipelines'),
  declare: words('소비처 적기', 'Declare a consumer'),
  consumer: words('서비스, 애플리케이션 또는 사람', 'Service, application or person'),
  consumerOwner: words('그쪽 담당자', 'Who answers for it'),
  purpose: words('무엇에 쓰나', 'What for'),
  consumerFirst: words(
    '이름과 쓰임을 적으면 저장할 수 있습니다.',
    'Write a name and a purpose to save.',
  ),
  consumerSaved: words(
    (name: string) => `소비처 ${josa(name, '을/를')} 적었습니다`,
    (name: string) => `Consumer ${name} declared`,
  ),
  noConsumers: words('알려진 소비처가 없습니다', 'No consumer is known'),
  noConsumersText: words(
    '스캔이 못 보는 곳에서 누가 쓰고 있다면 적어 두세요. 삭제 점검이 그것을 지킵니다.',
    'If somebody uses it where no scan looks, declare it: the deletion check will respect it.',
  ),
  notWatched: words('읽는 사람을 지켜보는 소스가 없습니다', 'No source watches who reads this'),
  notWatchedText: words(
    '데이터베이스를 직접 스캔하면 그때부터 읽기를 셉니다. 그 전까지 ‘안 쓴다’고 말할 수 없습니다.',
    'Scan the database itself and reads are counted from then on. Until then nobody can say “unused”.',
  ),
  watchedSince: words('지켜보기 시작', 'Watched since'),
  reads: words('읽기', 'Reads'),
  writes: words('쓰기', 'Writes'),
  lastRead: words('마지막 읽기', 'Last read'),
  readers: words('읽은 사람', 'Readers'),
  reader: words('역할 또는 사용자', 'Role or user'),
  anonymous: words('누가 읽었는지는 기록에 없습니다.', 'The log does not say who reads.'),
  usageFailed: words('사용량을 불러오지 못했습니다', 'Usage could not be loaded'),
  periodsLabel: words(
    (n: number) => `기간별 읽기 ${n}개`,
    (n: number) => `Reads in ${n} periods`,
  ),
  source: words('소스', 'Source'),
  method: words('방법', 'Method'),
  place: words('위치', 'Place'),
  gone: words('이제 말하지 않음', 'no longer says so'),
  edgesUp: words('이것을 만드는 연결', 'Connections that make it'),
  edgesDown: words('이것을 쓰는 연결', 'Connections that use it'),
  lowConfidence: words('확실하지 않음', 'low confidence'),
  places: words(
    (n: number) => `${n}곳`,
    (n: number) => (n === 1 ? '1 place' : `${n} places`),
  ),
  properties: words('그 밖에 소스가 말한 것', 'What else the sources say'),
  edgesFailed: words('연결을 불러오지 못했습니다', 'Connections could not be loaded'),
  saveFailed: words('저장하지 못했습니다', 'Not saved'),
  undone: words('되돌렸습니다', 'Undone'),
};

/** Names of roles. */
export const roleName = {
  OWNER: words('담당자', 'Owner'),
  REQUESTER: words('요청자', 'Requester'),
  CONSUMER: words('소비자', 'Consumer'),
};

const methods: Record<string, () => string> = {
  DECLARED: words('사람이 적음', 'Declared'),
  STATIC: words('코드에서 읽음', 'Read from code'),
  LIVE: words('시스템에서 읽음', 'Read from the system'),
  OBSERVED: words('실행을 봄', 'Observed'),
};

/** How a source knows. */
export function methodName(method: string): string {
  return methods[method]?.() ?? method;
}
