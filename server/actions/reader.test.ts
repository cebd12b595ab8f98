import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { syncConfig } from './config-sync.ts';
import { declareConsumer, declareEdge } from './consumer.ts';
import { assignRole } from './role.ts';

const folder = import.meta.dirname;
const actor = { name: 'root', role: 'admin' } as const;
const at = '2026-01-01T00:00:00.000Z';
const known = { kind: 'DATASET', urn: 'postgres://db:5432|shop.public.orders' } as const;

/** A transaction that knows every asset and notes what is asked of it, in order. */
function recording() {
  const calls: { name: string; ids: unknown }[] = [];
  const node = (id: number): AssetNode => ({
    id,
    ref: known,
    state: 'ACTIVE',
    facts: { name: 'orders', platform: 'postgres' },
    parties: [],
    firstSeenAt: at,
    lastSeenAt: at,
  });
  const answers: Partial<WriteTransaction> = {
    asset: async () => node(7),
    assets: async (ids) => ids.map(node),
    records: async () => ({ rows: [] }),
    record: async () => undefined,
    ensureAsset: async () => 8,
  };
  const tx = new Proxy(answers, {
    get: (target, name) => {
      const answer: unknown = Reflect.get(target, name);
      if (typeof answer === 'function') return answer;
      return async (ids: unknown) => void calls.push({ name: String(name), ids });
    },
  }) as WriteTransaction;
  return { tx, calls };
}

/** Nothing comes between lock and write but the write. */
function expectLocked(calls: { name: string; ids: unknown }[], write: string, ids: number[]): void {
  const at = calls.findIndex((call) => call.name === write);
  expect(at).toBeGreaterThan(0);
  expect(calls.slice(0, at).filter((call) => call.name === 'lock')).toContainEqual({
    name: 'lock',
    ids,
  });
}

it('locks what a declared consumer reads before it is written', async () => {
  const { tx, calls } = recording();
  await declareConsumer(tx, { actor, at, asset: { id: 7 }, service: 'shop' });
  expectLocked(calls, 'putDeclaredEdge', [7]);
});

it('locks both ends of a declared edge, the smaller number first', async () => {
  const { tx, calls } = recording();
  await declareEdge(tx, { actor, at, from: { id: 9 }, to: { id: 7 } });
  expectLocked(calls, 'putDeclaredEdge', [7, 9]);
});

it('locks what a party is made a consumer of', async () => {
  const { tx, calls } = recording();
  await assignRole(tx, { actor, at, asset: { id: 7 }, role: 'CONSUMER', party: 'kim' });
  expectLocked(calls, 'putRecord', [7]);
});

it('locks what gyebo.yaml says a service reads', async () => {
  const { tx, calls } = recording();
  const services = [{ name: 'shop', reads: [known.urn] }];
  const nothing = { sources: [], blindSpots: [], parties: [], aliases: {}, ignoreReaders: [] };
  await syncConfig(tx, { actor, at, services, ...nothing, windowDays: 35, roleMap: [] });
  expectLocked(calls, 'putDeclaredEdge', [7]);
});

it('no other file writes edges, and none gives a CONSUMER role by itself', () => {
  const writing = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return /\.putDeclaredEdge\(/.test(text);
    });
  expect(writing).toEqual(['reader.ts']);
  const roles = readFileSync(path.join(folder, 'role.ts'), 'utf8');
  expect(roles).toContain("if (input.role === 'CONSUMER') await addConsumer(");
});
