import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ScanContext, Scanner } from '../../scanners/scanner.ts';

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Bytes of heap that stay in use while a scan streams, at their highest, above those before it. */
export async function peakHeap(
  scanner: Scanner,
  options: unknown,
  context: ScanContext,
): Promise<number> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  let closed = 0;
  for await (const observation of scanner.scan(options, context)) {
    if (observation.type !== 'coverage') continue;
    closed += 1;
    if (closed % 20 > 0) continue;
    collectGarbage();
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }
  return peak;
}
