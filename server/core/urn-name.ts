/** Splits a dotted name outside quotes; `"…"` and `` `…` `` are unwrapped, doubled quotes undone. Total. */
export function splitName(name: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = quotedPart(name, at);
    if (quoted) {
      parts.push(quoted.text);
      at = quoted.end;
    } else {
      const dot = name.indexOf('.', at);
      const end = dot < 0 ? name.length : dot;
      parts.push(name.slice(at, end));
      at = end;
    }
    if (at >= name.length) return parts;
    at += 1;
  }
}

/** A quoted part that starts at `at` and ends before a dot or the end; otherwise the quote is a letter. */
function quotedPart(name: string, at: number): { text: string; end: number } | undefined {
  const quote = name[at];
  if (quote !== '"' && quote !== '`') return undefined;
  for (let index = at + 1; index < name.length; index += 1) {
    if (name[index] !== quote) continue;
    if (name[index + 1] === quote) {
      index += 1;
      continue;
    }
    const end = index + 1;
    if (end < name.length && name[end] !== '.') return undefined;
    return { text: name.slice(at + 1, index).replaceAll(quote + quote, quote), end };
  }
  return undefined;
}

/** Joins parts with dots; only a part with a dot, a quote, a backtick or a pipe is quoted (naming §6). */
export function joinName(parts: readonly string[]): string {
  return parts.map(quotePart).join('.');
}

/** One part of a dotted name as it is printed. */
export function quotePart(part: string): string {
  return /[."`|]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part;
}

/**
 * May the name `written` mean the asset with the parts `whole`? The written parts equal the trailing
 * ones, whatever their case; a written name longer than `whole` must hold at least two of its parts.
 */
export function trailingPartsMatch(written: readonly string[], whole: readonly string[]): boolean {
  const length = Math.min(written.length, whole.length);
  if (length === 0 || (written.length > whole.length && whole.length < 2)) return false;
  for (let back = 1; back <= length; back += 1) {
    const left = written[written.length - back] ?? '';
    const right = whole[whole.length - back] ?? '';
    if (foldCase(left) !== foldCase(right)) return false;
  }
  return true;
}

/** The form in which names are compared regardless of case and Unicode form. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
