import { describe, expect, it } from 'vitest';
import type { Observation } from '../../server/core/observation.ts';
import type { SqlReading, SqlStatement } from '../shared/sql/sql.ts';
import type { DagFacts, FileFacts, QuotedTouch, TaskFacts } from './facts.ts';
import { mapFile } from './map.ts';
import type { Naming } from './naming.ts';
import type { Target } from './touch.ts';

const naming: Naming = {
  namespace: 'prod',
  aliases: {},
  connections: [
    {
      name: 'dw',
      namespace: 'postgres://dw:5432',
      platform: 'postgres',
      database: 'shop',
      searchPath: ['mart'],
    },
  ],
};

const site = { path: 'dags/a.py', line: 3, endLine: 9 };

const touch = (
  access: QuotedTouch['access'],
  target: Target,
  more: Partial<QuotedTouch> = {},
): QuotedTouch => ({ access, target, ...site, quote: 'hook.run(sql)', hash: 'h', ...more });

const task = (id: string, touches: QuotedTouch[] = [], downstream: string[] = []): TaskFacts => ({
  id,
  operator: 'PythonOperator',
  basePath: 'airflow.operators.python.PythonOperator',
  classPath: 'airflow.operators.python.PythonOperator',
  downstream,
  mapped: false,
  ...site,
  inlets: [],
  outlets: [],
  doubts: [],
  touches,
});

const dag = (more: Partial<DagFacts>): DagFacts => ({
  dagId: 'a',
  schedule: '0 5 * * *',
  datasets: [],
  startDate: '2024-01-01T00:00:00Z',
  catchup: false,
  tags: ['mart'],
  owner: 'kim',
  tasks: [],
  touches: [],
  references: [],
  line: 1,
  path: 'dags/a.py',
  doubts: [],
  templateFolders: [],
  loaded: true,
  hash: 'd',
  ...more,
});

const file = (...dags: DagFacts[]): FileFacts => ({
  path: 'dags/a.py',
  dags,
  hash: 'f',
  incomplete: [],
  dependsOn: [],
});

const statement = (more: Partial<SqlStatement>): SqlStatement => ({
  verb: 'INSERT',
  line: 1,
  endLine: 1,
  text: 'INSERT …',
  reads: [],
  writes: [],
  touches: [],
  ...more,
});

const table = (...parts: string[]) => ({ parts, kind: 'TABLE' as const, line: 2 });

const edges = (found: Observation[]): string[] =>
  found.flatMap((each) =>
    each.type === 'edge' && each.reason !== 'CONTAINS'
      ? [`${each.from.urn} ${each.reason} ${each.breaks} ${each.to.urn}`]
      : [],
  );

const readingOf = (...statements: SqlStatement[]): SqlReading => ({
  statements,
  script: { reads: [], writes: [] },
});

const unresolved = (found: Observation[]) => found.filter((each) => each.type === 'unresolved');

