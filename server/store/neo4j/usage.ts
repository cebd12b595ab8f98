import type { AssetId, FactUsage } from '../../core/facts.ts';
import type { Observation, UsageFact } from '../../core/observation.ts';
import { instant, integer, milliseconds, optionalInstant, text } from '../shared/codes.ts';
import type { Query, Row } from './bolt.ts';

const putFigures = `UNWIND $figures AS f
  MERGE (u:Usage {key: f.key}) ON CREATE SET u.asset = f.asset, u.source = f.source,
    u.reader = f.reader, u.fromAt = f.fromAt
  SET u.toAt = f.toAt, u.reads = f.reads, u.writes = f.writes, u.lastReadAt = f.lastReadAt`;

/** One figure per (asset, source, reader, begin of the period); a later word for it replaces it. */
export async function putUsage(
  query: Query,
  source: string,
  figures: { asset: AssetId; usage: UsageFact }[],
): Promise<void> {
  const rows = figures.map(({ asset, usage }) => {
    const [reader, fromAt] = [usage.reader ?? '', milliseconds(usage.from)];
    return {
      key: [asset, fromAt, source, reader].join(' '),
      asset,
      source,
      reader,
      fromAt,
      toAt: milliseconds(usage.to),
      reads: usage.reads ?? 0,
      writes: usage.writes ?? 0,
      lastReadAt: usage.lastReadAt === undefined ? undefined : milliseconds(usage.lastReadAt),
    };
  });
  if (rows.length > 0) await query.run(putFigures, { figures: rows });
}

const putLooks = `UNWIND $looks AS w
  MERGE (n:Watch {key: w.key}) ON CREATE SET n.source = w.source, n.namespace = w.namespace
  SET n.since = w.since, n.identifiesReaders = w.identifiesReaders`;

const endLooks = `MATCH (n:Watch) WHERE n.source = $source AND NOT n.namespace IN $said DELETE n`;

/** Since when a source watches which namespaces, by its newest word: what it said before it does no more. */
export async function putWatches(
  query: Query,
  source: string,
  watches: Extract<Observation, { type: 'watch' }>[],
  others: 'END' | 'ADD' = 'END',
): Promise<void> {
  const looks = watches.map(({ namespace, since, identifiesReaders }) => {
    const key = `${source} ${namespace}`;
    return { key, source, namespace, since: milliseconds(since), identifiesReaders };
  });
  if (looks.length === 0) return;
  const said = looks.map((look) => look.namespace);
  if (others === 'END') await query.run(endLooks, { source, said });
  await query.run(putLooks, { looks });
}

const newestUsage = `MATCH (u:Usage) WHERE u.asset IN $assets
  RETURN u.asset AS asset, u.source AS source, u.reader AS reader, u.fromAt AS fromAt,
    u.toAt AS toAt, u.reads AS reads, u.writes AS writes, u.lastReadAt AS lastReadAt
  ORDER BY u.toAt DESC LIMIT $limit`;

/** Newest periods first, at most `limit` rows. */
export async function readUsage(
  query: Query,
  assets: AssetId[],
  limit: number,
): Promise<FactUsage[]> {
  return (await query.run(newestUsage, { assets, limit })).map(usageOf);
}

const summed = `UNWIND $assets AS id MATCH (u:Usage {asset: id}) WHERE u.reads > 0 OR u.writes > 0
  RETURN u.asset AS asset, u.source AS source, u.reader AS reader, u.toAt >= $recent AS isRecent,
    u.reads > 0 AS isRead, min(u.fromAt) AS fromAt, max(u.toAt) AS toAt, sum(u.reads) AS reads,
    sum(u.writes) AS writes, max(u.lastReadAt) AS lastReadAt
  ORDER BY asset, source, reader, isRecent, isRead`;

/**
 * All use of the assets, one row per (asset, source, reader, before or after `recent`), so that no
 * reader is lost among many periods. `to` is the end of the newest period that was used.
 */
export async function summedUsage(
  query: Query,
  assets: AssetId[],
  recent: number,
): Promise<FactUsage[]> {
  return (await query.run(summed, { assets, recent })).map(usageOf);
}

function usageOf(row: Row): FactUsage {
  const lastReadAt = optionalInstant(row['lastReadAt']);
  const reader = text(row['reader']);
  return {
    asset: integer(row['asset']),
    source: text(row['source']),
    from: instant(row['fromAt']),
    to: instant(row['toAt']),
    reads: integer(row['reads']),
    writes: integer(row['writes']),
    ...(reader === '' ? {} : { reader }),
    ...(lastReadAt === undefined ? {} : { lastReadAt }),
  };
}
