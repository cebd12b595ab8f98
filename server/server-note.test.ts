import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leaveServerNote, runningServer } from './server-note.ts';

function storeFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-note-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'gyebo.db');
}

test('a server is known while it answers and its note stands', async () => {
  const server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const file = storeFile();
  expect(await runningServer(file)).toBeUndefined();
  const takeBack = leaveServerNote(file, `http://127.0.0.1:${port}`);
  expect(await runningServer(file)).toBe(`http://127.0.0.1:${port}`);
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  expect(await runningServer(file)).toBeUndefined();
  takeBack();
});

test.each(['', '{}', 'null', '{"url": 7}'])('a torn note %j is no server', async (text) => {
  const file = storeFile();
  writeFileSync(`${file}.server`, text);
  expect(await runningServer(file)).toBeUndefined();
});
