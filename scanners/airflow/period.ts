import type { Schedule } from '../../server/core/asset.ts';
import type { DagFacts } from './facts.ts';

const presets: Record<string, number> = {
  '@hourly': 3_600,
  '@daily': 86_400,
  '@midnight': 86_400,
  '@weekly': 604_800,
  '@monthly': 2_678_400,
  '@quarterly': 7_948_800,
  '@yearly': 31_622_400,
  '@annually': 31_622_400,
};

const unbounded = '*';
const day = 86_400;

/** Longest gap between two values of a cron field, in its own unit, around its cycle. */
function gapOf(field: string, low: number, high: number): number {
  const values = expand(field, low, high);
  const size = high - low + 1;
  const first = values[0];
  if (first === undefined) return size;
  let longest = first + size - (values.at(-1) ?? first);
  for (const [index, value] of values.slice(1).entries())
    longest = Math.max(longest, value - (values[index] ?? value));
  return longest;
}

const names: Record<string, number> = {
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

function expand(field: string, low: number, high: number): number[] {
  const found = new Set<number>();
  for (const piece of field.toLowerCase().split(',')) {
    const match = /^(\*|[a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d+))?(?:#\d+)?$/.exec(piece);
    if (!match) continue;
    const at = (text: string): number => names[text] ?? Number(text);
    const from = match[1] === unbounded || match[1] === undefined ? low : at(match[1]);
    const to =
      match[2] !== undefined
        ? at(match[2])
        : match[1] === unbounded || match[3] !== undefined
          ? high
          : from;
    const by = Number(match[3] ?? 1);
    for (let value = from; value <= to && by > 0; value += by)
      found.add(value === 7 && high === 6 ? 0 : value);
  }
  return [...found].filter((value) => value >= low && value <= high).sort((a, b) => a - b);
}

/** Longest time between two runs of a cron text in seconds; undefined when it is no cron. */
export function cronPeriod(expression: string): number | undefined {
  const preset = presets[expression];
  if (preset !== undefined) return preset;
  const fields = expression.trim().split(/\s+/);
  if (fields.length < 5 || fields.length > 6) return undefined;
  const [
    minute = unbounded,
    hour = unbounded,
    date = unbounded,
    month = unbounded,
    weekday = unbounded,
  ] = fields;
  if (month !== unbounded && month !== '*/1') return gapOf(month, 1, 12) * 31 * day;
  if (/[#L]/i.test(weekday) || /[LW]/i.test(date)) return 35 * day;
  if (date !== unbounded && date !== '?') return gapOf(date, 1, 31) * day;
  if (weekday !== unbounded && weekday !== '?') return gapOf(weekday, 0, 6) * day;
  if (hour !== unbounded) return gapOf(hour, 0, 23) * 3_600;
  return gapOf(minute, 0, 59) * 60;
}

/** Schedule facts of a DAG for the graph. Whether it is paused is not known from code. */
export function scheduleFacts(dag: DagFacts): Schedule {
  const { schedule, cron } = dag;
  const base: Schedule = {
    ...(dag.startDate === null || dag.startDate === 'dynamic' ? {} : { startDate: dag.startDate }),
    ...(dag.catchup === undefined ? {} : { catchup: dag.catchup }),
  };
  if (dag.scheduleBySetting === true)
    return { ...base, expression: `${JSON.stringify(schedule)}, or as a setting says` };
  if (schedule === null || schedule === '@once')
    return { ...base, startsItself: false, ...(schedule === null ? {} : { expression: schedule }) };
  if (typeof schedule === 'string' && schedule !== 'datasets')
    return { ...base, ...timed(schedule, cronPeriod(schedule)) };
  if (schedule === 'datasets')
    return {
      ...base,
      startsItself: false,
      expression: dag.datasets.join(dag.anyDataset ? ' | ' : ', '),
      ...(dag.anyDataset ? { anyDataset: true } : {}),
    };
  if ('timedelta' in schedule)
    return { ...base, ...timed(`every ${String(schedule.timedelta)} s`, schedule.timedelta) };
  if ('timetable' in schedule)
    return {
      ...base,
      ...timed(cron ?? schedule.timetable, cron === undefined ? undefined : cronPeriod(cron)),
    };
  return { ...base, expression: schedule.unknown };
}

const timed = (expression: string, periodSeconds: number | undefined): Schedule => ({
  expression,
  startsItself: true,
  ...(periodSeconds === undefined ? {} : { periodSeconds }),
});
