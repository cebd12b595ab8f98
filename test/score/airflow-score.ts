export interface PredictedTask {
  id: string;
  operator: string;
  downstream: string[];
  mapped?: boolean;
  sql?: unknown;
  bash_command?: unknown;
  flagged?: boolean;
}

export interface PredictedDag {
  dag_id: string;
  schedule?: unknown;
  datasets?: string[];
  start_date?: string | null;
  catchup?: boolean | undefined;
  tags?: string[];
  owner?: string;
  flagged?: boolean;
  tasks: PredictedTask[];
  refs?: { task: string; dag: string; external_task_id?: string }[];
}

export interface TrueDag extends PredictedDag {
  file: string;
  airflow: string;
}

interface Count {
  ok: number;
  of: number;
}

export interface ScoreResult {
  rows: Map<string, Count>;
  figures: Record<string, number>;
  misses: string[];
}

const sorted = (list: string[] | undefined): string[] => [...new Set(list ?? [])].sort();
const sameSet = (a: string[] | undefined, b: string[] | undefined): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const flat = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.trim() : inner,
  );
const instant = (text: string): number => Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
const taskIds = (dag: PredictedDag): string[] => dag.tasks.map((task) => task.id);
const edges = (dag: PredictedDag): string[] =>
  dag.tasks.flatMap((task) => task.downstream.map((to) => `${task.id} > ${to}`));
const references = (dag: PredictedDag): string[] =>
  (dag.refs ?? []).map((reference) => `${reference.task} > ${reference.dag}`);

const five: Record<string, (p: PredictedDag, t: TrueDag) => boolean> = {
  dag_id: () => true,
  schedule: (p, t) => flat(p.schedule) === flat(t.schedule),
  tags: (p, t) => sameSet(p.tags, t.tags),
  'task set': (p, t) => sameSet(taskIds(p), taskIds(t)),
  'edge set': (p, t) => sameSet(edges(p), edges(t)),
};

const more: Record<string, (p: PredictedDag, t: TrueDag) => boolean> = {
  catchup: (p, t) => p.catchup === t.catchup,
  start_date: (p, t) => sameInstant(p.start_date, t.start_date),
  owner: (p, t) => p.owner === t.owner,
  datasets: (p, t) => sameSet(p.datasets, t.datasets),
};

function sameInstant(a: string | null | undefined, b: string | null | undefined): boolean {
  return a === b || (!!a && !!b && instant(a) === instant(b));
}

/** Scores predictions against what real Airflow loaded. The unit of `silent` is a task. */
export function scoreDags(
  truth: TrueDag[],
  predictions: Map<string, PredictedDag[]>,
  incomplete: Set<string>,
): ScoreResult {
  const rows = new Map<string, Count>();
  const misses: string[] = [];
  const count = (name: string, ok: number | boolean, of = 1): void => {
    const row = rows.get(name) ?? { ok: 0, of: 0 };
    rows.set(name, { ok: row.ok + Number(ok), of: row.of + of });
  };
  for (const dag of truth) {
    const found = predictions.get(dag.file)?.find((each) => each.dag_id === dag.dag_id);
    scoreFields(dag, found, count, misses);
    scoreSets(dag, found, count);
    scoreTasks(dag, found, count);
  }
  scoreFlags(truth, predictions, incomplete, count, misses);
  const files = new Set(truth.map((dag) => dag.file));
  const real = new Set(truth.map((dag) => `${dag.file} ${dag.dag_id}`));
  for (const file of files) {
    for (const dag of predictions.get(file) ?? []) {
      const exists = real.has(`${file} ${dag.dag_id}`);
      if (!exists) misses.push(`- not in truth: ${file} :: ${dag.dag_id}`);
      count('dag precision', exists);
    }
  }
  return { rows, misses, figures: figuresOf(rows) };
}

type Counter = (name: string, ok: number | boolean, of?: number) => void;

function scoreFields(
  dag: TrueDag,
  found: PredictedDag | undefined,
  count: Counter,
  misses: string[],
): void {
  let all = true;
  for (const [field, same] of Object.entries({ ...five, ...more })) {
    if (field === 'start_date' && dag.start_date === 'dynamic') continue;
    if (field === 'datasets' && !dag.datasets && !found?.datasets?.length) continue;
    const ok = found !== undefined && same(found, dag);
    count(field, ok);
    if (field in five) all &&= ok;
    if (!ok) misses.push(describeMiss(dag, found, field));
  }
  count('ALL FIVE', all);
}

