import { Worker } from 'node:worker_threads';
import type { FileFacts } from './facts.ts';

export interface ReaderSettings {
  /** Folder that bounds everything that is read. */
  root: string;
  airflowVersion: 2 | 3;
  /** Template folders, relative to the root. */
  searchPath: string[];
}

export interface ReaderQuestion {
  id: number;
  path: string;
}

export interface ReaderAnswer {
  id: number;
  facts?: FileFacts;
  error?: string;
}

/** Reads DAG files in a thread of its own, which is made anew after a hang or a crash. */
export interface ReadingThread {
  read(path: string): Promise<{ facts: FileFacts } | { error: string }>;
  close(): Promise<void>;
}

/** Were these settings handed over by `createReadingThread`? */
export function isReaderSettings(value: unknown): value is ReaderSettings {
  return typeof value === 'object' && value !== null && 'root' in value && 'searchPath' in value;
}

const loadMilliseconds = 60_000;
// Above the interpreter's own limits, which end a file first.
const fileMilliseconds = 30_000;

/** A thread that starts with the first file; files are read one at a time. */
export function createReadingThread(
  settings: ReaderSettings,
  deadline = fileMilliseconds,
): ReadingThread {
  let worker: Promise<Worker> | undefined;
  let nextId = 1;

  async function start(): Promise<Worker> {
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    const made = new Worker(new URL(file, import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
    made.unref();
    await answerOf(made, -1, loadMilliseconds);
    return made;
  }

  async function stop(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await (await ending?.catch(() => undefined))?.terminate();
  }

  return {
    async read(path) {
      const id = nextId++;
      try {
        worker ??= start();
        const ready = await worker;
        ready.postMessage({ id, path } satisfies ReaderQuestion);
        const answer = await answerOf(ready, id, deadline);
        return answer.facts
          ? { facts: answer.facts }
          : { error: answer.error ?? 'it cannot be read' };
      } catch (error) {
        await stop();
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
    close: stop,
  };
}

/** Waits for one answer; rejects when the thread dies or the deadline passes. */
function answerOf(worker: Worker, id: number, milliseconds: number): Promise<ReaderAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(() => {
        reject(new Error(`reading it took more than ${String(milliseconds / 1000)} s`));
      });
    }, milliseconds);
    const onMessage = (answer: ReaderAnswer): void => {
      if (answer.id === id)
        finish(() => {
          resolve(answer);
        });
    };
    const onError = (error: Error): void => {
      finish(() => {
        reject(error);
      });
    };
    const onExit = (): void => {
      finish(() => {
        reject(new Error('the reading thread ended'));
      });
    };
    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      settle();
    }
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
