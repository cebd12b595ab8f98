import { Neo4jError } from 'neo4j-driver';
import { GyeboError } from '../../core/errors.ts';

/** Where a store is, for messages: never with a password. */
export interface Place {
  url: string;
  database: string | undefined;
}

function placed({ url, database }: Place): string {
  return database === undefined ? `Neo4j at ${url}` : `database "${database}" of Neo4j at ${url}`;
}

/** True when the same transaction may go through if it is tried again. */
export function mayRetry(error: unknown): boolean {
  return error instanceof Neo4jError && (error.retriable || lostConnection(error));
}

/** The connection went away: what was asked may or may not have happened. */
export function lostConnection(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired')
  );
}

/** An error of the driver or the server in words that say what to do. */
export function inWords(error: unknown, place: Place): Error {
  if (error instanceof GyeboError) return error;
  if (!(error instanceof Neo4jError))
    return error instanceof Error ? error : new Error(String(error));
  const where = placed(place);
  const { code } = error;
  const fail = (kind: 'INVALID' | 'UNAVAILABLE' | 'FORBIDDEN', message: string): GyeboError =>
    new GyeboError(kind, message, { cause: error });
  if (/Security\.(Unauthorized|TokenExpired|CredentialsExpired)/.test(code)) {
    return fail(
      'INVALID',
      `${where} refuses this user and password; set store.user and store.password`,
    );
  }
  if (/AuthenticationRateLimit/.test(code)) {
    return fail(
      'UNAVAILABLE',
      `${where} refuses sign-ins for a while, after too many wrong passwords`,
    );
  }
  if (/Database\.DatabaseNotFound/.test(code)) {
    return fail(
      'INVALID',
      `Neo4j at ${place.url} has no database "${place.database}"; set store.database`,
    );
  }
  if (/Security\.Forbidden|ReadOnly|AccessMode|NotALeader/.test(code)) {
    return fail(
      'FORBIDDEN',
      `${where} cannot be written: give the user write and schema rights, on a server that is not read-only`,
    );
  }
  if (/TransactionTimedOut|Transaction\.Terminated|LockClientStopped/.test(code)) {
    return fail('UNAVAILABLE', `${where} took too long and the query was ended; try again`);
  }
  if (lostConnection(error) || code === 'N/A' || error.retriable) {
    return fail('UNAVAILABLE', `${where} cannot be reached: ${firstLine(error.message)}`);
  }
  return error;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}
