import { layers, type Layer } from '../asset.ts';
import { readPattern, type Form } from './form.ts';
import { orphanLacks, ruleKinds, temporaryNames, type Rule, type RuleKind } from './policy.ts';

const longestDays = 3_660;
const usualDays = 90;

type ReadRule = (form: Form, data: unknown, path: string[]) => Rule | undefined;

/** The one rule of a policy: a map with one key, which names it. */
export function readRule(form: Form, data: unknown): Rule | undefined {
  const found = form.map(data, ['rule'], ruleKinds);
  const kinds = ruleKinds.filter((kind) => found.has(kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    return form.fault(['rule'], `expected exactly one of ${ruleKinds.join(', ')}`);
  }
  return readers[kind](form, found.get(kind) ?? {}, ['rule', kind]);
}

function daysIn(form: Form, data: unknown, path: string[]): number | undefined {
  const found = form.map(data, path, ['days']);
  if (!found.has('days')) return usualDays;
  return form.whole(found.get('days'), [...path, 'days'], 1, longestDays);
}

const readers: Record<RuleKind, ReadRule> = {
  unused(form, data, path) {
    const days = daysIn(form, data, path);
    return days === undefined ? undefined : { kind: 'unused', days };
  },
  writtenNeverRead(form, data, path) {
    const days = daysIn(form, data, path);
    return days === undefined ? undefined : { kind: 'writtenNeverRead', days };
  },
  temporary(form, data, path) {
    const found = form.map(data, path, ['names', 'days']);
    const names = found.has('names')
      ? form.list(found.get('names'), [...path, 'names'], (item, at) => readPattern(form, item, at))
      : temporaryNames;
    const days = found.has('days')
      ? form.whole(found.get('days'), [...path, 'days'], 0, longestDays)
      : 30;
    return names && days !== undefined ? { kind: 'temporary', names, days } : undefined;
  },
  orphaned(form, data, path) {
    const found = form.map(data, path, ['lacks']);
    const lacks = found.has('lacks')
      ? form.list(found.get('lacks'), [...path, 'lacks'], (item, at) =>
          form.oneOf(item, at, orphanLacks),
        )
      : [...orphanLacks];
    return lacks && { kind: 'orphaned', lacks };
  },
  pausedOutputs(form, data, path) {
    const found = form.map(data, path, ['days', 'runs']);
    if (found.has('days') && found.has('runs')) {
      return form.fault(path, 'expected either days or runs');
    }
    if (found.has('runs')) {
      const runs = form.whole(found.get('runs'), [...path, 'runs'], 1, 1_000);
      return runs === undefined ? undefined : { kind: 'pausedOutputs', runs };
    }
    const days = found.has('days')
      ? form.whole(found.get('days'), [...path, 'days'], 1, longestDays)
      : usualDays;
    return days === undefined ? undefined : { kind: 'pausedOutputs', days };
  },
  layerTtl(form, data, path) {
    const found = form.map(data, path, layers);
    const ttl: Partial<Record<Layer, number>> = {};
    for (const layer of layers) {
      if (!found.has(layer)) continue;
      const days = form.whole(found.get(layer), [...path, layer], 1, longestDays);
      if (days !== undefined) ttl[layer] = days;
    }
    if (found.size === 0) return form.fault(path, 'expected days for at least one layer');
    return { kind: 'layerTtl', layers: ttl };
  },
  dead(form, data, path) {
    form.map(data, path, []);
    return { kind: 'dead' };
  },
};
