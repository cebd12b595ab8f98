import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { scanStates } from '../../core/scan.ts';
import type { ScanCounts, ScanState } from '../../core/scan.ts';

/** Of a run that has done nothing yet. */
export const noCounts: ScanCounts = {
  assetsAdded: 0,
  assetsChanged: 0,
  assetsVanished: 0,
  edgesAdded: 0,
  edgesChanged: 0,
  edgesVanished: 0,
  scopesSeen: 0,
  scopesUnreadable: 0,
  scopesGone: 0,
  scopesUnchanged: 0,
  unresolved: 0,
};

/** A stored word as a state. */
export function scanStateOf(value: string): ScanState {
  const found = scanStates.find((state) => state === value);
  if (found === undefined) throw new Error(`no scan state ${value}`);
  return found;
}

/** Counts with more of some of them. */
export function addedCounts(counts: ScanCounts, more: Record<string, number>): ScanCounts {
  const sum = { ...counts };
  for (const name of countNames) sum[name] += more[name] ?? 0;
  return sum;
}
const countNames = [
  'assetsAdded',
  'assetsChanged',
  'assetsVanished',
  'edgesAdded',
  'edgesChanged',
  'edgesVanished',
  'scopesSeen',
  'scopesUnreadable',
  'scopesGone',
  'scopesUnchanged',
  'unresolved',
] as const;

/** Who runs a scan: the host, the process and when it started, so that a reused number is not taken for it. */
export function ownerOfThisProcess(): string {
  return `${hostname()}/${process.pid}/${startOfProcess(process.pid)}`;
}

function startOfProcess(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * False when the process that began a run can no longer finish it: one of this host that is gone, one of
 * another whose last word is older than its lease.
 */
export function ownerIsAlive(owner: string, sinceWord: number, lease: number): boolean {
  const [host = '', pid = '0', start = ''] = owner.split('/');
  if (host !== hostname()) return sinceWord < lease;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // EPERM: somebody else's process, so it lives.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return start === startOfProcess(Number(pid));
}
