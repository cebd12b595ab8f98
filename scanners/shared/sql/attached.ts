import { tablesIn } from './assemble.ts';
import type { SqlStatement } from './sql.ts';

/** Tables under the name of an attached database stand in another system, from where it is attached on. */
export function applyAttached(statements: readonly SqlStatement[]): void {
  const attached = new Set<string>();
  for (const statement of statements) {
    if (statement.attaches !== undefined) attached.add(statement.attaches.toLowerCase());
    if (attached.size === 0) continue;
    for (const table of tablesIn(statement)) {
      const [first = '', ...rest] = table.parts;
      if (table.kind !== 'TABLE' || table.server !== undefined || rest.length === 0) continue;
      if (!attached.has(first.toLowerCase())) continue;
      table.server = first;
      table.parts = rest;
    }
  }
}
