import type { ScanRun } from '../../core/scan.ts';

/** What a scan ends with. */
export interface Finish {
  listed: string[];
  memory: Record<string, unknown>;
  at: string;
  breakerPercent: number;
}

/** What is gone from a source counts against the breaker for so long. */
export const breakerDays = 7;
const breakerFrom = 10;

/** Why a finish is held back, if it is. `atStart`: assets of the source when those days began. */
export function breakerMessage(
  run: ScanRun,
  lost: number,
  atStart: number,
  percent: number,
): string | undefined {
  if (atStart < breakerFrom || lost * 100 <= atStart * percent) return undefined;
  const share = Math.round((lost / atStart) * 100);
  return (
    `${lost} of ${atStart} assets (${share} %) of ${run.source} would be gone within ${breakerDays} days, ` +
    `more than ${percent} %. Nothing was withdrawn. If this is right: gyebo source release ${run.source} --reason WHY`
  );
}

/** Of scopes that a run did not name, those that are gone: their parent was listed, or is gone itself. */
export function goneScopes<T extends { key: string; parent: string }>(
  unseen: T[],
  listed: string[],
): T[] {
  const children = new Map<string, T[]>();
  for (const scope of unseen) {
    const siblings = children.get(scope.parent);
    if (siblings === undefined) children.set(scope.parent, [scope]);
    else siblings.push(scope);
  }
  const parents = [...new Set(listed)];
  const gone: T[] = [];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    for (const scope of children.get(parent) ?? []) {
      gone.push(scope);
      parents.push(scope.key);
    }
    children.delete(parent);
  }
  return gone;
}
