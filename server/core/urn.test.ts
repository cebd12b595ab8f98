import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalUrn,
  columnUrn,
  datasetUrn,
  formatUrn,
  httpUrn,
  isUrn,
  mayMean,
  otherMeanings,
} from './urn.ts';
import { isWithin, nameParts, namespaceOf, parseUrn, unmappedUrn, urlUrn } from './urn.ts';

const aliases = {
  'db-prod.internal': 'pg-prod',
  'b1:9092': 'commerce',
  'node-b': 'ring1',
  'presto://old': 'trino://new',
  'xy12345.ap-northeast-2.aws': 'acme-prod',
  loop1: 'loop2',
  loop2: 'loop1',
};

/** naming.md §3 and §6: what producers write → the one spelling. */
const rows: [written: string, canonical: string][] = [
  ['Postgres://DB1:5432|shop.public.orders', 'postgres://db1:5432|shop.public.orders'],
  ['postgresql://db1|shop.public.orders', 'postgres://db1:5432|shop.public.orders'],
  ['postgresql+psycopg2://app@db1|shop.public.orders', 'postgres://db1:5432|shop.public.orders'],
  ['jdbc:postgresql://db1|shop.public.orders', 'postgres://db1:5432|shop.public.orders'],
  ['postgres://app:pw@db1:5432/?sslmode=require|a.b.c', 'postgres://db1:5432|a.b.c'],
  ['postgres://localhost:3307|e2etest.test', 'postgres://localhost:3307|e2etest.public.test'],
  ['postgres://db1:5432/shop|public.orders', 'postgres://db1:5432|shop.public.orders'],
  ['postgres://db-prod.internal:5432|a.b.c', 'postgres://pg-prod:5432|a.b.c'],
  ['postgres://DB-PROD.internal|a.b.c', 'postgres://pg-prod:5432|a.b.c'],
  [
    'redshift://dw.abc123.ap-northeast-2.redshift.amazonaws.com:5439|dev.Sales.order_daily',
    'redshift://dw.ap-northeast-2:5439|dev.sales.order_daily',
  ],
  [
    'postgresql://u:p@dw.abc123.ap-northeast-2.redshift.amazonaws.com/dev|sales.order_daily',
    'redshift://dw.ap-northeast-2:5439|dev.sales.order_daily',
  ],
  [
    'redshift://wg.123456789012.eu-west-1.redshift-serverless.amazonaws.com|dev.sales.x',
    'redshift://wg.eu-west-1:5439|dev.sales.x',
  ],
  ['mysql://order-db|commerce.order', 'mysql://order-db:3306|commerce.order'],
  ['mariadb://order-db:3306|commerce.Order', 'mysql://order-db:3306|commerce.Order'],
  ['mssql://ERP|erp.dbo.Invoice', 'mssql://erp:1433|erp.dbo.Invoice'],
  ['mssql://erp|erp.dbo.#temporary', 'mssql://erp:1433|erp.dbo.#temporary'],
  ['oracle://legacy|ORCL.MART.TB_ORD_MST', 'oracle://legacy:1521|ORCL.MART.TB_ORD_MST'],
  ['db2://core:50000|BANK.CORE.ACCT', 'db2://core:50000|BANK.CORE.ACCT'],
  ['teradata://td1|mart.orders', 'teradata://td1:1025|mart.orders'],
  ['trino://Trino:8080|Hive.Sales.Orders', 'trino://trino:8080|hive.sales.orders'],
  ['presto://old|hive.sales.orders', 'trino://new:8080|hive.sales.orders'],
  ['hive://hms|Sales.Orders', 'hive://hms:9083|sales.orders'],
  [
    'awsathena://athena.ap-northeast-2.amazonaws.com|awsdatacatalog.Sales.Orders',
    'awsathena://athena.ap-northeast-2.amazonaws.com|AwsDataCatalog.sales.orders',
  ],
  [
    'arn:aws:glue:ap-northeast-2:123456789012|table/Sales/Orders',
    'arn:aws:glue:ap-northeast-2:123456789012|table/sales/orders',
  ],
  ['bigquery|acme.dw.events_20261122', 'bigquery|acme.dw.events_*'],
  ['bigquery|Acme.dw.Events', 'bigquery|Acme.dw.Events'],
  ['snowflake://ACME-prod|dw.sales.order_daily', 'snowflake://acme-prod|DW.SALES.ORDER_DAILY'],
  ['snowflake://xy12345.ap-northeast-2.aws|DW.S.T', 'snowflake://acme-prod|DW.S.T'],
  ['snowflake://acme-prod.snowflakecomputing.com|DW.S.T', 'snowflake://acme-prod|DW.S.T'],
  ['clickhouse://ch1:8123|logs.click', 'clickhouse://ch1:8123|logs.click'],
  ['databricks://ADB-1.net|Main.sales.orders', 'unitycatalog://adb-1.net|main.sales.orders'],
  ['duckdb:///Data/shop.db|shop.main.orders', 'duckdb:///Data/shop.db|shop.main.orders'],
  ['spanner://acme/main|shop.public.orders', 'spanner://acme:main|shop.public.orders'],
  ['bigtable://acme/ts|clicks', 'bigtable://acme/ts|clicks'],
  ['cassandra://Node-b,node-c|profile.user_by_id', 'cassandra://ring1:9042|profile.user_by_id'],
  ['hbase://zk1:2181|user_profile', 'hbase://zk1:2181|default:user_profile'],
  [
    'arn:aws:dynamodb:ap-northeast-2:123456789012|table/Cart',
    'arn:aws:dynamodb:ap-northeast-2:123456789012|table/Cart',
  ],
  ['rediss://cache|0/user:*:score', 'redis://cache:6379|0/user:*:score'],
  ['memcached://m1|user:*', 'memcached://m1:11211|user:*'],
  ['mongodb+srv://u:p@mongo|shop.review', 'mongodb://mongo:27017|shop.review'],
  ['opensearch://es1|product-search', 'elasticsearch://es1:9200|product-search'],
  ['elasticsearch://es1|logs-2026.11.22', 'elasticsearch://es1:9200|logs-*'],
  ['kafka://b2:9092,b1:9092|order.created.v3', 'kafka://commerce:9092|order.created.v3'],
  ['kafka://b7,b3|order.created.v3', 'kafka://b3:9092|order.created.v3'],
  ['pubsub|topic:acme:orders', 'pubsub|topic:acme:orders'],
  ['s3a://lake|/sales/orders/dt=2026-11-22/', 's3://lake|sales/orders'],
  ['s3n://lake|', 's3://lake|/'],
  ['s3://lake/sales|orders/', 's3://lake|sales/orders'],
  ['s3://lake|sales/dt=2026-11-22/hh=01/part-0.parquet', 's3://lake|sales'],
  ['gs://lake|/sales/orders/', 'gs://lake|sales/orders'],
  [
    'abfs://raw@ACME.dfs.core.windows.net|/sales/orders',
    'abfss://raw@acme.dfs.core.windows.net|sales/orders',
  ],
  ['hdfs://NN1:8020|/data/sales/orders/', 'hdfs://nn1:8020|/data/sales/orders'],
  ['file://Batch01|/data/In/orders.csv', 'file://batch01|/data/In/orders.csv'],
  ['file|/data/in/', 'file|/data/in'],
  ['https://API.example.com:443|/v1/orders/', 'https://api.example.com|/v1/orders'],
  ['prod|order_daily.load_orders', 'prod|order_daily.load_orders'],
  ['Prod|Order_Daily', 'Prod|Order_Daily'],
  ['superset://bi.example.com|dashboard/12', 'superset://bi.example.com|dashboard/12'],
  ['git://data-pipelines|dags/Order.sql', 'git://data-pipelines|dags/Order.sql'],
  ['postgres://loop1|a.b.c', 'postgres://loop1:5432|a.b.c'],
  ['postgres://loop2|a.b.c', 'postgres://loop1:5432|a.b.c'],
  ['postgres://db1|shop.public.orders#amount', 'postgres://db1:5432|shop.public.orders#amount'],
  ['postgres://db1|shop."public"."a.b"', 'postgres://db1:5432|shop.public."a.b"'],
  ['postgres://db1|shop.public.`a"b`', 'postgres://db1:5432|shop.public."a""b"'],
  [
    `postgres://db1|shop.public.${'주문'.normalize('NFD')}`,
    `postgres://db1:5432|shop.public.${'주문'.normalize('NFC')}`,
  ],
];

