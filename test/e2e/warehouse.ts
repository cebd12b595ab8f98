import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { findPostgres, startPostgres } from '../integration/servers/postgres.ts';
import type { Company } from './company.ts';

const schema = path.join(import.meta.dirname, '../../examples/shop/schema.sql');

/** Whether a warehouse can be started; prints the reason when not. With CI=true never skipped. */
export function warehouseIsHere(): boolean {
  if (findPostgres() || process.env['CI'] === 'true') return true;
  console.log('skipped: a deletion by hand: PostgreSQL is not installed');
  return false;
}

/** The company's warehouse, in which a person works by hand. */
export interface Warehouse {
  /** Rows of each statement, as `psql` would show them. */
  run(text: string): Promise<string>;
  /** The one value that a query gives. */
  value(text: string): Promise<string>;
  stop(): Promise<void>;
}

/** The company's warehouse as a real database, which its gyebo.yaml reads live from now on. */
export async function startWarehouse(company: Company): Promise<Warehouse> {
  const server = await startPostgres();
  await server.run('CREATE DATABASE shop');
  await server.run(readFileSync(schema, 'utf8'), 'shop');
  process.env['SHOP_PG_URL'] = server.url('shop');
  const text = readFileSync(company.config, 'utf8');
  const source =
    'warehouse: { type: postgres, url: env:SHOP_PG_URL, namespace: redshift://dw.ap-northeast-2:5439, schedule: daily }';
  const live = text.replace(/^sources:$/m, `sources:\n  ${source}`);
  expect(live).not.toBe(text);
  writeFileSync(company.config, live);
  const rows = async (statement: string) => {
    // Several statements give several results.
    const answers = [await server.run(statement, 'shop')].flat();
    return answers.map((answer) => answer.rows);
  };
  return {
    value: async (statement) => {
      const [[row] = []] = await rows(statement);
      return String(Object.values(row ?? {})[0]);
    },
    run: async (statement) => JSON.stringify(await rows(statement)),
    stop: async () => {
      delete process.env['SHOP_PG_URL'];
      await server.stop();
    },
  };
}
