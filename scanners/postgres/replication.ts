import type { AssetRef } from '../../server/core/asset.ts';
import type { Observation } from '../../server/core/observation.ts';
import { canonicalUrn } from '../../server/core/urn.ts';
import { codeHash } from '../shared/code-hash.ts';
import type { Database } from './client.ts';
import { placeOf } from './config.ts';
import { relationRef, type Naming } from './map.ts';

/** A publication with one of its tables; one of all tables comes without. */
export interface PublicationRow {
  name: string;
  isAll: boolean;
  schema: string | null;
  table: string | null;
}

/** A subscription with one of the tables it fills. */
export interface SubscriptionRow {
  name: string;
  schema: string;
  table: string;
}

/** What this database publishes. */
export const publications = (database: Database) =>
  database.rows<PublicationRow>(
    `SELECT p.pubname AS name, p.puballtables AS "isAll", t.schemaname AS schema, t.tablename AS table
     FROM pg_publication p
     LEFT JOIN pg_publication_tables t ON t.pubname = p.pubname AND NOT p.puballtables
     ORDER BY 1, 3, 4`,
  );

/** What its subscriptions fill. */
export const subscriptions = (database: Database) =>
  database.rows<SubscriptionRow>(
    `SELECT s.subname AS name, n.nspname AS schema, c.relname AS table
     FROM pg_subscription s JOIN pg_subscription_rel r ON r.srsubid = s.oid
     JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
     ORDER BY 1, 2, 3`,
  );

function serviceRef({ namespace, database }: Naming, kind: string, name: string): AssetRef {
  const part = `"${name.replaceAll('"', '""')}"`;
  return { kind: 'SERVICE', urn: canonicalUrn(`${namespace}|${database}.${kind}.${part}`) };
}

function* serviceOf(naming: Naming, kind: string, name: string): Generator<Observation> {
  const facts = { name, platform: 'postgres', subtype: kind.toUpperCase() };
  const place = { at: `${naming.database} ${kind} ${name}` };
  const asset = serviceRef(naming, kind, name);
  yield { type: 'asset', asset, method: 'LIVE', facts, place };
}

const link = {
  type: 'edge',
  relation: 'FEEDS',
  method: 'LIVE',
  confidence: 'HIGH',
} as const;

/**
 * A published table is read by subscribers that this database does not name: the publication stands for
 * them. One of all tables names none, so that each of them may be read.
 */
export function* mapPublications(
  naming: Naming,
  rows: readonly PublicationRow[],
): Generator<Observation> {
  for (const [at, { name, isAll, schema, table }] of rows.entries()) {
    const asset = serviceRef(naming, 'publication', name);
    const place = { at: `${naming.database} publication ${name}` };
    if (rows[at - 1]?.name !== name) yield* serviceOf(naming, 'publication', name);
    if (isAll) {
      yield {
        type: 'unresolved',
        // Subscribers read the log of changes: no statement of theirs is ever counted.
        access: 'EITHER',
        message: `the publication ${name} gives every table to its subscribers`,
        codeHash: codeHash(place.at),
        place,
        reach: { namespace: placeOf(naming.namespace, naming.database), kinds: ['DATASET'] },
      };
    } else if (schema !== null && table !== null) {
      const from = relationRef(naming, schema, table);
      yield { ...link, from, to: asset, reason: 'READ', breaks: 'DOWNSTREAM', places: [place] };
    }
  }
}

/** A subscription writes its tables, and stops when one of them is gone; where it reads, only its owner may see. */
export function* mapSubscriptions(
  naming: Naming,
  rows: readonly SubscriptionRow[],
): Generator<Observation> {
  for (const [at, { name, schema, table }] of rows.entries()) {
    const asset = serviceRef(naming, 'subscription', name);
    const place = { at: `${naming.database} subscription ${name}` };
    if (rows[at - 1]?.name !== name) yield* serviceOf(naming, 'subscription', name);
    const to = relationRef(naming, schema, table);
    yield { ...link, from: asset, to, reason: 'WRITE', breaks: 'BOTH', places: [place] };
    yield {
      type: 'unresolved',
      access: 'READ',
      message: `the subscription ${name} copies ${schema}.${table} of another server`,
      by: asset,
      codeHash: codeHash(`${place.at} ${schema}.${table}`),
      place,
      reach: { namespace: 'postgres://', pattern: `${schema}.${table}` },
    };
  }
}