describe('canonicalUrn', () => {
  it.each(rows)('%s → %s', (written, canonical) => {
    expect(canonicalUrn(written, aliases)).toBe(canonical);
    expect(canonicalUrn(canonical, aliases)).toBe(canonical);
  });

  it('keeps what PostgreSQL keeps apart', () => {
    expect(canonicalUrn('postgres://h|a.b.Orders')).not.toBe(
      canonicalUrn('postgres://h|a.b.orders'),
    );
  });

  it('two spellings of one host are one, two ports are two', () => {
    const one = canonicalUrn('postgres://DB-PROD.internal|a.b.c', aliases);
    expect(canonicalUrn('postgresql://pg-prod:5432|a.b.c', aliases)).toBe(one);
    expect(canonicalUrn('postgresql://pg-prod:5433|a.b.c', aliases)).not.toBe(one);
  });

  it.each(['', 'orders', '|orders'])('refuses "%s", which is no URN', (text) => {
    expect(isUrn(text)).toBe(false);
    expect(() => canonicalUrn(text)).toThrow(/is no URN/);
  });
});

const word = fc.string({
  unit: fc.constantFrom(...'abZ.9"`\\/_-주문 é#:*{}=', '주'.normalize('NFD')),
  minLength: 1,
  maxLength: 8,
});
const namespaces = fc.constantFrom(
  ...new Set(rows.map(([written]) => namespaceOf(written))),
  'default',
  'connection://default/My_Conn',
  'airflow-asset://prod',
);

