import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { empty, runOn } from '../../contract/open-neo4j.ts';
import { browserIsHere, openWindow, startBrowser } from '../../e2e/chromium.ts';
import type { Given } from './given.ts';
import { writeShop } from './testStarting.ts';

const main = path.resolve(import.meta.dirname, '../../../server/main.ts');

interface Replica {
  link: string;
  kill(): void;
}

/** A Gyebo server in a process of its own. */
async function startReplica(given: Given, folder: string): Promise<Replica> {
  const child = spawn(process.execPath, [main, 'serve', '--json', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, GYEBO_TEST_NEO4J: given.address().password, GYEBO_LOG: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => void child.kill('SIGKILL');
  onTestFinished(kill);
  let said = '';
  for await (const line of createInterface({ input: child.stdout })) {
    said += line;
    if (line === '}') break;
  }
  const { link }: { link: string } = JSON.parse(said);
  return { link, kill };
}

/** Several servers on one Neo4j, each a process. */
export function testReplicas(given: Given): void {
  beforeEach(() => empty(given.address()));

  test.skipIf(!browserIsHere())(
    'a scan is seen in the browser of another server; killed, it ends there and a third one takes it up',
    async () => {
      const folders = [given.folder(), given.folder(), given.folder()];
      const store = JSON.stringify({ url: given.address().url, password: 'env:GYEBO_TEST_NEO4J' });
      const schedule = '\n    schedule: daily';
      for (const folder of folders) writeShop(folder, store, 2_500, schedule);
      const [first = '', second = '', third = ''] = folders;
      // It finds its only source due and scans; the next one finds that it runs already.
      const one = await startReplica(given, first);
      const two = await startReplica(given, second);
      const browser = await startBrowser();
      onTestFinished(() => browser.close());
      const look = { language: 'en', theme: 'light', width: 1440 } as const;
      const { page } = await openWindow(browser, look, undefined);
      await page.goto(two.link);
      await page.locator('form[role=search]').waitFor();
      await page.goto(new URL('/scans', two.link).href);
      const bar = page.getByRole('progressbar');
      await bar.waitFor({ timeout: 60_000 });
      const far = async () => Number(await bar.getAttribute('aria-valuenow'));
      const before = await far();
      await expect.poll(far, { timeout: 60_000 }).toBeGreaterThan(before);
      one.kill();
      await page.getByText('its process ended').waitFor({ timeout: 90_000 });
      expect(await bar.count()).toBe(0);

      await startReplica(given, third);
      const runs = 'MATCH (n:Run) RETURN n.state AS state ORDER BY n.id';
      const states = async () =>
        (await runOn(given.address(), [runs]))[0]?.map((run) => run['state']);
      await expect.poll(states, { timeout: 30_000 }).toEqual(['INTERRUPTED', 'RUNNING']);
      await bar.waitFor({ timeout: 60_000 });
    },
    300_000,
  );
}
