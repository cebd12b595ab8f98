import { dagOf, type Dag, type Model } from './model.ts';

/** The DAGs that are loaded, with those that a SubDagOperator brings along. */
export function includeSubDags(model: Model, loaded: ReadonlySet<Dag>): Set<Dag> {
  const all = new Set<Dag>();
  const visit = (dag: Dag): void => {
    if (all.has(dag)) return;
    all.add(dag);
    for (const task of dag.tasks.values()) {
      const inner = dagOf(model, task.arguments.get('subdag'));
      if (inner) {
        inner.parent = dag;
        visit(inner);
      }
    }
  };
  for (const dag of loaded) visit(dag);
  return all;
}
