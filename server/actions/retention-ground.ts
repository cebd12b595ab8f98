import type { AssetId, Unread } from '../core/facts.ts';
import type { Weighed } from '../core/retention/evidence.ts';
import { natureOf } from '../core/retention/nature.ts';
import { lastReads, readyFor, type Ready } from '../core/retention/plan.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import type { WholeGraph } from '../core/retention/whole.ts';
import type { ReadTransaction } from '../store/store.ts';
import { allRecords } from './record.ts';
import { exclusionsFor } from './retention-exclusion.ts';

/** Parties for whom nobody speaks any more, since whoever did has left. */
export async function leftParties(tx: ReadTransaction): Promise<Set<string>> {
  const users = await allRecords(tx, 'USER');
  const partiesOf = (isGone: boolean) =>
    users
      .filter(({ value }) => (value.leftAt !== undefined) === isGone)
      .flatMap(({ key, value }) => [key, ...value.parties]);
  const left = new Set(partiesOf(true));
  for (const party of partiesOf(false)) left.delete(party);
  return left;
}

/** The graph as a whole with what stands in files by now and nobody has read. */
export async function wholeNow(
  tx: ReadTransaction,
  at: string,
  { changed = [], configuration }: Partial<Unread>,
): Promise<WholeGraph> {
  const whole = await tx.wholeGraph(at);
  const filesOf = new Map(changed.map(({ source, files }) => [source, files]));
  const sources = whole.sources.map((source) => {
    const files = filesOf.get(source.id);
    return files ? { ...source, changed: files } : source;
  });
  return { ...whole, sources, ...(configuration && { configuration }) };
}

/** A policy put together with the graph of this transaction. */
export async function readyPolicy(
  tx: ReadTransaction,
  { policy }: KeptPolicy,
  at: string,
  unread: Partial<Unread>,
): Promise<{ ready: Ready; whole: WholeGraph }> {
  const whole = await wholeNow(tx, at, unread);
  const nature = natureOf(whole);
  const dead = (_id: AssetId): Weighed => ({});
  const ground = {
    nature,
    lastRead: lastReads(nature),
    left: await leftParties(tx),
    dead,
    groupSize: () => 0,
  };
  return { ready: readyFor(policy, ground, await exclusionsFor(tx, policy.name, at)), whole };
}
