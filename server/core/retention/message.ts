import type { Language } from '../reason-said.ts';
import type { Policy } from './policy.ts';

/** What a message says of one asset. */
export interface MessageLine {
  name: string;
  why: string[];
}

/** What is written to one owner. */
export interface OwnerMessage {
  /** Absent: nobody is known to own them. */
  party?: string;
  lines: MessageLine[];
}

const mostLines = 30;

/** What is asked of an owner, as text to copy. Nothing happens without an answer. */
export function ownerMessage(
  policy: Policy,
  { party, lines }: OwnerMessage,
  language: Language,
): string {
  const isKorean = language === 'ko';
  const { name, action, grace } = policy;
  const days = party === undefined ? grace.ownerless : grace.owned;
  const shown = lines
    .slice(0, mostLines)
    .map(({ name: what, why }) => `- ${what}: ${why.join('; ')}`);
  const rest = lines.length - shown.length;
  if (rest > 0) shown.push(isKorean ? `- 그 밖에 ${rest}개` : `- and ${rest} more`);
  const greeting = isKorean ? `${party ?? '관리자'}께` : `Hello ${party ?? 'stewards'},`;
  return [
    greeting,
    '',
    isKorean ? opening.ko(name, lines.length) : opening.en(name, lines.length),
    ...shown,
    '',
    ...(isKorean ? ending[action].ko(days) : ending[action].en(days)),
  ].join('\n');
}

const opening = {
  en: (name: string, count: number) =>
    `the retention policy "${name}" proposes ${count} ${count === 1 ? 'asset' : 'assets'} of yours:`,
  ko: (name: string, count: number) =>
    `보존 정책 "${name}"에 따라 맡고 계신 자산 ${count}개가 정리 후보가 되었습니다:`,
};

const silence = {
  en: 'Nothing goes without your word: silence is not consent.',
  ko: '답이 없다고 동의한 것으로 여기지 않습니다.',
};

const ending: Record<Policy['action'], Record<Language, (days: number) => string[]>> = {
  announce: {
    en: (days) => [`Please tell us within ${days} days whether you still need them.`, silence.en],
    ko: (days) => [`계속 필요하신지 ${days}일 안에 알려 주세요.`, silence.ko],
  },
  deprecate: {
    en: (days) => [
      `They are to be marked as deprecated. Please tell us within ${days} days if you still need them.`,
      silence.en,
    ],
    ko: (days) => [
      `사용 중단으로 표시하려 합니다. 계속 필요하시면 ${days}일 안에 알려 주세요.`,
      silence.ko,
    ],
  },
  retire: {
    en: (days) => [
      `A deletion request is to be opened for them. Please agree, or tell us within ${days} days why they stay.`,
      silence.en,
    ],
    ko: (days) => [
      `삭제 요청을 열려고 합니다. 동의하시는지, 남겨야 한다면 왜 그런지 ${days}일 안에 알려 주세요.`,
      silence.ko,
    ],
  },
};

/** One message for each owner, in order of names; what nobody owns last. */
export function messagesOf(
  rows: readonly { owners: readonly string[]; line: MessageLine }[],
): OwnerMessage[] {
  const byOwner = new Map<string, MessageLine[]>();
  const ownerless: MessageLine[] = [];
  for (const { owners, line } of rows) {
    if (owners.length === 0) ownerless.push(line);
    for (const owner of owners) {
      const lines = byOwner.get(owner);
      if (lines) lines.push(line);
      else byOwner.set(owner, [line]);
    }
  }
  const owned = [...byOwner.keys()]
    .sort()
    .map((party) => ({ party, lines: byOwner.get(party) ?? [] }));
  return ownerless.length === 0 ? owned : [...owned, { lines: ownerless }];
}
