import type { Value } from '../shared/python/value.ts';
import type { Macros } from './macros.ts';

/** What a DAG file says, read without running it. Unknown pieces of text stand as `<?NAME>`. */
export interface FileReading {
  /** Path in the scanned folder. */
  path: string;
  dags: DagReading[];
  /** Why the file is not read whole: limits, statements that raise. */
  incomplete: { message: string; path: string; line: number; mentions?: string[] }[];
  /** The text is not Python from here on. */
  syntaxError?: { line: number; text: string };
  /** Files of the repository that it imports or reads. */
  dependsOn: string[];
}

/** `schedule=` as written: text, None, an interval, datasets, or a timetable's class. */
export type ScheduleReading =
  string | null | 'datasets' | { timedelta: number } | { timetable: string } | { unknown: string };

export interface DagReading {
  dagId: string;
  schedule: ScheduleReading;
  /** The schedule hangs on a setting that is not known: it is what stands where nobody made it. */
  scheduleBySetting?: boolean;
  /** Cron text inside a timetable, when it has one. */
  cron?: string;
  /** URIs or names the schedule waits for. */
  datasets: string[];
  /** An update of one of them is enough. */
  anyDataset?: true;
  /** ISO instant in UTC; `dynamic` depends on the day of the run. */
  startDate: string | null;
  catchup: boolean | undefined;
  tags: string[];
  owner: string;
  description?: string;
  tasks: TaskReading[];
  references: CrossReference[];
  line: number;
  path: string;
  /** Why its shape may not be what was read. */
  doubts: string[];
  /** Folders of `template_searchpath` that stand in the scanned folder. */
  templateFolders: string[];
  /** What it adds to its tasks' templates. */
  macros: Macros;
  /** Arguments of its constructor. */
  arguments: ReadonlyMap<string, Value>;
  /** How it is made known to Airflow: no global variable and no `with` means that it is not loaded. */
  loaded: boolean;
}

export interface TaskReading {
  id: string;
  operator: string;
  /** Dotted path of the library class at its root. */
  basePath: string;
  classPath: string;
  downstream: string[];
  mapped: boolean;
  owner?: string;
  line: number;
  endLine: number;
  path: string;
  sql?: string | string[];
  bashCommand?: string;
  inlets: string[];
  outlets: string[];
  /** Doubts about its place in the graph, not about the data it touches. */
  doubts: string[];
  /** Arguments of the constructor, default_args filled in. */
  arguments: ReadonlyMap<string, Value>;
  self: Value | undefined;
  callable: Value | undefined;
}

/** ExternalTaskSensor, ExternalTaskMarker, TriggerDagRunOperator. */
export interface CrossReference {
  task: string;
  dag: string;
  kind: 'waits' | 'triggers' | 'marks';
  externalTasks: string[];
  line: number;
}
