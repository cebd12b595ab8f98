import { permits } from '../core/access.ts';
import type { Language } from '../core/reason-said.ts';
import { messageIn } from '../core/korean.ts';
import { left } from '../core/retention/left.ts';
import { messagesOf, ownerMessage } from '../core/retention/message.ts';
import type { KeptPolicy, RuleKind } from '../core/retention/policy.ts';
import { policyText } from '../core/retention/policy-text.ts';
import { templates } from '../core/retention/template.ts';
import { evidenceText, heldText, policySummary } from '../core/retention/text.ts';
import { nameInText } from '../actions/name.ts';
import type { PlanRow, PlanView } from '../actions/retention-plan.ts';
import { fingerprintOf } from '../actions/retention-policy.ts';
import { refOf } from '../actions/renumber.ts';
import type { Context } from './context.ts';
import { globalId, numberOf } from './ids.ts';
import { pageSize } from './page.ts';
import type {
  DeadGroupResolvers,
  DeadGroupsResolvers,
  QueryResolvers,
  RetentionAction,
  RetentionEvidenceResolvers,
  RetentionExclusionResolvers,
  RetentionExplanationResolvers,
  RetentionFaultResolvers,
  RetentionPlanResolvers,
  RetentionPolicyResolvers,
  RetentionRowResolvers,
  RetentionRule,
  RetentionStepResolvers,
} from './schema.generated.ts';

const rules: Record<RuleKind, RetentionRule> = {
  unused: 'UNUSED',
  temporary: 'TEMPORARY',
  orphaned: 'ORPHANED',
  writtenNeverRead: 'WRITTEN_NEVER_READ',
  pausedOutputs: 'PAUSED_OUTPUTS',
  layerTtl: 'LAYER_TTL',
  dead: 'DEAD',
};
const actions: Record<KeptPolicy['policy']['action'], RetentionAction> = {
  announce: 'ANNOUNCE',
  deprecate: 'DEPRECATE',
  retire: 'RETIRE',
};

type Queries = Pick<
  QueryResolvers,
  | 'retentionPolicies'
  | 'retentionPlan'
  | 'retentionExplanation'
  | 'retentionExclusions'
  | 'deadGroups'
>;

/** Where a list of a plan goes on, as a page of its own. */
async function paged<P extends { next?: string }>(
  context: Context,
  field: string,
  args: { first: number; after?: string | null | undefined },
  load: (first: number, after?: string) => Promise<P>,
) {
  const position = context.cursors.read(field, args.after);
  const view = await load(pageSize(args.first), position.after);
  const end = view.next === undefined ? null : { after: view.next, skip: 0 };
  const endCursor = end && context.cursors.write(field, end);
  return { view, pageInfo: { hasNextPage: end !== null, endCursor } };
}

/** What may be asked of retention. */
export const retentionQueries: Queries = {
  retentionPolicies: async (_root, _args, { ask, actor, retention }) => {
    const files = await retention();
    return {
      policies: await ask.read('listPolicies', { files }),
      faults: files.faults,
      maySave: permits(actor, 'saveRetention'),
      mayApply: permits(actor, 'applyRetention'),
      mayExclude: permits(actor, 'excludeRetention'),
      templates: templates().map(({ rule, policy }) => ({
        rule: rules[rule.kind],
        text: policyText(policy),
      })),
    };
  },
  retentionPlan: async (_root, args, context) => {
    const { ask, retention, unread } = context;
    const { policy, state } = args;
    const given = { policy, state, files: await retention(), ...(await unread()) };
    const field = `retentionPlan:${policy}:${state}`;
    return paged(context, field, args, (first, after) =>
      ask.read('retentionPlan', { ...given, first, ...(after !== undefined && { after }) }),
    );
  },
  retentionExplanation: async (_root, { policy, asset }, { ask, retention, unread }) =>
    ask.read('explainRetention', {
      policy,
      asset: { id: numberOf('Asset', asset) },
      files: await retention(),
      ...(await unread()),
    }),
  retentionExclusions: (_root, _args, { ask }) => ask.read('listExclusions', {}),
  deadGroups: async (_root, args, context) => {
    const unread = await context.unread();
    return paged(context, 'deadGroups', args, (first, after) =>
      context.ask.read('deadGroups', { ...unread, first, ...(after !== undefined && { after }) }),
    );
  },
};

/** A retention policy. */
export const retentionPolicyResolvers: RetentionPolicyResolvers = {
  name: ({ policy }) => policy.name,
  description: ({ policy }) => policy.description,
  rule: ({ policy }) => rules[policy.rule.kind],
  summary: ({ policy }, { language }) => policySummary(policy, language),
  action: ({ policy }) => actions[policy.action],
  graceOwned: ({ policy }) => policy.grace.owned,
  graceOwnerless: ({ policy }) => policy.grace.ownerless,
  perDay: ({ policy }) => policy.limits.perDay,
  percent: ({ policy }) => policy.limits.percent,
  text: ({ policy }) => policyText(policy),
};

