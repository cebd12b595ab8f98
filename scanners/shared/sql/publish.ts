import { addRead } from './from.ts';
import { nameAt } from './names.ts';
import { findTop, note, up, type Outline, type Scope } from './outline.ts';
import { everyTable } from './sql.ts';
import { words } from './words.ts';

const kinds = words('ALL TABLES TABLE IN SCHEMA DATABASE VIEW VIEWS MATERIALIZED EXTERNAL ONLY');
const everySchema = '<?every schema>';

/** Counts every table of a schema as read, or of a database; `server` is another system that it stands on. */
export function readAll(
  outline: Outline,
  at: number,
  whole: { database?: string | undefined; schema?: string | undefined; server?: string },
  scope: Scope,
): void {
  const { database, schema = everySchema, server } = whole;
  const parts = [...(database === undefined ? [] : [database]), schema, everyTable];
  const line = outline.tokens[at]?.line ?? 1;
  const far = server === undefined ? {} : { server };
  addRead(outline, { parts, kind: 'TABLE', line, templated: true, ...far }, scope, true);
}

/**
 * What is handed to readers that no code names, in [from, to): `TABLE a, ONLY b (x), TABLES IN SCHEMA s`,
 * `ALL TABLES`. A kind holds for the names behind it, until the next.
 */
export function handOver(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  let said = new Set<string>();
  for (let i = from; i < to;) {
    let at = i;
    while (at < to && kinds.has(up(outline, at)) && up(outline, at + 1) !== '.') at += 1;
    if (at > i) said = new Set(outline.tokens.slice(i, at).map((token) => token.upper));
    const name = at < to && !/^(?:WITH|EXCEPT)$/.test(up(outline, at)) && nameAt(outline, at);
    if (!name) {
      if (said.has('ALL')) return readAll(outline, i, {}, scope);
      return note(outline, i, 'what is published is not understood');
    }
    const last = name.table.parts.at(-1);
    const before = name.table.parts.at(-2);
    if (said.has('DATABASE')) readAll(outline, at, { database: last }, scope);
    else if (said.has('SCHEMA')) {
      const schema = up(outline, at) === 'CURRENT_SCHEMA' ? '<?current schema>' : last;
      readAll(outline, at, { database: before, schema }, scope);
    } else addRead(outline, name.table, scope, true);
    const comma = findTop(outline, name.next, to, words(', WITH TO AS'));
    if (up(outline, comma) !== ',') return;
    i = comma + 1;
  }
}

/** PostgreSQL: CREATE PUBLICATION … FOR. */
export function publication(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const at = findTop(outline, kindAt, to, words('FOR'));
  if (at < to) handOver(outline, at + 1, to, scope);
}

/** ALTER PUBLICATION, ALTER DATASHARE (Redshift), ALTER SHARE (Databricks): what is added has readers. */
export function alterShare(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const at = nameAt(outline, kindAt + 1)?.next ?? to;
  const [action, next] = [up(outline, at), up(outline, at + 1)];
  if (/^(?:ADD|SET)$/.test(action) && kinds.has(next)) handOver(outline, at + 1, to, scope);
  else if (next === 'INCLUDENEW')
    handOver(outline, findTop(outline, at, to, words('FOR')) + 1, to, scope);
}

/** Snowflake: GRANT SELECT ON … TO SHARE s; gives whether it was one. */
export function grantToShare(outline: Outline, on: number, to: number, scope: Scope): boolean {
  const end = findTop(outline, on, to, words('TO'));
  if (up(outline, end + 1) !== 'SHARE' || up(outline, 0) !== 'GRANT') return false;
  const selects = findTop(outline, 0, on, words('SELECT ALL')) < on;
  if (selects) handOver(outline, on + 1, end, scope);
  return true;
}

const articles: Record<string, [schema: string, table: string]> = {
  SP_ADDARTICLE: ['@source_owner', '@source_object'],
  SP_ADDMERGEARTICLE: ['@source_owner', '@source_object'],
  SP_CDC_ENABLE_TABLE: ['@source_schema', '@source_name'],
};

/** T-SQL: replication and change data capture are switched on by procedures. */
export function replicatedByCall(
  outline: Outline,
  from: number,
  to: number,
  scope: Scope,
): boolean {
  const callee =
    nameAt(outline, from + 1)
      ?.table.parts.at(-1)
      ?.toUpperCase() ?? '';
  const keys = articles[callee];
  if (!keys) return false;
  outline.handParsed = true;
  const said = (key: string) => {
    const at = outline.tokens.findIndex((token) => token.text.toLowerCase() === key);
    return at < 0 ? undefined : outline.tokens[at + 2];
  };
  const [schema, table] = keys.map(said);
  if (table?.kind !== 'string') note(outline, from, 'what is published is not understood');
  else {
    const parts = [...(schema?.kind === 'string' ? [schema.value] : []), table.value];
    addRead(outline, { parts, kind: 'TABLE', line: table.line }, scope, true);
  }
  return to > from;
}

/** Snowflake: REPLICATION GROUP, FAILOVER GROUP … ALLOWED_DATABASES = a, b. */
export function replicated(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  let i = findTop(outline, kindAt, to, words('ALLOWED_DATABASES')) + 2;
  while (i < to && up(outline, i + 1) !== '=') {
    const name = nameAt(outline, i);
    if (!name) return;
    readAll(outline, i, { database: name.table.parts.at(-1) }, scope);
    i = up(outline, name.next) === ',' ? name.next + 1 : to;
  }
}
