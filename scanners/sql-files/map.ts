import type { AssetFacts, AssetRef, Column } from '../../server/core/asset.ts';
import type { ObservedEdge, Place } from '../../server/core/lineage.ts';
import type { Observation } from '../../server/core/observation.ts';
import { codeHash } from '../shared/code-hash.ts';
import { redact } from '../shared/redact.ts';
import { flowsOf, type Flow } from '../shared/sql/script.ts';
import type { SqlReading, SqlStatement, TableDefinition, TableName } from '../shared/sql/sql.ts';
import { writeReason } from '../shared/write-reason.ts';
import { named, taskOf, type Named, type SqlFile } from './naming.ts';
import { elsewhereOf, unresolvedOf } from './unresolved.ts';

/** What is gathered of one file before it is said. */
interface Draft {
  file: SqlFile;
  datasets: Map<string, { ref: AssetRef; facts: AssetFacts; place: Place }>;
  edges: Map<string, ObservedEdge>;
}

const maxPlaces = 5;
const quoteLength = 200;

/** Place of a statement: its line and first words, literals masked, secrets gone. */
export function placeOf(file: SqlFile, statement: SqlStatement, line = statement.line): Place {
  const text = redact(statement.text.replace(/\s+/g, ' ')).slice(0, quoteLength);
  return { at: file.at, line, text };
}

function note(draft: Draft, found: Named, place: Place, facts: Partial<AssetFacts> = {}): AssetRef {
  const known = draft.datasets.get(found.urn);
  const ref: AssetRef = known?.ref ?? { kind: 'DATASET', urn: found.urn };
  const base = known?.facts ?? { name: found.name, platform: found.platform };
  draft.datasets.set(found.urn, {
    ref,
    facts: { ...base, ...facts },
    place: known?.place ?? place,
  });
  return ref;
}

function connect(
  draft: Draft,
  edge: Omit<ObservedEdge, 'method' | 'places' | 'confidence'>,
  place: Place,
  low: boolean,
): void {
  const key = `${edge.relation} ${edge.from.kind} ${edge.from.urn} ${edge.to.kind} ${edge.to.urn}`;
  const known = draft.edges.get(key);
  if (!known) {
    draft.edges.set(key, {
      ...edge,
      method: 'STATIC',
      confidence: low ? 'LOW' : 'HIGH',
      places: [place],
    });
    return;
  }
  if (known.places.length < maxPlaces) known.places.push(place);
  if (!low) known.confidence = 'HIGH';
  // One statement that needs the table to exist is enough for the writer to fail without it.
  if (edge.breaks === 'BOTH')
    Object.assign(known, { breaks: 'BOTH', reason: edge.reason, recreates: false });
}

const isLow = (statement: SqlStatement) => statement.partial?.confidence === 'LOW';
const isView = (statement: SqlStatement) => statement.writes.some((write) => write.mode === 'VIEW');
/** A table's definition without a query moves no data. */
const isDefinition = (statement: SqlStatement) =>
  statement.verb === 'CREATE TABLE' &&
  statement.reads.length === 0 &&
  (statement.definition?.columns.length ?? 0) + (statement.parts?.length ?? 0) > 0;

function columnsOf(definition: TableDefinition): Column[] {
  return definition.columns.map((column, position) => ({
    ...column,
    ...(column.description === undefined ? {} : { description: redact(column.description) }),
    position: position + 1,
  }));
}

function define(draft: Draft, statement: SqlStatement): void {
  const { definition } = statement;
  if (!definition || definition.temporary) return;
  const { naming } = draft.file;
  const found = named(definition.table, naming);
  if (!found) return;
  const place = placeOf(draft.file, statement);
  const ref = note(draft, found, place, {
    subtype: definition.subtype,
    ...(definition.columns.length > 0 ? { columns: columnsOf(definition) } : {}),
    ...(definition.description === undefined
      ? {}
      : { description: redact(definition.description) }),
    ...(definition.subtype.endsWith('VIEW') ? { definition: redact(statement.text) } : {}),
  });
  for (const key of definition.foreignKeys) refer(draft, definition.table, key.to, place);
  if (definition.location !== undefined) locate(draft, definition.location, ref, place);
}

/** A foreign key: the parent cannot be dropped while the child refers to it. */
function refer(draft: Draft, table: TableName, to: TableName, place: Place): void {
  const [child, parent] = [named(table, draft.file.naming), named(to, draft.file.naming)];
  if (!child || !parent || parent.urn === child.urn) return;
  const edge = { relation: 'REFERS', reason: 'REFERENCE', breaks: 'DOWNSTREAM' } as const;
  const [from, ref] = [note(draft, parent, place), note(draft, child, place)];
  connect(draft, { from, to: ref, ...edge }, place, false);
}

/** A partition goes with its parent. */
function contain(draft: Draft, whole: TableName, part: TableName, place: Place): void {
  const [parent, child] = [named(whole, draft.file.naming), named(part, draft.file.naming)];
  if (!child || !parent || parent.urn === child.urn) return;
  const edge = { relation: 'CONTAINS', reason: 'CONTAINS', breaks: 'DOWNSTREAM' } as const;
  const [from, to] = [note(draft, parent, place), note(draft, child, place)];
  connect(draft, { from, to, ...edge }, place, false);
}

function locate(draft: Draft, location: string, to: AssetRef, place: Place): void {
  const found = named(
    { parts: [location], kind: 'PATH', line: place.line ?? 1 },
    draft.file.naming,
  );
  if (!found) return;
  const from = note(draft, found, place);
  connect(
    draft,
    { from, to, relation: 'FEEDS', reason: 'EXTERNAL', breaks: 'DOWNSTREAM' },
    place,
    false,
  );
}

