import { redact } from './redact.ts';

const most = 500;
/** More text than this says nothing that a person would look for in it. */
const longest = 1_000_000;
const word = /[\p{L}\p{N}_$][\p{L}\p{N}_$./:*-]{1,200}/gu;

/**
 * What a text that could not be read may name: its words, those that look like names of tables, files
 * or tasks first; at most 500. Secrets are taken out before.
 */
export function mentionsOf(text: string): string[] {
  const found = new Set<string>();
  for (const [match] of redact(text.slice(0, longest)).normalize('NFC').matchAll(word)) {
    const bare = match.replace(/[./:*-]+$/, '');
    if (bare.length > 2 && /\p{L}/u.test(bare)) found.add(bare);
  }
  const likely = (name: string) => Number(/[_./]|[^\p{ASCII}]/u.test(name));
  return [...found].sort((a, b) => likely(b) - likely(a)).slice(0, most);
}
