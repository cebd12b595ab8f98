import type { Observation } from './core/observation.ts';
import { redactObservation } from './scan-redact.ts';
import type { ScopeBatch } from './store/store.ts';

/** What a running scan sends, in order; `done` or `failed` is the last. */
export type ScanMessage =
  | { type: 'scopes'; packed: Uint8Array<ArrayBuffer> }
  | { type: 'progress'; done: number; total?: number; what: string }
  | { type: 'log'; level: 'info' | 'warn'; fields: object; message: string }
  | { type: 'done'; listed: string[]; memory: Record<string, unknown> }
  | { type: 'failed'; message: string };

/** Scopes as they travel between threads (see applyPackedScopes). */
export function packScopes(scopes: ScopeBatch[]): ScanMessage {
  return { type: 'scopes', packed: new TextEncoder().encode(JSON.stringify(scopes)) };
}

const observationsPerBatch = 2_000;
const scopesPerBatch = 200;

/**
 * Groups observations, cleaned of secrets, into closed scopes, and these into batches. Holds at most one batch and one
 * open scope. Throws when something was emitted after the last coverage line: it would be lost.
 */
export async function* batches(
  observations: AsyncIterable<Observation>,
): AsyncGenerator<ScanMessage, { listed: string[] }, void> {
  const listed: string[] = [];
  let scopes: ScopeBatch[] = [];
  let open: ScopeBatch['observations'] = [];
  let count = 0;
  for await (const raw of observations) {
    const observation = redactObservation(raw);
    if (observation.type === 'progress') yield observation;
    else if (observation.type === 'listed') listed.push(observation.parent);
    else if (observation.type === 'coverage') {
      const { type: _type, ...coverage } = observation;
      scopes.push({ coverage, observations: open });
      count += open.length;
      open = [];
    } else open.push(observation);
    if (count < observationsPerBatch && scopes.length < scopesPerBatch) continue;
    yield packScopes(scopes);
    scopes = [];
    count = 0;
  }
  if (open.length > 0) {
    throw new Error(`the scanner ended with ${open.length} observations outside any scope`);
  }
  if (scopes.length > 0) yield packScopes(scopes);
  return { listed };
}
