import { joinName } from '../core/urn-name.ts';
import { nameParts, parseUrn } from '../core/urn.ts';
import type { AssetNode } from '../store/store.ts';

/** The name by which a sentence tells an asset from others: `dag.task`, `schema.table`, else its own. */
export function nameInText({ ref, facts }: AssetNode): string {
  if (ref.kind === 'TASK') return parseUrn(ref.urn).name;
  if (ref.kind !== 'DATASET' || /[/\\]/u.test(facts.name)) return facts.name;
  const parts = nameParts(ref.urn).slice(-2);
  return parts.at(-1) === facts.name ? joinName(parts) : facts.name;
}
