import type { AssetId, Unread } from '../core/facts.ts';
import { deadOf, type Dead } from '../core/retention/dead/dead.ts';
import { keptText } from '../core/retention/dead/kept-text.ts';
import { startSearch } from '../core/retention/dead/search.ts';
import type { Evidence } from '../core/retention/evidence.ts';
import { lastReads } from '../core/retention/last-read.ts';
import { natureOf, type Nature } from '../core/retention/nature.ts';
import { readyFor, type Ready } from '../core/retention/plan.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import type { WholeGraph } from '../core/retention/whole.ts';
import type { ReadTransaction } from '../store/store.ts';
import { allRecords } from './record.ts';
import { rememberedBy } from './remembered.ts';
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

/** What is dead in a whole graph: the search asks for edges' words until it needs no more. */
export async function findDead(tx: ReadTransaction, nature: Nature): Promise<Dead> {
  const search = startSearch(nature);
  const finish = async () => {
    for (let ids = search.wanted(); ids.length > 0; ids = search.wanted()) {
      search.learn(ids, await tx.edgeForms(ids, nature.whole.now));
    }
  };
  await finish();
  const wasLeft = search.state.why.map((why) => (why === 0 ? 1 : 0));
  search.requireWatched();
  await finish();
  return deadOf(nature, search, wasLeft);
}

/** The whole graph of one state, searched. */
interface Searched {
  nature: Nature;
  dead: Dead;
  lastRead: Float64Array;
}

const rememberSearch = rememberedBy<Searched>();

/** The search of this state, shared by all that ask of it within a minute, whatever their policy. */
export function searched(
  tx: ReadTransaction,
  at: string,
  { changed, configuration }: Partial<Unread>,
): Promise<Searched> {
  const minute = Math.floor(Date.parse(at) / 60_000);
  return rememberSearch(tx, JSON.stringify([minute, changed, configuration]), async () => {
    const unread = { ...(changed && { changed }), ...(configuration && { configuration }) };
    const nature = natureOf(await wholeNow(tx, at, unread));
    return { nature, dead: await findDead(tx, nature), lastRead: lastReads(nature) };
  });
}

/** A policy put together with the graph of this transaction. */
export interface ReadyPlan {
  ready: Ready;
  whole: WholeGraph;
  dead: Dead;
}

/** Puts a policy together with the graph of this transaction. */
export async function readyPolicy(
  tx: ReadTransaction,
  { policy }: KeptPolicy,
  at: string,
  unread: Partial<Unread>,
): Promise<ReadyPlan> {
  const { nature, dead, lastRead } = await searched(tx, at, unread);
  const { whole } = nature;
  const ground = {
    nature,
    lastRead,
    left: await leftParties(tx),
    dead: (id: AssetId) => dead.weigh(id),
    groupSize: (id: AssetId) => dead.groups.size(dead.groups.groupOf(id)),
  };
  return { ready: readyFor(policy, ground, await exclusionsFor(tx, policy.name, at)), whole, dead };
}

/** Why something stays, as evidence; undefined: nothing keeps it. */
export function keptEvidence(dead: Dead, id: AssetId): Evidence | undefined {
  const kept = dead.keptBy(id);
  if (kept === undefined) return undefined;
  const assets = kept.via === id ? [] : [kept.via];
  return { code: 'KEPT', assets, values: { ...keptText[kept.reason], reason: kept.reason } };
}
