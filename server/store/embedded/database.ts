import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { GyeboError } from '../../core/errors.ts';

export type Row = Record<string, SQLOutputValue>;

/** One connection with its prepared statements, each prepared once. */
export interface Database {
  exec(sql: string): void;
  /** Rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** The same with each row as an array, in the order of the columns: cheaper where there are thousands. */
  lines(sql: string, ...values: SQLInputValue[]): Row[];
  iterate(sql: string, ...values: SQLInputValue[]): Iterable<Row>;
  /** `lines`, one at a time: for tables that do not fit into memory twice. */
  stream(sql: string, ...values: SQLInputValue[]): Iterable<Row>;
  close(): void;
}

/** Types of `statfs` whose locks or shared memory SQLite's WAL cannot rely on. */
const networkFileSystems = new Map<number, string>([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
]);

/** Throws when a file system of this `statfs` type cannot hold the store. */
export function refuseNetworkFileSystem(type: number, file: string): void {
  const name = networkFileSystems.get(type >>> 0);
  if (name === undefined) return;
  throw new GyeboError(
    'INVALID',
    `${file} is on a network file system (${name}), where two writers would corrupt it. ` +
      'Put store.file on a local disk, or use a Neo4j store.',
  );
}

/** A checkpoint each 16 MB: at SQLite's 4 MB a large ingest writes the same pages again and again. */
const writerPragmas = `PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864;
  PRAGMA wal_autocheckpoint = 4000`;

/** Opens a connection; the writer creates the file and switches it to WAL. */
export function openDatabase(file: string, readOnly: boolean): Database {
  const folder = dirname(file);
  try {
    refuseNetworkFileSystem(statfsSync(folder).type, file);
  } catch (error) {
    if (error instanceof GyeboError) throw error;
    throw new GyeboError('INVALID', `${folder} cannot be opened: does the folder exist?`, {
      cause: error,
    });
  }
  const connection = new DatabaseSync(file, { readOnly, timeout: 10_000 });
  try {
    connection.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    if (!readOnly) connection.exec(writerPragmas);
  } catch (error) {
    const message = `${file} cannot be opened as a store; is it another kind of file?`;
    throw new GyeboError('INVALID', message, { cause: error });
  }
  return wrap(connection);
}

function wrap(connection: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>();
  const listing = new Map<string, StatementSync>();
  function statement(sql: string, among = statements): StatementSync {
    let found = among.get(sql);
    if (found === undefined) {
      found = connection.prepare(sql);
      found.setReturnArrays(among === listing);
      among.set(sql, found);
    }
    return found;
  }
  return {
    exec: (sql) => connection.exec(sql),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    lines: (sql, ...values) => statement(sql, listing).all(...values),
    iterate: (sql, ...values) => statement(sql).iterate(...values),
    stream: (sql, ...values) => statement(sql, listing).iterate(...values),
    close: () => connection.close(),
  };
}
