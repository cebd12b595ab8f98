import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { actionItemResolvers, provedResolvers } from './action-item.ts';
import { assetQueries, assetResolvers } from './asset.ts';
import { configurationQueries, configurationResolvers } from './configuration.ts';
import type { Context } from './context.ts';
import {
  deletabilityResolvers,
  deletionQueries,
  reasonResolvers,
  recordedVerdictResolvers,
} from './deletion.ts';
import {
  edgeMutations,
  scanMutations,
  termMutations,
  verdictMutations,
  wordMutations,
} from './governance.ts';
import { actionErrorResolvers } from './errors.ts';
import {
  assetIncidentResolvers,
  frozenRadiusResolvers,
  incidentQueries,
  incidentResolvers,
  radiusRowResolvers,
} from './incident.ts';
import { actionItemMutations, incidentMutations } from './incident-mutation.ts';
import { edgeResolvers, impactResolvers, lineageQueries } from './lineage.ts';
import { migrationMutations, migrationQueries, migrationResolvers } from './migration.ts';
import { nodeQueries, nodeResolvers } from './node.ts';
import { packageRoot } from '../package-root.ts';
import {
  blamelessHintResolvers,
  postMortemFieldResolvers,
  postMortemMutations,
  postMortemResolvers,
} from './postmortem.ts';
import {
  assetRequestResolvers,
  deletionRequestResolvers,
  requestMutations,
  requestNeedResolvers,
  requestPresenceResolvers,
  requestQueries,
  requestStepResolvers,
  tombstoneResolvers,
} from './request.ts';
import {
  deadGroupResolvers,
  deadGroupsResolvers,
  retentionEvidenceResolvers,
  retentionExclusionResolvers,
  retentionExplanationResolvers,
  retentionFaultResolvers,
  retentionPlanResolvers,
  retentionPolicyResolvers,
  retentionQueries,
  retentionRowResolvers,
  retentionStepResolvers,
} from './retention.ts';
import {
  retentionApplyPayloadResolvers,
  retentionLeftResolvers,
  retentionMutations,
} from './retention-mutation.ts';
import { scalarResolvers } from './scalars.ts';
import { scanQueries, scanResolvers, scanSubscriptions } from './scan.ts';
import type { Resolvers } from './schema.generated.ts';
import { searchQueries } from './search.ts';
import { scopeResolvers, sourceQueries, sourceResolvers } from './source.ts';
import { unresolvedQueries, unresolvedResolvers } from './unresolved.ts';
import { userMutations, userQueries } from './user.ts';

const resolvers: Resolvers = {
  ...scalarResolvers,
  Query: {
    ...nodeQueries,
    ...assetQueries,
    ...searchQueries,
    ...lineageQueries,
    ...deletionQueries,
    ...scanQueries,
    ...sourceQueries,
    ...unresolvedQueries,
    ...incidentQueries,
    ...configurationQueries,
    ...userQueries,
    ...requestQueries,
    ...migrationQueries,
    ...retentionQueries,
    viewer: (_root, _args, { actor, catalog }) => {
      const { name, role, parties = [] } = actor;
      return { name, role, parties: [...parties], catalog };
    },
  },
  Mutation: {
    ...wordMutations,
    ...edgeMutations,
    ...termMutations,
    ...verdictMutations,
    ...scanMutations,
    ...userMutations,
    ...incidentMutations,
    ...actionItemMutations,
    ...postMortemMutations,
    ...requestMutations,
    ...migrationMutations,
    ...retentionMutations,
  },
  Subscription: scanSubscriptions,
  Node: nodeResolvers,
  UserError: { __resolveType: () => 'ActionError' },
  ActionError: actionErrorResolvers,
  Asset: { ...assetResolvers, ...assetIncidentResolvers, ...assetRequestResolvers },
  Incident: incidentResolvers,
  FrozenRadius: frozenRadiusResolvers,
  RadiusRow: radiusRowResolvers,
  ActionItem: actionItemResolvers,
  Proved: provedResolvers,
  PostMortem: postMortemResolvers,
  PostMortemField: postMortemFieldResolvers,
  BlamelessHint: blamelessHintResolvers,
  Edge: edgeResolvers,
  Impact: impactResolvers,
  Configuration: configurationResolvers,
  Deletability: deletabilityResolvers,
  Reason: reasonResolvers,
  RecordedVerdict: recordedVerdictResolvers,
  DeletionRequest: deletionRequestResolvers,
  RequestNeed: requestNeedResolvers,
  RequestStep: requestStepResolvers,
  RequestPresence: requestPresenceResolvers,
  Tombstone: tombstoneResolvers,
  Migration: migrationResolvers,
  RetentionPolicy: retentionPolicyResolvers,
  RetentionFault: retentionFaultResolvers,
  RetentionPlan: retentionPlanResolvers,
  RetentionRow: retentionRowResolvers,
  RetentionEvidence: retentionEvidenceResolvers,
  RetentionExplanation: retentionExplanationResolvers,
  RetentionStep: retentionStepResolvers,
  RetentionExclusion: retentionExclusionResolvers,
  RetentionLeft: retentionLeftResolvers,
  RetentionApplyPayload: retentionApplyPayloadResolvers,
  DeadGroup: deadGroupResolvers,
  DeadGroups: deadGroupsResolvers,
  Scan: scanResolvers,
  Scope: scopeResolvers,
  Source: sourceResolvers,
  Unresolved: unresolvedResolvers,
};

/** `schema.graphql` with its resolvers. */
export function createSchema(): GraphQLSchema {
  const typeDefs = readFileSync(path.join(packageRoot(), 'schema.graphql'), 'utf8');
  return makeExecutableSchema<Context>({ typeDefs, resolvers });
}
