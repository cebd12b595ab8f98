import type { Machine, Native, Value } from '../value.ts';
import { list, nativeFunction, unknown, orUnknown } from '../values.ts';
import { fileUse, missingFile, openFile } from './file-object.ts';
import {
  globPaths,
  joinTexts,
  listFolder,
  normalPath,
  pathText,
  placeOf,
  readData,
} from './paths.ts';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const suffixOf = (name: string): string => {
  const at = name.lastIndexOf('.');
  return at > 0 ? name.slice(at) : '';
};
const parentOf = (path: string): string => {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
};

/** A `pathlib.Path`. */
export function pathObject(path: string): Native {
  return {
    t: 'native',
    type: 'Path',
    text: () => path,
    key: () => path,
    binary: (_machine, operator, other, reflected) => {
      if (operator !== '/') return undefined;
      const text = pathText(other);
      return pathObject(reflected ? joinTexts([text, path]) : joinTexts([path, text]));
    },
    attribute: (machine, name) => pathAttribute(machine, path, name),
  };
}

function pathAttribute(machine: Machine, path: string, name: string): Value | undefined {
  switch (name) {
    case 'parent':
      return pathObject(parentOf(path));
    case 'parents':
      return parentsOf(path);
    case 'name':
      return baseName(path);
    case 'stem':
      return baseName(path).slice(0, baseName(path).length - suffixOf(baseName(path)).length);
    case 'suffix':
      return suffixOf(baseName(path));
    case 'parts':
      return list(path.split('/').filter(Boolean));
    default:
      return nativeFunction(name, (_machine, { positional, keywords }) => {
        return orUnknown(pathMethod(machine, path, name, positional, keywords), name);
      });
  }
}

function parentsOf(path: string): Value {
  const parents: Value[] = [];
  let at = path;
  while (at !== parentOf(at) && parents.length < 40) {
    at = parentOf(at);
    parents.push(pathObject(at));
  }
  return list(parents);
}

function pathMethod(
  machine: Machine,
  path: string,
  name: string,
  positional: Value[],
  keywords: Map<string, Value>,
): Value | undefined {
  switch (name) {
    case 'resolve':
    case 'absolute':
    case 'expanduser':
      return pathObject(normalPath(path));
    case 'joinpath':
      return pathObject(joinTexts([path, ...positional.map(pathText)]));
    case 'as_posix':
    case '__str__':
      return path;
    case 'read_text':
    case 'read_bytes':
      return readData(machine, path) ?? missingFile(machine, path);
    case 'write_text':
    case 'write_bytes':
      fileUse(machine, path, 'w');
      return null;
    case 'open':
      return openFile(machine, path, keywords.get('mode') ?? positional[0]);
    case 'copy':
    case 'copy_into':
    case 'move':
    case 'rename':
    case 'replace':
      fileUse(machine, path, 'r');
      fileUse(machine, pathText(positional[0]), 'w');
      return pathObject(pathText(positional[0]));
    case 'exists':
    case 'is_file':
    case 'is_dir':
      return fileTest(machine, path, name);
    case 'iterdir':
      return children(machine, path);
    case 'glob':
    case 'rglob':
      return globChildren(machine, path, positional[0], name === 'rglob');
    case 'with_suffix':
      return pathObject(
        path.slice(0, path.length - suffixOf(path).length) + pathText(positional[0]),
      );
    case 'with_name':
      return pathObject(joinTexts([parentOf(path), pathText(positional[0])]));
    case 'relative_to': {
      const base = pathText(positional[0]);
      return pathObject(path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path);
    }
    default:
      return undefined;
  }
}

/** Is there a file or folder in the repository? Elsewhere it cannot be told. */
export function fileTest(machine: Machine, path: string, test: string): Value {
  const place = placeOf(machine, path);
  if (place === undefined) return unknown(test);
  const file = machine.files.isFile(place);
  const folder = machine.files.isFolder(place);
  if (test === 'is_file' || test === 'isfile') return file;
  return test === 'is_dir' || test === 'isdir' ? folder : file || folder;
}

function children(machine: Machine, path: string): Value {
  const names = listFolder(machine, path);
  return names ? list(names.map((name) => pathObject(joinTexts([path, name])))) : list([], true);
}

function globChildren(
  machine: Machine,
  path: string,
  pattern: Value | undefined,
  deep: boolean,
): Value {
  const glob = deep ? `**/${pathText(pattern)}` : pathText(pattern);
  const found = globPaths(machine, joinTexts([path, glob]));
  return found ? list(found.map(pathObject)) : list([], true);
}
