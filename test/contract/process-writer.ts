import { asset, day, edge, scope, table, task } from './observed.ts';
import type { Opener } from './testStoreProcesses.ts';

/** Another process on the same store. `argv`: what opens it, where it is, and `consumers` or `crash`. */
const [, , opener = '', where = '', job = ''] = process.argv;
const { openStoreAt }: Opener = await import(opener);
const store = await openStoreAt(where);

function say(message: unknown): void {
  process.send?.(message);
}

/** Adds or ends a consumer of one table at each message, and says so once it is committed. */
async function consumers(round: number): Promise<void> {
  const [from, to] = [table('watched'), task(`reader${round % 7}`)];
  const ends = round % 3 === 2;
  const at = day(1);
  if (ends) {
    const [source, node] = await Promise.all([store.read('asset', from), store.read('asset', to)]);
    const pair = { from: source?.id ?? 0, to: node?.id ?? 0, source: 'people', at };
    await store.write('endDeclaredEdge', pair);
  } else await store.write('putDeclaredEdge', { edge: edge(from, to), source: 'people', at });
  say({ round, reader: to.urn, ends });
}

async function sweep(round: string): Promise<void> {
  const at = new Date().toISOString();
  const run = await store.write('beginScan', { source: 'sweep', at });
  const own = table(`swept${round}`);
  const only = scope(`file:sweep${round}`, [asset(own), edge(own, task('sweep.x'))], 'folder:all');
  await store.write('applyScopes', { run: run.id, scopes: [only], at }, 'ingest');
  const finish = { run: run.id, listed: ['folder:all'], at, breakerPercent: 100 };
  await store.write('finishScan', finish);
  say({ swept: own.urn });
}

/** Scans and governs until it is killed, and tells what it was told is committed. */
async function crash(): Promise<void> {
  for (let round = 0; ; round++) {
    const at = new Date().toISOString();
    const run = await store.write('beginScan', { source: 'code', at });
    const ingest = Array.from({ length: 20 }, (_item, index) => {
      const file = `file:${round}-${index}`;
      const own = table(`t${round}_${index}`);
      return scope(file, [asset(own), edge(own, task(`k${index}.x`))], 'folder:other');
    });
    const applied = store.write('applyScopes', { run: run.id, scopes: ingest, at }, 'ingest');
    const key = `${process.pid}-${round}`;
    const governed = { key, from: table(`t${round}_0`), to: task(`governed.${key}`), at };
    await store.write('govern', governed);
    say({ deed: key });
    await applied;
    say({ applied: ingest.map((batch) => batch.coverage.scope) });
    const finish = { run: run.id, listed: ['folder:dags'], at, breakerPercent: 20 };
    await store.write('finishScan', finish);
    say({ finished: run.id });
    await sweep(key);
  }
}

if (job === 'crash') await crash();
else process.on('message', (round: number) => void consumers(round));
say('ready');
