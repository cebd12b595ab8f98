import { readdir, lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import type { App } from './app.ts';
import type { SourceConfig } from './config.ts';
import type { ChangedSource, Unread } from './core/facts.ts';
import { unreadConfiguration } from './live-config.ts';
import { oneLook } from './one-look.ts';

const entriesLimit = 50_000;
const namedAtMost = 5;
/** What a scan may follow outside of the folders that its options name. */
const isCode = /\.(?:py|sql|hql|cql|ya?ml|json|j2|jinja2?|sh|toml|cfg|ini)$/i;

/** Every `path` in a source's options: the folders it reads. */
function pathsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    return key === 'path' && typeof item === 'string' ? [item] : pathsIn(item);
  });
}

interface Look {
  /** gyebo.yaml: what it says of a source is compared, not when it was written. */
  except: string;
  since: number;
  seen: number;
  found: Set<string>;
}

/**
 * The instant of the last change of a file or link: `ctime`, too, since a copy, an archive or a move
 * brings old write times along.
 */
async function changedAt(file: string, isLink: boolean): Promise<number> {
  try {
    const own = await lstat(file);
    const target = isLink ? await stat(file) : own;
    return Math.max(own.mtimeMs, own.ctimeMs, target.isDirectory() ? 0 : target.mtimeMs);
  } catch {
    return 0;
  }
}

const isSkipped = (name: string) =>
  name.startsWith('.') || name === 'node_modules' || name === '__pycache__';

/** A folder's own time tells of what was deleted or moved; `everything`: not code alone. */
async function lookInto(folder: string, look: Look, everything: boolean): Promise<void> {
  if (look.found.size >= namedAtMost) return;
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return;
  }
  if (everything && (await stat(folder)).mtimeMs > look.since) look.found.add(folder);
  for (const entry of entries) {
    if (isSkipped(entry.name)) continue;
    // Beyond the limit nothing is known: rather one scan too many.
    if (++look.seen > entriesLimit) look.found.add(folder);
    if (look.found.size >= namedAtMost || look.seen > entriesLimit) return;
    const file = path.join(folder, entry.name);
    if (file === look.except) continue;
    if (entry.isDirectory()) await lookInto(file, look, everything);
    else if (everything || isCode.test(entry.name)) {
      if ((await changedAt(file, entry.isSymbolicLink())) > look.since) look.found.add(file);
    }
  }
}

/** Files and folders a source reads that changed after an instant, relative to gyebo.yaml; a few of them. */
async function changedSince(
  { root, file: except }: App['config'],
  source: SourceConfig,
  instant: string,
): Promise<string[]> {
  const look: Look = { except, since: Date.parse(instant), seen: 0, found: new Set() };
  const folders = pathsIn(source.options).map((folder) => path.resolve(root, folder));
  for (const folder of folders) await lookInto(folder, look, true);
  if (source.followsCode) {
    const outside = folders.filter((folder) => path.relative(root, folder).startsWith('..'));
    for (const around of [root, ...outside.map((folder) => path.dirname(folder))]) {
      await lookInto(around, look, false);
    }
  }
  return [...look.found].map((each) => path.relative(root, each)).slice(0, namedAtMost);
}

/** Start of the last scan that came to its end: a cancelled one has read next to nothing. */
async function lastWhole(app: Pick<App, 'read'>, source: string): Promise<string | undefined> {
  for (let after: string | undefined; ;) {
    const page = await app.read('listScans', {
      source,
      first: 50,
      ...(after !== undefined && { after }),
    });
    const done = page.rows.find(({ state }) => state === 'DONE');
    if (done || page.next === undefined) return done?.startedAt;
    after = page.next;
  }
}

/** Sources whose code, or what gyebo.yaml says of how they read, changed since they were last read whole. */
export async function changedSources(app: Pick<App, 'read' | 'config'>): Promise<ChangedSource[]> {
  const { config } = app;
  const states = new Map((await app.read('listSources', {})).map(({ id, value }) => [id, value]));
  const changed: ChangedSource[] = [];
  for (const source of config.sources) {
    const since = await lastWhole(app, source.id);
    if (since === undefined) continue;
    const readOtherwise = (states.get(source.id)?.readingSince ?? '') > since;
    const files = [
      ...(readOtherwise ? [path.relative(config.root, config.file)] : []),
      ...(source.readsCode ? await changedSince(config, source, since) : []),
    ];
    if (files.length > 0) changed.push({ source: source.id, files: files.slice(0, namedAtMost) });
  }
  return changed;
}

type Looked = Pick<App, 'read' | 'config' | 'configState' | 'refresh'>;

/** What stands in files by now and is not in the graph; a changed gyebo.yaml is taken over first. */
export async function unreadFiles(app: Looked): Promise<Unread> {
  await app.refresh();
  const configuration = unreadConfiguration(app.config, app.configState());
  return { changed: await changedSources(app), ...(configuration && { configuration }) };
}

/** The same for many who ask at once: one look serves them all. */
export function unreadWatch(app: Looked): () => Promise<Unread> {
  return oneLook(() => unreadFiles(app));
}
