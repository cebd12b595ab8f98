/** How one end of a transfer is named in an operator's arguments. */
export interface Side {
  scheme?: string;
  bucket?: string[];
  key?: string[];
  table?: string[];
  schema?: string[];
  connection?: string[];
  platform?: string;
  /** A file, a sheet, a folder: named by its container and a path, under its own connection. */
  container?: string[];
  path?: string[];
  /** `conn_id` where none is given. */
  byDefault?: string;
}

/** Objects of S3. */
export const s3: Side = {
  scheme: 's3',
  bucket: ['s3_bucket', 's3_bucket_name', 'dest_bucket', 'bucket', 'bucket_name'],
  key: [
    's3_key',
    's3_keys',
    'dest_s3_key',
    's3_destination_key',
    's3_key_prefix',
    's3_prefix',
    'key',
    'dest_key',
    'prefix',
  ],
};
/** Objects of Google Cloud Storage. */
export const gcs: Side = {
  scheme: 'gs',
  bucket: [
    'gcs_bucket',
    'gcs_bucket_name',
    'bucket',
    'bucket_name',
    'destination_bucket',
    'source_bucket',
  ],
  key: [
    'dest_gcs',
    'destination_cloud_storage_uris',
    'source_objects',
    'source_object',
    'object_name',
    'destination_object',
    'destination_path',
    'dst',
    'object',
    'filename',
    'prefix',
  ],
};

const wasb: Side = {
  container: ['container_name', 'destination_container_name'],
  path: ['blob_name', 'blob_prefix', 'blob_list', 'prefix'],
  connection: ['wasb_conn_id'],
  byDefault: 'wasb_default',
  platform: 'wasbs',
};
const lake: Side = {
  path: ['azure_data_lake_path', 'src_adls', 'dest_adls', 'directory', 'path'],
  connection: ['azure_data_lake_conn_id', 'adls_conn_id'],
  byDefault: 'azure_data_lake_default',
  platform: 'adl',
};
const drive: Side = {
  container: ['folder_id', 'destination_folder_id'],
  path: ['file_name', 'destination_object', 'drive_folder', 'folder_name'],
  connection: ['gdrive_conn_id', 'gcp_conn_id'],
  byDefault: 'google_cloud_default',
  platform: 'gdrive',
};
const sheets: Side = {
  path: ['spreadsheet_id'],
  connection: ['gcp_conn_id'],
  byDefault: 'google_cloud_default',
  platform: 'gsheets',
};
const local: Side = {
  scheme: 'file',
  path: [
    'filename',
    'file_path',
    'local_filepath',
    'local_path',
    'local_file_path',
    'filepath',
    'dst',
    'src',
  ],
};

/** Systems by the word in the operator's name. */
export const systems: Record<string, Side> = {
  S3: s3,
  GCS: gcs,
  Gcs: gcs,
  Redshift: {
    table: ['table'],
    schema: ['schema'],
    connection: ['redshift_conn_id'],
    platform: 'redshift',
  },
  Postgres: {
    table: ['table', 'destination_table', 'postgres_table', 'target_table_name'],
    schema: ['schema'],
    connection: ['postgres_conn_id', 'destination_postgres_conn_id'],
    platform: 'postgres',
  },
  MySql: {
    table: ['table', 'mysql_table', 'target_table_name'],
    schema: ['schema'],
    connection: ['mysql_conn_id'],
    platform: 'mysql',
  },
  Sql: { table: ['table'], schema: ['schema'], connection: ['sql_conn_id', 'conn_id'] },
  Snowflake: {
    table: ['table'],
    schema: ['schema'],
    connection: ['snowflake_conn_id'],
    platform: 'snowflake',
  },
  BigQuery: {
    table: [
      'destination_project_dataset_table',
      'destination_dataset_table',
      'source_project_dataset_table',
      'dataset_table',
    ],
    connection: ['gcp_conn_id', 'bigquery_conn_id'],
    platform: 'bigquery',
  },
  Hive: {
    table: ['hive_table'],
    connection: ['hive_cli_conn_id', 'hiveserver2_conn_id'],
    platform: 'hive',
  },
  MsSql: {
    table: ['table', 'mssql_table', 'target_table_name'],
    connection: ['mssql_conn_id'],
    platform: 'tsql',
  },
  Oracle: {
    table: ['oracle_table'],
    connection: ['oracle_destination_conn_id', 'oracle_conn_id'],
    platform: 'oracle',
  },
  Trino: { table: ['trino_table'], connection: ['trino_conn_id'], platform: 'trino' },
  Presto: { table: ['presto_table'], connection: ['presto_conn_id'], platform: 'presto' },
  Mongo: {
    table: ['mongo_collection'],
    schema: ['mongo_db'],
    connection: ['mongo_conn_id'],
    platform: 'mongodb',
  },
  DynamoDB: { table: ['dynamodb_table_name', 'table_name'], platform: 'dynamodb' },
  Cassandra: {
    table: ['table'],
    schema: ['keyspace'],
    connection: ['cassandra_conn_id'],
    platform: 'cassandra',
  },
  Databricks: {
    table: ['table_name'],
    connection: ['databricks_conn_id'],
    platform: 'databricks',
  },
  Vertica: { table: ['table'], connection: ['vertica_conn_id'], platform: 'vertica' },
  Teradata: {
    table: ['teradata_table'],
    connection: ['teradata_conn_id'],
    platform: 'teradata',
  },
  Salesforce: {
    table: ['obj', 'object_name'],
    connection: ['salesforce_conn_id'],
    platform: 'salesforce',
  },
  Local: local,
  LocalFilesystem: local,
  LocalFiles: local,
  SFTP: {
    path: ['sftp_path', 'sftp_source_path', 'sftp_remote_path', 'source_path', 'destination_path'],
    connection: ['sftp_conn_id', 'ssh_conn_id'],
    byDefault: 'sftp_default',
    platform: 'sftp',
  },
  FTP: {
    path: ['ftp_path'],
    connection: ['ftp_conn_id'],
    byDefault: 'ftp_default',
    platform: 'ftp',
  },
  Wasb: wasb,
  AzureBlob: wasb,
  AzureBlobStorage: wasb,
  AzureFileShare: {
    container: ['share_name'],
    path: ['directory_path', 'directory_name', 'prefix'],
    connection: ['azure_fileshare_conn_id'],
    byDefault: 'azure_fileshare_default',
    platform: 'azurefile',
  },
  ADLS: lake,
  ADLSGen2: lake,
  AzureDataLake: lake,
  AzureDataLakeStorage: lake,
  GoogleDrive: drive,
  Gdrive: drive,
  GDrive: drive,
  GoogleSheets: sheets,
  Sheets: sheets,
};
