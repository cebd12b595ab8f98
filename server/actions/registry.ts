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
import { dropAssets, signDrop } from './drop.ts';
import { exportStore } from './export.ts';
import { liftHold, placeHold } from './hold.ts';
import { endImport, importLines, importState } from './import.ts';
import { allEdges, impact, impactSummary, neighbourhood, why } from './lineage.ts';
import { handOver, listOrphans } from './orphan.ts';
import { linkParty, listParties, setPartyAside } from './party.ts';
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
  releaseScan,
  retireSource,
  scanChanges,
  sourceMemory,
} from './scan.ts';
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
  allEdges,
  assetDetails,
  assetEdges,
  assetHistory,
  assetsById,
  assetsByRef,
  assetsByUrn,
  checkDeletion,
  detailsOfAssets,
  getSignIn,
  getUnresolved,
  getVerdict,
  impact,
  importState,
  impactSummary,
  listAudit,
  listOrphans,
  listParties,
  listScans,
  listScopes,
  listSources,
  listUnresolved,
  listUsers,
  listVerdicts,
  neighbourhood,
  reachCounts,
  resolveAsset,
  scanChanges,
  searchAssets,
  sourceMemory,
  totals,
  unmappedConnections,
  unseenReads,
  watchedUsage,
  why,
  wrongMarks,
} satisfies ActionModule['reads'];

/** What changes the graph, by name; one at a time. */
export const writes = {
  acceptBlindSpot,
  acceptReason,
  addUser,
  answerUnresolved,
  applyPackedScopes,
  applyScopes,
  assignRole,
  beginScan,
  changeUser,
  declareConsumer,
  declareEdge,
  dropAssets,
  endDeclaredEdge,
  endImport,
  endRole,
  endScan,
  finishScan,
  handOver,
  importLines,
  leaveUser,
  liftHold,
  linkParty,
  linkUser,
  markVerdictWrong,
  placeHold,
  putSignIn,
  recordVerdict,
  redeemLink,
  releaseScan,
  removeSignIn,
  removeUser,
  retireSource,
  setDescription,
  setLayer,
  setPartyAside,
  setTags,
  signDrop,
  syncConfig,
} satisfies ActionModule['writes'];

/** What is answered piece by piece, by name. */
export const streams = { exportStore } satisfies ActionModule['streams'];

export interface Actions {
  reads: typeof reads;
  writes: typeof writes;
  streams: typeof streams;
}
