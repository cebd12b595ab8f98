import type { AssetRef } from '../../server/core/asset.ts';
import type { Place } from '../../server/core/lineage.ts';
import { redact } from '../shared/redact.ts';
import { applyAttached } from '../shared/sql/attached.ts';
import { flowsOf, type Flow } from '../shared/sql/script.ts';
import type { SqlReading, SqlStatement, TableName } from '../shared/sql/sql.ts';
import { writeReason } from '../shared/write-reason.ts';
import { addEdge, addNamed, addUnresolved, type Draft } from './draft.ts';
import type { QuotedTouch } from './facts.ts';
import { namedTable } from './naming.ts';
import { addOtherMeanings, isOtherSystem, openTable, reachOf } from './reach.ts';
import { settledTable } from './pattern.ts';
import type { ConnectionName } from './touch.ts';

/** SQL that a task runs on one connection, in order, each text with its reading. */
export interface SqlScript {
  connection: ConnectionName;
  texts: { touch: QuotedTouch; file: string | undefined; reading: SqlReading }[];
  /** What it touches only where a setting is made that the code has a default for. */
  otherwise: boolean;
}

interface Run {
  draft: Draft;
  task: AssetRef;
  script: SqlScript;
  origin: Map<SqlStatement, { touch: QuotedTouch; file: string | undefined }>;
}

/** What a task's SQL reads and writes; tables that only it sees are left out. */
export function mapScript(draft: Draft, task: AssetRef, script: SqlScript): void {
  const run: Run = { draft, task, script, origin: new Map() };
  const statements: SqlStatement[] = [];
  for (const { touch, file, reading } of script.texts) {
    for (const statement of reading.statements) {
      run.origin.set(statement, { touch, file });
      statements.push(statement);
    }
  }
  // What one call attaches, the next one uses.
  applyAttached(statements);
  const flows = flowsOf(statements);
  for (const flow of flows) mapFlow(run, flow);
  for (const statement of statements) mapUnresolved(run, statement);
}

/** File and line of a table: in its own file, or somewhere inside the call in the code. */
function placeOf(run: Run, statement: SqlStatement, line: number): Place {
  const origin = run.origin.get(statement);
  const text = redact(statement.text.replace(/\s+/g, ' ')).slice(0, 200);
  if (!origin) return { at: '', text };
  const { touch, file } = origin;
  if (file !== undefined) return { at: file, line, text };
  return {
    at: touch.path,
    line: Math.min(touch.line + line - 1, Math.max(touch.line, touch.endLine)),
    text,
  };
}

function mapFlow(run: Run, flow: Flow): void {
  const { draft, task, script } = run;
  const { statement } = flow;
  const table = settledTable(flow.table, script.connection.platform);
  if (!table || isOtherSystem(script.otherwise, script.connection)) return;
  const named = namedTable(draft.naming, table, script.connection);
  if (!named) return;
  const origin = run.origin.get(statement);
  const place = placeOf(run, statement, table.line);
  const low = statement.partial?.confidence === 'LOW' || script.otherwise;
  const dataset = addNamed(draft, named, place);
  const addElsewhere = (access: 'READ' | 'WRITE') => {
    const base = { by: task, codeHash: origin?.touch.hash ?? '', place, access };
    addOtherMeanings(draft, table, script.connection, base);
  };
  if (flow.mode === undefined) {
    const sensor = origin?.touch.access === 'SENSOR';
    addEdge(
      draft,
      {
        from: dataset,
        to: task,
        relation: 'FEEDS',
        reason: sensor ? 'SENSOR' : 'READ',
        breaks: 'DOWNSTREAM',
      },
      place,
      low,
    );
    if (table.kind === 'TABLE') addElsewhere('READ');
    return;
  }
  addEdge(draft, { from: task, to: dataset, relation: 'FEEDS', ...writeReason(flow) }, place, low);
  if (flow.mode === 'VIEW') mapView(run, statement, dataset, place, low);
  // What the script makes itself stands in the first schema.
  else if (table.kind === 'TABLE' && flow.mode !== 'CREATE' && flow.makes !== true)
    addElsewhere('WRITE');
}

function mapView(
  run: Run,
  statement: SqlStatement,
  view: AssetRef,
  place: Place,
  low: boolean,
): void {
  for (const table of statement.reads) {
    const settled = settledTable(table, run.script.connection.platform);
    const source = settled && namedTable(run.draft.naming, settled, run.script.connection);
    if (!source || source.ref.urn === view.urn) continue;
    const from = addNamed(run.draft, source, place);
    addEdge(
      run.draft,
      { from, to: view, relation: 'FEEDS', reason: 'VIEW', breaks: 'DOWNSTREAM' },
      place,
      low,
    );
  }
}

/**
 * A stored procedure that is called, or a function of a schema that is run for its own sake: what it
 * does stands in the database. It is confined to the connection, and mentions nothing of its body.
 */
function calledRoutine(
  statement: SqlStatement,
): { message: string; line: number; mentions?: string[] } | undefined {
  const [inFrom] = statement.calls ?? [];
  if (inFrom !== undefined)
    return {
      message: `it calls ${inFrom}, whose text stands in the database`,
      line: statement.line,
    };
  const match = routineCall.exec(statement.text);
  const name = match?.[1] ?? match?.[2];
  if (name === undefined || statement.reads.length > 0 || statement.writes.length > 0)
    return undefined;
  return { message: `it calls ${name}, whose text stands in the database`, line: statement.line };
}

const routineCall =
  /^\s*(?:(?:call|exec|execute)\s+(?!immediate\b|format\s*\()(?:@\w+\s*=\s*)?([^\s(;]+)|select\s+(?!(?:pg_catalog|safe|net|st|ml)\.)((?:[\w$]+|"[^"]+")\.(?:[\w$]+|"[^"]+"))\s*\()/i;

function mapUnresolved(run: Run, statement: SqlStatement): void {
  const origin = run.origin.get(statement);
  if (!origin) return;
  const { connection, otherwise } = run.script;
  const base = { by: run.task, codeHash: origin.touch.hash };
  const add = (table: TableName, access: 'READ' | 'WRITE'): void => {
    if (settledTable(table, connection.platform) && !isOtherSystem(otherwise, connection)) return;
    addUnresolved(run.draft, {
      ...base,
      access,
      place: placeOf(run, statement, table.line),
      ...openTable(run.draft, connection, table, otherwise),
    });
  };
  for (const table of statement.reads) add(table, 'READ');
  for (const { table } of statement.writes) add(table, 'WRITE');
  // What is not understood is said where it is read as it is written.
  const open = otherwise ? undefined : (statement.partial ?? calledRoutine(statement));
  if (open) {
    addUnresolved(run.draft, {
      ...base,
      access: 'EITHER',
      message: open.message,
      place: placeOf(run, statement, open.line),
      reach: reachOf(run.draft, connection),
      ...(open.mentions && open.mentions.length > 0 ? { mentions: open.mentions } : {}),
    });
  }
}
