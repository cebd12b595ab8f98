import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder that holds package.json: the same from a clone and from compiled `dist/`. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}
