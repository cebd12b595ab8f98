import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { configText, digestOf, parseConfig, type Config } from './config.ts';
import { ConfigError, type ConfigIssue } from './config/issue.ts';
import type { FactConfiguration } from './core/facts.ts';
import { GyeboError } from './core/errors.ts';
import { redact } from './core/redact.ts';
import type { createLog } from './log.ts';
import { oneLook } from './one-look.ts';

/** How the gyebo.yaml that is in use stands to the file. */
export interface ConfigState {
  /** ISO instant when what is in use was read. */
  readAt: string;
  /** Why the file, as it is now, is not in use. */
  fault?: { at: string; issues: readonly ConfigIssue[]; digest?: string };
  /** What the file says by now and only a restart takes over. */
  needsRestart: string[];
}

/** A configuration that follows its file. */
export interface LiveConfig {
  current(): Config;
  state(): ConfigState;
  /** Takes over what the file says by now, or keeps what is in use and remembers why. Never throws. */
  refresh(): Promise<void>;
}

interface Parts {
  first: Config;
  log: ReturnType<typeof createLog>;
  /** Brings the graph in line; when that fails, the configuration before stays in use. */
  apply(config: Config): Promise<void>;
  /** Milliseconds for which the text must stay as it is before it counts as written. */
  settleMs?: number;
}

const settleTries = 20;

/** The text once nobody is writing it any more: half a file may be a valid one, with half of the sources. */
async function settledText(file: string, settleMs: number): Promise<string> {
  let text = configText(file);
  for (let tries = 0; tries < settleTries; tries++) {
    await delay(settleMs);
    const again = configText(file);
    if (again === text) return text;
    text = again;
  }
  throw new GyeboError('INVALID', `${file}: somebody is still writing it`);
}

async function parseWritten(text: string, file: string): Promise<Config> {
  // By itself an empty file is a valid one: it would forget every source and service.
  if (text.trim() === '') throw new GyeboError('INVALID', `${file}: it is empty`);
  return parseConfig(text, file);
}

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** What a running process is bound to stays as it was. */
function bound(fresh: Config, running: Config): { config: Config; needsRestart: string[] } {
  const { host, port, socket } = running.server;
  const needsRestart = [
    ...(same(fresh.store, running.store) ? [] : ['store']),
    ...(fresh.server.host === host ? [] : ['server.host']),
    ...(fresh.server.port === port ? [] : ['server.port']),
    ...(fresh.server.socket === socket ? [] : ['server.socket']),
  ];
  const { store, storeFile, server } = running;
  return { config: { ...fresh, store, storeFile, server }, needsRestart };
}

function issuesIn(error: unknown, file: string): readonly ConfigIssue[] {
  const all: readonly ConfigIssue[] =
    error instanceof ConfigError
      ? error.issues
      : [{ path: [], message: error instanceof Error ? error.message : String(error) }];
  const head = `${file}: `;
  return all.map((issue) => {
    const { message } = issue;
    const own = message.startsWith(head) ? message.slice(head.length) : message;
    return { ...issue, message: redact(own) };
  });
}

/** Follows the file of a configuration that is in use. */
export function followConfig(parts: Parts): LiveConfig {
  const { first, log, apply, settleMs = 200 } = parts;
  let config = first;
  let state: ConfigState = { readAt: new Date().toISOString(), needsRestart: [] };
  /** Hash of the text that was judged last, well or ill; absent: look again, whatever it is. */
  let judged: string | undefined = first.digest;

  function keep(error: unknown): void {
    const issues = issuesIn(error, first.file);
    const isNew = !same(state.fault?.issues, issues);
    const at = state.fault?.at ?? new Date().toISOString();
    state = { ...state, fault: { at, issues, ...(judged !== undefined && { digest: judged }) } };
    if (!isNew) return;
    const { file } = first;
    log.error({ file, issues }, 'The configuration has faults: the one read before stays in use');
  }

  async function take(text: string): Promise<void> {
    const fresh = bound(await parseWritten(text, first.file), first);
    try {
      await apply(fresh.config);
    } catch (error) {
      // A store that is away may be back with the same text.
      judged = undefined;
      throw error;
    }
    config = fresh.config;
    const { needsRestart } = fresh;
    state = { readAt: new Date().toISOString(), needsRestart };
    log.info({ file: first.file, needsRestart }, 'The configuration changed and is in use');
  }

  async function look(): Promise<void> {
    try {
      if (readDigest() === judged) return;
      const text = await settledText(first.file, settleMs);
      judged = digestOf(text);
      if (judged === config.digest) state = withoutFault(state);
      else await take(text);
    } catch (error) {
      keep(error);
    }
  }

  function readDigest(): string {
    try {
      return digestOf(configText(first.file));
    } catch (error) {
      judged = undefined;
      throw error;
    }
  }

  return { current: () => config, state: () => state, refresh: oneLook(look) };
}

function withoutFault({ fault: _fault, ...state }: ConfigState): ConfigState {
  return state;
}

/** A faulty configuration as a verdict is told of it. */
export function unreadConfiguration(
  config: Pick<Config, 'file'>,
  { fault, readAt }: ConfigState,
): FactConfiguration | undefined {
  const first = fault?.issues[0];
  if (!first) return undefined;
  const { line, message } = first;
  const digest = fault?.digest;
  return {
    file: path.basename(config.file),
    readAt,
    text: message,
    ...(digest !== undefined && { digest }),
    ...(line !== undefined && { line }),
    ...(first.path.length > 0 && { key: first.path.map(String).join('.') }),
  };
}
