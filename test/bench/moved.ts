import type { TestedStore } from '../contract/observed.ts';
import { meter } from './measure.ts';
import type { CpuClock, Measure } from './measure.ts';

const linesPerWrite = 1_000;

/**
 * Moves everything from one store into an empty one, as `gyebo import` does with an export whose checksum
 * is known; CPU of both.
 */
export async function moveMeasure(
  what: string,
  from: TestedStore,
  to: TestedStore,
  clock: CpuClock,
  sha256: string,
): Promise<Measure> {
  const [read, write] = [meter(clock), meter(clock)];
  let at = 0;
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    const some = { sha256, from: at, lines };
    await write.add(() => to.write('importLines', some, 'ingest'));
    at += lines.length;
    lines = [];
  };
  const found = linesOf(from);
  for (;;) {
    const { done, value } = await read.add(() => found.next());
    if (done === true) break;
    lines.push(value);
    if (lines.length === linesPerWrite) await flush();
  }
  if (lines.length > 0) await flush();
  await write.add(() => to.write('endImport', { sha256 }));
  const figures = { lines: at, read: read.cpu, import: write.cpu, 'import wall': write.wall };
  return { what, figures };
}

async function* linesOf(store: TestedStore): AsyncGenerator<string, void, void> {
  let rest = '';
  for await (const piece of store.stream('exportStore', null)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
