import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

export type Language = 'en' | 'ko';

/** Where a command prints and asks; tests give their own. */
export interface Terminal {
  out(text: string): void;
  /** Text for other programs, its line ends included. */
  raw(text: string): Promise<void>;
  err(text: string): void;
  /** A person sits at it: progress bars and questions make sense. */
  interactive: boolean;
  columns: number;
  environment: NodeJS.ProcessEnv;
  folder: string;
  /** Reads one line; only when `interactive`. */
  ask(question: string): Promise<string>;
  /** Aborted by Ctrl-C or SIGTERM. */
  signal: AbortSignal;
}

/** The exit codes of every command. */
export const exits = {
  fine: 0,
  blocked: 1,
  wrongUse: 2,
  review: 3,
  unknown: 4,
  notDone: 5,
} as const;

/** The language of a command: as asked, else by the locale of the terminal. */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked === 'en' || asked === 'ko') return asked;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

async function askLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Longer than scans and open requests get to end by themselves. */
const politeMs = 15_000;

/** The terminal this process runs in. The first Ctrl-C ends politely, the second at once. */
export function processTerminal(): Terminal {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    controller.abort(signal);
    // What does not listen to the signal, as a question that takes long, ends with the process.
    setTimeout(() => process.exit(signal === 'SIGINT' ? 130 : 143), politeMs).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // `gyebo search … | head` closes the pipe early: nobody reads on, so there is nothing left to say.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`gyebo: ${error.message}\n`);
    process.exit(exits.notDone);
  });
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    raw: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(`${text}\n`),
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    columns: process.stderr.columns ?? 80,
    environment: process.env,
    folder: process.cwd(),
    ask: askLine,
    signal: controller.signal,
  };
}
