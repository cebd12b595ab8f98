import type { Language } from '../reason-said.ts';
import { mostInRequest } from '../request/request.ts';

type Said = Record<Language, string>;

/** Why a candidate was not taken up. */
export const left = {
  notCandidate: (): Said => ({
    en: 'it is no candidate of this policy now',
    ko: '지금은 이 정책의 후보가 아닙니다',
  }),
  verdict: (verdict: string): Said => ({
    en: `its verdict is ${verdict}`,
    ko: `판정이 ${verdict}입니다`,
  }),
  asked: (): Said => ({
    en: 'a deletion request asks for it, or for something of its group, already',
    ko: '이것이나 같은 묶음의 다른 것을 지우자는 요청이 이미 있습니다',
  }),
  excluded: (reason: string): Said => ({
    en: `something of its group is kept out: ${reason}`,
    ko: `같은 묶음의 일부가 제외되어 있습니다: ${reason}`,
  }),
  today: (): Said => ({
    en: 'the policy takes up no more today',
    ko: '오늘은 이 정책이 더 받지 않습니다',
  }),
  announced: (more: number): Said => ({
    en: `this policy has announced it already${more > 0 ? `, and ${more} more` : ''}`,
    ko: `이 정책이 이미 알렸습니다${more > 0 ? ` (이 밖에 ${more}개도)` : ''}`,
  }),
  beyond: (most: number, more: number): Said => ({
    en: `${most} candidates are taken up at once; ask again for it${more > 0 ? ` and ${more} more` : ''}`,
    ko: `한 번에 후보 ${most}개까지 받습니다. ${more > 0 ? `이것과 다른 ${more}개는` : '이것은'} 다시 요청하세요`,
  }),
  large: (count: number): Said => ({
    en: `its group has ${count} assets; a request holds at most ${mostInRequest}`,
    ko: `묶음에 자산이 ${count}개 있습니다. 요청 하나에는 ${mostInRequest}개까지 담습니다`,
  }),
  unjudged: (count: number): Said => ({
    en: `${count} assets are more than one request holds (${mostInRequest}): whether they may go together was not computed`,
    ko: `자산이 ${count}개라 요청 하나(${mostInRequest}개)에 담을 수 없습니다. 함께 지워도 되는지 셈하지 않았습니다`,
  }),
  state: (state: string): Said => ({
    en: `it is ${state} already`,
    ko: `이미 ${state} 상태입니다`,
  }),
};
