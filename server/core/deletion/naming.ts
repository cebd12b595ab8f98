import type { FactAsset, FactUnresolved } from '../facts.ts';
import { isWithin, parseUrn } from '../urn.ts';
import { foldCase } from '../urn-name.ts';
import { isOver } from './graph.ts';
import { compilePattern, targetOf, type Match, type Target } from './pattern.ts';

/** Does one unresolved finding name an asset? `dropped`: it is to be taken away itself. */
export type Naming = (
  asset: Pick<FactAsset, 'kind' | 'urn'>,
  target: Target,
  dropped: boolean,
) => Match;

/** An asset taken apart for `namingOf`. */
export function targetFor({ kind, urn }: Pick<FactAsset, 'kind' | 'urn'>): Target {
  return kind === 'DATASET' ? targetOf(urn) : jobTarget(urn);
}

/** Makes a finding ready to be held against many datasets and pipelines. */
export function namingOf(unresolved: FactUnresolved, now: number): Naming {
  const matches = matcherOf(unresolved, now);
  const { access, reach: reached, mentions = [] } = unresolved;
  const confined = reached.namespace;
  return (asset, target, dropped) => {
    if (access === 'WRITE' && !dropped) return 'NO';
    if (confined !== undefined && !isWithin(confined, asset.urn)) return 'NO';
    if (reached.kinds && !reached.kinds.includes(asset.kind)) return 'NO';
    const match = matches(target);
    if (asset.kind !== 'PIPELINE') return match;
    if (!dropped) return 'NO';
    if (reached.kinds !== undefined || confined !== undefined) return match;
    // A text nobody could read may call what it mentions.
    return mentions.length > 0 && match === 'NAMES' ? 'NAMES' : 'NO';
  };
}

/** An answer stands for what was not known: it names what its patterns match, and nothing else. */
function matcherOf(unresolved: FactUnresolved, now: number): (target: Target) => Match {
  const answer = unresolved.answered;
  if (answer && !isOver(answer.until, now)) {
    const all = answer.patterns.map((pattern) => compilePattern(pattern.replaceAll('*', '<?>')));
    return (target) => (all.some((match) => match(target) !== 'NO') ? 'NAMES' : 'NO');
  }
  const mentions = unresolved.mentions ?? [];
  return mentions.length > 0 ? mentioned(mentions) : compilePattern(unresolved.reach.pattern);
}

/** A pipeline's name is opaque, but is told apart by its words like a table's. */
function jobTarget(urn: string): Target {
  const { namespace, name } = parseUrn(urn);
  return { namespace, scheme: '', host: '', isDotted: true, count: 1, name: foldCase(name) };
}

/** The words of a text nobody could read: it names what is among them, and may hide more. */
function mentioned(mentions: string[]): (target: Target) => Match {
  const last = new Set(mentions.map((word) => foldCase(word).split(/[./]/).at(-1) ?? ''));
  return ({ name }) => (last.has(name.split(/[./]/).at(-1) ?? '') ? 'NAMES' : 'MAY');
}

/** The last words that all names have which it could name; undefined: any. None: it names nothing. */
export function lastWordsOf(unresolved: FactUnresolved, now: number): string[] | undefined {
  const answer = unresolved.answered;
  if (answer && !isOver(answer.until, now)) return undefined;
  const { mentions = [] } = unresolved;
  if (mentions.length > 0) return mentions.map((word) => lastWord(foldCase(word)));
  const pattern = foldCase(unresolved.reach.pattern?.trim() ?? '');
  if (!/[\p{L}\p{N}]/u.test(pattern.replaceAll(/<\?[^>]*>/g, ''))) return [];
  if (pattern.includes('://')) return undefined;
  const last = lastWord(pattern.replace(/["`]/g, ''));
  return last.includes('<?') || last.includes('>') ? undefined : [last];
}

/** What stands behind the last dot or slash. */
export function lastWord(name: string): string {
  return name.split(/[./]/).at(-1) ?? '';
}
