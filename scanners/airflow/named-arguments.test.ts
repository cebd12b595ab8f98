import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { factsOf } from './facts.ts';
import { createDagReader } from './read.ts';
import { repository } from './repository.fixture.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

/** What one operator of a provider touches, as `access connection name`. */
function touched(operator: string): string[] {
  const name = operator.slice(0, operator.indexOf('('));
  const code = `from airflow import DAG\nfrom airflow.providers.any.operators.any import ${name}\nwith DAG("a"):\n    ${operator.replace('(', '(task_id="t", ')}\n`;
  const files = repository({ 'dags/a.py': code });
  const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
  if (!open) throw new Error('not read');
  const tasks = factsOf(open, files, []).dags.flatMap((dag) => dag.tasks);
  return tasks.flatMap(({ touches }) =>
    touches.map(({ access, target }) => {
      const at = 'connection' in target ? (target.connection?.id ?? '') : '';
      const what =
        target.kind === 'name'
          ? target.parts.join('.')
          : target.kind === 'sql'
            ? target.text
            : target.kind === 'unknown'
              ? `? ${String(target.mentions)}`
              : target.url;
      return [access, at, what].filter(Boolean).join(' ');
    }),
  );
}

describe('operators whose arguments name data', () => {
  it.each([
    ['SQLTableCheckOperator(conn_id="dw", table="m.x", checks={})', 'READ dw m.x'],
    ['SQLColumnCheckOperator(conn_id="dw", table="m.x", column_mapping={})', 'READ dw m.x'],
    ['SQLIntervalCheckOperator(conn_id="dw", table="m.x", metrics_thresholds={})', 'READ dw m.x'],
    ['BigQueryTableCheckOperator(gcp_conn_id="bq", table="m.x", checks={})', 'READ bq m.x'],
    ['SQLValueCheckOperator(conn_id="dw", sql="select 1 from m.x")', 'READ dw select 1 from m.x'],
    ['BranchSQLOperator(conn_id="dw", sql="select 1 from m.x")', 'READ dw select 1 from m.x'],
    ['SqlSensor(conn_id="dw", sql="select 1 from m.x")', 'SENSOR dw select 1 from m.x'],
    ['SQLInsertRowsOperator(conn_id="dw", schema="m", table_name="x")', 'WRITE dw m.x'],
    ['BigQueryGetDataOperator(gcp_conn_id="bq", dataset_id="m", table_id="x")', 'READ bq m.x'],
    [
      'BigQueryTableExistenceSensor(gcp_conn_id="bq", dataset_id="m", table_id="x")',
      'SENSOR bq m.x',
    ],
    ['DynamoDBValueSensor(aws_conn_id="aws", table_name="x")', 'SENSOR aws x'],
    ['S3ListOperator(bucket="b", prefix="x/")', 'READ s3://b/x/'],
    ['S3KeySensor(bucket_name="b", bucket_key=["x", "y"])', 'SENSOR s3://b/x', 'SENSOR s3://b/y'],
    ['SFTPSensor(sftp_conn_id="box", path="in/x.csv")', 'READ box ? in/x.csv'],
  ])('%s', (operator, ...expected) => {
    expect(touched(operator)).toEqual(expected);
  });

  it('read what a condition or a threshold selects from', () => {
    expect(
      touched(
        'SQLTableCheckOperator(conn_id="dw", table="m.x", checks={"c": {"check_statement": "a in (select b from m.y)"}})',
      ),
    ).toEqual(['READ dw m.x', 'READ dw SELECT 1 WHERE a in (select b from m.y)']);
    expect(
      touched(
        'SQLThresholdCheckOperator(conn_id="dw", sql="select 1 from m.x", min_threshold="select 1 from m.y", max_threshold=3)',
      ),
    ).toEqual(['READ dw select 1 from m.x', 'READ dw select 1 from m.y']);
  });
});

describe('what a BigQuery job names', () => {
  const reference = (id: string) => `{"projectId": "p", "datasetId": "m", "tableId": "${id}"}`;
  const job = (configuration: string) =>
    touched(`BigQueryInsertJobOperator(gcp_conn_id="bq", configuration=${configuration})`);

  it('is written, read, or both', () => {
    expect(
      job(`{"query": {"query": "select 1 from m.x", "destinationTable": ${reference('y')}}}`),
    ).toEqual(['READ bq select 1 from m.x', 'WRITE bq p.m.y']);
    expect(
      job(`{"load": {"sourceUris": ["gs://b/x.csv"], "destinationTable": ${reference('y')}}}`),
    ).toEqual(['WRITE bq p.m.y', 'READ gs://b/x.csv']);
    expect(
      job(`{"copy": {"sourceTables": [${reference('x')}], "destinationTable": ${reference('y')}}}`),
    ).toEqual(['READ bq p.m.x', 'WRITE bq p.m.y']);
    expect(
      job(`{"extract": {"sourceTable": ${reference('x')}, "destinationUri": "gs://b/x.csv"}}`),
    ).toEqual(['READ bq p.m.x', 'WRITE gs://b/x.csv']);
  });
});

describe('the two sides of a transfer', () => {
  it.each([
    [
      'GCSToBigQueryOperator(bucket="b", source_objects=["x.csv", "y.csv"], destination_project_dataset_table="p.m.z", gcp_conn_id="bq")',
      ['READ gs://b/x.csv', 'READ gs://b/y.csv', 'WRITE bq p.m.z'],
    ],
    [
      'BigQueryToGCSOperator(source_project_dataset_table="p.m.z", destination_cloud_storage_uris=["gs://b/x.csv"], gcp_conn_id="bq")',
      ['READ bq p.m.z', 'WRITE gs://b/x.csv'],
    ],
    [
      'BigQueryToPostgresOperator(dataset_table="m.x", target_table_name="m.y", gcp_conn_id="bq", postgres_conn_id="dw")',
      ['READ bq m.x', 'WRITE dw m.y'],
    ],
    [
      'S3ToGCSOperator(bucket="b", prefix="x/", dest_gcs="gs://c/y/")',
      ['READ s3://b/x/', 'WRITE gs://c/y/'],
    ],
    [
      'GCSToS3Operator(gcs_bucket="b", prefix="x/", dest_s3_key="s3://c/y/")',
      ['READ gs://b/x/', 'WRITE s3://c/y/'],
    ],
    [
      'SqlToS3Operator(aws_conn_id="aws", sql_conn_id="dw", query="select 1 from m.x", s3_bucket="b", s3_key="x.csv")',
      ['READ dw select 1 from m.x', 'WRITE s3://b/x.csv'],
    ],
    [
      'GenericTransfer(destination_conn_id="to", source_conn_id="from", sql="select 1 from m.x", destination_table="m.y", preoperator="delete from m.y")',
      ['READ from select 1 from m.x', 'READ to delete from m.y', 'WRITE to m.y'],
    ],
    [
      'MySqlToHiveOperator(hive_cli_conn_id="hive", mysql_conn_id="shop", sql="select 1 from m.x", hive_table="m.y")',
      ['READ shop select 1 from m.x', 'WRITE hive m.y'],
    ],
  ])('%s', (operator, expected) => {
    expect(touched(operator)).toEqual(expected);
  });
});
