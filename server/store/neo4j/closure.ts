import { refText } from '../../core/asset.ts';
import type { AssetId } from '../../core/facts.ts';
import type { Closure } from '../../core/incident/radius.ts';
import { closureIds, edgesAmong, partiesIn } from '../shared/closure.ts';
import { integer, text } from '../shared/codes.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import type { Marks } from '../shared/walk.ts';
import type { Query } from './bolt.ts';
import { kindOf } from './nodes.ts';

const keysOf = `UNWIND $ids AS id MATCH (a:Asset {id: id})
  RETURN a.id AS id, a.kind AS kind, a.urn AS urn, a.parties AS parties`;
const atOnce = 20_000;

/** Everything downstream of a set, by natural keys. Who is only a number in the adjacency is left out. */
export async function closure(
  query: Query,
  neighbours: Neighbours,
  marks: Marks,
  roots: AssetId[],
): Promise<Closure> {
  const walked = closureIds(neighbours, marks, roots);
  const known = new Map<number, string>();
  const parties = new Map<string, number>();
  for (let start = 0; start < walked.ids.length; start += atOnce) {
    const ids = [...walked.ids.subarray(start, start + atOnce)];
    for (const row of await query.run(keysOf, { ids })) {
      const ref = { kind: kindOf(row['kind']), urn: text(row['urn']) };
      known.set(integer(row['id']), refText(ref));
      const list = text(row['parties']);
      parties.set(list, (parties.get(list) ?? 0) + 1);
    }
  }
  const there = walked.ids.filter((id) => known.has(id));
  return {
    nodes: Array.from(there, (id) => known.get(id) ?? ''),
    roots: walked.ids.subarray(0, walked.roots).filter((id) => known.has(id)).length,
    ...edgesAmong(neighbours, there),
    parties: partiesIn(parties),
  };
}
