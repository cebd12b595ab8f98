import { parentPort, workerData } from 'node:worker_threads';
import { createPythonParser } from '../shared/python/tree.ts';
import { openFolder } from './client.ts';
import { createDagReader } from './read.ts';
import { readWithSettings } from './settings.ts';
import { isReaderSettings, type ReaderAnswer, type ReaderQuestion } from './thread.ts';

/** The reading thread: one file after another; a file that breaks the thread costs that file. */
async function main(): Promise<void> {
  if (!isReaderSettings(workerData)) throw new Error('the reading thread got no settings');
  const { root, airflowVersion, searchPath } = workerData;
  const files = openFolder(root);
  const parser = await createPythonParser();
  const read = createDagReader({ files, parser, airflowVersion });
  const answer = ({ id, path }: ReaderQuestion): ReaderAnswer => {
    try {
      const facts = readWithSettings(read, files, searchPath, path);
      return facts ? { id, facts } : { id, error: 'it cannot be read' };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  parentPort?.on('message', (question: ReaderQuestion) =>
    parentPort?.postMessage(answer(question)),
  );
  parentPort?.postMessage({ id: -1 } satisfies ReaderAnswer);
}

await main();
