import { loadScanner } from '../scanners/registry.ts';
import type { Diagnosis, ScanContext } from '../scanners/scanner.ts';
import type { Config, SourceConfig } from './config.ts';
import { resolveSecret } from './config/secret.ts';
import { redact } from './core/redact.ts';

/** What a scanner gets, from plain data and the process's environment. */
export function createScanContext(parts: {
  root: string;
  connections: ScanContext['connections'];
  aliases: ScanContext['aliases'];
  systems?: readonly string[];
  memory: Record<string, unknown>;
  signal: AbortSignal;
  remember(memory: Record<string, unknown>): void;
  log(level: 'info' | 'warn', fields: object, message: string): void;
}): ScanContext {
  const { log, ...rest } = parts;
  return {
    ...rest,
    now: () => new Date().toISOString(),
    secret: (reference) => resolveSecret(reference, parts.root, process.env),
    log: {
      info: (fields, message) => log('info', fields, message),
      warn: (fields, message) => log('warn', fields, message),
    },
  };
}

/** What a source's scanner says of its reachability and permissions; a throw becomes an error line. */
export async function diagnoseSource(config: Config, source: SourceConfig): Promise<Diagnosis[]> {
  const { root, connections, aliases } = config;
  const context = createScanContext({
    root,
    connections,
    aliases,
    memory: {},
    signal: AbortSignal.timeout(30_000),
    remember: () => undefined,
    log: () => undefined,
  });
  try {
    const scanner = await loadScanner(source.type);
    return await scanner.diagnose(source.options, context);
  } catch (error) {
    const message = redact(error instanceof Error ? error.message : String(error));
    return [{ level: 'error', message }];
  }
}
