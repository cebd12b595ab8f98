import type { AssetId, Unread } from '../core/facts.ts';
import type { Language } from '../core/reason-said.ts';
import type { AssetNode, ReadTransaction } from '../store/store.ts';
import type { DeletionCheck } from './deletion.ts';

/** A group of assets that feed only each other, with what is shown of it. */
export interface GroupView {
  /** The same while the same assets are in it. */
  key: string;
  ids: AssetId[];
  /** The first hundred. */
  assets: AssetNode[];
  owners: string[];
  sizeBytes: number;
  check: DeletionCheck;
}

/** Groups that can go, the largest first. */
export interface GroupsView {
  total: number;
  assets: number;
  /** Why nothing could be told. */
  unknown?: Record<Language, string>;
  groups: GroupView[];
  next?: string;
}

/** Groups that can go as a whole, each with its verdict. */
export async function deadGroups(
  _tx: ReadTransaction,
  _input: Partial<Unread> & { first: number; after?: string; at?: string },
): Promise<GroupsView> {
  return { total: 0, assets: 0, groups: [] };
}
