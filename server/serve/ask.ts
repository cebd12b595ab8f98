import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '../core/reason-said.ts';

/** One HTTP request, as the routes see it. */
export interface HttpAsk {
  method: string;
  /** The request target as sent, before any decoding. */
  target: string;
  headers: IncomingHttpHeaders;
  /** Values of `Host` as sent: more than one is an attack. */
  hosts: number;
  /** Address of the other side. */
  address: string;
  requestId: string;
  /** Aborted when the client has gone. */
  gone: AbortSignal;
  /** Aborted when the client has gone or the server ends: what streams must stop then. */
  ending: AbortSignal;
  /** The whole body; throws BodyTooLarge beyond the limit. */
  body(): Promise<Buffer>;
}

/** The language that the caller reads; programs, which say none, get English. */
export function languageOf({ headers }: HttpAsk): Language {
  return /^\s*ko\b/iu.test(headers['accept-language'] ?? '') ? 'ko' : 'en';
}

/** Largest body of a request, in bytes. */
export const bodyLimit = 1_000_000;

/** Path and query of a target, split at the first `?`; nothing is decoded. */
export function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const at = target.indexOf('?');
  if (at < 0) return { path: target, query: new URLSearchParams() };
  return { path: target.slice(0, at), query: new URLSearchParams(target.slice(at + 1)) };
}
