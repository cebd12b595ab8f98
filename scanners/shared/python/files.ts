/** The repository, as the interpreter sees it. Paths are relative to its root, with `/`. */
export interface SourceFiles {
  /** Name of the root folder: a package may import itself by it. */
  rootName: string;
  /** Text of a file; undefined: not there, outside the root, or too large. */
  read(path: string): string | undefined;
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** Names in a folder, sorted; empty if it is not there. */
  list(path: string): string[];
}

/** Joins and normalises; undefined when it leads out of the root. */
export function joinPath(...parts: string[]): string | undefined {
  const result: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (result.pop() === undefined) return undefined;
    } else result.push(part);
  }
  return result.join('/');
}

/** The folder a path stands in; `''` is the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
