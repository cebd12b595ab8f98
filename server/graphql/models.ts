import type { KeyedItem } from '../actions/action-item-read.ts';
import type { KeyedIncident } from '../actions/incident.ts';
import type { RadiusRow } from '../actions/incident-radius-read.ts';
import type { KeyedPostMortem } from '../actions/postmortem-read.ts';
import type { DeletionCheck, RecordedCheck } from '../actions/deletion.ts';
import type { SourceState } from '../actions/scan.ts';
import type { Reason } from '../core/deletion.ts';
import type { FactEdge } from '../core/facts.ts';
import type { ConfigState } from '../live-config.ts';
import type { Hint } from '../core/postmortem/blameless.ts';
import type { PostMortemField } from '../core/postmortem/field.ts';
import type { FieldText } from '../core/postmortem/postmortem.ts';
import type { Language } from '../core/reason-said.ts';
import type { ScanRun } from '../core/scan.ts';
import type { AssetNode, UnresolvedRow } from '../store/store.ts';

// What a resolver of a schema type gets as its parent (codegen.ts maps them).
export type AssetModel = AssetNode;
export type EdgeModel = FactEdge;
export type IncidentModel = KeyedIncident;
export type ActionItemModel = KeyedItem;
export type PostMortemModel = KeyedPostMortem;
export type PostMortemFieldModel = { incident: string; name: PostMortemField } & FieldText & {
    written: boolean;
  };
export type FrozenRadiusModel = KeyedIncident;
export type RadiusRowModel = RadiusRow;
export type BlamelessHintModel = Hint & { language: Language };
export type ProvedModel = { holds: boolean; found: string };
export type ConfigurationModel = ConfigState & { file: string };
export type DeletabilityModel = DeletionCheck;
export type ReasonModel = { reason: Reason; check: DeletionCheck };
export type RecordedVerdictModel = RecordedCheck;
export type ScanModel = ScanRun;
export type SourceModel = SourceState;
export type UnresolvedModel = UnresolvedRow;
