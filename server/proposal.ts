import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { UnmappedConnection } from './actions/connection.ts';
import type { Config } from './config.ts';
import { readYaml } from './config/yaml.ts';
import { foldNamespace } from './core/urn-namespace.ts';
import { foldScheme, ruleOf } from './core/urn-platform.ts';

/** A line for `connections:` that nobody has confirmed yet, with where it comes from. */
export interface Proposal {
  /** As it can be pasted below `connections:`; never holds user or password. */
  line: string;
  from: string;
}

interface Known {
  name: string;
  platform: string;
  host: string;
  port?: string;
  database?: string;
  from: string;
}

/** Airflow's names of connection types that are not the platform's. */
const airflowTypes: Record<string, string> = {
  aws: 's3',
  google_cloud_platform: 'gs',
  https: 'http',
};

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromUri(name: string, uri: string, from: string): Known[] {
  let url: URL;
  try {
    url = new URL(uri);
  } catch {
    return [];
  }
  const database = decodeURIComponent(url.pathname.replace(/^\//, ''));
  const platform = foldScheme(url.protocol.slice(0, -1));
  const { hostname: host, port } = url;
  return [{ name, platform, host, from, ...(port && { port }), ...(database && { database }) }];
}

function fromFields(name: string, value: Record<string, unknown>, from: string): Known[] {
  const type = foldScheme(text(value['conn_type'] ?? value['type']));
  const port = text(value['port']);
  const database = text(value['schema'] ?? value['dbname'] ?? value['database']);
  const host = text(value['host'] ?? value['account']);
  if (!type) return [];
  return [
    { name, platform: type, host, from, ...(port && { port }), ...(database && { database }) },
  ];
}

/** Connections in the environment: `AIRFLOW_CONN_{NAME}` as a URI or as JSON. */
export function fromEnvironment(environment: NodeJS.ProcessEnv): Known[] {
  return Object.entries(environment).flatMap(([key, value]) => {
    const name = /^AIRFLOW_CONN_(.+)$/.exec(key)?.[1]?.toLowerCase();
    if (!name || !value) return [];
    const json = value.startsWith('{') ? parseJson(value) : undefined;
    return isObject(json) ? fromFields(name, json, key) : fromUri(name, value, key);
  });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** `airflow connections export`: JSON or YAML of conn_id → fields or URI. */
function fromExport(file: string): Known[] {
  const { data } = readYaml(readFileSync(file, 'utf8'));
  if (!isObject(data)) return [];
  const from = path.basename(file);
  return Object.entries(data).flatMap(([name, value]) => {
    if (typeof value === 'string') return fromUri(name, value, from);
    return isObject(value) ? fromFields(name, value, from) : [];
  });
}

/** dbt's profiles: each output under the profile's and its own name. */
function fromProfiles(file: string): Known[] {
  const { data } = readYaml(readFileSync(file, 'utf8'));
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([profile, value]) => {
    const outputs = isObject(value) && isObject(value['outputs']) ? value['outputs'] : {};
    return Object.entries(outputs).flatMap(([output, fields]) => {
      if (!isObject(fields)) return [];
      return [profile, `${profile}_${output}`].flatMap((name) => fromFields(name, fields, file));
    });
  });
}

function collect(config: Config, environment: NodeJS.ProcessEnv, exported?: string): Known[] {
  const exports = exported ? [exported] : ['connections.json', 'connections.yaml'];
  const profiles = ['profiles.yml', path.join(homedir(), '.dbt', 'profiles.yml')];
  const existing = (files: string[]) =>
    files.map((file) => path.resolve(config.root, file)).filter((file) => existsSync(file));
  return [
    ...fromEnvironment(environment),
    ...existing(exports).flatMap(fromExport),
    ...existing(profiles).flatMap(fromProfiles),
  ];
}

function yamlText(value: string): string {
  return /^[\w./:@-]+$/.test(value) ? value : JSON.stringify(value);
}

function lineOf(name: string, platform: string, namespace: string, database?: string): string {
  const tail = database ? `, database: ${yamlText(database)}` : '';
  return `${yamlText(name)}: { platform: ${platform}, namespace: ${yamlText(namespace)}${tail} }`;
}

function propose(name: string, known: Known): Proposal {
  const platform = airflowTypes[known.platform] ?? known.platform;
  const port = known.port ?? ruleOf(`${platform}://x`).port;
  const authority = `${known.host || '<host>'}${port === undefined ? '' : `:${port}`}`;
  const { namespace } = foldNamespace(`${platform}://${authority}`);
  return { line: lineOf(name, platform, namespace, known.database), from: known.from };
}

/** The connection whose system already holds the names that were seen under the unmapped one. */
function likeAnother(config: Config, unmapped: UnmappedConnection): Proposal | undefined {
  const best = unmapped.alsoAt[0];
  const twin = config.connections.find((line) => line.namespace === best?.namespace);
  if (!best || !twin) return undefined;
  return {
    line: lineOf(unmapped.name, twin.platform, twin.namespace, twin.database),
    from: `${best.example}: also known under ${twin.name}`,
  };
}

/** For each unmapped connection a line to paste, best guess first; none known gives an empty form. */
export function proposeConnections(
  config: Config,
  unmapped: UnmappedConnection[],
  environment: NodeJS.ProcessEnv,
  exported?: string,
): { unmapped: UnmappedConnection; proposals: Proposal[] }[] {
  const known = collect(config, environment, exported);
  return unmapped.map((entry) => {
    const named = known.filter((line) => line.name.toLowerCase() === entry.name.toLowerCase());
    const proposals = named.map((line) => propose(entry.name, line));
    const twin = likeAnother(config, entry);
    if (twin) proposals.push(twin);
    if (proposals.length === 0) {
      proposals.push({
        line: lineOf(entry.name, '<platform>', '<platform>://<host>'),
        from: 'a form',
      });
    }
    return { unmapped: entry, proposals };
  });
}
