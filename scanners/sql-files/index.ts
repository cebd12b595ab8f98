import path from 'node:path';
import type { Observation } from '../../server/core/observation.ts';
import { defineScanner, type Diagnosis, type ScanContext } from '../scanner.ts';
import { mentionsOf } from '../shared/mentions.ts';
import { redact } from '../shared/redact.ts';
import { createSqlReader } from '../shared/sql/reader.ts';
import type { SqlReader } from '../shared/sql/sql.ts';
import { listFolder, readText, startOfFile, type Found, type Listing } from './client.ts';
import { SqlFilesOptions, type FolderOptions } from './config.ts';
import { mapFile } from './map.ts';
import { namingOf } from './naming.ts';
import { definedIn, outsideOf, type Known } from './outside.ts';

const folderScope = (folder: FolderOptions) => `folder:${folder.path.normalize('NFC')}`;

function namespacesOf(folder: FolderOptions, context: Pick<ScanContext, 'connections'>): string[] {
  const mapped = context.connections.find((each) => each.name === folder.connection);
  return mapped ? [mapped.namespace] : [];
}

/** The comment a file begins with: what people write there says what it is for. */
function headComment(text: string): string | undefined {
  const found = /^\uFEFF?\s*(?:\/\*+([\s\S]*?)\*\/|((?:--[^\n]*\n?\s*)+))/.exec(text);
  const lines = (found?.[1] ?? found?.[2] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:--+|\*+|#+)?\s*/, '').replace(/[-=*\s]+$/, ''));
  const said = redact(lines.filter(Boolean).join(' ').trim()).slice(0, 500);
  return said === '' ? undefined : said;
}

/** The first folder's name, where the configuration does not say the repository's. */
function repositoryOf(options: SqlFilesOptions, { root }: Pick<ScanContext, 'root'>): string {
  const first = path.resolve(root, options.folders[0]?.path ?? '.');
  return options.repository ?? (path.basename(first).normalize('NFC') || 'sql');
}

/** Parent of the folders' scopes: every run lists it whole. */
const everything = 'source';

async function* scanFile(
  found: Found,
  folder: FolderOptions,
  options: SqlFilesOptions,
  context: ScanContext,
  reader: SqlReader,
  known: Known,
): AsyncGenerator<Observation, void, void> {
  const scope = {
    scope: `file:${found.at}`,
    parent: folderScope(folder),
  };
  const held = known.texts.get(found.at);
  known.texts.delete(found.at);
  const content =
    held === undefined ? await readText(found, folder.encoding, options.maxBytes) : { text: held };
  if ('refusal' in content) {
    yield {
      type: 'coverage',
      ...scope,
      state: 'UNREADABLE',
      message: `${found.at}: ${content.refusal}`,
      // A link is not followed, not even to look for names.
      mentions: found.refusal === undefined ? mentionsOf(await startOfFile(found.file)) : [],
    };
    return;
  }
  // In a dbt model `this` is the table that the model makes, named like its file.
  const variables = { this: found.at.replace(/^.*\/|\.sql$/g, '') };
  const reading = await reader.read(content.text, { dialect: folder.dialect, variables });
  const naming = namingOf(folder, context.connections, options.namespace, context.aliases);
  const description = headComment(content.text);
  const file = { at: found.at, repository: repositoryOf(options, context), naming };
  const outside = outsideOf(file, reading, content.text, folder.dialect, known);
  yield* mapFile(description === undefined ? file : { ...file, description }, reading, outside);
  yield { type: 'coverage', ...scope, state: 'SEEN' };
}

async function* scanFolder(
  folder: FolderOptions,
  options: SqlFilesOptions,
  context: ScanContext,
  reader: SqlReader,
  seen: Set<string>,
  { listing, known }: { listing: Listing; known: Known },
): AsyncGenerator<Observation, string | undefined, void> {
  for (const [done, found] of listing.files.entries()) {
    context.signal.throwIfAborted();
    if (seen.has(found.at)) continue;
    seen.add(found.at);
    yield { type: 'progress', done, total: listing.files.length, what: found.at };
    yield* scanFile(found, folder, options, context, reader, known);
  }
  if (listing.whole) {
    yield { type: 'listed', parent: folderScope(folder) };
    return undefined;
  }
  const message = listing.problem ?? `${folder.path} could not be listed whole`;
  context.log.warn({ folder: folder.path }, 'a folder of SQL files could not be listed whole');
  yield {
    type: 'coverage',
    scope: `list:${folder.path}`,
    parent: folderScope(folder),
    state: 'UNREADABLE',
    message,
  };
  return message;
}

/** Characters of text that are held between looking through a file and reading it; the rest is read again. */
const mostHeld = 32_000_000;

/** What all files define, before any is read: a call may stand before the definition. */
async function lookThrough(
  listings: Listing[],
  options: SqlFilesOptions,
  context: ScanContext,
): Promise<Known> {
  const known: Known = { routines: new Set(), files: [], texts: new Map() };
  let held = 0;
  for (const [at, { files }] of listings.entries()) {
    for (const found of files) {
      context.signal.throwIfAborted();
      known.files.push(found.at.toLowerCase());
      const encoding = options.folders[at]?.encoding ?? 'auto';
      const content = await readText(found, encoding, options.maxBytes);
      if ('refusal' in content) continue;
      for (const routine of definedIn(content.text)) known.routines.add(routine);
      held += content.text.length;
      if (held <= mostHeld && !known.texts.has(found.at)) known.texts.set(found.at, content.text);
    }
  }
  return known;
}

async function* scan(
  options: SqlFilesOptions,
  context: ScanContext,
): AsyncGenerator<Observation, void, void> {
  const reader = createSqlReader();
  const seen = new Set<string>();
  const problems: string[] = [];
  try {
    const listings: Listing[] = [];
    for (const folder of options.folders) listings.push(await listFolder(context.root, folder));
    const known = await lookThrough(listings, options, context);
    for (const [at, folder] of options.folders.entries()) {
      const listing = listings[at] ?? { files: [], whole: false };
      const problem = yield* scanFolder(folder, options, context, reader, seen, { listing, known });
      if (problem !== undefined) problems.push(problem);
    }
  } finally {
    await reader.close();
  }
  if (seen.size === 0 && problems.length === options.folders.length) {
    throw new Error(`no folder could be listed: ${problems.join('; ')}`);
  }
  // A folder that the configuration names no more is gone with all that was in it.
  for (const folder of options.folders) {
    yield { type: 'coverage', scope: folderScope(folder), parent: everything, state: 'SEEN' };
  }
  yield { type: 'listed', parent: everything };
}

async function diagnose(options: SqlFilesOptions, context: ScanContext): Promise<Diagnosis[]> {
  const found: Diagnosis[] = [];
  for (const folder of options.folders) {
    const listing = await listFolder(context.root, folder);
    if (!listing.whole) {
      found.push({
        level: 'error',
        message: listing.problem ?? folder.path,
        advice: 'correct `path` or its permissions',
      });
    } else if (listing.files.length === 0) {
      found.push({
        level: 'warning',
        message: `${folder.path} holds no file that the globs choose`,
        advice: 'correct `include`',
      });
    } else
      found.push({
        level: 'ok',
        message: `${folder.path}: ${listing.files.length} files, ${folder.dialect}`,
      });
    const isMapped = context.connections.some((each) => each.name === folder.connection);
    if (!isMapped) {
      const message =
        folder.connection === undefined
          ? `${folder.path} says no connection`
          : `connection ${folder.connection} of ${folder.path} is not mapped`;
      found.push({
        level: 'warning',
        message,
        advice: 'its tables stay unmapped names: add the connection under `connections:`',
      });
    }
  }
  return found;
}

/** Scanner of folders of `.sql` files. */
export const sqlFiles = defineScanner<SqlFilesOptions>({
  id: 'sql-files',
  title: 'Reads tables, views and lineage from folders of .sql files',
  options: SqlFilesOptions,
  capabilities: { detectsDeletion: true, usage: 'none' },
  covers: (options, context) => [
    ...new Set(options.folders.flatMap((folder) => namespacesOf(folder, context))),
  ],
  scan,
  diagnose,
});
