import type { Language } from '../reason-said.ts';
import type { Evidence, EvidenceCode } from './evidence.ts';
import type { KeptPolicy, OwnerState, Policy, Rule, Selector } from './policy.ts';

type Said = Record<Language, string>;
const day = (at: string | undefined) => (at ?? '').slice(0, 10);

/** What a policy selects and when, in a sentence. */
export function policySummary(policy: Policy, language: Language): string {
  const { select, rule } = policy;
  const what = selected(select)[language];
  return language === 'ko'
    ? `${what} 가운데 ${ruleText(rule).ko}`
    : `Of ${what}: ${ruleText(rule).en}`;
}

const ownerWords: Record<OwnerState, Said> = {
  any: { en: '', ko: '' },
  known: { en: 'owner known', ko: '담당자 있음' },
  none: { en: 'no owner', ko: '담당자 없음' },
  left: { en: 'owner left', ko: '담당자 퇴사' },
};

function selected(select: Selector): Said {
  const { kinds, platforms, names, tags, layers, owner = 'any' } = select;
  const lists = [kinds, platforms, layers, tags?.map((tag) => `#${tag}`), names];
  const parts = lists.flatMap((list) => (list ? [list.join(' | ')] : []));
  const whose = ownerWords[owner];
  const all = (word: string) => [...parts, ...(word ? [word] : [])].join(', ');
  return { en: all(whose.en) || 'everything', ko: all(whose.ko) || '모든 자산' };
}

/** What a rule asks for. */
export function ruleText(rule: Rule): Said {
  switch (rule.kind) {
    case 'unused':
      return {
        en: `nobody read it for ${rule.days} days, all of them watched`,
        ko: `지켜본 ${rule.days}일 동안 아무도 읽지 않은 것`,
      };
    case 'temporary':
      return {
        en: `temporary by its name and there for ${rule.days} days`,
        ko: `이름이 임시이고 ${rule.days}일이 지난 것`,
      };
    case 'orphaned':
      return orphanText(rule.lacks);
    case 'writtenNeverRead':
      return {
        en: `written and never read, watched for ${rule.days} days`,
        ko: `쓰기만 하고 지켜본 ${rule.days}일 동안 읽은 적이 없는 것`,
      };
    case 'pausedOutputs':
      return rule.runs === undefined
        ? {
            en: `all that wrote it is paused, and nothing was written for ${rule.days ?? 0} days`,
            ko: `쓰던 파이프라인이 모두 멈췄고 ${rule.days ?? 0}일 동안 쓰이지 않은 것`,
          }
        : {
            en: `all that wrote it is paused, and ${rule.runs} runs have passed`,
            ko: `쓰던 파이프라인이 모두 멈췄고 ${rule.runs}번의 실행 시각이 지난 것`,
          };
    case 'layerTtl': {
      const each = Object.entries(rule.layers);
      return {
        en: `older than its layer allows (${each.map(([layer, days]) => `${layer} ${days} days`).join(', ')})`,
        ko: `계층이 정한 기한을 넘긴 것(${each.map(([layer, days]) => `${layer} ${days}일`).join(', ')})`,
      };
    }
    case 'dead':
      return {
        en: 'it feeds only what would go with it',
        ko: '함께 없어질 것에만 데이터를 주는 것',
      };
  }
}

function orphanText(lacks: readonly string[]): Said {
  const [owner, pipeline] = [lacks.includes('owner'), lacks.includes('pipeline')];
  if (owner && pipeline) {
    return {
      en: 'nobody who is still here owns it and no pipeline makes it',
      ko: '남아 있는 담당자도 없고 만드는 파이프라인도 없는 것',
    };
  }
  return owner
    ? { en: 'nobody who is still here owns it', ko: '남아 있는 담당자가 없는 것' }
    : { en: 'no pipeline makes it', ko: '만드는 파이프라인이 없는 것' };
}

type Teller = (evidence: Evidence, names: string) => Said;
const count = ({ values }: Evidence) => Number(values?.['count'] ?? 0);
const value = ({ values }: Evidence, name: string) => String(values?.[name] ?? '');

