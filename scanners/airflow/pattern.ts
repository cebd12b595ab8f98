import type { TableName } from '../shared/sql/sql.ts';

// Pieces that only say *when*: a path that ends in them still is the dataset before them.
const dateWord =
  /^(?:.*[._ [('"|-])?(?:ds|ds_nodash|ts|ts_nodash|ts_nodash_with_tz|date|dt|day|month|year|hour|week|now|today|yesterday|tomorrow|execution_date|logical_date|run_date|run_id|base_date|base_dt|target_date|start_date|end_date|data_interval_start|data_interval_end|next_ds|prev_ds|yesterday_ds|tomorrow_ds|yyyymmdd|ymd|timestamp|time|strftime|isoformat|format|partition|snapshot_date|process_date|ingest_date|load_date)(?:[._ \])'"|(-].*)?$/i;

const unknownPiece = /<\?([^>]*)>|\{\{\s*([^}]*?)\s*\}\}|\{%[^%]*%\}/g;

const isDate = (name: string): boolean => dateWord.test(name.trim());

/** Is every unknown piece of the text only a date? */
export function isDated(text: string): boolean {
  const pieces = [...text.matchAll(unknownPiece)].map((match) => match[1] ?? match[2] ?? '');
  return pieces.length > 0 && pieces.every(isDate);
}

const hasUnknown = (text: string): boolean => text.match(unknownPiece) !== null;

/**
 * The dataset that a URL means: `s3://lake/sales/dt={{ ds }}/x.csv` is `s3://lake/sales`. Undefined
 * when a piece that is no date is not known, or nothing is known below the bucket.
 */
export function datasetOfUrl(url: string): string | undefined {
  const wild = url.replace(/\*.*$/s, '');
  if (!hasUnknown(url)) return wild === url ? url : lastFolder(wild);
  if (!isDated(url)) return undefined;
  const at = url.search(unknownPiece);
  return lastFolder(url.slice(0, at));
}

/** The folder a path stands in, if it is below the bucket. */
function lastFolder(path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]+\/.+/i.test(folder) ? folder : undefined;
}

/**
 * Parts of a table, index or key name: a date at the end of the last part is a pattern where the
 * system names its shards so. Undefined when a piece is not known.
 */
export function tableOfName(
  parts: readonly string[],
  platform: string | undefined,
): string[] | undefined {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  if (before.some(hasUnknown)) return undefined;
  if (!hasUnknown(last)) return [...parts];
  const sharded = platform === 'bigquery' || platform === 'elasticsearch';
  if (!sharded || !isDated(last)) return undefined;
  const pattern = last.replace(unknownPiece, '*').replace(/\*[*._-]*/g, '*');
  return /^\*$/.test(pattern) ? undefined : [...before, pattern];
}

/** A table of SQL whose unknown pieces, if any, only say when; undefined when they could say what. */
export function settledTable(
  table: TableName,
  platform: string | undefined,
): TableName | undefined {
  // Another system's: which one that is, the SQL does not say.
  if (table.server !== undefined) return undefined;
  const written = table.parts.join('.');
  if (table.templated !== true && !hasUnknown(written)) return table;
  if (table.kind === 'PATH') {
    const url = datasetOfUrl(table.parts.at(-1) ?? '');
    return url === undefined ? undefined : { ...table, parts: [url] };
  }
  const parts = tableOfName(table.parts, platform);
  return parts && { ...table, parts };
}
