import type { Token } from './tokens.ts';

const limit = 2000;

/** The statement with string and number literals masked, at most 2,000 characters. */
export function maskLiterals(text: string, tokens: readonly Token[]): string {
  const offset = tokens[0]?.start ?? 0;
  let masked = '';
  let at = 0;
  for (const token of tokens) {
    const start = token.start - offset;
    if (start > limit * 2 || masked.length > limit) break;
    masked += withoutComments(text.slice(at, start)) + shown(token);
    at = token.end - offset;
  }
  return masked.length > limit ? `${masked.slice(0, limit - 1)}…` : masked;
}

/** Between tokens stand only blanks and comments, and comments may hold anything. */
function withoutComments(gap: string): string {
  return /^\s*$/.test(gap) ? gap : gap.includes('\n') ? '\n' : ' ';
}

function shown(token: Token): string {
  if (token.kind === 'string') return "'?'";
  if (token.kind === 'number') return '?';
  return token.kind === 'body' ? '$$?$$' : token.text;
}
