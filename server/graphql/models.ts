import type { KeyedItem } from '../actions/action-item-read.ts';
import type { KeyedIncident } from '../actions/incident.ts';
import type { RadiusRow } from '../actions/incident-radius-read.ts';
import type { KeyedPostMortem } from '../actions/postmortem-read.ts';
import type { DeletionCheck, RecordedCheck } from '../actions/deletion.ts';
import type { MigrationView } from '../actions/migration.ts';
import type { May, RequestRow, RequestView } from '../actions/request-read.ts';
import type { Applied } from '../actions/retention-apply.ts';
import type { GroupsView, GroupView } from '../actions/retention-dead.ts';
import type { KeptExclusion } from '../actions/retention-exclusion.ts';
import type { Explanation } from '../actions/retention-explain.ts';
import type { PlanRow, PlanView } from '../actions/retention-plan.ts';
import type { SourceState } from '../actions/scan.ts';
import type { Reason } from '../core/deletion.ts';
import type { FactEdge } from '../core/facts.ts';
import type { ConfigState } from '../live-config.ts';
import type { Hint } from '../core/postmortem/blameless.ts';
import type { PostMortemField } from '../core/postmortem/field.ts';
import type { FieldText } from '../core/postmortem/postmortem.ts';
import type { Language } from '../core/reason-said.ts';
import type { Evidence } from '../core/retention/evidence.ts';
import type { KeptPolicy, PolicyFault } from '../core/retention/policy.ts';
import type { PolicyStep } from '../core/retention/step.ts';
import type { ScanRun } from '../core/scan.ts';
import type { Need } from '../core/request/needs.ts';
import type { Presence } from '../core/request/presence.ts';
import type { Step } from '../core/request/step.ts';
import type { Tombstone } from '../core/request/tombstone.ts';
import type { AssetNode, UnresolvedRow } from '../store/store.ts';
import type { ActionErrorData } from './errors.ts';

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
/** A whole request, or a row of a list. */
export type DeletionRequestModel = RequestRow | RequestView;
export type MigrationModel = MigrationView;
export type RetentionPolicyModel = KeptPolicy;
export type RetentionFaultModel = PolicyFault;
interface Paged<View> {
  view: View;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
export type RetentionPlanModel = Paged<PlanView>;
export type RetentionRowModel = { row: PlanRow; view: PlanView };
export type RetentionEvidenceModel = { evidence: Evidence; named: AssetNode[] };
export type RetentionExplanationModel = Explanation;
export type RetentionStepModel = PolicyStep;
export type RetentionExclusionModel = KeptExclusion;
export type RetentionLeftModel = Applied['left'][number];
export type RetentionApplyPayloadModel = {
  applied: Applied | null;
  userErrors: ActionErrorData[];
};
export type DeadGroupModel = GroupView;
export type DeadGroupsModel = Paged<GroupsView>;
export type RequestNeedModel = { need: Need; of: RequestView };
export type RequestStepModel = { step: Step; of: DeletionRequestModel };
export type RequestPresenceModel = { presence: Presence; of: RequestView };
export type RequestMayModel = May;
export type TombstoneModel = Tombstone;
export type ScanModel = ScanRun;
export type SourceModel = SourceState;
export type UnresolvedModel = UnresolvedRow;
