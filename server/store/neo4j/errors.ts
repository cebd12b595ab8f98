import { Neo4jError } from 'neo4j-driver';
import { GyeboError } from '../../core/errors.ts';

/** Where a store is, for messages: never with a password. */
export interface Place {
  url: string;
  database: string | undefined;
}

function placed({ url, database }: Place): string {
  return database === undefined ? url : `${url} (${database})`;
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

/** An index or constraint that was to be made is there already, just as it was asked for. */
export function madeMeanwhile(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
  );
}

/** The server ended the transaction: it took, or waited, longer than it may. */
export function tookTooLong(error: unknown): boolean {
  const codes = /TransactionTimedOut|Transaction\.Terminated|LockClientStopped/;
  return error instanceof Neo4jError && codes.test(error.code);
}

/** An error of the driver or the server in words that say what to do. */
export function inWords(error: unknown, place: Place): Error {
  if (error instanceof GyeboError) return error;
  if (!(error instanceof Neo4jError))
    return error instanceof Error ? error : new Error(String(error));
  const where = placed(place);
  const { code } = error;
  const reason = reasonOf(error);
  const options = { cause: error };
  if (/Security\.(Unauthorized|TokenExpired|CredentialsExpired)/.test(code)) {
    return new GyeboError(
      'INVALID',
      `Neo4j at ${where} refuses this user and password, or token; set store.user and store.password, or store.token`,
      options,
    );
  }
  if (/AuthenticationRateLimit/.test(code)) {
    return new GyeboError(
      'UNAVAILABLE',
      `Neo4j at ${where} refuses sign-ins for a while, after too many wrong passwords; wait, then set store.password`,
      options,
    );
  }
  if (/Database\.DatabaseNotFound/.test(code)) {
    return new GyeboError(
      'INVALID',
      `Neo4j at ${place.url} has no database "${place.database}"; set store.database`,
      options,
    );
  }
  if (/Security\.Forbidden|ReadOnly|AccessMode|NotALeader/.test(code)) {
    return new GyeboError(
      'FORBIDDEN',
      `Neo4j at ${where} cannot be written: give the user write and schema rights, on a server that is not read-only`,
      options,
    );
  }
  if (tookTooLong(error)) {
    return new GyeboError(
      'UNAVAILABLE',
      `Neo4j at ${where} took too long and the query was ended; try again`,
      options,
    );
  }
  if (/certificate/i.test(reason)) {
    return new GyeboError(
      'UNAVAILABLE',
      `Neo4j at ${where} shows a certificate that is not trusted here; name its authority by NODE_EXTRA_CA_CERTS (${reason})`,
      options,
    );
  }
  if (lostConnection(error) || code === 'N/A' || error.retriable) {
    return new GyeboError(
      'UNAVAILABLE',
      `Neo4j at ${where} cannot be reached; see that it runs and that store.url is right (${reason})`,
      options,
    );
  }
  return error;
}

/** What the driver was told at last: of a cluster it says first that it found no server at all. */
function reasonOf(error: Error): string {
  let deepest = error;
  while (deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest.message.split('\n')[0] ?? '';
}
