import { shown } from '../shared/python/text.ts';
import type { Effect, Unknown, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { mentionsIn, textsIn } from './mentioned.ts';
import { chainOf, connectionOf, lastPart, type Chain } from './origin.ts';
import type { Touch } from './touch.ts';

const libraries =
  /^(boto3|aiobotocore|google\.cloud|googleapiclient|azure|pymongo|motor|redis|elasticsearch|opensearchpy|kafka|confluent_kafka|pika|snowflake|pyspark|polars|duckdb|awswrangler|s3fs|gcsfs|adlfs|fsspec|pyarrow|deltalake|sqlalchemy|psycopg2?|pymysql|MySQLdb|cassandra|clickhouse_\w+|pyhive|trino|paramiko|pysftp|ftplib|minio|gspread|hdfs|simple_salesforce)(\.|$)|^airflow\..*Hook$/;
// What works on data, or sets something going that may.
const works =
  /^(start_(?!session)\w+|put|put_\w+|send\w*|invoke\w*|publish\w*|submit\w*|run\w*|add_job_flow_steps|batch_\w+|upload\w*|download\w*|write\w*|sink_\w+|scan_\w+|save\w*|append|insert\w*|update_(?!params)\w+|find_one_and\w*|extract_table|copy\w*|list_(?!secrets)\w+|paginate|filter|all|load|load_\w+|jdbc|callproc|add|add_all|merge|bulk_\w+|query|get_table|create_table|get_object\w*|import_\w+|export_\w+|sync|retrieve\w*|retr\w*|stor\w*|eval|get_worksheet|open_by_\w+|append_rows?|set|scalars?)$/;
const apart = /secret|\bsts\b|\bssm\b|cloudwatch|\blogs\b|\biam\b|\bses\b|kms/i;

/**
 * Calls of libraries that work on data whose meaning is not told: one finding for all of them, with what
 * they are given along the way. `told` are the results of calls that were understood.
 */
export function libraryTouches(effects: readonly Effect[], told: ReadonlySet<Value>): Touch[] {
  const goneOn = new Set(effects.flatMap(({ result }) => before(result)));
  const open = effects.flatMap((effect) => {
    const chain = chainOf(effect.result);
    // What is loaded and then written elsewhere is two pieces of work.
    const isOnTheWay = goneOn.has(effect.result) && methodOf(chain) !== 'load';
    if (told.has(effect.result) || isOnTheWay) return [];
    if (!isWork(chain) || isToldBefore(effect.result, told)) return [];
    const given = givenTo(chain);
    return textsIn(given).some((text) => shown(text).length > 2) ? [{ effect, chain, given }] : [];
  });
  const [first] = open;
  if (!first) return [];
  const names = [...new Set(open.map(({ chain }) => nameOf(chain)))].slice(0, 3).join(', ');
  const mentions = mentionsIn(open.flatMap(({ given }) => given));
  const ids = new Set(open.map(({ chain }) => connectionOf(chain).id));
  const connection = ids.size === 1 && !ids.has(undefined) ? connectionOf(first.chain) : undefined;
  const message = `it calls ${names}, and what that works on is not known`;
  const more = { ...(connection && { connection }), ...(mentions.length > 0 && { mentions }) };
  const target = { kind: 'unknown', message, access: 'EITHER', ...more } as const;
  return [{ access: 'READ', target, ...first.effect.given.site }];
}

/** Does it only go on with what was told? What is read and then written elsewhere is other work. */
function isToldBefore(result: Value, told: ReadonlySet<Value>): boolean {
  const path = before(result);
  const at = path.findIndex((each) => told.has(each));
  return at >= 0 && !path.slice(0, at).some((each) => is(each, 'unknown') && isWriter(each));
}

const isWriter = ({ origin, name }: Unknown): boolean =>
  origin.from === 'attribute' && /^write(Stream)?$/.test(name);

const methodOf = ({ root, links }: Chain): string => {
  const last = links.at(-1)?.name ?? '()';
  return last === '()' ? lastPart(root) : last;
};

const nameOf = (chain: Chain): string => `${chain.root.split('.')[0] ?? ''}’s ${methodOf(chain)}`;

function isWork(chain: Chain): boolean {
  if (
    !chain.known ||
    /Statement$/.test(chain.root) ||
    !libraries.test(chain.root) ||
    !works.test(methodOf(chain))
  )
    return false;
  const start = chain.links[0]?.given;
  return !textsIn([...(start?.positional ?? [])]).some((text) => apart.test(text));
}

/** What the calls are given; of several, not what the client is made with. */
function givenTo({ links }: Chain): Value[] {
  const calls = links.flatMap(({ given }) => given ?? []);
  const given = (calls.length > 1 ? calls.slice(1) : calls).flatMap((each) => [
    ...each.positional,
    ...each.keywords.values(),
  ]);
  // `db.orders.find(…)`, `db["orders"].find(…)`
  const named = links
    .slice(1)
    .flatMap(({ name, given: called, key }): Value[] =>
      key !== undefined ? [key] : called === undefined ? [name] : [],
    );
  return given.length === 0 ? [] : [...given, ...named];
}

/** The values that a value was got from, call by call. */
function before(value: Value): Value[] {
  const found: Value[] = [];
  let at: Value | undefined = value;
  while (at !== undefined && is(at, 'unknown') && found.length < 40) {
    at = stepBack(at);
    if (at !== undefined) found.push(at);
  }
  return found;
}

function stepBack({ origin }: Unknown): Value | undefined {
  if (origin.from === 'call') return origin.callee;
  return origin.from === 'attribute' || origin.from === 'item' ? origin.of : undefined;
}
