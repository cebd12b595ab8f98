import type { Arguments, Machine, Value } from '../shared/python/value.ts';
import { is, list } from '../shared/python/values.ts';
import { assetValue } from './assets.ts';
import { enterDag, leaveDag, makeDag } from './dag.ts';
import type { Model } from './model.ts';
import { makeTask } from './task.ts';

/** `@asset` of Airflow 3: a DAG with one task that makes the asset of the function's name. */
export function decorateAsset(
  machine: Machine,
  model: Model,
  options: Arguments,
  func: Value,
): Value {
  const name = is(func, 'function') ? func.name : 'asset';
  const given = options.keywords.get('name') ?? name;
  const id = typeof given === 'string' ? given : name;
  const dag = makeDag(
    machine,
    model,
    {
      ...options,
      positional: [],
      keywords: new Map([...options.keywords].filter(([key]) => key !== 'name')),
    },
    id,
  );
  if (is(func, 'function')) dag.documentation = func.definition?.documentation;
  const outlets = options.keywords.get('outlets');
  const own = assetValue([{ uri: textual(options.keywords.get('uri')) ?? id, alias: false }], {
    name: id,
  });
  enterDag(model, dag);
  makeTask(machine, model, {
    operator: '_AssetMainOperator',
    classPath: 'airflow.sdk.definitions.asset.decorators._AssetMainOperator',
    basePath: 'airflow.sdk.asset',
    given: {
      ...options,
      positional: [],
      keywords: new Map<string, Value>([
        ['task_id', id],
        ['outlets', outlets ?? list([own])],
      ]),
    },
    callable: func,
  });
  leaveDag(model);
  return own;
}

const textual = (value: Value | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