const tellers: Record<EvidenceCode, Teller> = {
  LAST_READ: ({ at }) => ({ en: `last read on ${day(at)}`, ko: `마지막으로 읽은 날 ${day(at)}` }),
  NEVER_READ: () => ({ en: 'no read was ever seen', ko: '읽은 기록이 없음' }),
  WATCHED_SINCE: ({ at }) => ({
    en: `reads are watched since ${day(at)}`,
    ko: `${day(at)}부터 읽기를 지켜봄`,
  }),
  NOT_WATCHED: () => ({
    en: 'nobody watches who reads it',
    ko: '누가 읽는지 지켜보는 소스가 없음',
  }),
  LAST_WRITTEN: ({ at }) => ({
    en: `last written on ${day(at)}`,
    ko: `마지막으로 쓴 날 ${day(at)}`,
  }),
  WRITE_UNKNOWN: () => ({
    en: 'no source says when it was written last',
    ko: '마지막으로 쓴 때를 아는 소스가 없음',
  }),
  PERIOD_UNKNOWN: () => ({
    en: 'how often it ran is not known',
    ko: '얼마나 자주 실행됐는지 알 수 없음',
  }),
  WRITTEN_BY: (said, names) => ({
    en: `written by ${names}${more(said, 'en')}`,
    ko: `쓰는 곳: ${names}${more(said, 'ko')}`,
  }),
  NO_WRITER: () => ({ en: 'nothing is known to write it', ko: '쓰는 곳이 알려져 있지 않음' }),
  READ_BY: (said, names) => ({
    en: `read by ${names}${more(said, 'en')}`,
    ko: `읽는 곳: ${names}${more(said, 'ko')}`,
  }),
  NO_READER: () => ({ en: 'nothing is known to read it', ko: '읽는 곳이 알려져 있지 않음' }),
  OWNERS_LEFT: (said) => ({
    en: `its owners have left: ${value(said, 'names')}`,
    ko: `담당자가 모두 떠남: ${value(said, 'names')}`,
  }),
  NO_OWNER: () => ({ en: 'nobody is known to own it', ko: '담당자가 알려져 있지 않음' }),
  NAME_MATCHES: (said) => ({
    en: `its name is one of ${value(said, 'names')}`,
    ko: `이름이 다음 가운데 하나: ${value(said, 'names')}`,
  }),
  FIRST_SEEN: ({ at }) => ({ en: `first seen on ${day(at)}`, ko: `처음 본 날 ${day(at)}` }),
  PAUSED: (said, names) => ({
    en: `paused: ${names}${more(said, 'en')}`,
    ko: `멈춤: ${names}${more(said, 'ko')}`,
  }),
  LAYER_DAYS: (said) => ({
    en: `the layer ${value(said, 'layer')} keeps data for ${value(said, 'days')} days`,
    ko: `${value(said, 'layer')} 계층은 데이터를 ${value(said, 'days')}일 동안 보관함`,
  }),
  GOES_WITH: (said) => ({
    en: `goes in a group of ${count(said)} that feed only each other`,
    ko: `서로에게만 데이터를 주는 ${count(said)}개 묶음에 속함`,
  }),
  KEPT: (said, names) => ({
    en: `${value(said, 'en')}${names ? `: ${names}` : ''}`,
    ko: `${value(said, 'ko')}${names ? `: ${names}` : ''}`,
  }),
};

function more(said: Evidence, language: Language): string {
  const rest = count(said) - (said.assets ?? []).length;
  if (rest <= 0) return '';
  return language === 'ko' ? ` 외 ${rest}개` : ` and ${rest} more`;
}

/** One piece of evidence in words; `names` are those of its assets. */
export function evidenceText(
  evidence: Evidence,
  names: readonly string[],
  language: Language,
): string {
  return tellers[evidence.code](evidence, names.join(', '))[language];
}

/** Why a plan is held. */
export function heldText(
  { policy }: KeptPolicy,
  { candidates, selected }: { candidates: number; selected: number },
  language: Language,
): string {
  const { percent } = policy.limits;
  return language === 'ko'
    ? `선택된 ${selected}개 가운데 ${candidates}개가 후보입니다. 정책은 ${percent}%까지만 허락하므로 멈춰 있습니다`
    : `${candidates} of ${selected} selected assets are candidates; the policy allows ${percent} %, so it is held`;
}
