import type { AssetKind } from '../asset.ts';
import { joinName, splitName } from '../urn-name.ts';
import { parseUrn } from '../urn.ts';
import { schemeOf } from '../urn-platform.ts';
import type { Step } from './step.ts';

/** How an engine writes names, and renames a table. */
interface Dialect {
  quote(name: string): string;
  /** The database stands in the name of the connection, not of the table. */
  hasDatabase: boolean;
  rename: 'ALTER' | 'ALTER_WHOLE' | 'RENAME_TABLE' | 'SP_RENAME';
  /** Kinds beside TABLE that bear another name by a statement, with the word for it. */
  renames: Partial<Record<KindWord, string>>;
  /** How a column gets another name, and is dropped; absent: by a person. */
  columns: 'ALTER' | 'SP_RENAME' | 'NONE';
  revoke: boolean;
}

type KindWord = 'TABLE' | 'VIEW' | 'MATERIALIZED VIEW' | 'FOREIGN TABLE' | 'EXTERNAL TABLE';

const doubled = (mark: string, end = mark) => {
  return (name: string) => `${mark}${name.replaceAll(end, end + end)}${end}`;
};
const literal = doubled("'");
const usual = { hasDatabase: false, renames: {}, columns: 'ALTER', revoke: false } as const;
const double = { ...usual, quote: doubled('"') };
const ticked = { ...usual, quote: doubled('`') };

const postgres: Dialect = {
  ...double,
  hasDatabase: true,
  rename: 'ALTER',
  renames: {
    VIEW: 'VIEW',
    'MATERIALIZED VIEW': 'MATERIALIZED VIEW',
    'FOREIGN TABLE': 'FOREIGN TABLE',
  },
  revoke: true,
};
const dialects: Record<string, Dialect> = {
  postgres,
  // It has no ALTER VIEW, and nothing renames its materialized views.
  redshift: { ...postgres, renames: { VIEW: 'TABLE' } },
  vertica: { ...postgres, renames: { VIEW: 'VIEW' }, revoke: false },
  snowflake: { ...double, rename: 'ALTER_WHOLE' },
  trino: { ...double, rename: 'ALTER_WHOLE' },
  presto: { ...double, rename: 'ALTER_WHOLE' },
  duckdb: { ...double, hasDatabase: true, rename: 'ALTER', renames: { VIEW: 'VIEW' } },
  sqlite: { ...double, rename: 'ALTER' },
  mysql: { ...ticked, rename: 'RENAME_TABLE' },
  clickhouse: { ...ticked, rename: 'RENAME_TABLE' },
  hive: { ...ticked, rename: 'ALTER_WHOLE', columns: 'NONE' },
  unitycatalog: { ...ticked, rename: 'ALTER_WHOLE' },
  mssql: {
    ...usual,
    quote: doubled('[', ']'),
    hasDatabase: true,
    rename: 'SP_RENAME',
    columns: 'SP_RENAME',
  },
};

type Named = { kind: AssetKind; urn: string; subtype?: string | undefined };

/**
 * A name that cannot hide a second line, nor end a quotation early: some engines take a backslash inside
 * one for a sign of its own. Others are typed by a person who looks at them.
 */
const plain = /^[^\p{Cc}\p{Cf}\u2028\u2029\\]{1,256}$/u;

interface Target {
  dialect: Dialect;
  scheme: string;
  database?: string;
  /** Without the table's own name. */
  path: string[];
  name: string;
  column?: string;
}

function targetOf({ kind, urn }: Named): Target | undefined {
  if (kind !== 'DATASET' && kind !== 'COLUMN') return undefined;
  const { namespace, name: written } = parseUrn(urn);
  const scheme = schemeOf(namespace);
  const dialect = dialects[scheme];
  if (dialect === undefined || /[*<>]/.test(written) || !plain.test(written)) return undefined;
  const [table, column] = kind === 'COLUMN' ? columnParts(written) : [written];
  const parts = splitName(table);
  const database = dialect.hasDatabase ? parts.shift() : undefined;
  const name = parts.pop();
  if (name === undefined || name === '' || (kind === 'COLUMN' && !column)) return undefined;
  return {
    dialect,
    scheme,
    path: parts,
    name,
    ...(database === undefined ? {} : { database }),
    ...(column === undefined ? {} : { column }),
  };
}

