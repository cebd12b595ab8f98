import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { loadScanner } from '../scanners/registry.ts';
import type { Connection, Scanner } from '../scanners/scanner.ts';
import { ConfigError, issuesOf, type ConfigIssue } from './config/issue.ts';
import { limitSeconds, parsePeriod } from './config/period.ts';
import { configSchema } from './config/schema.ts';
import type { WrittenStore } from './config/schema.ts';
import { passwordIssues, secretIssues } from './config/secret.ts';
import { readYaml, type YamlText } from './config/yaml.ts';
import { GyeboError } from './core/errors.ts';
import { foldNamespace } from './core/urn-namespace.ts';

/** A configured scanner instance; `options` have passed the scanner's own schema. */
export interface SourceConfig {
  id: string;
  type: string;
  options: unknown;
  /** Namespaces its live look covers. */
  covers: string[];
  /** It reads code, which could name anything; what it names there it has not looked into. */
  readsCode: boolean;
  /** It follows that code outside of the folders of its options, too. */
  followsCode: boolean;
  scheduleSeconds?: number;
  limitSeconds: number;
}

type Written = z.infer<typeof configSchema>;

/** gyebo.yaml, validated whole; paths are absolute. */
export interface Config extends Pick<
  Written,
  'server' | 'aliases' | 'services' | 'blindSpots' | 'parties' | 'readers' | 'windows' | 'breaker'
> {
  name: string;
  /** The file it was read from. */
  file: string;
  /** Hash of its text. */
  digest: string;
  /** Its folder: what relative paths start from. */
  root: string;
  store: WrittenStore;
  /** The embedded store's file; with another store, what this machine's notes and socket are named after. */
  storeFile: string;
  sources: SourceConfig[];
  connections: Connection[];
}

type RawSource = Written['sources'][string];

/** As much of a source as is needed to find its scanner. */
const typedSource = z.looseObject({ type: z.string() });

/** Unknown options are faults, whether the scanner's schema says so or not. */
function checkOptions(scanner: Scanner, options: unknown, at: string[]) {
  const { options: schema } = scanner;
  const whole = schema instanceof z.ZodObject ? schema.strict() : schema;
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const parsed = whole.safeParse(options);
  const issues = secretIssues(schema, options, at);
  if (!parsed.success) issues.push(...issuesOf(parsed.error, at, known));
  return { issues, data: parsed.data };
}

/** Files tell nothing of a system's readers: a source without usage is no live look into one. */
function lookOf(
  scanner: Scanner,
  options: unknown,
  context: { connections: Connection[]; aliases: Record<string, string> },
): Pick<SourceConfig, 'covers' | 'readsCode'> {
  const covers = scanner.capabilities.usage === 'none' ? [] : scanner.covers(options, context);
  return { covers, readsCode: covers.length === 0 };
}

async function readSource(
  id: string,
  { type, schedule, limitHours, ...options }: RawSource,
  context: { connections: Connection[]; aliases: Record<string, string> },
  issues: ConfigIssue[],
): Promise<SourceConfig | undefined> {
  const at = ['sources', id];
  let scanner: Scanner;
  try {
    scanner = await loadScanner(type);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    issues.push({ path: [...at, 'type'], message });
    return undefined;
  }
  const checked = checkOptions(scanner, options, at);
  issues.push(...checked.issues);
  if (checked.issues.length > 0) return undefined;
  const period = schedule === undefined ? undefined : parsePeriod(schedule);
  return {
    id,
    type,
    options: checked.data,
    ...lookOf(scanner, checked.data, context),
    followsCode: scanner.capabilities.followsCode ?? false,
    ...(period !== undefined && { scheduleSeconds: period }),
    limitSeconds: limitSeconds({
      ...(schedule !== undefined && { schedule }),
      ...(limitHours !== undefined && { limitHours }),
    }),
  };
}

