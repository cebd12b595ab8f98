import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Page } from '../store/store.ts';
import { badInput } from './ids.ts';

/**
 * Where a page goes on. `after`: the store's keyset of the page's start; `skip`: rows of that page
 * already seen, for a client that goes on from the middle of a page.
 */
export interface Position {
  after?: string;
  skip: number;
}

/** Signs and reads cursors; a cursor of another field or another server is refused. */
export interface Cursors {
  write(field: string, position: Position): string;
  read(field: string, cursor: string | null | undefined): Position;
}

/** Cursors signed with `key`. */
export function createCursors(key: Uint8Array): Cursors {
  const sign = (text: string) => createHmac('sha256', key).update(text).digest().subarray(0, 16);
  return {
    write(field, { after, skip }) {
      const text = JSON.stringify([field, after ?? null, skip]);
      return Buffer.concat([sign(text), Buffer.from(text)]).toString('base64url');
    },
    read(field, cursor) {
      if (cursor === null || cursor === undefined) return { skip: 0 };
      const bytes = Buffer.from(cursor, 'base64url');
      const text = bytes.subarray(16).toString('utf8');
      const signed = bytes.length > 16 && timingSafeEqual(bytes.subarray(0, 16), sign(text));
      if (!signed) throw badInput('this cursor is not from here: start again from the first page');
      const [of, after, skip]: [string, string | null, number] = JSON.parse(text);
      if (of !== field) throw badInput(`this cursor belongs to ${of}, not to ${field}`);
      return { skip, ...(after !== null && { after }) };
    },
  };
}

/** `first`, or BAD_USER_INPUT when it is not within 1 to 100. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= 100) return first;
  throw badInput(`first is ${first}: it must be from 1 to 100`);
}

/** A Relay connection without its own extras. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface PageInput {
  first: number;
  after?: string | null | undefined;
}

/** Loads one page and gives it as a connection, with what the store said beside its rows. */
export async function connect<P extends Page<unknown>>(
  cursors: Cursors,
  field: string,
  input: PageInput,
  load: (first: number, after?: string) => Promise<P>,
): Promise<{ connection: Connection<P['rows'][number]>; page: P }> {
  const first = pageSize(input.first);
  const position = cursors.read(field, input.after);
  const page = await load(Math.min(first + position.skip, 200), position.after);
  const rows: P['rows'] = page.rows.slice(position.skip);
  const end = page.next !== undefined ? { after: page.next, skip: 0 } : undefined;
  const edges = rows.map((node, index) => {
    const here = { ...position, skip: position.skip + index + 1 };
    const last = index === rows.length - 1;
    return { node, cursor: cursors.write(field, last && end ? end : here) };
  });
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { connection: { edges, pageInfo: { hasNextPage: end !== undefined, endCursor } }, page };
}
