import type { AssetId, FactEdge } from '../facts.ts';
import { parseUrn } from '../urn.ts';
import { ruleOf } from '../urn-platform.ts';
import { isInside, members, nameOf, partiesOf, type Case } from './case.ts';
import { containersOf, feedsFrom, stands } from './graph.ts';
import { draft, hit, lately } from './hit.ts';
import { exists, isActive, isLive } from './liveness.ts';
import { fillers, isDerived, isDropped, isStart, startsItself, starters } from './loss-set.ts';
import type { Draft, ReasonCode } from './reason.ts';

/** Everything outside the set that fails or goes stale with it. */
export function blockers(judged: Case): Draft[] {
  return members(judged).flatMap((id) => [
    ...readers(judged, id),
    ...containerReaders(judged, id),
    ...(isDropped(judged.set, id)
      ? [...feeders(judged, id), ...containerWriters(judged, id), ...references(judged, id)]
      : []),
    ...losers(judged, id),
    ...consumers(judged, id),
    ...(judged.set.get(id) === 'NEVER_STARTS' ? neverStarted(judged, id) : []),
  ]);
}

/** How an edge hits whoever stands at its far end; undefined: it does not. */
function readerCode(judged: Case, edge: FactEdge): ReasonCode | undefined {
  const { graph, set } = judged;
  const target = graph.assets.get(edge.to);
  const dropped = isDropped(set, edge.from);
  if (edge.reason === 'CONSUMER') return 'DECLARED_CONSUMER';
  if (isStart(edge) || target?.kind === 'COLUMN') return undefined;
  if (edge.reason === 'ORDER') {
    return set.get(edge.from) === 'SUBJECT' ? 'LIVE_READER' : undefined;
  }
  const derived = isDerived(graph, edge);
  if (derived) {
    if (!dropped) return undefined;
    return edge.reason === 'COPY' ? 'LIVE_READER' : 'DEPENDENT_VIEW';
  }
  if (edge.reason === 'EXTERNAL') return undefined;
  if (edge.reason === 'WRITE' || edge.reason === 'CREATE') {
    return target?.kind === 'DASHBOARD' ? 'LIVE_READER' : undefined;
  }
  return 'LIVE_READER';
}

function readers(judged: Case, id: AssetId): Draft[] {
  const drafts: Draft[] = [];
  for (const edge of judged.graph.out.get(id) ?? []) {
    if (edge.relation !== 'FEEDS') continue;
    const code = readerCode(judged, edge);
    // A view that is not live fails with what is dropped: a consequence to look at, though it is inside.
    const target = judged.graph.assets.get(edge.to);
    // Where it is dropped itself, as in a set that stands in quarantine, there is nothing to look at.
    const isFailing =
      code === 'DEPENDENT_VIEW' &&
      target !== undefined &&
      !isActive(target) &&
      !isDropped(judged.set, edge.to);
    if (isInside(judged, edge.to) && !isFailing) continue;
    if (code !== undefined) drafts.push(...hit(judged, edge, code, id, edge.to));
  }
  return drafts;
}

/** Who reads a prefix, pattern, partition parent or schema reads what it contains. */
function containerReaders(judged: Case, id: AssetId): Draft[] {
  const { graph, set } = judged;
  const kind = graph.assets.get(id)?.kind;
  if (kind !== 'DATASET' && kind !== 'COLUMN') return [];
  if (kind === 'COLUMN' && set.get(id) === 'CONTAINED') return [];
  return containersOf(graph, id)
    .filter((whole) => !set.has(whole))
    .flatMap((whole) =>
      (graph.out.get(whole) ?? [])
        .filter((edge) => edge.relation === 'FEEDS' && !isInside(judged, edge.to))
        .filter((edge) => !isStart(edge) && edge.reason !== 'ORDER')
        .flatMap((edge) => {
          const code = edge.reason === 'CONSUMER' ? 'DECLARED_CONSUMER' : 'LIVE_READER';
          const through = { through: nameOf(graph, whole) };
          return hit(judged, edge, code, id, edge.to, through);
        }),
    );
}

/** Who writes into, or calls, what is dropped. */
function feeders(judged: Case, id: AssetId): Draft[] {
  return (judged.graph.into.get(id) ?? []).flatMap((edge) => {
    if (edge.relation !== 'FEEDS' || isInside(judged, edge.from)) return [];
    if (edge.breaks === 'BOTH' && !edge.recreates) {
      const code = edge.reason === 'TRIGGER' ? 'CALLER_FAILS' : 'WRITER_FAILS';
      return hit(judged, edge, code, id, edge.from);
    }
    const isRemade = edge.recreates === true || edge.reason === 'CREATE';
    if (!isRemade || !stands(edge)) return [];
    if (!isLive(judged, edge.from)) return [];
    return [draft('WILL_BE_RECREATED', id, edge.from, edge)];
  });
}

