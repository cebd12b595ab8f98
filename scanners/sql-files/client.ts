import fs from 'node:fs/promises';
import path from 'node:path';
import type { FolderOptions } from './config.ts';

/** A file of a folder, with its path from the scan's root, `/` between and in NFC. */
export interface Found {
  file: string;
  at: string;
  /** Why it must not be read. */
  refusal?: string;
}

/** All files of a folder that its globs choose. `whole` is false when a part could not be listed. */
export interface Listing {
  files: Found[];
  whole: boolean;
  problem?: string;
}

/** The reason without the machine's own paths, so that a rescan elsewhere says the same. */
function why(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/,? [a-z]+ '.*$/s, '');
}

const asIdentity = (name: string) => name.split(path.sep).join('/').normalize('NFC');

/** Lists a folder. Links that lead out of it are refused; linked folders are not entered. Never throws. */
export async function listFolder(root: string, options: FolderOptions): Promise<Listing> {
  const base = path.resolve(root, options.path);
  const listing: Listing = { files: [], whole: true };
  let real: string;
  try {
    real = await fs.realpath(base);
    if (!(await fs.stat(real)).isDirectory()) throw new Error('it is no folder');
  } catch (error) {
    return { files: [], whole: false, problem: `${options.path} cannot be listed: ${why(error)}` };
  }
  const folders = [base];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      const entries = await fs.readdir(folder, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules')
          folders.push(file);
        const chosen =
          !entry.isDirectory() && isChosen(asIdentity(path.relative(base, file)), options);
        if (chosen) listing.files.push(await found(file, root, real, entry.isSymbolicLink()));
      }
    } catch (error) {
      listing.whole = false;
      listing.problem ??= `${asIdentity(path.relative(root, folder))} cannot be listed: ${why(error)}`;
    }
  }
  listing.files.sort((a, b) => (a.at < b.at ? -1 : 1));
  return listing;
}

function isChosen(name: string, { include, exclude }: FolderOptions): boolean {
  const fits = (glob: string) => path.posix.matchesGlob(name, glob.normalize('NFC'));
  return include.some(fits) && !exclude.some(fits);
}

async function found(
  file: string,
  root: string,
  realFolder: string,
  isLink: boolean,
): Promise<Found> {
  const at = asIdentity(path.relative(root, file));
  if (!isLink) return { file, at };
  try {
    const target = await fs.realpath(file);
    const inside =
      !path.relative(realFolder, target).startsWith('..') &&
      !path.isAbsolute(path.relative(realFolder, target));
    return inside
      ? { file, at }
      : {
          file,
          at,
          refusal: 'the link leads out of the folder; put the file itself there or exclude it',
        };
  } catch (error) {
    return { file, at, refusal: `the link leads nowhere: ${why(error)}` };
  }
}

/** Text of a file, or why it cannot be had and what to do. Never throws. */
export async function readText(
  found: Found,
  encoding: FolderOptions['encoding'],
  maxBytes: number,
): Promise<{ text: string } | { refusal: string }> {
  if (found.refusal !== undefined) return { refusal: found.refusal };
  try {
    const { size } = await fs.stat(found.file);
    if (size > maxBytes)
      return { refusal: `${size} bytes are more than ${maxBytes}; raise maxBytes or exclude it` };
    return decode(await fs.readFile(found.file), encoding);
  } catch (error) {
    return { refusal: `it cannot be read: ${why(error)}` };
  }
}

/**
 * What a file's bytes make as text, up to a million; empty for more (what is cut off may name
 * anything) and for one that cannot be opened.
 */
export async function startOfFile(file: string): Promise<string> {
  try {
    const open = await fs.open(file);
    try {
      const { buffer, bytesRead } = await open.read(Buffer.alloc(1_000_000), 0, 1_000_000, 0);
      if (bytesRead >= 1_000_000) return '';
      // Without its NUL bytes, UTF-16 leaves its Latin names.
      return Buffer.from(buffer.subarray(0, bytesRead).filter((byte) => byte !== 0)).toString();
    } finally {
      await open.close();
    }
  } catch {
    return '';
  }
}

/** Decodes bytes: UTF-8, UTF-16 with a mark, else CP949; NUL bytes mean that it is no text. */
export function decode(
  bytes: Uint8Array,
  encoding: FolderOptions['encoding'],
): { text: string } | { refusal: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const wide = encoding === 'utf-16le' ? encoding : encoding === 'auto' ? marked : undefined;
  if (!wide && bytes.includes(0))
    return { refusal: 'it holds NUL bytes and is no text; exclude it' };
  const tried = wide ? [wide] : encoding === 'auto' ? ['utf-8', 'euc-kr'] : [encoding];
  for (const name of tried) {
    try {
      return { text: new TextDecoder(name, { fatal: true }).decode(bytes) };
    } catch {
      continue;
    }
  }
  return { refusal: `it is not ${tried.join(' or ')}; say its encoding or exclude it` };
}
