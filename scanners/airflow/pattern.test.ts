import { describe, expect, it } from 'vitest';
import { readableCql } from './cql.ts';
import { datasetOfUrl, settledTable, tableOfName } from './pattern.ts';
import { cronPeriod } from './period.ts';

describe('a local file', () => {
  it('is not the folder that it stands in, where much else may stand', () => {
    expect(datasetOfUrl('file:///data/x.csv')).toBe('file:///data/x.csv');
    expect(datasetOfUrl('file:///data/{{ ds }}.csv')).toBeUndefined();
  });
});

describe('datasetOfUrl', () => {
  it.each([
    ['s3://lake/sales/orders.csv', 's3://lake/sales/orders.csv'],
    ['s3://lake/sales/dt={{ ds }}/x.csv', 's3://lake/sales'],
    ['s3://lake/sales/<?ds_nodash>.csv', 's3://lake/sales'],
    ['s3://lake/sales/2024*.csv', 's3://lake/sales'],
    ['s3://lake/<?table>/x.csv', undefined],
    ['s3://<?bucket>/sales/x.csv', undefined],
    ['s3://lake/{{ ds }}/x.csv', undefined],
  ])('%s → %s', (url, dataset) => {
    expect(datasetOfUrl(url)).toBe(dataset);
  });
});

describe('names with a piece that is not known', () => {
  it('are patterns only where the system names shards by date', () => {
    expect(tableOfName(['dw', 'events_<?ds_nodash>'], 'bigquery')).toEqual(['dw', 'events_*']);
    expect(tableOfName(['dw', 'events_<?table>'], 'bigquery')).toBeUndefined();
    expect(tableOfName(['dw', 'events_<?ds_nodash>'], 'postgres')).toBeUndefined();
    expect(tableOfName(['<?schema>', 'events'], 'bigquery')).toBeUndefined();
  });

  it('stay as they are when all is known', () => {
    const table = { parts: ['a', 'b'], kind: 'TABLE' as const, line: 1 };
    expect(settledTable(table, 'postgres')).toBe(table);
  });
});

describe('cronPeriod', () => {
  it.each([
    ['@daily', 86_400],
    ['*/15 * * * *', 900],
    ['0 */6 * * *', 21_600],
    ['0 9,18 * * *', 54_000],
    ['30 2 * * *', 86_400],
    ['0 11 * * 1-5', 3 * 86_400],
    ['0 6 * * MON', 7 * 86_400],
    ['0 0 1 * *', 31 * 86_400],
    ['0 0 1 1 *', 12 * 31 * 86_400],
    ['no cron', undefined],
  ])('%s → %s s at most', (expression, seconds) => {
    expect(cronPeriod(expression)).toBe(seconds);
  });
});

describe('readableCql', () => {
  it('drops what plain SQL does not have and keeps the lines', () => {
    const cql = `INSERT INTO ks.t (a)\nVALUES (?) USING TTL 86400;\nSELECT a FROM ks.t ALLOW FILTERING`;
    expect(readableCql(cql)).toBe('INSERT INTO ks.t (a)\nVALUES (?) ;\nSELECT a FROM ks.t ');
  });
});
