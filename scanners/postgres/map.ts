import type { AssetFacts, AssetRef, Column, Layer } from '../../server/core/asset.ts';
import type { Observation } from '../../server/core/observation.ts';
import { datasetUrn } from '../../server/core/urn.ts';
import { schemeOf } from '../../server/core/urn-platform.ts';
import { codeHash } from '../shared/code-hash.ts';
import { redact } from '../shared/redact.ts';
import { maskLiterals } from '../shared/sql/mask.ts';
import { tokenize } from '../shared/sql/tokens.ts';
import type { ColumnRow, DependentRow, LinkRow, Page, RelationRow } from './catalog.ts';

/** Where relations are and how they are called. */
export interface Naming {
  namespace: string;
  database: string;
  layers: Readonly<Record<string, Layer>>;
  /** Host aliases of the configuration: the servers of foreign tables are called by them, too. */
  aliases?: Readonly<Record<string, string>>;
}

const kinds: Record<string, string> = {
  r: 'TABLE',
  p: 'PARTITIONED_TABLE',
  v: 'VIEW',
  m: 'MATERIALIZED_VIEW',
  f: 'FOREIGN_TABLE',
};

/** The dataset of a relation. */
export function relationRef(naming: Naming, schema: string, name: string): AssetRef {
  const { namespace, database, aliases } = naming;
  const connection = { namespace, platform: schemeOf(namespace), database };
  return { kind: 'DATASET', urn: datasetUrn(connection, [database, schema, name], aliases) };
}

/** Everything the catalog says of one relation: itself, what it stands on and belongs to. */
export function* mapRelation(
  naming: Naming,
  schema: string,
  relation: RelationRow,
  page: Page,
): Generator<Observation> {
  const { oid, name } = relation;
  const asset = relationRef(naming, schema, name);
  const path = `${naming.database}.${schema}.${name}`;
  const bases = page.bases.get(oid) ?? [];
  const facts = factsOf(naming, schema, relation, page, bases);
  yield { type: 'asset', asset, method: 'LIVE', facts, place: { at: path } };
  const other = (link: LinkRow) => relationRef(naming, link.schema, link.name);
  const common = { type: 'edge', to: asset, method: 'LIVE', confidence: 'HIGH' } as const;
  for (const link of bases) {
    const places = [
      { at: path, ...(link.detail === '' ? {} : { text: `columns ${link.detail}` }) },
    ];
    const view = { relation: 'FEEDS', reason: 'VIEW', breaks: 'DOWNSTREAM' } as const;
    yield { ...common, ...view, from: other(link), places };
  }
  for (const link of page.parents.get(oid) ?? []) {
    const part = { relation: 'CONTAINS', reason: 'CONTAINS', breaks: 'DOWNSTREAM' } as const;
    yield { ...common, ...part, from: other(link), places: [{ at: path }] };
  }
  if (relation.kind === 'f') yield mapForeign(naming, asset, relation, path);
  for (const group of byTarget(page.references.get(oid) ?? [])) {
    const first = group[0];
    if (!first) continue;
    const refers = { relation: 'REFERS', reason: 'REFERENCE', breaks: 'DOWNSTREAM' } as const;
    const places = group
      .slice(0, 5)
      .map(({ by, detail }) => ({ at: `${path} ${by}`, text: detail }));
    yield { ...common, ...refers, from: other(first), places };
  }
}

/** Edges to what stands in schemas that are not read, so that dropping its base is seen to break it. */
export function* mapDependents(
  naming: Naming,
  rows: readonly DependentRow[],
): Generator<Observation> {
  const forms = {
    VIEW: { relation: 'FEEDS', reason: 'VIEW' },
    KEY: { relation: 'REFERS', reason: 'REFERENCE' },
    PART: { relation: 'CONTAINS', reason: 'CONTAINS' },
  } as const;
  const seen = new Set<string>();
  for (const { kind, schema, name, ownSchema, ownName, detail } of rows) {
    const key = JSON.stringify([kind, schema, name, ownSchema, ownName]);
    if (seen.has(key)) continue;
    seen.add(key);
    const at = `${naming.database}.${ownSchema}.${ownName}`;
    yield {
      type: 'edge',
      from: relationRef(naming, schema, name),
      to: relationRef(naming, ownSchema, ownName),
      ...forms[kind],
      breaks: 'DOWNSTREAM',
      method: 'LIVE',
      confidence: 'HIGH',
      places: [{ at, ...(detail === '' ? {} : { text: detail }) }],
    };
  }
}

const schemes: Record<string, string> = {
  postgres_fdw: 'postgres://',
  mysql_fdw: 'mysql://',
  oracle_fdw: 'oracle://',
  tds_fdw: 'mssql://',
  mongo_fdw: 'mongodb://',
  redis_fdw: 'redis://',
  file_fdw: 'file',
};

