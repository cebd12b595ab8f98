import { isPartial, shown } from '../shared/python/text.ts';
import type { Arguments, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import type { ConnectionName } from './touch.ts';

/** The server that code writes out: all but who signs in with which password. */
export type ServerAddress = NonNullable<ConnectionName['server']>;

const text = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Host (and port) of a URL; whatever stands before the last `@` is user and password. */
export const authorityOf = (url: string): string =>
  /^[^:]+:\/\/(?:.*@)?([^/?#@]*)/s.exec(url)?.[1] ?? '';

/** Server and database of `postgresql+driver://user:password@host:5432/database?options`. */
export function serverOfUrl(url: string): ServerAddress | undefined {
  const scheme = /^(?:jdbc:)?([a-z][a-z0-9+]*):\/\//i.exec(url)?.[1];
  if (scheme === undefined) return undefined;
  const rest = url.replace(/^(?:jdbc:)?[^:]+:\/\/(?:.*@)?/s, '');
  const [, authority = '', database = ''] = /^([^/?#]*)\/?([^/?#]*)/.exec(rest) ?? [];
  return addressOf(scheme, authority, database, rest);
}

function addressOf(
  platform: string | undefined,
  authority: string,
  database: string,
  options: string,
): ServerAddress | undefined {
  // A host of which a piece is not known, or that is another machine wherever the code runs, names none.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*(?::\d+)?$/u.test(authority)) return undefined;
  if (/^(?:localhost|127\.[\d.]+|host\.docker\.internal)(?::|$)/i.test(authority)) return undefined;
  if (database === '' || isPartial(database) || /[{}$%]/.test(database)) return undefined;
  const searchPath = searchPathIn(options);
  return {
    authority,
    database,
    ...(platform === undefined ? {} : { platform }),
    ...(searchPath === undefined ? {} : { searchPath }),
  };
}

/** `options=-csearch_path=dw,public`, also as a URL writes it. */
function searchPathIn(options: string): string[] | undefined {
  const plain = options.replaceAll(/%(2C|3D|20)/gi, (code) => decodeURIComponent(code));
  const found = /search_path\s*=\s*([\p{L}\p{N}_$",]+)/u.exec(plain)?.[1];
  const schemas = found?.replaceAll('"', '').split(',').filter(Boolean);
  return schemas === undefined || isPartial(options) ? undefined : schemas;
}

/** `host=dw port=5432 dbname=dw`, as libpq takes it. */
export function serverOfDsn(dsn: string): ServerAddress | undefined {
  const word = (name: string) =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:'([^']*)'|(\\S+))`).exec(dsn)?.slice(1).find(Boolean);
  const host = word('host');
  const port = word('port');
  if (host === undefined) return undefined;
  return addressOf(
    undefined,
    port === undefined ? host : `${host}:${port}`,
    word('dbname') ?? '',
    dsn,
  );
}

/** The server of the words that a command line or its environment gives. */
export function serverOfWords(
  platform: string,
  host: string | undefined,
  port: string | undefined,
  database: string | undefined,
): ServerAddress | undefined {
  if (host === undefined || (port !== undefined && !/^\d+$/.test(port))) return undefined;
  const authority = port === undefined ? host : `${host}:${port}`;
  return addressOf(platform, authority, database ?? '', '');
}

function serverOfKeywords(given: Arguments): ServerAddress | undefined {
  const word = (...names: string[]) =>
    names.map((name) => text(given.keywords.get(name))).find((value) => value !== undefined);
  const host = word('host', 'server');
  if (host === undefined) return undefined;
  const port = given.keywords.get('port');
  const isPort = typeof port === 'number' || typeof port === 'bigint' || text(port) !== undefined;
  // The port is somebody else's choice: which server listens there is not known.
  if (port !== undefined && port !== null && !isPort) return undefined;
  const authority = isPort ? `${host}:${String(port)}` : host;
  const database = word('database', 'dbname', 'db') ?? '';
  return addressOf(word('drivername'), authority, database, word('options') ?? '');
}

/**
 * The server that the arguments of `create_engine` or `connect` write out. `inside`: the arguments of
 * the call that a value comes from, as `URL.create(…)`.
 */
export function serverIn(
  given: Arguments,
  inside: (value: Value) => Arguments | undefined,
): ServerAddress | undefined {
  const first = given.positional[0] ?? given.keywords.get('url') ?? given.keywords.get('dsn');
  const found = writtenServer(text(first)) ?? serverOfKeywords(given);
  if (found !== undefined) return withSearchPath(found, given);
  const inner = is(first, 'unknown') ? inside(first) : undefined;
  const made = inner && serverOfKeywords(inner);
  const driver = text(inner?.positional[0]);
  return made && { ...(driver === undefined ? {} : { platform: driver }), ...made };
}

const writtenServer = (written: string | undefined): ServerAddress | undefined =>
  written === undefined
    ? undefined
    : /:\/\//.test(written)
      ? serverOfUrl(written)
      : serverOfDsn(written);

/** `connect_args={'options': '-csearch_path=dw'}` beside a URL. */
function withSearchPath(server: ServerAddress, given: Arguments): ServerAddress {
  const more = given.keywords.get('connect_args');
  const options = is(more, 'dict') ? text(more.entries.get('soptions')?.[1]) : undefined;
  const searchPath = options === undefined ? undefined : searchPathIn(options);
  return searchPath === undefined ? server : { ...server, searchPath };
}

/** A connection that is only written as a URL, as `read_sql(sql, 'postgresql://…')` takes it. */
export function connectionOfUrl(value: Value | undefined): ConnectionName | undefined {
  if (typeof value !== 'string' || !/^[a-z][a-z0-9+]*:\/\//i.test(value)) return undefined;
  const server = serverOfUrl(value);
  return { id: shown(authorityOf(value)), ...(server === undefined ? {} : { server }) };
}
