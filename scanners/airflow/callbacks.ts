import type { Machine, Site, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { follow, isTalking, type Followed } from './callables.ts';
import { mentionsIn } from './mentioned.ts';
import { chainOf } from './origin.ts';
import { isUnread } from './public-modules.ts';
import type { HandedOn } from './spoken-sql.ts';
import { unknownWork, type Touch } from './touch.ts';

/** What the functions do that a task or a DAG is given for later: when it fails, before it runs … */
export type ReadCallbacks = (given: ReadonlyMap<string, Value>, site: Site) => Callbacks;

export type Callbacks = Pick<Followed, 'touches' | 'handed'>;

const calledLater = /_callback$|^(pre|post)_execute$/;
/** Followed by themselves, or given to what is followed. */
const calledElsewhere = new Set(['python_callable', 'dag', 'task_group', 'timetable', 'schedule']);

/** Follows each function once, however many tasks `default_args` gives it to. */
export function createCallbackReader(machine: Machine): ReadCallbacks {
  const known = new Map<Value, Followed>();
  const followOnce = (value: Value, site: Site): Followed => {
    const followed = known.get(value) ?? follow(machine, () => callLater(machine, value, site));
    known.set(value, followed);
    return followed;
  };
  return (given, site) => {
    const touches: Touch[] = [];
    const handed: HandedOn[] = [];
    for (const [key, argument] of given) {
      if (calledElsewhere.has(key)) continue;
      for (const value of eachOf(argument)) {
        if (!isOwnCode(value, calledLater.test(key))) {
          if (calledLater.test(key)) touches.push(...unreadCallback(machine, key, value, site));
          continue;
        }
        const followed = followOnce(value, site);
        touches.push(...followed.touches);
        handed.push(...followed.handed);
      }
    }
    return { touches, handed };
  };
}

/** One function or a list of them; where it is not known which, all that it may be. */
function eachOf(value: Value): Value[] {
  if (is(value, 'list') || is(value, 'tuple')) return value.items.flatMap(eachOf);
  return is(value, 'unknown') && value.options ? value.options.flatMap(eachOf) : [value];
}

/** Code that can be followed. A partial or an object stands only where a function must. */
const isOwnCode = (value: Value, mustBeCalled: boolean): boolean =>
  is(value, 'function') ||
  is(value, 'bound') ||
  (mustBeCalled && (is(value, 'native-function') || is(value, 'instance') || is(value, 'class')));

function callLater(machine: Machine, value: Value, site: Site): Value {
  const call = { positional: [], keywords: new Map<string, Value>(), open: true, site };
  if (!is(value, 'instance')) return machine.call(value, call);
  // A notifier of Airflow's kind is told by its method.
  const notify = machine.attribute(value, 'notify');
  return machine.call(is(notify, 'bound') ? notify : value, call);
}

/** A function that is not in the repository: followed as far as its call tells, else a finding. */
function unreadCallback(machine: Machine, key: string, value: Value, site: Site): Touch[] {
  if (!is(value, 'unknown')) return [];
  const { root, known } = chainOf(value);
  const followed = follow(machine, () =>
    machine.call(value, { positional: [], keywords: new Map(), open: true, site }),
  ).touches.filter(({ target }) => target.kind !== 'unknown');
  if (followed.length > 0) return followed;
  if (isTalking(root, [value]) || (known && !isUnread(root))) return [];
  const mentions = mentionsIn([value]);
  const message = `${key} calls ${root}, which is not in the scanned folder`;
  return [{ access: 'READ', target: unknownWork(message, mentions), ...site }];
}
