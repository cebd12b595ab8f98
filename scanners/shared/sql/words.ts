/** A set of the blank-separated words of `text`. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
