/** Name rules of the cases: both sides lose quotes and case; predicted names get the case's defaults. */
interface NameDefaults {
  dialect: string;
  default_db?: string | null | undefined;
  default_schema?: string | null | undefined;
}

const bare = (name: string) =>
  name
    .replace(/["`[\]]/g, '')
    .trim()
    .toLowerCase();

function qualify(name: string, { default_db: db, default_schema: schema }: NameDefaults): string {
  if ((!db && !schema) || /[:@/]/.test(name)) return name;
  const parts = name.split('.').length;
  if (parts === 1)
    return [db, schema]
      .flatMap((each) => (each ? [each.toLowerCase()] : []))
      .concat(name)
      .join('.');
  return parts === 2 && db ? `${db.toLowerCase()}.${name}` : name;
}

/** BigQuery: date shards and wildcards fold to one name, snapshot and partition decorators go. */
function foldShards(name: string): string {
  return name.replace(/_(\d{8}|\*|2\d{3}\*|yyyymmdd)$/, '_yyyymmdd').replace(/@\d+$|\$[\w*]+$/, '');
}

/** Set of comparable names; `expected` names carry their defaults already. */
export function nameSet(
  names: readonly string[] | undefined,
  defaults: NameDefaults,
  expected: boolean,
): Set<string> {
  const full = (names ?? []).map((name) => (expected ? bare(name) : qualify(bare(name), defaults)));
  const folded = defaults.dialect === 'bigquery' ? full.map(foldShards) : full;
  return new Set(folded.filter(Boolean));
}

/** True when both sets hold the same names. */
export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
