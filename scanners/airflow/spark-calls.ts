import { shown, textOf } from '../shared/python/text.ts';
import type { Effect, Value } from '../shared/python/value.ts';
import { connectionOf, type Chain } from './origin.ts';
import { connectionOfUrl } from './server-address.ts';
import { looksLikeSql } from './sql-calls.ts';
import type { ConnectionName, Target } from './touch.ts';

/** A table or topic that a reader or writer of Spark is given by its options. */
export interface SparkSource {
  access: 'READ' | 'WRITE';
  target: Target;
}

const ends = /^(load|save|start|jdbc|append|createOrReplace|overwritePartitions)$/;
const names = ['dbtable', 'table', 'query', 'subscribe', 'topic', 'collection', 'es.resource'];

/** `spark.read.format("jdbc").option("dbtable", "mart.x").load()`, `df.write.jdbc(url, "mart.x")`. */
export function sparkSources(effect: Effect, chain: Chain, method: string): SparkSource[] {
  if (!ends.test(method)) return [];
  const isWrite = chain.links.some(({ name }) => /^write(Stream)?$/.test(name));
  if (!isWrite && !chain.links.some(({ name }) => /^read(Stream)?$/.test(name))) return [];
  const options = optionsOf(chain);
  const { positional, keywords } = effect.given;
  if (method === 'jdbc') {
    set(options, 'url', keywords.get('url') ?? positional[0]);
    set(options, 'dbtable', keywords.get('table') ?? positional[1]);
  }
  const format = options.get('format');
  const kind = format === undefined ? undefined : shown(textOf(format)).split('.').at(-1);
  if (kind === 'bigquery') set(options, 'table', keywords.get('path') ?? positional[0]);
  const connection = connectionFor(options, kind);
  const access = isWrite ? 'WRITE' : 'READ';
  return names.flatMap((name): SparkSource[] => {
    const value = options.get(name);
    if (value === undefined) return [];
    const text = shown(textOf(value));
    const inner = text.replace(/^\s*\((.*)\)[^)]*$/s, '$1');
    if (looksLikeSql(inner))
      return [{ access: 'READ', target: { kind: 'sql', text: inner, connection } }];
    const keyspace = options.get('keyspace');
    const parts = [
      ...(keyspace === undefined ? [] : [shown(textOf(keyspace))]),
      ...text.split(/[.:]/),
    ];
    const isTopic = name === 'subscribe' || name === 'topic';
    const all = isTopic ? text.split(',').map((each) => [each.trim()]) : [parts];
    return all.map((each) => ({ access, target: { kind: 'name', parts: each, connection } }));
  });
}

/** A view that only the session sees: as SQL, it tells such a name apart from a table's. */
export function sessionView(effect: Effect, chain: Chain, method: string): SparkSource[] {
  const name = effect.given.keywords.get('name') ?? effect.given.positional[0];
  if (!/^(create(OrReplace)?(Global)?TempView|registerTempTable)$/.test(method)) return [];
  if (typeof name !== 'string' || !/^\w+$/.test(name)) return [];
  const text = `CREATE TEMPORARY VIEW ${name} AS SELECT 1`;
  return [{ access: 'READ', target: { kind: 'sql', text, connection: connectionOf(chain) } }];
}

function optionsOf({ links }: Chain): Map<string, Value> {
  const options = new Map<string, Value>();
  for (const { name, given } of links) {
    const [first, second] = given?.positional ?? [];
    if (name === 'format') set(options, 'format', first);
    else if (name === 'option' && typeof first === 'string') set(options, first, second);
    else if (name === 'options')
      for (const [key, value] of given?.keywords ?? []) options.set(key, value);
  }
  return options;
}

function set(options: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value !== undefined && !options.has(key)) options.set(key, value);
}

function connectionFor(options: ReadonlyMap<string, Value>, kind: string | undefined) {
  const url = options.get('url');
  const written =
    url === undefined
      ? undefined
      : connectionOfUrl(typeof url === 'string' ? url.replace(/^jdbc:/, '') : url);
  const platform = kind === 'jdbc' ? undefined : kind;
  const connection: ConnectionName = written ?? (platform === undefined ? {} : { platform });
  return connection;
}
