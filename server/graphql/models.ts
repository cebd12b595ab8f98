import type { DeletionCheck, RecordedCheck } from '../actions/deletion.ts';
import type { SourceState } from '../actions/scan.ts';
import type { Reason } from '../core/deletion.ts';
import type { FactEdge } from '../core/facts.ts';
import type { ConfigState } from '../live-config.ts';
import type { ScanRun } from '../core/scan.ts';
import type { AssetNode, UnresolvedRow } from '../store/store.ts';

// What a resolver of a schema type gets as its parent (codegen.ts maps them).
export type AssetModel = AssetNode;
export type EdgeModel = FactEdge;
export type ConfigurationModel = ConfigState & { file: string };
export type DeletabilityModel = DeletionCheck;
export type ReasonModel = { reason: Reason; check: DeletionCheck };
export type RecordedVerdictModel = RecordedCheck;
export type ScanModel = ScanRun;
export type SourceModel = SourceState;
export type UnresolvedModel = UnresolvedRow;
