import { mark, textOf } from '../text.ts';
import type { Machine, Native, Unknown, Value } from '../value.ts';
import { argument, keyOf, list, nativeFunction, tuple, unknown } from '../values.ts';
import { openBuiltin } from './file-object.ts';
import { fileTest, pathObject } from './path-object.ts';
import { globPaths, joinTexts, listFolder, normalPath, pathText } from './paths.ts';
import { firstOf, functionsUnder, type Work } from './table.ts';

const directory = (path: string): string => {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at) || '/';
};
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A setting: unknown under its name, or the default that the code gives. */
export function environment(
  machine: Machine,
  name: Value | undefined,
  byDefault: Value | undefined,
): Value {
  const shown = name === undefined ? 'environment' : textOf(name);
  const value: Unknown = unknown(shown, `the environment variable ${shown} is not known`);
  if (byDefault === undefined) return value;
  if (byDefault === null) return { ...value, unset: null };
  if (machine.openSettings && !ownPlaces.test(shown) && !isOwnPlace(machine, byDefault))
    return { ...value, unset: byDefault };
  machine.tookDefault = true;
  return byDefault;
}

// Where Airflow stands and works: it bears on no data.
const ownPlaces = /^(AIRFLOW_HOME|AIRFLOW__\w+|(\w+_)?DAGS_FOLDER|HOME|PWD|TMPDIR)$/;

/** A file or folder of the repository itself. */
const isOwnPlace = (machine: Machine, value: Value): boolean =>
  typeof value === 'string' &&
  value.includes('/') &&
  !value.includes('://') &&
  fileTest(machine, value, 'exists') === true;

const getEnvironment: Work = (machine, given) =>
  environment(machine, argument(given, 'key', 0), argument(given, 'default', 1) ?? null);

const environ: Native = {
  t: 'native',
  type: 'environ',
  item: (machine, key) => environment(machine, key, undefined),
  setItem: () => true,
  attribute: (_machine, name) =>
    name === 'get' || name === 'setdefault' ? nativeFunction(name, getEnvironment) : undefined,
};

const splitExtension: Work = (_machine, given) => {
  const path = pathText(firstOf(given));
  const name = baseName(path);
  const at = name.lastIndexOf('.');
  return at > 0
    ? tuple([path.slice(0, path.length - name.length + at), name.slice(at)])
    : tuple([path, '']);
};

const listDirectory: Work = (machine, given) => {
  const names = listFolder(machine, pathText(given.positional[0] ?? '.'));
  return names ? list(names) : list([], true);
};

const walk: Work = (machine, given) => {
  const rows: Value[] = [];
  const visit = (path: string): boolean => {
    const names = listFolder(machine, path);
    if (!names) return false;
    const folders = names.filter((name) => fileTest(machine, `${path}/${name}`, 'isdir') === true);
    const files = names.filter((name) => !folders.includes(name));
    rows.push(tuple([path, list(folders), list(files)]));
    for (const folder of folders) visit(`${path}/${folder}`);
    return true;
  };
  const known = visit(pathText(firstOf(given)));
  return list(rows, !known);
};

const glob: Work = (machine, given) => {
  const found = globPaths(machine, pathText(firstOf(given)));
  return found ? list(found) : list([], true);
};

const same: Work = (_machine, given) => normalPath(pathText(firstOf(given)));

const makePath: Work = (_machine, given) =>
  pathObject(given.positional.length > 0 ? joinTexts(given.positional.map(pathText)) : '.');

/** A path of an object store, without the connection that stands before its bucket. */
const makeCloudPath: Work = (_machine, given) =>
  pathObject(pathText(firstOf(given)).replace(/^([a-z0-9]+:\/\/)[^/@]*@/, '$1'));

/** What `os.scandir` gives: a path that has its text under `path`. */
function folderEntry(path: string): Native {
  const inner = pathObject(path);
  return {
    ...inner,
    attribute: (machine, name) => (name === 'path' ? path : inner.attribute?.(machine, name)),
  };
}

// `env("NAME", default)`, `env.bool("NAME", False)`, `config("NAME", default=…)`.
const readSetting: Work = (machine, given) =>
  environment(
    machine,
    given.positional[0],
    given.positional[1] ?? given.keywords.get('default') ?? given.keywords.get('fallback'),
  );

/** The reader of settings of environs, django-environ and decouple. */
function settings(): Native {
  return {
    t: 'native',
    type: 'settings',
    call: readSetting,
    attribute: (_machine, name) =>
      nativeFunction(name, name === 'read_env' ? () => null : readSetting),
    enter: settings,
  };
}

/** os, os.path, pathlib, glob, sys, importlib. */
export const systemValues: [string, Value][] = [
  ...functionsUnder('os.path', {
    join: (_machine, given) => joinTexts(given.positional.map(pathText)),
    dirname: (_machine, given) => directory(pathText(firstOf(given))),
    basename: (_machine, given) => baseName(pathText(firstOf(given))),
    abspath: same,
    realpath: same,
    normpath: same,
    expanduser: same,
    splitext: splitExtension,
    split: (_machine, given) => {
      const path = pathText(firstOf(given));
      return tuple([directory(path), baseName(path)]);
    },
    exists: (machine, given) => fileTest(machine, pathText(firstOf(given)), 'exists'),
    isfile: (machine, given) => fileTest(machine, pathText(firstOf(given)), 'isfile'),
    isdir: (machine, given) => fileTest(machine, pathText(firstOf(given)), 'isdir'),
  }),
  ...functionsUnder('os', {
    getenv: getEnvironment,
    listdir: listDirectory,
    walk,
    getcwd: () => mark('cwd'),
    scandir: (machine, given) => {
      const path = pathText(firstOf(given));
      const names = listFolder(machine, path);
      return names ? list(names.map((name) => folderEntry(`${path}/${name}`))) : list([], true);
    },
  }),
  ['os.environ', environ],
  ['os.sep', '/'],
  ['os.linesep', '\n'],
  ...['Path', 'PurePath', 'PosixPath', 'PurePosixPath'].map((name): [string, Value] => [
    `pathlib.${name}`,
    nativeFunction(name, makePath),
  ]),
  ...[
    'airflow.io.path.ObjectStoragePath',
    'airflow.sdk.ObjectStoragePath',
    'upath.UPath',
    'cloudpathlib.CloudPath',
    'cloudpathlib.AnyPath',
    'cloudpathlib.S3Path',
    'cloudpathlib.GSPath',
  ].map((name): [string, Value] => [name, nativeFunction('Path', makeCloudPath)]),
  ...functionsUnder('glob', { glob, iglob: glob }),
  ['io.open', openBuiltin],
  ['environs.Env', nativeFunction('Env', settings)],
  ['environs.env', settings()],
  ['environ.Env', nativeFunction('Env', settings)],
  ['decouple.config', settings()],
  ...functionsUnder('importlib', {
    import_module: (machine, given) => {
      const name = firstOf(given);
      return typeof name === 'string' ? machine.load(name) : unknown('module');
    },
  }),
  ['sys.modules', modulesView()],
];

function modulesView(): Native {
  const find = (machine: Machine, key: Value): Value =>
    [...machine.modules.values()].find((module) => keyOf(module.name) === keyOf(key)) ??
    unknown('module');
  return {
    t: 'native',
    type: 'modules',
    item: find,
    attribute: (_machine, name) =>
      name === 'get'
        ? nativeFunction(name, (machine, given) => find(machine, firstOf(given)))
        : undefined,
  };
}
