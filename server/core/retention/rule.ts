import { layers } from '../asset.ts';
import { dayMs } from '../deletion/graph.ts';
import type { AssetId } from '../facts.ts';
import { sides } from '../neighbours.ts';
import type { Evidence, Weighed } from './evidence.ts';
import { some, type Nature } from './nature.ts';
import type { Rule } from './policy.ts';
import { readersOf } from './readers.ts';
import { matchLastParts, ownersIn, ownerState } from './select.ts';
import { hasMark, kindNumber, marks } from './whole.ts';

/** What rules are held against. */
export interface Ground {
  nature: Nature;
  /** Last read by anybody who counts, in milliseconds since 1970; 0: none was seen. */
  lastRead: Float64Array;
  /** Parties for whom nobody speaks any more. */
  left: ReadonlySet<string>;
  /** How an asset stands to the search for what is dead. */
  dead(id: AssetId): Weighed;
  /** Assets of its group. */
  groupSize(id: AssetId): number;
}

/** A rule that can be held against many assets; evidence is only put together for those that are shown. */
export interface Weigher {
  weigh(id: AssetId): Weighed;
  evidence(id: AssetId): Evidence[];
}

const not: Weighed = {};
const candidate: Weighed = { standing: 'CANDIDATE' };
const pending = (knownFrom?: number): Weighed => ({
  standing: 'PENDING',
  ...(knownFrom !== undefined && { knownFrom }),
});

const iso = (at: number) => new Date(at).toISOString();

/** Makes a rule ready. */
export function weigherOf(rule: Rule, ground: Ground): Weigher {
  switch (rule.kind) {
    case 'unused':
      return unused(ground, rule.days);
    case 'writtenNeverRead':
      return writtenNeverRead(ground, rule.days);
    case 'temporary':
      return temporary(ground, rule.names, rule.days);
    case 'orphaned':
      return orphaned(ground, rule.lacks);
    case 'pausedOutputs':
      return pausedOutputs(ground, rule);
    case 'layerTtl':
      return layerTtl(ground, rule.layers);
    case 'dead':
      return {
        weigh: (id) => ground.dead(id),
        evidence: (id) => [
          ...goesWith(ground.groupSize(id)),
          ...watchEvidence(ground, id),
          ...lineage(ground, id),
        ],
      };
  }
}

/** What is in no group goes with nothing. */
function goesWith(count: number): Evidence[] {
  return count > 0 ? [{ code: 'GOES_WITH', values: { count } }] : [];
}

/** Reads can be counted of these. */
function isCounted({ nature }: Ground, id: AssetId): boolean {
  return nature.isDataset(id) || nature.kind(id) === 'DASHBOARD';
}

function unused(ground: Ground, days: number): Weigher {
  const { nature, lastRead } = ground;
  const from = nature.now - days * dayMs;
  return {
    weigh(id) {
      if (!isCounted(ground, id) || (lastRead[id] ?? 0) >= from) return not;
      const since = nature.watchedSince(id);
      if (since <= from) return candidate;
      return pending(since === Infinity ? undefined : since + days * dayMs);
    },
    evidence: (id) => [...watchEvidence(ground, id), ...lineage(ground, id)],
  };
}

function watchEvidence({ nature, lastRead }: Ground, id: AssetId): Evidence[] {
  const since = nature.watchedSince(id);
  const last = lastRead[id] ?? 0;
  const read: Evidence = last > 0 ? { code: 'LAST_READ', at: iso(last) } : { code: 'NEVER_READ' };
  if (since === Infinity) return [...(last > 0 ? [read] : []), { code: 'NOT_WATCHED' }];
  return [read, { code: 'WATCHED_SINCE', at: iso(since) }];
}

const mostNamed = 20;

/** Writers and readers that stand, by lineage. */
function lineage({ nature }: Ground, id: AssetId): Evidence[] {
  const isOther = (each: AssetId) => each !== id && nature.isThere(each);
  const writers = nature.beside(sides.UPSTREAM, id).filter(isOther);
  const readers = readersOf(nature, id).filter(isOther);
  return [
    writers.length > 0
      ? {
          code: 'WRITTEN_BY',
          assets: writers.slice(0, mostNamed),
          values: { count: writers.length },
        }
      : { code: 'NO_WRITER' },
    readers.length > 0
      ? { code: 'READ_BY', assets: readers.slice(0, mostNamed), values: { count: readers.length } }
      : { code: 'NO_READER' },
  ];
}

/** Somebody who runs, or a dataset that is there, fills it. */
function isFilled({ nature }: Ground, id: AssetId): boolean {
  return some(nature.whole.neighbours, sides.UPSTREAM, id, (from) => {
    if (from === id) return false;
    return nature.isDataset(from) ? nature.isThere(from) : nature.runs(from);
  });
}

function isReadByLineage({ nature }: Ground, id: AssetId): boolean {
  const { windowDays } = nature.whole;
  return readersOf(nature, id).some((to) => nature.isLive(to, windowDays));
}

