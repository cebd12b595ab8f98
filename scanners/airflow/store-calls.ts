import { shown, textOf } from '../shared/python/text.ts';
import type { Effect, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { chainOf, connectionOf, lastPart, type Chain } from './origin.ts';
import { connectionOfUrl } from './server-address.ts';
import { sessionView, sparkSources } from './spark-calls.ts';
import type { Target, Touch } from './touch.ts';

type Rule = (
  effect: Effect,
  chain: Chain,
  method: string,
) => { access: 'READ' | 'WRITE'; target: Target; recreates?: boolean }[];

const text = (value: Value | undefined): string | undefined =>
  value === undefined || value === null ? undefined : shown(textOf(value));

const keywordOr = (effect: Effect, names: string[], position: number): Value | undefined => {
  for (const name of names) {
    const value = effect.given.keywords.get(name);
    if (value !== undefined) return value;
  }
  return effect.given.positional[position];
};

const redisWrites =
  /^(set|setex|setnx|psetex|mset|hset|hmset|hsetnx|hincrby\w*|incr\w*|decr\w*|zadd|zincrby|sadd|lpush|rpush|append|xadd|pfadd|geoadd|json\(\)|getset)$/;
const redisReads =
  /^(get|mget|hget|hmget|hgetall|hkeys|hvals|zrange\w*|zrevrange\w*|zscore|zrank|smembers|sismember|lrange|lindex|llen|keys|scan_iter|scan|exists|ttl|xread|xrange|zcard|scard)$/;

/** A key with a `*` for each piece that is not known. */
const keyPattern = (key: string): string => key.replace(/<\?[^>]*>/g, '*').replace(/\*+/g, '*');

const redis: Rule = (effect, chain, method) => {
  const write = redisWrites.test(method);
  if (!write && !redisReads.test(method)) return [];
  const connection = connectionOf(chain);
  const first = keywordOr(effect, ['name', 'key', 'pattern', 'match'], 0);
  const keys = is(first, 'dict')
    ? [...first.entries.values()].map(([key]) => key)
    : is(first, 'list')
      ? first.items
      : [first];
  return keys.map((key) => {
    const name = text(key);
    const access = write ? 'WRITE' : 'READ';
    const pattern = name === undefined ? '*' : keyPattern(name);
    if (pattern === '*')
      return {
        access,
        target: {
          kind: 'unknown',
          message: `it ${write ? 'writes' : 'reads'} Redis keys that are not known`,
          connection,
          access: 'EITHER',
        },
      };
    return { access, target: { kind: 'name', parts: [pattern], connection }, recreates: true };
  });
};

const elasticsearch: Rule = (effect, chain, method) => {
  const write = /^(index|create|update|bulk|streaming_bulk|parallel_bulk|reindex)$/.test(method);
  if (!write && !/^(search|get|mget|count|scan|msearch|exists)$/.test(method)) return [];
  const given = effect.given.keywords.get('index');
  const position =
    method === 'index' || method === 'create' ? effect.given.positional[0] : undefined;
  const index = text(given ?? position) ?? bulkIndex(effect);
  const connection = connectionOf(
    chain.known && /helpers|bulk/.test(chain.root)
      ? chainOf(effect.given.positional[0] ?? null)
      : chain,
  );
  const access = write ? 'WRITE' : 'READ';
  const own = { ...connection, platform: 'elasticsearch' };
  if (index === undefined)
    return [
      {
        access,
        target: {
          kind: 'unknown',
          message: 'it uses an Elasticsearch index that is not known',
          connection: own,
          access: 'EITHER',
        },
      },
    ];
  return [{ access, target: { kind: 'name', parts: [index], connection: own }, recreates: true }];
};

/** `_index` in the actions of `helpers.bulk`. */
function bulkIndex(effect: Effect): string | undefined {
  for (const value of [...effect.given.positional, ...effect.given.keywords.values()]) {
    const first = is(value, 'list') ? value.items[0] : undefined;
    if (is(first, 'dict')) return text(first.entries.get('s_index')?.[1]);
  }
  return undefined;
}

const kafka: Rule = (effect, chain, method) => {
  const connection = { ...connectionOf(chain), platform: 'kafka' };
  if (method === 'send' || method === 'produce') {
    const topic = text(keywordOr(effect, ['topic'], 0));
    return topic === undefined
      ? []
      : [
          {
            access: 'WRITE',
            target: { kind: 'name', parts: [topic], connection },
            recreates: true,
          },
        ];
  }
  const isConsumer = lastPart(chain.root) === 'KafkaConsumer' && method === 'KafkaConsumer';
  if (!isConsumer && method !== 'subscribe') return [];
  const first = effect.given.positional[0];
  const topics = is(first, 'list') ? first.items : effect.given.positional;
  return topics.flatMap((topic) =>
    typeof topic === 'string'
      ? [
          {
            access: 'READ' as const,
            target: { kind: 'name' as const, parts: [shown(topic)], connection },
          },
        ]
      : [],
  );
};

const mongoWrites =
  /^(insert_one|insert_many|replace_one|update_one|update_many|bulk_write|replace_many)$/;

const mongo: Rule = (effect, chain, method) => {
  const write = mongoWrites.test(method);
  if (!write && !/^(find|find_one|aggregate|count_documents|distinct)$/.test(method)) return [];
  const connection = { ...connectionOf(chain), platform: 'mongodb' };
  const named = text(
    effect.given.keywords.get('mongo_collection') ??
      (/Hook/.test(chain.root) ? effect.given.positional[0] : undefined),
  );
  const database = text(effect.given.keywords.get('mongo_db'));
  const keys = chain.links.flatMap((link) => {
    if (link.name === '[]') return [text(link.key) ?? '<?collection>'];
    if (/^get_(database|collection)$/.test(link.name))
      return [text(link.given?.positional[0]) ?? '<?collection>'];
    return link.given === undefined ? [link.name] : [];
  });
  const parts =
    named === undefined ? keys.slice(-2) : [...(database === undefined ? [] : [database]), named];
  if (parts.length === 0) return [];
  return [
    {
      access: write ? 'WRITE' : 'READ',
      target: { kind: 'name', parts, connection },
      recreates: true,
    },
  ];
};

const dynamo: Rule = (effect, chain, method) => {
  const table =
    chain.links.find((link) => link.name === 'Table')?.given?.positional[0] ??
    effect.given.keywords.get('TableName');
  if (table === undefined) return [];
  const write = /^(put_item|update_item|batch_write_item|batch_writer)$/.test(method);
  if (!write && !/^(get_item|query|scan|batch_get_item)$/.test(method)) return [];
  const connection = { platform: 'dynamodb', id: 'aws_default' };
  return [
    {
      access: write ? 'WRITE' : 'READ',
      target: { kind: 'name', parts: [shown(textOf(table))], connection },
    },
  ];
};

/** Tables written or read by name: `df.to_sql`, `hook.insert_rows`, `saveAsTable`, BigQuery loads. */
const tables: Rule = (effect, chain, method) => {
  const rule = tableRules[method];
  if (!rule) return [];
  const name = text(keywordOr(effect, rule.names, rule.position) ?? sessionTable(effect, method));
  if (name === undefined) return [];
  const connection = tableConnection(effect, chain, method);
  const schema = text(effect.given.keywords.get('schema') ?? undefined);
  const parts = [...(schema === undefined ? [] : [schema]), ...name.split('.')];
  const recreates = rule.recreates === true || effect.given.keywords.get('if_exists') === 'replace';
  return [
    {
      access: rule.access,
      target: { kind: 'name', parts, connection },
      ...(recreates ? { recreates: true } : {}),
    },
  ];
};

/** Of a session of Snowpark, `write_pandas(df, table)` takes no connection first. */
const sessionTable = (effect: Effect, method: string): Value | undefined =>
  method === 'write_pandas' ? effect.given.positional[1] : undefined;

/** Tables of a Glue catalog that awswrangler fills or reads beside its files. */
const glue: Rule = (effect, _chain, method) => {
  const table = text(effect.given.keywords.get('table'));
  if (table === undefined || !/^(to|read|store)_\w+$/.test(method)) return [];
  const database = text(effect.given.keywords.get('database'));
  const parts = [...(database === undefined ? [] : [database]), ...table.split('.')];
  const access = method.startsWith('read_') ? 'READ' : 'WRITE';
  const connection = { platform: 'athena', id: 'aws_default' };
  return [{ access, target: { kind: 'name', parts, connection } }];
};

interface TableRule {
  access: 'READ' | 'WRITE';
  names: string[];
  position: number;
  recreates?: boolean;
}

const tableRules: Record<string, TableRule> = {
  to_sql: { access: 'WRITE', names: ['name', 'table'], position: 0 },
  to_gbq: { access: 'WRITE', names: ['destination_table'], position: 0 },
  insert_rows: { access: 'WRITE', names: ['table'], position: 0 },
  bulk_load: { access: 'WRITE', names: ['table'], position: 0 },
  bulk_dump: { access: 'READ', names: ['table'], position: 0 },
  copy_from: { access: 'WRITE', names: ['table'], position: 1 },
  copy_to: { access: 'READ', names: ['table'], position: 1 },
  read_sql_table: { access: 'READ', names: ['table_name'], position: 0 },
  saveAsTable: { access: 'WRITE', names: ['name'], position: 0, recreates: true },
  save_as_table: { access: 'WRITE', names: ['table_name'], position: 0, recreates: true },
  copy_into_table: { access: 'WRITE', names: ['table_name'], position: 0 },
  toTable: { access: 'WRITE', names: ['tableName'], position: 0 },
  writeTo: { access: 'WRITE', names: ['table'], position: 0 },
  forName: { access: 'WRITE', names: ['tableOrViewName'], position: 1 },
  insertInto: { access: 'WRITE', names: ['tableName'], position: 0 },
  table: { access: 'READ', names: ['tableName'], position: 0 },
  load_table_from_dataframe: { access: 'WRITE', names: ['destination'], position: 1 },
  load_table_from_uri: { access: 'WRITE', names: ['destination'], position: 1 },
  load_table_from_file: { access: 'WRITE', names: ['destination'], position: 1 },
  load_table_from_json: { access: 'WRITE', names: ['destination'], position: 1 },
  insert_rows_json: { access: 'WRITE', names: ['table'], position: 0 },
  write_pandas: { access: 'WRITE', names: ['table_name'], position: 2 },
  load_df: { access: 'WRITE', names: ['table'], position: 1 },
  load_file_hive: { access: 'WRITE', names: ['table'], position: 1 },
};

function tableConnection(effect: Effect, chain: Chain, method: string) {
  const handed =
    effect.given.keywords.get('con') ??
    effect.given.keywords.get('conn') ??
    (method === 'to_sql' || method === 'write_pandas'
      ? effect.given.positional[method === 'to_sql' ? 1 : 0]
      : undefined);
  const connection =
    handed === undefined
      ? connectionOf(chain)
      : (connectionOfUrl(handed) ?? connectionOf(chainOf(handed)));
  return method.includes('gbq') || method.startsWith('load_table')
    ? { ...connection, platform: 'bigquery' }
    : connection;
}

const byLibrary: [RegExp, Rule][] = [
  [/redis/i, redis],
  [/elasticsearch|opensearch/i, elasticsearch],
  [/kafka|confluent/i, kafka],
  [/mongo/i, mongo],
  [/boto3|dynamo/i, dynamo],
  [/^awswrangler\.(s3|athena|catalog)/, glue],
  [/(?:)/, sparkSources],
  [/(?:)/, sessionView],
];

/** Keys, indexes, topics, collections and tables that a call names. */
export function storeTouches(effect: Effect, chain: Chain): Touch[] {
  const last = chain.links.at(-1)?.name ?? '()';
  const method = last === '()' ? lastPart(chain.root) : last;
  const rules = byLibrary.filter(([pattern]) => pattern.test(chain.root)).map(([, rule]) => rule);
  return [...rules, tables]
    .flatMap((rule) => rule(effect, chain, method))
    .map((found) => ({
      ...found,
      ...effect.given.site,
      ...(effect.uncertain ? { uncertain: true } : {}),
    }));
}
