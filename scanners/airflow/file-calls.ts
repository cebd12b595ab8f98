import { shown, textOf } from '../shared/python/text.ts';
import { virtualRoot } from '../shared/python/library/paths.ts';
import type { Arguments, Effect, Unknown, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { lastPart, type Chain } from './origin.ts';
import { isUnread } from './public-modules.ts';

/** A file or folder that a call reads or writes. */
export interface FileUse {
  access: 'READ' | 'WRITE';
  url: string;
}

const formats =
  '(csv|excel|parquet|json|feather|pickle|orc|hdf|html|xml|stata|fwf|sas|spss|file|files|ipc|ndjson|avro|delta|zarr|netcdf|table|text|dataset|markdown|raster|image|shapefile)';
const reading = new RegExp(
  `^(read_${formats}\\w*|scan_${formats}|load|loadtxt|genfromtxt|fromfile|load_table_from_uri|open|open_dataset|ExcelFile|ParquetFile|ParquetDataset|load_workbook|ZipFile|TarFile)$`,
);
const writing = new RegExp(
  `^(to_${formats}|save|savez|savez_compressed|savetxt|tofile|dump|ExcelWriter|ParquetWriter|HDFStore|write_${formats}|sink_${formats}|saveAsTextFile|imwrite|savefig|save_model|urlretrieve)$`,
);
const copying = /^(shutil\.(copy|copy2|copyfile|copytree|move)|os\.(rename|replace|link|symlink))$/;
// What opens files of its own machine only.
const onDisk = /^(builtins|io|gzip|bz2|lzma|zipfile|tarfile|shutil|os)\b/;
const sparkFormats = /^(csv|parquet|json|orc|text|load|save|avro|delta)$/;
// Arguments that hold a place; another one may be any text.
const places =
  /^(path|paths|filepath_or_buffer|path_or_buf|io|excel_writer|where|file|filename|fname|source|dest|fp|name|uri|url|location|src|dst|filepath|path_or_buffer|root_path)$/;

const remote = /^(?:s3[an]?|gs|gcs|hdfs|abfss?|wasbs?|oss|cos|dbfs):\/\//i;

/** Files that a call names by path or URL: `pd.read_csv("s3://…")`, `open("/data/x")`, `df.to_parquet(…)`. */
export function filesOf(effect: Effect, chain: Chain, scheme?: string): FileUse[] {
  const last = chain.links.at(-1)?.name ?? '()';
  const method = last === '()' ? lastPart(chain.root) : last;
  const given = placesIn(effect.given);
  if (copying.test(chain.root)) {
    const [from, to] = given.map((text) => urlOf(text, '', undefined, true));
    return [
      ...(from === undefined ? [] : [{ access: 'READ' as const, url: from }]),
      ...(to === undefined ? [] : [{ access: 'WRITE' as const, url: to }]),
    ];
  }
  const isSpark = isDistributed(chain);
  const writes =
    writing.test(method) ||
    (chain.links.some((link) => link.name === 'write') && sparkFormats.test(method)) ||
    (/^(open|ZipFile|TarFile)$/.test(method) && isWriteMode(effect.given));
  const reads = reading.test(method) || (isSpark && sparkFormats.test(method));
  if (!reads && !writes) return [];
  const options = isSpark ? optionsNamed(chain, 'path') : [];
  return [...given, ...options].flatMap((text): FileUse[] => {
    // A function of somebody's own may mean anything by a text that is no URL.
    if (isUnread(chain.root) && !remote.test(text)) return [];
    if (isSpark && !remote.test(text) && !readsFiles(chain)) return [];
    const url = urlOf(text, isSpark ? 'filesystem' : '', scheme, onDisk.test(chain.root));
    return url === undefined ? [] : [{ access: writes ? 'WRITE' : 'READ', url }];
  });
}

/** A session of Spark, or a frame that writes as Spark's do, wherever it comes from. */
const isDistributed = ({ root, links }: Chain): boolean =>
  /spark/i.test(root) || links.some(({ name }) => name === 'write' || name === 'writeStream');

const fileFormat =
  /^(csv|parquet|json|orc|text|avro|delta|hudi|xml|binaryFile|image|libsvm)$|excel/;

/** Is its format one of files, or none said? */
const readsFiles = ({ links }: Chain): boolean =>
  links.every(({ name, given }) => {
    const format = name === 'format' ? given?.positional[0] : undefined;
    return typeof format !== 'string' || fileFormat.test(format);
  });

function placesIn({ positional, keywords }: Arguments): string[] {
  const named = [...keywords].filter(([key, value]) => places.test(key) || isRemote(value));
  const values = [...positional.slice(0, 2), ...named.map(([, value]) => value)];
  return values
    .flatMap((value) => (is(value, 'list') || is(value, 'tuple') ? value.items : [value]))
    .flatMap((value) => {
      // Often a temporary file of the task's own: of such a text nothing is known.
      if (typeof value === 'string') return [shown(value)].filter((text) => !isOpen(text));
      if (is(value, 'unknown') && isSetting(value)) return [shown(textOf(value))];
      return is(value, 'native') && value.type === 'Path' ? [shown(textOf(value))] : [];
    });
}

/** Is it nothing but a setting, which holds the whole place? */
const isSetting = ({ origin }: Unknown): boolean =>
  origin.from === 'unknown' && /^the (environment|Airflow) variable /.test(origin.why);

const isOpen = (text: string): boolean => /^<\?[^>]*>$/.test(text);

const isRemote = (value: Value): boolean => typeof value === 'string' && remote.test(shown(value));

const isWriteMode = ({ positional, keywords }: Arguments): boolean =>
  [positional[1], keywords.get('mode')].some(
    (mode) => typeof mode === 'string' && /^[rbt]*[wax+]/.test(mode) && mode.length < 5,
  );

/** Texts of `option("path", …)` and `options(path=…)`. */
function optionsNamed({ links }: Chain, wanted: string): string[] {
  return links.flatMap(({ name, given }) => {
    const [key, value] = given?.positional ?? [];
    const found = name === 'option' && key === wanted ? value : given?.keywords.get(wanted);
    return /^options?$/.test(name) && typeof found === 'string' ? [shown(found)] : [];
  });
}

// A temporary folder is the task's own.
const ofTask = /^<\?(\w*TemporaryDirectory|\w*TemporaryFile|mkdtemp|mkstemp)>/;
const openPiece = /<\?[^>]*>|\{\{[^}]*\}\}/g;
const fileName =
  /\.(csv|tsv|txt|json|jsonl|ndjson|parquet|pq|orc|avro|xlsx?|xml|html?|pkl|pickle|feather|arrow|ipc|gz|zip|tar|tgz|bz2|zst|h5|hdf5?|nc|npy|npz|db|sqlite3?|duckdb|dat|log|ya?ml|geojson|shp|gpkg|tiff?|pdf|png|jpe?g|joblib|pt|pth|onnx|model|bin|sav|dta|md)$/i;

/**
 * The URL of a place. A path without a scheme is the machine's own, unless `kind` names what it stands
 * on.
 */
function urlOf(text: string, kind: string, scheme?: string, isLocal = false): string | undefined {
  if (remote.test(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || /[\s{}"'();,*]/.test(text.replace(openPiece, '')))
    return undefined;
  if (text.startsWith(virtualRoot) || ofTask.test(text)) return undefined;
  if (scheme !== undefined) return /^[\w.<?>-]+\/./.test(text) ? `${scheme}://${text}` : undefined;
  const isAbsolute = /^\/[^/]/.test(text);
  if (isAbsolute && kind !== '') return `<?${kind}>${text}`;
  if (isAbsolute) return `file://${text.replace(/\/{2,}/g, '/')}`;
  if (isOpen(text)) return text;
  const hasName = /[\p{L}\p{N}]/u.test(text.replace(openPiece, ''));
  if (!hasName || !(text.includes('/') || fileName.test(text))) return undefined;
  // As a sensor waits for it: under the folder that all workers start in.
  return text.startsWith('<?') && !isLocal ? text : `file:///${text.replace(/^(\.\/)+/, '')}`;
}