function comment(draft: Draft, statement: SqlStatement): void {
  for (const { table, column, text } of statement.comments ?? []) {
    const found = named(table, draft.file.naming);
    if (!found) continue;
    const place = placeOf(draft.file, statement);
    const said = redact(text);
    if (column === undefined) {
      note(draft, found, place, { description: said });
      continue;
    }
    const columns = draft.datasets.get(found.urn)?.facts.columns ?? [];
    const same = (each: Column) => each.name.toLowerCase() === column.toLowerCase();
    const next = columns.some(same)
      ? columns.map((each) => (same(each) ? { ...each, description: said } : each))
      : [...columns, { name: column, description: said }];
    note(draft, found, place, { columns: next });
  }
}

/** View ← tables: dependencies of the view itself, whoever ran the file. */
function view(draft: Draft, statement: SqlStatement): void {
  const place = placeOf(draft.file, statement);
  const targets = statement.writes.map((write) => named(write.table, draft.file.naming));
  const sources = statement.reads.map((table) => named(table, draft.file.naming));
  for (const target of targets) {
    if (!target) continue;
    const to = note(draft, target, place);
    for (const source of sources) {
      if (!source || source.urn === target.urn) continue;
      const from = note(draft, source, place);
      connect(
        draft,
        { from, to, relation: 'FEEDS', reason: 'VIEW', breaks: 'DOWNSTREAM' },
        place,
        isLow(statement),
      );
    }
  }
}

function flow(draft: Draft, each: Flow): void {
  const found = named(each.table, draft.file.naming);
  if (!found) return;
  const task = taskOf(draft.file);
  const place = placeOf(draft.file, each.statement, each.table.line);
  const dataset = note(draft, found, place);
  const low = isLow(each.statement);
  if (each.mode === undefined) {
    connect(
      draft,
      { from: dataset, to: task, relation: 'FEEDS', reason: 'READ', breaks: 'DOWNSTREAM' },
      place,
      low,
    );
  } else
    connect(
      draft,
      { from: task, to: dataset, relation: 'FEEDS', ...writeReason(each) },
      place,
      low,
    );
}

/** Tables that only the script itself sees must not become assets by their definition or view either. */
function outsideOnly(
  statements: readonly SqlStatement[],
  flows: readonly Flow[],
): (statement: SqlStatement) => boolean {
  const kept = new Set(
    flows.filter((each) => each.mode !== undefined).map((each) => each.statement),
  );
  return (statement) =>
    statements.length === 0 || statement.writes.length === 0 || kept.has(statement);
}

function taskFacts(file: SqlFile, statements: readonly SqlStatement[]): AssetFacts {
  const touched = new Set(
    statements.flatMap((each) => each.touches.map((table: TableName) => table.parts.join('.'))),
  );
  const name = file.at.slice(file.at.lastIndexOf('/') + 1);
  return {
    name,
    platform: 'sql',
    subtype: 'SQL_FILE',
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(touched.size > 0 ? { properties: { touches: [...touched].sort().join(', ') } } : {}),
  };
}

/**
 * Everything one file asserts: datasets, the file as a task, edges, and what could not be told;
 * `outside` is what it runs that stands elsewhere.
 */
export function mapFile(
  file: SqlFile,
  reading: SqlReading,
  outside: Extract<Observation, { type: 'unresolved' }>[] = [],
): Observation[] {
  const draft: Draft = { file, datasets: new Map(), edges: new Map() };
  const { statements } = reading;
  const flows = flowsOf(statements);
  const isOutside = outsideOnly(statements, flows);
  for (const statement of statements) {
    if (!isOutside(statement)) continue;
    define(draft, statement);
    comment(draft, statement);
    for (const { table, to } of statement.references ?? [])
      refer(draft, table, to, placeOf(draft.file, statement));
    for (const { whole, part } of statement.parts ?? [])
      contain(draft, whole, part, placeOf(draft.file, statement));
    if (isView(statement)) view(draft, statement);
  }
  for (const each of flows)
    if (!isView(each.statement) && !isDefinition(each.statement)) flow(draft, each);
  const unresolved = statements
    .flatMap((statement) =>
      unresolvedOf(file, statement, codeHash(statement.text), placeOf(file, statement)),
    )
    .concat(outside);
  const elsewhere = new Map<string, Observation>();
  for (const each of flows) {
    const place = placeOf(file, each.statement);
    for (const found of elsewhereOf(file, each, codeHash(each.statement.text), place))
      elsewhere.set(`${found.access} ${found.message} ${found.reach.namespace ?? ''}`, found);
  }
  const task = taskOf(file);
  const isTask = [...draft.edges.values()].some(
    (edge) => edge.from.urn === task.urn || edge.to.urn === task.urn,
  );
  const touches = statements.some(
    (statement) => statement.touches.length > 0 && !statement.comments && !statement.definition,
  );
  const runs = isTask || unresolved.length > 0 || touches;
  const place = { at: file.at, line: statements[0]?.line ?? 1 };
  return [
    ...(runs
      ? [
          {
            type: 'asset' as const,
            asset: task,
            method: 'STATIC' as const,
            facts: taskFacts(file, statements),
            place,
          },
        ]
      : []),
    ...[...draft.datasets.values()].map(({ ref, facts, place: at }) => ({
      type: 'asset' as const,
      asset: ref,
      method: 'STATIC' as const,
      facts,
      place: at,
    })),
    ...[...draft.edges.values()].map((edge) => ({ type: 'edge' as const, ...edge })),
    ...unresolved,
    ...elsewhere.values(),
  ];
}
