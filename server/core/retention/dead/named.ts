import { isOver } from '../../deletion/graph.ts';
import { hashOf } from '../../deletion/key.ts';
import { lastWord, lastWordsOf, namingOf, targetFor, type Naming } from '../../deletion/naming.ts';
import { boundTo } from '../../deletion/unresolved.ts';
import type { AssetId, FactUnresolved } from '../../facts.ts';
import type { KeptState } from './state.ts';

/** A finding that is awake: whose code runs, or nobody knows whose it is. */
interface Finding {
  unresolved: FactUnresolved;
  by: AssetId | undefined;
  naming: Naming;
}

/** Keeps what unresolved code names: with the code, where that may go; by itself where nobody knows whose it is. */
export function keepNamed(
  state: KeptState,
  ids: Map<string, AssetId>,
  tie: (named: AssetId, by: AssetId) => void,
): void {
  const { whole, now } = state.nature;
  const { anywhere, byWord } = findings(state, ids);
  if (anywhere.length === 0 && byWord.size === 0) return;
  for (let id = 0; id < whole.capacity; id++) {
    const kind = state.nature.kind(id);
    if ((kind !== 'DATASET' && kind !== 'PIPELINE') || state.isKept(id)) continue;
    const asset = { kind, urn: whole.urns[id] ?? '|' };
    const target = targetFor(asset);
    for (const finding of [...anywhere, ...(byWord.get(lastWord(target.name)) ?? [])]) {
      if (finding.by === id || finding.naming(asset, target, true) !== 'NAMES') continue;
      if (isAccepted(state, finding, id, now)) continue;
      if (finding.by === undefined) state.keep(id, 'NAMED', id);
      else tie(id, finding.by);
    }
  }
}

function findings({ nature }: KeptState, ids: Map<string, AssetId>) {
  const anywhere: Finding[] = [];
  const byWord = new Map<string, Finding[]>();
  for (const unresolved of nature.whole.unresolved) {
    const by = unresolved.by && ids.get(`${unresolved.by.kind} ${unresolved.by.urn}`);
    if (by !== undefined && !nature.runs(by)) continue;
    const finding = { unresolved, by, naming: namingOf(unresolved, nature.now) };
    const words = lastWordsOf(unresolved, nature.now);
    if (words === undefined) anywhere.push(finding);
    for (const word of new Set(words)) {
      const list = byWord.get(word);
      if (list) list.push(finding);
      else byWord.set(word, [finding]);
    }
  }
  return { anywhere, byWord };
}

/** A steward accepted exactly this finding of exactly this asset. */
function isAccepted(
  { nature }: KeptState,
  { unresolved, by }: Finding,
  id: AssetId,
  now: number,
): boolean {
  const { acceptances, urns } = nature.whole;
  if (!acceptances.some(({ code }) => code === 'UNRESOLVED_NAMES_IT')) return false;
  const urnOf = (each: AssetId) => `${nature.kind(each) ?? ''} ${urns[each] ?? ''}`;
  const who = by === undefined ? null : urnOf(by);
  const key = `UNRESOLVED_NAMES_IT:${hashOf(JSON.stringify([[urnOf(id)], who, [boundTo(unresolved)]]))}`;
  return acceptances.some((each) => each.key === key && !isOver(each.until, now));
}
