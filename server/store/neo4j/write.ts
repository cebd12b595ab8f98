import type { ReadTransaction, WriteTransaction } from '../store.ts';
import { flushAssets } from './assets.ts';
import { endScan, finishScan, releaseScan, retireSource } from './finish.ts';
import { endImport, importRows } from './import.ts';
import { applyScopes } from './ingest.ts';
import type { Pause } from './ingest.ts';
import {
  endDeclaredEdge,
  ensureAsset,
  putDeclaredEdge,
  putPeopleFacts,
  setState,
} from './people.ts';
import { appendAudit, putRecord, removeRecord } from './records.ts';
import { beginScan } from './runs.ts';
import type { Session } from './session.ts';

const lockAssets = 'UNWIND $ids AS id MATCH (a:Asset {id: id}) SET a.lock = $operation';

/** Writing inside the transaction that holds the clock; `at` gives the session of the moment. */
export function createWriting(
  at: () => Session,
  operation: () => string,
  reading: ReadTransaction,
  pause: Pause,
): WriteTransaction {
  return {
    ...reading,
    // The clock's lock already orders all writes of Gyebo; this one is for whoever else follows the rule.
    lock: async (ids) => {
      const sorted = [...new Set(ids)].sort((a, b) => a - b);
      await at().query.run(lockAssets, { ids: sorted, operation: operation() });
    },
    ensureAsset: (ref, facts) => ensureAsset(at(), ref, facts),
    putPeopleFacts: (id, facts) => putPeopleFacts(at(), id, facts),
    setState: (id, state) => setState(at(), id, state),
    putDeclaredEdge: (edge, source, when) => putDeclaredEdge(at(), edge, source, when),
    endDeclaredEdge: (from, to, source, when) => endDeclaredEdge(at(), from, to, source, when),
    putRecord: async (label, key, value, asset) => {
      await putRecord(at(), label, key, value, asset);
      if (label === 'ROLE' && asset !== undefined) await mergeRoles(at(), asset);
    },
    removeRecord: async (label, key) => {
      const { removed, asset } = await removeRecord(at(), label, key);
      if (label === 'ROLE' && asset !== undefined) await mergeRoles(at(), asset);
      return removed;
    },
    appendAudit: (entry) => appendAudit(at(), entry),
    beginScan: (scan) => beginScan(at(), scan),
    applyScopes: (run, scopes, when) => applyScopes(at(), run, scopes, when, pause),
    finishScan: (run, finish) => finishScan(at(), run, finish),
    endScan: (run, state, message, when) => endScan(at(), run, state, message, when),
    releaseScan: (run, when) => releaseScan(at(), run, when),
    importRows: (part, rows) => importRows(at(), part, rows),
    endImport: () => endImport(at()),
    retireSource: (source, when) => retireSource(at(), source, when),
  };
}

async function mergeRoles(session: Session, asset: number): Promise<void> {
  session.dirty.add(asset);
  await flushAssets(session);
}
