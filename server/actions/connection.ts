import type { Place } from '../core/lineage.ts';
import { isUnmapped, namespaceOf, parseUrn } from '../core/urn.ts';
import type { ReadTransaction } from '../store/store.ts';

/** A name used in code that `connections:` does not map. */
export interface UnmappedConnection {
  name: string;
  /** First place where it is used. */
  place?: Place;
  /** The system that code takes it for, as by the hook or operator it is given to. */
  platform?: string;
  /** Names read or written under it. */
  assets: number;
  /** Some of those names, as written. */
  examples: string[];
  /** Systems that hold a dataset of one of those names, most such names first. */
  alsoAt: { namespace: string; example: string; count: number }[];
}

function connectionOf(urn: string): string {
  return namespaceOf(urn).replace(/^connection:\/\/.*\//, '');
}

function entry(found: Map<string, UnmappedConnection>, name: string): UnmappedConnection {
  const known = found.get(name) ?? { name, assets: 0, examples: [], alsoAt: [] };
  found.set(name, known);
  return known;
}

async function fromAssets(tx: ReadTransaction, found: Map<string, UnmappedConnection>) {
  for (const kind of ['DATASET', 'SERVICE'] as const) {
    let after: string | undefined;
    do {
      const filter = { kind, namespace: 'connection://', state: 'ACTIVE' } as const;
      const page = await tx.listAssets(filter, 500, after);
      for (const node of page.rows) {
        const known = entry(found, connectionOf(node.ref.urn));
        known.assets += 1;
        if (node.facts.platform !== 'connection') known.platform ??= node.facts.platform;
        if (known.examples.length < 5) known.examples.push(parseUrn(node.ref.urn).name);
        const place =
          known.place ?? (await tx.assetRecords(node.id)).find((row) => row.place)?.place;
        if (place) known.place = place;
      }
      after = page.next;
    } while (after !== undefined);
  }
}

async function fromUnresolved(
  tx: ReadTransaction,
  mapped: Set<string>,
  found: Map<string, UnmappedConnection>,
) {
  let after: string | undefined;
  do {
    const page = await tx.unresolved({}, 500, after);
    for (const { fact } of page.rows) {
      const name = fact.reach.connection;
      if (!name || fact.reach.namespace || mapped.has(name)) continue;
      entry(found, name).place ??= fact.place;
    }
    after = page.next;
  } while (after !== undefined);
}

/** Where the same names are known: most likely the system that the connection leads to. */
async function alsoAt(
  tx: ReadTransaction,
  examples: string[],
): Promise<UnmappedConnection['alsoAt']> {
  const places = new Map<string, { namespace: string; example: string; count: number }>();
  for (const example of examples) {
    const nodes = (await tx.resolve(example, 20)).filter((node) => node.ref.kind === 'DATASET');
    const spaces = new Set(nodes.map((node) => namespaceOf(node.ref.urn)));
    for (const namespace of spaces) {
      if (isUnmapped(`${namespace}|`)) continue;
      const known = places.get(namespace) ?? { namespace, example, count: 0 };
      known.count += 1;
      places.set(namespace, known);
    }
  }
  return [...places.values()].sort((a, b) => b.count - a.count);
}

/** Connections that code uses and gyebo.yaml does not map (`mapped`: those that it does). */
export async function unmappedConnections(
  tx: ReadTransaction,
  input: { mapped: string[] },
): Promise<UnmappedConnection[]> {
  const found = new Map<string, UnmappedConnection>();
  await fromAssets(tx, found);
  await fromUnresolved(tx, new Set(input.mapped), found);
  for (const entry of found.values()) entry.alsoAt = await alsoAt(tx, entry.examples);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