/** A database written into the namespace's path is the connection's database. */
function connectionsOf(written: Written): Connection[] {
  return Object.entries(written.connections).map(([name, line]) => {
    const { namespace, path: tail } = foldNamespace(line.namespace, written.aliases);
    const database = line.database ?? (tail === '' ? undefined : tail.slice(1));
    return {
      name,
      platform: line.platform,
      namespace,
      ...(database !== undefined && { database }),
      ...(line.searchPath !== undefined && { searchPath: line.searchPath }),
    };
  });
}

async function readSources(written: Written, connections: Connection[], issues: ConfigIssue[]) {
  const sources: SourceConfig[] = [];
  for (const [id, raw] of Object.entries(written.sources)) {
    const context = { connections, aliases: written.aliases };
    const source = await readSource(id, raw, context, issues);
    if (source) sources.push(source);
  }
  return sources;
}

/** What of each source can be told although other parts of the file, or of itself, are wrong. */
async function sourceIssues(data: unknown): Promise<ConfigIssue[]> {
  const issues: ConfigIssue[] = [];
  const named = z.object({ sources: z.record(z.string(), z.unknown()) }).safeParse(data);
  for (const [id, written] of Object.entries(named.data?.sources ?? {})) {
    const raw = typedSource.safeParse(written);
    if (!raw.success) continue;
    const { schedule: _schedule, limitHours: _limit, ...source } = raw.data;
    await readSource(id, source, { connections: [], aliases: {} }, issues);
  }
  return issues;
}

/** By line, and one for each place: of several that say a secret stands there, the first. */
function inOrder(issues: ConfigIssue[], lineOf: YamlText['lineOf']): ConfigIssue[] {
  const told = new Set<string>();
  const placed = issues.flatMap((issue) => {
    const line = issue.line ?? lineOf(issue.path);
    const place = issue.path.map(String).join('\n');
    if (place !== '' && told.has(place)) return [];
    told.add(place);
    return [{ ...issue, ...(line !== undefined && { line }) }];
  });
  return placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** A container is told where its store is by its environment, whatever the file says. */
function withStore(data: unknown, store: string | undefined): unknown {
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMap && store ? { ...data, store } : data;
}

/** The configuration in a text; throws ConfigError with every fault at once. */
export async function parseConfig(text: string, file: string): Promise<Config> {
  const yaml = readYaml(text);
  const throwIssues = (issues: ConfigIssue[]): never => {
    throw new ConfigError(file, inOrder(issues, yaml.lineOf));
  };
  if (yaml.issues.length > 0) throwIssues(yaml.issues);
  const data = withStore(yaml.data ?? {}, process.env['GYEBO_STORE']);
  const parsed = configSchema.safeParse(data);
  const issues = passwordIssues(data);
  if (!parsed.success) {
    return throwIssues([...issues, ...issuesOf(parsed.error), ...(await sourceIssues(data))]);
  }
  const { store, connections: _lines, sources: _raw, name, ...rest } = parsed.data;
  const root = path.dirname(path.resolve(file));
  const connections = connectionsOf(parsed.data);
  const sources = await readSources(parsed.data, connections, issues);
  if (issues.length > 0) throwIssues(issues);
  const storeFile = path.resolve(root, store.kind === 'embedded' ? store.file : '.gyebo/neo4j');
  const shown = name ?? path.basename(root);
  return {
    ...rest,
    name: shown,
    file: path.resolve(file),
    digest: digestOf(text),
    root,
    store,
    storeFile,
    sources,
    connections,
  };
}

/** Hash of a configuration's text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of a configuration file; INVALID when it cannot be read. */
export function configText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new GyeboError('INVALID', `${file}: this configuration cannot be read`, { cause: error });
  }
  if (!isUtf8(bytes))
    throw new GyeboError('INVALID', `${file}: this is not UTF-8: save it as such`);
  return bytes.toString('utf8');
}

/** Reads and validates a configuration file; INVALID when it cannot be read or has faults. */
export async function loadConfig(file: string): Promise<Config> {
  return parseConfig(configText(file), file);
}
