import neo4j from 'neo4j-driver';
import type { AuthToken, BookmarkManager, Driver } from 'neo4j-driver';
import { GyeboError } from '../../core/errors.ts';
import { toBolt } from './bolt.ts';
import type { Query } from './bolt.ts';

/** How to reach a Neo4j. */
export interface Neo4jAddress {
  /** `bolt://`, `neo4j://` (a cluster), `+s` for TLS, `+ssc` for TLS with a certificate of one's own. */
  url: string;
  user?: string;
  password?: string;
  /** A token instead of user and password. */
  bearer?: string;
  /** The server's default when absent. */
  database?: string;
}

export interface Transaction extends Query {
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Undoes it without waiting for the answer: for what wrote nothing but the lock it took. */
  leave(): void;
}

export interface Connection {
  address: Neo4jAddress;
  /** A transaction that the server ends after so many milliseconds, and this side a little later. */
  begin(mode: 'READ' | 'WRITE', milliseconds: number): Promise<Transaction>;
  close(): Promise<void>;
}

/** How much longer than the server this side waits: for the answer that the server gave up. */
const graceMilliseconds = 3_000;
/** No single statement takes as long, however long its transaction may: whoever waits so long waits for nobody. */
const answerMilliseconds = 120_000;

/** Opens nothing yet: the first transaction does. */
export function createConnection(address: Neo4jAddress): Connection {
  const bookmarks = neo4j.bookmarkManager();
  let driver = createDriver(address);

  /** Connections that lead nowhere any more must not serve the next one. */
  function startAnew(broken: Driver): void {
    if (driver !== broken) return;
    driver = createDriver(address);
    void broken.close().catch(() => undefined);
  }

  return {
    address,
    begin: async (mode, milliseconds) => {
      const own = driver;
      const limit = deadline(milliseconds + graceMilliseconds, () => startAnew(own));
      return open(own, bookmarks, address, mode, milliseconds, limit);
    },
    close: () => driver.close(),
  };
}

function createDriver({ url, user, password, bearer }: Neo4jAddress): Driver {
  const auth: AuthToken =
    bearer === undefined
      ? neo4j.auth.basic(user ?? 'neo4j', password ?? '')
      : neo4j.auth.bearer(bearer);
  return neo4j.driver(url, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    connectionLivenessCheckTimeout: 15_000,
    maxConnectionPoolSize: 24,
    fetchSize: 2_000,
    userAgent: 'gyebo',
    telemetryDisabled: true,
  });
}

interface Deadline {
  /** Rejects when it is too late. */
  before<T>(work: Promise<T>): Promise<T>;
}

const tooLate = 'Neo4j does not answer in time; the connection is given up';

/** So long for all, and never longer than `answerMilliseconds` for one answer. */
function deadline(milliseconds: number, expired: () => void): Deadline {
  const until = Date.now() + milliseconds;
  return {
    before: async (work) => {
      const late = Promise.withResolvers<never>();
      const patience = Math.max(0, Math.min(until - Date.now(), answerMilliseconds));
      const timer = setTimeout(() => {
        expired();
        late.reject(new GyeboError('UNAVAILABLE', tooLate));
      }, patience);
      try {
        return await Promise.race([work, late.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function open(
  driver: Driver,
  bookmarkManager: BookmarkManager,
  { database }: Neo4jAddress,
  mode: 'READ' | 'WRITE',
  timeout: number,
  limit: Deadline,
): Transaction {
  const session = driver.session({
    defaultAccessMode: mode,
    bookmarkManager,
    ...(database === undefined ? {} : { database }),
  });
  const close = () => void session.close().catch(() => undefined);
  // Not waited for: its first statement goes with it, and hears of it when it fails.
  const transaction = session.beginTransaction({ timeout, metadata: { app: 'gyebo' } });
  const rollback = () => limit.before(transaction.rollback()).finally(close);
  return {
    run: async (cypher, values = {}) => {
      const bound: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(values)) bound[name] = toBolt(value);
      const result = await limit.before(transaction.run(cypher, bound));
      return result.records.map((record) => record.toObject());
    },
    commit: () => limit.before(transaction.commit()).finally(close),
    rollback,
    leave: () => void rollback().catch(() => undefined),
  };
}
