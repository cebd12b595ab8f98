import { createHash } from 'node:crypto';
import { openStoreAt as openEmbedded } from '../contract/open-embedded.ts';
import { openStoreAt as openNeo4j } from '../contract/open-neo4j.ts';
import type { ReachQuery } from '../../server/store/store.ts';
import { refOf } from './graph.ts';
import { ownClock } from './measure.ts';

/**
 * A process that opens a store there is, as a server does when it starts: `first` asks for a closure, a
 * search and a verdict; `export` reads an export to its end. Prints what that took as JSON.
 */
const [kind, where = '', work, node = '0'] = process.argv.slice(2);
const began = performance.now();
const store = await (kind === 'neo4j' ? openNeo4j(where) : openEmbedded(where));
const opened = performance.now() - began;
const figures: Record<string, number | string> = { open: opened };
if (work === 'first') {
  const id = (await store.read('asset', refOf(Number(node))))?.id ?? 0;
  const query: ReachQuery = { roots: [id], direction: 'DOWNSTREAM', first: 50 };
  figures['reached'] = (await store.read('reach', query)).total;
  figures['first answer'] = performance.now() - began;
  figures['CPU until then'] = ownClock();
  await store.read('search', { text: 's', first: 20 });
  await store.read('verdictSize', { subject: [id], now: new Date().toISOString() });
  await store.read('reach', query);
  figures['RSS MB'] = process.memoryUsage().rss / 2 ** 20;
} else {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of store.stream('exportStore', null)) {
    hash.update(piece);
    bytes += piece.length;
  }
  figures['sha256'] = hash.digest('hex');
  figures['MB'] = bytes / 2 ** 20;
  figures['CPU'] = ownClock();
}
await store.close();
figures['most RSS MB'] = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify(figures));
