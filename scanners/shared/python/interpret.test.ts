import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceFiles } from './files.ts';
import { createMachine, interpretFile } from './interpret.ts';
import { lowerModule } from './lower-statements.ts';
import { quoted, shown } from './text.ts';
import { createPythonParser, type PythonParser } from './tree.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

function filesOf(files: Record<string, string>): SourceFiles {
  const inside = (path: string): string[] =>
    Object.keys(files).filter((file) => path === '' || file.startsWith(`${path}/`));
  return {
    rootName: 'repository',
    read: (path) => files[path],
    isFile: (path) => path in files,
    isFolder: (path) => inside(path).length > 0,
    list: (path) => [
      ...new Set(
        inside(path).map((file) => file.slice(path ? path.length + 1 : 0).split('/')[0] ?? ''),
      ),
    ],
  };
}

function run(code: string, others: Record<string, string> = {}, steps = 100_000) {
  const files = filesOf({ 'main.py': code, ...others });
  const parse = (text: string) => lowerModule(parser.parse(text));
  const machine = createMachine('main.py', {
    files,
    parse,
    syntax: (path) => {
      const text = files.read(path);
      return text === undefined ? undefined : parse(text);
    },
    libraries: [],
    limits: { steps },
  });
  return { machine, module: interpretFile(machine) };
}

/** `repr` of the variable `x` after the code ran. */
function valueOf(code: string, others?: Record<string, string>): string {
  const value = run(code, others).module.scope.variables.get('x');
  return value === undefined ? 'not set' : shown(quoted(value));
}

describe('values that are known', () => {
  it.each([
    ['x = f"{1 + 2:03d}-{"a"!r}"', `"003-'a'"`],
    ['x = "%s/%02d" % ("a", 7)', "'a/07'"],
    ['x = "{} {n[0]}".format(1, n=[5])', "'1 5'"],
    ['a, *b = [1, 2, 3]\nx = b', '[2, 3]'],
    ['x = {k: v for k, v in zip("ab", range(2)) if v}', "{'b': 1}"],
    ['x = [a for row in ([1], [2, 3]) for a in row]', '[1, 2, 3]'],
    ['def f(a, *b, c=3, **d):\n  return (a, b, c, d)\nx = f(1, 2, e=4)', "(1, (2,), 3, {'e': 4})"],
    ['x = None\ndef f(v=None):\n  return v\nx = [f(), {"a": None}.get("a")]', '[None, None]'],
    ['import os\nx = os.path.basename(__file__)', "'main.py'"],
    [
      'from datetime import datetime, timedelta\nx = str(datetime(2024, 1, 31) + timedelta(days=1))',
      "'2024-02-01 00:00:00'",
    ],
    ['x = 0\nwhile x < 5:\n  x += 2', '6'],
    ['try:\n  x = {}["k"]\nexcept KeyError:\n  x = 1', '1'],
    [
      'class A:\n  n = 1\n  @property\n  def p(self):\n    return self.n + 1\nclass B(A):\n  n = 4\nx = B().p',
      '5',
    ],
    [
      'from enum import Enum\nclass E(str, Enum):\n  A = "a"\nx = [e.value for e in E] + ["-".join([E.A])]',
      "['a', 'a']",
    ],
    ['x = eval("{\'a\': [1, 2]}")', "{'a': [1, 2]}"],
    ['x = 7 // 2, -7 // 2, -7 % 3, 2 ** 3', '(3, -4, 2, 8)'],
    ['x = "abcdef"[::-1], [1, 2, 3][-2:]', "('fedcba', [2, 3])"],
  ])('%s', (code, expected) => {
    expect(valueOf(code)).toBe(expected);
  });

  it('reads modules and data files of the repository', () => {
    const others = {
      'lib/__init__.py': '',
      'lib/names.py': 'import json\nNAMES = json.load(open("names.json"))["names"]',
      'names.json': '{"names": ["kim", "이"]}',
    };
    expect(valueOf('from lib.names import *\nx = NAMES', others)).toBe("['kim', '이']");
  });
});

describe('values that are not known', () => {
  it.each([
    ['import os\nx = "a_" + os.environ["TABLE"]', "'a_<?TABLE>'"],
    ['from lib import t\nx = f"{t.name}.orders".upper()', "'<?name>.ORDERS'"],
    ['import lib\nif lib.flag():\n  x = "a"\nelse:\n  x = "a"', "'a'"],
    ['import lib\nx = [f"t_{i}" for i in lib.rows()]', "['t_<?i>', <?…>]"],
    ['import lib\nx = "a"\nif lib.flag():\n  x = "b"', '<?x>'],
  ])('%s', (code, expected) => {
    expect(valueOf(code)).toBe(expected);
  });

  it('keeps both values of a name after a condition that is not known', () => {
    const { module } = run('import lib\nx = "a"\nif lib.flag():\n  x = "b"');
    expect(module.scope.variables.get('x')).toMatchObject({ options: ['b', 'a'] });
  });
});

describe('what would never end', () => {
  it.each([
    ['while True:\n  x = 1'],
    ['def f(n):\n  return f(n + 1)\nx = f(0)'],
    ['x = [a + b + c for a in range(300) for b in range(300) for c in range(300)]'],
    ['x = ' + '['.repeat(3_000) + ']'.repeat(3_000)],
  ])('%.40s', (code) => {
    const { machine } = run(code, {}, 20_000);
    expect(machine.steps).toBeLessThanOrEqual(20_001);
  });

  it('is told as incomplete when a limit stops it', () => {
    const { machine } = run(
      'for a in range(9999):\n  for b in range(9999):\n    x = a',
      {},
      20_000,
    );
    expect(machine.incomplete).toEqual([
      expect.objectContaining({ message: expect.stringContaining('stopped') }),
    ]);
  });
});

describe('anything', () => {
  it('is read without an error of our own', () => {
    const word = fc.constantFrom(
      'x',
      '=',
      '(',
      ')',
      '[',
      ']',
      ':',
      '\n',
      '  ',
      'for',
      'in',
      'def',
      'f',
      'if',
      'lambda',
      '"a"',
      '1',
      ',',
      '.',
      '*',
      '@',
      'class',
      'with',
      'as',
      'yield',
      '{',
      '}',
      'f"{x}"',
      'match',
      'case',
      'import',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        expect(() => run(words.join(' '), {}, 5_000)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
