import type { ScanChange } from '../store.ts';

const kindsOfChange = ['ADDED', 'CHANGED', 'VANISHED'] as const;

/** Notes an asset that the scan under way added, changed or lost. */
export function noteAsset(changes: number[], change: ScanChange['change'], asset: number): void {
  changes.push(kindsOfChange.indexOf(change) * 2, asset, 0);
}

/** Notes an edge likewise. */
export function noteEdgeChange(
  changes: number[],
  change: ScanChange['change'],
  from: number,
  to: number,
): void {
  changes.push(kindsOfChange.indexOf(change) * 2 + 1, from, to);
}

/** How many of each kind were noted, by the names of a run's counts. */
export function countChanges(changes: number[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (let at = 0; at < changes.length; at += 3) {
    const code = changes[at] ?? 0;
    const name = `${code % 2 === 0 ? 'assets' : 'edges'}${titles[code >> 1]}`;
    counted[name] = (counted[name] ?? 0) + 1;
  }
  return counted;
}
const titles = ['Added', 'Changed', 'Vanished'];

/** One noted change, told; `urns` are those of the assets. */
export function changeOf(
  run: number,
  code: number,
  assets: number[],
  urnOf: (id: number) => string,
): ScanChange {
  return {
    run,
    change: kindOfChange(code),
    what: code % 2 === 0 ? 'ASSET' : 'EDGE',
    subject: assets.map(urnOf).join(' → '),
    assets,
  };
}

/** The assets of a noted change. */
export function assetsOf(code: number, a: number, b: number): number[] {
  return code % 2 === 0 ? [a] : [a, b];
}

/** What a noted change was. */
export function kindOfChange(code: number): ScanChange['change'] {
  return kindsOfChange[code >> 1] ?? 'CHANGED';
}
