import { canonicalUrn, nameParts, parseUrn } from '../urn.ts';
import { foldCase } from '../urn-name.ts';
import { foldScheme, ruleOf, schemeOf } from '../urn-platform.ts';

/** NAMES: a literal part matches. MAY: nothing literal is known. NO: what is known does not fit. */
export type Match = 'NAMES' | 'MAY' | 'NO';

const unknownPiece = /<\?[^>]*>/g;

/** Could a name of which only `pattern` is known (`<?>` for each unknown piece) be this dataset? */
export function matchPattern(pattern: string | undefined, urn: string): Match {
  if (pattern === undefined) return 'MAY';
  const text = foldCase(pattern.trim());
  if (!/[\p{L}\p{N}]/u.test(text.replace(unknownPiece, ''))) return 'MAY';
  const url = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/s.exec(text);
  if (url) return matchUrl(url[1] ?? '', url[2] ?? '', url[3] ?? '', urn);
  const { namespace, name } = parseUrn(urn);
  if (ruleOf(namespace).shape === 'DOTTED') {
    return matchDotted(text.replace(/["`]/g, ''), nameParts(urn).map(foldCase));
  }
  return matchPath(text, foldCase(name), '(?:^|.*[/:.])');
}

/** `sales.<?>` against the trailing parts; a piece may itself hold dots. */
function matchDotted(pattern: string, parts: string[]): Match {
  const name = parts.join('.');
  if (tail(pattern).test(name)) return 'NAMES';
  // `catalog.sales.<?>`: the pattern says more than the dataset's name holds.
  const pieces = pattern.split('.');
  if (parts.length < 2 || pieces.length <= parts.length) return 'NO';
  const short = pieces.slice(-parts.length).join('.');
  const hasLetters = /[\p{L}\p{N}]/u.test(short.replace(unknownPiece, ''));
  return hasLetters && tail(short).test(name) ? 'NAMES' : 'NO';
}

function tail(pattern: string): RegExp {
  return new RegExp(`(?:^|\\.)${toSource(pattern)}$`, 'su');
}

function toSource(pattern: string): string {
  return pattern
    .split(unknownPiece)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('.*');
}

function matchUrl(scheme: string, authority: string, path: string, urn: string): Match {
  const { namespace, name } = parseUrn(urn);
  if (schemeOf(namespace) !== foldScheme(scheme)) return 'NO';
  const where = canonicalUrn(`${scheme}://${authority.replace(unknownPiece, '\u0001')}|x`);
  const host = parseUrn(where)
    .namespace.replace(/^[^:]*:\/\//, '')
    .replaceAll('\u0001', '<?>');
  const own = foldCase(namespace.replace(/^[^:]*:\/\//, ''));
  if (!new RegExp(`^${toSource(host)}$`, 'su').test(own)) return 'NO';
  const rest = path.replace(/^\/+|\/+$/g, '');
  if (rest === '') return 'NAMES';
  const known = rest.replace(unknownPiece, '');
  const isKnown = /[\p{L}\p{N}]/u.test(known) || !host.includes('<?>');
  if (ruleOf(namespace).shape === 'DOTTED') {
    return isKnown ? matchDotted(rest.replaceAll('/', '.'), nameParts(urn).map(foldCase)) : 'MAY';
  }
  return isKnown ? matchPath(rest, foldCase(name), '^') : 'MAY';
}

/** A path reaches what lies under it, and what it lies under. */
function matchPath(pattern: string, name: string, start: string): Match {
  const own = name.replace(/^\/+/, '');
  const wanted = pattern.replace(/^\/+|\/+$/g, '');
  if (new RegExp(`${start}${toSource(wanted)}(?:/.*)?$`, 'su').test(own)) return 'NAMES';
  const head = wanted.split('<?')[0] ?? '';
  const isUnder = start === '^' && (own === '' || head.startsWith(`${own}/`));
  return isUnder ? 'NAMES' : 'NO';
}
