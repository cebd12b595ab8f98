import type { AssetFacts } from '../../core/asset.ts';
import type { Method, Place } from '../../core/lineage.ts';
import { mergeFacts } from '../../core/merge.ts';
import type { SourceFacts } from '../../core/merge.ts';
import type { AssetRecord } from '../store.ts';
import { instant } from './codes.ts';

/** What one source says of an asset in one scope, as it is stored. */
export interface RecordWord {
  source: string;
  method: Method;
  facts: AssetFacts;
  place: Place | undefined;
  vanished: number | undefined;
  seen: number;
}

/** What each source says, its scopes merged; live ones only where there are any. In the order given. */
export function groupRecords(words: RecordWord[]): AssetRecord[] {
  const groups = new Map<string, RecordWord[]>();
  for (const word of words) {
    const key = `${word.source} ${word.vanished === undefined}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  const live = new Set(
    words.filter((word) => word.vanished === undefined).map((word) => word.source),
  );
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined || (first.vanished !== undefined && live.has(first.source))) return [];
    return [recordOf(first, more)];
  });
}

function recordOf(first: RecordWord, more: RecordWord[]): AssetRecord {
  const words = [first, ...more];
  const said: SourceFacts[] = words.map(({ source, method, facts }) => ({ source, method, facts }));
  const { facts } = mergeFacts(said, [], { name: '', platform: '' });
  const parties = said.flatMap((item) => item.facts.parties ?? []);
  const place = words.find((word) => word.place !== undefined)?.place;
  return {
    source: first.source,
    method: first.method,
    facts: parties.length > 0 ? { ...facts, parties } : facts,
    ...(place === undefined ? {} : { place }),
    lastSeenAt: instant(Math.max(...words.map((word) => word.seen))),
    ...(first.vanished === undefined ? {} : { vanishedAt: instant(first.vanished) }),
  };
}
