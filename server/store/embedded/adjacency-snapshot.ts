import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import type { Generation, Rows } from './adjacency.ts';
import { capacityFor, reserve, shared } from './adjacency-build.ts';
import { optionalText } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { sideCount } from '../../core/neighbours.ts';

/**
 * The base of a generation as a file beside the database, since reading a million assets' edges from
 * the tables takes seconds. The database itself says which file is its own (`meta`, under `graph`): a
 * file that is torn, edited, older than a copy put back, or another store's is not that one, and the
 * graph is then read from the tables. What was committed after the file stands in graph_change.
 */
export interface SavedGraph {
  /** Below so many edges the tables are read as quickly as a file. */
  worthFrom: number;
  /** Change that the file holds the graph after; undefined for none. */
  saved(): number | undefined;
  /** The generation of the file; undefined when there is none that this database vouches for. */
  read(number: number): Generation | undefined;
  /**
   * Writes the base of a generation beside the database; what it gives makes the file the database's
   * own, in a transaction of its own, and must be called while none is open.
   */
  write(generation: Generation): Promise<() => void>;
}

interface Mark {
  /** Drawn for each file, and its first bytes: two files of the same graph are still two. */
  nonce: string;
  seq: number;
  nodes: number;
  crc: number;
  /** Entries of each side's `targets`. */
  lengths: number[];
}

/** The first word of a mark: what is written otherwise, or on another kind of machine, is not read. */
const format = `1${endianness()}`;

/** Written at a time: a thread of the pool is never kept for long. */
const pieceBytes = 1 << 22;
const nonceBytes = 16;

const worthFrom = 50_000;

/** The saved graph of the store in this file. */
export function savedGraph(db: Database, store: string, from = worthFrom): SavedGraph {
  const file = `${store}-graph`;
  return {
    worthFrom: from,
    saved: () => readMark(db)?.seq,
    read: (number) => {
      const mark = readMark(db);
      return mark === undefined ? undefined : readFile(file, mark, number);
    },
    write: async (generation) => {
      const part = `${file}.part`;
      const mark = markText(await writeFile(part, generation));
      return () => {
        // Under the lock: of two processes that save at once the later mark goes with the later file.
        db.exec('BEGIN IMMEDIATE');
        try {
          renameSync(part, file);
          db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('graph', ?)", mark);
          db.exec('COMMIT');
        } catch (error) {
          db.exec('ROLLBACK');
          throw error;
        }
      };
    },
  };
}

function readMark(db: Database): Mark | undefined {
  const told = optionalText(db.get("SELECT value FROM meta WHERE key = 'graph'")?.value);
  const [written, nonce = '', ...numbers] = told?.split(' ') ?? [];
  const [seq = -1, nodes = 0, crc = 0, ...lengths] = numbers.map(Number);
  return written === format && lengths.length === sideCount
    ? { nonce, seq, nodes, crc, lengths }
    : undefined;
}

function markText({ nonce, seq, nodes, crc, lengths }: Mark): string {
  return [format, nonce, seq, nodes, crc, ...lengths].join(' ');
}

function bytesOf(words: Int32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

async function writeFile(file: string, generation: Generation): Promise<Mark> {
  const { baseNodes, base, rows } = generation;
  const nonce = randomBytes(nonceBytes);
  const handle = await open(file, 'w');
  let crc = 0;
  try {
    const arrays = rows.flatMap(({ offsets, targets }) => [bytesOf(offsets), bytesOf(targets)]);
    for (const array of [nonce, ...arrays]) {
      for (let start = 0; start < array.length; start += pieceBytes) {
        const piece = array.subarray(start, start + pieceBytes);
        crc = crc32(piece, crc);
        await handle.writeFile(piece);
      }
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return {
    nonce: nonce.toString('hex'),
    seq: base,
    nodes: baseNodes,
    lengths: rows.map(({ targets }) => targets.length),
    crc,
  };
}

function readFile(file: string, mark: Mark, number: number): Generation | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    return readGeneration(descriptor, mark, number);
  } finally {
    closeSync(descriptor);
  }
}

function readGeneration(descriptor: number, mark: Mark, number: number): Generation | undefined {
  const { nodes, lengths } = mark;
  const words = lengths.reduce((sum, length) => sum + nodes + 1 + length, 0);
  if (fstatSync(descriptor).size !== nonceBytes + words * 4) return undefined;
  const nonce = Buffer.alloc(nonceBytes);
  let crc = 0;
  const take = (array: Uint8Array): void => {
    for (let at = 0; at < array.length;) {
      const read = readSync(descriptor, array, at, array.length - at, null);
      if (read === 0) return;
      at += read;
    }
    crc = crc32(array, crc);
  };
  take(nonce);
  if (nonce.toString('hex') !== mark.nonce) return undefined;
  const capacity = capacityFor(nodes);
  const rows: Rows[] = lengths.map((length) => {
    const [offsets, targets] = [shared(nodes + 1), shared(length)];
    take(bytesOf(offsets));
    take(bytesOf(targets));
    return reserve(offsets, targets, capacity);
  });
  if (crc !== mark.crc) return undefined;
  return { number, base: mark.seq, baseNodes: nodes, capacity, rows };
}
