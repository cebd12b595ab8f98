import { findDead, wholeNow } from '../../server/actions/retention-ground.ts';
import { assetKinds, assetStates } from '../../server/core/asset.ts';
import type { AssetId } from '../../server/core/facts.ts';
import { sides } from '../../server/core/neighbours.ts';
import {
  isBoth,
  isRecreating,
  isShadowed,
  isUnsure,
  reasonIn,
  relationIn,
} from '../../server/core/retention/edge-form.ts';
import { natureOf } from '../../server/core/retention/nature.ts';
import { isAsset } from '../../server/core/retention/whole.ts';
import type { ReadTransaction } from '../../server/store/store.ts';

/** The whole graph in plain words by URN, since its arrays do not leave the store's thread. */
export async function wholeTold(tx: ReadTransaction, now: string) {
  const whole = await tx.wholeGraph(now);
  const nature = natureOf(whole);
  const textAt = (column: Uint32Array, id: AssetId) => whole.texts[column[id] ?? 0] ?? '';
  const urnOf = (id: AssetId) => whole.urns[id] ?? '';
  const told = (id: AssetId) => ({
    kind: assetKinds[whole.kinds[id] ?? 0],
    state: assetStates[whole.states[id] ?? 0],
    marks: whole.marks[id] ?? 0,
    platform: textAt(whole.platforms, id),
    layer: textAt(whole.layers, id),
    owners: textAt(whole.owners, id),
    tags: textAt(whole.tags, id),
    lastUsed: whole.lastUsed[id] ?? 0,
    usedUntil: whole.usedUntil[id] ?? 0,
    changed: whole.changed[id] ?? 0,
    period: whole.periods[id] ?? 0,
    isSeen: (whole.firstSeen[id] ?? 0) > 0,
    feeds: nature.beside(sides.DOWNSTREAM, id).map(urnOf).sort(),
    parts: nature.beside(sides.PARTS, id).map(urnOf).sort(),
  });
  const ids = Array.from({ length: whole.capacity }, (_none, id) => id);
  const { reads, refers } = whole;
  return {
    assets: Object.fromEntries(
      ids.filter((id) => isAsset(whole, id)).map((id) => [urnOf(id), told(id)]),
    ),
    reads: [...reads.asset]
      .map((id, at) => [urnOf(id), whole.texts[reads.reader[at] ?? 0] ?? '', reads.last[at] ?? 0])
      .sort(),
    refers: [...refers.from]
      .map((id, at) => [urnOf(id), urnOf(refers.to[at] ?? 0), refers.doubtful[at] ?? 0])
      .sort(),
    alike: whole.alike.map(([name, other]) => [urnOf(name), urnOf(other)]).sort(),
    unresolved: whole.unresolved.map(({ message, by }) => [message, by?.urn ?? '']).sort(),
    holds: whole.holds.map(({ asset, reason }) => [urnOf(asset), reason]),
    watches: whole.watches.length,
  };
}

/** The words of the edges around some assets, by URN. */
export async function formsTold(tx: ReadTransaction, input: { ids: AssetId[]; now: string }) {
  const forms = await tx.edgeForms(input.ids, input.now);
  const nodes = await tx.assets([...new Set([...forms.from, ...forms.to])]);
  const urns = new Map(nodes.map((node) => [node.id, node.ref.urn]));
  return [...forms.form]
    .map((form, at) => {
      const words: string[] = [relationIn(form), reasonIn(form)];
      if (isBoth(form)) words.push('BOTH');
      if (isRecreating(form)) words.push('RECREATES');
      if (isUnsure(form)) words.push('DOUBTFUL');
      if (isShadowed(form)) words.push('SHADOWED');
      return `${urns.get(forms.from[at] ?? 0)} ${words.join(' ')} ${urns.get(forms.to[at] ?? 0)}`;
    })
    .sort();
}

/** What is dead: how many, and of a small graph which. */
export async function deadTold(tx: ReadTransaction, now: string) {
  const whole = await wholeNow(tx, now, {});
  const { groups } = await findDead(tx, natureOf(whole));
  const first = Array.from({ length: Math.min(groups.count, 20) }, (_none, group) =>
    groups
      .members(group)
      .slice(0, 20)
      .map((id) => whole.urns[id] ?? '')
      .sort(),
  );
  return { groups: groups.count, assets: groups.assets, first: first.sort() };
}
