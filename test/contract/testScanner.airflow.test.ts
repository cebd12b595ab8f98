import { loadScanner } from '../../scanners/registry.ts';
import { testScanner } from './testScanner.ts';

const dag = (id: string, body: string) => `from airflow import DAG
from airflow.providers.postgres.operators.postgres import PostgresOperator

with DAG(dag_id="${id}", schedule="@daily") as dag:
${body
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
const task = (id: string, sql: string) =>
  `PostgresOperator(task_id="${id}", postgres_conn_id="dw", sql="""${sql} """)`;

const junk = Buffer.concat([
  Buffer.from('from airflow import DAG\nDAG("x")\n'),
  Uint8Array.from({ length: 4_096 }, (_, i) => (i * 7919) % 256),
]);

testScanner('airflow', {
  load: () => loadScanner('airflow'),
  options: { path: 'dags', namespace: 'prod' },
  wrong: [{}, { path: '' }, { path: 'dags', airflowVersion: '1' }, { path: 'dags', surprise: 1 }],
  connections: [
    { name: 'dw', platform: 'postgres', namespace: 'postgres://dw:5432', database: 'shop' },
  ],
  files: {
    'dags/fill.py': dag('fill', task('fill', 'INSERT INTO mart.sales SELECT * FROM dw.orders')),
    'dags/read.py': dag('read', task('read', 'SELECT count(*) FROM mart.sales')),
    ['dags/주문.py'.normalize('NFD')]: dag('주문', task('집계', 'SELECT * FROM dw."주문"')),
  },
  hostile: {
    'a syntax error': { 'dags/broken.py': dag('broken', 'if True\n  (((') },
    'binary junk named .py': { 'dags/junk.py': junk },
    'a file of more than 5 MB': {
      'dags/big.py': `${dag('big', 'pass')}# ${'x'.repeat(6_000_000)}\n`,
    },
    'a table that only a variable knows': {
      'dags/unknown.py': dag('unknown', task('t', 'SELECT * FROM {{ var.value.table }}')),
    },
    'a loop without end': {
      'dags/loop.py': dag(
        'loop',
        'n = 1\nwhile n > 0:\n  n += 1\n' + task('t', 'SELECT * FROM dw.%s'),
      ),
    },
  },
  copy: (n) => ({
    [`dags/copy_${n}.py`]: dag(
      `copy_${n}`,
      Array.from({ length: 5 }, (_, i) =>
        task(`t${i}`, `INSERT INTO mart.t${n}_${i} SELECT a, b FROM dw.s${n}_${i}`),
      ).join('\n'),
    ),
  }),
});
