import pg from 'pg';
import type { Login } from './config.ts';

/** One connection that can only read. */
export interface Database {
  readonly login: Login;
  /** Rows of one statement. Throws an Error that says what to do. */
  rows<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Runs statements on one snapshot; nothing is held open longer than that. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Limits {
  statementSeconds: number;
  signal: AbortSignal;
}

const connectMs = 10_000;

/** Opens a read-only connection named `gyebo`. Throws an Error that names host and cause, never a secret. */
export async function openDatabase(login: Login, limits: Limits): Promise<Database> {
  const client = new pg.Client({
    host: login.host,
    port: login.port,
    database: login.database,
    user: login.user,
    password: login.password,
    application_name: 'gyebo',
    connectionTimeoutMillis: connectMs,
    ssl: login.tls === 'off' ? false : { rejectUnauthorized: login.tls === 'verify' },
  });
  // Without a listener, a connection that dies between two statements would end the process.
  client.on('error', () => undefined);
  const stop = () => void client.end().catch(() => undefined);
  limits.signal.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    await client.query(settings(limits.statementSeconds));
  } catch (error) {
    limits.signal.removeEventListener('abort', stop);
    throw explain(error, login);
  }
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
    limits.signal.throwIfAborted();
    try {
      return (await client.query<Row>(text, values)).rows;
    } catch (error) {
      limits.signal.throwIfAborted();
      throw explain(error, login);
    }
  };
  return {
    login,
    rows,
    snapshot: async (work) => {
      await rows('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      try {
        return await work();
      } finally {
        await client.query('ROLLBACK').catch(() => undefined);
      }
    },
    close: async () => {
      limits.signal.removeEventListener('abort', stop);
      await client.end().catch(() => undefined);
    },
  };
}

/** Set after connecting: poolers refuse settings at the start. Names then print with their schema. */
function settings(statementSeconds: number): string {
  return `SET default_transaction_read_only = on; SET search_path = pg_catalog;
    SET lock_timeout = 2000; SET statement_timeout = ${Math.round(statementSeconds * 1000)}`;
}

/** SQLSTATE or system code of an error, as `42501` or `ECONNREFUSED`. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : '';
}

/** The code of what stands behind an error of `rows`. */
export function causeCode(error: unknown): string {
  return error instanceof Error ? codeOf(error.cause) : '';
}

const advice: Record<string, (login: Login) => string> = {
  ECONNREFUSED: () => 'nothing listens there; is it running, and is the port right?',
  ENOTFOUND: () => 'the host name is not known here; check `host`',
  EHOSTUNREACH: () => 'there is no way to that host; check the network',
  ETIMEDOUT: () => 'no answer; check the network and the firewall',
  '28P01': (login) => `the password of ${login.user ?? 'the role'} was refused; check \`password\``,
  '28000': (login) => `${login.user ?? 'the role'} may not log in from here; see pg_hba.conf`,
  '3D000': (login) => `there is no database ${login.database}; check \`database\``,
  '53300': () => 'it takes no more connections; try again later',
  '57014': () => 'a statement took too long; raise `statementSeconds`, or scan at a quieter time',
  '57P01': () => 'the server ended the connection; scan again when it is back',
  '57P03': () => 'it is starting or stopping; scan again in a moment',
};

/** An error with the place and the way out; `code` and the original stand in `cause`. */
function explain(error: unknown, login: Login): Error {
  const code = codeOf(error);
  const said = error instanceof Error && error.message !== '' ? error.message : code;
  const isLost = /terminated|ended|ECONNRESET|EPIPE|closed|not queryable/i.test(`${said} ${code}`);
  const way =
    advice[code]?.(login) ??
    (/timeout/i.test(said) && code === ''
      ? 'no answer; check the network and the firewall'
      : isLost
        ? 'the connection was lost; scan again when the server is back'
        : undefined);
  const where = `${login.host}:${login.port}/${login.database}`;
  const end = way === undefined ? '' : ` (${way})`;
  // No name right before a colon: one that looks like `secret:` would be masked with what follows.
  return new Error(`PostgreSQL at ${where} failed: ${said}${end}`, { cause: error });
}
