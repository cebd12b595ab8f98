import type { Observation } from '../../server/core/observation.ts';
import { codeHash } from '../shared/code-hash.ts';
import { redact } from '../shared/redact.ts';
import type { SqlReading, SqlStatement } from '../shared/sql/sql.ts';
import type { FolderOptions } from './config.ts';
import { taskOf, type SqlFile } from './naming.ts';

type Unresolved = Extract<Observation, { type: 'unresolved' }>;
type Dialect = FolderOptions['dialect'];

/** What stands in the scanned files: what a file calls or includes of it is read where it stands. */
export interface Known {
  /** Names of procedures, functions, packages and database tasks, in small letters, without schema. */
  routines: Set<string>;
  /** Paths of all files from the scan's root, in small letters. */
  files: string[];
  /** What was read while looking for these, by path: as much as may be held. */
  texts: Map<string, string>;
}

const plainName = (name: string) =>
  name
    .split('.')
    .map((part) =>
      part
        .replace(/["`[\]]/g, '')
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean);

const word = String.raw`(?:"[^"\n]+"|\x60[^\x60\n]+\x60|\[[^\]\n]+\]|[\p{L}\p{N}_$#]+)`;
const name = String.raw`((?:${word}\s*\.\s*){0,3}${word})`;
const definition = new RegExp(
  String.raw`(?:^|\n|;)[ \t]*(?:(?:create|alter)\s+(?:or\s+(?:replace|alter)\s+)?(?:(?:non)?editionable\s+)?(?:secure\s+)?)?(?:procedure|proc|function|package(?:\s+body)?|task|alert)\s+(?:if\s+not\s+exists\s+)?${name}`,
  'giu',
);

/** Routines that a text defines. */
export function definedIn(text: string): string[] {
  return [...withoutComments(text).matchAll(definition)].flatMap((match) => {
    const last = plainName(match[1] ?? '').at(-1);
    return last === undefined ? [] : [last];
  });
}

const call = new RegExp(
  String.raw`^\s*(?:call|exec|execute)\s+(?!immediate\b|format\s*\()(?:(?:task|alert)\s+)?(?:@\w+\s*=\s*)?${name}(?=\s|\(|;|$)`,
  'iu',
);
/** What calls a routine later: a task's statement, a trigger's function. */
const later = new RegExp(
  String.raw`^\s*(?:create|alter)\b[\s\S]*?\b(?:(?:as|do|then)\s+(?:call|exec)|execute\s+(?:function|procedure))\s+${name}\s*\(`,
  'iu',
);
/** A function that is run for its own sake; without a schema it is the database's own. */
const run = new RegExp(String.raw`^\s*(?:perform|select)\s+${name}\s*\(`, 'iu');
const inBlock = new RegExp(String.raw`^\s*${name}\s*(?:\(.*)?$`, 'isu');
/** What every database of the kind brings along, and what moves no tables' data. */
const builtIn =
  /^(?:(?:pg_catalog|information_schema|safe|net|st|ml|sys|master|dbms_\w+|utl_\w+|apex_\w+|owa_\w+|htp)\.|(?:sp_|xp_|pg_|dbms_|raise_application_error\b))/i;

/** `EXECUTE` runs what was prepared in the same session in these; its text was read there. */
const executesPrepared = new Set(['postgres', 'redshift', 'mysql', 'trino', 'presto', 'athena']);

/** The routine that a statement only calls. */
function calledBy(statement: SqlStatement, dialect: Dialect): string | undefined {
  const { text, verb, reads, writes, partial } = statement;
  if (partial !== undefined || reads.length > 0 || writes.length > 0) return undefined;
  if (verb === 'EXECUTE' && executesPrepared.has(dialect)) return undefined;
  const found = /^(?:CALL|EXEC|EXECUTE)$/.test(verb)
    ? call.exec(text)?.[1]
    : verb === 'EXPRESSION'
      ? inBlock.exec(text)?.[1]
      : /^(?:CREATE|ALTER) (?:TRIGGER|TASK|EVENT|ALERT)$/.test(verb)
        ? later.exec(text)?.[1]
        : run.exec(text)?.[1];
  if (found === undefined || builtIn.test(found.replace(/["`[\]]/g, ''))) return undefined;
  return verb === 'SELECT' && !found.includes('.') ? undefined : found;
}

const includes: { pattern: RegExp; isFor(dialect: Dialect, target: string): boolean }[] = [
  { pattern: /^[ \t]*\\(?:i|ir|include|include_relative)[ \t]+(\S.*)$/gim, isFor: () => true },
  { pattern: /^[ \t]*\\\.[ \t]+(\S+)/gim, isFor: () => true },
  { pattern: /^[ \t]*:r[ \t]+(\S.*)$/gim, isFor: () => true },
  { pattern: /^[ \t]*!(?:source|load)[ \t]+(\S+)/gim, isFor: () => true },
  {
    pattern: /^[ \t]*@@?[ \t]*([^\s@(,=]+)/gim,
    isFor: (dialect, target) => dialect === 'oracle' || /\.\w+$/.test(target),
  },
  {
    pattern: /^[ \t]*(?:source|start|run|\.read|\.run[ \t]+file[ \t]*=)[ \t]*([^\s(,=]+)/gim,
    isFor: (_dialect, target) => /\.\w+;?$/.test(target),
  },
];

/** A comment keeps its lines, so that what follows it stands where it stood. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Files that a script takes in, each with its line. */
function includedIn(text: string, dialect: Dialect): { target: string; line: number }[] {
  const code = withoutComments(text);
  return includes.flatMap(({ pattern, isFor }) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const target = (match[1] ?? '').trim().replace(/^["']|["';]+$/g, '');
      if (target === '' || !isFor(dialect, target)) return [];
      return [{ target, line: code.slice(0, match.index).split('\n').length }];
    }),
  );
}

/** Is it one of the scanned files? Folders that a variable names may be any. */
function isScanned(target: string, { files }: Known): boolean {
  const segments = target.toLowerCase().normalize('NFC').replaceAll('\\', '/').split('/');
  const from = segments.findLastIndex((each) => /^\.{0,2}$|[&$:{}%]/.test(each)) + 1;
  const tail = segments.slice(from).join('/');
  if (tail === '') return false;
  const wanted = /\.\w+$/.test(tail) ? tail : `${tail}.sql`;
  return files.some((file) => file === wanted || file.endsWith(`/${wanted}`));
}

/** What a file runs that stands in none of the scanned files: one finding for each of these. */
export function outsideOf(
  file: SqlFile,
  reading: SqlReading,
  text: string,
  dialect: Dialect,
  known: Known,
): Unresolved[] {
  const found = new Map<string, Unresolved>();
  const { connection, connectionName } = file.naming;
  const add = (message: string, line: number, quote: string) => {
    if (found.has(message)) return;
    found.set(message, {
      type: 'unresolved',
      by: taskOf(file),
      codeHash: codeHash(quote),
      access: 'EITHER',
      message: redact(message),
      place: { at: file.at, line, text: redact(quote.replace(/\s+/g, ' ')).slice(0, 200) },
      reach: {
        connection: connectionName,
        ...(connection === undefined ? {} : { namespace: connection.namespace }),
      },
    });
  };
  for (const statement of reading.statements) {
    for (const routine of [calledBy(statement, dialect), ...(statement.calls ?? [])]) {
      if (routine === undefined) continue;
      const parts = plainName(routine);
      if (parts.slice(-2).some((part) => known.routines.has(part))) continue;
      const plain = parts.join('.');
      add(`it calls ${plain}, whose text stands in the database`, statement.line, statement.text);
    }
  }
  for (const { target, line } of includedIn(text, dialect)) {
    if (isScanned(target, known)) continue;
    add(`it runs the file ${target}, which is not among the scanned ones`, line, target);
  }
  return [...found.values()];
}
