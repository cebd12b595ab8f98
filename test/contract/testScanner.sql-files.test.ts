import { loadScanner } from '../../scanners/registry.ts';
import { testScanner } from './testScanner.ts';

const junk = Uint8Array.from({ length: 4_096 }, (_, i) => (i * 7919) % 256);

testScanner('sql-files', {
  load: () => loadScanner('sql-files'),
  options: {
    repository: 'shop/warehouse',
    folders: [{ path: 'sql', dialect: 'postgres', connection: 'dw' }],
  },
  wrong: [
    {},
    { repository: 'x', folders: [] },
    { repository: 'x', folders: [{ path: 'sql', dialect: 'klingon' }] },
    { repository: 'x', folders: [{ path: 'sql' }], surprise: 1 },
  ],
  connections: [
    { name: 'dw', platform: 'postgres', namespace: 'postgres://dw:5432', database: 'shop' },
  ],
  files: {
    'sql/fill.sql': 'INSERT INTO mart.sales SELECT * FROM dw.orders;',
    'sql/view.sql': 'CREATE VIEW mart.v AS SELECT id FROM mart.sales;',
    'sql/table.sql': 'CREATE TABLE dw.orders (id bigint PRIMARY KEY);',
    ['sql/주문.sql'.normalize('NFD')]: 'SELECT * FROM dw."주문";',
  },
  hostile: {
    'binary junk': { 'sql/junk.sql': junk },
    'a file of more than 5 MB': { 'sql/big.sql': `SELECT '${'x'.repeat(5_000_001)}';` },
    'parentheses 2,000 deep': {
      'sql/deep.sql': `SELECT * FROM ${'('.repeat(2_000)}SELECT 1 FROM dw.deep${')'.repeat(2_000)};`,
    },
    'text that is no SQL': { 'sql/prose.sql': 'INSERT INTO, as we say, FROM nowhere (((' },
  },
  copy: (n) => ({
    [`sql/copy_${n}.sql`]: Array.from(
      { length: 10 },
      (_, i) =>
        `INSERT INTO mart.t${n}_${i} SELECT a, b, c FROM dw.s${n}_${i} JOIN dw.d USING (a);`,
    ).join('\n'),
  }),
});
