import type { z } from 'zod';
import type { Observation } from '../server/core/observation.ts';

/** One line of `connections:` in gyebo.yaml: where a name used in code leads. */
export interface Connection {
  /** The conn_id, or the key under which code knows it. */
  name: string;
  /** URN namespace: `postgres://pg-prod:5432`, `s3://lake`, `https://api.example.com`. */
  namespace: string;
  /** System behind it: postgres, redshift, mysql, s3, cassandra, http … Decides SQL dialect and naming. */
  platform: string;
  /** Database used for names that do not say one. */
  database?: string;
  /** Schemas tried for names that do not say one, first first. */
  searchPath?: string[];
}

/** What the app gives a scan. A scanner touches nothing else of Gyebo. */
export interface ScanContext {
  /** Folder that relative paths in the options start from (where gyebo.yaml is). */
  root: string;
  /** Aborted when the scan is cancelled or superseded. */
  signal: AbortSignal;
  connections: readonly Connection[];
  /** Host aliases of gyebo.yaml (naming.md F8). */
  aliases: Readonly<Record<string, string>>;
  /** Namespaces, databases and schemas that live sources of the configuration look into. */
  systems?: readonly string[];
  /** Now, as an ISO instant; scanners take the clock from here. */
  now(): string;
  /** Resolves `env:NAME` and `file:PATH` references; throws with the reference's name, never its value. */
  secret(reference: string): string;
  /** What this source left for itself last time (counters); small, JSON. */
  memory: Readonly<Record<string, unknown>>;
  /** Replaces the memory when the scan finishes. */
  remember(memory: Record<string, unknown>): void;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** One finding of `gyebo doctor`. */
export interface Diagnosis {
  level: 'ok' | 'warning' | 'error';
  message: string;
  /** What to do about it. */
  advice?: string;
}

/**
 * A connector to one kind of system: a literal, not a class. `scan` only emits observations; it
 * ends each scope with a coverage line and throws only when nothing at all could be read.
 */
export interface Scanner<Options = unknown> {
  id: string;
  /** One sentence: what it reads. */
  title: string;
  /** Options of a source of this type, each described; secrets as references with `.meta({ secret: true })`. */
  options: z.ZodType<Options>;
  capabilities: {
    /** Its silence about something listed whole means that the thing is gone. */
    detectsDeletion: boolean;
    /** It reads usage, and whether it can tell who reads. */
    usage: 'none' | 'anonymous' | 'identified';
    /** From the folders of its options it follows code into the rest of the root. */
    followsCode?: boolean;
  };
  /** URN namespaces this source covers with these options: a live source here is no blind spot. */
  covers(options: Options, context: Pick<ScanContext, 'connections' | 'aliases'>): string[];
  scan(options: Options, context: ScanContext): AsyncGenerator<Observation, void, void>;
  /** Reachability, permissions, what would be read. */
  diagnose(options: Options, context: ScanContext): Promise<Diagnosis[]>;
}

/** Keeps the option type inside the literal while the registry holds plain `Scanner`s. */
export function defineScanner<Options>(scanner: Scanner<Options>): Scanner<Options> {
  return scanner;
}
