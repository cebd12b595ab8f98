import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { SourceFiles } from '../shared/python/files.ts';

/** Files larger than this are not read. */
export const largestFile = 5 * 1024 * 1024;

const skippedFolders = new Set([
  'node_modules',
  '__pycache__',
  'site-packages',
  'venv',
  '.git',
  '.venv',
  '.tox',
  '.mypy_cache',
]);

type Kind = 'file' | 'folder' | 'none';

/** A folder on disk as the interpreter sees it: nothing outside it, no file over the limit. */
export function openFolder(root: string): SourceFiles {
  const real = realpathSync(root);
  // Imports are looked for in many places: a folder is listed once instead of asked per name.
  const folders = new Map<string, ReadonlyMap<string, Kind>>();
  const entriesOf = (folder: string): ReadonlyMap<string, Kind> => {
    const known = folders.get(folder);
    if (known) return known;
    const listed =
      kindOf(folder) === 'folder' ? listEntries(real, folder) : new Map<string, Kind>();
    if (folders.size > 20_000) folders.clear();
    folders.set(folder, listed);
    return listed;
  };
  const kindOf = (path: string): Kind => {
    if (path === '') return 'folder';
    const at = path.lastIndexOf('/');
    return entriesOf(path.slice(0, Math.max(0, at))).get(path.slice(at + 1)) ?? 'none';
  };
  return {
    rootName: basename(real),
    isFile: (path) => kindOf(path) === 'file',
    isFolder: (path) => kindOf(path) === 'folder',
    read: (path) => (kindOf(path) === 'file' ? readText(join(real, path)) : undefined),
    list: (path) => [...entriesOf(path).keys()].sort(),
  };
}

function listEntries(root: string, folder: string): Map<string, Kind> {
  const found = new Map<string, Kind>();
  try {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isFile()) found.set(entry.name, 'file');
      else if (entry.isDirectory()) found.set(entry.name, 'folder');
      else if (entry.isSymbolicLink())
        found.set(entry.name, linkKind(root, join(folder, entry.name)));
    }
  } catch {
    // A folder that cannot be listed is as if it were empty; the scan tells of it elsewhere.
  }
  return found;
}

/** A link that leads out of the root is as if it were not there. */
function linkKind(root: string, path: string): Kind {
  try {
    const full = realpathSync(join(root, path));
    if (full !== root && !full.startsWith(root + sep)) return 'none';
    const stats = statSync(full);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'none';
  } catch {
    return 'none';
  }
}

function readText(full: string): string | undefined {
  try {
    if (statSync(full).size > largestFile) return undefined;
    return readFileSync(full, 'utf8');
  } catch {
    return undefined;
  }
}

export interface FoundFile {
  /** Relative to the root, with `/`. */
  path: string;
  bytes: number;
  /** A link out of the root, or a file that cannot be read. */
  problem?: string;
}

/** Every Python file below a folder of the root, sorted; links out of the root are told, not followed. */
export function listPython(root: string, base: string): FoundFile[] {
  const real = realpathSync(root);
  const found: FoundFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(real, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) visit(path);
      } else if (entry.name.endsWith('.py')) found.push(describeFile(real, path));
    }
  };
  visit(base);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function describeFile(root: string, path: string): FoundFile {
  const full = join(root, path);
  try {
    const target = realpathSync(full);
    if (!target.startsWith(root + sep)) {
      return { path, bytes: 0, problem: 'it is a link that leads out of the scanned folder' };
    }
    return { path, bytes: statSync(target).size };
  } catch {
    const isLink = lstatSync(full).isSymbolicLink();
    return { path, bytes: 0, problem: isLink ? 'it is a broken link' : 'it cannot be read' };
  }
}

/**
 * Airflow itself looks for `dag` and `airflow` in a file before it loads it. Bytes that are no text
 * are told as a problem.
 */
export function mayHoldDag(full: string): 'maybe' | 'no' | { problem: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(full);
  } catch {
    return { problem: 'it cannot be read; correct its permissions or exclude it' };
  }
  if (bytes.includes(0)) return { problem: 'it holds NUL bytes and is no Python text; exclude it' };
  const text = bytes.toString('utf8').toLowerCase();
  return /dag|asset/.test(text) && text.includes('airflow') ? 'maybe' : 'no';
}

/**
 * A file's text, up to a million bytes; empty for more (what is cut off may name anything) and for
 * one that cannot be opened.
 */
export function startOfFile(full: string): string {
  try {
    const file = openSync(full, 'r');
    try {
      const bytes = Buffer.alloc(1_000_000);
      const length = readSync(file, bytes);
      return length < bytes.length ? bytes.toString('utf8', 0, length) : '';
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
