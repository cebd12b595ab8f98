import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** The folder that bounds a scan, and the folder of DAGs below it, with `/`; '' is the root itself. */
export interface ScanRoot {
  root: string;
  base: string;
}

const isInside = (path: string): boolean =>
  path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);

const slashed = (path: string): string => path.split(sep).join('/');

/**
 * Where the DAGs of `path` stand. Code beside the configuration is bounded by its own repository, or
 * by its own folder where there is none. Throws for what is no folder.
 */
export function scanRoot(configured: string, path: string): ScanRoot {
  const full = resolve(configured, path);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no folder ${path}; correct \`path\` (it starts from gyebo.yaml)`);
  }
  const below = relative(configured, full);
  if (isInside(below)) return { root: configured, base: slashed(below) };
  const root = repositoryOf(full) ?? full;
  return { root, base: slashed(relative(root, full)) };
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** A template folder, from where gyebo.yaml is, as seen from the root; undefined outside it. */
export function belowRoot(configured: string, root: string, path: string): string | undefined {
  const below = relative(root, resolve(configured, path));
  return isInside(below) ? slashed(below) : undefined;
}
