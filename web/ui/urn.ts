export interface UrnParts {
  namespace: string;
  /** Database, schema, folder …: what stands before the last part. */
  parents: string[];
  last: string;
}

/** A URN cut for showing only; the server alone parses URNs. */
export function urnParts(urn: string): UrnParts {
  const bar = urn.indexOf('|');
  const namespace = bar < 0 ? '' : urn.slice(0, bar);
  const name = urn.slice(bar + 1);
  const separator = name.includes('/') ? '/' : '.';
  const parts = name.split(separator).filter(Boolean);
  return { namespace, parents: parts.slice(0, -1), last: parts.at(-1) ?? name };
}

/** The name part of a URN, as one would write it in code: shop.mart.sales_summary_daily. */
export function nameInUrn(urn: string): string {
  return urn.slice(urn.indexOf('|') + 1);
}
