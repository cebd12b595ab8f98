import type { AssetFacts, AssetRef, AssetState } from '../../server/core/asset.ts';
import type { AssetId, FactParty } from '../../server/core/facts.ts';
import type { ObservedEdge } from '../../server/core/lineage.ts';
import type { ScanRun } from '../../server/core/scan.ts';
import type { AuditEntry, StoredRecord } from '../../server/store/store.ts';

export interface Evidence {
  source: string;
  scope: string;
  edge: ObservedEdge;
  run: number;
  firstSeenAt: string;
  lastSeenAt: string;
  vanishedAt?: string;
}

export interface ModelAsset {
  id: AssetId;
  ref: AssetRef;
  state: AssetState;
  facts: AssetFacts;
  parties: FactParty[];
}

export interface State {
  assets: Map<string, ModelAsset>;
  evidence: Map<string, Evidence>;
  records: Map<string, StoredRecord>;
  runs: Map<number, ScanRun>;
  watches: Map<string, { source: string; namespace: string; since: string }>;
  audit: AuditEntry[];
}

export const refKey = ({ kind, urn }: AssetRef) => `${kind} ${urn}`;

export function emptyState(): State {
  return {
    assets: new Map(),
    evidence: new Map(),
    records: new Map(),
    runs: new Map(),
    watches: new Map(),
    audit: [],
  };
}

export function copy(state: State): State {
  return {
    assets: new Map(state.assets),
    evidence: new Map(state.evidence),
    records: new Map(state.records),
    runs: new Map(state.runs),
    watches: new Map(state.watches),
    audit: [...state.audit],
  };
}
