import type { ReadTransaction, WriteTransaction } from '../store.ts';
import { flushAssets } from './assets.ts';
import { endScan, finishScan, releaseScan, retireSource } from './finish.ts';
import { applyScopes } from './ingest.ts';
import type { Pause } from './ingest.ts';
import {
  endDeclaredEdge,
  ensureAsset,
  putDeclaredEdge,
  putPeopleFacts,
  setState,
} from './people.ts';
import { appendAudit, writeRecordValue } from './records.ts';
import { optionalInteger } from '../shared/codes.ts';
import { beginScan } from './scans.ts';
import { endImport, importRows } from './import.ts';
import type { Session } from './session.ts';

/** Writing inside the transaction that is open on the session's connection; nothing stays unwritten. */
export function createWriting(
  session: Session,
  reading: ReadTransaction,
  pause: Pause,
): WriteTransaction {
  const { db } = session;
  return {
    ...reading,
    // The transaction began IMMEDIATE: it already is the only writer, of these assets as of all others.
    lock: async () => {},
    ensureAsset: async (ref, facts) => ensureAsset(session, ref, facts),
    putPeopleFacts: async (id, facts) => putPeopleFacts(session, id, facts),
    setState: async (id, state) => setState(session, id, state),
    putDeclaredEdge: async (edge, source, at) => putDeclaredEdge(session, edge, source, at),
    endDeclaredEdge: async (from, to, source, at) => endDeclaredEdge(session, from, to, source, at),
    putRecord: async (label, key, value, asset) => {
      writeRecordValue(db, label, key, value, asset);
      if (label === 'ROLE' && asset !== undefined) mergeRoles(session, asset);
    },
    removeRecord: async (label, key) => {
      const row = db.get(
        'DELETE FROM record WHERE label = ? AND key = ? RETURNING asset',
        label,
        key,
      );
      const asset = optionalInteger(row?.asset);
      if (label === 'ROLE' && asset !== undefined) mergeRoles(session, asset);
      return row !== undefined;
    },
    appendAudit: async (entry) => appendAudit(db, entry),
    beginScan: async (scan) => beginScan(session, scan),
    applyScopes: async (run, scopes, at) => applyScopes(session, run, scopes, at, pause),
    finishScan: async (run, finish) => finishScan(session, run, finish),
    endScan: async (run, state, message, at) => endScan(session, run, state, message, at),
    releaseScan: async (run, at) => releaseScan(session, run, at),
    importRows: async (part, rows) => importRows(session, part, rows),
    endImport: async () => endImport(db),
    retireSource: async (source, at) => retireSource(session, source, at),
  };
}

function mergeRoles(session: Session, asset: number): void {
  session.dirty.add(asset);
  flushAssets(session);
}
