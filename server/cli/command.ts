import { userInfo } from 'node:os';
import { Option, type Command } from 'commander';
import { findConfig, openAppWith, type App } from '../app.ts';
import { loadConfig } from '../config.ts';
import { ConfigError, describeIssues } from '../config/issue.ts';
import type { Actor } from '../core/access.ts';
import { messageIn } from '../core/korean.ts';
import { redact } from '../core/redact.ts';
import { createLog } from '../log.ts';
import { codeOf } from '../scan-runner.ts';
import { connectToServer } from '../socket/connect.ts';
import { exits, languageOf, type Language, type Terminal } from './terminal.ts';

/** Options that every command has. */
export interface CommonOptions {
  config?: string;
  json?: boolean;
  lang?: string;
}

/** What a command works with. */
export interface Session<Options> {
  terminal: Terminal;
  options: Options & CommonOptions;
  language: Language;
  actor: Actor;
  /** The sentence in the session's language. */
  text(english: string, korean: string): string;
  /** A message of the program, which is written in English, in the session's language. */
  say(message: string): string;
  /** Prints `value` as JSON with --json, else what `print` prints. */
  show(value: unknown, print: () => void): void;
}

/** The user of this machine; without a sign-in they may do everything with their own store. */
export function localActor(environment: NodeJS.ProcessEnv): Actor {
  let name = environment['USER'] ?? environment['USERNAME'] ?? '';
  try {
    name ||= userInfo().username;
  } catch {
    // A container's user may have no name.
  }
  return { name: name || 'local', role: 'admin', local: true };
}

/** Runs `work` with the app open, or with that of the server that holds the store; closes it whatever happens. */
export async function withApp<Result>(
  session: Pick<Session<object>, 'options' | 'terminal'>,
  work: (app: App) => Promise<Result>,
): Promise<Result> {
  const { options, terminal } = session;
  const config = await loadConfig(findConfig(options.config, terminal.folder));
  const logLevel = terminal.environment['GYEBO_LOG'] ?? 'error';
  const app =
    (await connectToServer(config, createLog(logLevel))) ??
    (await openAppWith(config, { logLevel }));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

const wrongUse = new Set(['INVALID', 'NOT_FOUND', 'AMBIGUOUS', 'FORBIDDEN']);

function messageOf(error: unknown, language: Language): string {
  if (error instanceof ConfigError) {
    // Each by itself: behind its path, as `password: `, any message looks like a secret.
    const issues = error.issues.map((issue) => ({ ...issue, message: redact(issue.message) }));
    return describeIssues(error.file, issues, language);
  }
  return messageIn(language, redact(error instanceof Error ? error.message : String(error)));
}

/** Says on the terminal what went wrong; gives the exit code. */
function reportError(
  error: unknown,
  { terminal, language, options: { json } }: Session<object>,
): number {
  const code = codeOf(error);
  const message = messageOf(error, language);
  const issues = error instanceof ConfigError ? error.issues : undefined;
  if (json) terminal.out(JSON.stringify({ error: { code: code ?? 'FAILED', message, issues } }));
  else terminal.err(`gyebo: ${message}`);
  if (terminal.environment['GYEBO_DEBUG'] && error instanceof Error)
    terminal.err(error.stack ?? '');
  return code !== undefined && wrongUse.has(code) ? exits.wrongUse : exits.notDone;
}

/** Adds the options that every command has, and runs it with a session; its result is the exit code. */
export function addCommand<Options extends object>(
  parent: Command,
  terminal: Terminal,
  finish: (exit: number) => void,
  command: {
    name: string;
    summary: string;
    define?(command: Command): void;
    run(session: Session<Options>, args: string[]): Promise<number>;
  },
): void {
  const added = parent
    .command(command.name)
    .description(command.summary)
    .option('-c, --config <file>', 'configuration file (default: ./gyebo.yaml)')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'default: by LANG').choices(['en', 'ko']));
  command.define?.(added);
  added.action(async () => {
    const options = added.opts<Options & CommonOptions>();
    const language = languageOf(options.lang, terminal.environment);
    const session: Session<Options> = {
      terminal,
      options,
      language,
      actor: localActor(terminal.environment),
      text: (english, korean) => (language === 'ko' ? korean : english),
      say: (message) => messageIn(language, message),
      show: (value, print) => {
        if (options.json) terminal.out(JSON.stringify(value, undefined, 2));
        else print();
      },
    };
    try {
      finish(await command.run(session, added.args));
    } catch (error) {
      finish(reportError(error, session));
    }
  });
}
