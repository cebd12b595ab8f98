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
  revoke: boolean;
}

const doubled = (mark: string, end = mark) => {
  return (name: string) => `${mark}${name.replaceAll(end, end + end)}${end}`;
};
const literal = doubled("'");
const double = { quote: doubled('"'), hasDatabase: false, revoke: false };
const ticked = { quote: doubled('`'), hasDatabase: false, revoke: false };

const postgres: Dialect = { ...double, hasDatabase: true, rename: 'ALTER', revoke: true };
const dialects: Record<string, Dialect> = {
  postgres,
  redshift: postgres,
  vertica: { ...postgres, revoke: false },
  snowflake: { ...double, rename: 'ALTER_WHOLE' },
  trino: { ...double, rename: 'ALTER_WHOLE' },
  presto: { ...double, rename: 'ALTER_WHOLE' },
  duckdb: { ...double, hasDatabase: true, rename: 'ALTER' },
  sqlite: { ...double, rename: 'ALTER' },
  mysql: { ...ticked, rename: 'RENAME_TABLE' },
  clickhouse: { ...ticked, rename: 'RENAME_TABLE' },
  hive: { ...ticked, rename: 'ALTER_WHOLE' },
  unitycatalog: { ...ticked, rename: 'ALTER_WHOLE' },
  mssql: { ...double, quote: doubled('[', ']'), hasDatabase: true, rename: 'SP_RENAME' },
};

type Named = { kind: AssetKind; urn: string; subtype?: string | undefined };

/** A name that cannot hide a second line; others are typed by a person who looks at them. */
const plain = /^[^\p{Cc}\p{Cf}\u2028\u2029]{1,256}$/u;

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

const kindWord = (subtype = ''): string => {
  if (/material/i.test(subtype)) return 'MATERIALIZED VIEW';
  if (/view/i.test(subtype)) return 'VIEW';
  return /foreign/i.test(subtype) ? 'FOREIGN TABLE' : 'TABLE';
};

/** Can it be given another name by a statement? */
export function canRename(item: Named): boolean {
  const target = targetOf(item);
  if (target === undefined) return false;
  const isView = kindWord(item.subtype).includes('VIEW');
  return !isView || target.dialect.rename === 'ALTER';
}

/** Can reading be taken from roles by a statement that is known here? */
export function canRevoke(item: Named): boolean {
  return item.kind === 'DATASET' && targetOf(item)?.dialect.revoke === true;
}

const whole = ({ dialect, path }: Target, name: string) =>
  [...path, name].map(dialect.quote).join('.');

function rename(target: Target, word: string, from: string, to: string): string {
  const { dialect, column } = target;
  if (column !== undefined) {
    const table = whole(target, target.name);
    return `ALTER TABLE ${table} RENAME COLUMN ${dialect.quote(from)} TO ${dialect.quote(to)};`;
  }
  switch (dialect.rename) {
    case 'ALTER':
      return `ALTER ${word} ${whole(target, from)} RENAME TO ${dialect.quote(to)};`;
    case 'ALTER_WHOLE':
      return `ALTER ${word} ${whole(target, from)} RENAME TO ${whole(target, to)};`;
    case 'RENAME_TABLE':
      return `RENAME TABLE ${whole(target, from)} TO ${whole(target, to)};`;
    case 'SP_RENAME':
      return `EXEC sp_rename ${literal(whole(target, from))}, ${literal(to)};`;
  }
}

function revoke(target: Target, roles: string[]): string {
  const table = whole(target, target.name);
  const from = ['PUBLIC', ...roles.filter((role) => plain.test(role)).map(target.dialect.quote)];
  const where = `table_schema = ${literal(target.path[0] ?? '')} AND table_name = ${literal(target.name)}`;
  return [
    `SELECT grantee, privilege_type FROM information_schema.role_table_grants WHERE ${where};`,
    `REVOKE ALL PRIVILEGES ON TABLE ${table} FROM ${from.join(', ')};`,
  ].join('\n');
}

function drop(target: Target, word: string, name: string): string {
  const { dialect, column } = target;
  if (column !== undefined) {
    return `ALTER TABLE ${whole(target, target.name)} DROP COLUMN ${dialect.quote(name)};`;
  }
  // Never CASCADE: what else would go was not looked at.
  return `DROP ${word} ${whole(target, name)};`;
}

function create(target: Target, word: string, definition: string): string | undefined {
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
