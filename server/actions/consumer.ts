import { authorise, authoriseOwnerOr } from '../core/access.ts';
import { refText, type AssetRef } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { ObservedEdge } from '../core/lineage.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, ownersOf, type Deed } from './deed.ts';
import { addReader } from './reader.ts';
import { putRecord } from './record.ts';

/** The source name under which what people say stands in the graph. */
export const peopleSource = 'people';

/** Natural key of a service known only by the name that people gave it. */
export function serviceRef(name: string): AssetRef {
  return { kind: 'SERVICE', urn: `service://gyebo|${name.trim().normalize('NFC')}` };
}

/** A declared consumer edge: the reader fails when the data goes. */
export function consumerEdge(
  from: AssetRef,
  to: AssetRef,
  at: string,
  text?: string,
): ObservedEdge {
  return {
    from,
    to,
    relation: 'FEEDS',
    reason: 'CONSUMER',
    breaks: 'DOWNSTREAM',
    method: 'DECLARED',
    confidence: 'HIGH',
    places: [{ at, ...(text !== undefined && { text }) }],
  };
}

/** Declares that a service outside the scanned code uses an asset; makes the service when it is new. */
export async function declareConsumer(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; service: string; owner?: string; description?: string },
): Promise<AssetNode> {
  authorise(input.actor, 'declareReader');
  const name = input.service.trim();
  if (!name) throw new GyeboError('INVALID', 'a consumer needs a name');
  const node = await requireAsset(tx, input.asset);
  const ref = serviceRef(name);
  const service = await tx.asset(ref);
  if (!service) {
    const { description } = input;
    const id = await tx.ensureAsset(ref, { name, platform: 'service' });
    if (description) await tx.putPeopleFacts(id, { description });
    if (input.owner) {
      const value = { role: 'OWNER' as const, party: input.owner, by: input.actor.name };
      await putRecord(tx, 'ROLE', `${refText(ref)}:OWNER:${input.owner}`, value, id);
    }
  }
  const at = input.at ?? new Date().toISOString();
  const edge = consumerEdge(node.ref, ref, `said by ${input.actor.name}`, input.reason);
  await addReader(tx, [node.id], edge, peopleSource, at);
  await audit(
    tx,
    { ...input, at },
    { action: 'consumer.declare', asset: node.id, after: { service: name } },
  );
  return requireAsset(tx, { ref });
}

/** Declares data flow that no scanner sees; "a reader is missing" takes effect at once. */
export async function declareEdge(
  tx: WriteTransaction,
  input: Deed & { from: AssetKey; to: AssetKey },
): Promise<void> {
  authorise(input.actor, 'declareReader');
  const from = await requireAsset(tx, input.from);
  const to = await requireAsset(tx, input.to);
  if (from.id === to.id)
    throw new GyeboError('INVALID', 'an asset does not feed itself by declaration');
  const at = input.at ?? new Date().toISOString();
  const writes = to.ref.kind === 'DATASET' && from.ref.kind !== 'DATASET';
  const edge: ObservedEdge = {
    ...consumerEdge(from.ref, to.ref, `said by ${input.actor.name}`, input.reason),
    reason: writes
      ? 'WRITE'
      : from.ref.kind === 'DATASET' && to.ref.kind === 'DATASET'
        ? 'COPY'
        : 'READ',
    breaks: writes ? 'BOTH' : 'DOWNSTREAM',
  };
  await addReader(tx, [from.id, to.id], edge, peopleSource, at);
  const after = { from: from.ref.urn, to: to.ref.urn };
  await audit(tx, { ...input, at }, { action: 'edge.declare', asset: from.id, after });
}

/** Ends what a person declared; needs an owner of either side or a steward. */
export async function endDeclaredEdge(
  tx: WriteTransaction,
  input: Deed & { from: AssetKey; to: AssetKey },
): Promise<void> {
  const from = await requireAsset(tx, input.from);
  const to = await requireAsset(tx, input.to);
  authoriseOwnerOr(input.actor, 'endReader', ownersOf(to));
  const at = input.at ?? new Date().toISOString();
  if (!(await tx.endDeclaredEdge(from.id, to.id, peopleSource, at))) {
    const pair = `${from.facts.name} → ${to.facts.name}`;
    throw new GyeboError('NOT_FOUND', `nobody declared ${pair}; what a source says ends there`);
  }
  const before = { from: from.ref.urn, to: to.ref.urn };
  await audit(tx, { ...input, at }, { action: 'edge.end', asset: from.id, before });
}
