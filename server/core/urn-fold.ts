import { joinName, splitName } from './urn-name.ts';
import { ruleOf, schemeOf } from './urn-platform.ts';

/** A name in its namespace's canonical form; `path` is what the namespace carried of it. */
export function foldName(namespace: string, path: string, name: string): string {
  const rule = ruleOf(namespace);
  const folded =
    rule.shape === 'DOTTED'
      ? foldDotted(namespace, path, name)
      : rule.shape === 'PATH'
        ? foldPath(namespace, path, name)
        : foldRaw(namespace, name);
  if (rule.nameCase === 'lower') return folded.toLowerCase().normalize('NFC');
  return rule.nameCase === 'upper' ? folded.toUpperCase().normalize('NFC') : folded;
}

function foldDotted(namespace: string, path: string, name: string): string {
  const { base, column } = splitColumn(name);
  const scheme = schemeOf(namespace);
  const parts = splitName(base);
  const database = path.split('/').find((segment) => segment !== '');
  const whole = ruleOf(namespace).parts ?? parts.length;
  if (database !== undefined && parts.length < whole) parts.unshift(database);
  if (scheme === 'postgres' && parts.length === 2) parts.splice(1, 0, 'public');
  if (scheme === 'bigquery') cutShard(parts);
  if (scheme === 'awsathena' && parts.length === 3) foldAthena(parts);
  return joinName(parts) + column;
}

/** `…table#column`: the column is set aside; SQL Server's `#temporary` tables are no columns. */
function splitColumn(name: string): { base: string; column: string } {
  const match = /^(.*[^.#])#("(?:[^"]|"")*"|[^."`|#]+)$/s.exec(name);
  return match ? { base: match[1] ?? '', column: `#${match[2]}` } : { base: name, column: '' };
}

function cutShard(parts: string[]): void {
  const last = parts.pop() ?? '';
  parts.push(last.replace(/_(?:19|20)\d{6}$/, '_*'));
}

function foldAthena(parts: string[]): void {
  const catalog = parts[0] ?? '';
  const known = catalog.toLowerCase() === 'awsdatacatalog' ? 'AwsDataCatalog' : catalog;
  parts.splice(0, 3, known, ...parts.slice(1).map((part) => part.toLowerCase().normalize('NFC')));
}

function foldPath(namespace: string, path: string, name: string): string {
  const rule = ruleOf(namespace);
  const joined = path === '' ? name : `${path}/${name.replace(/^\/+/, '')}`;
  const segments = joined.replace(/^\/+|\/+$/g, '').split('/');
  const cut = rule.cutsPartitions ? segments.findIndex((s) => /^[\w.-]+=[^=]*$/u.test(s)) : -1;
  const key = (cut < 0 ? segments : segments.slice(0, cut)).join('/').replace(/^\/+|\/+$/g, '');
  if (key === '') return '/';
  return rule.leadingSlash ? `/${key}` : key;
}

function foldRaw(namespace: string, name: string): string {
  const scheme = schemeOf(namespace);
  if (scheme === 'elasticsearch') {
    return name.replace(/([-_.])\d{4}([.-]?)\d{2}(?:\2\d{2})?(?:-\d{6})?$/, '$1*');
  }
  if (scheme === 'hbase' && name !== '' && !name.includes(':')) return `default:${name}`;
  return name;
}
