import type { Branch } from './jinja.ts';
import { Worker } from 'node:worker_threads';
import type { TreeReading } from './ast.ts';
import type { Dialect } from './sql.ts';

/** Work for the worker: a statement for one of the parsers, or a template to render. */
export type Task =
  | { kind: 'polyglot' | 'sqlparser'; sql: string; dialect: Dialect }
  | {
      kind: 'jinja';
      template: string;
      variables: Readonly<Record<string, string>>;
      openSettings: boolean;
      branch: Branch;
    };

export interface ParseQuestion {
  id: number;
  task: Task;
}

/** `broken`: the worker must not be asked again. */
export interface ParseAnswer {
  id: number;
  reading?: TreeReading;
  /** A rendered template. */
  text?: string;
  error?: string;
  /** Line of the error inside the statement. */
  line?: number;
  broken?: true;
}

/** What a parser made of one statement. */
export type Parsed = { reading: TreeReading } | { error: string; line?: number };

/** Parses one statement after another in a worker that a trap or a deadline ends and that is then made anew. */
export interface Parser {
  parse(task: Task, deadlineMs: number): Promise<Parsed>;
  /** A template's text, or undefined when it cannot be rendered. */
  render(task: Task, deadlineMs: number): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Waiting {
  question: ParseQuestion;
  deadlineMs: number;
  resolve(answer: ParseAnswer): void;
}

function parsedOf({ reading, error, line }: ParseAnswer): Parsed {
  if (reading) return { reading };
  return { error: error ?? 'the parser failed', ...(line === undefined ? {} : { line }) };
}

/** Loading the parsers takes half a second on a quiet machine and many times that on a busy one. */
const loadMs = 60_000;

/** A parser whose worker starts with the first question. */
export function createParser(): Parser {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start(): Worker {
    const file = import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js';
    const made = new Worker(new URL(file, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    made.unref();
    ready = false;
    made.on('message', (answer: ParseAnswer) => {
      if (made === worker) onAnswer(answer);
    });
    made.on('error', (error) => {
      if (made === worker) giveUp(`the parser stopped: ${error.message}`);
    });
    return made;
  }

  function ask(): void {
    clearTimeout(timer);
    const next = queue[0];
    if (!next) {
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => giveUp('the parser took too long'), ready ? next.deadlineMs : loadMs);
    if (ready) worker.postMessage(next.question);
  }

  function onAnswer(answer: ParseAnswer): void {
    if (answer.id === -1) ready = true;
    else if (answer.id === queue[0]?.question.id) {
      if (answer.broken) void stop();
      queue.shift()?.resolve(answer);
    }
    ask();
  }

  /** The worker hangs or is dead: the statement it had gets the error, the rest a new worker. */
  function giveUp(error: string): void {
    void stop();
    queue.shift()?.resolve({ id: -1, error });
    ask();
  }

  function stop(): Promise<number> | undefined {
    clearTimeout(timer);
    const ending = worker?.terminate();
    worker = undefined;
    ready = false;
    return ending;
  }

  function enqueue(task: Task, deadlineMs: number): Promise<ParseAnswer> {
    return new Promise((resolve) => {
      lastId += 1;
      queue.push({ question: { id: lastId, task }, deadlineMs, resolve });
      if (queue.length === 1) ask();
    });
  }

  return {
    parse: async (task, deadlineMs) => parsedOf(await enqueue(task, deadlineMs)),
    render: async (task, deadlineMs) => (await enqueue(task, deadlineMs)).text,
    async close() {
      for (const waiting of queue.splice(0))
        waiting.resolve({ id: -1, error: 'the parser was closed' });
      await stop();
    },
  };
}
