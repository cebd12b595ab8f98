import type { Arguments, Machine, Native, Value } from '../shared/python/value.ts';
import { argument, is } from '../shared/python/values.ts';
import { assetsOf } from './assets.ts';

/** A timetable object: its class and, where it has one, the cron text or interval inside. */
export interface Timetable {
  name: string;
  cron: Value | undefined;
  interval: Value | undefined;
  assets: string[];
}

const timetables = new WeakMap<Native, Timetable>();

export const timetableOf = (value: Value | undefined): Timetable | undefined => {
  if (is(value, 'native')) return timetables.get(value);
  if (!is(value, 'instance')) return undefined;
  const made = value.native ? timetables.get(value.native) : undefined;
  const derived = value.cls.bases.some(
    (base) => (is(base, 'unknown') || is(base, 'class')) && /Timetable$/.test(base.name),
  );
  // A timetable of the repository need not call the constructor it inherits.
  return (
    made ??
    (derived
      ? { name: value.cls.name, cron: undefined, interval: undefined, assets: [] }
      : undefined)
  );
};

/** A timetable made by a call of a class that is one. */
export function makeTimetable(machine: Machine, name: string, given: Arguments): Native {
  const inner = timetableOf(given.keywords.get('timetable'));
  const waited = given.keywords.get('datasets') ?? given.keywords.get('assets');
  const timetable: Timetable = {
    name,
    cron:
      given.keywords.get('cron') ??
      inner?.cron ??
      (/Cron/.test(name) ? given.positional[0] : undefined),
    interval:
      given.keywords.get('delta') ?? (/Delta/.test(name) ? argument(given, 'delta', 0) : undefined),
    assets: (assetsOf(machine, waited) ?? []).map((asset) => asset.uri),
  };
  const native: Native = { t: 'native', type: 'timetable' };
  timetables.set(native, timetable);
  return native;
}
