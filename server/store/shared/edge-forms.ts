import { isRunByTask } from '../../core/deletion/same-file.ts';
import { buildGraph } from '../../core/deletion/graph.ts';
import type { AssetId, FactAsset, FactEdge } from '../../core/facts.ts';
import { edgeReasons } from '../../core/lineage.ts';
import { formOf, reasonIn, relationIn } from '../../core/retention/edge-form.ts';
import type { EdgeForms } from '../../core/retention/whole.ts';
import { relationCode } from './codes.ts';

/** One source's standing word for an edge: relation, method, reason, breaks, recreates, confidence. */
export interface FormWord {
  from: AssetId;
  to: AssetId;
  form: number;
}

/** Edges while they are put together from the words of several sources. */
export interface FormBuilder {
  add(word: FormWord): void;
  /** Marks what tasks are known to run out of SQL files, and gives them all. */
  forms(shadowed?: ReadonlySet<string>): EdgeForms;
  /** Numbers of those that stand before or behind one of these. */
  length(): number;
}

interface Merged {
  from: AssetId;
  to: AssetId;
  relation: number;
  reason: number;
  both: boolean;
  recreates: boolean;
  doubtful: boolean;
}

/** Merges words as a verdict merges them: the first reason, the harder break, the surer word. */
export function buildForms(): FormBuilder {
  const edges: Merged[] = [];
  const places = new Map<string, Merged>();
  return {
    length: () => edges.length,
    add({ from, to, form }) {
      const relation = form >> 9;
      const word = {
        reason: (form >> 3) & 15,
        both: ((form >> 2) & 1) === 1,
        recreates: ((form >> 1) & 1) === 1,
        doubtful: (form & 1) === 1,
      };
      const key = `${from} ${relation} ${to}`;
      const known = places.get(key);
      if (known === undefined) {
        const edge = { from, to, relation, ...word };
        places.set(key, edge);
        edges.push(edge);
        return;
      }
      known.reason = Math.min(known.reason, word.reason);
      known.both ||= word.both;
      known.recreates ||= word.recreates;
      known.doubtful &&= word.doubtful;
    },
    forms(shadowed = new Set()) {
      const forms: EdgeForms = {
        from: new Int32Array(edges.length),
        to: new Int32Array(edges.length),
        form: new Uint16Array(edges.length),
      };
      edges.forEach((edge, place) => {
        const { from, to, both, recreates, doubtful } = edge;
        const relation = relationCode.at(edge.relation);
        forms.from[place] = from;
        forms.to[place] = to;
        forms.form[place] = formOf({
          relation,
          reason: edgeReasons[edge.reason] ?? 'READ',
          ...{ both, recreates, doubtful },
          shadowed: shadowed.has(`${from} ${to}`),
        });
      });
      return forms;
    },
  };
}

/** Pairs of a SQL file and a dataset of which a task stands for the file's very lines. */
export function shadowedAmong(
  assets: readonly FactAsset[],
  edges: readonly FactEdge[],
  now: string,
): Set<string> {
  const graph = buildGraph({ now, expanded: [], assets: [...assets], edges: [...edges] });
  const found = new Set<string>();
  for (const edge of edges) {
    if (edge.relation !== 'FEEDS') continue;
    for (const file of [edge.from, edge.to]) {
      if (isRunByTask(graph, edge, file)) found.add(`${edge.from} ${edge.to}`);
    }
  }
  return found;
}

/** Datasets among the ends of standing FEEDS edges whose other end is a SQL file. */
export function besideFiles(forms: EdgeForms, isFile: (id: AssetId) => boolean): Set<AssetId> {
  const found = new Set<AssetId>();
  for (let at = 0; at < forms.from.length; at++) {
    const [from, to] = [forms.from[at] ?? 0, forms.to[at] ?? 0];
    if (relationIn(forms.form[at] ?? 0) !== 'FEEDS') continue;
    if (reasonIn(forms.form[at] ?? 0) === 'ORDER') continue;
    if (isFile(to)) found.add(from);
    if (isFile(from)) found.add(to);
  }
  return found;
}
