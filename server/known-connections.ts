import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { readYaml } from './config/yaml.ts';
import { GyeboError } from './core/errors.ts';
import { foldScheme } from './core/urn-platform.ts';

/** Where a name leads, as some file or variable says; never holds user or password. */
export interface KnownConnection {
  name: string;
  /** Airflow's or dbt's word for the system, folded. */
  platform: string;
  /** Empty: not said. */
  host: string;
  port?: string;
  database?: string;
  /** What says so. */
  from: string;
}

type Fields = Record<string, unknown>;
type Read = (name: string, value: unknown, from: string) => KnownConnection[];

/** Scheme, host, port, path and query; whatever stands before the `@` is passed over. */
const uriForm =
  /^([a-z][\w+.-]*):\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^:/?#@]*)(?::(\d+))?(?:\/([^?#@]*))?(?:\?([^#]*))?$/i;

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** A scheme has dashes where Airflow's type has underscores. */
function typeOf(scheme: string): string {
  return foldScheme(scheme.replaceAll('-', '_'));
}

function known(
  name: string,
  fields: { type: string; host: string; port: string; database: string; from: string },
): KnownConnection[] {
  const { type, host, port, database, from } = fields;
  if (!type) return [];
  return [
    { name, platform: type, host, from, ...(port && { port }), ...(database && { database }) },
  ];
}

/** Keys under which extras of connections keep what Snowflake, BigQuery … call their place. */
function extraOf(extra: Fields, key: string): string {
  const plain = text(extra[key]);
  if (plain) return plain;
  const long = Object.keys(extra).find((each) => each.endsWith(`__${key}`));
  return long === undefined ? '' : text(extra[long]);
}

function fromUri(name: string, uri: string, from: string): KnownConnection[] {
  const [whole, scheme = '', host = '', port = '', tail = '', query = ''] = uriForm.exec(uri) ?? [];
  if (whole === undefined) return [];
  const asked: Fields = Object.fromEntries(new URLSearchParams(query));
  const inner = parseJson(text(asked['__extra__']));
  const extra = { ...asked, ...(isFields(inner) ? inner : {}) };
  return known(name, {
    type: typeOf(scheme),
    host: decoded(host) || extraOf(extra, 'account'),
    port,
    database: decoded(tail) || extraOf(extra, 'database'),
    from,
  });
}

/** Airflow's fields, dbt's, or those of `airflow_settings.yaml`, which begin with `conn_`. */
function fromFields(name: string, value: Fields, from: string): KnownConnection[] {
  const written = value['extra'] ?? value['conn_extra'];
  const parsed = typeof written === 'string' ? parseJson(written) : written;
  const extra = isFields(parsed) ? parsed : {};
  const first = (...keys: string[]) =>
    keys.map((key) => text(value[key])).find((found) => found !== '') ?? '';
  return known(name, {
    type: foldScheme(first('conn_type', 'type')),
    host: first('host', 'conn_host', 'account', 'server') || extraOf(extra, 'account'),
    port: first('port', 'conn_port'),
    // dbt calls the database so, and a schema beside it; Airflow calls it schema.
    database:
      first('dbname', 'database', 'dbname', 'conn_schema') ||
      (value['type'] === undefined ? first('schema') : '') ||
      extraOf(extra, 'database'),
    from,
  });
}

/** A URI, JSON, or fields. */
const read: Read = (name, value, from) => {
  if (isFields(value)) return fromFields(name, value, from);
  if (typeof value !== 'string' || value === '') return [];
  const json = value.startsWith('{') ? parseJson(value) : undefined;
  return isFields(json) ? fromFields(name, json, from) : fromUri(name, value, from);
};

const variable = /^AIRFLOW_CONN_(.+)$/;

/** `AIRFLOW_CONN_{NAME}` variables, each a URI or JSON; `from` is put before the variable's name. */
function fromVariables(variables: Fields, from = ''): KnownConnection[] {
  return Object.entries(variables).flatMap(([key, value]) => {
    const name = variable.exec(key)?.[1]?.toLowerCase();
    return name === undefined ? [] : read(name, value, `${from}${key}`);
  });
}

/** Every `AIRFLOW_CONN_…` of a compose file, however deep, as `KEY: value` or as `- KEY=value`. */
function fromCompose(value: unknown, from: string, depth = 0): KnownConnection[] {
  if (depth > 20 || typeof value !== 'object' || value === null) return [];
  const items = Object.values(value);
  const lines = items.filter((item): item is string => typeof item === 'string');
  const listed = lines.flatMap((line) => {
    const [, key, uri] = /^(AIRFLOW_CONN_\w+)=(.*)$/.exec(line) ?? [];
    return key === undefined ? [] : fromVariables({ [key]: uri }, from);
  });
  const keyed = Array.isArray(value) ? [] : fromVariables({ ...value }, from);
  return [...listed, ...keyed, ...items.flatMap((item) => fromCompose(item, from, depth + 1))];
}

