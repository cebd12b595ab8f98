import { instantOf, parseIso, secondsOf } from '../shared/python/library/time.ts';
import { plain } from '../shared/python/comparison.ts';
import { isPartial, shown, textOf } from '../shared/python/text.ts';
import type { Machine, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { assetsOf } from './assets.ts';
import type { Dag } from './model.ts';
import type { ScheduleReading } from './reading.ts';
import { timetableOf } from './timetable.ts';

export interface ScheduleFacts {
  schedule: ScheduleReading;
  cron?: string;
  datasets: string[];
  /** One of them is enough. */
  anyDataset?: true;
  /** It is so where nobody made a setting that is not known here. */
  bySetting?: boolean;
}

/** What a DAG's `schedule`, `schedule_interval` or `timetable` says. */
export function readSchedule(machine: Machine, dag: Dag, version: 2 | 3): ScheduleFacts {
  const { arguments: given } = dag;
  // None is an answer: only an argument that is not given falls through to the next.
  const name = ['timetable', 'schedule', 'schedule_interval'].find((each) => given.has(each));
  const value = name === undefined ? undefined : given.get(name);
  if (value === undefined) {
    return { schedule: version === 3 ? null : { timedelta: 86_400 }, datasets: [] };
  }
  return scheduleOf(machine, value);
}

function scheduleOf(machine: Machine, value: Value): ScheduleFacts {
  const inner = plain(value);
  if (inner === null) return { schedule: null, datasets: [] };
  if (typeof inner === 'string') {
    const text = shown(inner);
    if (isPartial(inner)) return { schedule: { unknown: text }, datasets: [] };
    return { schedule: text === '@once' ? '@once' : text, datasets: [] };
  }
  const seconds = secondsOf(inner);
  if (seconds !== undefined) return { schedule: { timedelta: seconds }, datasets: [] };
  const timetable = timetableOf(inner);
  if (timetable) {
    const cron = typeof timetable.cron === 'string' ? timetable.cron : undefined;
    const isPlain = timetable.name === 'CronDataIntervalTimetable' && cron !== undefined;
    return {
      schedule: isPlain
        ? cron
        : timetable.name === 'NullTimetable'
          ? null
          : { timetable: timetable.name },
      ...(cron === undefined ? {} : { cron: shown(cron) }),
      datasets: timetable.assets.map(shown),
    };
  }
  const assets = assetsOf(machine, inner);
  if (assets) {
    const datasets = assets.map((asset) => shown(asset.uri));
    const isAny = assets.some(({ either }) => either);
    return { schedule: 'datasets', datasets, ...(isAny ? { anyDataset: true } : {}) };
  }
  if (is(inner, 'unknown') && inner.unset !== undefined) {
    return { ...scheduleOf(machine, inner.unset), bySetting: inner.options !== undefined };
  }
  return { schedule: { unknown: shown(textOf(inner)) }, datasets: [] };
}

/** `start_date` as an ISO instant of UTC, `dynamic`, or null. */
export function readStartDate(value: Value | undefined): string | null {
  if (typeof value === 'string') return fromText(value);
  const instant = instantOf(value);
  if (instant === undefined) return value === undefined || value === null ? null : 'dynamic';
  if (instant === 'dynamic') return 'dynamic';
  return new Date(instant.milliseconds).toISOString().replace('.000Z', 'Z');
}

/** Airflow reads a text as an instant of UTC. */
function fromText(text: string): string {
  const milliseconds = isPartial(text) ? NaN : parseIso(text);
  return Number.isNaN(milliseconds)
    ? 'dynamic'
    : new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
