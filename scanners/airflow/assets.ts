import { iterate } from '../shared/python/iterate.ts';
import { textOf } from '../shared/python/text.ts';
import type { Arguments, Machine, Native, Value } from '../shared/python/value.ts';
import { argument, is } from '../shared/python/values.ts';

/** A Dataset (2.x) or Asset (3.x). */
export interface AssetName {
  uri: string;
  alias: boolean;
  /** Joined by `|`: an update of this or of another is enough. */
  either?: true;
}

const assets = new WeakMap<Native, AssetName[]>();

/** Assets behind a value: one, an expression of several, or a list of them. */
export function assetsOf(machine: Machine, value: Value | undefined): AssetName[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (is(value, 'native')) return assets.get(value);
  if (is(value, 'instance') && value.native) return assets.get(value.native);
  if (!is(value, 'list') && !is(value, 'tuple') && !is(value, 'set')) return undefined;
  const all = iterate(machine, value).items.map((item) => assetsOf(machine, item));
  const known = all.filter((each) => each !== undefined);
  return known.length > 0 ? known.flat() : undefined;
}

/** A value that stands for assets; `|` and `&` join them. */
export function assetValue(names: AssetName[], attributes: Record<string, Value> = {}): Native {
  const native: Native = {
    t: 'native',
    type: 'Asset',
    text: () => names[0]?.uri ?? '',
    key: () => names.map((each) => each.uri).join(','),
    binary: (machine, operator, other) => {
      if (operator !== '|' && operator !== '&') return undefined;
      const joined = [...names, ...(assetsOf(machine, other) ?? [])];
      const either = joined.map((name) => ({ ...name, either: true as const }));
      return assetValue(operator === '|' ? either : joined);
    },
    attribute: (_machine, name) =>
      attributes[name] ?? (name === 'uri' || name === 'name' ? (names[0]?.uri ?? null) : undefined),
  };
  assets.set(native, names);
  return native;
}

/** `Dataset(uri)`, `Asset(name, uri=…)`, `DatasetAlias(name)`. */
export function makeAsset(given: Arguments, alias: boolean): Native {
  const name = argument(given, 'name', 0) ?? given.positional[0];
  const uri = given.keywords.get('uri') ?? given.positional[1] ?? name ?? '';
  const names: AssetName[] = [{ uri: textOf(uri), alias }];
  return assetValue(names, { ...(name === undefined ? {} : { name }) });
}
