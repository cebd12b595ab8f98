import { loadScanner } from '../scanners/registry.ts';
import type { ScanContext } from '../scanners/scanner.ts';
import { batches, type ScanMessage } from './scan-batch.ts';
import { createScanContext } from './scan-context.ts';

/** What the host hands to the scan's process: plain data. */
export interface ScanJob {
  type: string;
  options: unknown;
  root: string;
  connections: ScanContext['connections'];
  aliases: ScanContext['aliases'];
  systems: string[];
  memory: Record<string, unknown>;
}

/** The host starts one scan, gives credit back, or asks it to end. */
export type ScanOrder = ScanJob | 'ack' | 'cancel';

const inFlightLimit = 2;

/** Counts batches the host has not yet written, so that a scan cannot run ahead of the store. */
function createCredit(limit: number) {
  let used = 0;
  let resume: (() => void) | undefined;
  return {
    async take(): Promise<void> {
      used += 1;
      if (used > limit) await new Promise<void>((resolve) => (resume = resolve));
    },
    give(): void {
      used -= 1;
      resume?.();
      resume = undefined;
    },
  };
}

type Send = (message: ScanMessage) => Promise<void>;

async function scan(job: ScanJob, credit: ReturnType<typeof createCredit>, send: Send) {
  let memory = job.memory;
  const context = createScanContext({
    root: job.root,
    connections: job.connections,
    aliases: job.aliases,
    systems: job.systems,
    memory,
    signal: controller.signal,
    remember: (next) => (memory = next),
    log: (level, fields, message) => void send({ type: 'log', level, fields, message }),
  });
  const scanner = await loadScanner(job.type);
  const groups = batches(scanner.scan(job.options, context));
  let step = await groups.next();
  while (!step.done) {
    await send(step.value);
    if (step.value.type === 'scopes') await credit.take();
    controller.signal.throwIfAborted();
    step = await groups.next();
  }
  await send({ type: 'done', listed: step.value.listed, memory });
}

/** Resolves when the message is handed over; a host that is gone ends the process. */
function send(message: ScanMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) process.exit(1);
      resolve();
    });
  });
}

const controller = new AbortController();
const credit = createCredit(inFlightLimit);

// Ctrl-C reaches the whole process group: the host decides when a scan ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));
process.on('message', (order: ScanOrder) => {
  if (order === 'ack') credit.give();
  else if (order === 'cancel') controller.abort();
  else {
    scan(order, credit, send)
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        return send({ type: 'failed', message });
      })
      .finally(() => process.exit(0));
  }
});
