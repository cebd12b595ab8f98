import { assetKinds } from '../../core/asset.ts';
import type { AssetId } from '../../core/facts.ts';
import type { Closure } from '../../core/incident/radius.ts';
import { closureIds, edgesAmong, partiesIn } from '../shared/closure.ts';
import { integer, text } from '../shared/codes.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import type { Marks } from '../shared/walk.ts';
import type { Database } from './database.ts';

const atOnce = 20_000;

/** Everything downstream of a set, by natural keys. Who is only a number in the adjacency is left out. */
export function closure(
  db: Database,
  neighbours: Neighbours,
  marks: Marks,
  roots: AssetId[],
): Closure {
  const walked = closureIds(neighbours, marks, roots);
  const { ids } = walked;
  const known = new Map<number, string>();
  const parties = new Map<string, number>();
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = JSON.stringify([...ids.subarray(start, start + atOnce)]);
    const rows = db.lines(
      `SELECT a.id, a.kind, a.urn, a.parties FROM json_each(?) j JOIN asset a ON a.id = j.value`,
      some,
    );
    for (const row of rows) {
      known.set(integer(row[0]), `${assetKinds[integer(row[1])]} ${text(row[2])}`);
      const list = text(row[3]);
      parties.set(list, (parties.get(list) ?? 0) + 1);
    }
  }
  const there = ids.filter((id) => known.has(id));
  return {
    nodes: Array.from(there, (id) => known.get(id) ?? ''),
    roots: ids.subarray(0, walked.roots).filter((id) => known.has(id)).length,
    ...edgesAmong(neighbours, there),
    parties: partiesIn(parties),
  };
}
