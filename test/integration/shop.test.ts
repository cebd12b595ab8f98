import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from '../../server/app.ts';
import type { Actor } from '../../server/core/access.ts';
import type { Verdict } from '../../server/core/deletion.ts';
import { proposeConnections } from '../../server/proposal.ts';

interface Expectation {
  subject: string | string[];
  verdict: Verdict;
  why: string;
}

const shop = path.join(import.meta.dirname, '../../examples/shop');
const expected: Expectation[] = JSON.parse(readFileSync(path.join(shop, 'expected.json'), 'utf8'));
const actor: Actor = { name: 'tester', role: 'admin' };

let folder = '';
let app: App;

async function idsOf(texts: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const text of texts) {
    const { node, candidates } = await app.read('resolveAsset', { text });
    if (!node) throw new Error(`${text}: ${candidates.map((each) => each.ref.urn).join(', ')}`);
    ids.push(node.id);
  }
  return ids;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gyebo-shop-'));
  cpSync(shop, folder, { recursive: true, filter: (file) => !file.includes('.gyebo') });
  app = await openApp({ folder });
  const runs = await app.scans.all(actor);
  expect(runs.map((run) => [run.source, run.state, run.message])).toEqual([
    ['dags', 'DONE', undefined],
    ['sql', 'DONE', undefined],
  ]);
}, 120_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the example company', () => {
  test.each(expected.map((each) => [[each.subject].flat(), each.verdict, each.why] as const))(
    '%j is %s: %s',
    async (subject, verdict) => {
      const check = await app.read('checkDeletion', { subject: await idsOf([...subject]) });
      expect(check.verdict.verdict, JSON.stringify(check.verdict.reasons, undefined, 1)).toBe(
        verdict,
      );
    },
  );

  test('a rescan of the unchanged folder says 0 added, 0 changed, 0 vanished', async () => {
    for (const { counts } of await app.scans.all(actor)) {
      const { assetsAdded, assetsChanged, assetsVanished } = counts;
      const { edgesAdded, edgesChanged, edgesVanished } = counts;
      const all = [
        assetsAdded,
        assetsChanged,
        assetsVanished,
        edgesAdded,
        edgesChanged,
        edgesVanished,
      ];
      expect(all).toEqual([0, 0, 0, 0, 0, 0]);
    }
  });

  test('every file was read, and only the planted connection is unmapped, with its proposal', async () => {
    const runs = (await app.read('listScans', { first: 2 })).rows;
    expect(runs.map((run) => run.counts.scopesUnreadable)).toEqual([0, 0]);
    const mapped = app.config.connections.map((line) => line.name);
    const unmapped = await app.read('unmappedConnections', { mapped });
    const proposed = proposeConnections(app.config, unmapped, {});
    expect(
      proposed.map(({ unmapped: each, proposals }) => [each.name, proposals[0]?.line]),
    ).toEqual([
      [
        'old_dw',
        'old_dw: { platform: redshift, namespace: redshift://dw.ap-northeast-2:5439, database: shop }',
      ],
    ]);
  });

  test('only the two that were planted are UNKNOWN, of all pipelines and tables', async () => {
    const verdicts: Record<string, number> = {};
    const unknown: string[] = [];
    for (const kind of ['PIPELINE', 'DATASET'] as const) {
      const found = await app.read('searchAssets', { text: '', kinds: [kind], first: 200 });
      expect(found.hits).toHaveLength(found.total);
      for (const { node } of found.hits) {
        const { verdict } = (await app.read('checkDeletion', { subject: [node.id] })).verdict;
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        if (verdict === 'UNKNOWN') unknown.push(node.facts.name);
      }
    }
    const all = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
    console.log('verdicts over the shop:', verdicts);
    expect(all).toBeGreaterThan(100);
    expect(unknown.sort()).toEqual(['dag_coupon_effect', 'dag_cs_ticket_daily']);
    expect(unknown.length / all).toBeLessThanOrEqual(0.1);
  });
});
