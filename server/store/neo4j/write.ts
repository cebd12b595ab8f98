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

/** What a write stands on. */
export interface WriteStanding {
  /** That of the moment: a pause begins another. */
  session(): Session;
  operation(): string;
  reading: ReadTransaction;
  pause: Pause;
  /** Called before what may take long and cannot be cut into slices. */
  whole(): void;
}

/** Writing inside the transaction that holds the clock. */
export function createWriting({
  session: at,
  operation,
  reading,
  pause,
  whole,
}: WriteStanding): WriteTransaction {
  return {
    ...reading,
    ...wholes(at, whole),
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
    endScan: (run, state, message, when) => endScan(at(), run, state, message, when),
    importRows: (part, rows) => importRows(at(), part, rows),
  };
}

/** What is done wholly or not at all, however much it is. */
function wholes(
  at: () => Session,
  whole: () => void,
): Pick<WriteTransaction, 'finishScan' | 'releaseScan' | 'retireSource' | 'endImport'> {
  return {
    finishScan: async (run, finish) => {
      whole();
      return finishScan(at(), run, finish);
    },
    releaseScan: async (run, when) => {
      whole();
      return releaseScan(at(), run, when);
    },
    retireSource: async (source, when) => {
      whole();
      return retireSource(at(), source, when);
    },
    endImport: async () => {
      whole();
      return endImport(at());
    },
  };
}

async function mergeRoles(session: Session, asset: number): Promise<void> {
  session.dirty.add(asset);
  await flushAssets(session);
}
