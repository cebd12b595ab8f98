import type { Outline } from './outline.ts';
import type { TableName } from './sql.ts';
import { words } from './words.ts';

const ownSchemas =
  /^(?:pg_catalog|information_schema|sys|system|safe|net|st|ml|ai|appends|snowflake|aws_s3|aws_lambda|default|(?:dbms|utl|apex|owa|sdo)_\w+|xmltable)$/i;
const ownNames =
  /^(?:pg_\w+|stl_\w+|svv_\w+|duckdb_\w+|pragma_\w+|sqlite_\w+|system\$\w+|jsonb?_\w+|json|xml\w*|regexp_\w+|generate_(?:series|subscripts|array|date_array)|generator|st_\w+|unnest\w*|explode\w*|posexplode\w*|flatten|inline\w*|stack|range|numbers\w*|zeros\w*|string_split|string_to_table|array_elements|array_join|map_entries|read_\w+|ts_\w+|dblink\w*|containstable|freetexttable|ai_\w+|ml_\w+|predict|vector_search|hll_\w+|cursor_to\w+|query_to\w+|table_to\w+|table_changes|query|query_table|view|values\w*|tumble|hop|session|cumulate|gap_fill|sequence|glob|url\w*|file\w*|s3\w*|hdfs\w*|gcs|remote\w*|cluster\w*|input|dictionary|null|\w+_scan|sniff_csv|seq\d?|random|repeat|fuzz\w+|executable|loop|time_slice)$/i;
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
