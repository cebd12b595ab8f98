import { createReadStream } from 'node:fs';
import path from 'node:path';
import { findConfig, openStoreOf } from '../app.ts';
import { createLineReader } from '../actions/export-format.ts';
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
/** Lines that tell what a scan changed are long. */
const lettersPerWrite = 1_000_000;

/** Lines in groups of what was read at once, so that a line costs no turn of its own. */
async function* linesOf(file: string, signal: AbortSignal): AsyncGenerator<string[], void, void> {
  const input = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1_024 });
  let rest = '';
  for await (const piece of input) {
    if (signal.aborted) throw new GyeboError('UNAVAILABLE', 'it was ended; import again to go on');
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}

/** The whole file, before any of it is written. */
async function verify(file: string, signal: AbortSignal): Promise<VerifiedExport> {
  const verifier = createVerifier();
  for await (const lines of linesOf(file, signal)) for (const line of lines) verifier.read(line);
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

/** Writes what is not in yet; a file that was changed since it was verified ends it. */
async function write(
  store: Store<Actions>,
  file: string,
  found: VerifiedExport,
  from: number,
  signal: AbortSignal,
): Promise<void> {
  const { sha256 } = found;
  const reader = createLineReader();
  let at = from;
  let last = '';
  let lines: string[] = [];
  let letters = 0;
  const flush = async () => {
    if (lines.length > 0) await store.write('importLines', { sha256, from: at, lines }, 'ingest');
    at += lines.length;
    lines = [];
    letters = 0;
  };
  for await (const some of linesOf(file, signal)) {
    for (const line of some) {
      reader.check(line);
      if (reader.line() <= from) continue;
      lines.push(line);
      last = line;
      letters += line.length;
      if (lines.length === linesPerWrite || letters > lettersPerWrite) await flush();
    }
  }
  if (reader.line() !== found.lines || (last !== '' && !last.includes(sha256))) {
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
    if (!options.dryRun) await write(store, file, found, from, terminal.signal);
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
