import type { Factor, Severity } from '../incident/incident.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Language } from '../reason-said.ts';
import type { ActionItemState } from './action-item.ts';
import type { ProseField } from './field.ts';
import type { PostMortemState } from './state.ts';

type Words<K extends string> = Record<K, [ko: string, en: string]>;

const prose: Words<ProseField> = {
  summary: ['요약', 'Summary'],
  impact: ['영향', 'Impact'],
  detection: ['어떻게 알았나', 'Detection'],
  cause: ['어떻게 그렇게 되었나', 'How it came about'],
  wentWell: ['잘된 것', 'What went well'],
  wentWrong: ['잘 안된 것', 'What went wrong'],
  lucky: ['운이 좋았던 것', 'Where we were lucky'],
  backfill: ['다시 채우는 계획', 'Backfill plan'],
};

const factorWords: Words<Factor> = {
  MISSING_DEPENDENCY_KNOWLEDGE: ['의존 관계를 알 수 없었음', 'Dependency not known'],
  DELETED_PIPELINE: ['파이프라인 삭제', 'Pipeline deleted'],
  SCHEMA_CHANGE: ['스키마 변경', 'Schema change'],
  LATE_SOURCE: ['늦게 온 소스', 'Late source'],
  DUPLICATE_LOAD: ['중복 적재', 'Duplicate load'],
  NOT_IDEMPOTENT: ['다시 돌리면 달라짐', 'Not idempotent'],
  PARTIAL_LOAD: ['일부만 적재', 'Partial load'],
  SILENT_FAILURE: ['조용한 실패', 'Silent failure'],
  MISSING_CHECK: ['검사가 없었음', 'Missing check'],
  CONFIGURATION: ['설정', 'Configuration'],
  CREDENTIALS: ['접속 정보', 'Credentials'],
  CAPACITY: ['용량', 'Capacity'],
  OUTSIDE_SERVICE: ['외부 서비스', 'Outside service'],
  NO_OWNER: ['주인이 없었음', 'No owner'],
  MANUAL_STEP: ['손으로 하는 단계', 'Manual step'],
  CODE_CHANGE: ['코드 변경', 'Code change'],
};

const severityWords: Words<Severity> = {
  HIGH: ['높음', 'High'],
  MEDIUM: ['보통', 'Medium'],
  LOW: ['낮음', 'Low'],
};

const incidentWords: Words<IncidentState> = {
  OPEN: ['진행 중', 'Open'],
  MITIGATED: ['완화됨', 'Mitigated'],
  RESOLVED: ['해결됨', 'Resolved'],
  CLOSED: ['닫힘', 'Closed'],
  CANCELLED: ['취소됨', 'Cancelled'],
};

const stateWords: Words<PostMortemState> = {
  DRAFT: ['작성 중', 'Draft'],
  IN_REVIEW: ['검토 중', 'In review'],
  PUBLISHED: ['발행됨', 'Published'],
  ACTIONS_OPEN: ['발행됨, 조치 남음', 'Published, actions open'],
  CLOSED: ['닫힘', 'Closed'],
};

const itemWords: Words<ActionItemState> = {
  OPEN: ['할 일', 'To do'],
  DONE: ['끝남', 'Done'],
  WAIVED: ['면제', 'Waived'],
};

const others: Words<
  | 'postMortem'
  | 'nearMiss'
  | 'state'
  | 'severity'
  | 'began'
  | 'assets'
  | 'radius'
  | 'hash'
  | 'factors'
  | 'repeats'
  | 'noticed'
  | 'quiet'
  | 'interval'
  | 'lastGood'
  | 'firstBad'
  | 'rows'
  | 'run'
  | 'expectedIn'
  | 'actualIn'
  | 'expectedOut'
  | 'actualOut'
  | 'readers'
  | 'repaired'
  | 'notRepaired'
  | 'check'
  | 'exists'
  | 'missing'
  | 'timeline'
  | 'actions'
  | 'what'
  | 'asset'
  | 'owner'
  | 'due'
  | 'evidence'
  | 'reviewed'
  | 'selfReviewed'
  | 'authors'
> = {
  postMortem: ['포스트모템', 'Post-mortem'],
  nearMiss: ['아차 사고', 'Near miss'],
  state: ['상태', 'State'],
  severity: ['심각도', 'Severity'],
  began: ['시작', 'Began'],
  assets: ['대상', 'About'],
  radius: ['그때의 영향 범위', 'Blast radius then'],
  hash: ['해시', 'Hash'],
  factors: ['요인', 'Factors'],
  repeats: ['되풀이한 장애', 'Repeats'],
  noticed: ['알아차린 사람·것', 'Noticed by'],
  quiet: ['조용했던 시간', 'Quiet for'],
  interval: ['틀린 데이터의 구간', 'Bad data'],
  lastGood: ['마지막으로 맞은 실행', 'Last good run'],
  firstBad: ['처음 틀린 실행', 'First bad run'],
  rows: ['행 수', 'Rows'],
  run: ['실행·파티션', 'Run or partition'],
  expectedIn: ['들어올 것', 'Expected in'],
  actualIn: ['들어온 것', 'Actual in'],
  expectedOut: ['나갈 것', 'Expected out'],
  actualOut: ['나간 것', 'Actual out'],
  readers: ['그 사이에 읽은 쪽', 'Read meanwhile by'],
  repaired: ['고침', 'repaired'],
  notRepaired: ['아직', 'not yet'],
  check: ['잡아냈을 검사', 'The check that would have caught it'],
  exists: ['이제 있음', 'exists now'],
  missing: ['아직 없음', 'does not exist yet'],
  timeline: ['시간순', 'Timeline'],
  actions: ['조치', 'Action items'],
  what: ['무엇을', 'What'],
  asset: ['어디에', 'On'],
  owner: ['누가', 'Who'],
  due: ['기한', 'Due'],
  evidence: ['확인', 'Evidence'],
  reviewed: ['검토', 'Reviewed by'],
  selfReviewed: ['혼자 쓰는 저장소라 스스로 검토', 'self-reviewed, by the only user'],
  authors: ['쓴 사람', 'Written by'],
};

/** The words of a post-mortem as a document, in one language. */
export function documentWords(language: Language) {
  const of =
    <K extends string>(words: Words<K>) =>
    (key: K) =>
      words[key][language === 'ko' ? 0 : 1];
  return {
    prose: of(prose),
    factor: of(factorWords),
    severity: of(severityWords),
    incident: of(incidentWords),
    state: of(stateWords),
    item: of(itemWords),
    say: of(others),
  };
}
