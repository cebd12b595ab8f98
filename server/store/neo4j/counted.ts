import {
  integer,
  kindCode,
  optionalInteger,
  optionalText,
  stateCode,
  text,
} from '../shared/codes.ts';
import type { Attributes } from '../shared/attributes.ts';
import type { Query } from './bolt.ts';
import { kindOf, stateOf } from './nodes.ts';

const countedBy = `UNWIND $ids AS id MATCH (a:Asset {id: id})
  RETURN a.id AS id, a.kind AS kind, a.state AS state, a.platform AS platform, a.layer AS layer,
    a.owners AS owners, a.tags AS tags, a.dataChangedAt AS changed`;
const atOnce = 20_000;

/** Makes sure that what these assets are counted and filtered by is in memory. */
export async function loadCounted(
  query: Query,
  attributes: Attributes,
  ids: Iterable<number>,
): Promise<void> {
  const missing: number[] = [];
  for (const id of ids) if (attributes.state(id) === 'UNREAD') missing.push(id);
  for (let start = 0; start < missing.length; start += atOnce) {
    const some = missing.slice(start, start + atOnce);
    const left = new Set(some);
    for (const row of await query.run(countedBy, { ids: some })) {
      const id = integer(row['id']);
      left.delete(id);
      attributes.put(id, {
        kind: kindCode.of(kindOf(row['kind'])),
        state: stateCode.of(stateOf(row['state'])),
        platform: text(row['platform']),
        layer: optionalText(row['layer']) ?? '',
        owners: linesOf(row['owners']),
        tags: linesOf(row['tags']),
        changed: optionalInteger(row['changed']) ?? 0,
      });
    }
    for (const id of left) attributes.put(id, undefined);
  }
}

function linesOf(value: unknown): string {
  return Array.isArray(value) ? value.map(text).join('\n') : '';
}
