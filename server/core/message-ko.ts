import { josa } from './josa.ts';
import { messageRules } from './message-rules-ko.ts';
import type { Language } from './reason-said.ts';

/**
 * What a scanner or a scan says, in the reader's language. Scanners speak English, so that logs stay
 * searchable; a sentence that has no Korean yet stays as it is.
 */
export function messageIn(language: Language, message: string): string {
  return language === 'ko' ? korean(message) : message;
}

function korean(message: string): string {
  for (const [pattern, text] of messageRules) {
    const match = pattern.exec(message);
    if (match) return text({ ko: korean, josa }, ...match.slice(1));
  }
  const parts = [/^(.+?); (.+)$/su, /^(.+) \(([^()]+)\)$/su];
  for (const [at, pattern] of parts.entries()) {
    const match = pattern.exec(message);
    if (!match) continue;
    const [head, tail] = [korean(match[1] ?? ''), korean(match[2] ?? '')];
    if (tail !== match[2]) return at === 0 ? `${head}; ${tail}` : `${head} (${tail})`;
  }
  // A path before a colon stays; what is said about it is told in Korean.
  const named = /^(\S[^:]*(?::\d+\S*)?): (.+)$/su.exec(message);
  const told = named && korean(named[2] ?? '');
  return named && told !== named[2] ? `${named[1]}: ${told}` : message;
}
