import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { readFacts, toldBy } from './facts.fixture.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

const toldOf = (module: string, name: string, given: string) =>
  toldBy(
    readFacts(
      parser,
      `from airflow.providers.${module} import ${name}
with DAG("a"):
    ${name}(task_id="t", ${given})
`,
    ),
  )['t'];

const onGoogle = 'google.cloud.transfers.x';
const onAmazon = 'amazon.aws.transfers.x';

describe('both ends of a transfer are named', () => {
  it.each([
    [
      onGoogle,
      'AzureFileShareToGCSOperator',
      'share_name="sh", directory_path="in/x", dest_gcs="gs://b/x"',
      'READ sh/in/x @azure_fileshare_default',
      'WRITE gs://b/x',
    ],
    [
      onGoogle,
      'AzureBlobStorageToGCSOperator',
      'wasb_conn_id="az", container_name="c", blob_name="o.csv", bucket_name="b", object_name="o.csv"',
      'READ c/o.csv @az',
      'WRITE gs://b/o.csv',
    ],
    [
      onGoogle,
      'ADLSToGCSOperator',
      'src_adls="/in/x", dest_gcs="gs://b/y"',
      'READ /in/x @azure_data_lake_default',
      'WRITE gs://b/y',
    ],
    [
      onGoogle,
      'GCSToGoogleDriveOperator',
      'source_bucket="b", source_object="o.csv", destination_object="reports/o.csv"',
      'READ gs://b/o.csv',
      'WRITE reports/o.csv @google_cloud_default',
    ],
    [
      onGoogle,
      'GoogleDriveToGCSOperator',
      'bucket_name="b", object_name="o.csv", folder_id="F", file_name="f.csv"',
      'READ F/f.csv @google_cloud_default',
      'WRITE gs://b/o.csv',
    ],
    [
      onGoogle,
      'GoogleSheetsToGCSOperator',
      'spreadsheet_id="S1", destination_bucket="b", destination_path="s"',
      'READ S1 @google_cloud_default',
      'WRITE gs://b/s',
    ],
    [
      onGoogle,
      'GCSToSFTPOperator',
      'source_bucket="b", source_object="o.csv", destination_path="/out/"',
      'READ gs://b/o.csv',
      'WRITE /out @sftp_default',
    ],
    [
      onAmazon,
      'SFTPToS3Operator',
      'sftp_conn_id="sf", sftp_path="/in/o.csv", s3_bucket="b", s3_key="k"',
      'READ /in/o.csv @sf',
      'WRITE s3://b/k',
    ],
    [
      onAmazon,
      'S3ToSFTPOperator',
      'sftp_path="/out/o.csv", s3_bucket="b", s3_key="k"',
      'READ s3://b/k',
      'WRITE /out/o.csv @sftp_default',
    ],
    [
      onAmazon,
      'FTPToS3Operator',
      'ftp_path="/in/f.csv", s3_bucket="b", s3_key="k"',
      'READ /in/f.csv @ftp_default',
      'WRITE s3://b/k',
    ],
    [
      onAmazon,
      'LocalFilesystemToS3Operator',
      'filename="/data/x.csv", dest_bucket="b", dest_key="k"',
      'READ file:///data/x.csv',
      'WRITE s3://b/k',
    ],
    [
      'microsoft.azure.transfers.x',
      'LocalFilesystemToWasbOperator',
      'file_path="/data/x.csv", container_name="c", blob_name="x.csv"',
      'READ file:///data/x.csv',
      'WRITE c/x.csv @wasb_default',
    ],
    [
      'microsoft.azure.transfers.x',
      'SFTPToWasbOperator',
      'sftp_source_path="/in/*", container_name="c", blob_prefix="x/"',
      'READ /in @sftp_default',
      'WRITE c/x @wasb_default',
    ],
    [
      'microsoft.azure.transfers.x',
      'OracleToAzureDataLakeOperator',
      'sql="select 1 from s.o", oracle_conn_id="o", azure_data_lake_path="lake/p"',
      'SQL select 1 from s.o @o',
      'WRITE lake/p @azure_data_lake_default',
    ],
    [
      'mysql.transfers.x',
      'BigQueryToMySqlOperator',
      'dataset_table="ds.t", target_table_name="raw.t", mysql_conn_id="my"',
      'READ ds.t @google_cloud_default',
      'WRITE raw.t @my',
    ],
    [
      'common.io.operators.x',
      'FileTransferOperator',
      'src="s3://b/x", dst="gs://c/y"',
      'READ s3://b/x',
      'WRITE gs://c/y',
    ],
    [
      'databricks.operators.x',
      'DatabricksCopyIntoOperator',
      'table_name="c.s.t", file_location="s3://b/k"',
      'READ s3://b/k',
      'WRITE c.s.t @databricks_default',
    ],
    [
      'snowflake.transfers.x',
      'CopyFromExternalStageToSnowflakeOperator',
      'stage="my_stage", prefix="in", table="o", schema="raw", snowflake_conn_id="sf"',
      'READ @my_stage/in @sf',
      'WRITE raw.o @sf',
    ],
  ])('%s.%s', (module, name, given, ...ends) => {
    expect(toldOf(module, name, given)).toEqual(ends);
  });
});

describe('an end that is not understood', () => {
  it.each([
    [
      onAmazon,
      'GoogleApiToS3Operator',
      'google_api_endpoint_path="youtube.videos.list", s3_destination_key="s3://b/y"',
      /^OPEN what it reads from GoogleApi .*youtube\.videos\.list/,
    ],
    [
      onGoogle,
      'GlacierToGCSOperator',
      'vault_name="vault1", bucket_name="b", object_name="o"',
      /^OPEN what it reads from Glacier .*vault1/,
    ],
    [
      onAmazon,
      'S3ToWarehouseOperator',
      's3_bucket="b", s3_key="k", warehouse_conn_id="wh", into="mart.sales"',
      /^OPEN what it writes to Warehouse .* @wh: .*mart\.sales/,
    ],
    [
      onAmazon,
      'S3ToRedshiftOperator',
      's3_bucket="b", s3_key="k"',
      /^OPEN what it writes to Redshift /,
    ],
  ])('is a finding with what its arguments name: %s.%s', (module, name, given, finding) => {
    const found = toldOf(module, name, given);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(expect.stringMatching(finding));
  });

  it('is, in BigQuery, any table of the dataset', () => {
    const module = 'google.cloud.operators.bigquery';
    const upsert = 'BigQueryUpsertTableOperator';
    expect(toldOf(module, upsert, 'dataset_id="ds", table_resource=resource_of(1)')).toEqual([
      'OPEN the table that it makes or changes is not known @google_cloud_default: ds.<?>',
    ]);
    const known = '{"tableReference": {"tableId": "t"}}';
    expect(toldOf(module, upsert, `dataset_id="ds", table_resource=${known}`)).toEqual([
      'WRITE ds.t @google_cloud_default',
    ]);
  });
});