describe('mapFile', () => {
  it('says what a DAG is, who owns it and when it runs', () => {
    const [asset] = mapFile(file(dag({})), new Map(), naming);
    expect(asset).toMatchObject({
      type: 'asset',
      asset: { kind: 'PIPELINE', urn: 'prod|a' },
      facts: {
        tags: ['mart'],
        parties: [{ role: 'OWNER', party: 'kim' }],
        schedule: { expression: '0 5 * * *', periodSeconds: 86_400, startsItself: true },
      },
    });
  });

  it('leaves Airflow’s default owner out', () => {
    const [asset] = mapFile(file(dag({ owner: 'airflow' })), new Map(), naming);
    expect(asset).not.toHaveProperty('facts.parties');
  });

  it('an INSERT breaks both sides, what is made anew only the reader', () => {
    const insert = touch('READ', { kind: 'sql', text: 'a', connection: { id: 'dw' } });
    const create = touch('READ', { kind: 'sql', text: 'b', connection: { id: 'dw' } });
    const readings = new Map<QuotedTouch, SqlReading>([
      [
        insert,
        {
          statements: [
            statement({
              reads: [table('raw', 'x')],
              writes: [{ table: table('y'), mode: 'INSERT' }],
            }),
          ],
          script: { reads: [], writes: [] },
        },
      ],
      [
        create,
        {
          statements: [
            statement({
              verb: 'CREATE TABLE',
              reads: [table('y')],
              writes: [{ table: table('z'), mode: 'CREATE' }],
            }),
          ],
          script: { reads: [], writes: [] },
        },
      ],
    ]);
    const found = mapFile(
      file(dag({ tasks: [task('i', [insert], ['c']), task('c', [create])] })),
      readings,
      naming,
    );
    expect(edges(found)).toEqual([
      'postgres://dw:5432|shop.raw.x READ DOWNSTREAM prod|a.i',
      'prod|a.i WRITE BOTH postgres://dw:5432|shop.mart.y',
      'postgres://dw:5432|shop.mart.y READ DOWNSTREAM prod|a.c',
      'prod|a.c CREATE DOWNSTREAM postgres://dw:5432|shop.mart.z',
      'prod|a.i ORDER DOWNSTREAM prod|a.c',
    ]);
  });

  it('keeps an unmapped connection apart under its name', () => {
    const write = touch('WRITE', { kind: 'name', parts: ['raw', 'x'], connection: { id: 'old' } });
    const found = mapFile(file(dag({ tasks: [task('t', [write])] })), new Map(), naming);
    expect(edges(found)).toEqual(['prod|a.t WRITE BOTH connection://prod/old|raw.x']);
  });

  it('a name with an unknown piece is unresolved with its pattern, never dropped', () => {
    const read = touch('READ', {
      kind: 'name',
      parts: ['mart', 't_<?x>'],
      connection: { id: 'dw' },
    });
    const found = mapFile(file(dag({ tasks: [task('t', [read])] })), new Map(), naming);
    expect(edges(found)).toEqual([]);
    expect(unresolved(found)).toEqual([
      expect.objectContaining({
        access: 'READ',
        by: { kind: 'TASK', urn: 'prod|a.t' },
        codeHash: 'h',
        place: { at: 'dags/a.py', line: 3, text: 'hook.run(sql)' },
        reach: { connection: 'dw', namespace: 'postgres://dw:5432', pattern: 'mart.t_<?>' },
      }),
    ]);
  });

  it('never lets two DAGs of unknown id be one pipeline', () => {
    const of = (path: string) => mapFile(file(dag({ dagId: '<?id>', path })), new Map(), naming);
    const urns = [...of('dags/a.py'), ...of('dags/b.py')].flatMap((each) =>
      each.type === 'asset' && each.asset.kind === 'PIPELINE' ? [each.asset.urn] : [],
    );
    expect(new Set(urns).size).toBe(2);
  });

  it('joins DAGs by sensors, triggers and assets', () => {
    const found = mapFile(
      file(
        dag({
          schedule: 'datasets',
          datasets: ['s3://lake/x', 'daily_mart'],
          tasks: [task('w'), task('r')],
          references: [
            { task: 'w', dag: 'b', kind: 'waits', externalTasks: ['done'], line: 4 },
            { task: 'w', dag: 'c', kind: 'waits', externalTasks: [], line: 4 },
            { task: 'r', dag: 'd', kind: 'triggers', externalTasks: [], line: 5 },
            { task: 'r', dag: '<?name>', kind: 'triggers', externalTasks: [], line: 6 },
          ],
        }),
      ),
      new Map(),
      naming,
    );
    expect(edges(found)).toEqual([
      'prod|b SENSOR DOWNSTREAM prod|a.w',
      'prod|b.done SENSOR DOWNSTREAM prod|a.w',
      'prod|c SENSOR DOWNSTREAM prod|a.w',
      'prod|a.r TRIGGER BOTH prod|d',
      's3://lake|x SCHEDULE DOWNSTREAM prod|a',
      'airflow-asset://prod|daily_mart SCHEDULE DOWNSTREAM prod|a',
    ]);
    expect(unresolved(found)).toHaveLength(1);
  });

  it('leaves out a DAG that Airflow would not load', () => {
    expect(mapFile(file(dag({ loaded: false })), new Map(), naming)).toEqual([]);
  });

  it('tells of a file that was not read whole, even when no DAG was found in it', () => {
    const incomplete = [{ message: 'stopped: more than 9 steps', path: 'dags/a.py', line: 7 }];
    const found = mapFile({ ...file(), incomplete }, new Map(), naming);
    expect(unresolved(found)).toEqual([
      expect.objectContaining({ place: { at: 'dags/a.py', line: 7 }, access: 'EITHER' }),
    ]);
  });

  it('names in one finding what each of two like commands on a line is given', () => {
    const open = (name: string) =>
      touch('READ', { kind: 'unknown', message: 'it runs load.py', mentions: [name] });
    const found = mapFile(
      file(dag({ tasks: [task('t', [open('mart.a'), open('mart.b')])] })),
      new Map(),
      naming,
    );
    const unresolved = found.filter(({ type }) => type === 'unresolved');
    expect(unresolved).toMatchObject([{ mentions: ['mart.a', 'mart.b'] }]);
  });

  it('gives what a DAG’s own callbacks touch to the pipeline', () => {
    const target: Target = { kind: 'name', parts: ['ops', 'failed'], connection: { id: 'dw' } };
    const found = mapFile(file(dag({ touches: [touch('WRITE', target)] })), new Map(), naming);
    expect(found).toContainEqual(
      expect.objectContaining({
        type: 'edge',
        from: { kind: 'PIPELINE', urn: 'prod|a' },
        to: { kind: 'DATASET', urn: 'postgres://dw:5432|shop.ops.failed' },
        reason: 'WRITE',
      }),
    );
  });
});

