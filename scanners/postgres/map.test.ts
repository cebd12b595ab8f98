import { describe, expect, it } from 'vitest';
import type { Page, RelationRow } from './catalog.ts';
import { table } from './fixtures/relation.ts';
import { mapRelation, type Naming } from './map.ts';
import { mapPublications, mapSubscriptions } from './replication.ts';

const naming: Naming = { namespace: 'postgres://pg:5432', database: 'shop', layers: {} };
function map(relation: Partial<RelationRow>, page: Partial<Page> = {}, where = naming) {
  const whole: Page = {
    relations: [],
    columns: new Map(),
    references: new Map(),
    bases: new Map(),
    parents: new Map(),
    sizes: new Map(),
    ...page,
  };
  return [...mapRelation(where, 'dw', { ...table, ...relation }, whole)];
}

function factsOf(relation: Partial<RelationRow>, page: Partial<Page> = {}) {
  const first = map(relation, page)[0];
  return first?.type === 'asset' ? first.facts : undefined;
}

describe('a relation', () => {
  it('that was never analysed has no row count, an empty one has 0', () => {
    expect(factsOf({ rows: -1 })).not.toHaveProperty('rowCount');
    expect(factsOf({ rows: 0 })).toMatchObject({ rowCount: 0, rowCountEstimated: true });
    expect(factsOf({ rows: 0, kind: 'v' })).not.toHaveProperty('rowCount');
  });

  it('of the bootstrap superuser has no owner, but says whose it is', () => {
    const facts = factsOf({ owner: 'postgres', ownerIsSystem: true });
    expect(facts).not.toHaveProperty('parties');
    expect(facts?.properties?.databaseOwner).toBe('postgres');
    expect(factsOf({})?.parties).toEqual([{ role: 'OWNER', party: 'team' }]);
  });

  it('shows its text and defaults with literals masked', () => {
    const column = { relation: '1', name: 'a', type: 'text', position: 1, required: false };
    const columns = new Map([
      ['1', [{ ...column, default: "'hunter2'::text", comment: null, isKey: false }]],
    ]);
    const facts = factsOf(
      { definition: "SELECT a FROM dw.s WHERE b = 'hunter2'", kind: 'v' },
      { columns },
    );
    expect(JSON.stringify(facts)).not.toContain('hunter2');
    expect(facts?.definition).toContain('dw.s');
  });

  it('is reported under another namespace in the case of that system', () => {
    const [first] = map(
      { name: 'Orders' },
      {},
      { ...naming, namespace: 'redshift://dw.eu-west-1:5439' },
    );
    expect(first).toMatchObject({
      asset: { urn: 'redshift://dw.eu-west-1:5439|shop.dw.orders' },
      facts: { platform: 'redshift' },
    });
  });

  it('with two keys to one table has one edge with two places', () => {
    const key = { relation: '1', schema: 'dw', name: 'm', detail: 'FOREIGN KEY …' };
    const references = new Map([
      [
        '1',
        [
          { ...key, by: 'a' },
          { ...key, by: 'b' },
          { ...key, name: 'n', by: 'c' },
        ],
      ],
    ]);
    const edges = map({}, { references }).filter((each) => each.type === 'edge');
    expect(edges.map((each) => each.type === 'edge' && each.places.length)).toEqual([2, 1]);
  });
});

describe('replication', () => {
  it('a published table is read by the publication, one of all tables names none', () => {
    const seen = [
      ...mapPublications(naming, [
        { name: 'p', isAll: false, schema: 'dw', table: 'a' },
        { name: 'p', isAll: false, schema: 'dw', table: 'b' },
        { name: 'q', isAll: true, schema: null, table: null },
      ]),
    ];
    expect(seen.map(({ type }) => type)).toEqual(['asset', 'edge', 'edge', 'asset', 'unresolved']);
    expect(seen[1]).toMatchObject({
      from: { urn: 'postgres://pg:5432|shop.dw.a' },
      to: { kind: 'SERVICE', urn: 'postgres://pg:5432|shop.publication.p' },
      breaks: 'DOWNSTREAM',
    });
    expect(seen[4]).toMatchObject({
      access: 'EITHER',
      reach: { namespace: 'postgres://pg:5432|shop' },
    });
  });

  it('a subscription fills its tables and reads those of another server', () => {
    const seen = [...mapSubscriptions(naming, [{ name: 's', schema: 'dw', table: 'a' }])];
    expect(seen[1]).toMatchObject({
      from: { urn: 'postgres://pg:5432|shop.subscription.s' },
      to: { urn: 'postgres://pg:5432|shop.dw.a' },
      breaks: 'BOTH',
    });
    expect(seen[2]).toMatchObject({ access: 'READ', reach: { pattern: 'dw.a' } });
  });
});

describe('a foreign table', () => {
  const foreign = { kind: 'f', server: 'far', wrapper: 'postgres_fdw' };

  it('over postgres_fdw is fed by the table its options name', () => {
    const remote = { host: 'OTHER', dbname: 'crm', schema_name: 'public', table_name: 'people' };
    expect(map({ ...foreign, remote })[1]).toMatchObject({
      type: 'edge',
      reason: 'EXTERNAL',
      from: { urn: 'postgres://other:5432|crm.public.people' },
      to: { urn: 'postgres://pg:5432|shop.dw.t' },
    });
  });

  it.each([
    [{ dbname: 'crm' }, 'postgres://pg:5432|crm.public.t'],
    [{ host: 'localhost', port: '6432', dbname: 'crm' }, 'postgres://pg:6432|crm.public.t'],
    [{ host: 'crm-1', dbname: 'crm' }, 'postgres://crm-db:5432|crm.public.t'],
  ])('stands on the server itself, or on one under another name: %j', (remote, urn) => {
    const aliases = { 'crm-1': 'crm-db' };
    expect(map({ ...foreign, remote }, {}, { ...naming, aliases })[1]).toMatchObject({
      from: { urn },
    });
  });

  it.each([
    ['mysql_fdw', { dbname: 'crm', table_name: 'people' }, 'crm.people'],
    ['oracle_fdw', { schema: 'CRM', table: 'PEOPLE' }, 'CRM.PEOPLE'],
    ['mongo_fdw', { database: 'crm', collection: 'people' }, 'crm.people'],
    ['multicorn', null, 't'],
  ])('over %s names the table that its options name: %j', (wrapper, remote, pattern) => {
    expect(map({ ...foreign, wrapper, remote })[1]).toMatchObject({ reach: { pattern } });
  });

  it.each([
    ['mysql_fdw', { dbname: 'x' }, 'mysql://'],
    ['file_fdw', { filename: '/data/x.csv' }, 'file'],
    ['postgres_fdw', { service: 'x' }, 'postgres://'],
    ['multicorn', null, undefined],
  ])('over %s is said not to be resolved', (wrapper, remote, namespace) => {
    const [, second] = map({ ...foreign, wrapper, remote });
    expect(second).toMatchObject({ type: 'unresolved', access: 'READ' });
    expect(second?.type === 'unresolved' && second.reach.namespace).toBe(namespace);
  });
});
