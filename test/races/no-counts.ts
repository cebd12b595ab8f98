import type { ScanCounts } from '../../server/core/scan.ts';

/** A run that changed nothing. */
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
