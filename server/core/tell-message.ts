import type { DeletionVerdict } from './deletion.ts';
import type { AssetId } from './facts.ts';
import type { Language } from './reason-said.ts';
import { reasonText } from './reason-text.ts';

/** What a ready message needs beside the verdict. */
export interface TellContext {
  subject: AssetId[];
  names: (id: AssetId) => string;
  language: Language;
  /** Permalink of the recorded verdict, when there is one. */
  link?: string;
}

const mostLines = 10;

/** The message for one owner or consumer: what is to go, what of theirs is hit and why, what is asked. */
export function tellMessage(
  decided: DeletionVerdict,
  tell: DeletionVerdict['tell'][number],
  context: TellContext,
): string {
  const { names, language, subject, link } = context;
  const isKorean = language === 'ko';
  const what = subject.map(names).join(', ');
  const own = new Set(tell.assets);
  const hits = decided.reasons.filter(
    (reason) =>
      reason.signers.includes(tell.party) ||
      (reason.by !== undefined && own.has(reason.by)) ||
      (reason.by === undefined && reason.about !== undefined && own.has(reason.about)),
  );
  const lines = hits.slice(0, mostLines).map((reason) => {
    const text = reasonText(reason, names, language);
    const place = reason.evidence.find((each) => each.place)?.place;
    const at = place ? ` [${place.at}${place.line === undefined ? '' : `:${place.line}`}]` : '';
    return `- ${text.detail}${at}`;
  });
  const rest = hits.length - lines.length;
  if (rest > 0) lines.push(isKorean ? `- 그 밖에 ${rest}건` : `- and ${rest} more`);
  const asks = hits.some(({ verdict }) => verdict === 'BLOCKED');
  const mine = tell.assets.map(names).join(', ');
  return [
    isKorean ? `${tell.party}께` : `Hello ${tell.party},`,
    '',
    isKorean ? `다음을 지우려 합니다: ${what}` : `we are about to delete: ${what}`,
    isKorean ? `맡고 계신 것: ${mine}` : `Yours: ${mine}`,
    ...(lines.length === 0 ? [] : ['', ...lines]),
    '',
    request(isKorean, asks),
    ...(link === undefined ? [] : [link]),
  ].join('\n');
}

function request(isKorean: boolean, asks: boolean): string {
  if (isKorean) {
    return asks
      ? '아직 쓰고 계시면 알려 주세요. 옮기셨거나 깨져도 괜찮으면 동의해 주세요.'
      : '계속 필요하시면 알려 주세요.';
  }
  return asks
    ? 'Please tell us if you still need it; if you have moved off it, or may do without, please sign.'
    : 'Please tell us if you still need it.';
}
