import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinName } from '../urn-name.ts';
import { canRename, canRevoke, quarantineRefs, statementOf } from './statement.ts';
import type { Step, StepKind } from './step.ts';

const step = (kind: StepKind, asset: string, more: Partial<Step> = {}): Step => {
  return { id: `${kind}:${asset}`, phase: 'DROP', kind, asset, state: 'OPEN', ...more };
};
const sales = 'DATASET postgres://db:5432|shop.mart.sales';
const meanwhile = { quarantineName: 'zz_q' };
const said = (kind: StepKind, asset = sales, more: Partial<Step> = meanwhile, renamed = false) =>
  statementOf(step(kind, asset, more), renamed);

describe('statements', () => {
  test('of a table', () => {
    expect(said('RENAME')).toBe('ALTER TABLE "mart"."sales" RENAME TO "zz_q";');
    expect(said('RENAME_BACK')).toBe('ALTER TABLE "mart"."zz_q" RENAME TO "sales";');
    expect(said('DROP')).toBe('DROP TABLE "mart"."sales";');
    expect(said('DROP', sales, meanwhile, true)).toBe('DROP TABLE "mart"."zz_q";');
    expect(said('REVOKE', sales, { roles: ['bi', 'o"k'] })).toMatch(
      /REVOKE ALL PRIVILEGES ON TABLE "mart"."sales" FROM PUBLIC, "bi", "o""k";$/,
    );
  });

  const column = 'COLUMN postgres://db:5432|shop.mart.sales#net amount';
  const mssql = 'DATASET mssql://db:1433|shop.dbo.매출';
  const rows: [StepKind, string, string | undefined, Partial<Step>?][] = [
    ['DROP', sales, 'DROP MATERIALIZED VIEW "mart"."sales";', { subtype: 'MATERIALIZED_VIEW' }],
    ['DROP', sales, 'DROP FOREIGN TABLE "mart"."sales";', { subtype: 'FOREIGN_TABLE' }],
    ['RENAME', sales, 'ALTER VIEW "mart"."sales" RENAME TO "zz_q";', { subtype: 'VIEW' }],
    ['DROP', column, 'ALTER TABLE "mart"."sales" DROP COLUMN "net amount";'],
    ['RENAME', column, 'ALTER TABLE "mart"."sales" RENAME COLUMN "net amount" TO "zz_q";'],
    ['RENAME', mssql, "EXEC sp_rename N'[dbo].[매출]', N'zz_q';"],
    [
      'RENAME',
      'COLUMN mssql://db:1433|shop.dbo.매출#a',
      "EXEC sp_rename N'[dbo].[매출].[a]', N'zz_q', N'COLUMN';",
    ],
    ['RENAME', 'DATASET mysql://db:3306|wms.stock', 'RENAME TABLE `wms`.`stock` TO `wms`.`zz_q`;'],
    ['DROP', 'COLUMN hive://meta:9083|lake.logs#a', undefined],
    [
      'RENAME',
      'DATASET hive://meta:9083|lake.logs',
      'ALTER TABLE `lake`.`logs` RENAME TO `lake`.`zz_q`;',
    ],
    [
      'RENAME',
      'DATASET snowflake://acme|DB.PUBLIC.T',
      'ALTER TABLE "DB"."PUBLIC"."T" RENAME TO "DB"."PUBLIC"."zz_q";',
    ],
    ['DROP', 'DATASET s3://lake|raw/orders', "aws s3 rm 's3://lake/raw/orders/' --recursive"],
    ['DROP', 'DATASET s3://lake|raw/*', undefined],
    ['DROP', 'DATASET kafka://broker:9092|orders', undefined],
    ['PAUSE', "PIPELINE prod|it's", "airflow dags pause 'it'\\''s'"],
    ['UNPAUSE', 'PIPELINE prod|d', "airflow dags unpause 'd'"],
    ['DROP', 'PIPELINE prod|d', "airflow dags delete --yes 'd'"],
    ['PAUSE', 'PIPELINE prod|--all', undefined],
    ['PAUSE', 'PIPELINE crontab://host|0 1 * * *', undefined],
    ['GRANT', sales, undefined],
    ['RECREATE', sales, undefined],
    ['RECREATE', sales, 'CREATE TABLE "x" (a int);', { definition: 'CREATE TABLE "x" (a int)' }],
    ['RECREATE', sales, undefined, { definition: 'see the ticket' }],
    [
      'RECREATE',
      sales,
      'CREATE VIEW "mart"."sales" AS\nSELECT 1;',
      { definition: ' SELECT 1; ', subtype: 'VIEW' },
    ],
    ['RECREATE', sales, undefined, { definition: 'SELECT 1' }],
  ];
  test.each(rows)('%s of %s', (kind, asset, expected, more = {}) => {
    expect(said(kind, asset, { ...meanwhile, ...more })).toBe(expected);
  });

  test('names of grants and definitions are kept by the system they stand in', () => {
    expect(said('REVOKE')).toContain("n.nspname = 'mart' AND c.relname = 'sales'");
    expect(said('KEEP_DEFINITION', sales, { subtype: 'VIEW' })).toMatch(/^SELECT pg_get_viewdef/);
    expect(said('KEEP_DEFINITION', sales, { subtype: 'FOREIGN_TABLE' })).toBeUndefined();
  });

  test('nothing is promised that there is no statement for', () => {
    const of = (urn: string, subtype?: string, kind: 'DATASET' | 'COLUMN' = 'DATASET') => {
      return { kind, urn, ...(subtype === undefined ? {} : { subtype }) };
    };
    const redshift = 'redshift://dw:5439|shop.mart.v';
    expect(canRename(of(redshift))).toBe(true);
    expect(canRename(of(redshift, 'VIEW'))).toBe(true);
    expect(canRename(of(redshift, 'MATERIALIZED_VIEW'))).toBe(false);
    expect(canRename(of(redshift, 'EXTERNAL_TABLE'))).toBe(false);
    expect(canRename(of('sqlite://f|main.v', 'VIEW'))).toBe(false);
    expect(canRename(of('hive://meta:9083|lake.logs#a', undefined, 'COLUMN'))).toBe(false);
    expect(canRevoke(of('mysql://db:3306|wms.stock'))).toBe(false);
    expect(canRevoke(of('postgres://db:5432|shop.mart.<?>'))).toBe(false);
  });

  test('a renamed table is looked for under its name meanwhile', () => {
    const renamed = step('RENAME', sales, { ...meanwhile, state: 'DONE' });
    expect(quarantineRefs([renamed])).toEqual(['DATASET postgres://db:5432|shop.mart.zz_q']);
    expect(quarantineRefs([{ ...renamed, state: 'SKIPPED' }])).toEqual([]);
  });
});

