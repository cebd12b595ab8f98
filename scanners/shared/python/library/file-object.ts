import { raiseOr } from '../machine.ts';
import type { Machine, Native, Unknown, Value } from '../value.ts';
import { given, is, list, nativeFunction, unknown } from '../values.ts';
import { pathText, readData } from './paths.ts';

const contents = new WeakMap<Native, string>();

/** Text of an open file object of the repository. */
export const textOfFile = (value: Value): string | undefined =>
  is(value, 'native') ? contents.get(value) : undefined;

/** `open(path)`: a file of the repository is read, any other is not known. */
export function openFile(machine: Machine, path: string, mode: Value | undefined): Value {
  if (typeof mode === 'string' && /[wax+]/.test(mode)) return fileUse(machine, path, mode);
  const text = readData(machine, path);
  return text === undefined ? missingFile(machine, path) : fileObject(text);
}

/** A file that is read and that the repository does not hold. */
export function missingFile(machine: Machine, path: string): Value {
  // Where a task runs, it is there.
  if (machine.effects) return fileUse(machine, path, 'r');
  return raiseOr(machine, 'FileNotFoundError', unknown(path.slice(path.lastIndexOf('/') + 1)));
}

/** Says that a file is opened, as any call that is not followed. */
export function fileUse(machine: Machine, path: string, mode: string): Value {
  const callee: Unknown = {
    t: 'unknown',
    name: 'open',
    origin: { from: 'module', path: 'builtins.open' },
  };
  const opened = given(machine, path, mode);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const result: Unknown = {
    t: 'unknown',
    name,
    origin: { from: 'call', callee, given: opened },
  };
  const uncertain = machine.uncertain.some((reason) => reason.startsWith('which of'));
  machine.effects?.push({ callee, given: opened, result, uncertain });
  return result;
}

/** A file object over a text (`open`, `StringIO`). */
export function fileObject(text: string): Native {
  const lines = (): Value[] => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => line);
  const native: Native = {
    t: 'native',
    type: 'file',
    iterate: lines,
    attribute: (_machine, name) => {
      if (name === 'read' || name === 'getvalue') return nativeFunction(name, () => text);
      if (name === 'readlines') return nativeFunction(name, () => list(lines()));
      if (name === 'readline') return nativeFunction(name, () => lines()[0] ?? '');
      if (name === 'close') return nativeFunction(name, () => null);
      return undefined;
    },
  };
  contents.set(native, text);
  return native;
}

/** Text that a parser such as `json.load` or `yaml.safe_load` was given. */
export function sourceText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (is(value, 'bytes')) return value.value;
  return textOfFile(value);
}

/** `open` as Python's own function. */
export const openBuiltin = nativeFunction('open', (machine, { positional, keywords }) =>
  openFile(
    machine,
    pathText(positional[0] ?? keywords.get('file')),
    positional[1] ?? keywords.get('mode'),
  ),
);
