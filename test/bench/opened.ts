import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Measure } from './measure.ts';

const script = fileURLToPath(new URL('./process-open.ts', import.meta.url));

async function run(
  kind: string,
  where: string,
  work: 'first' | 'export',
  node: number,
  heapMegabytes: number | undefined,
): Promise<Record<string, number | string>> {
  const limited = heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`];
  const parameters = [...limited, script, kind, where, work, String(node)];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, {
    maxBuffer: 2 ** 24,
  });
  const figures: Record<string, number | string> = JSON.parse(
    stdout.trim().split('\n').at(-1) ?? '',
  );
  return figures;
}

const numbers = (figures: Record<string, number | string>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, value]] : [],
    ),
  );

/** A process of its own opens the store twice: what was not saved the first time is the second. */
export async function startMeasures(
  kind: 'embedded' | 'neo4j',
  where: string,
  node: number,
): Promise<Measure[]> {
  const first = await run(kind, where, 'first', node, undefined);
  const again = await run(kind, where, 'first', node, undefined);
  return [
    { what: 'start (wall)', figures: numbers(first) },
    { what: 'start, once more (wall)', figures: numbers(again) },
  ];
}

/** What no thread of an exporting process may pass: it ends there when it does. */
const heapMegabytes = 100;

/** A whole export by a process that may hold no more than 100 MB of heap; `sha256` is that of its text. */
export async function exportMeasure(
  kind: 'embedded' | 'neo4j',
  where: string,
): Promise<{ measure: Measure; sha256: string }> {
  const figures = await run(kind, where, 'export', 0, heapMegabytes);
  const what = `export within ${heapMegabytes} MB of heap`;
  return { measure: { what, figures: numbers(figures) }, sha256: String(figures['sha256']) };
}
