import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findConfig, openStoreOf } from '../app.ts';
import { createVerifier, type VerifiedExport } from '../actions/export-verify.ts';
import type { Actions } from '../actions/registry.ts';
import { loadConfig } from '../config.ts';
import { GyeboError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';
import type { Session } from './command.ts';
import { exits } from './terminal.ts';

export interface ImportOptions {
  dryRun?: boolean;
}

const linesPerWrite = 1_000;

async function* linesOf(file: string, signal: AbortSignal): AsyncGenerator<string, void, void> {
  const input = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1_024 });
  const failed = new Promise<never>((_resolve, reject) => input.once('error', reject));
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    for (;;) {
      if (signal.aborted)
        throw new GyeboError('UNAVAILABLE', 'it was ended; import again to go on');
      const { done, value } = await Promise.race([lines.next(), failed]);
      if (done === true) return;
      yield value;
    }
  } finally {
    failed.catch(() => {});
    input.destroy();
  }
}

/** The whole file, before any of it is written. */
async function verify(file: string, signal: AbortSignal): Promise<VerifiedExport> {
  const verifier = createVerifier();
  for await (const line of linesOf(file, signal)) verifier.read(line);
  return verifier.end();
}

/** How many lines are in already; CONFLICT when the store holds anything else. */
async function begun(store: Store<Actions>, found: VerifiedExport, where: string): Promise<number> {
  const state = await store.read('importState', null);
  if (state.isEmpty) return 0;
  if (state.begun?.sha256 === found.sha256) return state.begun.lines;
  throw new GyeboError(
    'CONFLICT',
    `${where} ${state.begun ? 'holds half of another file' : 'is not empty'}: import into a new store`,
  );
}

/** Writes what is not in yet; verified once more, for the file may have changed meanwhile. */
async function write(
  store: Store<Actions>,
  file: string,
  found: VerifiedExport,
  from: number,
  session: Session<ImportOptions>,
): Promise<void> {
  const { signal } = session.terminal;
  const { sha256 } = found;
  const verifier = createVerifier();
  let number = 0;
  let at = from;
  let lines: string[] = [];
  const flush = async () => {
    if (lines.length > 0) await store.write('importLines', { sha256, from: at, lines }, 'ingest');
    at += lines.length;
    lines = [];
  };
  for await (const line of linesOf(file, signal)) {
    verifier.read(line);
    if (number++ < from) continue;
    lines.push(line);
    if (lines.length === linesPerWrite) await flush();
  }
  if (verifier.end().sha256 !== sha256) {
    throw new GyeboError('CONFLICT', `${file} was changed while it was imported`);
  }
  await flush();
  await store.write('endImport', { sha256 });
}

/** `gyebo import FILE`: into an empty store, or on where an import of the same file was ended. */
export async function importCommand(
  session: Session<ImportOptions>,
  args: string[],
): Promise<number> {
  const { terminal, options, text } = session;
  const [name = ''] = args;
  const file = path.resolve(terminal.folder, name);
  const config = await loadConfig(findConfig(options.config, terminal.folder));
  const found = await verify(file, terminal.signal);
  const store = await openStoreOf(config);
  let from: number;
  try {
    from = await begun(store, found, config.storeFile);
    if (!options.dryRun) await write(store, file, found, from, session);
  } finally {
    await store.close();
  }
  const { counts, lines } = found;
  session.show({ file, lines, alreadyThere: from, counts, dryRun: options.dryRun ?? false }, () => {
    const rows = Object.entries(counts).map(([part, count]) => `${part} ${count}`);
    terminal.out(
      options.dryRun
        ? text(
            `${file} may be imported: ${lines} lines`,
            `${file} 을(를) 가져올 수 있다: ${lines}줄`,
          )
        : text(`${file} was imported: ${lines} lines`, `${file} 을(를) 가져왔다: ${lines}줄`),
    );
    terminal.out(`  ${rows.join(', ')}`);
  });
  return exits.fine;
}
