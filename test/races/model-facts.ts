import type { AssetId, DeletionFacts, FactAsset, FactEdge } from '../../server/core/facts.ts';
import { incidentFact } from '../../server/store/shared/incidents.ts';
import type { RecordValues } from '../../server/core/records.ts';
import type { RecordLabel } from '../../server/store/record-label.ts';
import { refKey } from './model-state.ts';
import type { Evidence, ModelAsset, State } from './model-state.ts';

/** What a verdict on datasets without writers or parts is decided on. */
export function factsOf(state: State, subject: AssetId[], now: string): DeletionFacts {
  const edges = edgesOf(state, new Set(subject));
  const wanted = new Set([...subject, ...edges.flatMap((edge) => [edge.from, edge.to])]);
  const assets = [...state.assets.values()].filter(({ id }) => wanted.has(id)).map(assetOf);
  const holds = recordsOf(state, 'HOLD').flatMap(({ asset, value }) =>
    asset !== undefined && wanted.has(asset) ? [{ asset, ...value }] : [],
  );
  return {
    now,
    seq: 0,
    subject,
    expanded: subject,
    assets,
    edges,
    usage: [],
    watches: [...state.watches.values()].map((item) => ({ ...item, identifiesReaders: true })),
    sources: sourcesOf(state),
    unresolved: [],
    holds,
    incidents: recordsOf(state, 'INCIDENT_ASSET').flatMap(({ asset, value }) =>
      asset !== undefined && wanted.has(asset) ? incidentFact(asset, value) : [],
    ),
    actionItems: [],
    acceptances: recordsOf(state, 'ACCEPTANCE').map(({ value }) => value),
    roleMap: [],
    ignoreReaders: [],
    windowDays: 35,
    complete: true,
  };
}

function recordsOf<L extends RecordLabel>(
  state: State,
  label: L,
): { key: string; asset?: AssetId; value: RecordValues[L] }[] {
  const rows = [...state.records.values()].filter((record) => record.label === label);
  return rows as unknown as { key: string; asset?: AssetId; value: RecordValues[L] }[];
}

function assetOf({ id, ref, state, facts, parties }: ModelAsset): FactAsset {
  const { kind, urn } = ref;
  const { name, platform } = facts;
  return { id, kind, urn, name, platform, state, parties, onlyNamed: false };
}

function edgesOf(state: State, subject: Set<AssetId>): FactEdge[] {
  const edges = new Map<string, FactEdge>();
  for (const item of state.evidence.values()) {
    const { relation, reason, breaks } = item.edge;
    const from = state.assets.get(refKey(item.edge.from))?.id ?? 0;
    const to = state.assets.get(refKey(item.edge.to))?.id ?? 0;
    if (!subject.has(from) && !subject.has(to)) continue;
    const key = `${from} ${to}`;
    const known = edges.get(key);
    const edge = known ?? { from, to, relation, reason, breaks, recreates: false, evidence: [] };
    edge.evidence.push(wordOf(item));
    edges.set(key, edge);
  }
  return [...edges.values()];
}

function wordOf({ source, edge, firstSeenAt, lastSeenAt, vanishedAt }: Evidence) {
  const { method, confidence, places } = edge;
  const seen = { firstSeenAt, lastSeenAt: vanishedAt ?? lastSeenAt };
  const gone = vanishedAt === undefined ? {} : { vanishedAt };
  return { source, method, confidence, places, placeCount: places.length, ...seen, ...gone };
}

const telling = new Set(['DONE', 'FAILED', 'HELD']);

function sourcesOf(state: State): DeletionFacts['sources'] {
  return recordsOf(state, 'SOURCE').map(({ key, value }) => {
    const runs = [...state.runs.values()].filter((run) => run.source === key);
    const last = runs.filter((run) => telling.has(run.state)).at(-1);
    const done = runs.filter((run) => run.state === 'DONE').at(-1)?.finishedAt;
    const { type, covers, readsCode, limitSeconds } = value;
    return {
      id: key,
      type,
      covers,
      readsCode,
      limitSeconds,
      ...(last && { lastState: last.state }),
      ...(done !== undefined && { lastFinishedAt: done }),
    };
  });
}
