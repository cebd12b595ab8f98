import { describe, expect, it } from 'vitest';
import { namedDataset } from './naming.ts';
import { shellTouches } from './shell.ts';

const naming = {
  namespace: 'prod',
  aliases: {},
  connections: [
    { name: 'warehouse', namespace: 'postgres://dw:5432', platform: 'postgres', database: 'shop' },
    { name: 'orders', namespace: 'mysql://my:3306', platform: 'mysql', database: 'shop' },
  ],
};
const sql = 'select * from mart.x';
const site = { path: 'a.py', line: 1, endLine: 1 };
const touched = (text: string, environment: Record<string, string> = {}) =>
  shellTouches(text, site, {
    environment: new Map(Object.entries(environment)),
    find: (name) => (name === 'sql/x.sql' ? { text: sql, path: 'dags/sql/x.sql' } : undefined),
  }).map(({ target }) => target);

describe('a database client in a shell command', () => {
  const mapped = 'postgres://dw:5432|shop.mart.x';

  it.each([
    [`psql -h dw -d shop -c "${sql}"`, mapped],
    [`psql -hdw -p5432 shop me -c "${sql}"`, mapped],
    [`PGPASSWORD=x /usr/bin/psql --host=dw --port 5432 --dbname=shop --command="${sql}"`, mapped],
    [`psql "host=dw dbname=shop user=me" -c "${sql}"`, mapped],
    [`psql postgresql://me:secret@dw:5432/shop -c "${sql}"`, mapped],
    [`export PGHOST=dw PGDATABASE=shop; psql -c "${sql}"`, mapped],
    [`HOST=dw\npsql -h $HOST -d shop -c "${sql}"`, mapped],
    [`psql -h dw -d shop -v ON_ERROR_STOP=1 -f sql/x.sql`, mapped],
    [`psql -h dw -d shop < sql/x.sql`, mapped],
    [`psql -h dw -d shop <<EOS\n${sql}\nEOS`, mapped],
    [`psql -h dw -p 5433 -d shop -c "${sql}"`, 'connection://prod/dw:5433|mart.x'],
    [`psql -h other -d shop -c "${sql}"`, 'connection://prod/other|mart.x'],
    [`mysql -u me -psecret -h my shop -e "${sql}"`, 'mysql://my:3306|mart.x'],
    [`mysql -h my -u me shop < sql/x.sql`, 'mysql://my:3306|mart.x'],
  ])('%s', (command, urn) => {
    const [target, ...others] = touched(command);
    expect(others).toEqual([]);
    expect(target).toMatchObject({ kind: 'sql', text: sql });
    if (target?.kind === 'sql')
      expect(namedDataset(naming, ['mart', 'x'], target.connection).ref.urn).toBe(urn);
  });

  it('is given its host by the task', () => {
    const [target] = touched(`psql -c "${sql}"`, { PGHOST: 'dw', PGDATABASE: 'shop' });
    expect(target).toMatchObject({ connection: { server: { authority: 'dw', database: 'shop' } } });
  });

  it('keeps no password', () => {
    expect(JSON.stringify(touched(`psql postgresql://me:secret@dw/shop -c "${sql}"`))).not.toMatch(
      /secret/,
    );
  });

  it('is open where its SQL is not there', () => {
    expect(
      touched('psql -h dw -d shop -f nowhere.sql; cat sql/x.sql | psql -h dw -d shop'),
    ).toMatchObject([
      { kind: 'unknown', message: 'psql runs the file nowhere.sql, which was not found' },
      { kind: 'unknown', message: 'psql runs SQL that is not in the command' },
    ]);
  });
});

describe('a program whose command does not say what it does to data', () => {
  it.each([
    ['spark-submit --master yarn job.py --table mart.a --out s3://b/a', ['mart.a', 's3://b/a']],
    ['python -m company.load mart.a', ['mart.a']],
    ['/opt/load.sh mart.a', ['mart.a']],
    ['pg_dump -t mart.a shop | gzip > x', ['mart.a']],
    ['sqoop import --table orders --hive-table mart.a', ['mart.a', 'orders']],
    ['docker run etl:1 --table mart.a', ['mart.a']],
    ['kubectl exec pod -- load mart.a', ['mart.a']],
    ['ssh host load mart.a', ['mart.a']],
    ['bq extract mart.a gs://b/out.csv', ['mart.a', 'gs://b/out.csv']],
    ['aws glue start-job-run --arguments t=mart.a', ['mart.a']],
    ['hdfs dfs -put x /warehouse/a', ['warehouse/a']],
    ['rclone copy s3:b/x gs:c/y', ['s3:b/x', 'gs:c/y']],
    ['scp x host:/in/y', ['host:/in/y']],
    ['our-loader --into=mart.a', ['mart.a']],
  ])('is a finding with the names that it is given: %s', (command, names) => {
    const [target, ...others] = touched(command);
    expect(others).toEqual([]);
    expect(target).toMatchObject({
      kind: 'unknown',
      access: 'EITHER',
      mentions: expect.arrayContaining(names) as string[],
    });
  });

  it.each([
    'echo mart.a',
    'cd /x && mkdir -p y && date',
    'python -m pip install x',
    'docker build -t etl .',
    'kubectl get pods',
    'gcloud auth login',
    'our-tool --config app.yaml --verbose',
    'curl_wrapper data.json',
  ])('is none where nothing says that it moves data: %s', (command) => {
    expect(touched(command)).toEqual([]);
  });
});