function describeMiss(dag: TrueDag, found: PredictedDag | undefined, field: string): string {
  const pick = (each: PredictedDag): unknown => {
    if (field === 'edge set') return edges(each);
    if (field === 'task set') return taskIds(each);
    const row: Record<string, unknown> = { ...each };
    return row[field];
  };
  const got = found ? pick(found) : 'no such DAG';
  if (Array.isArray(got)) {
    const want = pick(dag);
    const list: unknown[] = Array.isArray(want) ? want : [];
    const missing = list.filter((each) => !got.includes(each));
    const extra = got.filter((each) => !list.includes(each));
    return `- ${field}: ${dag.file} :: ${dag.dag_id}\n    missing ${flat(missing).slice(0, 300)}\n    extra ${flat(extra).slice(0, 300)}`;
  }
  return `- ${field}: ${dag.file} :: ${dag.dag_id}\n    want ${flat(pick(dag)).slice(0, 200)}\n    got  ${flat(got).slice(0, 200)}`;
}

function scoreSets(dag: TrueDag, found: PredictedDag | undefined, count: Counter): void {
  const pairs: [string, string[], string[]][] = [
    ['tasks', found ? taskIds(found) : [], taskIds(dag)],
    ['edges', found ? edges(found) : [], edges(dag)],
    ['cross-DAG', found ? references(found) : [], references(dag)],
  ];
  for (const [name, got, want] of pairs) {
    const gotSet = new Set(got);
    const wantSet = new Set(want);
    const hits = [...wantSet].filter((each) => gotSet.has(each)).length;
    count(`${name} recall`, hits, wantSet.size);
    count(`${name} precision`, hits, gotSet.size);
  }
}

function scoreTasks(dag: TrueDag, found: PredictedDag | undefined, count: Counter): void {
  const byId = new Map((found?.tasks ?? []).map((task) => [task.id, task]));
  for (const task of dag.tasks) {
    const guess = byId.get(task.id);
    if (guess && !task.operator.startsWith('_'))
      count('operator class', guess.operator === task.operator);
    if (task.sql !== undefined)
      count('sql', guess !== undefined && flat(guess.sql) === flat(task.sql));
    if (task.bash_command !== undefined) {
      count(
        'bash_command',
        guess !== undefined && flat(guess.bash_command) === flat(task.bash_command),
      );
    }
  }
}

const sameOperator = (guess: string, want: string): boolean =>
  want.startsWith('_') || guess === want;

function scoreFlags(
  truth: TrueDag[],
  predictions: Map<string, PredictedDag[]>,
  incomplete: Set<string>,
  count: Counter,
  misses: string[],
): void {
  for (const dag of truth) {
    const inFile = predictions.get(dag.file) ?? [];
    const found = inFile.find((each) => each.dag_id === dag.dag_id);
    const missingFlag = found
      ? found.flagged === true || found.tasks.some((task) => task.flagged)
      : inFile.some((each) => each.flagged === true || each.dag_id.includes('<?'));
    const byId = new Map((found?.tasks ?? []).map((task) => [task.id, task]));
    for (const task of dag.tasks) {
      const guess = byId.get(task.id);
      const right =
        guess !== undefined &&
        sameOperator(guess.operator, task.operator) &&
        sameSet(guess.downstream, task.downstream);
      const flagged = guess ? guess.flagged === true : missingFlag || incomplete.has(dag.file);
      count('silent', !right && !flagged);
      if (right) count('falseAlarm', flagged);
      if (!right && !flagged) misses.push(`- silent: ${dag.file} :: ${dag.dag_id} :: ${task.id}`);
      if (right && flagged)
        misses.push(`- false alarm: ${dag.file} :: ${dag.dag_id} :: ${task.id}`);
    }
    const real = new Set(taskIds(dag));
    for (const task of found?.tasks ?? []) {
      if (!real.has(task.id)) count('silent', task.flagged !== true);
    }
  }
}

const keys: Record<string, string> = {
  dagId: 'dag_id',
  schedule: 'schedule',
  tags: 'tags',
  tasks: 'task set',
  edges: 'edge set',
  allFive: 'ALL FIVE',
  crossDagRecall: 'cross-DAG recall',
  crossDagPrecision: 'cross-DAG precision',
  silent: 'silent',
  falseAlarm: 'falseAlarm',
};

function figuresOf(rows: Map<string, Count>): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [key, name] of Object.entries(keys)) {
    const row = rows.get(name);
    if (row && row.of > 0) figures[key] = Math.round((1000 * row.ok) / row.of) / 10;
  }
  return figures;
}
