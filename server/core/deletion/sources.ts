import type { AssetId, FactSource } from '../facts.ts';
import { isUnmapped, isWithin, namespaceOf } from '../urn.ts';
import { members, unique, type Case } from './case.ts';
import { containersOf, isOver } from './graph.ts';
import { isDropped } from './loss-set.ts';
import type { Draft, ReasonCode } from './reason.ts';

/** What the state of the sources, the walk, holds, incidents and action items say of the set. */
export function circumstances(judged: Case): Draft[] {
  return [
    ...walk(judged),
    ...configuration(judged),
    ...sources(judged),
    ...holds(judged),
    ...incidents(judged),
    ...overdue(judged),
    ...named(judged),
  ];
}

function walk({ facts }: Case): Draft[] {
  if (facts.complete) return [];
  return [{ code: 'WALK_INCOMPLETE', values: { text: facts.incompleteReason ?? '' } }];
}

/** The file may by now declare a reader, a source or a connection that nobody could read. */
function configuration({ facts }: Case): Draft[] {
  if (!facts.configuration) return [];
  const { file, readAt, digest, text, line, key } = facts.configuration;
  const place = `${file}${line === undefined ? '' : `:${line}`}`;
  const values = { file, place, text, since: readAt, ...(key !== undefined && { key }) };
  const at = { at: file, ...(line !== undefined && { line }) };
  const evidence = [{ source: 'config', method: 'DECLARED', place: at }];
  return [{ code: 'CONFIGURATION_FAULTY', values, evidence, bound: [digest ?? text] }];
}

/** Code could name anything; a live source what it covers. */
function sources(judged: Case): Draft[] {
  const { facts, graph } = judged;
  const urns = members(judged).flatMap((id) => graph.assets.get(id)?.urn ?? []);
  const covers = (place: string) => urns.some((urn) => isWithin(place, urn));
  return [...facts.sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((source) => source.readsCode || source.covers.some(covers))
    .flatMap((source) => sourceReason(source, graph.now));
}

function sourceReason(source: FactSource, now: number): Draft[] {
  const code = sourceFault(source, now);
  if (code === undefined) return [];
  const since = source.lastFinishedAt;
  const values = {
    source: source.id,
    type: source.type,
    ...(since === undefined ? {} : { since }),
    ...(source.message === undefined ? {} : { text: source.message }),
    ...(code === 'SOURCE_CHANGED' ? { text: (source.changed ?? []).join(', ') } : {}),
    limitHours: Math.round(source.limitSeconds / 3600),
  };
  return [{ code, values, evidence: [{ source: source.id, method: 'DECLARED' }] }];
}

/** Why nothing may be said of what a source could know; undefined: it is whole and fresh. */
export function sourceFault(source: FactSource, now: number): ReasonCode | undefined {
  if (source.lastState === 'FAILED') return 'SOURCE_FAILED';
  if (source.lastState === 'HELD') return 'SOURCE_HELD';
  if (source.lastFinishedAt === undefined) return 'SOURCE_NEVER_SCANNED';
  const age = now - Date.parse(source.lastFinishedAt);
  if (age > source.limitSeconds * 1000) return 'SOURCE_STALE';
  return (source.changed ?? []).length > 0 ? 'SOURCE_CHANGED' : undefined;
}

/** What is dropped and what holds it: a hold or an incident on a whole is one on its parts. */
function concerned({ graph, set }: Case, id: AssetId): Set<AssetId> {
  if (!isDropped(set, id)) return new Set([id]);
  return new Set([id, ...containersOf(graph, id).filter((whole) => !set.has(whole))]);
}

function holds(judged: Case): Draft[] {
  const { facts, graph, set } = judged;
  const dropped = members(judged).filter((id) => isDropped(set, id));
  return dropped.flatMap((id) => {
    const held = concerned(judged, id);
    return facts.holds
      .filter((hold) => held.has(hold.asset) && !isOver(hold.until, graph.now))
      .map((hold): Draft => {
        const until = hold.until === undefined ? {} : { until: hold.until };
        const values = { text: hold.reason, holder: hold.by, ...until };
        const evidence = [{ source: 'people', method: 'DECLARED' }];
        return { code: 'LEGAL_HOLD', hard: true, about: id, values, evidence };
      });
  });
}

/** An incident is open on what starves with it, too: nothing of it may change. */
function incidents(judged: Case): Draft[] {
  const { facts } = judged;
  return members(judged).flatMap((id) => {
    const hit = concerned(judged, id);
    return facts.incidents
      .filter((incident) => hit.has(incident.asset) && !incident.nearMiss)
      .map((incident): Draft => ({
        code: 'OPEN_INCIDENT',
        hard: true,
        about: id,
        values: { text: incident.title },
        evidence: [{ source: 'people', method: 'DECLARED' }],
      }));
  });
}

/** What an incident left to do on something of the set, and the day for it is over. */
function overdue(judged: Case): Draft[] {
  const { facts, graph, set } = judged;
  const dropped = members(judged).filter((id) => isDropped(set, id));
  return dropped.flatMap((id) => {
    const hit = concerned(judged, id);
    return facts.actionItems
      .filter((item) => hit.has(item.asset) && isOver(item.due, graph.now))
      .map(({ title, owner, due, incident }): Draft => ({
        code: 'OVERDUE_ACTION',
        about: id,
        values: { text: title, holder: owner, since: due, incident },
        evidence: [{ source: 'people', method: 'DECLARED' }],
      }));
  });
}

/** A subject that is only a name under a connection nobody mapped: its readers stand elsewhere. */
function named({ facts, graph }: Case): Draft[] {
  return unique(facts.subject.map(String)).flatMap((text): Draft[] => {
    const asset = graph.assets.get(Number(text));
    if (!asset || !isUnmapped(asset.urn)) return [];
    const namespace = namespaceOf(asset.urn);
    const connection = namespace.slice(namespace.lastIndexOf('/') + 1);
    return [{ code: 'ONLY_NAMED', about: asset.id, values: { connection } }];
  });
}
