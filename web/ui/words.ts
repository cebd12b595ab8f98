import { words } from './language.svelte.ts';

/** Texts that several screens share. */
export const say = {
  product: words('Gyebo 계보', 'Gyebo 계보'),
  skip: words('본문으로 건너뛰기', 'Skip to content'),
  menu: words('메뉴', 'Menu'),
  mainMenu: words('주 메뉴', 'Main menu'),
  assets: words('자산', 'Assets'),
  checks: words('삭제 점검', 'Deletion check'),
  requests: words('삭제 요청', 'Requests'),
  retention: words('보존 정리', 'Retention'),
  scans: words('스캔', 'Scans'),
  incidents: words('장애', 'Incidents'),
  openIncident: words('장애 열기', 'Open an incident'),
  nearMiss: words('아차 사고로 남기기', 'File as a near miss'),
  people: words('사람', 'People'),
  searchPlaceholder: words(
    '테이블, 컬럼, DAG, 담당자 검색',
    'Search tables, columns, DAGs, owners',
  ),
  search: words('검색', 'Search'),
  otherLanguage: words('English로 보기', '한국어로 보기'),
  dark: words('어두운 화면으로', 'Switch to dark'),
  light: words('밝은 화면으로', 'Switch to light'),
  close: words('닫기', 'Close'),
  cancel: words('취소', 'Cancel'),
  save: words('저장', 'Save'),
  copy: words('복사', 'Copy'),
  copied: words('복사했습니다', 'Copied'),
  copyFailed: words(
    '복사하지 못했습니다. 글을 골라 직접 복사하세요',
    'Could not copy. Select the text instead',
  ),
  retry: words('다시 시도', 'Try again'),
  loading: words('불러오는 중', 'Loading'),
  stale: words('앞서 받은 내용을 보여 줍니다.', 'Showing what was loaded before.'),
  requestId: words('요청 ID', 'Request ID'),
  more: words('더 보기', 'Show more'),
  none: words('없음', 'None'),
  unknownValue: words('알 수 없음', 'Not known'),
  notFoundTitle: words('찾는 화면이 없습니다', 'There is no such page'),
  notFoundText: words(
    '주소가 바뀌었거나 잘못 적혔습니다. 이름으로 찾아보세요.',
    'The address changed or is wrong. Search by name.',
  ),
  reason: words('이유', 'Reason'),
  until: words('기한', 'Until'),
  reasonFirst: words('이유를 적으면 저장할 수 있습니다.', 'Write a reason to save.'),
  untilFirst: words('기한을 정하면 저장할 수 있습니다.', 'Choose a date to save.'),
  owner: words('담당자', 'Owner'),
  noOwner: words('담당자 없음', 'No owner'),
  fallback: words('문제가 생겼습니다', 'Something went wrong'),
  total: words(
    (n: string) => `${n}개`,
    (n: string) => n,
  ),
  paletteHint: words('↑↓ 고르기 · Enter 열기 · Esc 닫기', '↑↓ choose · Enter open · Esc close'),
  paletteEmpty: words('맞는 자산이 없습니다', 'No asset matches'),
  paletteAll: words(
    (text: string) => `‘${text}’ 전체 검색 결과 보기`,
    (text: string) => `See all results for “${text}”`,
  ),
  paletteStart: words(
    '찾을 낱말을 적으세요. 두 글자면 충분합니다.',
    'Type a word; two letters will do.',
  ),
};

/** Names of asset kinds. */
export const kindName = {
  DATASET: words('데이터셋', 'Dataset'),
  COLUMN: words('컬럼', 'Column'),
  PIPELINE: words('파이프라인', 'Pipeline'),
  TASK: words('태스크', 'Task'),
  DASHBOARD: words('대시보드', 'Dashboard'),
  MODEL: words('모델', 'Model'),
  SERVICE: words('서비스', 'Service'),
};

/** Names of layers. */
export const layerName = {
  source: words('원천', 'Source'),
  lake: words('레이크', 'Lake'),
  warehouse: words('웨어하우스', 'Warehouse'),
  mart: words('마트', 'Mart'),
  serving: words('서빙', 'Serving'),
};

/** Names of asset states. */
export const stateName = {
  ACTIVE: words('정상', 'Active'),
  VANISHED: words('사라짐', 'Vanished'),
  DEPRECATED: words('사용 중단 예정', 'Deprecated'),
  QUARANTINED: words('격리됨', 'Quarantined'),
  DROPPED: words('삭제됨', 'Dropped'),
};

/** Short names of verdicts. */
export const verdictName = {
  SAFE: words('안전', 'Safe'),
  REVIEW: words('확인 필요', 'Review'),
  UNKNOWN: words('알 수 없음', 'Unknown'),
  BLOCKED: words('차단', 'Blocked'),
};

const platforms: Record<string, string> = {
  postgres: 'PostgreSQL',
  redshift: 'Redshift',
  mysql: 'MySQL',
  s3: 'S3',
  airflow: 'Airflow',
  cassandra: 'Cassandra',
  redis: 'Redis',
  kafka: 'Kafka',
  bigquery: 'BigQuery',
  snowflake: 'Snowflake',
  http: 'HTTP API',
  https: 'HTTP API',
  service: 'Service',
  connection: 'connection',
  file: 'File',
  sql: 'SQL',
  trino: 'Trino',
  hive: 'Hive',
  oracle: 'Oracle',
};

/** Platform and kind in one phrase; where both say the same, once. */
export function systemAndKind(asset: { platform: string; kind: keyof typeof kindName }): string {
  const kind = kindName[asset.kind]();
  return asset.platform === 'service' ? kind : `${platformName(asset.platform)} ${kind}`;
}

/** The platform as its makers write it. */
export function platformName(platform: string): string {
  return platforms[platform] ?? platform;
}
