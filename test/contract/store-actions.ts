import { exportStore } from '../../server/actions/export.ts';
import { endImport, importLines, importState } from '../../server/actions/import.ts';
import { GyeboError } from '../../server/core/errors.ts';
import type { AssetFacts, AssetRef, AssetState } from '../../server/core/asset.ts';
import { decideDeletion } from '../../server/core/deletion.ts';
import type { AssetId } from '../../server/core/facts.ts';
import { diffRadius } from '../../server/core/incident/diff.ts';
import { pack, unpack, type RadiusPiece } from '../../server/core/incident/radius.ts';
import type { ObservedEdge } from '../../server/core/lineage.ts';
import type {
  AuditEntry,
  Direction,
  NeighbourhoodQuery,
  ReachQuery,
  ReadTransaction,
  ScopeBatch,
  SearchQuery,
  WriteTransaction,
} from '../../server/store/store.ts';
import type { RecordLabel } from '../../server/store/record-label.ts';
import { deadTold, formsTold, wholeTold } from './whole-told.ts';

/** The smallest actions there can be: one operation of the port each, for the contract suite. */
interface Paged {
  first: number;
  after?: string;
}

export const reads = {
  seq: (tx: ReadTransaction, _input: null) => tx.seq(),
  asset: (tx: ReadTransaction, ref: AssetRef) => tx.asset(ref),
  assetsByUrn: (tx: ReadTransaction, urn: string) => tx.assetsByUrn(urn),
  assets: (tx: ReadTransaction, ids: AssetId[]) => tx.assets(ids),
  resolve: (tx: ReadTransaction, text: string) => tx.resolve(text, 20),
  listAssets: (
    tx: ReadTransaction,
    input: Paged & { filter: Parameters<ReadTransaction['listAssets']>[0] },
  ) => tx.listAssets(input.filter, input.first, input.after),
  assetRecords: (tx: ReadTransaction, id: AssetId) => tx.assetRecords(id),
  search: (tx: ReadTransaction, query: SearchQuery) => tx.search(query),
  reach: (tx: ReadTransaction, query: ReachQuery) => tx.reach(query),
  closure: (tx: ReadTransaction, roots: AssetId[]) => tx.closure(roots),
  neighbourhood: (tx: ReadTransaction, query: NeighbourhoodQuery) => tx.neighbourhood(query),
  path: (tx: ReadTransaction, ends: { from: AssetId; to: AssetId }) => tx.path(ends.from, ends.to),
  edges: (tx: ReadTransaction, input: Paged & { id: AssetId; direction: Direction }) =>
    tx.edges(input.id, input.direction, input.first, input.after),
  deletionFacts: (tx: ReadTransaction, input: { subject: AssetId[]; now: string }) =>
    tx.deletionFacts(input.subject, input.now),
  usage: (tx: ReadTransaction, id: AssetId) => tx.usage(id),
  record: (tx: ReadTransaction, input: { label: RecordLabel; key: string }) =>
    tx.record(input.label, input.key),
  records: (tx: ReadTransaction, input: Paged & { label: RecordLabel; asset?: AssetId }) =>
    tx.records(
      input.label,
      input.asset === undefined ? {} : { asset: input.asset },
      input.first,
      input.after,
    ),
  owners: (tx: ReadTransaction, input: Paged) => tx.owners(input.first, input.after),
  scans: (tx: ReadTransaction, input: Paged & { filter: { source?: string; id?: number } }) =>
    tx.scans(input.filter, input.first, input.after),
  scopes: (tx: ReadTransaction, input: Paged & { source: string }) =>
    tx.scopes({ source: input.source }, input.first, input.after),
  unresolved: (
    tx: ReadTransaction,
    input: Paged & { filter: { source?: string; asset?: AssetId } },
  ) => tx.unresolved(input.filter, input.first, input.after),
  history: (tx: ReadTransaction, input: Paged & { id: AssetId }) =>
    tx.history(input.id, input.first, input.after),
  changes: (tx: ReadTransaction, input: Paged & { from: number; to: number }) =>
    tx.changes(input.from, input.to, input.first, input.after),
  sourceMemory: (tx: ReadTransaction, source: string) => tx.sourceMemory(source),
  audit: (tx: ReadTransaction, input: Paged) => tx.audit(input.first, input.after),
  totals: (tx: ReadTransaction, _input: null) => tx.totals(),
  streamEdges: (tx: ReadTransaction, input: Paged) => tx.streamEdges(input.after, input.first),
  exportCounts: (tx: ReadTransaction, _input: null) => tx.exportCounts(),
  importState,
  /** The verdict whole, but only its size crosses the thread, which is no part of a measurement. */
  verdictSize: async (tx: ReadTransaction, input: { subject: AssetId[]; now: string }) => {
    const facts = await tx.deletionFacts(input.subject, input.now);
    const { reasons, lossSet } = decideDeletion(facts);
    const { edges, assets } = facts;
    return {
      edges: edges.length,
      assets: assets.length,
      reasons: reasons.length,
      lost: lossSet.length,
    };
  },
  wholeTold,
  formsTold,
  deadTold,
  /** Freezes everything downstream, reads it back and compares it with today's; only sizes cross the thread. */
  freezeSize: async (tx: ReadTransaction, input: { root: AssetId }) => {
    const frozen = await tx.closure([input.root]);
    const pieces: RadiusPiece[] = JSON.parse(JSON.stringify(pack(frozen)));
    const today = await tx.closure([input.root]);
    const diff = diffRadius({ ...frozen, ...unpack(pieces) }, today);
    const differing = diff.nodes.added.length + diff.edges.added.from.length;
    return { nodes: frozen.nodes.length, edges: frozen.targets.length, differing };
  },
  /** Two ways to count what an asset feeds; within one snapshot they agree. */
  walkAndList: async (tx: ReadTransaction, input: { root: AssetId }) => {
    const query: ReachQuery = { roots: [input.root], direction: 'DOWNSTREAM', first: 1 };
    const edges = await tx.edges(input.root, 'DOWNSTREAM', 1_000);
    const live = edges.rows.filter((row) =>
      row.evidence.some((item) => item.vanishedAt === undefined),
    );
    return { walked: (await tx.reach(query)).total, listed: live.length };
  },
};