function writtenNeverRead(ground: Ground, days: number): Weigher {
  const { nature, lastRead } = ground;
  const from = nature.now - days * dayMs;
  return {
    weigh(id) {
      if (!nature.isDataset(id) || (lastRead[id] ?? 0) > 0) return not;
      if (!isFilled(ground, id) || isReadByLineage(ground, id)) return not;
      const since = nature.watchedSince(id);
      if (since <= from) return candidate;
      return pending(since === Infinity ? undefined : since + days * dayMs);
    },
    evidence: (id) => [...watchEvidence(ground, id), ...lineage(ground, id)],
  };
}

function temporary(ground: Ground, names: readonly string[], days: number): Weigher {
  const { whole, now, kind } = ground.nature;
  const match = matchLastParts(names);
  const from = now - days * dayMs;
  return {
    weigh(id) {
      const of = kind(id);
      if (of !== 'DATASET' && of !== 'PIPELINE') return not;
      if (!match(whole.urns[id] ?? '|')) return not;
      const seen = whole.firstSeen[id] ?? 0;
      return seen <= from ? candidate : pending(seen + days * dayMs);
    },
    evidence: (id) => [
      { code: 'NAME_MATCHES', values: { names: names.join(', ') } },
      { code: 'FIRST_SEEN', at: iso(whole.firstSeen[id] ?? 0) },
      ...lineage(ground, id),
    ],
  };
}

function orphaned(ground: Ground, lacks: readonly ('owner' | 'pipeline')[]): Weigher {
  const { nature, left } = ground;
  const { whole } = nature;
  return {
    weigh(id) {
      if (!nature.isDataset(id)) return not;
      if (lacks.includes('owner') && ownerState(ownersIn(whole, id), left) === 'known') return not;
      return lacks.includes('pipeline') && isFilled(ground, id) ? not : candidate;
    },
    evidence(id) {
      const owners = ownersIn(whole, id);
      const who: Evidence =
        owners.length === 0
          ? { code: 'NO_OWNER' }
          : { code: 'OWNERS_LEFT', values: { names: owners.join(', ') } };
      return [...(ownerState(owners, left) === 'known' ? [] : [who]), ...lineage(ground, id)];
    },
  };
}

/** Whatever writes it by lineage and is there. */
function writersOf({ nature }: Ground, id: AssetId): AssetId[] {
  return nature
    .beside(sides.UPSTREAM, id)
    .filter((from) => from !== id && !nature.isDataset(from) && nature.isThere(from));
}

/** A task, or what holds it, is paused. */
function isPaused({ nature }: Ground, id: AssetId): boolean {
  const { whole } = nature;
  const isOff = (each: AssetId) => hasMark(whole, each, marks.PAUSED);
  return (
    isOff(id) ||
    (whole.kinds[id] === kindNumber.TASK && nature.beside(sides.WHOLES, id).some(isOff))
  );
}

function pausedOutputs(ground: Ground, { days, runs }: { days?: number; runs?: number }): Weigher {
  const { nature } = ground;
  const { whole, now } = nature;
  const changed = (id: AssetId) => whole.changed[id] ?? 0;
  return {
    weigh(id) {
      if (!nature.isDataset(id)) return not;
      const writers = writersOf(ground, id);
      const isStill = writers.length > 0 && writers.every((writer) => !nature.runs(writer));
      if (!isStill || !writers.some((writer) => isPaused(ground, writer))) return not;
      const period = Math.max(...writers.map((writer) => nature.periodDays(writer)));
      const wait = days ?? (runs ?? 0) * period;
      // When it was paused nobody says; when its data last changed, perhaps.
      if (changed(id) === 0 || wait === 0) return pending();
      const known = changed(id) + wait * dayMs;
      return known <= now ? candidate : pending(known);
    },
    evidence(id) {
      const paused = writersOf(ground, id).filter((writer) => isPaused(ground, writer));
      const written: Evidence =
        changed(id) === 0
          ? { code: 'WRITE_UNKNOWN' }
          : { code: 'LAST_WRITTEN', at: iso(changed(id)) };
      const isUnknown = runs !== undefined && paused.every((each) => nature.periodDays(each) === 0);
      return [
        { code: 'PAUSED', assets: paused.slice(0, mostNamed), values: { count: paused.length } },
        written,
        ...(isUnknown ? [{ code: 'PERIOD_UNKNOWN' } as const] : []),
        ...lineage(ground, id),
      ];
    },
  };
}

function layerTtl(ground: Ground, ttl: Partial<Record<string, number>>): Weigher {
  const { nature } = ground;
  const { whole, now } = nature;
  const layerOf = (id: AssetId) =>
    layers.find((each) => each === whole.texts[whole.layers[id] ?? 0]);
  const daysOf = (id: AssetId) => ttl[layerOf(id) ?? ''];
  return {
    weigh(id) {
      const days = nature.isDataset(id) ? daysOf(id) : undefined;
      if (days === undefined) return not;
      const changed = whole.changed[id] ?? 0;
      if (changed === 0) return pending();
      return changed + days * dayMs <= now ? candidate : not;
    },
    evidence(id) {
      const changed = whole.changed[id] ?? 0;
      const written: Evidence =
        changed === 0 ? { code: 'WRITE_UNKNOWN' } : { code: 'LAST_WRITTEN', at: iso(changed) };
      const days: Evidence = {
        code: 'LAYER_DAYS',
        values: { layer: layerOf(id) ?? '', days: daysOf(id) ?? 0 },
      };
      return [days, written, ...lineage(ground, id)];
    },
  };
}
