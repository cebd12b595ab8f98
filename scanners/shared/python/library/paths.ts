import { folderOf, joinPath } from '../files.ts';
import { isPartial, textOf } from '../text.ts';
import type { Machine, Value } from '../value.ts';
import { is } from '../values.ts';

/** Where the repository stands in paths that the code computes (`__file__`). */
export const virtualRoot = '/@repository';

/** Text of a path-like value. */
export const pathText = (value: Value | undefined): string =>
  value === undefined ? '' : is(value, 'native') && value.text ? value.text() : textOf(value);

/** `os.path.join`. */
export function joinTexts(parts: string[]): string {
  let result = '';
  for (const part of parts) {
    if (part.startsWith('/')) result = part;
    else if (result === '' || result.endsWith('/')) result += part;
    else result += `/${part}`;
  }
  return result;
}

/** Removes `.` and `..` where the text before them is known. */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '' && !isPartial(last))
      parts.pop();
    else parts.push(part);
  }
  return parts.length === 1 && parts[0] === '' ? '/' : parts.join('/');
}

/**
 * The place in the repository that a path in the code means, or undefined. A path of the deployed
 * machine (`/opt/airflow/dags/x.sql`, `{AIRFLOW_HOME}/dags/x.sql`) is found by its end.
 */
export function placeOf(machine: Machine, path: string): string | undefined {
  const normal = normalPath(path);
  if (normal === virtualRoot) return '';
  if (normal.startsWith(`${virtualRoot}/`)) {
    const inside = normal.slice(virtualRoot.length + 1);
    return isPartial(inside) ? undefined : inside;
  }
  const leading = /^\uE000[^\uE001]*\uE001/.exec(normal)?.[0] ?? '';
  const rest = normal.slice(leading.length);
  if (isPartial(rest)) return undefined;
  if (leading || rest.startsWith('/')) return byEnd(machine, rest);
  return relative(machine, rest);
}

function relative(machine: Machine, path: string): string | undefined {
  let folder = folderOf(machine.main);
  for (;;) {
    const candidate = joinPath(folder, path);
    if (candidate !== undefined && exists(machine, candidate)) return candidate;
    if (folder === '') return joinPath(folderOf(machine.main), path);
    folder = folderOf(folder);
  }
}

function byEnd(machine: Machine, path: string): string | undefined {
  const parts = path.split('/').filter(Boolean);
  for (let from = 0; from < parts.length && parts.length - from >= 2; from += 1) {
    let folder = folderOf(machine.main);
    const end = parts.slice(from).join('/');
    for (;;) {
      const candidate = joinPath(folder, end);
      if (candidate !== undefined && exists(machine, candidate)) return candidate;
      if (folder === '') break;
      folder = folderOf(folder);
    }
  }
  return undefined;
}

const exists = (machine: Machine, path: string): boolean =>
  machine.files.isFile(path) || machine.files.isFolder(path);

/** Text of a data file; undefined when it is not in the repository. */
export function readData(machine: Machine, path: string): string | undefined {
  const place = placeOf(machine, path);
  if (place === undefined) return undefined;
  const text = machine.files.read(place);
  if (text !== undefined) machine.dataFiles.add(place);
  return text;
}

/** Names in a folder, or undefined when the folder is not in the repository. */
export function listFolder(machine: Machine, path: string): string[] | undefined {
  const place = placeOf(machine, path);
  if (place === undefined || !machine.files.isFolder(place)) return undefined;
  return machine.files.list(place);
}

/** Paths that match a glob, or undefined when its folder is not known. */
export function globPaths(machine: Machine, pattern: string): string[] | undefined {
  const normal = normalPath(pattern);
  const parts = normal.split('/');
  const at = parts.findIndex((part) => /[*?[]/.test(part));
  if (at < 0) return placeOf(machine, normal) === undefined ? undefined : [normal];
  const base = parts.slice(0, at).join('/');
  if (listFolder(machine, base || '.') === undefined) return undefined;
  return expand(machine, base, parts.slice(at));
}

function expand(machine: Machine, base: string, rest: string[]): string[] {
  const [head, ...tail] = rest;
  if (head === undefined) return [base];
  const names = listFolder(machine, base || '.') ?? [];
  const joinTo = (name: string): string => (base ? `${base}/${name}` : name);
  if (head === '**') {
    const below = names
      .map(joinTo)
      .filter((path) => listFolder(machine, path) !== undefined)
      .flatMap((path) => expand(machine, path, rest));
    return [...expand(machine, base, tail), ...below];
  }
  const pattern = globPattern(head);
  return names
    .filter((name) => pattern.test(name))
    .flatMap((name) => expand(machine, joinTo(name), tail));
}

/** A shell pattern for one name as a regular expression. */
export function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /^$/;
  }
}