/** A column's name stands behind the last `#` outside quotes (`columnUrn`). */
function columnParts(written: string): [table: string, column: string | undefined] {
  const match = /^(.*?)#("(?:[^"]|"")*"|[^#"]*)$/su.exec(written);
  return match ? [match[1] ?? '', splitName(match[2] ?? '')[0]] : [written, undefined];
}

const kindWord = (subtype = ''): KindWord => {
  if (/material/i.test(subtype)) return 'MATERIALIZED VIEW';
  if (/view/i.test(subtype)) return 'VIEW';
  if (/foreign/i.test(subtype)) return 'FOREIGN TABLE';
  return /external/i.test(subtype) ? 'EXTERNAL TABLE' : 'TABLE';
};

/** The word before its name in DDL; an external table is dropped as any other. */
const ddlWord = (word: KindWord): string => (word === 'EXTERNAL TABLE' ? 'TABLE' : word);

/** True for what holds no rows of its own: its definition is what would be lost. */
export function isOnlyDefined(subtype: string | undefined): boolean {
  return kindWord(subtype) !== 'TABLE';
}

/** Can it be given another name by a statement? */
export function canRename(item: Named): boolean {
  const target = targetOf(item);
  if (target === undefined) return false;
  if (target.column !== undefined) return target.dialect.columns !== 'NONE';
  const word = kindWord(item.subtype);
  return word === 'TABLE' || target.dialect.renames[word] !== undefined;
}

/** Can reading be taken from roles by a statement that is known here? */
export function canRevoke(item: Named): boolean {
  return item.kind === 'DATASET' && targetOf(item)?.dialect.revoke === true;
}

const whole = ({ dialect, path }: Target, name: string) =>
  [...path, name].map(dialect.quote).join('.');

function rename(target: Target, word: KindWord, from: string, to: string): string | undefined {
  const { dialect, column } = target;
  const table = whole(target, column === undefined ? from : target.name);
  if (column !== undefined) {
    if (dialect.columns === 'NONE') return undefined;
    if (dialect.columns === 'ALTER') {
      return `ALTER TABLE ${table} RENAME COLUMN ${dialect.quote(from)} TO ${dialect.quote(to)};`;
    }
    const path = literal(`${table}.${dialect.quote(from)}`);
    return `EXEC sp_rename N${path}, N${literal(to)}, N'COLUMN';`;
  }
  const said = dialect.renames[word] ?? 'TABLE';
  switch (dialect.rename) {
    case 'ALTER':
      return `ALTER ${said} ${table} RENAME TO ${dialect.quote(to)};`;
    case 'ALTER_WHOLE':
      return `ALTER ${said} ${table} RENAME TO ${whole(target, to)};`;
    case 'RENAME_TABLE':
      return `RENAME TABLE ${table} TO ${whole(target, to)};`;
    case 'SP_RENAME':
      return `EXEC sp_rename N${literal(table)}, N${literal(to)};`;
  }
}

/** Rows of the catalog about one relation; the information schema leaves materialized views out. */
function catalogRows(target: Target, what: string, more = ''): string {
  const { path, name } = target;
  const where = `n.nspname = ${literal(path[0] ?? '')} AND c.relname = ${literal(name)}`;
  const joined = 'pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace';
  return `SELECT ${what} FROM ${joined}${more} WHERE ${where};`;
}

function revoke(target: Target, roles: string[]): string {
  const table = whole(target, target.name);
  const from = ['PUBLIC', ...roles.filter((role) => plain.test(role)).map(target.dialect.quote)];
  const grants = [catalogRows(target, 'c.relacl')];
  if (target.scheme === 'postgres') {
    const join = ' JOIN pg_attribute a ON a.attrelid = c.oid AND a.attacl IS NOT NULL';
    grants.push(catalogRows(target, 'a.attname, a.attacl', join));
  }
  return [...grants, `REVOKE ALL PRIVILEGES ON TABLE ${table} FROM ${from.join(', ')};`].join('\n');
}

/** Shows how a view is defined, for whoever keeps it. */
function showDefinition(target: Target, word: KindWord): string | undefined {
  const isView = word === 'VIEW' || word === 'MATERIALIZED VIEW';
  const { scheme, name } = target;
  if (!isView) return undefined;
  if (scheme === 'postgres' || scheme === 'redshift') {
    return catalogRows(target, 'pg_get_viewdef(c.oid, true)');
  }
  if (scheme === 'sqlite') return `SELECT sql FROM sqlite_master WHERE name = ${literal(name)};`;
  const shows = ['mysql', 'clickhouse', 'hive', 'unitycatalog'];
  return shows.includes(scheme) ? `SHOW CREATE TABLE ${whole(target, name)};` : undefined;
}

