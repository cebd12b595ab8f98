import type { Target, Touch } from './touch.ts';
import { looksLikeSql } from './sql-calls.ts';

interface Found {
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

const optionOf = (row: string[], names: string[]): string | undefined => {
  for (const [index, word] of row.entries()) {
    const at = names.find((name) => word === name || word.startsWith(`${name}=`));
    if (at !== undefined) return word === at ? row[index + 1] : word.slice(at.length + 1);
  }
  return undefined;
};

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

const databaseClients: Record<
  string,
  { platform: string; sql: string[]; file: string[]; host: string[]; database: string[] }
> = {
  psql: {
    platform: 'postgres',
    sql: ['-c', '--command'],
    file: ['-f', '--file'],
    host: ['-h', '--host'],
    database: ['-d', '--dbname'],
  },
  mysql: {
    platform: 'mysql',
    sql: ['-e', '--execute'],
    file: [],
    host: ['-h', '--host'],
    database: ['-D', '--database'],
  },
  hive: { platform: 'hive', sql: ['-e'], file: ['-f'], host: [], database: ['--database'] },
  beeline: { platform: 'hive', sql: ['-e'], file: ['-f'], host: ['-u'], database: [] },
  'spark-sql': { platform: 'spark', sql: ['-e'], file: ['-f'], host: [], database: ['--database'] },
  snowsql: { platform: 'snowflake', sql: ['-q'], file: ['-f'], host: ['-a'], database: ['-d'] },
  cqlsh: { platform: 'cassandra', sql: ['-e'], file: ['-f'], host: [], database: ['-k'] },
  'clickhouse-client': {
    platform: 'clickhouse',
    sql: ['-q', '--query'],
    file: [],
    host: ['-h', '--host'],
    database: ['-d', '--database'],
  },
  trino: {
    platform: 'trino',
    sql: ['--execute'],
    file: ['-f', '--file'],
    host: ['--server'],
    database: ['--schema'],
  },
  sqlcmd: { platform: 'tsql', sql: ['-Q', '-q'], file: ['-i'], host: ['-S'], database: ['-d'] },
  sqlplus: { platform: 'oracle', sql: [], file: [], host: [], database: [] },
};

function database(program: string, row: string[]): Found[] {
  const client = databaseClients[program];
  if (!client) return [];
  const host =
    optionOf(row, client.host) ??
    row.find((word) => /^(postgres|postgresql|mysql):\/\//.test(word));
  const inside = optionOf(row, client.database);
  const connection = {
    id: host ?? program,
    platform: client.platform,
    ...(inside === undefined ? {} : { database: inside }),
  };
  const sql = optionOf(row, client.sql);
  if (sql !== undefined && looksLikeSql(sql))
    return [{ access: 'READ', target: { kind: 'sql', text: sql, connection } }];
  const file = optionOf(row, client.file);
  const message =
    file === undefined
      ? `${program} runs SQL that is not in the command`
      : `${program} runs the file ${file}, which was not found`;
  return [{ access: 'READ', target: { kind: 'unknown', message, connection, access: 'EITHER' } }];
}

function bigquery(row: string[]): Found[] {
  const connection = { id: 'bq', platform: 'bigquery' };
  if (row[1] === 'query' || row.includes('query')) {
    const sql = row.at(-1) ?? '';
    return looksLikeSql(sql)
      ? [{ access: 'READ', target: { kind: 'sql', text: sql, connection } }]
      : [];
  }
  if (!row.includes('load')) return [];
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

// Programs that plausibly move data and whose command says too little.
const opaque =
  /^(spark-submit|sqoop|dbt|embulk|logstash|airbyte|meltano|hadoop|distcp|pg_dump|pg_restore|mysqldump|mongoexport|mongoimport|mongodump|kettle|pan\.sh|kitchen\.sh|Rscript|julia|papermill|great_expectations)$/;

const script = /\.(py|sh|R|scala|jar|ipynb|sql|hql)$/;

function program(row: string[]): Found[] {
  const [first = ''] = row;
  const name = first.slice(first.lastIndexOf('/') + 1);
  if (name === 'sudo' || name === 'time' || name === 'nohup' || name === 'exec')
    return program(row.slice(1));
  if (/^\w+=/.test(first)) return program(row.slice(1));
  if (name === 'aws' && row.includes('s3') && row.some((word) => /^(cp|mv|sync)$/.test(word)))
    return copy(row);
  if (
    (name === 'gsutil' || name === 'gcloud' || name === 's3cmd' || name === 'rclone') &&
    row.some((word) => /^(cp|mv|rsync|put|copy|sync)$/.test(word))
  )
    return copy(row);
  if (
    (name === 'hdfs' || name === 'hadoop') &&
    row.some((word) => /^-(put|get|cp|copyFromLocal|copyToLocal|mv)$/.test(word))
  )
    return copy(row);
  if (name === 'bq') return bigquery(row);
  if (databaseClients[name]) return database(name, row);
  if (name === 'curl' || name === 'wget') return download(row);
  return opaqueProgram(name, row);
}

function download(row: string[]): Found[] {
  const url = row.find((word) => /^https?:\/\//i.test(word));
  return url ? [{ access: 'READ', target: { kind: 'service', url } }] : [];
}

function opaqueProgram(name: string, row: string[]): Found[] {
  const interpreter = /^(python\d?(\.\d+)?|bash|sh|zsh)$/.test(name);
  const file = row.slice(interpreter ? 1 : 0).find((word) => script.test(word));
  const runs = opaque.test(name) || (interpreter && file !== undefined) || script.test(name);
  if (!runs) return [];
  const shownName = file ?? name;
  return [
    {
      access: 'READ',
      target: {
        kind: 'unknown',
        message: `it runs ${shownName}, which may read and write data`,
        access: 'EITHER',
      },
    },
  ];
}

const heredoc = /<<-?\s*['"]?(\w+)['"]?\s*\n([\s\S]*?)\n\s*\1/g;

/** Data that a shell script touches; a plain echo, date or sleep touches none. */
export function shellTouches(
  text: string,
  site: { path: string; line: number; endLine: number },
): Touch[] {
  const found: Found[] = [];
  const rest = text.replace(heredoc, (whole, _tag: string, body: string) => {
    if (looksLikeSql(body))
      found.push({
        access: 'READ',
        target: { kind: 'sql', text: body, connection: { id: 'shell' } },
      });
    return looksLikeSql(body) ? '' : whole;
  });
  for (const command of commands(rest)) found.push(...program(words(command)));
  return found.map((each) => ({ ...each, ...site }));
}
