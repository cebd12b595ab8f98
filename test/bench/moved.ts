import { createVerifier } from '../../server/actions/export-verify.ts';
import type { TestedStore } from '../contract/observed.ts';
import { meter } from './measure.ts';
import type { CpuClock, Measure } from './measure.ts';

const linesPerWrite = 1_000;

/** Moves everything from one store into an empty one, as `gyebo export` and `gyebo import` do; CPU of both. */
export async function moveMeasure(
  what: string,
  from: TestedStore,
  to: TestedStore,
  clock: CpuClock,
): Promise<Measure> {
  const [verify, write] = [meter(clock), meter(clock)];
  const verifier = createVerifier();
  await verify.add(async () => {
    for await (const line of linesOf(from)) verifier.read(line);
  });
  const { sha256 } = verifier.end();
  let at = 0;
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    const some = { sha256, from: at, lines };
    await write.add(() => to.write('importLines', some, 'ingest'));
    at += lines.length;
    lines = [];
  };
  for await (const line of linesOf(from)) {
    lines.push(line);
    if (lines.length === linesPerWrite) await flush();
  }
  if (lines.length > 0) await flush();
  await write.add(() => to.write('endImport', { sha256 }));
  const figures = { lines: at, verify: verify.cpu, import: write.cpu, 'import wall': write.wall };
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