function drop(target: Target, word: KindWord, name: string): string | undefined {
  const { dialect, column } = target;
  if (column !== undefined) {
    if (dialect.columns === 'NONE') return undefined;
    return `ALTER TABLE ${whole(target, target.name)} DROP COLUMN ${dialect.quote(name)};`;
  }
  // Never CASCADE: what else would go was not looked at.
  return `DROP ${ddlWord(word)} ${whole(target, name)};`;
}

function create(target: Target, word: KindWord, definition: string): string | undefined {
  const text = definition.trim().replace(/;\s*$/, '');
  if (/^create\b/i.test(text)) return `${text};`;
  if (/^(select|with)\b/i.test(text) && word.includes('VIEW')) {
    return `CREATE ${word} ${whole(target, target.name)} AS\n${text};`;
  }
  return undefined;
}

/**
 * The exact statement of a step, names quoted by the engine's own rules; undefined where a person does it
 * by the system's own means. `renamed`: it bears its quarantine name.
 */
export function statementOf(step: Step, renamed: boolean): string | undefined {
  const space = step.asset.indexOf(' ');
  const kind = step.asset.slice(0, space);
  const urn = step.asset.slice(space + 1);
  if (kind === 'PIPELINE') return pipelineStatement(step, urn);
  if (kind !== 'DATASET' && kind !== 'COLUMN') return undefined;
  const target = targetOf({ kind, urn });
  if (target === undefined) return pathStatement(step, urn);
  const word = kindWord(step.subtype);
  const own = target.column ?? target.name;
  const meanwhile = step.quarantineName ?? own;
  switch (step.kind) {
    case 'REVOKE':
      return revoke(target, step.roles ?? []);
    case 'RENAME':
      return rename(target, word, own, meanwhile);
    case 'RENAME_BACK':
      return rename(target, word, meanwhile, own);
    case 'KEEP_DEFINITION':
      return showDefinition(target, word);
    case 'DROP':
      return drop(target, word, renamed ? meanwhile : own);
    case 'RECREATE':
      return step.definition === undefined ? undefined : create(target, word, step.definition);
    default:
      return undefined;
  }
}

const shell = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function pipelineStatement({ kind }: Step, urn: string): string | undefined {
  const { namespace, name } = parseUrn(urn);
  // Only Airflow's own names have a bare namespace; a crontab's or a file's look like addresses.
  if (namespace.includes(':') || !plain.test(name) || name.startsWith('-')) return undefined;
  if (kind === 'PAUSE') return `airflow dags pause ${shell(name)}`;
  if (kind === 'UNPAUSE') return `airflow dags unpause ${shell(name)}`;
  return kind === 'DROP' ? `airflow dags delete --yes ${shell(name)}` : undefined;
}

function pathStatement({ kind }: Step, urn: string): string | undefined {
  const { namespace, name } = parseUrn(urn);
  if (kind !== 'DROP' || !plain.test(name) || /[*<>?]/.test(name)) return undefined;
  if (schemeOf(namespace) === 's3') {
    return `aws s3 rm ${shell(`${namespace}/${name}/`)} --recursive`;
  }
  if (schemeOf(namespace) !== 'gs') return undefined;
  return `gcloud storage rm --recursive ${shell(`${namespace}/${name}/`)}`;
}

/** Where a statement is to be run, for people: the system's address and database. */
export function placeOf(asset: string): string {
  const { namespace } = parseUrn(asset.slice(asset.indexOf(' ') + 1));
  const [kind = ''] = asset.split(' ');
  if (kind !== 'DATASET' && kind !== 'COLUMN') return namespace;
  const database = targetOf({ kind, urn: asset.slice(kind.length + 1) })?.database;
  return database === undefined ? namespace : `${namespace}/${database}`;
}

/** `refText`s that renamed tables bear meanwhile. */
export function quarantineRefs(steps: Step[]): string[] {
  return steps.flatMap(({ kind, state, asset, quarantineName }) => {
    if (kind !== 'RENAME' || state !== 'DONE' || quarantineName === undefined) return [];
    if (asset.startsWith('COLUMN ')) return [];
    const bar = asset.indexOf('|');
    const parts = splitName(asset.slice(bar + 1));
    return [`${asset.slice(0, bar + 1)}${joinName([...parts.slice(0, -1), quarantineName])}`];
  });
}
