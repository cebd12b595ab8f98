import { skipGroup, up, type Outline } from './outline.ts';
import { words } from './words.ts';

/** Functions whose arguments have a grammar of their own that no parser knows whole. */
const ownGrammar =
  words(`JSON_VALUE JSON_QUERY JSON_EXISTS JSON_OBJECT JSON_ARRAY JSON_ARRAYAGG JSON_OBJECTAGG JSON_TABLE
  XMLELEMENT XMLFOREST XMLAGG XMLTABLE XMLSERIALIZE`);
/** Words behind FOR that begin a clause at the end of a query. */
const afterFor = words('XML JSON UPDATE SHARE NO KEY BROWSE');

/** Teradata's short words. */
const abbreviations: Record<string, string> = {
  SEL: 'SELECT',
  INS: 'INSERT',
  UPD: 'UPDATE',
  DEL: 'DELETE',
};
const comparisons: Record<string, string> = {
  EQ: '=',
  NE: '<>',
  GT: '>',
  LT: '<',
  GE: '>=',
  LE: '<=',
};

/** Between two operands: `a EQ 1`, and no name of its own. */
function isOperand(outline: Outline, at: number): boolean {
  const before = outline.tokens[at - 1];
  const named = before?.kind === 'word' || before?.kind === 'quoted' || before?.upper === ')';
  return (
    named &&
    !/^(SELECT|WHERE|AND|OR|ON|AS|,)$/.test(before?.upper ?? '') &&
    !/^[,.)]?$/.test(up(outline, at + 1) || 'x')
  );
}

interface Cut {
  from: number;
  to: number;
  put: string;
}

function reads(outline: Outline, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (/^(SELECT|FROM|JOIN)$/.test(up(outline, i))) return true;
  return false;
}

/** A group that reads no table, from its opening parenthesis. */
function plainGroup(outline: Outline, open: number): boolean {
  return up(outline, open) === '(' && !reads(outline, open, outline.close[open] ?? open);
}

function pipeCut(outline: Outline, at: number): Cut | undefined {
  if (
    !/^(AGGREGATE|DISTINCT|EXTEND|SET|RENAME|DROP|AS|LIMIT|ORDER|WHERE)$/.test(up(outline, at + 1))
  )
    return undefined;
  let end = at + 1;
  while (end < outline.tokens.length && up(outline, end) !== '|>' && up(outline, end) !== ')')
    end = skipGroup(outline, end);
  return reads(outline, at, end) ? undefined : { from: at, to: end, put: '' };
}

function cutAt(outline: Outline, at: number): Cut | undefined {
  const [word, next] = [up(outline, at), up(outline, at + 1)];
  const end = outline.tokens.length;
  if (word === '|>') return pipeCut(outline, at);
  if (word === 'MATCH_RECOGNIZE' && plainGroup(outline, at + 1))
    return { from: at, to: skipGroup(outline, at + 1), put: '' };
  if (ownGrammar.has(word) && plainGroup(outline, at + 1))
    return { from: at, to: skipGroup(outline, at + 1), put: 'f(1)' };
  if (word === 'OPTION' && plainGroup(outline, at + 1))
    return { from: at, to: skipGroup(outline, at + 1), put: '' };
  if (word === 'FOR' && afterFor.has(next) && !reads(outline, at, end))
    return { from: at, to: end, put: '' };
  if (word === 'WITH' && /^(READ|CHECK)$/.test(next) && !reads(outline, at, end))
    return { from: at, to: end, put: '' };
  if (/^[-+*/%&|^]$/.test(word) && next === '=') return { from: at, to: at + 2, put: '=' };
  if (word === 'TOP' && plainGroup(outline, at + 1))
    return { from: at, to: skipGroup(outline, at + 1), put: '' };
  const long = at === 0 || word === 'SEL' ? abbreviations[word] : undefined;
  if (long && next !== '.' && up(outline, at - 1) !== '.')
    return { from: at, to: at + 1, put: long };
  if (word === 'WITH' && next === 'SCHEMA' && up(outline, at + 2) === 'EVOLUTION')
    return { from: at, to: at + 3, put: '' };
  if (outline.dialect === 'ansi' && comparisons[word] && isOperand(outline, at))
    return { from: at, to: at + 1, put: comparisons[word] };
  const parameter = outline.tokens[at + 1];
  if (word === 'AS' && parameter?.kind === 'param')
    return { from: at, to: at + 2, put: `AS ${parameter.value.replace(/^\W+/, '')}` };
  return undefined;
}

/**
 * The statement without decoration that engines add and parsers stumble over; nothing that could
 * name a table is left out. Undefined when there is none.
 */
export function simplified(outline: Outline): string | undefined {
  const { tokens, source } = outline;
  let text = '';
  let done = 0;
  for (let i = 0; i < tokens.length;) {
    const cut = cutAt(outline, i);
    if (!cut || cut.to <= i) {
      i += 1;
      continue;
    }
    text += `${source.slice(done, tokens[cut.from]?.start)} ${cut.put} `;
    done = tokens[cut.to - 1]?.end ?? source.length;
    i = cut.to;
  }
  return done === 0 ? undefined : text + source.slice(done);
}