/** An INSERT into a partitioned table fails on rows of a partition that is gone; a folder takes all. */
function containerWriters(judged: Case, id: AssetId): Draft[] {
  const { graph, set } = judged;
  const asset = graph.assets.get(id);
  if (asset?.kind !== 'DATASET' || !isDotted(asset.urn)) return [];
  return containersOf(graph, id)
    .filter((whole) => !set.has(whole))
    .flatMap((whole) =>
      (graph.into.get(whole) ?? [])
        .filter((edge) => edge.reason === 'WRITE' && edge.breaks === 'BOTH')
        .filter((edge) => !isInside(judged, edge.from))
        .flatMap((edge) => {
          const through = { through: nameOf(graph, whole) };
          return hit(judged, edge, 'WRITER_FAILS', id, edge.from, through);
        }),
    );
}

/** Names of a database have parts; those with a `*` are found anew by whoever writes. */
function isDotted(urn: string): boolean {
  const { namespace, name } = parseUrn(urn);
  return ruleOf(namespace).shape === 'DOTTED' && !name.includes('*');
}

function references(judged: Case, id: AssetId): Draft[] {
  return (judged.graph.out.get(id) ?? [])
    .filter((edge) => edge.relation === 'REFERS' && !isInside(judged, edge.to))
    .flatMap((edge) => hit(judged, edge, 'REFERENCED', id, edge.to));
}

/** What loses some of its input or one of its starts, but goes on. */
function losers(judged: Case, id: AssetId): Draft[] {
  const { graph, set } = judged;
  return (graph.out.get(id) ?? []).flatMap((edge) => {
    const target = graph.assets.get(edge.to);
    if (!target || edge.relation !== 'FEEDS' || isInside(judged, edge.to)) return [];
    if (!exists(target)) return [];
    const isOutput = edge.reason === 'WRITE' || edge.reason === 'CREATE';
    if (!stands(edge)) return isOutput ? lately(judged, edge, edge.to, id) : [];
    if (isStart(edge)) return keepsGoing(judged, edge);
    if (target.kind === 'SERVICE' ? !isOutput : !['DATASET', 'MODEL'].includes(target.kind))
      return [];
    const live = fillers(graph, edge.to);
    if (isDerived(graph, edge) || !live.includes(edge)) return [];
    const others = live.filter((writer) => !set.has(writer.from)).length;
    return [draft('LOSES_ROWS', edge.to, id, edge, { others })];
  });
}

function keepsGoing(judged: Case, edge: FactEdge): Draft[] {
  const { graph, set } = judged;
  if (!starters(graph, edge.to).includes(edge)) return [];
  if (!isLive(judged, edge.to)) return [];
  const others = starters(graph, edge.to).filter((start) => !set.has(start.from)).length;
  const schedule = startsItself(graph, edge.to)
    ? (graph.assets.get(edge.to)?.schedule?.expression ?? '')
    : '';
  return [draft('KEEPS_OWN_SCHEDULE', edge.to, edge.from, edge, { others, schedule })];
}

/** Parties that people declared as consumers of a dataset, a dashboard or a model. */
function consumers({ graph, set }: Case, id: AssetId): Draft[] {
  const asset = graph.assets.get(id);
  if (!asset) return [];
  const wholes = asset.kind === 'DATASET' ? containersOf(graph, id) : [];
  return [id, ...wholes].flatMap((each) => {
    const holder = graph.assets.get(each);
    if (!holder || (each !== id && set.has(each))) return [];
    return partiesOf(holder, 'CONSUMER').map((party): Draft => {
      const through = each === id ? {} : { through: holder.name };
      const source = holder.parties.find((word) => word.party === party)?.source ?? 'people';
      const evidence = [{ source, method: 'DECLARED' }];
      return { code: 'DECLARED_CONSUMER', about: id, values: { party, ...through }, evidence };
    });
  });
}

/** A pipeline that would never start again: somebody outside reads its work, or its work is not known. */
function neverStarted(judged: Case, id: AssetId): Draft[] {
  const { graph } = judged;
  if (graph.assets.get(id)?.kind !== 'PIPELINE') return [];
  const inner = [id, ...members(judged).filter((other) => belongsTo(judged, other, id))];
  const outputs = new Set(
    inner.flatMap((each) =>
      feedsFrom(graph, each)
        .map((edge) => edge.to)
        .filter((to) => !inner.includes(to)),
    ),
  );
  const read = [...inner, ...outputs].some((each) =>
    [...readers(judged, each), ...consumers(judged, each)].some(
      ({ code }) => code === 'LIVE_READER' || code === 'DECLARED_CONSUMER',
    ),
  );
  const start = starters(graph, id)[0];
  if (!start || (outputs.size > 0 && !read)) return [];
  const code = read ? 'NEVER_STARTS' : 'STOPS_UNKNOWN_WORK';
  return [draft(code, id, id, start, { starter: nameOf(graph, start.from) })];
}

function belongsTo({ graph }: Case, task: AssetId, pipeline: AssetId): boolean {
  return graph.assets.get(task)?.kind === 'TASK' && containersOf(graph, task).includes(pipeline);
}
