import { canonicalUrn, nameParts, parseUrn } from '../urn.ts';
import { foldCase } from '../urn-name.ts';
import { foldScheme, ruleOf, schemeOf } from '../urn-platform.ts';

/** NAMES: a literal part matches. MAY: nothing literal is known. NO: what is known does not fit. */
export type Match = 'NAMES' | 'MAY' | 'NO';

/** A dataset's URN, taken apart once for many patterns; all in one case. */
export interface Target {
  namespace: string;
  scheme: string;
  /** The namespace without its scheme. */
  host: string;
  isDotted: boolean;
  /** Number of parts and the dotted name, where names are dotted. */
  count: number;
  name: string;
}

/** Takes a URN apart for `compilePattern`. */
export function targetOf(urn: string): Target {
  const { namespace, name } = parseUrn(urn);
  const isDotted = ruleOf(namespace).shape === 'DOTTED';
  const parts = isDotted ? nameParts(urn) : [name];
  return {
    namespace,
    scheme: schemeOf(namespace),
    host: foldCase(namespace.replace(/^[^:]*:\/\//, '')),
    isDotted,
    count: parts.length,
    name: foldCase(parts.join('.')),
  };
}

type Matcher = (target: Target) => Match;

const unknownPiece = /<\?[^>]*>/g;
const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text.replace(unknownPiece, ''));

/** Could a name of which only `pattern` is known (`<?>` for each unknown piece) be a dataset? */
export function compilePattern(pattern: string | undefined): Matcher {
  if (pattern === undefined) return () => 'MAY';
  const text = foldCase(pattern.trim());
  if (!hasLetters(text)) return () => 'MAY';
  const url = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/s.exec(text);
  if (url) return compileUrl(url[1] ?? '', url[2] ?? '', url[3] ?? '');
  const dotted = compileDotted(text.replace(/["`]/g, ''));
  const path = compilePath(text, false);
  return (target) => (target.isDotted ? dotted(target) : path(target));
}

/** `sales.<?>` against the trailing parts; a piece may itself hold dots. */
function compileDotted(pattern: string): Matcher {
  const whole = tail(pattern);
  const pieces = pattern.split('.');
  const shorter = new Map<number, RegExp | undefined>();
  return ({ name, count }) => {
    if (whole.test(name)) return 'NAMES';
    // `catalog.sales.<?>`: the pattern says more than the dataset's name holds.
    if (count < 2 || pieces.length <= count) return 'NO';
    if (!shorter.has(count)) {
      const short = pieces.slice(-count).join('.');
      shorter.set(count, hasLetters(short) ? tail(short) : undefined);
    }
    return shorter.get(count)?.test(name) ? 'NAMES' : 'NO';
  };
}

function tail(pattern: string): RegExp {
  return new RegExp(`(?:^|\\.)${toSource(pattern)}$`, 'su');
}

function toSource(pattern: string): string {
  return pattern
    .split(unknownPiece)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*');
}

function compileUrl(scheme: string, authority: string, path: string): Matcher {
  const wanted = foldScheme(scheme);
  const where = canonicalUrn(`${scheme}://${authority.replace(unknownPiece, '\u0001')}|x`);
  const host = parseUrn(where)
    .namespace.replace(/^[^:]*:\/\//, '')
    .replaceAll('\u0001', '<?>');
  const hosts = new RegExp(`^${toSource(host)}$`, 'su');
  const rest = path.replace(/^\/+|\/+$/g, '');
  // An unknown path says nothing, not even in a known bucket: all of a lake lies in one.
  const isKnown = hasLetters(rest);
  const dotted = compileDotted(rest.replaceAll('/', '.'));
  const inside = compilePath(rest, true);
  return (target) => {
    if (target.scheme !== wanted || !hosts.test(target.host)) return 'NO';
    if (rest === '') return host.includes('<?>') ? 'MAY' : 'NAMES';
    if (!isKnown) return 'MAY';
    return target.isDotted ? dotted(target) : inside(target);
  };
}

/** A path reaches what lies under it, and what it lies under. */
function compilePath(pattern: string, isWhole: boolean): Matcher {
  const wanted = pattern.replace(/^\/+|\/+$/g, '');
  const start = isWhole ? '^' : '(?:^|.*[/:.])';
  const under = new RegExp(`${start}${toSource(wanted)}(?:/.*)?$`, 'su');
  const head = wanted.split('<?')[0] ?? '';
  return ({ name }) => {
    const own = name.replace(/^\/+/, '');
    if (under.test(own)) return 'NAMES';
    return isWhole && (own === '' || head.startsWith(`${own}/`)) ? 'NAMES' : 'NO';
  };
}
