import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { loadScanner } from '../scanners/registry.ts';
import type { Connection, Scanner } from '../scanners/scanner.ts';
import { ConfigError, issuesOf, type ConfigIssue } from './config/issue.ts';
import { limitSeconds, parsePeriod } from './config/period.ts';
import { configSchema } from './config/schema.ts';
import { passwordIssues, secretIssues } from './config/secret.ts';
import { readYaml } from './config/yaml.ts';
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
  /** Its folder: what relative paths start from. */
  root: string;
  /** The embedded store's file. */
  storeFile: string;
  sources: SourceConfig[];
  connections: Connection[];
}

type RawSource = Written['sources'][string];

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

/** What of the sources can be told although other parts of the file are wrong. */
async function sourceIssues(data: unknown): Promise<ConfigIssue[]> {
  const partial = z.object({ sources: configSchema.shape.sources }).safeParse(data);
  const issues: ConfigIssue[] = [];
  if (!partial.success) return issues;
  const rest = configSchema.parse({});
  await readSources({ ...rest, sources: partial.data.sources }, [], issues);
  return issues;
}

/** The configuration in a text; throws ConfigError with every fault at once. */
export async function parseConfig(text: string, file: string): Promise<Config> {
  const yaml = readYaml(text);
  const throwIssues = (issues: ConfigIssue[]): never => {
    const placed = issues.map((issue) => {
      const line = issue.line ?? yaml.lineOf(issue.path);
      return { ...issue, ...(line !== undefined && { line }) };
    });
    throw new ConfigError(file, placed);
  };
  if (yaml.issues.length > 0) throwIssues(yaml.issues);
  const data = yaml.data ?? {};
  const parsed = configSchema.safeParse(data);
  const issues = passwordIssues(data);
  if (!parsed.success) {
    return throwIssues([...issuesOf(parsed.error), ...issues, ...(await sourceIssues(data))]);
  }
  const { store, connections: _lines, sources: _raw, name, ...rest } = parsed.data;
  const root = path.dirname(path.resolve(file));
  const connections = connectionsOf(parsed.data);
  const sources = await readSources(parsed.data, connections, issues);
  if (issues.length > 0) throwIssues(issues);
  const storeFile = path.resolve(root, store.slice('sqlite:'.length));
  const shown = name ?? path.basename(root);
  return { ...rest, name: shown, file: path.resolve(file), root, storeFile, sources, connections };
}

/** Reads and validates a configuration file; INVALID when it cannot be read or has faults. */
export async function loadConfig(file: string): Promise<Config> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new GyeboError('INVALID', `${file}: this configuration cannot be read`, { cause: error });
  }
  return parseConfig(text, file);
}
