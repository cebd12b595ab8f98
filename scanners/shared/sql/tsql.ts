import type { Token } from './tokens.ts';
import { words } from './words.ts';

const starters =
  words(`SELECT INSERT UPDATE DELETE MERGE TRUNCATE CREATE ALTER DROP DECLARE EXEC EXECUTE IF WHILE PRINT
  RETURN SET USE COMMIT ROLLBACK WITH RAISERROR OPEN CLOSE DEALLOCATE FETCH BEGIN END ELSE THROW BREAK CONTINUE
  GOTO WAITFOR DBCC BULK GRANT REVOKE DENY BACKUP RESTORE`);
/** After these the statement goes on, on whatever line. */
const connects =
  words(`AS THEN UNION ALL EXCEPT INTERSECT INTO ON FOR AND OR NOT IN EXISTS FROM JOIN SET AFTER OF VALUES
  BY WHERE SELECT TABLE COLUMN GRANT REVOKE DENY NOCHECK CHECK ADD INSTEAD`);

/** What the words of a statement so far leave open: INSERT waits for its SELECT, ALTER TABLE for its action. */
function goesOn(head: string, word: string, between: readonly string[]): boolean {
  const seen = (each: string) => between.includes(each);
  if (head === 'INSERT')
    return (
      /^(SELECT|EXEC|EXECUTE|WITH)$/.test(word) &&
      !seen('SELECT') &&
      !seen('VALUES') &&
      !seen('EXEC')
    );
  if (head === 'WITH')
    return (
      /^(SELECT|INSERT|UPDATE|DELETE|MERGE)$/.test(word) &&
      !between.some((each) => /^(SELECT|INSERT|UPDATE|DELETE|MERGE)$/.test(each))
    );
  if (head === 'ALTER') return /^(ALTER|DROP|SET|WITH)$/.test(word);
  if (head === 'UPDATE') return word === 'SET';
  if (head === 'CREATE') return word === 'WITH' && !seen('AS');
  return word === 'WITH';
}

/**
 * T-SQL needs no `;`: does a new statement begin at `at`, when the present one began at `start`?
 * Only words that stand first on their line count.
 */
export function beginsAnew(tokens: readonly Token[], start: number, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || at <= start || token.line === before.line || !starters.has(token.upper))
    return false;
  const isSwitch = tokens[start]?.upper === 'SET' && before.upper === 'ON';
  if ((connects.has(before.upper) && !isSwitch) || /^[,(=+.<>*/-]$/.test(before.text)) return false;
  // OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY goes on; FETCH NEXT FROM cursor begins.
  const limits = token.upper === 'FETCH' && tokens[at + 2]?.upper !== 'FROM';
  if (limits && /^(?:NEXT|FIRST)$/.test(tokens[at + 1]?.upper ?? '')) return false;
  const top: string[] = [];
  let parens = 0;
  let cases = 0;
  for (let i = start; i < at; i += 1) {
    const upper = tokens[i]?.upper ?? '';
    if (upper === '(') parens += 1;
    else if (upper === ')') parens -= 1;
    else if (upper === 'CASE') cases += 1;
    else if (upper === 'END' && cases > 0) cases -= 1;
    else if (parens === 0) top.push(upper);
  }
  return parens === 0 && cases === 0 && !goesOn(top[0] ?? '', token.upper, top.slice(1));
}
