import type { AssetFacts } from '../../core/asset.ts';
import type { FactParty } from '../../core/facts.ts';

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const hangulBase = 0xac00;
const perInitial = 588;
/** Runs of one writing: Hangul syllables, Hangul initials, Han, Kana, everything else that is a word. */
const runs =
  /[가-힣]+|[ㄱ-ㅎ]+|[\p{sc=Han}]+|[\p{sc=Hiragana}\p{sc=Katakana}ー]+|(?:(?![가-힣ㄱ-ㅎ\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])[\p{L}\p{N}\p{M}])+/gu;
const camel = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

interface Run {
  text: string;
  /** Written without spaces between words, so that it is searched by its pairs of letters. */
  paired: boolean;
}

const plain = /^[\n\x20-\x7e]*$/;
const plainWords = /[A-Za-z0-9]+/g;

function runsOf(text: string): Run[] {
  const found: Run[] = [];
  if (plain.test(text)) {
    for (const word of text.match(plainWords) ?? []) addWords(found, word);
    return found;
  }
  // A lone conjoining initial (NFD keyboards) is the same letter as the one on a Korean keyboard.
  const composed = text
    .normalize('NFC')
    .replace(/[\u1100-\u1112]/g, (letter) => initials[letter.charCodeAt(0) - 0x1100] ?? letter);
  for (const run of composed.match(runs) ?? []) {
    if (/^[가-힣ㄱ-ㅎ\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(run)) {
      found.push({ text: run, paired: true });
    } else {
      addWords(found, run);
    }
  }
  return found;
}

function addWords(found: Run[], run: string): void {
  const lower = run.toLowerCase();
  if (lower === run) found.push({ text: run, paired: false });
  else for (const word of run.split(camel)) found.push({ text: word.toLowerCase(), paired: false });
}

function initialsOf(run: string): string {
  let result = '';
  for (const letter of run) {
    result += initials[Math.floor((letter.charCodeAt(0) - hangulBase) / perInitial)] ?? letter;
  }
  return result;
}

/** Every pair in order, repeats kept (phrases need them), then the last letter: it keeps runs apart. */
function pairs(run: string): string[] {
  const letters = [...run];
  const result: string[] = [];
  for (let index = 0; index + 1 < letters.length; index++) {
    result.push(`${letters[index]}${letters[index + 1]}`);
  }
  result.push(letters[letters.length - 1] ?? '');
  return result;
}

/** The words under which a text is found, in the form that the index keeps. */
export function indexWords(text: string): string[] {
  const result: string[] = [];
  for (const run of runsOf(text)) {
    if (!run.paired) {
      result.push(run.text);
      continue;
    }
    result.push(...pairs(run.text));
    if (/^[가-힣]/.test(run.text)) result.push(...pairs(initialsOf(run.text)));
  }
  return result;
}

/** One condition of a query: these words next to each other, or one word that is only begun. */
export interface MatchTerm {
  words: string[];
  isBegun: boolean;
}

/** What a person typed, as conditions on the words of the index that must all hold. */
export function matchTerms(typed: string): MatchTerm[] {
  const all = runsOf(typed);
  const open = !/\s$/.test(typed);
  return all.map((run, index) => {
    if (!run.paired) return { words: [run.text], isBegun: open && index === all.length - 1 };
    const found = pairs(run.text);
    return found.length === 1
      ? { words: found, isBegun: true }
      : { words: found.slice(0, -1), isBegun: false };
  });
}

/** The same as an FTS5 query; undefined when there is no word in it. */
export function matchQuery(typed: string): string | undefined {
  const parts = matchTerms(typed).map(
    ({ words, isBegun }) => `"${words.join(' ')}"${isBegun ? ' *' : ''}`,
  );
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

/** Words and runs of a query, folded, for scoring and highlighting. */
export function queryWords(typed: string): { text: string; initials: boolean }[] {
  return runsOf(typed).map((run) => ({ text: run.text, initials: /^[ㄱ-ㅎ]+$/.test(run.text) }));
}

/** Ranges of `text` (UTF-16 units) that a query word matches; letters are compared folded. */
export function matchRanges(
  text: string,
  word: { text: string; initials: boolean },
): [number, number][] {
  const folded = foldKeepingLength(text);
  const haystack = word.initials
    ? folded.replace(/[가-힣]/g, (letter) => initialsOf(letter))
    : folded;
  const ranges: [number, number][] = [];
  for (let at = haystack.indexOf(word.text); at >= 0 && ranges.length < 20;) {
    ranges.push([at, at + word.text.length]);
    at = haystack.indexOf(word.text, at + word.text.length);
  }
  return ranges;
}

function foldKeepingLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** What of an asset is searched, as it is written: its names first, then what is said about it. */
export function searchedText(urn: string, facts: AssetFacts, parties: FactParty[]): string {
  // A URN mostly ends with the name: once is enough.
  const rest = urn.endsWith(facts.name) ? urn.slice(0, urn.length - facts.name.length) : urn;
  const said = [facts.name, rest];
  if (facts.description !== undefined) said.push(facts.description.slice(0, 4_000));
  if (facts.tags !== undefined) said.push(...facts.tags);
  for (const item of parties) said.push(item.party);
  for (const column of (facts.columns ?? []).slice(0, 500)) {
    said.push(column.name);
    if (column.description !== undefined) said.push(column.description);
  }
  return said.join('\n');
}

/** The search document of an asset. */
export function documentOf(urn: string, facts: AssetFacts, parties: FactParty[]): string {
  return indexWords(searchedText(urn, facts, parties)).join(' ');
}
