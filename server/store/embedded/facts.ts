import { sides } from '../../core/deletion.ts';
import type { Growth } from '../../core/deletion.ts';
import type { AssetId, DeletionFacts, FactUnresolved } from '../../core/facts.ts';
import { milliseconds } from '../shared/codes.ts';
import { concerning, settling, unsettled } from '../shared/concerning.ts';
import { historyStart } from '../shared/history.ts';
import type { Database } from './database.ts';
import { seenLive } from './fact-assets.ts';
import {
  acceptances,
  actionItems,
  holds,
  incidents,
  settings,
  sourcesOf,
  watchesOf,
} from './governance.ts';
import { addBystanders, grow } from './grow.ts';
import type { Grown } from './grow.ts';
import { rememberedUnresolved } from './memory.ts';
import type { WalkMemory } from './memory.ts';
import { storedUnresolved, withAnswers } from './unresolved.ts';
import { summedUsage } from './usage.ts';

const maxUnresolved = 5_000;
const maxStored = 200_000;

/** Everything a verdict is decided on, out of one snapshot. */
export function deletionFacts(
  db: Database,
  seq: number,
  subject: AssetId[],
  now: string,
  memory: WalkMemory,
): DeletionFacts {
  const set = settings(db);
  // What vanished just before the window is still worth a sentence.
  const since = historyStart(milliseconds(now), set.windowDays);
  const watches = watchesOf(db);
  const { windowDays } = set;
  const asked = { db, seq, subject, now, since, memory, watches, windowDays };
  const grown = grow(asked);
  const open = unresolvedFor(db, seq, grown, now, memory);
  // Code that nothing runs is only a reminder, so it must be known whether somebody does.
  addBystanders(asked, grown, open.by);
  const cut = grown.cut ?? open.cut;
  const { growth } = grown;
  const expanded = idsWith(growth, sides.INTO | sides.OUT);
  const read = idsWith(growth, sides.OUT);
  // Of what a few readers are known of, its use too says whether it is live.
  const used = [...new Set([...read, ...idsWith(growth, sides.SOME)])];
  return {
    now,
    seq,
    subject,
    expanded,
    assets: [...growth.assets.values()],
    edges: growth.edges(),
    usage: summedUsage(db, used, milliseconds(now) - windowDays * 86_400_000),
    watches,
    sources: sourcesOf(db),
    unresolved: open.unresolved,
    holds: holds(db, read),
    incidents: incidents(db, read),
    actionItems: actionItems(db, read),
    acceptances: acceptances(db),
    roleMap: set.roleMap,
    ignoreReaders: set.ignoreReaders,
    windowDays,
    complete: cut === undefined,
    ...(cut === undefined ? {} : { incompleteReason: cut }),
  };
}

/** Assets all of whose edges of these sides are loaded. */
function idsWith(growth: Growth, wanted: number): AssetId[] {
  return [...growth.sides].filter(([, known]) => (known & wanted) === wanted).map(([id]) => id);
}

/** What could not be resolved and may be about the set, each with the answer that still holds, and whose code it is. */
function unresolvedFor(
  db: Database,
  seq: number,
  { lossSet, growth }: Grown,
  now: string,
  memory: WalkMemory,
): { unresolved: FactUnresolved[]; by: AssetId[]; cut?: string } {
  // Thousands of rows, and they change only with a scan.
  const stored = rememberedUnresolved(memory, seq, () => storedUnresolved(db, maxStored + 1));
  const members = [...lossSet].flatMap((id) => growth.assets.get(id) ?? []);
  const all = concerning(stored, members);
  const about = unsettled(all, seenLive(db, settling(all))).slice(0, maxUnresolved + 1);
  const unresolved = withAnswers(db, about.slice(0, maxUnresolved), now);
  const by = [...new Set(about.flatMap((one) => one.by ?? []))];
  if (stored.length > maxStored) {
    return { unresolved, by, cut: `more than ${maxStored} unresolved reads` };
  }
  return about.length > maxUnresolved
    ? { unresolved, by, cut: `more than ${maxUnresolved} unresolved reads may be about it` }
    : { unresolved, by };
}
