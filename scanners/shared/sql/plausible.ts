import { skipGroup, up, type Outline } from './outline.ts';
import { words } from './words.ts';

/** Words that stand between or before operands, never as one. Units and type words count as well. */
const glue =
  words(`ALL AND ANY AS ASC AT AUTHORIZATION BETWEEN BINARY BIGINT BOOLEAN BOTH BY BYTE BINDING CASE CAST CASCADED
  CHANGE CHAR CHARACTER CHARSET CHECK COLLATE COLUMNS CONFLICT CONNECT CONSTRAINT CROSS CUBE CURRENT CURRENT_ROW CYCLE DATA
  DATE DATETIME DAY DAYS DEFAULT DEFERRED DELETE DESC DISTINCT DISTRIBUTE DIV DO DOUBLE DUPLICATE ELSE EMPTY END ERROR
  ERRORS ESCAPE EXCEPT EXCLUDE EXISTS FETCH FILL FILTER FIRST FOLLOWING FOR FORMAT FROM GLOB GLOBAL GROUP GROUPING GROUPS
  HAVING HOUR HOURS IGNORE ILIKE IN INCLUDE INSERT INTERVAL INTO IS ISNULL KEEP KEY LAST LATERAL LEADING LIKE LIMIT LOCAL
  LOCKED LOG MATCH MATCHED MEMBER MICROSECOND MILLISECOND MINUTE MINUTES MOD MONTH MONTHS NATIONAL NEXT NO NOCYCLE NOT
  NOTHING NOTNULL NOWAIT NULL NULLS OF OFFSET ON ONLY OPTION OR ORDER OTHERS OUTPUT OVER OVERFLOW PARTITION PERCENT PLACING
  PRECEDING PRECISION PRIOR QUALIFY QUARTER RANGE READ RECURSIVE REGEXP REJECT RENAME REPLACE RESPECT RETURNING RLIKE ROLLUP
  ROW ROWS SCHEMA SEARCH SECOND SECONDS SELECT SEL SEMI SEPARATOR SET SETS SIBLINGS SIMILAR SIGNED SKIP SOME SORT SOURCE
  START STEP STRUCT TARGET THEN TIES TIME TIMESTAMP TO TOP TRAILING TRUNCATE TYPE UNBOUNDED UNION UNIQUE UNKNOWN UNSIGNED
  UPDATE UPDATING UPSERT USING VALUE VALUES VARYING VIEW WEEK WEEKS WHEN WHERE WINDOW WITH WITHIN WITHOUT XOR YEAR YEARS
  ZONE BULK COLLECT MULTISET IREGEXP SUBMULTISET ISNT CLUSTERED PERIOD SPECIFICTYPE OVERRIDING SYSTEM USER INTERPOLATE SETTINGS OVERLAPS CONTAINS DIMENSION MEASURES RULES MODEL NAME NAMED`);
const closesNothing =
  /^(?:[-+/%^<>=~&!]|\|\||<=|>=|<>|!=|<=>|:=|AND|OR|NOT|LIKE|IN|BETWEEN|WHERE|HAVING|BY|ON)$/;

/** Does an operand begin at `at`, and where does it end? */
function operandEnd(outline: Outline, at: number): number | undefined {
  const token = outline.tokens[at];
  if (!token) return undefined;
  const before = up(outline, at - 1);
  if (token.upper === '*' && /^(?:SELECT|SEL|ALL|DISTINCT|,|\(|\.)$/.test(before)) return at + 1;
  if (token.upper === '(') return skipGroup(outline, at);
  if (token.kind === 'punct' || (token.kind === 'word' && glue.has(token.upper))) return undefined;
  let end = at + 1;
  while (up(outline, end) === '.' && outline.tokens[end + 1]) end += 2;
  return up(outline, end) === '(' ? skipGroup(outline, end) : end;
}

/**
 * Does [from, to) look like expressions? Three operands in a row are none: `a frm b` is a misspelt
 * word, and what stands behind it may be a table.
 */
export function isPlausible(outline: Outline, from: number, to: number): boolean {
  let operands = 0;
  for (let i = from; i < to;) {
    const end = operandEnd(outline, i);
    operands = end === undefined ? 0 : operands + 1;
    if (operands > 2) return false;
    if (up(outline, i) === '(' && !isPlausible(outline, i + 1, Math.min((end ?? to) - 1, to)))
      return false;
    i = end ?? i + 1;
  }
  return to <= from || !closesNothing.test(up(outline, to - 1));
}
