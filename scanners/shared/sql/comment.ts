import { nameAt } from './names.ts';
import { up, type Outline } from './outline.ts';

/** COMMENT ON TABLE / VIEW / COLUMN … IS 'text'. */
export function commentOn(outline: Outline, from: number): void {
  let i = from + 1;
  while (/^(IF|EXISTS|ON|MATERIALIZED|FOREIGN|EXTERNAL)$/.test(up(outline, i))) i += 1;
  const kind = up(outline, i);
  if (kind !== 'TABLE' && kind !== 'VIEW' && kind !== 'COLUMN') return;
  const name = nameAt(outline, i + 1);
  const text = name ? outline.tokens[name.next + 1] : undefined;
  if (!name || up(outline, name.next) !== 'IS' || text?.kind !== 'string') return;
  outline.handParsed = true;
  if (kind !== 'COLUMN') {
    outline.touches.push(name.table);
    outline.comments.push({ table: name.table, text: text.value });
    return;
  }
  const column = name.table.parts.at(-1);
  const table = { ...name.table, parts: name.table.parts.slice(0, -1) };
  if (!column || table.parts.length === 0) return;
  outline.touches.push(table);
  outline.comments.push({ table, column, text: text.value });
}
