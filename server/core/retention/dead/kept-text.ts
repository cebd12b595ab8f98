import type { Language } from '../../reason-said.ts';
import type { KeptReason } from './state.ts';

/** Why something stays, in words; the asset it stays because of is named beside it. */
export const keptText: Record<KeptReason, Record<Language, string>> = {
  NOT_KEPT: { en: 'nothing keeps it', ko: '남겨 둘 까닭이 없음' },
  HELD: { en: 'a legal hold stands on it', ko: '법적 보존 대상임' },
  INCIDENT: { en: 'an incident is open on it', ko: '진행 중인 장애가 있음' },
  CONSUMER: { en: 'somebody is declared to use it', ko: '쓰는 곳이 신고되어 있음' },
  CONFIGURATION: { en: 'gyebo.yaml has faults', ko: 'gyebo.yaml에 잘못이 있음' },
  SOURCE: {
    en: 'a source that could know more is not fresh',
    ko: '더 알 수 있는 소스가 최신이 아님',
  },
  INCOMPLETE: { en: 'not everything could be looked at', ko: '전부를 살펴보지 못함' },
  END: { en: 'people or services use it', ko: '사람이나 서비스가 씀' },
  WORK_UNKNOWN: {
    en: 'it runs, and nothing is known of what it makes',
    ko: '실행되지만 무엇을 만드는지 알 수 없음',
  },
  WRITES_UNKNOWN: {
    en: 'it writes something that could not be resolved',
    ko: '알아내지 못한 것을 씀',
  },
  READ: { en: 'it was read', ko: '읽은 기록이 있음' },
  READ_BY_SOMEBODY: { en: 'somebody unknown read it', ko: '알 수 없는 누군가 읽음' },
  NAMED: {
    en: 'code that could not be resolved names it',
    ko: '알아내지 못한 코드가 그 이름을 씀',
  },
  UNMAPPED: {
    en: 'a connection that nobody mapped may mean it',
    ko: '설정에 없는 연결이 이것을 가리킬 수 있음',
  },
  FEEDS: { en: 'it feeds something that stays', ko: '남을 것에 데이터를 줌' },
  FAILS: { en: 'something that stays would fail without it', ko: '없애면 남을 것이 실패함' },
  REFERRED: { en: 'something that stays refers to it', ko: '남을 것이 참조함' },
  HOLDS: { en: 'it holds something that stays', ko: '남을 것을 담고 있음' },
  PART_OF: { en: 'it is part of something that stays', ko: '남을 것의 일부임' },
  NOT_WATCHED: {
    en: 'its reads were not watched for long enough',
    ko: '읽기를 충분히 오래 지켜보지 않음',
  },
};
