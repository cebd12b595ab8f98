export type Changes = Record<string, string | string[] | undefined>;

/** A query string with values set or removed, with its `?`; empty when nothing is left. */
export function changedQuery(query: URLSearchParams, changes: Changes): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? value : value ? [value] : []) next.append(name, one);
  }
  const text = next.toString();
  return text ? `?${text}` : '';
}

/** The address of an asset's page; kind disambiguates where two kinds share a URN. */
export function assetAddress(asset: { urn: string; kind: string }, tab?: string): string {
  const rest = changedQuery(new URLSearchParams(), { kind: asset.kind, tab });
  return `/assets/${encodeURIComponent(asset.urn)}${rest}`;
}

/** The address of a deletion check of a set. */
export function checkAddress(ids: string[]): string {
  return ids.length ? `/check?ids=${ids.map(encodeURIComponent).join(',')}` : '/check';
}
