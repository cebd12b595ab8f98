import { foldScheme, ruleOf, schemeOf } from './urn-platform.ts';

/** Host aliases of the configuration (naming F8): host, `host:port` or whole namespace → the same. */
export type Aliases = Readonly<Record<string, string>>;

/** What a namespace becomes, and the path it carried, which belongs to the name. */
export interface FoldedNamespace {
  namespace: string;
  path: string;
}

const httpPorts: Record<string, string> = { http: ':80', https: ':443' };

/** Namespace in canonical form (F1–F4, F8). Anything without `scheme://` is returned in NFC. */
export function foldNamespace(namespace: string, aliases: Aliases = {}): FoldedNamespace {
  const text = namespace.normalize('NFC').replace(/^jdbc:/i, '');
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text);
  if (!match) return { namespace: foldBare(text, aliases), path: '' };
  const scheme = foldScheme(match[1] ?? '');
  const rest = withoutUserInfo(scheme, match[2] ?? '').replace(/[?#].*$/s, '');
  if (ruleOf(`${scheme}://`).opaque) {
    return { namespace: `${scheme}://${rest.replace(/(?<=.)\/+$/, '')}`, path: '' };
  }
  const slash = rest.indexOf('/');
  const authority = (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase();
  const path = (slash < 0 ? '' : rest.slice(slash)).replace(/\/+$/, '');
  return placePath(scheme, applyAliases(foldAuthority(scheme, authority), aliases), path);
}

/** Some systems keep a path in the namespace, the others hand it to the name. */
function placePath(scheme: string, namespace: string, path: string): FoldedNamespace {
  if (scheme === 'spanner' && path)
    return { namespace: namespace + path.replace('/', ':'), path: '' };
  const known = ruleOf(namespace).shape !== 'RAW' || ruleOf(namespace).port !== undefined;
  if (scheme === 'bigtable' || !known) return { namespace: namespace + path, path: '' };
  return { namespace, path };
}

function foldBare(text: string, aliases: Aliases): string {
  const bare = /^(arn:|bigquery$|pubsub$|file$)/i.test(text) ? text.toLowerCase() : text;
  return aliases[bare] ?? bare;
}

/** F3. `{container}@` of Azure is part of the authority; a password may hold an unescaped slash. */
function withoutUserInfo(scheme: string, rest: string): string {
  const azure = /^(abfss|wasbs)$/.test(scheme);
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  if (authority.includes('@')) {
    const last = authority.lastIndexOf('@');
    if (!azure) return rest.slice(last + 1);
    const before = authority.lastIndexOf('@', last - 1);
    const container = authority.slice(before + 1, last);
    return container.includes(':') ? rest.slice(last + 1) : rest.slice(before + 1);
  }
  // `user:p/w@host`: what looks like a port is no number, so the real host comes after the last @.
  const oddPort = /^[^/?#:]*:(?!\d*(?:[/?#,]|$))/.test(authority + rest.slice(authority.length));
  if (oddPort && rest.includes('@')) return rest.slice(rest.lastIndexOf('@') + 1);
  return rest;
}

function foldAuthority(scheme: string, authority: string): string {
  const redshift = redshiftHost(authority);
  if (redshift) return `redshift://${redshift}`;
  const rule = ruleOf(`${scheme}://`);
  const hosts = rule.hostList
    ? authority
        .split(',')
        .map((host) => host.trim())
        .sort()
    : [authority];
  const first = hosts.find((host) => host !== '') ?? '';
  return `${scheme}://${withPort(scheme, first, rule.port)}`;
}

function withPort(scheme: string, host: string, port: number | undefined): string {
  const short =
    scheme === 'snowflake' ? host.replace(/\.snowflakecomputing\.com(:\d+)?$/, '') : host;
  const implied = httpPorts[scheme];
  if (implied && short.endsWith(implied)) return short.slice(0, -implied.length);
  const bare = short.replace(/:$/, '');
  if (port === undefined || bare === '' || /:\d+$/.test(bare)) return bare;
  return `${bare}:${port}`;
}

/** AWS names hold the region; the hash and account in them say nothing (naming §3.1). */
function redshiftHost(authority: string): string | undefined {
  const match =
    /^([^.]+)\.[^.]+\.([^.]+)\.redshift(?:-serverless)?\.amazonaws\.com(?:\.cn)?(?::(\d+))?$/.exec(
      authority,
    );
  return match ? `${match[1]}.${match[2]}:${match[3] ?? 5439}` : undefined;
}

/** Follows aliases to the end; of a loop of aliases the smallest name is taken, so folding is idempotent. */
function applyAliases(namespace: string, aliases: Aliases): string {
  const seen = [namespace];
  for (;;) {
    const next = aliasOf(seen[seen.length - 1] ?? namespace, aliases);
    if (next === undefined) return seen[seen.length - 1] ?? namespace;
    const loop = seen.indexOf(next);
    if (loop >= 0) return seen.slice(loop).sort()[0] ?? next;
    seen.push(next);
  }
}

function aliasOf(namespace: string, aliases: Aliases): string | undefined {
  const scheme = schemeOf(namespace);
  const authority = namespace.slice(scheme.length + 3);
  const host = authority.replace(/:\d+$/, '');
  const port = authority.slice(host.length);
  for (const key of [namespace, authority, host]) {
    const target = lookUp(aliases, key);
    if (target === undefined) continue;
    if (/:\/\//.test(target)) return foldNamespace(target).namespace;
    return foldNamespace(`${scheme}://${/:\d+$/.test(target) ? target : target + port}`).namespace;
  }
  return undefined;
}

function lookUp(aliases: Aliases, key: string): string | undefined {
  for (const [name, target] of Object.entries(aliases)) {
    if (name.toLowerCase() === key || foldKey(name) === key) return target;
  }
  return undefined;
}

function foldKey(name: string): string {
  return /:\/\//.test(name) ? foldNamespace(name).namespace : name.toLowerCase();
}
