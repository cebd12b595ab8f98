/** Namespace and name of a canonical URN; a URN without `|` is all name. */
export function splitUrn(urn: string): { namespace: string; name: string } {
  const bar = urn.indexOf('|');
  if (bar < 0) return { namespace: '', name: urn };
  return { namespace: urn.slice(0, bar), name: urn.slice(bar + 1) };
}

/** Folded for comparing what people type with what is stored: NFC, lower case. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Parts of a dataset's name: at dots outside double quotes, at slashes and colons; empty ones dropped. */
export function nameParts(name: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const letter of name) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '.' || letter === '/' || letter === ':' || letter === '#')) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts.filter((item) => item !== '');
}

/** The name's parts, last first, so that "ends with `dw.orders`" is a range of a b-tree. */
export function tailOf(name: string): string {
  return `${nameParts(fold(name)).reverse().join('\n')}\n`;
}

/** Exclusive upper end of the range of texts that begin with `prefix`. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** The system a namespace names (`postgres` of `postgres://db:5432`), for what only an edge mentions. */
export function platformOf(namespace: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\//.exec(namespace);
  if (match?.[1] !== undefined) return match[1];
  const arn = /^arn:[^:]*:([^:]+):/.exec(namespace);
  return arn?.[1] ?? (namespace === '' ? 'unknown' : namespace);
}
