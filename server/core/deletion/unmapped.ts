import type { AssetId, FactEdge } from '../facts.ts';
import { isUnmapped, mayMean, namespaceOf, parseUrn } from '../urn.ts';
import { evidenceOf, isInside, nameOf, unique, type Case } from './case.ts';
import { stands } from './graph.ts';
import { hit } from './hit.ts';
import { isLive } from './liveness.ts';
import { isDropped } from './loss-set.ts';
import type { Draft } from './reason.ts';
import { unmappedNames } from './unmapped-names.ts';

/** Names under connections that nobody mapped, read or written by somebody outside. */
export function unmappedReasons(judged: Case): Draft[] {
  const { graph, set } = judged;
  return unmappedNames(graph, set).flatMap(({ name, means }) => {
    const users = usersOf(judged, name);
    // Known whole and used by nobody outside: it means nothing any more.
    if (users.length === 0 && graph.expanded.has(name)) return [];
    return means.flatMap((about) => {
      const hurt = users.filter((user) => user.reads || isDropped(set, about));
      if (hurt.length === 0 && users.length > 0) return [];
      return reasonsOf(judged, name, about, hurt);
    });
  });
}

interface User {
  id: AssetId;
  reads: boolean;
  edge: FactEdge;
}

function usersOf(judged: Case, id: AssetId): User[] {
  const { graph } = judged;
  const reads = (graph.out.get(id) ?? []).map((edge) => ({ id: edge.to, reads: true, edge }));
  const writes = (graph.into.get(id) ?? []).map((edge) => ({ id: edge.from, reads: false, edge }));
  return [...reads, ...writes].filter(
    (user) => user.edge.relation === 'FEEDS' && !isInside(judged, user.id),
  );
}

/** Live users may break; of those asleep or only just gone, what is left of that. */
function reasonsOf(judged: Case, name: AssetId, about: AssetId, users: User[]): Draft[] {
  const isAwake = (user: User) => stands(user.edge) && isLive(judged, user.id);
  const awake = users.filter(isAwake);
  const through = { through: nameOf(judged.graph, name) };
  const asleep = users
    .filter((user) => !isAwake(user) && !isMappedSince(judged, name, user))
    .flatMap((user) => hit(judged, user.edge, 'UNMAPPED_CONNECTION', about, user.id, through));
  return awake.length === 0 && users.length > 0
    ? asleep
    : [connectionReason(judged, name, about, awake), ...asleep];
}

/** It stopped using the name under the unmapped connection, as that is mapped now: to somewhere else. */
function isMappedSince({ graph }: Case, name: AssetId, user: User): boolean {
  const urn = graph.assets.get(name)?.urn;
  if (stands(user.edge) || urn === undefined || !isUnmapped(urn)) return false;
  const edges = (user.reads ? graph.into : graph.out).get(user.id) ?? [];
  return edges.some((edge) => {
    const other = graph.assets.get(user.reads ? edge.from : edge.to);
    if (other?.kind !== 'DATASET' || edge.relation !== 'FEEDS' || !stands(edge)) return false;
    return !isUnmapped(other.urn) && mayMean(urn, other.urn);
  });
}

function connectionReason({ graph }: Case, id: AssetId, about: AssetId, users: User[]): Draft {
  const urnOf = (each: AssetId) => graph.assets.get(each)?.urn ?? '|';
  // Of the two names, the one whose connection is to be mapped.
  const urn = isUnmapped(urnOf(id)) ? urnOf(id) : urnOf(about);
  const namespace = namespaceOf(urn);
  const values = {
    connection: namespace.slice(namespace.lastIndexOf('/') + 1),
    text: parseUrn(urn).name,
    name: nameOf(graph, id),
    count: users.length,
    names: unique(users.map((user) => nameOf(graph, user.id))).join(', '),
  };
  const first = users[0];
  return {
    code: 'UNMAPPED_CONNECTION',
    about,
    ...(first === undefined ? {} : { by: first.id }),
    values,
    evidence: users.flatMap((user) => evidenceOf(user.edge)).slice(0, 5),
    bound: [urn, urnOf(id), ...users.map((user) => urnOf(user.id))],
  };
}
