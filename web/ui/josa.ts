const pairs = {
  '을/를': ['을', '를'],
  '이/가': ['이', '가'],
  '은/는': ['은', '는'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
} as const;
export type Josa = keyof typeof pairs;

// How the last sound of a Latin letter or digit is read in Korean: with a final consonant or not.
const closedLatin = /[lmnr]$/i;
const closedDigit = /[013678]$/;
const rieulEnd = /[lr178]$/i;

/** The word with the particle its last sound asks for: 주문을, 매출이, orders를. */
export function josa(word: string, pair: Josa): string {
  const [closed, open] = pairs[pair];
  const bare = word.replace(/[)\]'"”’》」\s]+$/u, '');
  const code = bare.codePointAt(bare.length - 1) ?? 0;
  const hangul = code >= 0xac00 && code <= 0xd7a3;
  const final = hangul ? (code - 0xac00) % 28 : 0;
  if (pair === '으로/로' && (hangul ? final === 8 : rieulEnd.test(bare))) return word + open;
  const isClosed = hangul ? final > 0 : closedLatin.test(bare) || closedDigit.test(bare);
  return word + (isClosed ? closed : open);
}
