import type { AssetId, DeletionFacts, FactUnresolved } from '../../core/facts.ts';
import { milliseconds } from './codes.ts';
import { concerning } from './concerning.ts';
import type { Database } from './database.ts';
import { acceptances, holds, settings, sourcesOf, watchesOf } from './governance.ts';
import { grow } from './grow.ts';
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
  // Twice the window: what vanished or was read just before it is still worth a sentence.
  const since = milliseconds(now) - 2 * set.windowDays * 86_400_000;
  const grown = grow({ db, seq, subject, now, since, memory });
  const expanded = [...grown.expanded];
  const open = unresolvedFor(db, seq, grown, now, memory);
  const cut = grown.cut ?? open.cut;
  return {
    now,
    seq,
    subject,
    expanded,
    assets: [...grown.assets.values()],
    edges: [...grown.edges.values()],
    usage: summedUsage(db, expanded, milliseconds(now) - set.windowDays * 86_400_000),
    watches: watchesOf(db),
    sources: sourcesOf(db),
    unresolved: open.unresolved,
    holds: holds(db, expanded),
    incidents: [],
    acceptances: acceptances(db),
    roleMap: set.roleMap,
    ignoreReaders: set.ignoreReaders,
    windowDays: set.windowDays,
    complete: cut === undefined,
    ...(cut === undefined ? {} : { incompleteReason: cut }),
  };
}

/** What could not be resolved and may be about the set, each with the answer that still holds. */
function unresolvedFor(
  db: Database,
  seq: number,
  { lossSet, assets }: Grown,
  now: string,
  memory: WalkMemory,
): { unresolved: FactUnresolved[]; cut?: string } {
  // Thousands of rows, and they change only with a scan.
  const stored = rememberedUnresolved(memory, seq, () => storedUnresolved(db, maxStored + 1));
  const members = [...lossSet].flatMap((id) => assets.get(id) ?? []);
  const about = concerning(stored, members);
  const unresolved = withAnswers(db, about.slice(0, maxUnresolved), now);
  if (stored.length > maxStored) {
    return { unresolved, cut: `more than ${maxStored} unresolved reads` };
  }
  return about.length > maxUnresolved
    ? { unresolved, cut: `more than ${maxUnresolved} unresolved reads may be about it` }
    : { unresolved };
}
