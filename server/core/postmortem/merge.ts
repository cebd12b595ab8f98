/** A three-way merge by lines. */
export interface Merged {
  text: string;
  /** False: somewhere both changed the same lines, and both stand one after the other there. */
  clean: boolean;
}

/** Beyond this the table of `keptLines` would be larger than a text is worth. */
const mostCells = 4_000_000;

/** For each line of `base` that `other` has kept, in order, its place there. */
function keptLines(base: string[], other: string[]): [number, number][] {
  const width = other.length + 1;
  const lengths = new Int32Array((base.length + 1) * width);
  for (let a = base.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      const here = a * width + b;
      lengths[here] =
        base[a] === other[b]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  const kept: [number, number][] = [];
  for (let a = 0, b = 0; a < base.length && b < other.length;) {
    if (base[a] === other[b]) kept.push([a++, b++]);
    else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a++;
    else b++;
  }
  return kept;
}

/** Lines of `base` that both others kept, with their places in them; one behind the end closes the list. */
function anchors(base: string[], mine: string[], theirs: string[]): [number, number, number][] {
  const inTheirs = new Map(keptLines(base, theirs));
  const both = keptLines(base, mine).flatMap(([line, own]): [number, number, number][] => {
    const other = inTheirs.get(line);
    return other === undefined ? [] : [[line, own, other]];
  });
  return [...both, [base.length, mine.length, theirs.length]];
}

const same = (one: string[], other: string[]) =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** What two people made of the same text, together. Nothing that either wrote is left out. */
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || mine === base) return { text: theirs, clean: true };
  if (theirs === base) return { text: mine, clean: true };
  const [b, m, t] = [base.split('\n'), mine.split('\n'), theirs.split('\n')];
  if (b.length * Math.max(m.length, t.length) > mostCells) {
    return { text: `${theirs}\n\n${mine}`, clean: false };
  }
  const lines: string[] = [];
  let clean = true;
  let [atBase, atMine, atTheirs] = [0, 0, 0];
  for (const [line, own, other] of anchors(b, m, t)) {
    const was = b.slice(atBase, line);
    const [ours, others] = [m.slice(atMine, own), t.slice(atTheirs, other)];
    if (same(ours, was) || same(ours, others)) lines.push(...others);
    else if (same(others, was)) lines.push(...ours);
    else {
      clean = false;
      lines.push(
        ...others,
        ...ours.filter((each) => !others.includes(each) && !was.includes(each)),
      );
    }
    const kept = b[line];
    if (kept !== undefined) lines.push(kept);
    [atBase, atMine, atTheirs] = [line + 1, own + 1, other + 1];
  }
  return { text: lines.join('\n'), clean };
}
