import { partyRoles } from '../../core/asset.ts';
import type { FactParty } from '../../core/facts.ts';
import type { Closure, RadiusParty } from '../../core/incident/radius.ts';
import { sides } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import { walk } from './walk.ts';
import type { Marks } from './walk.ts';

/** A closure by numbers: the set with its parts and wholes first, then nearest first. */
export function closureIds(
  neighbours: Neighbours,
  marks: Marks,
  roots: number[],
): { ids: Int32Array; roots: number } {
  const walked = walk(neighbours, marks, roots, 'DOWNSTREAM', {
    depth: Infinity,
    maxNodes: Infinity,
  });
  const ids = new Int32Array(walked.roots.length + walked.nodes.length);
  ids.set(walked.roots);
  ids.set(walked.nodes, walked.roots.length);
  return { ids, roots: walked.roots.length };
}

/** FEEDS among these, as places in `ids`, each once and rising. */
export function edgesAmong(
  neighbours: Neighbours,
  ids: Int32Array,
): Pick<Closure, 'offsets' | 'targets'> {
  const places = new Int32Array(neighbours.capacity);
  ids.forEach((id, place) => (places[id] = place + 1));
  const offsets = new Int32Array(ids.length + 1);
  let targets = new Int32Array(ids.length * 4 + 16);
  let count = 0;
  for (let place = 0; place < ids.length; place++) {
    offsets[place] = count;
    neighbours.find(sides.DOWNSTREAM, ids[place] ?? 0);
    const { list, start, end } = neighbours;
    if (count + end - start > targets.length) {
      const more = new Int32Array(Math.max(targets.length * 2, count + end - start));
      more.set(targets);
      targets = more;
    }
    const first = count;
    for (let at = start; at < end; at++) {
      const target = places[list[at] ?? 0] ?? 0;
      if (target > 0) targets[count++] = target - 1;
    }
    if (count - first > 1) count = first + distinct(targets.subarray(first, count));
  }
  offsets[ids.length] = count;
  return { offsets, targets: targets.slice(0, count) };
}

/** Sorts in place and keeps each once; gives how many are left. */
function distinct(row: Int32Array): number {
  row.sort();
  let kept = 1;
  for (let at = 1; at < row.length; at++) {
    if (row[at] !== row[kept - 1]) row[kept++] = row[at] ?? 0;
  }
  return kept;
}

/** Counts parties; `texts`: lists of parties as JSON, each with how many assets have exactly that list. */
export function partiesIn(texts: Iterable<[text: string, assets: number]>): RadiusParty[] {
  const counts = new Map<string, RadiusParty>();
  for (const [text, assets] of texts) {
    if (text === '[]') continue;
    const list: FactParty[] = JSON.parse(text);
    for (const key of new Set(list.map(({ role, party }) => `${role} ${party}`))) {
      const known = counts.get(key);
      if (known) known.assets += assets;
      else counts.set(key, partyOf(key, assets));
    }
  }
  const rank = ({ role }: RadiusParty) => partyRoles.indexOf(role);
  return [...counts.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.party < b.party ? -1 : a.party > b.party ? 1 : 0),
  );
}

function partyOf(key: string, assets: number): RadiusParty {
  const space = key.indexOf(' ');
  const role = partyRoles.find((each) => each === key.slice(0, space)) ?? 'CONSUMER';
  return { role, party: key.slice(space + 1), assets };
}
