import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementOf } from '../../server/core/request/statement.ts';
import { restoreSteps } from '../../server/core/request/restore.ts';
import type { Step, StepKind } from '../../server/core/request/step.ts';
import { definitionOf } from '../../server/core/request/tombstone.ts';
import { joinName } from '../../server/core/urn-name.ts';
import { findPostgres, startPostgres, type PostgresServer } from './servers/postgres.ts';

const isHere = findPostgres() !== undefined;
if (!isHere && process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
if (!isHere) console.log('skipped: PostgreSQL is not installed');

const names = [
  'sales',
  '매출 요약',
  'o"clock',
  "it's",
  '"; drop table "victim',
  "'; DROP TABLE victim; --",
  'a.b',
  'Upper Case',
  '$$',
  'semi;colon',
  'per%cent{}',
];
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const meanwhile = 'zz_quarantine_20261129_abcd1234';
const roles = ['analyst', 'an "odd" one'];

function step(kind: StepKind, asset: string, more: Partial<Step> = {}): Step {
  const base = { id: `${kind}:${asset}`, phase: 'DROP', state: 'OPEN', quarantineName: meanwhile };
  return { ...base, phase: 'DROP', state: 'OPEN', kind, asset, ...more };
}

/** The statement of a step, which has to be there. */
function said(each: Step, renamed = false): string {
  const statement = statementOf(each, renamed);
  if (statement === undefined) throw new Error(`no statement for ${each.id}`);
  return statement;
}

describe.skipIf(!isHere)('statements of a checklist, run on PostgreSQL', () => {
  let server: PostgresServer;
  const run = (sql: string) => server.run(sql, 'shop');
  const value = async (sql: string) => Object.values((await run(sql)).rows[0] ?? {})[0];
  const there = async (schema: string, name: string) => {
    const where = [schema, name].map((text) => `'${text.replaceAll("'", "''")}'`);
    const both = `n.nspname = ${where[0]} AND c.relname = ${where[1]}`;
    const from = 'pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace';
    return Number(await value(`SELECT count(*) FROM ${from} WHERE ${both}`)) === 1;
  };

  beforeAll(async () => {
    server = await startPostgres();
    await server.run('CREATE DATABASE shop');
    for (const role of roles) await run(`CREATE ROLE ${quoted(role)}`);
    await run('CREATE TABLE public.victim (a int)');
    for (const name of names) await run(`CREATE SCHEMA ${quoted(name)}`);
  }, 120_000);
  afterAll(() => server?.stop());

  const kinds = [
    ['TABLE', 'TABLE', '(a int, "b ""c" text)'],
    ['VIEW', 'VIEW', "AS SELECT 1 AS a, 'x?' AS b"],
    ['MATERIALIZED_VIEW', 'MATERIALIZED VIEW', 'AS SELECT 1 AS a'],
  ] as const;
  const all = names.flatMap((name) => kinds.map((kind) => ({ name, kind })));

  test.each(all)('$kind.1 $name: taken away, given back, dropped', async ({ name, kind }) => {
    const [subtype, word, body] = kind;
    const asset = `DATASET postgres://h:5432|${joinName(['shop', name, name])}`;
    const whole = `${quoted(name)}.${quoted(name)}`;
    await run(`CREATE ${word} ${whole} ${body}; GRANT SELECT ON ${whole} TO PUBLIC`);
    const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
    const reads = (role: string) =>
      value(`SELECT has_table_privilege(${literal(role)}, ${literal(whole)}, 'SELECT')`);
    for (const role of roles) await run(`GRANT SELECT ON ${whole} TO ${quoted(role)}`);

    const given = await run(said(step('REVOKE', asset, { subtype, roles })));
    // The list of grants comes first: it is what they are given back by.
    expect(JSON.stringify([given].flat()[0]?.rows)).toContain('analyst=r/postgres');
    for (const role of roles) expect(await reads(role)).toBe(false);

    await run(said(step('RENAME', asset, { subtype })));
    expect([await there(name, name), await there(name, meanwhile)]).toEqual([false, true]);
    await run(said(step('RENAME_BACK', asset, { subtype })));
    expect([await there(name, name), await there(name, meanwhile)]).toEqual([true, false]);

    const isView = subtype !== 'TABLE';
    const keep = step('KEEP_DEFINITION', asset, { subtype });
    const definition = isView ? String(await value(said(keep))) : undefined;
    await run(said(step('RENAME', asset, { subtype })));
    await run(said(step('DROP', asset, { subtype }), true));
    expect([await there(name, name), await there(name, meanwhile)]).toEqual([false, false]);

    if (definition !== undefined) {
      const done = [
        { ...keep, state: 'DONE', evidence: definition },
        step('DROP', asset, { subtype, state: 'DONE' }),
      ] satisfies Step[];
      const [again] = restoreSteps(done, new Map());
      await run(said(again ?? keep));
      expect(await there(name, name)).toBe(true);
      await run(`DROP ${word} ${whole}`);
    }
    expect(await there('public', 'victim')).toBe(true);
  });

  test.each(names)('a column %s: renamed, back, dropped, and nothing else', async (name) => {
    await run(`CREATE TABLE public.wide (keep int, ${quoted(name)} int)`);
    const table = joinName(['shop', 'public', 'wide']);
    const asset = `COLUMN postgres://h:5432|${table}#${joinName([name])}`;
    const columns = async () => {
      const { rows } = await run('SELECT * FROM public.wide LIMIT 0').then(async () =>
        run(
          "SELECT attname FROM pg_attribute WHERE attrelid = 'public.wide'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
        ),
      );
      return rows.map((row: { attname: string }) => row.attname);
    };
    await run(said(step('RENAME', asset)));
    expect(await columns()).toEqual(['keep', meanwhile]);
    await run(said(step('RENAME_BACK', asset)));
    expect(await columns()).toEqual(['keep', name]);
    await run(said(step('DROP', asset)));
    expect(await columns()).toEqual(['keep']);
    await run('DROP TABLE public.wide');
  });

  test('a drop never takes along what was not looked at', async () => {
    await run(
      'CREATE TABLE public.base (a int); CREATE VIEW public.on_it AS SELECT a FROM public.base',
    );
    const asset = 'DATASET postgres://h:5432|shop.public.base';
    await expect(run(said(step('DROP', asset)))).rejects.toThrow(/other objects depend on it/);
    expect(await there('public', 'on_it')).toBe(true);
  });

  test.each(names)('a table %s is made anew of its columns, with its keys', async (name) => {
    const urn = `postgres://h:5432|${joinName(['shop', 'public', name])}`;
    const column = (position: number, more: object) => ({
      name: `${name}${position}`,
      type: 'numeric(10,2)',
      nullable: true,
      position,
      ...more,
    });
    const columns = [
      column(1, { type: 'bigint', nullable: false, primaryKey: true }),
      column(2, {}),
      column(3, { type: 'timestamp with time zone' }),
      column(4, { type: 'text[]' }),
    ];
    const definition = definitionOf(urn, { name, platform: 'postgres', columns });
    const again = step(
      'RECREATE',
      `DATASET ${urn}`,
      definition === undefined ? {} : { definition },
    );
    await run(said(again));
    const { rows } = await run(
      `SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull FROM pg_attribute WHERE attrelid = '${`public.${quoted(name)}`.replaceAll("'", "''")}'::regclass AND attnum > 0 ORDER BY attnum`,
    );
    expect(rows).toEqual(
      columns.map(({ name: attname, type, nullable }) => ({
        attname,
        type,
        attnotnull: !nullable,
      })),
    );
    await run(`DROP TABLE public.${quoted(name)}`);
  });
});

test.each(names)('on SQLite, a table %s: renamed, back, dropped', (name) => {
  const database = new DatabaseSync(':memory:');
  const tables = () =>
    database
      .prepare('SELECT name FROM sqlite_master')
      .all()
      .map((row) => row['name']);
  database.exec(`CREATE TABLE ${quoted(name)} (a int, ${quoted(name)} int)`);
  const asset = `DATASET sqlite:///data/shop.db|${joinName(['main', name])}`;
  database.exec(said(step('RENAME', asset)));
  expect(tables()).toEqual([meanwhile]);
  database.exec(said(step('RENAME_BACK', asset)));
  expect(tables()).toEqual([name]);
  database.exec(said(step('DROP', asset)));
  expect(tables()).toEqual([]);
  database.close();
});
