import { createHash } from 'node:crypto';

/** Short hash of code that an unresolved finding hangs on; blanks at line ends do not count. */
export function codeHash(code: string): string {
  const lines = code.split('\n').map((line) => line.trimEnd());
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
