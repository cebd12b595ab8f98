import { withinLimits } from '../shared/python/interpret.ts';
import { folderOf, joinPath, type SourceFiles } from '../shared/python/files.ts';
import { placeOf as repositoryPlace } from '../shared/python/library/paths.ts';
import { codeHash } from '../shared/code-hash.ts';
import { redact } from '../shared/redact.ts';
import type { Machine, Site } from '../shared/python/value.ts';
import { callableTouches } from './callables.ts';
import { createCallbackReader, type ReadCallbacks } from './callbacks.ts';
import { opaqueTouches } from './opaque.ts';
import { spokenSql } from './spoken-sql.ts';
import { spokenUrls } from './spoken-urls.ts';
import { renderTask } from './templates.ts';
import { operatorTouches, type FindTemplate } from './operators.ts';
import type { Macros } from './macros.ts';
import type { OpenReading } from './read.ts';
import type { CrossReference, DagReading, FileReading, TaskReading } from './reading.ts';
import { unknownWork, type Touch } from './touch.ts';

/** A task as plain data, with what it touches. */
export interface TaskFacts extends Omit<TaskReading, 'arguments' | 'self' | 'callable'> {
  touches: QuotedTouch[];
}

/** A touch with its code: a short quote without secrets, and a hash of what it hangs on. */
export interface QuotedTouch extends Touch {
  quote: string;
  hash: string;
}

export interface DagFacts extends Omit<
  DagReading,
  'tasks' | 'macros' | 'arguments' | 'references'
> {
  /** Without a task: of some task that is there only with a setting. */
  references: (Omit<CrossReference, 'task'> & { task?: string })[];
  tasks: TaskFacts[];
  /** What its own callbacks touch. */
  touches: QuotedTouch[];
  hash: string;
}

/** One file as plain data: what crosses from the reading thread. */
export interface FileFacts extends Omit<FileReading, 'dags'> {
  dags: DagFacts[];
  hash: string;
}

/** Milliseconds that following the tasks' own code may take in one file. */
const taskCodeBudget = 6_000;

/** Adds what each task does to data; the reading's values are left behind. */
export function factsOf(
  open: OpenReading,
  files: SourceFiles,
  searchPath: readonly string[],
): FileFacts {
  const { reading, machine } = open;
  const started = performance.now();
  const inTime = (): boolean => performance.now() - started < taskCodeBudget;
  const callbacks = createCallbackReader(machine);
  const lines = lineCache(files);
  // A DAG's shape hangs on the modules and data files that its file reads, too.
  const hashOf = (paths: readonly string[]): string =>
    codeHash([...new Set(paths)].map((path) => `${path}\n${lines(path).join('\n')}`).join('\n'));
  const quoteTouch = (touch: Touch): QuotedTouch => ({ ...touch, ...quoted(lines, touch) });
  const dags = reading.dags.map((dag): DagFacts => {
    const find = templateFinder(machine, files, dag, reading.path, searchPath);
    const tasks = dag.tasks.map((task): TaskFacts => {
      const touches = touchesOf(machine, task, dag.macros, find, inTime() ? callbacks : undefined);
      const { arguments: _arguments, self: _self, callable: _callable, ...plain } = task;
      return { ...plain, touches: touches.map(quoteTouch) };
    });
    const own = inTime() ? callbacks : undefined;
    const touches = dagTouches(machine, dag, own).map(quoteTouch);
    const { macros: _macros, arguments: _arguments, ...plain } = dag;
    return { ...plain, tasks, touches, hash: hashOf([dag.path, ...reading.dependsOn]) };
  });
  return { ...reading, dags, hash: hashOf([reading.path, ...reading.dependsOn]) };
}

/** What a task touches; without `callbacks` there is no time left to follow its code. */
function touchesOf(
  machine: Machine,
  written: TaskReading,
  macros: Macros,
  findTemplate: FindTemplate,
  callbacks: ReadCallbacks | undefined,
): Touch[] {
  const touches: Touch[] = [];
  const { path, line, endLine } = written;
  const site = { path, line, endLine };
  const finished = withinLimits(machine, () => {
    const rendered = renderTask(machine, written, macros, findTemplate);
    const { task } = rendered;
    touches.push(...operatorTouches(task, rendered.find));
    const followed = callbacks ? callableTouches(machine, task) : undefined;
    touches.push(...(followed?.touches ?? []));
    touches.push(...opaqueTouches(task, touches));
    const later = callbacks?.(task.arguments, site);
    touches.push(...(later?.touches ?? []));
    touches.push(...rendered.touches());
    const handed = [rendered.handed(), followed?.handed ?? [], later?.handed ?? []];
    touches.push(...spokenSql(handed.flat(), touches));
    touches.push(...spokenUrls(handed.flat(), touches));
  });
  return finished && callbacks ? touches : [...touches, tooLong(site)];
}

/** What a DAG's own callbacks touch. */
function dagTouches(
  machine: Machine,
  dag: DagReading,
  callbacks: ReadCallbacks | undefined,
): Touch[] {
  const touches: Touch[] = [];
  const site = { path: dag.path, line: dag.line, endLine: dag.line };
  const finished = withinLimits(machine, () => {
    const later = callbacks?.(dag.arguments, site);
    touches.push(...(later?.touches ?? []), ...spokenSql(later?.handed ?? [], touches));
  });
  return finished && callbacks ? touches : [...touches, tooLong(site)];
}

function tooLong(site: Site): Touch {
  const message = 'its code is too long to follow whole';
  return { access: 'READ', target: unknownWork(message), ...site };
}

function lineCache(files: SourceFiles): (path: string) => string[] {
  const known = new Map<string, string[]>();
  return (path) => {
    const lines = known.get(path) ?? (files.read(path) ?? '').split('\n');
    known.set(path, lines);
    return lines;
  };
}

const longestQuote = 200;

function quoted(lines: (path: string) => string[], touch: Touch): { quote: string; hash: string } {
  const code = lines(touch.path).slice(
    Math.max(0, touch.line - 1),
    Math.max(touch.line, touch.endLine),
  );
  const quote = redact(code.join(' ').replace(/\s+/g, ' ').trim()).slice(0, longestQuote);
  // What a name was computed from stands elsewhere: what is known of it counts too.
  return { quote, hash: codeHash(`${code.join('\n')}\n${JSON.stringify(touch.target)}`) };
}

/** Template files stand in the DAG's folder, its template_searchpath, or the source's own search path. */
function templateFinder(
  machine: Machine,
  files: SourceFiles,
  dag: DagReading,
  main: string,
  searchPath: readonly string[],
): FindTemplate {
  const folders = [...dag.templateFolders, folderOf(dag.path), folderOf(main), ...searchPath];
  return (name) => {
    const direct = name.startsWith('/') ? repositoryPlace(machine, name) : undefined;
    const candidates =
      direct === undefined ? folders.map((folder) => joinPath(folder, name)) : [direct];
    for (const path of candidates) {
      const text = path === undefined ? undefined : files.read(path);
      if (text !== undefined && path !== undefined) return { text, path };
    }
    return undefined;
  };
}
