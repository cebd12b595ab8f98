import type { DeletionCheck, RecordedCheck } from '../actions/deletion.ts';
import type { AssetId } from '../core/facts.ts';
import { reasonText, verdictSummary } from '../core/reason-text.ts';
import { tellMessage } from '../core/tell-message.ts';
import type { AssetNode } from '../store/store.ts';
import { assetIds } from './asset.ts';
import type { Context } from './context.ts';
import { globalId, keyOf } from './ids.ts';
import { nameInText } from './name.ts';
import type {
  DeletabilityResolvers,
  QueryResolvers,
  ReasonResolvers,
  RecordedVerdictResolvers,
} from './schema.generated.ts';

const known = new WeakMap<DeletionCheck, Map<AssetId, AssetNode>>();

/** What a check speaks of, by id. */
function nodesOf(check: DeletionCheck): Map<AssetId, AssetNode> {
  const nodes = known.get(check) ?? new Map(check.assets.map((node) => [node.id, node]));
  known.set(check, nodes);
  return nodes;
}

/** The asset as the check saw it: a frozen verdict keeps the words it was given with. */
async function assetOf(check: DeletionCheck, id: AssetId, context: Context): Promise<AssetNode> {
  return nodesOf(check).get(id) ?? context.assets.load(id);
}

/** Names for sentences, by id. */
function namesOf(check: DeletionCheck): (id: AssetId) => string {
  return (id) => {
    const node = nodesOf(check).get(id);
    return node ? nameInText(node) : `#${id}`;
  };
}

/** The address of a recorded verdict; a verdict that is not kept has none. */
function linkOf(check: DeletionCheck | RecordedCheck, { publicUrl }: Context): { link?: string } {
  if (!('id' in check)) return {};
  return { link: `${publicUrl()}/verdicts/${globalId('RecordedVerdict', check.id)}` };
}

export const deletionQueries: Pick<QueryResolvers, 'deletability' | 'verdict'> = {
  deletability: async (_root, { ids }, { ask, unread }) =>
    ask.read('checkDeletion', { subject: assetIds(ids), ...(await unread()) }),
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
        message: tellMessage(
          check.verdict,
          { party, assets },
          {
            subject: check.subject,
            names: namesOf(check),
            language,
            ...linkOf(check, context),
          },
        ),
      })),
    ),
  summary: (check, { language }) => verdictSummary(check.verdict, namesOf(check), language),
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
  title: ({ reason, check }, { language }) => reasonText(reason, namesOf(check), language).title,
  detail: ({ reason, check }, { language }) => reasonText(reason, namesOf(check), language).detail,
  wayOut: ({ reason, check }, { language }) => reasonText(reason, namesOf(check), language).wayOut,
  evidence: ({ reason }) => reason.evidence,
};

/** A frozen verdict. */
export const recordedVerdictResolvers: RecordedVerdictResolvers = {
  id: ({ id }) => globalId('RecordedVerdict', id),
  deletability: (recorded) => recorded,
  markedWrong: ({ id }, _args, { ask }) => ask.read('wrongMarks', { verdict: id }),
};