/** A file of policies that cannot be used. */
export const retentionFaultResolvers: RetentionFaultResolvers = {
  faults: ({ file, faults }, { language }) =>
    faults.map(({ line, key, message }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `${place} ${key === undefined ? '' : `${key}: `}${messageIn(language, message)}`;
    }),
};

/** What the messages of some rows say. */
function rowMessages(view: PlanView, rows: readonly PlanRow[], language: Language) {
  const named = new Map(view.named.map((node) => [node.id, nameInText(node)]));
  const told = rows.map(({ owners, node, evidence }) => ({
    owners,
    line: {
      name: nameInText(node),
      why: evidence.map((each) =>
        evidenceText(
          each,
          (each.assets ?? []).map((id) => named.get(id) ?? ''),
          language,
        ),
      ),
    },
  }));
  return messagesOf(told).map((message) => ({
    party: message.party,
    assetCount: message.lines.length,
    text: ownerMessage(view.policy.policy, message, language),
  }));
}

/** A plan. */
export const retentionPlanResolvers: RetentionPlanResolvers = {
  policy: ({ view }) => view.policy,
  at: ({ view }) => view.at,
  fingerprint: ({ view }) => fingerprintOf(view.policy),
  selectedCount: ({ view }) => view.selected,
  candidateCount: ({ view }) => view.candidates,
  pendingCount: ({ view }) => view.pending,
  excludedCount: ({ view }) => view.excluded,
  held: ({ view }, { language }) => (view.isHeld ? heldText(view.policy, view, language) : null),
  leftToday: ({ view }) => view.leftToday,
  sizeBytes: ({ view }) => String(view.sizeBytes),
  rows: ({ view }) => view.rows.map((row) => ({ row, view })),
  messages: ({ view }, { language }) => rowMessages(view, view.rows, language),
};

/** One asset in a plan. */
export const retentionRowResolvers: RetentionRowResolvers = {
  asset: ({ row }) => row.node,
  state: ({ row }) => row.state,
  evidence: ({ row, view }) => row.evidence.map((evidence) => ({ evidence, named: view.named })),
  knownFrom: ({ row }) => row.knownFrom,
  owners: ({ row }) => row.owners,
  deletability: ({ row }) => row.check,
  group: ({ row }) => row.group,
  request: ({ row }) =>
    row.request === undefined ? null : globalId('DeletionRequest', row.request),
  exclusion: ({ row }, { language }) => row.exclusion && exclusionText(row.exclusion, language),
};

const exclusionText = ({ by, reason }: { by: string; reason: string }, language: Language) =>
  `${by === 'legal hold' && language === 'ko' ? '법적 보존' : by}: ${reason}`;

/** One piece of evidence. */
export const retentionEvidenceResolvers: RetentionEvidenceResolvers = {
  code: ({ evidence }) => evidence.code,
  at: ({ evidence }) => evidence.at,
  assets: ({ evidence, named }) => named.filter(({ id }) => evidence.assets?.includes(id)),
  text: ({ evidence, named }, { language }) => {
    const names = named.filter(({ id }) => evidence.assets?.includes(id)).map(nameInText);
    return evidenceText(evidence, names, language);
  },
};

/** Assets that feed only each other. */
export const deadGroupResolvers: DeadGroupResolvers = {
  id: ({ key }) => globalId('DeadGroup', key),
  assetCount: ({ ids }) => ids.length,
  sizeBytes: ({ sizeBytes }) => String(sizeBytes),
  deletability: ({ check }) => check,
  unjudged: ({ check, ids }, { language }) => (check ? null : left.unjudged(ids.length)[language]),
};

/** Groups that can go. */
export const deadGroupsResolvers: DeadGroupsResolvers = {
  totalCount: ({ view }) => view.total,
  assetCount: ({ view }) => view.assets,
  unknown: ({ view }, { language }) => view.unknown?.[language],
  groups: ({ view }) => view.groups,
};

/** Why an asset is in a plan or not. */
export const retentionExplanationResolvers: RetentionExplanationResolvers = {
  asset: ({ node }) => node,
  evidence: ({ evidence, named }) => evidence.map((each) => ({ evidence: each, named })),
  deletability: ({ check }) => check,
};

/** One condition of a policy. */
export const retentionStepResolvers: RetentionStepResolvers = {
  text: ({ said }, { language }) => said[language],
};

/** What people keep out. */
export const retentionExclusionResolvers: RetentionExclusionResolvers = {
  id: ({ id }) => globalId('RetentionExclusion', id),
  policy: ({ exclusion }) => exclusion.policy,
  asset: async ({ exclusion }, _args, { assetsByRef }) =>
    exclusion.asset === undefined
      ? null
      : ((await assetsByRef.load(refOf(exclusion.asset))) ?? null),
  names: ({ exclusion }) => exclusion.names,
  reason: ({ exclusion }) => exclusion.reason,
  by: ({ exclusion }) => exclusion.by,
  at: ({ exclusion }) => exclusion.at,
  until: ({ exclusion }) => exclusion.until,
};
