/** What a sentence that may blame looks like. Each has a text in both languages (blameless-text.ts). */
export const hintRules = [
  'NAME_AND_FAULT',
  'SHOULD_HAVE',
  'FAULT_WORD',
  'CARELESSNESS',
  'HUMAN_ERROR',
  'WHY_NOT',
] as const;
export type HintRule = (typeof hintRules)[number];

/** A place in a text, [from, to) in UTF-16 units. */
export interface Hint {
  from: number;
  to: number;
  rule: HintRule;
  text: string;
}

const participles =
  'been|known|seen|done|told|caught|thought|checked|gone|had|made|read|run|written|taken|kept|put|set|sent|said|asked|left|found|[a-z]+ed';

/** What a machine or a check should have done blames nobody. */
const thing =
  '(?<!\\b(?:check|test|alert|monitor|job|task|pipeline|dag|query|scan|table|system|gate|tool|alarm|sensor|dashboard|it|that|this|which|what|there)s?\\s)';

/** Syllables that end in ㅆ, the past: `알렸어야`, but not `먹어야`. */
const past = Array.from({ length: 399 }, (_, index) => {
  return String.fromCharCode(0xac00 + index * 28 + 20);
}).join('');

const patterns: [HintRule, RegExp][] = [
  [
    'SHOULD_HAVE',
    new RegExp(
      `${thing}\\b(?:should|could|ought to)(?:n['’]t| not)? have (?:\\w+ly |never |just |also )?(?:${participles})\\b`,
      'giu',
    ),
  ],
  ['SHOULD_HAVE', new RegExp(`[가-힣]*[${past}]어야\\s*(?:했|한|합|하는데|하지)[가-힣]*`, 'gu')],
  ['HUMAN_ERROR', /\b(?:human|operator|user) (?:error|mistake)s?\b/giu],
  [
    'HUMAN_ERROR',
    /(?:사람|담당자|작업자|운영자|개인)(?:의|\s)*\s*(?:실수|과실|오류)|인재(?=[였이로가\s.,]|$)|휴먼\s*에러/gu,
  ],
  [
    'FAULT_WORD',
    /\b(?:blam(?:e|ed|ing)|at fault|(?:his|her|their|your|my|our) (?:fault|mistake|error)|to blame|guilty|culprit|negligen(?:t|ce)|incompeten(?:t|ce)|screwed up|messed up|dropped the ball)\b/giu,
  ],
  [
    'FAULT_WORD',
    /탓(?!\s*(?:하지|이\s*아|도\s*아|을\s*하지|할\s*일이\s*아))(?:[이으에을]|$|[\s.,)])?|(?:의|이|가|은|는)\s*잘못(?!\s*(?:된|되|읽|들|나))|잘못\s*했|과실|책임을\s*(?:져|물|묻)|문책|범인|장본인/gu,
  ],
  [
    'CARELESSNESS',
    /\b(?:careless(?:ly|ness)?|forgot(?:ten)?|sloppy|sloppily|lazy|lazily|reckless(?:ly)?|thoughtless(?:ly)?|inattenti(?:ve|on)|by mistake|didn['’]t bother|failed to (?:check|notice|read|ask|tell|test|verify|review))\b/giu,
  ],
  [
    'CARELESSNESS',
    /실수로|부주의|안일|소홀|태만|게을|무책임|무능|깜빡|까먹|경솔|성급하게|대충|(?:제대로|미리)\s*확인하지\s*않|확인을\s*(?:안|하지\s*않)/gu,
  ],
  [
    'WHY_NOT',
    /\b[Ww]hy (?:did(?:n['’]t| not)|was(?:n['’]t| not)|has(?:n['’]t| not)) (?:he|she|they|you|anyone|anybody|\p{Lu}\p{L}+)\b/gu,
  ],
  [
    'WHY_NOT',
    /왜\s*(?:[가-힣]+(?:이|가|은|는)\s*)?(?:[가-힣]+(?:을|를)\s*)?[가-힣]*\s*(?:안\s*했|하지\s*않았|못\s*했|몰랐)/gu,
  ],
];

/** Words that say that somebody did wrong, beside a name. */
const faults =
  /\b(?:wrong(?:ly)?|mistake|error|broke|broken|failed|forgot|ignored|missed|overlooked|deleted|dropped|caused|without (?:asking|checking|telling))\b|때문|잘못|실수|망가|빠뜨|놓쳤|놓쳐|지웠|지워|삭제|무시|몰랐|안\s*했|못\s*했|않았|않고|일으/iu;

/** 김민지님, 박 대리: a name with what people are called by at work. */
const title =
  /[가-힣]{2,4}\s?(?:님|씨|대리|과장|차장|부장|팀장|주임|사원|매니저|책임|선임|수석)(?=$|[\s,.:;!?)이가은는을를의도께]|에게|한테)/gu;
/** Roles that are not people. */
const noPerson = /^(?:담당|고객|관리|운영|주인|손|선생|해당)/u;

/** Places of code, links and quoted lines, in which words are no judgement. */
const apart = /```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`|https?:\/\/\S+|^>.*$/gmu;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Whole words in Latin letters; in Korean a particle may follow. */
function namePatterns(names: readonly string[]): RegExp[] {
  const known = names.filter((name) => name.trim().length > 1).slice(0, 500);
  return known.map((name) => {
    const [begin, end] = [
      /^[\w]/u.test(name) ? '(?<![\\w.@-])' : '',
      /[\w]$/u.test(name) ? '(?![\\w@-])' : '',
    ];
    return new RegExp(`${begin}${escaped(name)}${end}`, 'giu');
  });
}

/** [from, to) of each sentence. */
function sentences(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/[^.!?。\n]+(?:\.(?=\w)[^.!?。\n]*)*[.!?。]*/gu)) {
    found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

function namesBesideFaults(text: string, plain: string, names: readonly string[]): Hint[] {
  const patternsOfNames = namePatterns(names);
  return sentences(plain).flatMap(([from, to]): Hint[] => {
    const sentence = plain.slice(from, to);
    if (!faults.test(sentence)) return [];
    const places = [...patternsOfNames, title].flatMap((pattern) =>
      [...sentence.matchAll(pattern)].filter(([word]) => !noPerson.test(word)),
    );
    return places.map(({ index, 0: word }) => {
      const at = from + index;
      return {
        from: at,
        to: at + word.length,
        rule: 'NAME_AND_FAULT',
        text: text.slice(at, at + word.length),
      };
    });
  });
}

/**
 * Places of a text that may read as blame, in its order; only a suggestion. `names`: people and teams
 * that are known, beside whom a word of fault weighs more.
 */
export function blamelessHints(text: string, names: readonly string[]): Hint[] {
  const plain = text.replace(apart, (code) => ' '.repeat(code.length));
  const byWords = patterns.flatMap(([rule, pattern]): Hint[] =>
    [...plain.matchAll(pattern)].map(({ index, 0: word }) => {
      const length = word.trimEnd().length;
      return { from: index, to: index + length, rule, text: text.slice(index, index + length) };
    }),
  );
  const all = [...byWords, ...namesBesideFaults(text, plain, names)];
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((hint, at) => !all.slice(0, at).some((other) => other.to > hint.from));
}
