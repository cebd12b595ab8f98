import { createVerifier } from '../../server/actions/export-verify.ts';
import type { VerifiedExport } from '../../server/actions/export-verify.ts';
import type { TestedStore } from './observed.ts';

/** The text of a store's export. */
export async function textOf(store: TestedStore): Promise<string> {
  let text = '';
  for await (const piece of store.stream('exportStore', null)) text += piece;
  return text;
}

/** What a text holds; throws as `gyebo import` does. */
export function verified(text: string): VerifiedExport {
  const verifier = createVerifier();
  for (const line of text.split('\n').slice(0, -1)) verifier.read(line);
  return verifier.end();
}

/** Imports a text in writes of so many lines; `stopAfter`: ends after so many of them, as if killed. */
export async function importText(
  store: TestedStore,
  text: string,
  options: { linesPerWrite?: number; stopAfter?: number } = {},
): Promise<void> {
  const { linesPerWrite = 50, stopAfter = Infinity } = options;
  const { sha256 } = verified(text);
  const lines = text.split('\n').slice(0, -1);
  let writes = 0;
  const { begun } = await store.read('importState', null);
  for (let from = begun?.lines ?? 0; from < lines.length; from += linesPerWrite) {
    if (writes++ === stopAfter) return;
    const some = lines.slice(from, from + linesPerWrite);
    await store.write('importLines', { sha256, from, lines: some }, 'ingest');
  }
  await store.write('endImport', { sha256 });
}
