import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ScanMessage } from './scan-batch.ts';
import { scanApart } from './scan-host.ts';

function sqlFolder(count: number) {
  const root = mkdtempSync(path.join(tmpdir(), 'gyebo-thread-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(path.join(root, 'sql'));
  for (let i = 0; i < count; i += 1) {
    writeFileSync(
      path.join(root, `sql/t${i}.sql`),
      `CREATE TABLE s.t${i} AS SELECT * FROM s.src${i};`,
    );
  }
  return {
    type: 'sql-files',
    options: { repository: 'r', namespace: 'default', maxBytes: 1e6, folders: [folder] },
    root,
    connections: [],
    aliases: {},
    systems: [],
    memory: { kept: 1 },
  };
}

const folder = {
  path: 'sql',
  include: ['**/*.sql'],
  exclude: [],
  dialect: 'postgres',
  encoding: 'auto',
};

async function all(messages: AsyncIterable<ScanMessage>): Promise<ScanMessage[]> {
  const seen: ScanMessage[] = [];
  for await (const message of messages) seen.push(message);
  return seen;
}

test('a scan in its own process ends with what was listed and the memory it had', async () => {
  const messages = await all(scanApart(sqlFolder(3), new AbortController().signal));
  expect(messages.at(-1)).toEqual({
    type: 'done',
    listed: ['folder:sql', 'source'],
    memory: { kept: 1 },
  });
  const scopes = messages.filter((message) => message.type === 'scopes');
  expect(scopes).toHaveLength(1);
});

test('what cannot be scanned fails with the reason', async () => {
  const job = { ...sqlFolder(1), root: '/nonexistent' };
  const messages = await all(scanApart(job, new AbortController().signal));
  expect(messages.at(-1)).toMatchObject({ type: 'failed', message: expect.stringMatching(/sql/) });
  const unknown = { ...sqlFolder(1), type: 'nope' };
  const refused = await all(scanApart(unknown, new AbortController().signal));
  expect(refused).toEqual([
    { type: 'failed', message: expect.stringMatching(/unknown type "nope"/) },
  ]);
});

test('an aborted scan never ends as done', async () => {
  const controller = new AbortController();
  const seen: ScanMessage[] = [];
  for await (const message of scanApart(sqlFolder(600), controller.signal)) {
    seen.push(message);
    controller.abort();
  }
  expect(seen.at(-1)?.type).toBe('failed');
});

const onLinux = process.platform === 'linux';

test.runIf(onLinux)('leaving the loop ends the process', async () => {
  for await (const _message of scanApart(sqlFolder(50), new AbortController().signal)) {
    expect(scanProcesses()).toHaveLength(1);
    break;
  }
  expect(scanProcesses()).toEqual([]);
});

test.runIf(onLinux)('a scan whose process dies fails with the reason', async () => {
  const job = sqlFolder(2000);
  const messages: ScanMessage[] = [];
  for await (const message of scanApart(job, new AbortController().signal)) {
    messages.push(message);
    // As the kernel does when memory runs out.
    if (messages.length === 1) for (const id of scanProcesses()) process.kill(id, 'SIGKILL');
  }
  expect(messages.at(-1)).toEqual({
    type: 'failed',
    message: "the scan's process ended early: exit SIGKILL",
  });
});

/** Processes that this one started for scans. */
function scanProcesses(): number[] {
  const list = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
  const ids = list.trim().split(' ').filter(Boolean).map(Number);
  return ids.filter((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('scan-worker'));
}
