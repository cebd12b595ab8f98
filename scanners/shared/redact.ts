const secretName =
  '(?:[a-z0-9_.-]{0,40}(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|private[_-]?key|credentials?|signature)|비밀번호|암호)';
const value = `(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.|'')*'|[^\\s,;&'")\\]}]+)`;

interface Rule {
  pattern: RegExp;
  put: string;
}

/** In order: what names itself first, then what only looks like a secret. */
const rules: Rule[] = [
  {
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    put: '***',
  },
  { pattern: /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@'"<>]*:[^\s@'"<>]*@/gi, put: '$1***@' },
  { pattern: /\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, put: '$1 ***' },
  {
    pattern: new RegExp(`(["']?${secretName}["']?\\]?\\s*(?::=|=>|[:=])\\s*)${value}`, 'gi'),
    put: '$1***',
  },
  {
    pattern: new RegExp(
      `\\b(identified\\s+(?:with\\s+\\S+\\s+)?by(?:\\s+values)?\\s+)${value}`,
      'gi',
    ),
    put: '$1***',
  },
  {
    pattern: new RegExp(
      `\\b((?:credentials|password|secret|access_key_id|secret_access_key|session_token)\\s+(?:as\\s+)?)(?:"[^"]*"|'(?:[^']|'')*')`,
      'gi',
    ),
    put: '$1***',
  },
  {
    pattern: new RegExp(`(--?(?:password|passwd|token|secret|api-?key)[ =])${value}`, 'gi'),
    put: '$1***',
  },
  { pattern: /(\bcurl\b[^\n]*?\s(?:-u|--user)\s+)\S+/gi, put: '$1***' },
  { pattern: /(\b(?:mysql|mysqldump|sshpass)\b[^\n]*?\s-p\s?)(?![\s-])\S+/g, put: '$1***' },
  { pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, put: '***' },
  {
    pattern: /\b(?:gh[pousr]_|github_pat_|xox[abprs]-|sk-|glpat-|dapi|gyb_)[A-Za-z0-9_-]{16,}/g,
    put: '***',
  },
  { pattern: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?/g, put: '***' },
];

/** Long runs that mix cases and digits are keys, not names. */
const tokenLike =
  /(?<![A-Za-z0-9_+/=-])(?=[A-Za-z0-9_+=-]*\d)(?=[A-Za-z0-9_+=-]*[a-z])(?=[A-Za-z0-9_+=-]*[A-Z])[A-Za-z0-9_+=-]{32,}(?![A-Za-z0-9_+/=-])/g;

/**
 * Text of other people without its secrets: `password=…`, credentials in URLs, IDENTIFIED BY,
 * CREDENTIALS, keys and token-like runs become `***`. Idempotent; used before anything is stored or logged.
 */
export function redact(text: string): string {
  let safe = text;
  for (const { pattern, put } of rules) safe = safe.replace(pattern, put);
  return safe.replace(tokenLike, '***');
}
