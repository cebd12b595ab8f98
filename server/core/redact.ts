/**
 * What looks like a secret in text of other people: passwords in URLs, `password=…`, bearer tokens,
 * AWS keys, Gyebo's own tokens. Over-masking costs a word of evidence, under-masking a password.
 */
const secrets: [RegExp, string][] = [
  [/([a-z][a-z0-9+.-]*:\/\/[^/\s:@'"]*):[^/\s@'"]+@/gi, '$1:***@'],
  [
    /(pass(?:word|wd|phrase)|\bpass|pwd|secret|token|api[_-]?key|access[_-]?key|credentials?)((?:[_-]\w{1,12}){0,3}["']?\s{0,3}[=:]\s{0,3})(?:"[^"]*"|'[^']*'|[^\s"',;&)}]+)/gi,
    '$1$2***',
  ],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/g, '$1 ***'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, '***'],
  [/\bgyb_[\w-]{8,}/g, '***'],
];

/** The text without what looks like a password, token or key. */
export function redact(text: string): string {
  return secrets.reduce((result, [pattern, mask]) => result.replace(pattern, mask), text);
}
