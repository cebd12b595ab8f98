import { authorise, authoriseOwnerOr } from '../core/access.ts';
import { refText, type PartyRole } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, ownersOf, type Deed } from './deed.ts';
import { addConsumer } from './reader.ts';
import { getRecord, putRecord, sameValue } from './record.ts';

/** Makes a person or team OWNER, REQUESTER (with its ticket) or CONSUMER of an asset. */
export async function assignRole(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; role: PartyRole; party: string; ticket?: string },
): Promise<AssetNode> {
  authorise(input.actor, input.role === 'CONSUMER' ? 'declareReader' : 'assignRole');
  const party = input.party.trim();
  if (!party) throw new GyeboError('INVALID', 'a role needs the name of a person or team');
  const node = await requireAsset(tx, input.asset);
  const key = `${refText(node.ref)}:${input.role}:${party}`;
  const before = await getRecord(tx, 'ROLE', key);
  const after = {
    role: input.role,
    party,
    by: input.actor.name,
    ...(input.ticket && { ticket: input.ticket }),
  };
  if (sameValue(before?.value, after)) return node;
  if (input.role === 'CONSUMER') await addConsumer(tx, key, after, node.id);
  else await putRecord(tx, 'ROLE', key, after, node.id);
  await audit(tx, input, { action: 'role.assign', asset: node.id, before: before?.value, after });
  return requireAsset(tx, { id: node.id });
}

/** Ends a role that a person gave; a consumer only by its owner or a steward. */
export async function endRole(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; role: PartyRole; party: string },
): Promise<AssetNode> {
  const node = await requireAsset(tx, input.asset);
  if (input.role === 'CONSUMER') {
    authoriseOwnerOr(input.actor, 'endReader', [...ownersOf(node), input.party]);
  } else authorise(input.actor, 'assignRole');
  const key = `${refText(node.ref)}:${input.role}:${input.party.trim()}`;
  const before = await getRecord(tx, 'ROLE', key);
  if (!before || before.value.endedAt) {
    const who = `${input.party} as ${input.role} of ${node.facts.name}`;
    throw new GyeboError('NOT_FOUND', `nobody named ${who} here; what a source says ends there`);
  }
  const after = { ...before.value, endedAt: input.at ?? new Date().toISOString() };
  await putRecord(tx, 'ROLE', key, after, node.id);
  await audit(tx, input, { action: 'role.end', asset: node.id, before: before.value, after });
  return requireAsset(tx, { id: node.id });
}
