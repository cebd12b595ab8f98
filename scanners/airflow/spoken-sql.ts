import { mentionsOf } from '../shared/mentions.ts';
import { shown } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { mostMentions, textsIn } from './mentioned.ts';
import type { TaskReading } from './reading.ts';
import type { Touch } from './touch.ts';

const reading =
  /^\s*(select\b[\s\S]*\bfrom\b|with\s+\w+\s+as\s*\(|copy\s+([\w."]+\s*(\([^)]*\)\s*)?|\(\s*select\b[\s\S]*\)\s*)to\b)/i;
const writing =
  /^\s*(insert\s+into|merge\s+into|copy\s+\S+\s+from|unload\s*\(|create\s+(or\s+replace\s+)?(temp\w*\s+)?(table|view)|update\s+\S+\s+set|delete\s+from)\b/i;
const quoted = /'([^']*)'|"((?:[^"\\]|\\.)*)"/g;

/**
 * SQL in what is handed to something that only asks a service, or calls what nobody read (a macro of
 * one's own in a template): who runs it is not told, so its names are one finding.
 */
export function spokenSql(
  values: Iterable<Value>,
  site: Pick<Touch, 'path' | 'line' | 'endLine'>,
): Touch[] {
  const statements = textsIn(values).flatMap((text) => statementsIn(shown(text)));
  if (statements.length === 0) return [];
  const { path, line, endLine } = site;
  const access = statements.some((statement) => writing.test(statement)) ? 'EITHER' : 'READ';
  const message = 'SQL stands in what it hands on, and who runs it is not known';
  const mentions = mentionsOf(statements.join('\n')).slice(0, mostMentions);
  return [
    {
      access: 'READ',
      target: { kind: 'unknown', message, access, mentions },
      path,
      line,
      endLine,
    },
  ];
}

/** The same of a task that reads and writes nothing else. */
export function spokenInTask(task: TaskReading, found: readonly Touch[]): Touch[] {
  if (task.callable !== undefined || found.some(({ target }) => target.kind !== 'service'))
    return [];
  const told = [...task.arguments].filter(([key]) => !key.startsWith('doc'));
  return spokenSql(
    told.map(([, value]) => value),
    task,
  );
}

/** The text itself, or what is quoted inside it: JSON, a call in a template. */
function statementsIn(text: string): string[] {
  const inner = [...text.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? '');
  return [text, ...inner].filter((each) => reading.test(each) || writing.test(each));
}