describe('what is touched only where a setting is made otherwise', () => {
  const made = { otherwise: true, uncertain: true } as const;
  const sqlTouch = (id: string, more: Partial<QuotedTouch> = {}) =>
    touch('READ', { kind: 'sql', text: 'x', connection: { id } }, more);
  const found = (id: string, ...parts: string[]) => {
    const one = sqlTouch(id, made);
    const reading = readingOf(statement({ reads: [table(...parts)] }));
    return mapFile(file(dag({ tasks: [task('t', [one])] })), new Map([[one, reading]]), naming);
  };

  it('is a finding by the pattern of its name', () => {
    expect(edges(found('dw', '<?schema>', 'orders'))).toEqual([]);
    expect(unresolved(found('dw', '<?schema>', 'orders'))).toMatchObject([
      {
        access: 'READ',
        message: 'a setting may be made otherwise than its default: <?schema>.orders',
        reach: { connection: 'dw', namespace: 'postgres://dw:5432', pattern: '<?>.orders' },
      },
    ]);
  });

  it('is a finding in every system where the connection is not known', () => {
    expect(edges(found('<?CONN>', 'mart', 'orders'))).toEqual([]);
    expect(unresolved(found('<?CONN>', 'mart', 'orders'))).toMatchObject([
      { reach: { pattern: 'mart.orders' } },
    ]);
    const named = touch('WRITE', { kind: 'name', parts: ['a', 'b'], connection: { id: '<?C>' } });
    const all = mapFile(
      file(dag({ tasks: [task('t', [{ ...named, ...made }])] })),
      new Map(),
      naming,
    );
    expect(edges(all)).toEqual([]);
    expect(unresolved(all)).toMatchObject([{ access: 'WRITE', reach: { pattern: 'a.b' } }]);
  });

  it('is an unsure edge where all of the name is known', () => {
    const all = found('dw', 'mart', 'orders');
    expect(edges(all)).toEqual(['postgres://dw:5432|shop.mart.orders READ DOWNSTREAM prod|a.t']);
    expect(all).toContainEqual(expect.objectContaining({ reason: 'READ', confidence: 'LOW' }));
  });
});

describe('a schedule on data whose name is not known', () => {
  it('is a finding', () => {
    const found = mapFile(file(dag({ datasets: ['s3://<?bucket>/orders'] })), new Map(), naming);
    expect(edges(found)).toEqual([]);
    expect(unresolved(found)).toMatchObject([{ reach: { pattern: 's3://<?>/orders' } }]);
  });
});

describe('SQL whose tables stand elsewhere', () => {
  const texts = (...statements: SqlStatement[]) => {
    const touches = statements.map((_each, at) =>
      touch('READ', { kind: 'sql', text: String(at), connection: { id: 'dw' } }),
    );
    const readings = new Map(
      touches.map((each, at) => [each, readingOf(...statements.slice(at, at + 1))]),
    );
    return mapFile(file(dag({ tasks: [task('t', touches)] })), readings, naming);
  };

  it('stands in the system that an earlier call attaches', () => {
    const found = texts(
      statement({ verb: 'ATTACH', attaches: 'pg' }),
      statement({ verb: 'SELECT', reads: [table('pg', 'raw', 'orders')] }),
    );
    expect(edges(found)).toEqual([]);
    expect(unresolved(found)).toMatchObject([{ reach: { pattern: 'raw.orders' } }]);
  });

  it('is a finding of its connection where a function stands for a table', () => {
    const found = texts(statement({ verb: 'SELECT', calls: ['mart.f'], reads: [table('a', 'b')] }));
    expect(edges(found)).toHaveLength(1);
    expect(unresolved(found)).toMatchObject([
      {
        message: 'it calls mart.f, whose text stands in the database',
        reach: { connection: 'dw', namespace: 'postgres://dw:5432' },
      },
    ]);
  });
});
