import { words } from '../ui/language.svelte.ts';
import { josa } from '../ui/josa.ts';

/** Texts of the scan screens. */
export const say = {
  title: words('스캔', 'Scans'),
  views: words('스캔 보기', 'Scan views'),
  sources: words('소스', 'Sources'),
  runs: words('실행 기록', 'Runs'),
  unresolved: words('알아내지 못한 것', 'Unresolved'),
  configFaulty: words(
    (file: string) => `${file}에 잘못이 있어 그 전의 설정을 쓰고 있습니다`,
    (file: string) => `${file} has faults: the one before is in use`,
  ),
  configKept: words(
    (when: string) => `${when}에 읽은 설정입니다. 고칠 때까지 어떤 판정도 SAFE가 아닙니다.`,
    (when: string) => `It was read on ${when}. Until the file is mended no verdict is SAFE.`,
  ),
  configRestart: words(
    (file: string, keys: string) => `${file}에서 바뀐 ${keys}: 다시 시작해야 적용됩니다.`,
    (file: string, keys: string) => `Changed in ${file}, in effect after a restart: ${keys}.`,
  ),
  connections: words('이어지지 않은 연결', 'Unmapped connections'),
  changes: words(
    (added: string, changed: string, gone: string) =>
      `자산 ${added}개 추가, ${changed}개 변경, ${gone}개 사라짐`,
    (added: string, changed: string, gone: string) =>
      `${added} assets added, ${changed} changed, ${gone} vanished`,
  ),
  edgeChanges: words(
    (added: string, changed: string, gone: string) =>
      `연결 ${added}개 추가, ${changed}개 변경, ${gone}개 사라짐`,
    (added: string, changed: string, gone: string) =>
      `${added} edges added, ${changed} changed, ${gone} vanished`,
  ),
  startAll: words('모두 스캔', 'Scan all'),
  start: words('스캔', 'Scan'),
  startOne: words(
    (name: string) => `${name} 스캔`,
    (name: string) => `Scan ${name}`,
  ),
  started: words(
    (name: string) => `${name} 스캔을 시작했습니다`,
    (name: string) => `Scan of ${name} started`,
  ),
  startedAll: words('모든 소스의 스캔을 시작했습니다', 'Scans of all sources started'),
  cancel: words('스캔 취소', 'Cancel scan'),
  cancelled: words('스캔을 취소했습니다', 'Scan cancelled'),
  release: words('보류 풀기', 'Release'),
  released: words('보류를 풀었습니다', 'Released'),
  releaseHint: words(
    '사라진 것이 많아 멈춘 스캔입니다. 정말 없어진 것이 맞을 때만 푸세요.',
    'It stopped since too much vanished. Release it only if that is really gone.',
  ),
  viaStream: words('실시간으로 보는 중', 'Following live'),
  viaPolling: words('5초마다 새로 고침', 'Refreshed every 5 seconds'),
  feeds: words('다음으로', 'feeds'),
  progress: words(
    (done: string, total: string) => `${done} / ${total}`,
    (done: string, total: string) => `${done} / ${total}`,
  ),
  progressOf: words(
    (name: string) => `${name} 진행`,
    (name: string) => `Progress of ${name}`,
  ),
  sourcesFailed: words('소스를 불러오지 못했습니다', 'Sources could not be loaded'),
  noSources: words('소스가 없습니다', 'There are no sources'),
  noSourcesText: words(
    'gyebo.yaml의 sources에 한 줄을 더하면 여기에 나타납니다.',
    'Add one to “sources” in gyebo.yaml and it appears here.',
  ),
  never: words('아직 스캔하지 않음', 'never scanned'),
  lastRun: words('마지막 실행', 'Last run'),
  notConfigured: words('gyebo.yaml에 없음', 'not in gyebo.yaml'),
  retired: words('은퇴함', 'retired'),
  retire: words('소스 은퇴', 'Retire the source'),
  retireHint: words(
    '이 소스가 말한 것을 모두 거둡니다. 다른 소스나 사람이 말한 것은 남습니다.',
    'All that this source said is withdrawn. What others said stays.',
  ),
  retireDone: words(
    (name: string) => `${josa(name, '을/를')} 은퇴시켰습니다`,
    (name: string) => `${name} retired`,
  ),
  compare: words('비교 시작', 'Compared with'),
  thisRun: words('이 실행만', 'This run only'),
  coverage: words('범위별 상태', 'Coverage'),
  covers: words('직접 보는 시스템', 'Sees live'),
  scopesSeen: words(
    (n: string) => `${n}곳 온전히 읽음`,
    (n: string) => `${n} read whole`,
  ),
  scopesUnreadable: words(
    (n: string) => `${n}곳 못 읽음`,
    (n: string) => `${n} unreadable`,
  ),
  scopesGone: words(
    (n: string) => `${n}곳 없어짐`,
    (n: string) => `${n} gone`,
  ),
  scopesUnchanged: words(
    (n: string) => `${n}곳 그대로`,
    (n: string) => `${n} unchanged`,
  ),
  scope: words('범위', 'Scope'),
  state: words('상태', 'State'),
  allStates: words('모든 상태', 'All states'),
  assertions: words('말한 것', 'Assertions'),
  noScopes: words('이 상태의 범위가 없습니다', 'No scope in this state'),
  scopesFailed: words('범위를 불러오지 못했습니다', 'Coverage could not be loaded'),
  runsFailed: words('실행 기록을 불러오지 못했습니다', 'Runs could not be loaded'),
  noRuns: words('실행한 적이 없습니다', 'Nothing ran yet'),
  runOf: words(
    (name: string) => `${name} 스캔`,
    (name: string) => `Scan of ${name}`,
  ),
  runMissing: words('이 주소의 실행이 없습니다', 'No run has this address'),
  diff: words('이 실행이 바꾼 것', 'What this run changed'),
  diffFailed: words('바뀐 것을 불러오지 못했습니다', 'Changes could not be loaded'),
  nothingChanged: words('바뀐 것이 없습니다', 'Nothing changed'),
  nothingChangedText: words('같은 내용을 다시 읽었습니다.', 'It read the same again.'),
  by: words(
    (who: string) => `시작한 사람 ${who}`,
    (who: string) => `started by ${who}`,
  ),
  took: words(
    (time: string) => `${time} 걸림`,
    (time: string) => `took ${time}`,
  ),
  filterSource: words('소스', 'Source'),
  allSources: words('모든 소스', 'All sources'),
  unresolvedLead: words(
    '여기서 무언가를 읽거나 쓰는데, 무엇인지 코드만으로는 알 수 없습니다. 답을 적으면 판단에 쓰이고, 그 코드가 바뀌면 답도 풀립니다.',
    'Something is read or written here and the code alone does not tell what. An answer is used in verdicts, and lapses when that code changes.',
  ),
  unresolvedFailed: words('목록을 불러오지 못했습니다', 'The list could not be loaded'),
  noUnresolved: words('알아내지 못한 것이 없습니다', 'Nothing is unresolved'),
  forAsset: words('한 자산에 닿는 것만 보는 중', 'Only what may reach one asset'),
  showAll: words('모두 보기', 'Show all'),
  answer: words('답하기', 'Answer'),
  answerAgain: words('답 고치기', 'Change answer'),
  answered: words('답을 저장했습니다', 'Answer saved'),
  answeredBy: words(
    (who: string) => `${who}의 답`,
    (who: string) => `answered by ${who}`,
  ),
  patterns: words('실제로 읽거나 쓰는 이름', 'What it really reads or writes'),
  patternsHint: words(
    '한 줄에 하나. 모르는 조각은 <?>. 비우면 카탈로그의 어느 것도 아니라는 뜻입니다.',
    'One a line; <?> for an unknown piece. Empty means nothing of the catalog.',
  ),
  nothingOfCatalog: words('카탈로그의 어느 것도 아님', 'nothing of the catalog'),
  read: words('읽기', 'read'),
  write: words('쓰기', 'write'),
  either: words('읽기 또는 쓰기', 'read or write'),
  through: words(
    (name: string) => `연결 ${name}`,
    (name: string) => `through ${name}`,
  ),
  knownPart: words('아는 조각', 'Known part'),
  connectionsLead: words(
    '코드는 연결 이름만 압니다. gyebo.yaml의 connections에 한 줄을 더해 어느 시스템인지 알려 주세요.',
    'Code knows connection names only. One line under “connections” in gyebo.yaml says which system each is.',
  ),
  noConnections: words(
    '모든 연결 이름이 시스템에 이어져 있습니다',
    'Every connection name is mapped',
  ),
  connectionsFailed: words('연결 목록을 불러오지 못했습니다', 'Connections could not be loaded'),
  usedBy: words(
    (n: string) => `자산 ${n}개가 이 이름을 거칩니다`,
    (n: string) => (n === '1' ? '1 asset goes through it' : `${n} assets go through it`),
  ),
  copyLine: words('줄 복사', 'Copy line'),
  reasonOf: words(
    (name: string) => `${josa(name, '을/를')} 다시 스캔하면 반영됩니다.`,
    (name: string) => `Scan ${name} again to apply it.`,
  ),
  afterwards: words('저장한 뒤 다시 스캔하면 반영됩니다.', 'Save it and scan again to apply.'),
};

const states: Record<string, () => string> = {
  RUNNING: words('진행 중', 'Running'),
  DONE: words('끝남', 'Done'),
  FAILED: words('실패', 'Failed'),
  HELD: words('보류', 'Held'),
  CANCELLED: words('취소됨', 'Cancelled'),
  SUPERSEDED: words('새 실행으로 대체됨', 'Superseded'),
  INTERRUPTED: words('중단됨', 'Interrupted'),
};

/** A scan's state in words. */
export function scanStateName(state: string): string {
  return states[state]?.() ?? state;
}

/** A scope's state in words. */
export const scopeStateName = {
  SEEN: words('온전히 읽음', 'Read whole'),
  UNREADABLE: words('못 읽음', 'Unreadable'),
  GONE: words('없어짐', 'Gone'),
};

/** What a change did. */
export const changeName: Record<string, () => string> = {
  ADDED: words('추가', 'Added'),
  CHANGED: words('변경', 'Changed'),
  VANISHED: words('사라짐', 'Vanished'),
};
