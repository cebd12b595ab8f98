import { authorise } from '../core/access.ts';
import type { AssetFacts, Layer } from '../core/asset.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';

async function setFacts(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey },
  action: string,
  facts: Partial<AssetFacts>,
  before: (node: AssetNode) => unknown,
): Promise<AssetNode> {
  authorise(input.actor, 'describe');
  const node = await requireAsset(tx, input.asset);
  await tx.putPeopleFacts(node.id, facts);
  await audit(tx, input, { action, asset: node.id, before: before(node), after: facts });
  return requireAsset(tx, { id: node.id });
}

/** A person's description; stands above what sources say. */
export async function setDescription(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; description: string },
): Promise<AssetNode> {
  const description = input.description.trim();
  return setFacts(tx, input, 'description.set', { description }, (node) => node.facts.description);
}

/** The tags people give, all of them; trimmed, without doubles. */
export async function setTags(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; tags: string[] },
): Promise<AssetNode> {
  const tags = [...new Set(input.tags.map((tag) => tag.trim()).filter(Boolean))].sort();
  return setFacts(tx, input, 'tags.set', { tags }, (node) => node.facts.tags);
}

/** The layer of a dataset, where the rule says it wrong. */
export async function setLayer(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; layer: Layer },
): Promise<AssetNode> {
  return setFacts(tx, input, 'layer.set', { layer: input.layer }, (node) => node.layer);
}
