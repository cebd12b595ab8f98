import { matchTerms } from '../shared/words.ts';

/**
 * What a person typed as a query of the full-text index, which means what the same words mean in the
 * embedded store: phrases of pairs, and a beginning for what is not typed to its end. Undefined when
 * there is no word in it. Words hold letters and digits only, but what is reserved must stay a word.
 */
export function luceneQuery(typed: string): string | undefined {
  const terms = matchTerms(typed).map(({ words, isBegun }) => {
    const [word = ''] = words;
    return isBegun ? `${escaped(word)}*` : `"${words.join(' ')}"`;
  });
  return terms.length === 0 ? undefined : terms.map((term) => `+${term}`).join(' ');
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}ー]/gu, '\\$&');
}
