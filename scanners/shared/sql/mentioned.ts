import { mentionsOf } from '../mentions.ts';
import { unplace } from './placeholder.ts';
import type { SqlStatement } from './sql.ts';
import type { Token } from './tokens.ts';

const most = 500;
const sqlInside = /\b(?:from|join|into|update|table|bcp|merge|delete|truncate)\s/i;

/** A literal may be anything, a secret too; only one that looks like SQL is looked into, without its own literals. */
function textOf(token: Token): string {
  if (token.kind === 'number' || token.kind === 'body') return ' ';
  if (token.kind !== 'string') return token.text;
  return sqlInside.test(token.value) ? token.value.replace(/'[^']*'?/g, ' ') : ' ';
}

/** Words of a statement that was not understood, literals left out. */
export function mentionsIn(
  tokens: readonly Token[],
  names: readonly string[],
  said: readonly string[] = [],
): string[] {
  let text = '';
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    text += (token.start > end ? ' ' : '') + textOf(token);
    end = token.end;
  }
  return mentionsOf(unplace([text, ...said].join(' '), names));
}

/** What is put together at run time is made of the script's strings that look like SQL. */
export function mentionTexts(
  statements: readonly SqlStatement[],
  script: readonly Token[],
  names: readonly string[],
): void {
  const made = statements.flatMap(({ partial }) =>
    partial && /run time$/.test(partial.message) ? [partial] : [],
  );
  if (made.length === 0) return;
  const strings = script.filter((token) => token.kind === 'string' && sqlInside.test(token.value));
  const words = mentionsIn(strings, names);
  for (const partial of made)
    partial.mentions = [...new Set([...(partial.mentions ?? []), ...words])].slice(0, most);
}
