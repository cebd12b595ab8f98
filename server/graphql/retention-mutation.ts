import { permits } from '../core/access.ts';
import type { Language } from '../core/reason-said.ts';
import { GyeboError } from '../core/errors.ts';
import { describeIssue } from '../config/issue.ts';
import { messagesOf, ownerMessage } from '../core/retention/message.ts';
import type { Applied } from '../actions/retention-apply.ts';
import { parsePolicy } from '../retention-files.ts';
import { assetIds } from './asset.ts';
import { payload } from './errors.ts';
import { given } from './given.ts';
import { keyOf, numberOf } from './ids.ts';
import type {
  MutationResolvers,
  RetentionApplyPayloadResolvers,
  RetentionLeftResolvers,
} from './schema.generated.ts';

type Mutations = Pick<MutationResolvers, Extract<keyof MutationResolvers, `retention${string}`>>;

/** The plain data of a policy in YAML; INVALID with each fault and its line. */
function dataIn(text: string): unknown {
  const read = parsePolicy(text);
  if ('data' in read) return read.data;
  const faults = read.issues.map((issue) => describeIssue('YAML', issue));
  throw new GyeboError('INVALID', faults.join('\n'));
}

/** The messages of what was applied. */
function appliedMessages({ told, policy }: Applied, language: Language) {
  const rows = told.map(({ owners, line }) => ({ owners, line: line[language] }));
  return messagesOf(rows).map((message) => ({
    party: message.party,
    assetCount: message.lines.length,
    text: ownerMessage(policy.policy, message, language),
  }));
}

/** Writes of retention. */
export const retentionMutations: Mutations = {
  retentionPolicySave: (_root, { input }, { ask, actor, retention }) =>
    payload({ policy: null }, async () => {
      const { revision, reason } = input;
      const files = await retention();
      // Who may not save is told that, whatever the text is.
      const data = permits(actor, 'saveRetention') ? dataIn(input.text) : null;
      const policy = await ask.write('savePolicy', {
        ...{ actor, files, data },
        ...given({ revision, reason }),
      });
      return { policy };
    }),
  retentionPolicyRemove: (_root, { input }, { ask, actor, retention }) =>
    payload({ policy: null }, async () => {
      await ask.write('removePolicy', { ...input, actor, files: await retention() });
      return { policy: null };
    }),
  retentionExclude: (_root, { input }, { ask, actor, retention }) =>
    payload({ exclusion: null }, async () => {
      const { policy, asset, names, reason, until } = input;
      const key = asset == null ? {} : { asset: { id: numberOf('Asset', asset) } };
      const files = await retention();
      const said = { actor, files, reason, ...key, ...given({ policy, names, until }) };
      return { exclusion: await ask.write('excludeRetention', said) };
    }),
  retentionExclusionEnd: (_root, { input }, { ask, actor }) =>
    payload({ exclusion: null }, async () => {
      const { reason } = input;
      const exclusion = keyOf('RetentionExclusion', input.exclusion);
      return { exclusion: await ask.write('endExclusion', { actor, exclusion, reason }) };
    }),
  retentionApply: (_root, { input }, { ask, actor, retention, unread }) =>
    payload({ applied: null }, async () => {
      const { policy, fingerprint, reason } = input;
      const only = input.assets && { assets: assetIds(input.assets).map((id) => ({ id })) };
      const applied = await ask.write('applyRetention', {
        ...{ actor, policy, fingerprint, files: await retention() },
        ...(await unread()),
        ...only,
        ...given({ reason }),
      });
      return { applied };
    }),
};

/** What came of a plan. */
export const retentionApplyPayloadResolvers: RetentionApplyPayloadResolvers = {
  requests: ({ applied }) => applied?.requests ?? [],
  assets: ({ applied }) => applied?.assets ?? [],
  left: ({ applied }) => applied?.left ?? [],
  messages: ({ applied }, { language }) => (applied ? appliedMessages(applied, language) : []),
};

/** What was left out. */
export const retentionLeftResolvers: RetentionLeftResolvers = {
  asset: ({ node }) => node,
  why: ({ why }, { language }) => why[language],
};
