import { setTimeout as sleep } from 'node:timers/promises';
import type { RaceEngine } from './testRaces.ts';

/** Another process on the same store, that declares a consumer when it is told to. */
const [, , opener = '', where = ''] = process.argv;
const { openRacesAt }: Pick<RaceEngine, 'openRacesAt'> = await import(opener);
const store = await openRacesAt(where);

process.on('message', (input: { round: number; at: string; dataset: string; after: number }) => {
  void (async () => {
    await sleep(input.after);
    const { round, at, dataset } = input;
    await store.write('declare', { round, at, dataset });
    process.send?.('declared');
  })();
});
// Whoever started it has ended, however.
process.on('disconnect', () => process.exit());
process.send?.('ready');
