import { mark, shown, textOf } from '../shared/python/text.ts';
import type { Arguments, Effect, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { chainOf, connectionOf, lastPart, type Chain } from './origin.ts';
import { connectionOfUrl } from './server-address.ts';
import { mentionsIn } from './mentioned.ts';
import type { ConnectionName, Target, Touch } from './touch.ts';

type UnknownTarget = Extract<Target, { kind: 'unknown' }>;

const sqlMethods = new Set([
  'run',
  'execute',
  'executemany',
  'execute_query',
  'execute_many',
  'execute_batch',
  'execute_values',
  'get_records',
  'get_first',
  'get_pandas_df',
  'get_df',
  'get_polars_df',
  'get_pandas_df_by_chunks',
  'read_sql',
  'read_sql_query',
  'sql',
  'query',
  'run_query',
  'insert_job',
  'copy_expert',
  'prepare',
  'execute_string',
  'execute_async',
  'fetch',
  'fetchall',
  'fetchrow',
  'run_cli',
  'execute_concurrent',
  'bulk_dump_sql',
  'read_gbq',
  'query_and_wait',
  'run_and_check',
  'exec_driver_sql',
]);

const startsLikeSql =
  /^\s*(?:--[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*\(?\s*(?:select|with|insert|update|delete|merge|create|drop|alter|truncate|copy|unload|begin|call|replace|upsert|refresh|vacuum|grant|set|use|load|export|explain|analyze|declare|do|lock|start|commit|show|msck|optimize|put|exec|execute|attach|detach|pivot|values|summarize|cache|repair|restore|undrop|comment|rename)\b/i;

/** Does the text read like SQL? */
export const looksLikeSql = (text: string): boolean => startsLikeSql.test(text);

const databaseMethods = new Set([
  'get_records',
  'get_first',
  'get_pandas_df',
  'get_df',
  'get_polars_df',
  'read_sql',
  'read_sql_query',
  'copy_expert',
  'execute',
  'executemany',
  'execute_values',
  'execute_batch',
  'run_query',
  'read_gbq',
]);

const argumentNames = [
  'sql',
  'query',
  'statement',
  'hql',
  'operation',
  'sql_query',
  'stmt',
  'command',
];

/** SQL handed to a hook, cursor, session, engine or data frame reader. */
export function sqlTouches(effect: Effect, chain: Chain): Touch[] {
  const method = chain.links.at(-1)?.name ?? lastPart(chain.root);
  const name = method === '()' ? lastPart(chain.root) : method;
  if (!sqlMethods.has(name)) return [];
  const connection = connectionFor(effect.given, chain);
  const texts = sqlArguments(effect.given, name);
  const found = texts.flatMap((value) => sqlTargets(value, connection, name, chain));
  return found.map((target) => ({
    access: 'READ',
    target,
    ...effect.given.site,
    ...(effect.uncertain ? { uncertain: true } : {}),
  }));
}

function sqlArguments(given: Arguments, name: string): Value[] {
  for (const key of argumentNames) {
    const value = given.keywords.get(key);
    if (value !== undefined) return [value];
  }
  // psycopg2.extras.execute_values(cursor, sql, rows)
  const first = given.positional[0];
  const at = /^execute_(values|batch|many)$/.test(name) && !isText(first) ? 1 : 0;
  const value = given.positional[at];
  return value === undefined ? [] : [value];
}

const isText = (value: Value | undefined): boolean => typeof value === 'string';

/** The connection of the call itself (`con=`), of its receiver, or of its first argument. */
function connectionFor(given: Arguments, chain: Chain): ConnectionName {
  for (const key of ['con', 'connection', 'conn', 'engine']) {
    const value = given.keywords.get(key);
    if (value !== undefined) return connectionOfUrl(value) ?? connectionOf(chainOf(value));
  }
  const own = connectionOf(chain);
  if (own.platform !== undefined) return own;
  for (const value of given.positional.slice(0, 2)) {
    const written = connectionOfUrl(value);
    if (written !== undefined) return written;
    if (!is(value, 'unknown')) continue;
    const inner = connectionOf(chainOf(value));
    if (inner.id !== undefined || inner.platform !== undefined) return inner;
  }
  return own;
}

function sqlTargets(
  value: Value,
  connection: ConnectionName,
  name: string,
  chain: Chain,
): Target[] {
  if (typeof value === 'string') {
    const text = shown(value);
    if (looksLikeSql(text)) return [{ kind: 'sql', text, connection }];
    return couldBeSql(text, name, connection, chain) ? [unknownSql(text, connection)] : [];
  }
  if (is(value, 'list') || is(value, 'tuple') || is(value, 'set')) {
    const items = is(value, 'set') ? [...value.items.values()] : value.items;
    const known = items.flatMap((item) => sqlTargets(item, connection, name, chain));
    return value.open && isDatabase(name, connection)
      ? [...known, unknownSql('', connection)]
      : known;
  }
  // A task's result, or an object of the code's own, that stands for the text.
  if (is(value, 'native') || is(value, 'instance'))
    return isDatabase(name, connection) ? [unknownSql(shown(textOf(value)), connection)] : [];
  if (!is(value, 'unknown')) return [];
  const inner = wrappedSql(value);
  if (inner !== undefined) return sqlTargets(inner, connection, name, chain);
  if (value.options) {
    const options = value.options.flatMap((option) => sqlTargets(option, connection, name, chain));
    if (options.length > 0) return options;
  }
  if (isPrepared(value)) return [];
  if (!isDatabase(name, connection)) return [];
  // What it was made of names what it may be about.
  const made = chainOf(value).links.flatMap(({ given }) => given ?? []);
  const mentions = mentionsIn(
    made.flatMap(({ positional, keywords }) => [...positional, ...keywords.values()]),
  );
  const open = unknownSql(shown(textOf(value)), connection);
  return [mentions.length > 0 ? { ...open, mentions } : open];
}

/** `text("…")`, `SQL("…").format(…)`, `SimpleStatement("…")` hold the SQL inside. */
function wrappedSql(value: Value): Value | undefined {
  const chain = chainOf(value);
  const last = lastPart(chain.root);
  if (!/^(text|SQL|SimpleStatement|TextClause|sqlalchemy_text)$/.test(last)) return undefined;
  const text = chain.links[0]?.given?.positional[0];
  const filled = chain.links[1]?.name === 'format' ? chain.links[1].given : undefined;
  return typeof text === 'string' && filled ? composed(text, filled) : text;
}

/** `SQL("… {}").format(Identifier("a", "b"))`: names in their places, marks where they are not known. */
function composed(text: string, { positional, keywords }: Arguments): string {
  let at = 0;
  return text.replace(/\{(\w*)\}/g, (_whole, name: string) => {
    const value = name === '' || /^\d+$/.test(name) ? positional[at++] : keywords.get(name);
    if (value === undefined) return mark(name || 'name');
    const chain = chainOf(value);
    const given = chain.links[0]?.given?.positional ?? [];
    const kind = lastPart(chain.root);
    if (kind === 'Identifier') return given.map((each) => textOf(each)).join('.');
    return kind === 'Literal' || kind === 'Placeholder'
      ? 'NULL'
      : textOf(wrappedSql(value) ?? value);
  });
}

/** A prepared statement: its text was seen when it was prepared. */
const isPrepared = (value: Value): boolean =>
  chainOf(value).links.some((link) => link.name === 'prepare');

const isDatabase = (name: string, connection: ConnectionName): boolean =>
  databaseMethods.has(name) ||
  (connection.platform !== undefined && !/^(http|s3|gs|kafka|redis)$/.test(connection.platform));

const couldBeSql = (
  text: string,
  name: string,
  connection: ConnectionName,
  chain: Chain,
): boolean =>
  text.includes('<?') && isDatabase(name, connection) && !/subprocess|ssh|os$/i.test(chain.root);

function unknownSql(text: string, connection: ConnectionName): UnknownTarget {
  const shownText = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return {
    kind: 'unknown',
    message: shownText
      ? `it runs SQL that is not known: ${shownText}`
      : 'it runs SQL that is not known',
    connection,
    access: 'EITHER',
  };
}