/** `airflow connections export`: JSON or YAML of conn_id → fields or URI, or lines `conn_id=URI`. */
function fromExport(file: string): KnownConnection[] {
  const from = path.basename(file);
  const content = readFileSync(file, 'utf8');
  const { data } = readYaml(content);
  const entries = isFields(data) ? data : parseEnv(content);
  return Object.entries(entries).flatMap(([name, value]) => {
    return read(variable.exec(name)?.[1]?.toLowerCase() ?? name, value, from);
  });
}

/** `{{ env_var('PGHOST', 'otherwise') }}` of a profile; what is not set is not said. */
function rendered(value: unknown, environment: NodeJS.ProcessEnv): unknown {
  if (typeof value !== 'string') return value;
  const call = /\{\{\s*env_var\(\s*['"](\w+)['"]\s*(?:,\s*['"]([^'"]*)['"]\s*)?\)[^}]*\}\}/g;
  const whole = value.replace(call, (_call, name: string, otherwise = '') => {
    return environment[name] ?? String(otherwise);
  });
  return whole.includes('{{') ? '' : whole;
}

/** dbt's profiles: each output under the profile's and its own name. */
function fromProfiles(file: string, environment: NodeJS.ProcessEnv): KnownConnection[] {
  const { data } = readYaml(readFileSync(file, 'utf8'));
  if (!isFields(data)) return [];
  return Object.entries(data).flatMap(([profile, value]) => {
    const outputs = isFields(value) && isFields(value['outputs']) ? value['outputs'] : {};
    return Object.entries(outputs).flatMap(([output, written]) => {
      if (!isFields(written)) return [];
      const pairs = Object.entries(written).map(([key, each]) => [
        key,
        rendered(each, environment),
      ]);
      const fields: Fields = Object.fromEntries(pairs);
      const names = [profile, `${profile}_${output}`];
      return names.flatMap((name) => fromFields(name, fields, path.basename(file)));
    });
  });
}

/** `airflow_settings.yaml` of the Astro CLI. */
function fromSettings(file: string): KnownConnection[] {
  const { data } = readYaml(readFileSync(file, 'utf8'));
  const airflow = isFields(data) ? data['airflow'] : undefined;
  const list = isFields(airflow) ? airflow['connections'] : undefined;
  return (Array.isArray(list) ? list : []).flatMap((line: unknown) => {
    if (!isFields(line)) return [];
    const fields = { ...line, conn_type: line['conn_type'] };
    return fromFields(text(line['conn_id']), fields, path.basename(file));
  });
}

const composeFile = /^(?:docker-)?compose[\w.-]*\.ya?ml$/;

/** What a folder of the repository says; a file that cannot be read says nothing. */
function fromFolder(folder: string, environment: NodeJS.ProcessEnv): KnownConnection[] {
  const readers: [RegExp, (file: string) => KnownConnection[]][] = [
    [
      /^\.env(\.\w+)?$/,
      (file) => fromVariables(parseEnv(readFileSync(file, 'utf8')), `${path.basename(file)} `),
    ],
    [
      composeFile,
      (file) => fromCompose(readYaml(readFileSync(file, 'utf8')).data, `${path.basename(file)} `),
    ],
    [/^connections\.(json|ya?ml|env)$/, fromExport],
    [/^airflow_settings\.ya?ml$/, fromSettings],
    [/^profiles\.ya?ml$/, (file) => fromProfiles(file, environment)],
  ];
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const reader = readers.find(([form]) => form.test(name))?.[1];
    try {
      return reader?.(path.join(folder, name)) ?? [];
    } catch {
      return [];
    }
  });
}

/** The file that somebody named: INVALID when it cannot be read or holds no connection. */
function fromNamed(file: string): KnownConnection[] {
  let found: KnownConnection[];
  try {
    found = fromExport(file);
  } catch (error) {
    throw new GyeboError('INVALID', `${file}: this file cannot be read`, { cause: error });
  }
  if (found.length > 0) return found;
  throw new GyeboError('INVALID', `${file}: no connection is written in it`);
}

/**
 * What is known of connections: the named export, the environment, and the files that stand beside
 * gyebo.yaml or in the home folder. Best first.
 */
export function knownConnections(
  root: string,
  environment: NodeJS.ProcessEnv,
  exported?: string,
): KnownConnection[] {
  return [
    ...(exported === undefined ? [] : fromNamed(exported)),
    ...fromVariables(environment),
    ...fromFolder(root, environment),
    ...fromFolder(path.join(environment['HOME'] ?? homedir(), '.dbt'), environment),
  ];
}