/** Reads a statement as an engine does: quoted names apart from everything else. */
function taken(text: string, mark: string, end: string): { names: string[]; rest: string } {
  const names: string[] = [];
  let rest = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== mark) {
      rest += text[at];
      continue;
    }
    let name = '';
    for (at += 1; at < text.length; at += 1) {
      if (text[at] !== end) name += text[at];
      else if (text[at + 1] === end) name += text[(at += 1)];
      else break;
    }
    names.push(name);
    rest += '_';
  }
  return { names, rest };
}

const nasty = [
  '"',
  '`',
  ']',
  '[',
  "'",
  ';',
  '--',
  '/*',
  '\\',
  '\n',
  '$$',
  '매출',
  ' ',
  '.',
  '#',
  '?',
  '\u200b',
];
const name = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

const engines = [
  { system: 'postgres://db:5432', database: ['shop'], mark: '"', end: '"' },
  { system: 'mysql://db:3306', database: [], mark: '`', end: '`' },
  { system: 'mssql://db:1433', database: ['shop'], mark: '[', end: ']' },
  { system: 'trino://host:8080', database: [], mark: '"', end: '"' },
];

test.each(engines)('whatever its name, only it is dropped on $system', (engine) => {
  const { system, database, mark, end } = engine;
  fc.assert(
    fc.property(name, name, (schema, table) => {
      const asset = `DATASET ${system}|${joinName([...database, schema, table])}`;
      const statement = statementOf(step('DROP', asset), false);
      const hidden = /[\p{Cc}\p{Cf}\u2028\u2029\\*<>]/u.test(schema + table);
      if (hidden) {
        expect(statement).toBeUndefined();
        return;
      }
      const { names, rest } = taken(statement ?? '', mark, end);
      expect(rest).toBe('DROP TABLE _._;');
      expect(names).toEqual([schema, table]);
    }),
  );
});

test('whatever its name, a shell gets it as one word', () => {
  fc.assert(
    fc.property(name, (dag) => {
      const statement = statementOf(step('PAUSE', `PIPELINE prod|${dag}`), false);
      if (statement === undefined) {
        // A plain name always gets one.
        expect(dag).not.toMatch(/^\w+$/);
        return;
      }
      const word = statement.slice('airflow dags pause '.length);
      // As a shell reads it: what stands between two quotes, and quotes behind a backslash.
      expect(word).toMatch(/^(?:'[^']*'|\\')+$/);
      expect(word.replaceAll(/'([^']*)'|\\(')/g, '$1$2')).toBe(dag);
    }),
  );
});
