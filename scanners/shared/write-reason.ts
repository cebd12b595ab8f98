import type { EdgeReason } from '../../server/core/lineage.ts';
import type { Flow } from './sql/script.ts';

/** What a write is to the table written: one that makes it anew lives without it. */
export function writeReason({ mode, makes }: Pick<Flow, 'mode' | 'makes'>): {
  reason: EdgeReason;
  breaks: 'DOWNSTREAM' | 'BOTH';
  recreates?: boolean;
} {
  if (mode === 'CREATE' || mode === 'VIEW' || makes === true)
    return { reason: 'CREATE', breaks: 'DOWNSTREAM', recreates: true };
  return { reason: 'WRITE', breaks: mode === 'UNLOAD' ? 'DOWNSTREAM' : 'BOTH' };
}
