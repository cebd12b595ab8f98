import { authorise, type Actor } from '../core/access.ts';
import type { AssetRef } from '../core/asset.ts';
import type { RecordValues } from '../core/records.ts';
import { schemeOf } from '../core/urn-platform.ts';
import { canonicalUrn, isUrn, namespaceOf, nameParts } from '../core/urn.ts';
import type { WriteTransaction } from '../store/store.ts';
import type { RecordLabel } from '../store/record-label.ts';
import { consumerEdge, serviceRef } from './consumer.ts';
import { readsMeant } from './declared-read.ts';
import { addReader } from './reader.ts';
import { allRecords, getRecord, putRecord, sameValue } from './record.ts';

/** The source name under which what gyebo.yaml declares stands in the graph. */
export const configSource = 'config';

export interface DeclaredService {
  name: string;
  description?: string | undefined;
  owner?: string | undefined;
  contact?: string | undefined;
  ticket?: string | undefined;
  /** URNs of what it reads. */
  reads: string[];
}

/** What gyebo.yaml says that belongs into the graph. */
export interface ConfigSync {
  actor: Actor;
  at: string;
  sources: {
    id: string;
    type: string;
    covers: string[];
    readsCode: boolean;
    limitSeconds: number;
    /** Hash of all that decides how it reads. */
    reading: string;
  }[];
  services: DeclaredService[];
  blindSpots: { namespace: string; reason: string; until?: string }[];
  parties: { name: string; kind: 'person' | 'team'; contact?: string | undefined }[];
  aliases: Record<string, string>;
  windowDays: number;
  ignoreReaders: string[];
  /** Pipelines as DAG ids or URNs. */
  roleMap: { reader: string; pipelines: string[] }[];
}

type Change = { what: string; key: string; change: 'added' | 'changed' | 'ended' };

async function put<L extends RecordLabel>(
  tx: WriteTransaction,
  changes: Change[],
  label: L,
  key: string,
  value: RecordValues[L],
): Promise<void> {
  const before = await getRecord(tx, label, key);
  if (before && sameValue(before.value, value)) return;
  await putRecord(tx, label, key, value);
  changes.push({ what: label, key, change: before ? 'changed' : 'added' });
}

/** A source that gyebo.yaml no longer names is remembered as such: shown, not forgotten. */
async function syncSources(tx: WriteTransaction, config: ConfigSync, changes: Change[]) {
  for (const { id, ...source } of config.sources) {
    const before = (await getRecord(tx, 'SOURCE', id))?.value;
    const isSame = before?.reading === source.reading;
    const readingSince = (isSame ? before.readingSince : undefined) ?? config.at;
    const retiredAt = before?.retiredAt;
    const kept = retiredAt === undefined ? {} : { retiredAt };
    const value = { ...source, readingSince, configured: true, ...kept };
    await put(tx, changes, 'SOURCE', id, value);
  }
  const named = new Set(config.sources.map((source) => source.id));
  for (const { key, value } of await allRecords(tx, 'SOURCE')) {
    if (named.has(key) || !value.configured) continue;
    await put(tx, changes, 'SOURCE', key, { ...value, configured: false });
  }
}

/** Blind spots and parties that people wrote stay; those of the file go when the file drops them. */
async function syncBlindSpots(tx: WriteTransaction, config: ConfigSync, changes: Change[]) {
  for (const spot of config.blindSpots) {
    const namespace = namespaceOf(canonicalUrn(`${spot.namespace}|x`, config.aliases));
    await put(tx, changes, 'BLIND_SPOT', namespace, { ...spot, namespace, by: configSource });
  }
  const named = new Set(
    config.blindSpots.map((spot) =>
      namespaceOf(canonicalUrn(`${spot.namespace}|x`, config.aliases)),
    ),
  );
  for (const { key, value } of await allRecords(tx, 'BLIND_SPOT')) {
    if (value.by !== configSource || named.has(key)) continue;
    await tx.removeRecord('BLIND_SPOT', key);
    changes.push({ what: 'BLIND_SPOT', key, change: 'ended' });
  }
}

async function syncParties(tx: WriteTransaction, config: ConfigSync, changes: Change[]) {
  for (const { name, kind, contact } of config.parties) {
    await put(tx, changes, 'PARTY', name, { kind, ...(contact !== undefined && { contact }) });
  }
}

/** A DAG id means each pipeline of that name that is known by now. */
async function pipelineUrns(tx: WriteTransaction, pipelines: string[]): Promise<string[]> {
  const urns = new Set<string>();
  for (const pipeline of pipelines) {
    if (isUrn(pipeline)) urns.add(pipeline);
    else {
      const found = await tx.resolve(pipeline, 20);
      for (const node of found) {
        const named = node.facts.name === pipeline || node.ref.urn.endsWith(`|${pipeline}`);
        if (named && (node.ref.kind === 'PIPELINE' || node.ref.kind === 'TASK'))
          urns.add(node.ref.urn);
      }
    }
  }
  return [...urns].sort();
}

