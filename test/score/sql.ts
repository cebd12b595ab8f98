import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createSqlReader } from '../../scanners/shared/sql/reader.ts';
import type { SqlReader, SqlReading } from '../../scanners/shared/sql/sql.ts';
import { dialectOf, sidesOf } from './sql-adapter.ts';
import { nameSet, sameSet } from './sql-names.ts';

const Sides = z.object({
  inputs: z.array(z.string()).optional(),
  outputs: z.array(z.string()).optional(),
});
const Case = z.object({
  id: z.string(),
  dialect: z.string().default('ansi'),
  sql: z.string(),
  multi: z.boolean().default(false),
  default_db: z.string().nullish(),
  default_schema: z.string().nullish(),
  expected: Sides.optional(),
});
const File = z.object({
  source: z.enum(['sqllineage', 'openlineage', 'datahub', 'sqlglot']),
  cases: z.array(Case).default([]),
});
type Case = z.infer<typeof Case>;
type File = z.infer<typeof File>;

/** Right and wrong of one group of cases. */
interface Row {
  ok: number;
  all: number;
}

interface Tally {
  rows: Map<string, Row>;
  silent: Row;
  falseAlarm: Row;
  misses: string[];
}

const percent = ({ ok, all }: Row) => (all === 0 ? 0 : Math.round((1000 * ok) / all) / 10);

function count(rows: Map<string, Row>, label: string, ok: boolean): void {
  const row = rows.get(label) ?? { ok: 0, all: 0 };
  row.all += 1;
  if (ok) row.ok += 1;
  rows.set(label, row);
}

/** Core dialects of the parse target; the rest of the parse file is printed but not in `parse`. */
const core = new Set([
  'redshift',
  'postgres',
  'spark',
  'databricks',
  'athena',
  'presto',
  'trino',
  'mysql',
  'bigquery',
  'snowflake',
  'hive',
]);

const isFlagged = (reading: SqlReading) =>
  reading.statements.some((statement) => statement.partial !== undefined);

function scoreParse(testCase: Case, reading: SqlReading, tally: Tally): void {
  const given = reading.statements.filter((statement) => statement.partial?.confidence === 'LOW');
  const parsed = reading.statements.length > 0 && given.length === 0;
  count(tally.rows, `parse ${testCase.dialect}`, parsed);
  count(tally.rows, 'parse all', parsed);
  if (core.has(testCase.dialect)) count(tally.rows, 'parse core', parsed);
  if (!parsed)
    tally.misses.push(
      `parse: ${testCase.id} (${testCase.dialect})\n   ${testCase.sql.replace(/\s+/g, ' ').slice(0, 200)}`,
    );
}

function scoreTables(file: File, testCase: Case, reading: SqlReading, tally: Tally): void {
  const { expected, multi } = testCase;
  const got = sidesOf(reading, file.source, multi);
  const want = { inputs: expected?.inputs, outputs: expected?.outputs };
  const pairs = (['inputs', 'outputs'] as const).map(
    (side) => [nameSet(want[side], testCase, true), nameSet(got[side], testCase, false)] as const,
  );
  const right = pairs.every(([a, b]) => sameSet(a, b));
  const flagged = isFlagged(reading);
  count(tally.rows, multi ? `tables.${file.source}.multi` : `tables.${file.source}`, right);
  count(tally.rows, multi ? 'tables.multi' : 'tables.single', right);
  if (!multi) count(tally.rows, `  ${testCase.dialect}`, right);
  tally.silent.all += 1;
  if (!right && !flagged) tally.silent.ok += 1;
  if (right) {
    tally.falseAlarm.all += 1;
    if (flagged) tally.falseAlarm.ok += 1;
  }
  const show = (index: 0 | 1) =>
    pairs.map((pair) => [...pair[index]].sort().join(', ')).join(' -> ');
  const head = `${testCase.id} (${testCase.dialect})\n   ${testCase.sql.replace(/\s+/g, ' ').slice(0, 300)}`;
  const why = reading.statements.find((statement) => statement.partial)?.partial?.message;
  if (!right)
    tally.misses.push(
      `tables: ${head}\n   want ${show(0)}\n   got  ${show(1)}${flagged ? `\n   flagged: ${why}` : ''}`,
    );
  else if (flagged) tally.misses.push(`false alarm: ${head}\n   ${why}`);
}

async function scoreFile(file: File, reader: SqlReader, tally: Tally): Promise<void> {
  for (const testCase of file.cases) {
    const { expected } = testCase;
    if (expected && !expected.inputs) continue;
    const reading = await reader.read(testCase.sql, { dialect: dialectOf(testCase.dialect) });
    if (expected) scoreTables(file, testCase, reading, tally);
    else scoreParse(testCase, reading, tally);
  }
}

function printTables(tally: Tally, fails: number): void {
  for (const miss of tally.misses.slice(0, fails)) console.log(`-- ${miss}`);
  for (const [label, row] of [...tally.rows].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(label.padEnd(30), `${row.ok}/${row.all}`.padEnd(12), `${percent(row)} %`);
  }
  console.log(
    'silent'.padEnd(30),
    `${tally.silent.ok}/${tally.silent.all}`.padEnd(12),
    `${percent(tally.silent)} %`,
  );
  console.log(
    'falseAlarm'.padEnd(30),
    `${tally.falseAlarm.ok}/${tally.falseAlarm.all}`.padEnd(12),
    `${percent(tally.falseAlarm)} %`,
  );
}

function metricsOf(tally: Tally): Record<string, number> {
  const tables = [...tally.rows].filter(([label]) => label.startsWith('tables.'));
  const metrics = Object.fromEntries(tables.map(([label, row]) => [label, percent(row)]));
  const parse = tally.rows.get('parse core');
  if (parse) metrics['parse'] = percent(parse);
  return { ...metrics, silent: percent(tally.silent), falseAlarm: percent(tally.falseAlarm) };
}

/**
 * Scores the SQL reader on every case file of `--cases DIR`; prints tables, or with `--json` one
 * object of metric → percent. Throws when the folder holds no case file.
 */
export async function scoreSql(argv: string[]): Promise<void> {
  const options = {
    cases: { type: 'string' },
    json: { type: 'boolean' },
    fails: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: argv, options });
  const folder = values.cases ?? '';
  const files =
    folder === ''
      ? []
      : fs
          .readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .sort();
  if (files.length === 0)
    throw new Error(
      'usage: npm run score -- sql --cases DIR [--json] [--fails N] (DIR holds *.json)',
    );
  const tally: Tally = {
    rows: new Map(),
    silent: { ok: 0, all: 0 },
    falseAlarm: { ok: 0, all: 0 },
    misses: [],
  };
  const reader = createSqlReader();
  for (const name of files) {
    const file = File.parse(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
    await scoreFile(file, reader, tally);
  }
  await reader.close();
  if (values.json) console.log(JSON.stringify(metricsOf(tally), undefined, 2));
  else printTables(tally, Number(values.fails ?? '0'));
}
