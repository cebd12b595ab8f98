import { sides, startGrowth } from '../../core/deletion.ts';
import type { Growth } from '../../core/deletion.ts';
import type { AssetId, DeletionFacts, FactUnresolved } from '../../core/facts.ts';
import { milliseconds } from '../shared/codes.ts';
import { concerning, settling, unsettled } from '../shared/concerning.ts';
import { historyStart } from '../shared/history.ts';
import { datasetsHolding } from '../shared/wholes.ts';
import type { Query } from './bolt.ts';
import { incidentEdges } from './edges.ts';
import { loadFactAssets, seenLive, unmappedNamed } from './fact-assets.ts';
import {
  acceptances,
  actionItems,
  holds,
  incidents,
  settings,
  sourcesOf,
  watchesOf,
} from './governance.ts';
import type { Graph, Rules } from './graph.ts';
import { storedUnresolved, withAnswers } from './listings.ts';
import { summedUsage } from './usage.ts';

const maxUnresolved = 5_000;
const maxStored = 200_000;
const maxLookedAt = 50_000;

/** What a verdict needs of the graph. */
interface Grown {
  growth: Growth;
  lossSet: Set<AssetId>;
  cut?: string;
}

interface Asked extends Pick<DeletionFacts, 'subject' | 'now' | 'watches' | 'windowDays'> {
  query: Query;
  /** Absent in a write, whose own effects nothing remembered knows. */
  graph: Graph | undefined;
  seq: number;
  /** Edges that vanished before this are history. */
  since: number;
}

/** Everything a verdict is decided on, out of one state. */
export async function deletionFacts(
  query: Query,
  graph: Graph | undefined,
  seq: number,
  subject: AssetId[],
  now: string,
): Promise<DeletionFacts> {
  const { set, watches, sources, accepted } = await rulesFor(query, graph, seq);
  const { windowDays } = set;
  // What vanished just before the window is still worth a sentence.
  const since = historyStart(milliseconds(now), windowDays);
  const asked = { query, graph, seq, subject, now, since, watches, windowDays };
  const grown = await grow(asked);
  const open = await unresolvedFor(asked, grown);
  // Code that nothing runs is only a reminder, so it must be known whether somebody does.
  await addBystanders(asked, grown, open.by);
  const cut = grown.cut ?? open.cut;
  const { growth } = grown;
  const read = idsWith(growth, sides.OUT);
  // Of what a few readers are known of, its use too says whether it is live.
  const used = [...new Set([...read, ...idsWith(growth, sides.SOME)])];
  const [usage, held, underway, toDo] = await Promise.all([
    summedUsage(query, used, milliseconds(now) - windowDays * 86_400_000),
    holds(query, read),
    incidents(query, read),
    actionItems(query, read),
  ]);
  return {
    now,
    seq,
    subject,
    expanded: idsWith(growth, sides.INTO | sides.OUT),
    assets: [...growth.assets.values()],
    edges: growth.edges(),
    usage,
    watches,
    sources,
    unresolved: open.unresolved,
    holds: held,
    incidents: underway,
    actionItems: toDo,
    acceptances: accepted,
    roleMap: set.roleMap,
    ignoreReaders: set.ignoreReaders,
    windowDays,
    complete: cut === undefined,
    ...(cut === undefined ? {} : { incompleteReason: cut }),
  };
}

/** What every verdict on one state depends on, whatever it is about; asked once for each state. */
async function rulesFor(query: Query, graph: Graph | undefined, seq: number): Promise<Rules> {
  const known = graph?.answers.rules;
  if (known?.seq === seq) return known.value;
  const [set, watches, sources, accepted] = await Promise.all([
    settings(query),
    watchesOf(query),
    sourcesOf(query),
    acceptances(query),
  ]);
  const value = { set, watches, sources, accepted };
  if (graph !== undefined) graph.answers.rules = { seq, value };
  return value;
}

