// The same as server/core/josa.ts, which the page may not import: its names arrive after its sentences
// are loaded, so the server cannot put the particles. test/korean.test.ts keeps the two alike.
const pairs = {
  '을/를': ['을', '를'],
  '이/가': ['이', '가'],
  '은/는': ['은', '는'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이라는/라는': ['이라는', '라는'],
} as const;
export type Josa = keyof typeof pairs;

/** How Korean reads the end of a word: with a final consonant, with ㄹ, or open. */
type Ending = 'CLOSED' | 'RIEUL' | 'OPEN';

/** The word with the particle that its last sound asks for: 주문을, 매출이, orders를, v3은, 채널(old)을. */
export function josa(word: string, pair: Josa): string {
  const [closed, open] = pairs[pair];
  const ending = endingOf(word);
  if (pair === '으로/로') return word + (ending === 'CLOSED' ? closed : open);
  return word + (ending === 'OPEN' ? open : closed);
}

function endingOf(word: string): Ending {
  const bare = word.normalize('NFC').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = bare.at(-1) ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return finalOf((code - 0xac00) % 28);
  if (/\d/.test(last)) return /[178]/.test(last) ? 'RIEUL' : /[036]/.test(last) ? 'CLOSED' : 'OPEN';
  return latinEnding(/[A-Za-z]+$/.exec(bare)?.[0] ?? '');
}

const rieul = 8;

function finalOf(index: number): Ending {
  return index === 0 ? 'OPEN' : index === rieul ? 'RIEUL' : 'CLOSED';
}

/** Capitals are spelled out (엘, 엠, 엔, 아르), the rest is read as it is usually written in Korean. */
function latinEnding(word: string): Ending {
  if (word === word.toUpperCase())
    return /L$/.test(word) ? 'RIEUL' : /[MN]$/.test(word) ? 'CLOSED' : 'OPEN';
  if (/le?$/.test(word)) return 'RIEUL';
  return /(?:ng|[mn]e?|(?<![aeiou])[aeiou][ptkb])$/.test(word) ? 'CLOSED' : 'OPEN';
}
