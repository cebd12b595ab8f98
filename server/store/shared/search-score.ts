import { bucketOf } from './asset-merge.ts';
import { matchRanges } from './words.ts';

type QueryWord = { text: string; initials: boolean };

/** What of an asset decides how high it stands among the hits. */
export interface Candidate {
  id: number;
  folded: string;
  rank: number;
  /** Beginning of its description. */
  said: string;
  isDataset: boolean;
  isActive: boolean;
}

/** Ids of the candidates, best first. */
export function bestFirst(
  candidates: Iterable<Candidate>,
  name: string,
  words: QueryWord[],
): number[] {
  return [...candidates]
    .map((item) => ({ id: item.id, score: scoreOf(item, name, words) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .map((item) => item.id);
}

/** How well a candidate answers what was typed: `name` is that, folded, `words` are its words. */
function scoreOf(candidate: Candidate, name: string, words: QueryWord[]): number {
  const { folded } = candidate;
  let score = bucketOf(candidate.rank) * 3;
  if (folded === name) score += 200;
  else if (folded.startsWith(name)) score += 100;
  else if (folded.includes(name)) score += 60;
  const inName = words.filter((word) => matchRanges(folded, word).length > 0).length;
  score += (40 * inName) / Math.max(words.length, 1);
  score += saidScore(candidate.said, words);
  // Most people look for data; what fills it is one step further.
  if (candidate.isDataset) score += 10;
  // What is gone comes after what is there; a short name is closer to what was typed than a long one.
  if (!candidate.isActive) score -= 50;
  return score - Math.min(folded.length, 60) / 10;
}

/** A description that says the words counts, more so when they stand early: it is about them. */
function saidScore(said: string, words: QueryWord[]): number {
  let score = 0;
  for (const word of words) {
    const start = matchRanges(said, word)[0]?.[0];
    if (start !== undefined) score += start < 12 ? 35 : 15;
  }
  return score / Math.max(words.length, 1);
}
