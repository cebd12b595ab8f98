import { refText } from '../core/asset.ts';
import { hashOf } from '../core/deletion/key.ts';
import type { AssetId, Unread } from '../core/facts.ts';
import type { Language } from '../core/reason-said.ts';
import { mostInRequest } from '../core/request/request.ts';
import type { Dead } from '../core/retention/dead/dead.ts';
import { keptText } from '../core/retention/dead/kept-text.ts';
import type { KeptReason } from '../core/retention/dead/state.ts';
import type { WholeGraph } from '../core/retention/whole.ts';
import type { AssetNode, ReadTransaction } from '../store/store.ts';
import { ownersOf } from './deed.ts';
import { checkDeletion, type DeletionCheck } from './deletion.ts';
import { searched } from './retention-ground.ts';

/** A group of assets that feed only each other, with what is shown of it. */
export interface GroupView {
  /** The same while the same assets are in it. */
  key: string;
  ids: AssetId[];
  /** The first hundred. */
  assets: AssetNode[];
  owners: string[];
  sizeBytes: number;
  /** Absent: it is larger than a request may be, so no verdict is computed. */
  check?: DeletionCheck;
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

const shown = 100;
const looked = 2_000;

/** One group with its verdict. */
export async function groupView(
  tx: ReadTransaction,
  dead: Dead,
  group: number,
  { at, unread }: { at: string; unread: Partial<Unread> },
): Promise<GroupView> {
  const ids = dead.groups.members(group);
  const subject = dead.subjects(ids);
  const nodes = await tx.assets(ids.slice(0, looked));
  const refs = nodes.map(({ ref }) => refText(ref)).sort();
  const { changed, configuration } = unread;
  const seen = { ...(changed && { changed }), ...(configuration && { configuration }) };
  return {
    key: hashOf(`${ids.length}\n${refs.join('\n')}`),
    ids,
    assets: nodes.slice(0, shown),
    owners: [...new Set(nodes.flatMap(ownersOf))].sort(),
    sizeBytes: nodes.reduce((sum, { facts }) => sum + (facts.sizeBytes ?? 0), 0),
    ...(subject.length <= mostInRequest && {
      check: await checkDeletion(tx, { ...seen, subject, at }),
    }),
  };
}

/** Groups that can go as a whole, each with its verdict. */
export async function deadGroups(
  tx: ReadTransaction,
  input: Partial<Unread> & { first: number; after?: string; at?: string },
): Promise<GroupsView> {
  const at = input.at ?? new Date().toISOString();
  const { nature, dead } = await searched(tx, at, input);
  const { count, assets } = dead.groups;
  const start = input.after === undefined ? 0 : Number(input.after);
  const end = Math.min(start + input.first, count);
  const groups: GroupView[] = [];
  for (let group = start; group < end; group++) {
    groups.push(await groupView(tx, dead, group, { at, unread: input }));
  }
  const unknown = whyNothing(nature.whole, dead);
  return {
    total: count,
    assets,
    ...(unknown && { unknown: keptText[unknown] }),
    groups,
    ...(end < count && { next: String(end) }),
  };
}

const ofAll = new Set<KeptReason>(['CONFIGURATION', 'SOURCE', 'INCOMPLETE']);

/** What keeps everything, if one thing does. */
function whyNothing(whole: WholeGraph, dead: Dead): KeptReason | undefined {
  if (dead.groups.count > 0) return undefined;
  for (let id = 0; id < whole.capacity; id++) {
    const kept = dead.keptBy(id);
    if (kept) return ofAll.has(kept.reason) ? kept.reason : undefined;
  }
  return undefined;
}
