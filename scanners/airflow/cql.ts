/** CQL without the clauses that plain SQL does not have; lines and names stay where they are. */
export function readableCql(text: string): string {
  const value = '(?:\\?|:?\\w+|<\\?[^>]*>|%\\(?\\w*\\)?s?)';
  return text
    .replace(
      new RegExp(
        `\\busing\\s+(?:ttl|timestamp)\\s+${value}(?:\\s+and\\s+(?:ttl|timestamp)\\s+${value})?`,
        'gi',
      ),
      '',
    )
    .replace(/\bif\s+(?:not\s+)?exists\b(?=\s*;?\s*$)/gi, '')
    .replace(/\ballow\s+filtering\b/gi, '')
    .replace(/\b(?:begin|apply)\s+(?:unlogged\s+|counter\s+)?batch\b\s*;?/gi, '');
}
