import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config, SourceConfig } from './config.ts';

const entriesLimit = 50_000;

/** Every `path` in a source's options: the folders it reads. */
function pathsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    return key === 'path' && typeof item === 'string' ? [item] : pathsIn(item);
  });
}

function* filesBelow(folder: string): Generator<string, void, void> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile()) yield file;
  }
}

/**
 * Files of a source that were written after an instant, relative to the configuration; the first
 * few of them. A hint, not a proof: what was deleted or lies beyond 50,000 entries is not seen.
 */
export function changedSince(config: Config, source: SourceConfig, instant: string): string[] {
  const since = Date.parse(instant);
  const changed: string[] = [];
  let seen = 0;
  for (const folder of pathsIn(source.options)) {
    for (const file of filesBelow(path.resolve(config.root, folder))) {
      seen += 1;
      if (seen > entriesLimit || changed.length >= 5) return changed;
      const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (written > since) {
        changed.push(path.relative(config.root, file));
      }
    }
  }
  return changed;
}
