import { reasonCodes, type ReasonCode } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import type { Context } from './context.ts';
import { payload } from './errors.ts';
import { assetIds } from './asset.ts';
import { keyOf, numberOf } from './ids.ts';
import type { ActionErrorData } from './errors.ts';
import type { AssetNode } from '../store/store.ts';
import type { MutationResolvers } from './schema.generated.ts';
import { sourceByName } from './source.ts';
import { unresolvedKey } from './unresolved.ts';

type AssetOutcome = { asset: AssetNode | null; userErrors: ActionErrorData[] };

/** Does something to an asset and gives it as it is afterwards. */
function onAsset(
  id: string,
  context: Context,
  act: (asset: { id: number }) => Promise<unknown>,
): Promise<AssetOutcome> {
  return payload({ asset: null }, async () => {
    const key = { id: numberOf('Asset', id) };
    await act(key);
    const [asset] = await context.ask.read('assetsById', { ids: [key.id] });
    return { asset: asset ?? null };
  });
}

/** Absent and null mean the same to an action. */
function given<K extends string>(key: K, value: string | null | undefined) {
  return value == null ? {} : ({ [key]: value } as { [P in K]: string });
}

function reasonCode(code: string): ReasonCode {
  const known = Object.keys(reasonCodes).find((name): name is ReasonCode => name === code);
  if (known) return known;
  throw new GyeboError('INVALID', `no reason has the code ${code.slice(0, 40)}`);
}

type RoleMutations = Pick<
  MutationResolvers,
  'roleAssign' | 'roleEnd' | 'descriptionSet' | 'tagsSet' | 'consumerDeclare'
>;

/** What people say of an asset. */
export const wordMutations: RoleMutations = {
  roleAssign: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const { role, party } = input;
      const optional = { ...given('ticket', input.ticket), ...given('reason', input.reason) };
      return context.ask.write('assignRole', {
        actor: context.actor,
        asset,
        role,
        party,
        ...optional,
      });
    }),
  roleEnd: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const { role, party } = input;
      const reason = given('reason', input.reason);
      return context.ask.write('endRole', { actor: context.actor, asset, role, party, ...reason });
    }),
  descriptionSet: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const said = { description: input.description, ...given('reason', input.reason) };
      return context.ask.write('setDescription', { actor: context.actor, asset, ...said });
    }),
  tagsSet: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const said = { tags: input.tags, ...given('reason', input.reason) };
      return context.ask.write('setTags', { actor: context.actor, asset, ...said });
    }),
  consumerDeclare: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const words = { reason: input.reason, ...given('owner', input.owner) };
      const { actor } = context;
      return context.ask.write('declareConsumer', {
        actor,
        asset,
        service: input.consumer,
        ...words,
      });
    }),
};

type EdgeMutations = Pick<MutationResolvers, 'edgeDeclare' | 'edgeEnd'>;

/** Edges that people declare. */
export const edgeMutations: EdgeMutations = {
  edgeDeclare: (_root, { input }, context) =>
    onAsset(input.from, context, (from) => {
      const to = { id: numberOf('Asset', input.to) };
      const { reason } = input;
      return context.ask.write('declareEdge', { actor: context.actor, from, to, reason });
    }),
  edgeEnd: (_root, { input }, context) =>
    onAsset(input.from, context, (from) => {
      const to = { id: numberOf('Asset', input.to) };
      const { reason } = input;
      return context.ask.write('endDeclaredEdge', { actor: context.actor, from, to, reason });
    }),
};

type TermMutations = Pick<
  MutationResolvers,
  'reasonAccept' | 'holdPlace' | 'holdLift' | 'blindSpotAccept' | 'unresolvedAnswer'
>;

/** What a steward says, with a reason and for a time. */
export const termMutations: TermMutations = {
  reasonAccept: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const { reason, until } = input;
      const code = reasonCode(input.code);
      const together = (input.together ?? []).map((id) => ({ id: numberOf('Asset', id) }));
      return context.ask.write('acceptReason', {
        actor: context.actor,
        asset,
        together,
        code,
        reason,
        until,
      });
    }),
  holdPlace: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const term = { reason: input.reason, ...given('until', input.until) };
      return context.ask.write('placeHold', { actor: context.actor, asset, ...term });
    }),
  holdLift: (_root, { input }, context) =>
    onAsset(input.asset, context, (asset) => {
      const { reason } = input;
      return context.ask.write('liftHold', { actor: context.actor, asset, reason });
    }),
  blindSpotAccept: (_root, { input }, { ask, actor }) =>
    payload({ namespace: null }, async () => {
      await ask.write('acceptBlindSpot', { actor, ...input });
      return { namespace: input.namespace.trim() };
    }),
  unresolvedAnswer: (_root, { input }, { ask, actor }) =>
    payload({ unresolved: null }, async () => {
      const { patterns, reason } = input;
      const term = { reason, ...given('until', input.until) };
      const key = unresolvedKey(input.unresolved);
      return {
        unresolved: await ask.write('answerUnresolved', { actor, ...key, patterns, ...term }),
      };
    }),
};

type VerdictMutations = Pick<MutationResolvers, 'verdictRecord' | 'verdictMarkWrong'>;

/** Verdicts that are kept. */
export const verdictMutations: VerdictMutations = {
  verdictRecord: (_root, { input }, { ask, actor, unread }) =>
    payload({ verdict: null }, async () => {
      const subject = assetIds(input.assets);
      const check = { actor, subject, ...(await unread()) };
      return { verdict: await ask.write('recordVerdict', check) };
    }),
  verdictMarkWrong: (_root, { input }, { ask, actor }) =>
    payload({ verdict: null }, async () => {
      const verdict = keyOf('RecordedVerdict', input.verdict);
      await ask.write('markVerdictWrong', { actor, verdict, note: input.note });
      return { verdict: (await ask.read('getVerdict', { id: verdict })) ?? null };
    }),
};

type ScanMutations = Pick<
  MutationResolvers,
  'scanStart' | 'scanCancel' | 'scanRelease' | 'sourceRetire'
>;

/** Scans and sources. */
export const scanMutations: ScanMutations = {
  scanStart: (_root, { input }, { scans, actor }) =>
    payload({ scans: [] }, async () => {
      return { scans: await scans.start({ actor, ...given('source', input.source) }) };
    }),
  scanCancel: (_root, { input }, { scans, actor }) =>
    payload({ scans: [] }, async () => {
      return { scans: [await scans.cancel({ actor, run: numberOf('Scan', input.scan) })] };
    }),
  scanRelease: (_root, { input }, { ask, actor }) =>
    payload({ scans: [] }, async () => {
      const { reason } = input;
      const run = numberOf('Scan', input.scan);
      return { scans: [await ask.write('releaseScan', { actor, run, reason })] };
    }),
  sourceRetire: (_root, { input }, context) =>
    payload({ source: null }, async () => {
      const { source, reason } = input;
      await context.ask.write('retireSource', { actor: context.actor, source, reason });
      return { source: await sourceByName(source, context) };
    }),
};
