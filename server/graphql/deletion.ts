import type { DeletionCheck } from '../actions/deletion.ts';
import type { AssetId } from '../core/facts.ts';
import type { AssetNode } from '../store/store.ts';
import { assetIds } from './asset.ts';
import type { Context } from './context.ts';
import { globalId, keyOf } from './ids.ts';
import type {
  DeletabilityResolvers,
  QueryResolvers,
  ReasonResolvers,
  RecordedVerdictResolvers,
} from './schema.generated.ts';

/** The asset as the check saw it: a frozen verdict keeps the words it was given with. */
async function assetOf(check: DeletionCheck, id: AssetId, context: Context): Promise<AssetNode> {
  return check.assets.find((node) => node.id === id) ?? context.assets.load(id);
}

export const deletionQueries: Pick<QueryResolvers, 'deletability' | 'verdict'> = {
  deletability: (_root, { ids }, { ask }) => ask.read('checkDeletion', { subject: assetIds(ids) }),
  verdict: async (_root, { id }, { ask }) =>
    (await ask.read('getVerdict', { id: keyOf('RecordedVerdict', id) })) ?? null,
};

/** Verdict on a set. */
export const deletabilityResolvers: DeletabilityResolvers = {
  verdict: (check) => check.verdict.verdict,
  fingerprint: (check) => check.verdict.fingerprint,
  subject: (check, _args, context) =>
    Promise.all(check.subject.map((id) => assetOf(check, id, context))),
  reasons: (check) => check.verdict.reasons.map((reason) => ({ reason, check })),
  lossSet: (check, _args, context) =>
    Promise.all(
      check.verdict.lossSet.map(async ({ asset, why }) => {
        return { asset: await assetOf(check, asset, context), why };
      }),
    ),
  tell: (check, { language }, context) =>
    Promise.all(
      check.verdict.tell.map(async ({ party, assets }) => ({
        party,
        assets: await Promise.all(assets.map((id) => assetOf(check, id, context))),
        message: `${party} (${language})`,
      })),
    ),
  summary: (check) => check.verdict.verdict,
};

/** Why a verdict is not SAFE. */
export const reasonResolvers: ReasonResolvers = {
  code: ({ reason }) => reason.code,
  verdict: ({ reason }) => reason.verdict,
  hard: ({ reason }) => reason.hard,
  about: ({ reason, check }, _args, context) =>
    reason.about === undefined ? null : assetOf(check, reason.about, context),
  by: ({ reason, check }, _args, context) =>
    reason.by === undefined ? null : assetOf(check, reason.by, context),
  signers: ({ reason }) => reason.signers,
  title: ({ reason }) => reason.code,
  detail: ({ reason }) => JSON.stringify(reason.values),
  wayOut: () => '',
  evidence: ({ reason }) => reason.evidence,
};

/** A frozen verdict. */
export const recordedVerdictResolvers: RecordedVerdictResolvers = {
  id: ({ id }) => globalId('RecordedVerdict', id),
  deletability: (recorded) => recorded,
  markedWrong: ({ id }, _args, { ask }) => ask.read('wrongMarks', { verdict: id }),
};
