import type { AssetId } from '../../facts.ts';
import type { EdgeForms } from '../whole.ts';

/** Edges whose words are known, by either end. */
export interface KnownEdges {
  isKnown(id: AssetId): boolean;
  /** Takes in all edges of some assets. */
  add(ids: readonly AssetId[], forms: EdgeForms): void;
  from(at: number): AssetId;
  to(at: number): AssetId;
  form(at: number): number;
  /** Places of the edges that leave, or reach, an asset. */
  out(id: AssetId): number[];
  into(id: AssetId): number[];
}

/** Begins with none. */
export function knownEdges(): KnownEdges {
  const known = new Set<AssetId>();
  const froms: AssetId[] = [];
  const tos: AssetId[] = [];
  const words: number[] = [];
  const outs = new Map<AssetId, number[]>();
  const intos = new Map<AssetId, number[]>();
  const push = (index: Map<AssetId, number[]>, id: AssetId, at: number) => {
    const list = index.get(id);
    if (list) list.push(at);
    else index.set(id, [at]);
  };
  return {
    isKnown: (id) => known.has(id),
    add(ids, forms) {
      for (let place = 0; place < forms.from.length; place++) {
        const [from, to] = [forms.from[place] ?? 0, forms.to[place] ?? 0];
        // Met with its other end before.
        if (known.has(from) || known.has(to)) continue;
        const at = froms.push(from) - 1;
        tos.push(to);
        words.push(forms.form[place] ?? 0);
        push(outs, from, at);
        push(intos, to, at);
      }
      for (const id of ids) known.add(id);
    },
    from: (at) => froms[at] ?? 0,
    to: (at) => tos[at] ?? 0,
    form: (at) => words[at] ?? 0,
    out: (id) => outs.get(id) ?? [],
    into: (id) => intos.get(id) ?? [],
  };
}
