import { clientTargets, isDatabaseClient, type Surroundings } from './database-client.ts';
import { opaqueProgram } from './shell-programs.ts';
import type { Target, Touch } from './touch.ts';
import { looksLikeSql } from './sql-calls.ts';

/** What a command does to data. */
export interface Found {
  access: 'READ' | 'WRITE';
  target: Target;
  recreates?: boolean;
}

/** Splits a command line into words; quotes are taken away, `<?x>` and `{{ x }}` stay whole. */
export function words(line: string): string[] {
  const found: string[] = [];
  for (const match of line.matchAll(
    /(?:\{\{[^}]*\}\}|<\?[^>]*>|"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])+/g,
  )) {
    found.push(
      match[0]
        .replace(/"((?:[^"\\]|\\.)*)"/g, (_whole, inner: string) => inner.replaceAll('\\"', '"'))
        .replace(/'([^']*)'/g, '$1'),
    );
  }
  return found;
}

/** Commands of a script: pieces between `;`, `&&`, `||`, `|` and line ends, outside quotes. */
function commands(script: string): string[] {
  const joined = script.replace(/\\\r?\n/g, ' ');
  const pieces = joined.match(/(?:\{\{[^}]*\}\}|"(?:[^"\\]|\\.)*"|'[^']*'|[^;&|\n"'])+/g);
  return (pieces ?? []).map((piece) => piece.trim()).filter(Boolean);
}

const remote = /^(?:s3[an]?|gs|gcs|hdfs|abfss?):\/\//i;

function copy(row: string[]): Found[] {
  const paths = row.filter(
    (word) => remote.test(word) || word.startsWith('/') || word.startsWith('.'),
  );
  const [from, to] = paths.length >= 2 ? paths.slice(-2) : [row.at(-2), row.at(-1)];
  const found: Found[] = [];
  if (from && remote.test(from)) found.push({ access: 'READ', target: { kind: 'url', url: from } });
  if (to && remote.test(to))
    found.push({ access: 'WRITE', target: { kind: 'url', url: to }, recreates: true });
  return found;
}

/** A copy between places that are not told in a form that is known is a finding. */
function copied(name: string, row: string[]): Found[] {
  const found = copy(row);
  return found.length > 0 ? found : opaqueProgram(name, row, true);
}

function bigquery(row: string[]): Found[] {
  const connection = { id: 'bq', platform: 'bigquery' };
  if (row[1] === 'query' || row.includes('query')) {
    const sql = row.at(-1) ?? '';
    return looksLikeSql(sql)
      ? [{ access: 'READ', target: { kind: 'sql', text: sql, connection } }]
      : [];
  }
  if (!row.includes('load')) return opaqueProgram('bq', row);
  const url = row.find((word) => remote.test(word));
  const table = row.find((word) => /^[\w-]+[.:]\w+/.test(word) && !word.startsWith('-'));
  return [
    ...(url ? [{ access: 'READ' as const, target: { kind: 'url' as const, url } }] : []),
    ...(table
      ? [
          {
            access: 'WRITE' as const,
            target: { kind: 'name' as const, parts: table.split(/[.:]/), connection },
          },
        ]
      : []),
  ];
}

function program(row: string[], around: Around): Found[] {
  const [first = ''] = row;
  const name = first.slice(first.lastIndexOf('/') + 1);
  if (name === 'sudo' || name === 'time' || name === 'nohup' || name === 'exec')
    return program(row.slice(1), around);
  const assigned = /^(\w+)=(.*)$/s.exec(first);
  if (assigned || name === 'export') {
    const pairs = name === 'export' ? row.slice(1) : row.slice(0, 1);
    const set = pairs.flatMap((pair) => assignment(pair));
    // `export A=b`, or `A=b` alone, holds for the commands after it, too.
    const isAll = name === 'export' || row.length === 1;
    if (isAll) for (const [key, value] of set) around.environment.set(key, value);
    const environment = new Map([...around.environment, ...set]);
    return isAll ? [] : program(row.slice(1), { ...around, environment });
  }
  if (name === 'aws' && row.includes('s3') && row.some((word) => /^(cp|mv|sync)$/.test(word)))
    return copied(name, row);
  if (
    (name === 'gsutil' || name === 'gcloud' || name === 's3cmd' || name === 'rclone') &&
    row.some((word) => /^(cp|mv|rsync|put|copy|sync)$/.test(word))
  )
    return copied(name, row);
  if (
    (name === 'hdfs' || name === 'hadoop') &&
    row.some((word) => /^-(put|get|cp|copyFromLocal|copyToLocal|mv)$/.test(word))
  )
    return copied(name, row);
  if (name === 'bq') return bigquery(row);
  if (isDatabaseClient(name)) {
    const fed = row.flatMap((word) => around.documents.get(word) ?? [])[0];
    const plain = row.filter((word) => !around.documents.has(word));
    return clientTargets(name, plain, { ...around, fed }).map((target) => ({
      access: 'READ',
      target,
    }));
  }
  if (name === 'curl' || name === 'wget') return download(row);
  return opaqueProgram(name, row);
}

const assignment = (pair: string): [string, string][] => {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
};

function download(row: string[]): Found[] {
  const url = row.find((word) => /^https?:\/\//i.test(word));
  return url ? [{ access: 'READ', target: { kind: 'service', url } }] : [];
}

const heredoc = /<<-?\s*['"]?(\w+)['"]?\s*\n([\s\S]*?)\n\s*\1/g;

interface Around extends Surroundings {
  environment: Map<string, string>;
  /** Here-documents, by the word that stands for them in the command. */
  documents: ReadonlyMap<string, string>;
}

/** Data that a shell script touches; a plain echo, date or sleep touches none. */
export function shellTouches(
  text: string,
  site: { path: string; line: number; endLine: number },
  around: Pick<Surroundings, 'environment' | 'find'>,
): Touch[] {
  const found: Found[] = [];
  const documents = new Map<string, string>();
  const rest = text.replace(heredoc, (whole, _tag: string, body: string) => {
    if (!looksLikeSql(body)) return whole;
    const word = `__document_${String(documents.size)}__`;
    documents.set(word, body);
    return ` ${word} `;
  });
  const environment = new Map(around.environment);
  const rows = commands(rest).map(words);
  for (const row of rows) found.push(...program(row, { ...around, environment, documents }));
  const isTaken = (word: string): boolean =>
    rows.some((row) => row.includes(word) && row.some((each) => isDatabaseClient(lastOf(each))));
  for (const [word, body] of documents) {
    if (isTaken(word)) continue;
    const target: Target = { kind: 'sql', text: body, connection: { id: 'shell' } };
    found.push({ access: 'READ', target });
  }
  return found.map((each) => ({ ...each, ...site }));
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
