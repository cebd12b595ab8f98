import neo4j from 'neo4j-driver';

export type Row = Record<string, unknown>;

/** Something that runs Cypher. Values are parameters, never part of the text. */
export interface Query {
  run(cypher: string, values?: Record<string, unknown>): Promise<Row[]>;
}

/** What is not written to Neo4j as it stands: whole numbers, bytes, and what is undefined. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) {
    return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  if (Array.isArray(value)) return value.map(toBolt);
  const mapped: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) mapped[key] = toBolt(item);
  return mapped;
}

/** So many rows a statement takes at once: its answer comes soon, however much is to be done. */
const partSize = 10_000;

/** A list in parts, each for one statement. */
export function* inParts<T>(list: readonly T[], size = partSize): Generator<T[], void, void> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

/** The only row. */
export async function one(
  query: Query,
  cypher: string,
  values?: Record<string, unknown>,
): Promise<Row | undefined> {
  return (await query.run(cypher, values))[0];
}