/** What a foreign table reads: a table that its options name, or something that only they know. */
function mapForeign(
  naming: Naming,
  asset: AssetRef,
  relation: RelationRow,
  path: string,
): Observation {
  const {
    host = 'localhost',
    port = '5432',
    dbname,
    schema_name: schema,
    table_name: table,
  } = relation.remote ?? {};
  const wrapper = relation.wrapper ?? '';
  const place = { at: path, text: `server ${relation.server ?? ''}` };
  if (wrapper === 'postgres_fdw' && dbname !== undefined) {
    // Without a host, or on the local one, it is the server itself.
    const isHere = /^(?:localhost|127\.0\.0\.1|::1|\/.*)$/.test(host);
    const own = naming.namespace.replace(/:\d+$/, '');
    const namespace = isHere ? `${own}:${port}` : `postgres://${host}:${port}`;
    const far = { ...naming, namespace, database: dbname };
    return {
      type: 'edge',
      from: relationRef(far, schema ?? 'public', table ?? relation.name),
      to: asset,
      relation: 'FEEDS',
      reason: 'EXTERNAL',
      breaks: 'DOWNSTREAM',
      method: 'LIVE',
      confidence: 'HIGH',
      places: [place],
    };
  }
  const namespace = schemes[wrapper];
  const reach = {
    connection: relation.server ?? '',
    ...(namespace === undefined ? {} : { namespace }),
    ...(wrapper === 'file_fdw' ? {} : { pattern: remoteName(relation) }),
  };
  return {
    type: 'unresolved',
    access: 'READ',
    message: `the foreign table ${relation.name} reads through ${wrapper || 'an unknown wrapper'}, server ${relation.server ?? ''}`,
    by: asset,
    codeHash: codeHash(`${wrapper} ${relation.server ?? ''} ${path}`),
    place,
    reach,
  };
}

/** What a foreign table is called where it stands, by the options of its wrapper; else as it is here. */
function remoteName({ name, remote }: RelationRow): string {
  const { table_name, table = table_name ?? name, collection = table, ...rest } = remote ?? {};
  const schema = rest['schema_name'] ?? rest['schema'] ?? rest['database'] ?? rest['dbname'];
  return schema === undefined ? collection : `${schema}.${collection}`;
}

/** Two keys to one table are one edge with two places. */
function byTarget(links: LinkRow[]): LinkRow[][] {
  const groups = new Map<string, LinkRow[]>();
  for (const link of links) {
    const key = JSON.stringify([link.schema, link.name]);
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()];
}

function factsOf(
  naming: Naming,
  schema: string,
  relation: RelationRow,
  page: Page,
  bases: LinkRow[],
): AssetFacts {
  const layer = naming.layers[schema];
  const size = page.sizes.get(relation.oid);
  return {
    name: relation.name,
    platform: schemeOf(naming.namespace),
    subtype: relation.isPartition ? 'PARTITION' : (kinds[relation.kind] ?? relation.kind),
    columns: (page.columns.get(relation.oid) ?? []).map(columnOf),
    properties: propertiesOf(schema, relation, bases),
    ...(relation.comment === null ? {} : { description: redact(relation.comment) }),
    ...(layer === undefined ? {} : { layer }),
    // The bootstrap superuser owns what nobody thought of: naming it would hide that it has no owner.
    ...(relation.ownerIsSystem ? {} : { parties: [{ role: 'OWNER', party: relation.owner }] }),
    ...(size === undefined ? {} : { sizeBytes: size }),
    // Never analysed: the engine does not know, which is not zero.
    ...(relation.rows < 0 || relation.kind === 'v'
      ? {}
      : { rowCount: relation.rows, rowCountEstimated: true }),
    ...(relation.definition === null ? {} : { definition: masked(relation.definition) }),
  };
}

function propertiesOf(
  schema: string,
  relation: RelationRow,
  bases: LinkRow[],
): Record<string, string> {
  const used = bases
    .filter(({ detail }) => detail !== '')
    .map((link) => `${link.schema}.${link.name}(${link.detail})`)
    .join('; ');
  return {
    schema,
    databaseOwner: relation.owner,
    ...(used === '' ? {} : { columnsUsed: used }),
    ...(relation.bound === null ? {} : { partition: masked(relation.bound) }),
    ...(relation.server === null ? {} : { foreignServer: relation.server }),
  };
}

function columnOf(row: ColumnRow): Column {
  return {
    name: row.name,
    type: row.type,
    nullable: !row.required,
    position: row.position,
    ...(row.isKey ? { primaryKey: true } : {}),
    ...(row.default === null ? {} : { default: masked(row.default) }),
    ...(row.comment === null ? {} : { description: redact(row.comment) }),
  };
}

function masked(text: string): string {
  return redact(maskLiterals(text, tokenize(text, 'postgres')));
}
