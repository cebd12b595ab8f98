import type { AssetId, FactActionItem, FactIncident } from '../../core/facts.ts';
import { isUnderway } from '../../core/incident/state.ts';
import type { RecordValues } from '../../core/records.ts';

/** What the records that hang on an asset say of incidents: those that are under way. */
export function incidentFact(
  asset: AssetId,
  { title, nearMiss, state }: RecordValues['INCIDENT_ASSET'],
): FactIncident[] {
  return isUnderway(state) ? [{ asset, title, nearMiss }] : [];
}

/** What is still to be done on an asset. */
export function actionItemFact(
  asset: AssetId,
  { title, owner, due, state, incidentTitle: incident }: RecordValues['ACTION_ITEM'],
): FactActionItem[] {
  return state === 'OPEN' ? [{ asset, title, owner, due, incident }] : [];
}