/** Assets all of whose edges of these sides are loaded. */
function idsWith(growth: Growth, wanted: number): AssetId[] {
  return [...growth.sides].filter(([, known]) => (known & wanted) === wanted).map(([id]) => id);
}

/** Loads what the loss set needs, round by round, until core asks for nothing more. */
async function grow(asked: Asked): Promise<Grown> {
  const grown: Grown = { growth: startGrowth(asked), lossSet: new Set(asked.subject) };
  const compared = new Set<AssetId>();
  const names = new Set<AssetId>();
  await fill(asked, grown, async () => {
    const { lossSet, growth } = grown;
    const ids = [...lossSet, ...datasetsHolding(lossSet, growth)].filter((id) => !compared.has(id));
    for (const id of ids) compared.add(id);
    const found = await unmappedNamed(asked.query, ids);
    if (found.cut !== undefined) grown.cut ??= found.cut;
    const fresh = found.ids.filter((id) => !names.has(id));
    for (const id of fresh) names.add(id);
    await loadAssets(asked, growth, fresh);
    return fresh.length > 0;
  });
  return grown;
}

/** Loads what says whether these run, who are no part of the set. */
async function addBystanders(asked: Asked, grown: Grown, ids: AssetId[]): Promise<void> {
  await loadAssets(asked, grown.growth, ids);
  await fill(asked, grown, async () => false, ids);
}

/** Rounds until nothing is needed and `more` has found nothing else. */
async function fill(
  asked: Asked,
  grown: Grown,
  more: () => Promise<boolean>,
  bystanders: AssetId[] = [],
): Promise<void> {
  const { growth } = grown;
  for (;;) {
    const { lossSet, needs } = growth.next(bystanders);
    grown.lossSet = new Set(lossSet.map((item) => item.asset));
    if (needs.length === 0 && !(await more())) return;
    if (growth.sides.size + needs.length > maxLookedAt) {
      grown.cut = `more than ${maxLookedAt} assets would have to be looked at`;
      return;
    }
    const edges = await incidentEdges(asked.query, needs, asked.since);
    for (const need of needs) growth.know(need.asset, need.sides);
    growth.add([], edges);
    const ends = edges.flatMap((edge) => [edge.from, edge.to]);
    await loadAssets(asked, growth, [...needs.map((need) => need.asset), ...ends]);
  }
}

async function loadAssets(asked: Asked, growth: Growth, ids: AssetId[]): Promise<void> {
  const missing = ids.filter((id) => !growth.assets.has(id));
  growth.add(await loadFactAssets(asked.query, missing, asked.graph, asked.seq), []);
}

/** What could not be resolved and may be about the set, each with the answer that still holds, and whose code it is. */
async function unresolvedFor(
  { query, graph, seq, now }: Asked,
  { lossSet, growth }: Grown,
): Promise<{ unresolved: FactUnresolved[]; by: AssetId[]; cut?: string }> {
  let known = graph?.answers.unresolved;
  if (known?.seq !== seq) {
    known = { seq, value: await storedUnresolved(query, maxStored + 1) };
    // Thousands of rows, and they change only with a scan.
    if (graph !== undefined) graph.answers.unresolved = known;
  }
  const stored = known.value;
  const members = [...lossSet].flatMap((id) => growth.assets.get(id) ?? []);
  const all = concerning(stored, members);
  const existing = await seenLive(query, settling(all));
  const about = unsettled(all, existing).slice(0, maxUnresolved + 1);
  const unresolved = await withAnswers(query, about.slice(0, maxUnresolved), now);
  const by = [...new Set(about.flatMap((item) => item.by ?? []))];
  if (stored.length > maxStored) {
    return { unresolved, by, cut: `more than ${maxStored} unresolved reads` };
  }
  return about.length > maxUnresolved
    ? { unresolved, by, cut: `more than ${maxUnresolved} unresolved reads may be about it` }
    : { unresolved, by };
}
