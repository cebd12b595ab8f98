import { integer, text } from '../shared/codes.ts';
import { addPattern } from '../shared/patterns.ts';
import type { Patterns } from '../shared/patterns.ts';
import type { Database } from './database.ts';

/** Takes in what has come since the last look. */
export function readPatterns(db: Database, patterns: Patterns): void {
  const rows = db.all('SELECT asset, urn FROM pattern WHERE asset > ?', patterns.upTo);
  for (const row of rows) addPattern(patterns, { id: integer(row.asset), urn: text(row.urn) });
}
