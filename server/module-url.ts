/** URL of a module beside `base`, without extension in `path`: `.ts` from a clone, `.js` as published. */
export function moduleUrl(path: string, base: string): URL {
  return new URL(`${path}${base.endsWith('.ts') ? '.ts' : '.js'}`, base);
}
