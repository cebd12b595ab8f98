import { createMachine, interpretFile } from '../shared/python/interpret.ts';
import { lowerModule } from '../shared/python/lower-statements.ts';
import type { SourceFiles } from '../shared/python/files.ts';
import { iterate } from '../shared/python/iterate.ts';
import { pathText, placeOf } from '../shared/python/library/paths.ts';
import { byDefault } from '../shared/python/branches.ts';
import type { ModuleSyntax } from '../shared/python/syntax.ts';
import { isPartial, shown, textOf } from '../shared/python/text.ts';
import type { PythonParser } from '../shared/python/tree.ts';
import type { Limits, Machine, Module, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { assetsOf } from './assets.ts';
import { airflowLibrary } from './library.ts';
import { macrosOf } from './macros.ts';
import { createModel, dagOf, type Dag, type Model, type Task } from './model.ts';
import { outsideDags } from './outside.ts';
import type { CrossReference, DagReading, FileReading, TaskReading } from './reading.ts';
import { readSchedule, readStartDate } from './schedule.ts';
import { includeSubDags } from './subdag.ts';

export interface ReaderOptions {
  files: SourceFiles;
  parser: PythonParser;
  /** Decides what is not given: schedule and catchup. Files that import airflow.sdk are 3. */
  airflowVersion: 2 | 3;
  limits?: Partial<Limits>;
}

/** A file's reading with the machine that made it, for what is read later (callables). */
export interface OpenReading {
  reading: FileReading;
  machine: Machine;
  module: Module;
}

/**
 * Reads one file; with `openSettings` as it may be where settings are made that the code has a default
 * for.
 */
export type DagReader = (path: string, openSettings?: boolean) => OpenReading | undefined;

/** Reads DAG files of one folder; the syntax of shared modules is kept between files. */
export function createDagReader(options: ReaderOptions): DagReader {
  const syntaxes = new Map<string, ModuleSyntax | undefined>();
  const syntax = (path: string): ModuleSyntax | undefined => {
    if (syntaxes.has(path)) return syntaxes.get(path);
    if (syntaxes.size > 500) syntaxes.clear();
    const text = options.files.read(path);
    const lowered = text === undefined ? undefined : lowerModule(options.parser.parse(text));
    syntaxes.set(path, lowered);
    return lowered;
  };
  return (path, openSettings = false) => readFile(options, syntax, path, openSettings);
}

function readFile(
  options: ReaderOptions,
  syntax: (path: string) => ModuleSyntax | undefined,
  path: string,
  openSettings: boolean,
): OpenReading | undefined {
  const own = syntax(path);
  if (!own) return undefined;
  const version = importsSdk(own) ? 3 : options.airflowVersion;
  const model = createModel(version);
  const machine = createMachine(path, {
    files: options.files,
    syntax,
    parse: (text) => lowerModule(options.parser.parse(text)),
    libraries: [airflowLibrary(model)],
    openSettings,
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const module = interpretFile(machine);
  const dags = loadedDags(model, module);
  const all = includeSubDags(model, dags);
  const reading: FileReading = {
    path,
    dags: model.dags
      .filter((dag) => dag.tasks.size > 0 || all.has(dag))
      .map((dag) => readDag(machine, model, dag, all.has(dag))),
    incomplete:
      all.size > 0 ? machine.incomplete : [...machine.incomplete, ...outsideDags(model, module)],
    ...(own.error ? { syntaxError: own.error } : {}),
    dependsOn: [...machine.modules.keys(), ...machine.dataFiles].filter((each) => each !== path),
  };
  return { reading, machine, module };
}

const importsSdk = (syntax: ModuleSyntax): boolean =>
  syntax.body.some(
    (statement) => statement.k === 'from' && /^airflow\.sdk(\.|$)/.test(statement.module),
  );

/** DAGs that Airflow finds: in global variables, or entered. */
function loadedDags(model: Model, module: Module): Set<Dag> {
  const found = new Set(model.dags.filter((dag) => dag.registered));
  for (const value of module.scope.variables.values()) {
    const dag = dagOf(model, value);
    if (dag) found.add(dag);
  }
  return found;
}

function readDag(machine: Machine, model: Model, dag: Dag, loaded: boolean): DagReading {
  const read = readSchedule(machine, dag, model.version);
  const { schedule, cron, datasets, anyDataset, bySetting } = read;
  const get = (name: string): Value | undefined => dag.arguments.get(name);
  const tasks = [...dag.tasks.values()].map((task) => readTask(machine, task));
  const catchup = get('catchup');
  const start = get('start_date') ?? dag.defaultArgs.entries.get('sstart_date')?.[1];
  const description = textual(get('description')) ?? textual(get('doc_md')) ?? dag.documentation;
  const owners = [...new Set(tasks.map((task) => task.owner ?? 'airflow'))].sort();
  const doubts = [...dag.doubts].map(shown);
  if (typeof schedule === 'object' && schedule !== null && 'unknown' in schedule) {
    doubts.push(`its schedule is not known: ${schedule.unknown}`);
  }
  if (bySetting === true) doubts.push(byDefault);
  return {
    dagId: shown(dag.id),
    schedule,
    ...(bySetting === true ? { scheduleBySetting: true } : {}),
    ...(cron === undefined ? {} : { cron }),
    datasets,
    ...(anyDataset === undefined ? {} : { anyDataset }),
    startDate: readStartDate(start),
    catchup:
      typeof catchup === 'boolean'
        ? catchup
        : catchup === undefined
          ? model.version === 2
          : undefined,
    tags: texts(machine, get('tags')),
    owner: owners.join(', ') || 'airflow',
    ...(description === undefined ? {} : { description: shown(description) }),
    tasks,
    references: [...dag.tasks.values()].flatMap((task) => readReferences(machine, task)),
    line: dag.site.line,
    path: dag.site.path,
    templateFolders: templateFolders(machine, get('template_searchpath')),
    macros: macrosOf(machine, dag.arguments),
    arguments: dag.arguments,
    doubts,
    loaded,
  };
}

function templateFolders(machine: Machine, value: Value | undefined): string[] {
  if (value === undefined || value === null) return [];
  const paths =
    typeof value === 'string' || is(value, 'native') ? [value] : iterate(machine, value).items;
  return paths.flatMap((path) => placeOf(machine, pathText(path)) ?? []);
}

const textual = (value: Value | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Texts of a list-like value, unknown ones marked. */
export function texts(machine: Machine, value: Value | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [shown(value)];
  return iterate(machine, value).items.map((item) => shown(textOf(item)));
}

function readTask(machine: Machine, task: Task): TaskReading {
  const sql = argumentOf(task, 'sql') ?? argumentOf(task, 'hql');
  const bash = argumentOf(task, 'bash_command');
  const owner = argumentOf(task, 'owner');
  return {
    id: shown(task.id),
    operator: shown(task.operator),
    basePath: task.basePath,
    classPath: task.classPath,
    downstream: [...task.downstream].map((each) => shown(each.id)),
    mapped: task.mapped,
    ...(typeof owner === 'string' ? { owner: shown(owner) } : {}),
    line: task.site.line,
    endLine: task.site.endLine,
    path: task.site.path,
    ...sqlOf(machine, sql),
    ...(typeof bash === 'string' ? { bashCommand: shown(bash) } : {}),
    inlets: (assetsOf(machine, argumentOf(task, 'inlets')) ?? []).map((each) => shown(each.uri)),
    outlets: (assetsOf(machine, argumentOf(task, 'outlets')) ?? []).map((each) => shown(each.uri)),
    doubts: [...task.doubts, ...doubtsAfter(task)].map(shown),
    arguments: task.arguments,
    self: task.self,
    callable: task.callable ?? argumentOf(task, 'python_callable'),
  };
}

/** What comes after it is not known where the next task's id is not. */
const doubtsAfter = (task: Task): string[] =>
  [...task.downstream].some((next) => isPartial(next.id))
    ? ['a task after it has an id that is not known']
    : [];

function sqlOf(machine: Machine, value: Value | undefined): { sql?: string | string[] } {
  if (typeof value === 'string') return { sql: shown(value) };
  if (is(value, 'list') || is(value, 'tuple')) return { sql: texts(machine, value) };
  return {};
}

/** An argument as passed, or as an operator class of the repository set it on itself. */
export function argumentOf(
  task: Pick<Task, 'arguments' | 'self'>,
  name: string,
): Value | undefined {
  const given = task.arguments.get(name);
  if (given !== undefined) return given;
  return is(task.self, 'instance') ? task.self.attributes.get(name) : undefined;
}

function readReferences(machine: Machine, task: Task): CrossReference[] {
  const line = task.site.line;
  const base = task.basePath.slice(task.basePath.lastIndexOf('.') + 1);
  const names = [task.operator, base];
  const triggered = argumentOf(task, 'trigger_dag_id');
  const waited = argumentOf(task, 'external_dag_id');
  if (triggered !== undefined && names.some((name) => /TriggerDagRun/.test(name))) {
    return [
      {
        task: shown(task.id),
        dag: shown(textOf(triggered)),
        kind: 'triggers',
        externalTasks: [],
        line,
      },
    ];
  }
  if (
    waited === undefined ||
    !names.some((name) => /External.*(Sensor|Marker)|Sensor|Marker/.test(name))
  )
    return [];
  const ids = argumentOf(task, 'external_task_ids') ?? argumentOf(task, 'external_task_id');
  const kind = names.some((name) => /Marker/.test(name)) ? 'marks' : 'waits';
  return [
    {
      task: shown(task.id),
      dag: shown(textOf(waited)),
      kind,
      externalTasks: texts(machine, ids),
      line,
    },
  ];
}
