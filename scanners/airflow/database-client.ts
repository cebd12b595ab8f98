import { serverOfDsn, serverOfUrl, serverOfWords } from './server-address.ts';
import type { FindTemplate } from './operators.ts';
import { looksLikeSql } from './sql-calls.ts';
import type { ConnectionName, Target } from './touch.ts';

interface Client {
  platform: string;
  sql: string[];
  file: string[];
  host: string[];
  database: string[];
  port?: string[];
  /** Other options that are followed by a value. */
  valued?: string[];
  /** Environment variables of the host, the port and the database. */
  environment?: [string, string, string];
}

const clients: Record<string, Client> = {
  psql: {
    platform: 'postgres',
    sql: ['-c', '--command'],
    file: ['-f', '--file'],
    host: ['-h', '--host'],
    database: ['-d', '--dbname'],
    port: ['-p', '--port'],
    valued: `-U --username -v --set --variable -o --output -L --log-file -P --pset -F
      --field-separator -R --record-separator -T --table-attr`.split(/\s+/),
    environment: ['PGHOST', 'PGPORT', 'PGDATABASE'],
  },
  mysql: {
    platform: 'mysql',
    sql: ['-e', '--execute'],
    file: [],
    host: ['-h', '--host'],
    database: ['-D', '--database'],
    port: ['-P', '--port'],
    valued: ['-u', '--user', '-S', '--socket', '--defaults-file', '--login-path'],
    environment: ['MYSQL_HOST', 'MYSQL_TCP_PORT', 'MYSQL_DATABASE'],
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

/** Is this a program that sends SQL to a database? */
export const isDatabaseClient = (program: string): boolean => Object.hasOwn(clients, program);

/** What stands around a command: variables that are set, files of the folder, and what it is fed with. */
export interface Surroundings {
  environment: ReadonlyMap<string, string>;
  find?: FindTemplate | undefined;
  /** Text of the here-document that the command is given. */
  fed?: string | undefined;
}

/** The value of an option: `-h dw`, `-hdw`, `--host dw`, `--host=dw`. */
function optionOf(row: readonly string[], names: readonly string[]): string | undefined {
  for (const [index, word] of row.entries()) {
    if (index === 0) continue;
    for (const name of names) {
      if (word === name) return row[index + 1];
      if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
      const isShort = /^-\w$/.test(name) && word.startsWith(name) && !word.startsWith('--');
      if (isShort) return word.slice(name.length);
    }
  }
  return undefined;
}

/** Words that are no option and no option's value: of psql and mysql the database, of psql the user. */
function positionals(row: readonly string[], client: Client): string[] {
  const { sql, file, host, database, port = [], valued = [] } = client;
  const withValue = new Set([...sql, ...file, ...host, ...database, ...port, ...valued]);
  return row.filter((word, index) => {
    if (index === 0 || word.startsWith('-') || /^\d?[<>]/.test(word)) return false;
    const before = row[index - 1] ?? '';
    return !withValue.has(before) && !/^\d?[<>]+$/.test(before);
  });
}

/** The connection that a client's command line and its environment name. */
function connectionOf(
  program: string,
  row: readonly string[],
  around: Surroundings,
): ConnectionName {
  const client = clients[program];
  if (client === undefined) return { id: program };
  const filled = (value: string | undefined): string | undefined =>
    value?.replace(
      /\$\{?(\w+)\}?/g,
      (whole, name: string) => around.environment.get(name) ?? whole,
    );
  const [hostName, portName, databaseName] = client.environment ?? [];
  const set = (name: string | undefined) => around.environment.get(name ?? '');
  const others = client.valued === undefined ? [] : positionals(row, client);
  const named = filled(optionOf(row, client.database)) ?? filled(others[0]);
  const isAddress = named !== undefined && /:\/\/|\bhost\s*=/.test(named);
  const host = filled(optionOf(row, client.host)) ?? set(hostName);
  const database = isAddress ? undefined : (named ?? set(databaseName));
  const port = filled(optionOf(row, client.port ?? [])) ?? set(portName);
  const server = isAddress
    ? (serverOfUrl(named) ?? serverOfDsn(named))
    : serverOfWords(client.platform, host, port, database);
  const id = server?.authority ?? host ?? program;
  return {
    id,
    platform: client.platform,
    ...(database === undefined || /[$<{]/.test(database) ? {} : { database }),
    ...(server === undefined ? {} : { server: { ...server, platform: client.platform } }),
  };
}

/** What the command of a database client runs. */
export function clientTargets(
  program: string,
  row: readonly string[],
  around: Surroundings,
): Target[] {
  const client = clients[program];
  if (client === undefined) return [];
  const connection = connectionOf(program, row, around);
  const sql = optionOf(row, client.sql);
  const texts = [sql, around.fed].filter((text) => text !== undefined && looksLikeSql(text));
  if (texts.length > 0)
    return texts.flatMap((text): Target[] =>
      text === undefined ? [] : [{ kind: 'sql', text, connection }],
    );
  const input = row.indexOf('<');
  const file = optionOf(row, client.file) ?? (input < 0 ? undefined : row[input + 1]);
  const found = file === undefined ? undefined : around.find?.(file);
  if (found) return [{ kind: 'sql', text: found.text, connection, file: found.path }];
  const message =
    file === undefined
      ? `${program} runs SQL that is not in the command`
      : `${program} runs the file ${file}, which was not found`;
  return [{ kind: 'unknown', message, connection, access: 'EITHER' }];
}
