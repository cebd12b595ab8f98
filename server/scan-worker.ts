import { parentPort, workerData } from 'node:worker_threads';
import { loadScanner } from '../scanners/registry.ts';
import type { ScanContext } from '../scanners/scanner.ts';
import { batches, type ScanMessage } from './scan-batch.ts';
import { createScanContext } from './scan-context.ts';

/** What the host hands to the thread: plain data. */
export interface ScanJob {
  type: string;
  options: unknown;
  root: string;
  connections: ScanContext['connections'];
  aliases: ScanContext['aliases'];
  memory: Record<string, unknown>;
}

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

async function scan(job: ScanJob, port: NonNullable<typeof parentPort>): Promise<void> {
  const controller = new AbortController();
  const credit = createCredit(inFlightLimit);
  const send = (message: ScanMessage) => port.postMessage(message);
  port.on('message', (message: 'ack' | 'cancel') => {
    if (message === 'ack') credit.give();
    else controller.abort();
  });
  let memory = job.memory;
  const context = createScanContext({
    root: job.root,
    connections: job.connections,
    aliases: job.aliases,
    memory,
    signal: controller.signal,
    remember: (next) => (memory = next),
    log: (level, fields, message) => send({ type: 'log', level, fields, message }),
  });
  const scanner = await loadScanner(job.type);
  const groups = batches(scanner.scan(job.options, context));
  let step = await groups.next();
  while (!step.done) {
    if (step.value.type === 'scopes') {
      port.postMessage(step.value, [step.value.packed.buffer]);
      await credit.take();
    } else send(step.value);
    controller.signal.throwIfAborted();
    step = await groups.next();
  }
  send({ type: 'done', listed: step.value.listed, memory });
}

if (parentPort) {
  const port = parentPort;
  scan(workerData as ScanJob, port)
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ type: 'failed', message } satisfies ScanMessage);
    })
    .finally(() => port.close());
}
