import { exportParts } from '../store/export-rows.ts';
import type { ExportHeader } from './export-format.ts';
import type { ReadTransaction } from '../store/store.ts';
import { createLineWriter, exportVersion } from './export-format.ts';

const chunkLength = 64 * 1_024;

/**
 * The whole store as the text of a file, in pieces of some lines: header, every part, footer. Two
 * stores that hold the same give the same text, to the byte.
 */
export async function* exportStore(
  tx: ReadTransaction,
  _input: null,
): AsyncGenerator<string, void, void> {
  const writer = createLineWriter();
  let chunk = writer.line('gyebo-export', await headerOf(tx));
  for (const part of exportParts) {
    for await (const rows of tx.exportRows(part)) {
      for (const row of rows) {
        chunk += writer.line(part, row);
        if (chunk.length < chunkLength) continue;
        yield chunk;
        chunk = '';
      }
    }
  }
  yield chunk + writer.end();
}

async function headerOf(tx: ReadTransaction): Promise<ExportHeader> {
  const [last] = (await tx.audit(1)).rows;
  return {
    version: exportVersion,
    counts: await tx.exportCounts(),
    audit: last === undefined ? null : { seq: last.seq, hash: last.hash },
  };
}
