import { refText } from '../core/asset.ts';
import type { DeletionRequest } from '../core/request/request.ts';
import { definitionOf, type Tombstone, type TombstoneEdge } from '../core/request/tombstone.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { getRecord, putRecord } from './record.ts';

const mostEdges = 200;

async function edgesOf(
  tx: ReadTransaction,
  node: AssetNode,
): Promise<{ edges: TombstoneEdge[]; more: boolean }> {
  const edges: TombstoneEdge[] = [];
  let more = false;
  for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const) {
    const page = await tx.edges(node.id, direction, mostEdges);
    more ||= page.next !== undefined;
    const ends = page.rows.map((edge) => (direction === 'UPSTREAM' ? edge.from : edge.to));
    const nodes = new Map((await tx.assets([...new Set(ends)])).map((each) => [each.id, each]));
    for (const edge of page.rows) {
      const end = nodes.get(direction === 'UPSTREAM' ? edge.from : edge.to);
      if (!end) continue;
      const gone = edge.evidence.every(({ vanishedAt }) => vanishedAt !== undefined);
      const vanishedAt = gone
        ? edge.evidence
            .map((word) => word.vanishedAt ?? '')
            .sort()
            .at(-1)
        : undefined;
      edges.push({
        direction,
        asset: refText(end.ref),
        reason: edge.reason,
        ...(vanishedAt && { vanishedAt }),
      });
    }
  }
  return { edges, more };
}

/** Writes down what an asset was, when a request takes it away: later scans may know less. */
export async function putTombstone(
  tx: WriteTransaction,
  id: string,
  request: DeletionRequest,
  node: AssetNode,
  at: string,
): Promise<void> {
  const { facts } = node;
  const { edges, more } = await edgesOf(tx, node);
  const made = facts.definition === undefined ? definitionOf(node.ref.urn, facts) : undefined;
  const definition = facts.definition ?? made;
  const { name, platform, subtype, description, rowCount, rowCountEstimated } = facts;
  const value: Tombstone = {
    request: id,
    asset: refText(node.ref),
    name,
    platform,
    ...(subtype !== undefined && { subtype }),
    ...(description !== undefined && { description }),
    purpose: request.purpose,
    columns: facts.columns ?? [],
    ...(definition !== undefined && { definition }),
    ...(made !== undefined && { isDefinitionMade: true as const }),
    edges,
    ...(more && { moreEdges: true as const }),
    parties: node.parties.map(({ role, party, ticket }) => {
      return { role, party, ...(ticket !== undefined && { ticket }) };
    }),
    ...(rowCount !== undefined && { rowCount }),
    ...(rowCountEstimated !== undefined && { rowCountEstimated }),
    takenAwayAt: at,
    ...(request.purpose === 'PRIVACY' && { keepsNoCopy: true as const }),
    ...(request.restoreRecipe !== undefined && { restoreRecipe: request.restoreRecipe }),
  };
  await putRecord(tx, 'TOMBSTONE', tombstoneKey(id, value.asset), value, node.id);
}

export const tombstoneKey = (request: string, asset: string): string => `${request}:${asset}`;

/** The tombstones that a request put, by `refText`. */
export async function tombstonesOf(
  tx: ReadTransaction,
  id: string,
  assets: readonly string[],
): Promise<Map<string, Tombstone>> {
  const found = await Promise.all(
    assets.map((asset) => getRecord(tx, 'TOMBSTONE', tombstoneKey(id, asset))),
  );
  return new Map(found.flatMap((record) => (record ? [[record.value.asset, record.value]] : [])));
}

/** Changes what is written on the tombstones of a request. */
export async function changeTombstones(
  tx: WriteTransaction,
  id: string,
  nodes: AssetNode[],
  change: (tombstone: Tombstone) => Partial<Tombstone>,
): Promise<void> {
  for (const node of nodes) {
    const key = tombstoneKey(id, refText(node.ref));
    const record = await getRecord(tx, 'TOMBSTONE', key);
    if (!record) continue;
    const value = { ...record.value, ...change(record.value) };
    await putRecord(tx, 'TOMBSTONE', key, value, node.id);
  }
}
