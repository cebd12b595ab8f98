import type { Outline } from './outline.ts';
import type { TableName } from './sql.ts';
import { words } from './words.ts';

const ownSchemas =
  /^(?:pg_catalog|information_schema|sys|system|safe|net|st|ml|ai|appends|snowflake|aws_s3|aws_lambda|default|(?:dbms|utl|apex|owa|sdo)_\w+|xmltable)$/i;
const ownNames =
  /^(?:pg_|stl_|svv_|duckdb_|pragma_|sqlite_|system\$|json|xml|regexp_|generate_|st_|unnest|explode|posexplode|flatten|inline|stack|range|numbers|zeros|string_|array_|map_|read_|ts_|dblink|opcua|fulltext|contains|freetext|ai_|ml_|predict|vector_|hll_|cursor_|query_|table_|view|values|tumble|hop|session|cumulate|gap_fill|sequence|series|glob|url|file|s3|hdfs|gcs|remote|cluster|input|dictionary|null|arrow|parquet|csv|delta|iceberg|hudi|sniff_|seq|random|repeat|sum|fuzz|executable|loop|time)/i;
const more =
  words(`OPENJSON OPENXML OPENROWSET OPENQUERY OPENDATASOURCE SPLIT_TO_TABLE STRTOK_SPLIT_TO_TABLE RESULT_SCAN
  GENERATOR INFER_SCHEMA LATERAL TABLE UNPIVOT PIVOT MATCH_RECOGNIZE THE CAST COLLECTION MULTISET GENERATERANDOM
  MERGE MYSQL POSTGRESQL SQLITE MONGODB JDBC ODBC REDIS EXTERNAL_QUERY FEDERATED_QUERY POSTGRES_QUERY POSTGRES_SCAN
  MYSQL_QUERY MYSQL_SCAN SQLITE_SCAN DELTALAKE AZUREBLOBSTORAGE FORMAT CLOUD_FILES CHANGES NEXTVAL COALESCE NULLIF
  CURRENT_DATE CURRENT_TIMESTAMP NOW CONNECTION_ID PARSE_URL_TUPLE BATCH_SEARCH SEARCH EACH KEYS ITEMS LIST_FILES
  EXCLUDE_COLUMNS DESCRIPTOR DATASKETCHES SPLIT CROSSTAB CONNECTBY NORMAL_RAND POSITION EXTRACT IDENTIFIER
  DIRECTORY SEMANTIC_VIEW TO_QUERY APPENDS`);

/**
 * Notes a function that stands in the place of a table and that no engine brings along: what it reads
 * stands in its own text.
 */
export function noteTableFunction(outline: Outline, { parts }: TableName): void {
  const last = parts.at(-1) ?? '';
  const schema = parts.at(-2);
  const isOwn =
    schema === undefined
      ? ownNames.test(last) || more.has(last.toUpperCase())
      : ownSchemas.test(schema);
  if (!isOwn && !/[<?]/.test(last)) outline.calls.push(parts.join('.'));
}
