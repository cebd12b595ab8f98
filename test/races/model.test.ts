import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { search } from './model.ts';
import type { Search } from './model.ts';
import { raceSeed, soaking } from './soak.ts';

function told({ runs, seconds, seed, found }: Search): string {
  const rate = `${runs} runs, ${Math.round(runs / seconds)} a second, seed ${seed}`;
  if (found === undefined) return `nothing found in ${rate}`;
  const { afterRuns, path, race, violations } = found;
  return `found after ${afterRuns} (${rate}, path ${path}): ${violations.join('; ')}\n  ${JSON.stringify(race)}`;
}

describe('the race model', () => {
  it('never drops what somebody reads, and never calls it SAFE', async () => {
    const result = await search({ runs: soaking ? 20_000 : 2_000, seed: raceSeed });
    console.log(`race model: ${told(result)}`);
    expect(result.found, told(result)).toBeUndefined();
    // A model in which hardly anything happens would prove nothing.
    for (const type of [
      'quarantined',
      'dropped',
      'signed',
      'accepted',
      'failed',
      'ended',
      'held',
      'approved',
    ]) {
      expect(result.events[type], type).toBeGreaterThan(result.runs / 50);
    }
  }, 1_800_000);

  it.each(Object.entries(faults))(
    'finds out: %s',
    async (name, { fault, runs }) => {
      const result = await search({ runs, seed: 7, fault });
      console.log(`race model, ${name}: ${told(result)}`);
      expect(result.found?.violations ?? [], `not found: ${told(result)}`).not.toEqual([]);
    },
    600_000,
  );
});
