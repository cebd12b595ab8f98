import type { Scanner } from './scanner.ts';

/** Every scanner, by the `type:` of a source; loaded when a source needs it, since parsers are large. */
const loaders: Record<string, () => Promise<Scanner>> = {
  airflow: async () => (await import('./airflow/index.ts')).airflow,
  postgres: async () => (await import('./postgres/index.ts')).postgres,
  'sql-files': async () => (await import('./sql-files/index.ts')).sqlFiles,
};

/** The types a source may have. */
export const scannerIds: readonly string[] = Object.keys(loaders);

/** The scanner of a type, or an error that says what to write instead. */
export async function loadScanner(id: string): Promise<Scanner> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!load) throw new Error(`unknown type "${id}"; expected one of ${scannerIds.join(', ')}`);
  try {
    return await load();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the scanner "${id}" could not be loaded: ${why}`, { cause: error });
  }
}
