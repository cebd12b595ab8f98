import type { UnmappedConnection } from './actions/connection.ts';
import type { Config } from './config.ts';
import { foldNamespace } from './core/urn-namespace.ts';
import { ruleOf } from './core/urn-platform.ts';
import { knownConnections, type KnownConnection } from './known-connections.ts';

/** A line for `connections:` that nobody has confirmed yet, with where it comes from. */
export interface Proposal {
  /** As it can be pasted below `connections:`; never holds user or password. */
  line: string;
  from: string;
}

/** Airflow's names of connection types that are not the platform's. */
const airflowTypes: Record<string, string> = {
  aws: 's3',
  google_cloud_platform: 'gs',
  hive_cli: 'hive',
  hiveserver2: 'hive',
  hive_metastore: 'hive',
  https: 'http',
  mongo: 'mongodb',
};

function yamlText(value: string): string {
  return /^[\w./:@-]+$/.test(value) ? value : JSON.stringify(value);
}

function lineOf(name: string, platform: string, namespace: string, database?: string): string {
  const tail = database ? `, database: ${yamlText(database)}` : '';
  return `${yamlText(name)}: { platform: ${platform}, namespace: ${yamlText(namespace)}${tail} }`;
}

/** Airflow speaks to Redshift as to PostgreSQL, too. */
function platformOf({ platform, host }: KnownConnection): string {
  if (platform === 'postgres' && /\.redshift(-serverless)?\.amazonaws\.com/.test(host))
    return 'redshift';
  return airflowTypes[platform] ?? platform;
}

function propose(name: string, known: KnownConnection): Proposal {
  const platform = platformOf(known);
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

/** Code that names a host instead of a connection has said where it leads. */
function hostInCode({ name, platform }: UnmappedConnection): Proposal | undefined {
  const [, host, port] = /^((?:[\w-]+\.)+[\w-]+|localhost)(?::(\d{1,5}))?$/.exec(name) ?? [];
  if (host === undefined) return undefined;
  const from = 'a host that code names';
  if (platform === undefined)
    return { line: lineOf(name, '<platform>', `<platform>://${name}`), from };
  const known = { name, platform, host, from, ...(port !== undefined && { port }) };
  return propose(name, known);
}

function form({ name, platform = '<platform>' }: UnmappedConnection): Proposal {
  const port = ruleOf(`${platform}://x`).port;
  const namespace = `${platform}://<host>${port === undefined ? '' : `:${port}`}`;
  return { line: lineOf(name, platform, namespace), from: 'a form' };
}

/**
 * For each unmapped connection a line to paste, best guess first; none known gives an empty form.
 * INVALID when the `exported` file cannot be read.
 */
export function proposeConnections(
  config: Config,
  unmapped: UnmappedConnection[],
  environment: NodeJS.ProcessEnv,
  exported?: string,
): { unmapped: UnmappedConnection; proposals: Proposal[] }[] {
  const known = knownConnections(config.root, environment, exported);
  return unmapped.map((entry) => {
    const named = known.filter((line) => line.name.toLowerCase() === entry.name.toLowerCase());
    const proposals = named.map((line) => propose(entry.name, line));
    for (const guess of [likeAnother(config, entry), hostInCode(entry)]) {
      if (guess) proposals.push(guess);
    }
    if (proposals.length === 0) proposals.push(form(entry));
    const lines = new Map(proposals.map((proposal) => [proposal.line, proposal]));
    return { unmapped: entry, proposals: [...lines.values()] };
  });
}