function declared(from: AssetRef, to: AssetRef): ObservedEdge {
  const [relation, reason] = ['FEEDS', 'READ'] as const;
  const [breaks, method, confidence] = ['DOWNSTREAM', 'DECLARED', 'HIGH'] as const;
  return { from, to, relation, reason, breaks, method, confidence, places: [] };
}

export const streams = {
  exportStore,
  /** Piece by piece, how many audit entries there are in its snapshot. */
  countAudits: async function* (tx: ReadTransaction, input: { times: number }) {
    for (let time = 0; time < input.times; time++) yield (await tx.audit(1_000)).rows.length;
  },
};

export const writes = {
  importLines,
  endImport,
  beginScan: (tx: WriteTransaction, scan: { source: string; at: string }) =>
    tx.beginScan({ ...scan, type: 'test', actor: 'tester' }),
  applyScopes: (tx: WriteTransaction, input: { run: number; scopes: ScopeBatch[]; at: string }) =>
    tx.applyScopes(input.run, input.scopes, input.at),
  finishScan: (
    tx: WriteTransaction,
    input: {
      run: number;
      listed: string[];
      at: string;
      breakerPercent: number;
      memory?: Record<string, unknown>;
    },
  ) => tx.finishScan(input.run, { memory: {}, ...input }),
  endScan: (
    tx: WriteTransaction,
    input: { run: number; state: 'FAILED' | 'CANCELLED' | 'INTERRUPTED'; at: string },
  ) => tx.endScan(input.run, input.state, 'because of the test', input.at),
  releaseScan: (tx: WriteTransaction, input: { run: number; at: string }) =>
    tx.releaseScan(input.run, input.at),
  retireSource: (tx: WriteTransaction, input: { source: string; at: string }) =>
    tx.retireSource(input.source, input.at),
  ensureAsset: (tx: WriteTransaction, input: { ref: AssetRef; facts: AssetFacts }) =>
    tx.ensureAsset(input.ref, input.facts),
  putPeopleFacts: (tx: WriteTransaction, input: { id: AssetId; facts: Partial<AssetFacts> }) =>
    tx.putPeopleFacts(input.id, input.facts),
  setState: (tx: WriteTransaction, input: { id: AssetId; state: AssetState }) =>
    tx.setState(input.id, input.state),
  putDeclaredEdge: (
    tx: WriteTransaction,
    input: { edge: ObservedEdge; source: string; at: string },
  ) => tx.putDeclaredEdge(input.edge, input.source, input.at),
  endDeclaredEdge: (
    tx: WriteTransaction,
    input: { from: AssetId; to: AssetId; source: string; at: string },
  ) => tx.endDeclaredEdge(input.from, input.to, input.source, input.at),
  putRecord: (
    tx: WriteTransaction,
    input: {
      label: RecordLabel;
      key: string;
      value: Record<string, unknown>;
      asset?: AssetId;
    },
  ) => tx.putRecord(input.label, input.key, input.value, input.asset),
  removeRecord: (tx: WriteTransaction, input: { label: RecordLabel; key: string }) =>
    tx.removeRecord(input.label, input.key),
  appendAudit: (tx: WriteTransaction, entry: AuditEntry) => tx.appendAudit(entry),
  /** A record, an edge and the audit entry of a deed, in one transaction. */
  govern: async (
    tx: WriteTransaction,
    input: { key: string; from: AssetRef; to: AssetRef; at: string },
  ) => {
    const { key, from, to, at } = input;
    await tx.putRecord('PARTY', key, { kind: 'team' });
    await tx.putDeclaredEdge(declared(from, to), 'people', at);
    await tx.appendAudit({ at, actor: 'writer', action: key });
  },
  /** Adds an edge, walks it inside the transaction, then fails or not. */
  walkThenFail: async (
    tx: WriteTransaction,
    input: { edge: ObservedEdge; at: string; fail: boolean; query: Omit<ReachQuery, 'roots'> },
  ) => {
    await tx.putDeclaredEdge(input.edge, 'people', input.at);
    const from = await tx.asset(input.edge.from);
    const roots = from === undefined ? [] : [from.id];
    const reached = await tx.reach({ ...input.query, roots });
    await tx.putRecord('PARTY', 'inside', { kind: 'team' });
    await tx.appendAudit({ at: input.at, actor: 'tester', action: 'walkThenFail' });
    if (input.fail) throw new Error(`failed after reaching ${reached.total}`);
    return reached.total;
  },
  /** Makes all these edges present or absent, one by one, then fails or not. */
  replaceEdges: async (
    tx: WriteTransaction,
    input: { edges: { from: AssetRef; to: AssetRef }[]; present: boolean; fail: boolean },
  ) => {
    const at = '2026-01-01T00:00:00.000Z';
    for (const ends of input.edges) {
      const [from, to] = [await tx.asset(ends.from), await tx.asset(ends.to)];
      if (input.present) await tx.putDeclaredEdge(declared(ends.from, ends.to), 'people', at);
      else if (from !== undefined && to !== undefined) {
        await tx.endDeclaredEdge(from.id, to.id, 'people', at);
      }
    }
    if (input.fail) throw new GyeboError('CONFLICT', 'as the test asked');
  },
};