async function syncSettings(tx: WriteTransaction, config: ConfigSync, changes: Change[]) {
  await put(tx, changes, 'SETTING', 'windowDays', { value: config.windowDays });
  await put(tx, changes, 'SETTING', 'ignoreReaders', { value: config.ignoreReaders });
  const roleMap: { reader: string; urns: string[] }[] = [];
  for (const { reader, pipelines } of config.roleMap) {
    roleMap.push({ reader, urns: await pipelineUrns(tx, pipelines) });
  }
  await put(tx, changes, 'SETTING', 'roleMap', { value: roleMap });
}

interface ServiceState {
  services: Record<string, { service: DeclaredService; reads: string[] }>;
}

/** A declared read may name what no scan has seen yet: the asset is made, by name only. */
async function ensureDataset(tx: WriteTransaction, ref: AssetRef): Promise<void> {
  if (await tx.asset(ref)) return;
  const name = nameParts(ref.urn).at(-1) ?? ref.urn;
  await tx.ensureAsset(ref, { name, platform: schemeOf(namespaceOf(ref.urn)) });
}

async function declareService(
  tx: WriteTransaction,
  config: ConfigSync,
  service: DeclaredService,
  reads: string[],
): Promise<void> {
  const ref = serviceRef(service.name);
  const { name, description, owner, contact, ticket } = service;
  const parties = owner
    ? [{ role: 'OWNER' as const, party: owner, ...(ticket && { ticket }) }]
    : [];
  const id = await tx.ensureAsset(ref, { name, platform: 'service' });
  await tx.putPeopleFacts(id, {
    ...(description && { description }),
    ...(parties.length > 0 && { parties }),
    ...(contact && { properties: { contact } }),
  });
  const from = reads.map((urn): AssetRef => ({ kind: 'DATASET', urn }));
  for (const dataset of from) await ensureDataset(tx, dataset);
  const nodes = await Promise.all(from.map((dataset) => tx.asset(dataset)));
  const ends = nodes.flatMap((node) => (node ? [node.id] : []));
  for (const dataset of from) {
    const edge = consumerEdge(dataset, ref, 'gyebo.yaml', `services.${name}.reads`);
    // All of them each time: locks taken one after the other could meet those of another in a ring.
    await addReader(tx, ends, edge, configSource, config.at);
  }
}

async function endReads(
  tx: WriteTransaction,
  name: string,
  urns: string[],
  at: string,
): Promise<void> {
  const service = await tx.asset(serviceRef(name));
  for (const urn of service ? urns : []) {
    const dataset = await tx.asset({ kind: 'DATASET', urn });
    if (dataset && service) await tx.endDeclaredEdge(dataset.id, service.id, configSource, at);
  }
}

async function syncServices(tx: WriteTransaction, config: ConfigSync, changes: Change[]) {
  const before = (await getRecord(tx, 'SETTING', 'services'))?.value.value as
    ServiceState['services'] | undefined;
  const after: ServiceState['services'] = {};
  for (const service of config.services) {
    const reads = await readsMeant(tx, service.reads, config.aliases);
    after[service.name] = { service, reads };
    const old = before?.[service.name];
    if (sameValue(old, after[service.name])) continue;
    await declareService(tx, config, service, reads);
    const ended = old?.reads.filter((urn) => !reads.includes(urn)) ?? [];
    await endReads(tx, service.name, ended, config.at);
    changes.push({ what: 'SERVICE', key: service.name, change: old ? 'changed' : 'added' });
  }
  for (const [name, old] of Object.entries(before ?? {})) {
    if (after[name]) continue;
    await endReads(tx, name, old.reads, config.at);
    changes.push({ what: 'SERVICE', key: name, change: 'ended' });
  }
  if (!sameValue(before, after)) await putRecord(tx, 'SETTING', 'services', { value: after });
}

/**
 * Brings the graph's records in line with gyebo.yaml; writes only what differs, so that a second
 * start writes nothing. Gives what changed; one audit entry tells the same.
 */
export async function syncConfig(tx: WriteTransaction, input: ConfigSync): Promise<Change[]> {
  authorise(input.actor, 'configure');
  const changes: Change[] = [];
  await syncSources(tx, input, changes);
  await syncParties(tx, input, changes);
  await syncBlindSpots(tx, input, changes);
  await syncServices(tx, input, changes);
  await syncSettings(tx, input, changes);
  if (changes.length > 0) {
    const { at, actor } = input;
    await tx.appendAudit({ at, actor: actor.name, action: 'config.sync', after: changes });
  }
  return changes;
}