describe('properties', () => {
  it('is idempotent for any namespace and any name', () => {
    fc.assert(
      fc.property(namespaces, fc.oneof(word, fc.string()), (namespace, name) => {
        const once = canonicalUrn(`${namespace}|${name}`, aliases);
        expect(canonicalUrn(once, aliases)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent for any text that is a URN', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (left, right) => {
        const text = `${left.replaceAll('|', '')}x|${right}`;
        const once = canonicalUrn(text);
        expect(canonicalUrn(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('parts survive print → parse → print, folded or not', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 3 }), (parts) => {
        const written = parts.map((part) => part.normalize('NFC'));
        const urn = formatUrn('postgres://h:5432', written);
        expect(nameParts(urn)).toEqual(written);
        if (!written.some((part) => part.includes('#'))) {
          expect(nameParts(canonicalUrn(urn))).toEqual(written);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never returns user-info', () => {
    const secret = fc.string({
      unit: fc.constantFrom(...'abZ9@:%!$&+/'),
      minLength: 1,
      maxLength: 9,
    });
    const schemes = fc.constantFrom(
      'postgres',
      'mysql',
      'kafka',
      'https',
      'git',
      'abfss',
      'unknown',
    );
    fc.assert(
      fc.property(schemes, secret, (scheme, password) => {
        // An unescaped slash and an @ together leave no way to tell where the host starts.
        fc.pre(!(password.includes('/') && password.includes('@')));
        const urn = canonicalUrn(`${scheme}://root:SECRET${password}@host.example:99/x|a.b.c`);
        expect(urn).not.toContain('SECRET');
        expect(urn).not.toContain('root');
        expect(urn).toContain('host.example:99');
      }),
      { numRuns: 1000 },
    );
  });

  it('survives as one segment of a path', () => {
    fc.assert(
      fc.property(namespaces, word, (namespace, name) => {
        const urn = canonicalUrn(`${namespace}|${name}`);
        expect(decodeURIComponent(encodeURIComponent(urn))).toBe(urn);
      }),
    );
  });
});

describe('datasetUrn', () => {
  const shop = {
    namespace: 'postgres://pg-prod:5432',
    platform: 'postgres',
    database: 'shop',
    searchPath: ['sales', 'public'],
  };
  it.each([
    [shop, ['orders'], 'postgres://pg-prod:5432|shop.sales.orders'],
    [shop, ['mart', 'orders'], 'postgres://pg-prod:5432|shop.mart.orders'],
    [shop, ['other', 'mart', 'orders'], 'postgres://pg-prod:5432|other.mart.orders'],
    [{ ...shop, searchPath: [] }, ['orders'], 'postgres://pg-prod:5432|shop.public.orders'],
    [
      { namespace: 'postgres://app:pw@pg/shop', platform: 'postgres' },
      ['a', 'b'],
      'postgres://pg:5432|shop.a.b',
    ],
    [
      { namespace: 'mysql://m', platform: 'mysql', database: 'commerce' },
      ['order'],
      'mysql://m:3306|commerce.order',
    ],
    [{ namespace: 'mysql://m', platform: 'mysql' }, ['def', 'c', 'o'], 'mysql://m:3306|c.o'],
    [
      { namespace: 'cassandra://ring1', platform: 'cassandra', database: 'profile' },
      ['user_by_id'],
      'cassandra://ring1:9042|profile.user_by_id',
    ],
    [
      { namespace: 'snowflake://acme-prod', platform: 'snowflake', database: 'dw' },
      ['orders'],
      'snowflake://acme-prod|DW.PUBLIC.ORDERS',
    ],
    [
      { namespace: 'awsathena://athena.eu-west-1.amazonaws.com', platform: 'athena' },
      ['sales', 'orders'],
      'awsathena://athena.eu-west-1.amazonaws.com|AwsDataCatalog.sales.orders',
    ],
    [
      { namespace: 'arn:aws:glue:eu-west-1:1', platform: 'athena', database: 'sales' },
      ['Orders'],
      'arn:aws:glue:eu-west-1:1|table/sales/orders',
    ],
    [
      { namespace: 's3://lake', platform: 's3' },
      ['sales', 'orders.csv'],
      's3://lake|sales/orders.csv',
    ],
    [{ namespace: 's3://lake', platform: 's3' }, ['s3a://raw/x/dt=1/'], 's3://raw|x'],
    [{ namespace: 'redis://cache', platform: 'redis' }, ['user:*'], 'redis://cache:6379|0/user:*'],
    [
      { namespace: 'redis://cache', platform: 'redis', database: '3' },
      ['rank'],
      'redis://cache:6379|3/rank',
    ],
    [
      { namespace: 'kafka://commerce', platform: 'kafka' },
      ['order', 'created'],
      'kafka://commerce:9092|order.created',
    ],
    [{ namespace: 'hbase://zk:2181', platform: 'hbase' }, ['t'], 'hbase://zk:2181|default:t'],
  ])('%o %o → %s', (connection, parts, urn) => {
    expect(datasetUrn(connection, parts)).toBe(urn);
    expect(canonicalUrn(urn)).toBe(urn);
  });

  it('a name that stays incomplete may mean every table that ends so', () => {
    const urn = datasetUrn({ namespace: 'postgres://u:pw@pg', platform: 'postgres' }, ['a', 't']);
    expect(urn).toBe('connection://pg/postgres|a.t');
    expect(mayMean(urn, 'postgres://pg:5432|shop.a.t')).toBe(true);
  });

  it('one table is one name, by scanner, by code and by event', () => {
    const event = canonicalUrn('postgresql://pg-prod|shop.sales.orders');
    expect(datasetUrn(shop, ['orders'])).toBe(event);
    expect(urlUrn('postgres://pg-prod/shop/sales/orders')).toBe(event);
  });
});

describe('names that an unmapped connection may mean', () => {
  const unmapped = (name: string) => unmappedUrn('default', 'redshift_dev_db', name);
  it.each([
    ['orders', 'postgres://h:5432|shop.public.orders', true],
    ['Public.ORDERS', 'postgres://h:5432|shop.public.orders', true],
    ['shop.public.orders', 'mysql://h:3306|public.orders', true],
    ['sales.orders', 'postgres://h:5432|shop.public.orders', false],
    ['orders', 'postgres://h:5432|shop.public.reorders', false],
    ['sales/orders', 's3://lake|raw/sales/orders', true],
    ['order.created', 'kafka://k:9092|order.created', true],
    ['a.b.orders', 'kafka://k:9092|orders', false],
    ['sales.orders', 'arn:aws:glue:eu-west-1:1|table/sales/orders', true],
  ])('%s, %s: %s', (written, urn, expected) => {
    expect(mayMean(unmapped(written), urn)).toBe(expected);
  });

  it('keeps the conn_id as written', () => {
    expect(unmapped('a.b')).toBe('connection://default/redshift_dev_db|a.b');
    expect(unmappedUrn('Prod', 'A|B', 't')).toBe('connection://Prod/A%7CB|t');
  });
});

describe('httpUrn', () => {
  it.each([
    ['https://User:pw@API.example.com/v1/orders/123?key=secret', '/v1/orders/{id}'],
    ['https://api.example.com', '/'],
    ['https://api.example.com/u/550e8400-e29b-41d4-a716-446655440000/', '/u/{id}'],
    ['https://api.example.com/v1/{order_id}/items', '/v1/{id}/items'],
    ['https://api.example.com:443/v2/<?day>.json#x', '/v2/{id}'],
  ])('%s → %s', (url, path) => {
    expect(httpUrn(url)).toBe(`https://api.example.com|${path}`);
  });
});

describe('columnUrn', () => {
  it('hangs on its dataset and quotes what it must', () => {
    expect(columnUrn('postgres://h:5432|a.b.c', 'amount')).toBe('postgres://h:5432|a.b.c#amount');
    for (const column of ['a.b', 'a"b', 'a#b', '금액']) {
      const urn = columnUrn('postgres://h:5432|a.b.c', column);
      expect(canonicalUrn(urn)).toBe(urn);
    }
  });
});

it('parseUrn splits at the first pipe', () => {
  expect(parseUrn('s3://lake|a|b')).toEqual({ namespace: 's3://lake', name: 'a|b' });
});

describe('isWithin', () => {
  const urn = 'postgres://h:5432|shop.public.orders';
  it.each([
    ['postgres://h:5432', true],
    ['postgres://', true],
    ['postgres://h:5432|shop', true],
    ['postgres://h:5432|shop.public', true],
    ['postgres://h:5432|shop.public.orders', true],
    ['postgres://h:5432|sho', false],
    ['postgres://h:5432|shop.pub', false],
    ['postgres://h:54', false],
    ['mysql://', false],
  ])('%s holds it: %s', (place, inside) => expect(isWithin(place, urn)).toBe(inside));
});

describe('what else a bare name may mean', () => {
  const connection = { namespace: 'redshift://dw:5439', platform: 'redshift', database: 'shop' };
  it.each([
    [['t'], ['dw', 'mart', 'ods'], ['shop.mart.t', 'shop.ods.t']],
    [['t'], ['$user', 'dw'], []],
    [['t'], ['dw'], []],
    [['mart', 't'], ['dw', 'mart'], []],
    [['s3://lake/t'], ['dw', 'mart'], []],
  ])('%j under %j: %j', (parts, searchPath, names) => {
    const found = otherMeanings({ ...connection, searchPath }, parts);
    expect(found).toEqual(names.map((name) => `redshift://dw:5439|${name}`));
  });

  it('is nothing where the database is not known, or names have two parts', () => {
    const searchPath = ['a', 'b'];
    const open = { namespace: 'redshift://dw:5439', platform: 'redshift', searchPath };
    expect(otherMeanings(open, ['t'])).toEqual([]);
    const two = { namespace: 'mysql://m:3306', platform: 'mysql', searchPath };
    expect(otherMeanings(two, ['t'])).toEqual([]);
  });
});
