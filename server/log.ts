import { pino, type DestinationStream, type Logger } from 'pino';

const secrets: [RegExp, string][] = [
  [/([a-z][a-z0-9+.-]*:\/\/[^/\s:@'"]*):[^/\s@'"]+@/gi, '$1:***@'],
  [
    /\b(pass(?:word|wd)?|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]id)?|credentials?)(["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s"',;&)}]+)/gi,
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

function redactAll(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'object' || value === null || depth > 6) return value;
  if (value instanceof Error) return { name: value.name, message: redact(value.message) };
  if (Array.isArray(value)) return value.map((item) => redactAll(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      /pass|secret|token|credential/i.test(key) ? '***' : redactAll(item, depth + 1),
    ]),
  );
}

/** JSON lines on standard error, with secrets masked in fields and message. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: {},
      formatters: {
        log: (fields) => redactAll(fields) as Record<string, unknown>,
      },
      hooks: {
        logMethod(parts, method) {
          const safe = parts.map((part) => (typeof part === 'string' ? redact(part) : part));
          method.apply(this, safe as typeof parts);
        },
      },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
