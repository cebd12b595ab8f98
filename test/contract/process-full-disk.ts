import { GyeboError } from '../../server/core/errors.ts';
import { asset, edge, scope, table, task } from './observed.ts';
import { openStoreAt } from './open-embedded.ts';

/** Fills a file until the system lets it grow no more, then goes on; prints what happened as JSON. */
const store = await openStoreAt(process.argv[2] ?? '');
const at = new Date().toISOString();
const run = await store.write('beginScan', { source: 'code', at });
const applied: string[] = [];
let failure: unknown;
for (let round = 0; failure === undefined && round < 1_000; round++) {
  const scopes = Array.from({ length: 20 }, (_item, index) => {
    const own = table(`full${round}_${index}`);
    const facts = { description: `${round} `.repeat(1_000) };
    return scope(`file:${round}-${index}`, [asset(own, facts), edge(own, task('full.x'))]);
  });
  try {
    await store.write('applyScopes', { run: run.id, scopes, at }, 'ingest');
    applied.push(...scopes.map((item) => item.coverage.scope));
  } catch (error) {
    failure = error;
  }
}
const code = failure instanceof GyeboError ? failure.code : String(failure);
const message = failure instanceof Error ? failure.message : '';
const { assets } = await store.read('totals', null);
const search = (await store.read('search', { text: 'full0_1', first: 5 })).total;
await store.close();
console.log(JSON.stringify({ code, message, applied, assets, search }));
