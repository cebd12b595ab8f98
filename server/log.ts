import { pino, type DestinationStream, type Logger } from 'pino';
import { redact } from './core/redact.ts';

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
