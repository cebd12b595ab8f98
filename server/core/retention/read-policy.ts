import { assetKinds, layers } from '../asset.ts';
import { canonicalUrn } from '../urn.ts';
import { readDay, readPattern, startForm, type Form, type FormFault } from './form.ts';
import {
  ownerStates,
  retentionActions,
  type Policy,
  type Selector,
  type WrittenExclusion,
} from './policy.ts';
import { readRule } from './read-rule.ts';

type Path = FormFault['path'];

const topKeys = [
  'name',
  'description',
  'select',
  'rule',
  'action',
  'grace',
  'limits',
  'exclude',
] as const;
const policyName = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;
const longestDescription = 2_000;

/** A policy out of plain data, or everything that is wrong with it; `name`: where the data has none. */
export function readPolicy(
  data: unknown,
  name?: string,
): { policy: Policy } | { faults: FormFault[] } {
  const form = startForm();
  const top = form.map(data, [], topKeys);
  if (!top.has('rule') && form.faults.length === 0)
    form.fault(['rule'], 'is missing: expected a rule');
  const description = top.has('description')
    ? form.text(top.get('description'), ['description'], longestDescription)
    : undefined;
  const rule = top.has('rule') ? readRule(form, top.get('rule')) : undefined;
  const policy = {
    name: nameOf(form, top.get('name') ?? name),
    ...(description !== undefined && { description }),
    select: top.has('select') ? readSelector(form, top.get('select')) : {},
    rule,
    action: top.has('action')
      ? form.oneOf(top.get('action'), ['action'], retentionActions)
      : ('announce' as const),
    grace: readGrace(form, top.get('grace')),
    limits: readLimits(form, top.get('limits')),
    exclude: top.has('exclude')
      ? (form.list(top.get('exclude'), ['exclude'], (item, path) => exclusion(form, item, path)) ??
        [])
      : [],
  };
  const { faults } = form;
  const { name: named, rule: ruled, action } = policy;
  if (faults.length > 0 || named === undefined || ruled === undefined || action === undefined) {
    return { faults };
  }
  return { policy: { ...policy, name: named, rule: ruled, action } };
}

function nameOf(form: Form, data: unknown): string | undefined {
  const text = typeof data === 'string' ? data.normalize('NFC') : '';
  if (policyName.test(text)) return text;
  return form.fault(['name'], 'expected a name of letters, digits, "_" and "-"');
}

function readSelector(form: Form, data: unknown): Selector {
  const at: Path = ['select'];
  const found = form.map(data, at, ['kinds', 'platforms', 'names', 'tags', 'layers', 'owner']);
  const texts = (key: string) =>
    form.list(found.get(key), [...at, key], (item, path) => form.text(item, path));
  const of = <T>(key: string, read: () => T | undefined): T | undefined =>
    found.has(key) ? read() : undefined;
  const closed = <T extends string>(key: string, known: readonly T[]) =>
    form.list(found.get(key), [...at, key], (item, path) => form.oneOf(item, path, known));
  const selector = {
    kinds: of('kinds', () => closed('kinds', assetKinds)),
    platforms: of('platforms', () => texts('platforms')),
    names: of('names', () =>
      form.list(found.get('names'), [...at, 'names'], (item, path) =>
        readPattern(form, item, path),
      ),
    ),
    tags: of('tags', () => texts('tags')),
    layers: of('layers', () => closed('layers', layers)),
    owner: of('owner', () => form.oneOf(found.get('owner'), [...at, 'owner'], ownerStates)),
  };
  return withoutAbsent(selector);
}

/** Without the keys that say nothing. */
export function withoutAbsent<T extends object>(
  value: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const longestDays = 3_660;

function readGrace(form: Form, data: unknown): Policy['grace'] {
  const usual = { owned: 14, ownerless: 30 };
  if (data === undefined) return usual;
  const found = form.map(data, ['grace'], ['owned', 'ownerless']);
  const days = (key: 'owned' | 'ownerless') =>
    found.has(key)
      ? (form.whole(found.get(key), ['grace', key], 1, longestDays) ?? usual[key])
      : usual[key];
  return { owned: days('owned'), ownerless: days('ownerless') };
}

function readLimits(form: Form, data: unknown): Policy['limits'] {
  const usual = { perDay: 50, percent: 20 };
  if (data === undefined) return usual;
  const found = form.map(data, ['limits'], ['perDay', 'percent']);
  const limit = (key: 'perDay' | 'percent', most: number) =>
    found.has(key)
      ? (form.whole(found.get(key), ['limits', key], 1, most) ?? usual[key])
      : usual[key];
  return { perDay: limit('perDay', 10_000), percent: limit('percent', 100) };
}

function exclusion(form: Form, data: unknown, path: Path): WrittenExclusion | undefined {
  const found = form.map(data, path, ['names', 'urn', 'reason', 'until']);
  if (found.has('names') === found.has('urn')) form.fault(path, 'expected either names or urn');
  const names = found.has('names')
    ? form.list(found.get('names'), [...path, 'names'], (item, at) => readPattern(form, item, at))
    : undefined;
  const urn = found.has('urn') ? urnOf(form, found.get('urn'), [...path, 'urn']) : undefined;
  const reason = form.text(found.get('reason'), [...path, 'reason'], 500);
  const until = found.has('until')
    ? readDay(form, found.get('until'), [...path, 'until'])
    : undefined;
  return reason === undefined ? undefined : { reason, ...withoutAbsent({ names, urn, until }) };
}

function urnOf(form: Form, data: unknown, path: Path): string | undefined {
  const text = form.text(data, path, 2_000);
  if (text === undefined) return undefined;
  try {
    return canonicalUrn(text);
  } catch {
    return form.fault(
      path,
      'expected a URN: <namespace>|<name>, as postgres://host:5432|db.schema.table',
    );
  }
}
