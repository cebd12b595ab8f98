import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '../app.ts';
import { packageRoot } from '../package-root.ts';
import { tellStory } from './example-story.ts';

test('the example company has an incident with its published post-mortem and a request, told once', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-story-'));
  const from = path.join(packageRoot(), 'examples/shop');
  cpSync(from, folder, { recursive: true, filter: (file) => !file.includes('.gyebo') });
  const app = await openApp({ folder, logLevel: 'error' });
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  await app.scans.all({ name: 'test', role: 'admin' });
  await tellStory(app);
  await tellStory(app);
  const { rows } = await app.read('listIncidents', { first: 5 });
  expect(rows).toHaveLength(1);
  const [incident] = rows;
  if (!incident) return;
  expect(incident).toMatchObject({ state: 'RESOLVED', radius: { roots: 1 } });
  expect(incident.radius.nodes).toBeGreaterThan(1);
  const written = await app.read('getPostMortem', { incident: incident.id });
  expect(written).toMatchObject({ state: 'ACTIONS_OPEN', authors: ['김하늘'] });
  const items = await app.read('actionItemsOf', { incident: incident.id });
  expect(items.map(({ state }) => state)).toEqual(['DONE', 'OPEN']);
  const text = await app.read('exportPostMortem', { incident: incident.id });
  expect(text).toContain('조용했던 시간:** 25 h 50 min');
  expect(text).toContain('| 지난 정산월 | 1204 | 1204 | 1204 | 2408 |');
  const requests = (await app.read('listRequests', { first: 5 })).rows;
  expect(requests).toHaveLength(1);
  expect(requests[0]?.request).toMatchObject({ state: 'IN_REVIEW', by: '박도윤' });
  expect(requests[0]?.request.comments.map(({ by }) => by)).toEqual(['김하늘', '박도윤']);
});
