import { GyeboError } from '../core/errors.ts';

/** CONFLICT when what somebody looked at is no longer what stands. */
export function requireRevision(
  seen: number,
  { revision, changedBy }: { revision: number; changedBy: string },
): void {
  if (seen === revision) return;
  throw new GyeboError('CONFLICT', `${changedBy} changed this meanwhile: look at it again`);
}
