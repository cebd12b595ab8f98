import type { ActionModule } from '../store/store.ts';
import { acceptBlindSpot, acceptReason, answerUnresolved } from './acceptance.ts';
import {
  assetDetails,
  assetEdges,
  assetHistory,
  assetsById,
  listAudit,
  resolveAsset,
  searchAssets,
  totals,
} from './asset.ts';
import {
  assetsByRef,
  assetsByUrn,
  detailsOfAssets,
  getUnresolved,
  reachCounts,
  watchedUsage,
  wrongMarks,
} from './batch.ts';
import { syncConfig } from './config-sync.ts';
import { unmappedConnections } from './connection.ts';
import { declareConsumer, declareEdge, endDeclaredEdge } from './consumer.ts';
import { unseenReads } from './declared-read.ts';
import {
  checkDeletion,
  getVerdict,
  listVerdicts,
  markVerdictWrong,
  recordVerdict,
} from './deletion.ts';
import { setDescription, setLayer, setTags } from './description.ts';
import { exportStore } from './export.ts';
import { liftHold, placeHold } from './hold.ts';
import { endImport, importLines, importState } from './import.ts';
import { addActionItem, editActionItem, settleActionItem } from './action-item.ts';
import { actionItemProof, actionItemsOf, actionItemsOn } from './action-item-read.ts';
import { editIncident, moveIncident, noteIncident, openIncident } from './incident.ts';
import {
  getIncident,
  incidentTimeline,
  incidentsUnderway,
  listIncidents,
  similarIncidents,
} from './incident-read.ts';
import { radiusChanges, radiusNodes } from './incident-radius-read.ts';
import {
  commentPostMortem,
  dropPostMortemDraft,
  movePostMortem,
  savePostMortem,
  startPostMortem,
} from './postmortem.ts';
import {
  blamelessHintsFor,
  exportPostMortem,
  getPostMortem,
  isOnlyUser,
  meanwhileReaders,
  postMortemDrafts,
} from './postmortem-read.ts';
import { allEdges, impact, impactSummary, neighbourhood, why } from './lineage.ts';
import { handOverWork, listOrphanWork } from './orphan-work.ts';
import { handOver, listOrphans } from './orphan.ts';
import { linkParty, listParties, setPartyAside } from './party.ts';
import {
  abortRequest,
  commentRequest,
  declineRequest,
  editRequest,
  openRequest,
  reopenRequest,
  submitRequest,
} from './request.ts';
import { approveRequest, overrideRequest } from './request-approve.ts';
import { closeRequest, confirmGone } from './request-close.ts';
import {
  getRequest,
  listRequests,
  requestsOn,
  requestsUnderway,
  tombstonesOn,
} from './request-read.ts';
import { beginRestore, tickRestore } from './request-restore.ts';
import { delegateSignature, signRequest, withdrawSignature } from './request-sign.ts';
import { tickRequest } from './request-step.ts';
import { endExclusion, excludeRetention, listExclusions } from './retention-exclusion.ts';
import { applyRetention } from './retention-apply.ts';
import { deadGroups } from './retention-dead.ts';
import { explainRetention } from './retention-explain.ts';
import { retentionPlan } from './retention-plan.ts';
import { listPolicies, removePolicy, requirePolicy, savePolicy } from './retention-policy.ts';
import { assignRole, endRole } from './role.ts';
import {
  applyPackedScopes,
  applyScopes,
  beginScan,
  endScan,
  finishScan,
  listScans,
  listScopes,
  listSources,
  listUnresolved,
  noteProgress,
  releaseScan,
  retireSource,
  scanChanges,
  scansStanding,
  sourceMemory,
} from './scan.ts';
import { endMigration, listMigrations, migrationOf, startMigration } from './migration.ts';
import { getSignIn, putSignIn, removeSignIn } from './sign-in.ts';
import {
  addUser,
  changeUser,
  leaveUser,
  linkUser,
  listUsers,
  redeemLink,
  removeUser,
} from './user.ts';

/** What may be asked of the graph, by name; a store runs it on a thread of its own. */
export const reads = {
  actionItemProof,
  actionItemsOf,
  actionItemsOn,
  allEdges,
  assetDetails,
  assetEdges,
  assetHistory,
  assetsById,
  assetsByRef,
  assetsByUrn,
  blamelessHintsFor,
  checkDeletion,
  deadGroups,
  detailsOfAssets,
  explainRetention,
  exportPostMortem,
  getIncident,
  getPostMortem,
  getRequest,
  getSignIn,
  getUnresolved,
  getVerdict,
  impact,
  impactSummary,
  importState,
  incidentTimeline,
  incidentsUnderway,
  listAudit,
  isOnlyUser,
  listIncidents,
  listExclusions,
  listOrphans,
  listPolicies,
  listOrphanWork,
  listParties,
  listMigrations,
  listRequests,
  listScans,
  listScopes,
  listSources,
  listUnresolved,
  listUsers,
  listVerdicts,
  meanwhileReaders,
  migrationOf,
  neighbourhood,
  postMortemDrafts,
  radiusChanges,
  radiusNodes,
  reachCounts,
  requestsOn,
  requirePolicy,
  requestsUnderway,
  resolveAsset,
  retentionPlan,
  scanChanges,
  scansStanding,
  searchAssets,
  similarIncidents,
  sourceMemory,
  tombstonesOn,
  totals,
  unmappedConnections,
  unseenReads,
  watchedUsage,
  why,
  wrongMarks,
} satisfies ActionModule['reads'];

/** What changes the graph, by name; one at a time. */
export const writes = {
  abortRequest,
  acceptBlindSpot,
  acceptReason,
  addActionItem,
  addUser,
  answerUnresolved,
  applyPackedScopes,
  applyRetention,
  applyScopes,
  approveRequest,
  assignRole,
  beginRestore,
  beginScan,
  changeUser,
  closeRequest,
  commentPostMortem,
  commentRequest,
  confirmGone,
  declareConsumer,
  declareEdge,
  declineRequest,
  delegateSignature,
  dropPostMortemDraft,
  editActionItem,
  editIncident,
  editRequest,
  endDeclaredEdge,
  endExclusion,
  endImport,
  endMigration,
  endRole,
  endScan,
  excludeRetention,
  finishScan,
  handOver,
  handOverWork,
  importLines,
  leaveUser,
  liftHold,
  linkParty,
  linkUser,
  markVerdictWrong,
  moveIncident,
  movePostMortem,
  noteIncident,
  noteProgress,
  openIncident,
  openRequest,
  overrideRequest,
  placeHold,
  putSignIn,
  recordVerdict,
  redeemLink,
  releaseScan,
  removePolicy,
  removeSignIn,
  removeUser,
  reopenRequest,
  retireSource,
  savePolicy,
  savePostMortem,
  setDescription,
  setLayer,
  setPartyAside,
  setTags,
  settleActionItem,
  signRequest,
  startMigration,
  startPostMortem,
  submitRequest,
  syncConfig,
  tickRequest,
  tickRestore,
  withdrawSignature,
} satisfies ActionModule['writes'];

/** What is answered piece by piece, by name. */
export const streams = { exportStore } satisfies ActionModule['streams'];

export interface Actions {
  reads: typeof reads;
  writes: typeof writes;
  streams: typeof streams;
}
