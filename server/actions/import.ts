import { GyeboError } from '../core/errors.ts';
import { exportParts, importSetting, type ExportPart } from '../store/export-rows.ts';
import { type ReadTransaction, type WriteTransaction } from '../store/store.ts';
import { recordLabels } from '../store/record-label.ts';
import { getRecord, putRecord } from './record.ts';

/** How far an import came: the file by its sum, and how many of its lines are in the store. */
export interface ImportState {
  sha256: string;
  lines: number;
}

async function stateOf(tx: ReadTransaction): Promise<ImportState | undefined> {
  const setting = await getRecord(tx, 'SETTING', importSetting);
  return setting?.value.value as ImportState | undefined;
}

/** Whether rows may be imported: the store is empty, or an import was begun and not ended. */
export async function importState(
  tx: ReadTransaction,
  _input: null,
): Promise<{ isEmpty: boolean; begun?: ImportState }> {
  const begun = await stateOf(tx);
  if (begun !== undefined) return { isEmpty: false, begun };
  const pages = [
    await tx.listAssets({}, 1),
    await tx.scans({}, 1),
    await tx.audit(1),
    ...(await Promise.all(recordLabels.map((label) => tx.records(label, {}, 1)))),
  ];
  return { isEmpty: pages.every((page) => page.rows.length === 0) };
}

/**
 * Adds the next lines of an export, which the caller has verified; what is in the store and how far the
 * import came are one transaction, so that it goes on where it was ended, whatever ended it.
 */
export async function importLines(
  tx: WriteTransaction,
  input: { sha256: string; from: number; lines: string[] },
): Promise<void> {
  const { sha256, from, lines } = input;
  const state = await importState(tx, null);
  if (!state.isEmpty && (state.begun?.sha256 !== sha256 || state.begun.lines !== from)) {
    throw new GyeboError(
      'CONFLICT',
      'somebody else writes to this store: import into an empty one',
    );
  }
  let rows: unknown[] = [];
  let part: ExportPart | undefined;
  const flush = async () => {
    if (part !== undefined && rows.length > 0) await tx.importRows(part, rows as never);
    rows = [];
  };
  for (const line of lines) {
    const { crc: _crc, ...row }: Record<string, unknown> = JSON.parse(line);
    const [name, value] = Object.entries(row)[0] ?? [];
    const own = exportParts.find((each) => each === name);
    if (own !== part) await flush();
    part = own;
    if (own !== undefined) rows.push(value);
  }
  await flush();
  await putRecord(tx, 'SETTING', importSetting, { value: { sha256, lines: from + lines.length } });
}

/** All lines are in: the store is a store like others from now on. */
export async function endImport(tx: WriteTransaction, input: { sha256: string }): Promise<void> {
  const begun = await stateOf(tx);
  if (begun?.sha256 !== input.sha256) {
    throw new GyeboError('CONFLICT', 'no import of this file was begun here');
  }
  await tx.endImport();
  await tx.removeRecord('SETTING', importSetting);
}
