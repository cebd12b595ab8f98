import type { KeptRequest } from '../actions/request.ts';
import { isRenamed } from '../actions/request-step.ts';
import type { RequestWords } from '../actions/request.ts';
import type { RequestRow, RequestView } from '../actions/request-read.ts';
import { refText } from '../core/asset.ts';
import { placeOf, statementOf } from '../core/request/statement.ts';
import { stepTitle } from '../core/request/step-text.ts';
import { parseUrn } from '../core/urn.ts';
import type { AssetNode } from '../store/store.ts';
import { assetIds } from './asset.ts';
import type { Context } from './context.ts';
import { payload } from './errors.ts';
import { given } from './given.ts';
import { globalId, keyOf, numberOf } from './ids.ts';
import type { DeletionRequestModel } from './models.ts';
import { connect } from './page.ts';
import type {
  AssetResolvers,
  DeletionRequestResolvers,
  MutationResolvers,
  QueryResolvers,
  RequestNeedResolvers,
  RequestPresenceResolvers,
  RequestStepResolvers,
  TombstoneResolvers,
} from './schema.generated.ts';

type Queries = Pick<QueryResolvers, 'deletionRequests' | 'deletionRequest' | 'tombstones'>;

export const requestQueries: Queries = {
  deletionRequests: async (_root, args, { ask, cursors }) => {
    const { states, by } = args;
    const filter = {
      ...(states?.length && { states }),
      ...(by && { by }),
      ...(args.asset && { asset: numberOf('Asset', args.asset) }),
    };
    const field = `deletionRequests:${JSON.stringify(filter)}`;
    const { connection } = await connect(cursors, field, args, (first, after) =>
      ask.read('listRequests', { ...filter, first, ...(after !== undefined && { after }) }),
    );
    return connection;
  },
  deletionRequest: (_root, { id }, context) => requestById(keyOf('DeletionRequest', id), context),
  tombstones: (_root, { asset }, { ask }) =>
    ask.read('tombstonesOn', { asset: numberOf('Asset', asset) }),
};

/** A whole request as it stands for whoever asks. */
export async function requestById(
  id: string,
  { ask, actor, unread }: Context,
): Promise<DeletionRequestModel | null> {
  return (await ask.read('getRequest', { id, actor, ...(await unread()) })) ?? null;
}

/** The view of a page; a row of a list has none. */
function wholeOf(model: DeletionRequestModel): RequestView | undefined {
  return 'needs' in model ? model : undefined;
}

const word = (said: { by: string; at: string; reason: string } | undefined) => said ?? null;

/** A request as others than its own page show it. */
export const requestMark = ({ id, request }: RequestRow) => {
  return { ...request, id: globalId('DeletionRequest', id) };
};

/** What an asset shows of requests to delete it. */
export const assetRequestResolvers: Pick<AssetResolvers, 'requests' | 'tombstones'> = {
  requests: async ({ id }, _args, { requestsOn }) => {
    return (await requestsOn.load(id)).map(requestMark);
  },
  tombstones: async ({ id }, _args, { ask }) => {
    const stones = await ask.read('tombstonesOn', { asset: id });
    return stones.map(({ request, keepsNoCopy = false, ...stone }) => {
      return { ...stone, request: globalId('DeletionRequest', request), keepsNoCopy };
    });
  },
};

/** A deletion request. */
export const deletionRequestResolvers: DeletionRequestResolvers = {
  id: ({ id }) => globalId('DeletionRequest', id),
  revision: ({ request }) => request.revision,
  state: ({ request }) => request.state,
  by: ({ request }) => request.by,
  openedAt: ({ request }) => request.openedAt,
  changedBy: ({ request }) => request.changedBy,
  changedAt: ({ request }) => request.changedAt,
  purpose: ({ request }) => request.purpose,
  reason: ({ request }) => request.reason,
  due: ({ request }) => request.due,
  replacement: ({ request }) => request.replacement,
  restoreRecipe: ({ request }) => request.restoreRecipe,
  undoDays: ({ request }) => request.undoDays,
  subject: ({ subject }) => subject,
  subjectCount: ({ request }) => request.subject.length,
  deletability: (view) => wholeOf(view)?.check,
  needs: (view) => {
    const of = wholeOf(view);
    return of ? of.needs.map((need) => ({ need, of })) : [];
  },
  signatures: ({ request }, _args, { actor }) =>
    request.signatures.map(({ of, self, ...rest }) => ({
      ...rest,
      count: of.length,
      isOwn: self === true,
      isMine: rest.by === actor.name,
    })),
  delegations: ({ request }) => request.delegations,
  passable: (view) => wholeOf(view)?.passable ?? [],
  approval: ({ request }) => word(request.approval),
  override: ({ request }) => word(request.override),
  ended: ({ request }) => word(request.ended),
  steps: (of) => of.request.steps.map((step) => ({ step, of })),
  restoring: ({ request }) => word(request.restoring),
  restoreSteps: (of) => (of.request.restoring?.steps ?? []).map((step) => ({ step, of })),
  quarantinedAt: ({ request }) => request.quarantinedAt,
  droppedAt: ({ request }) => request.droppedAt,
  undoUntil: ({ request }) => request.undoUntil,
  closedAt: ({ request }) => request.closedAt,
  restoredAt: ({ request }) => request.restoredAt,
  presences: (view) => {
    const of = wholeOf(view);
    return of ? of.presences.map((presence) => ({ presence, of })) : [];
  },
  tombstones: (view) => wholeOf(view)?.tombstones ?? [],
  comments: ({ request }) => request.comments,
  may: (view) => wholeOf(view)?.may ?? [],
};

function named(of: DeletionRequestModel, ref: string): AssetNode | undefined {
  const all = [...of.subject, ...(wholeOf(of)?.named ?? [])];
  return all.find((node) => refText(node.ref) === ref);
}

const nameIn = (ref: string): string => parseUrn(ref.slice(ref.indexOf(' ') + 1)).name;

/** What a deletion needs. */
export const requestNeedResolvers: RequestNeedResolvers = {
  kind: ({ need }) => need.kind,
  name: ({ need }) => need.reason?.key ?? need.asset ?? need.kind,
  reason: ({ need, of }) => need.reason && { reason: need.reason, check: of.check },
  asset: ({ need, of }) => (need.asset === undefined ? null : named(of, need.asset)),
  signers: ({ need }) => need.signers,
  isMet: ({ need }) => need.met !== undefined,
  isMine: ({ need, of }) => of.signable.includes(need.reason?.key ?? need.asset ?? ''),
  by: ({ need }) => need.met?.by,
  way: ({ need }) => (need.met && 'way' in need.met ? need.met.way : null),
  isOverridden: ({ need }) => need.overridden === true,
  lapsedBy: ({ need }) => need.lapsed?.by,
  lapse: ({ need }) => need.lapsed?.why,
};

/** A line of a checklist. */
export const requestStepResolvers: RequestStepResolvers = {
  id: ({ step }) => step.id,
  phase: ({ step }) => step.phase,
  title: ({ step }, { language }) => stepTitle(step.kind, nameIn(step.asset), language),
  asset: ({ step, of }) => named(of, step.asset),
  assetName: ({ step }) => nameIn(step.asset),
  place: ({ step }) => placeOf(step.asset),
  statement: ({ step, of }) =>
    step.statement ?? statementOf(step, isRenamed(of.request.steps, step.asset)),
  state: ({ step }) => step.state,
  needsBackup: ({ step }) => step.kind === 'BACKUP',
  backup: ({ step }) => step.backup,
  by: ({ step }) => step.by,
  at: ({ step }) => step.at,
  evidence: ({ step }) => step.evidence,
};

/** What scans say since the drop. */
export const requestPresenceResolvers: RequestPresenceResolvers = {
  asset: ({ presence, of }) => named(of, presence.asset),
  assetName: ({ presence }) => presence.asset,
  state: ({ presence }) => presence.state,
  source: ({ presence }) => presence.source,
  at: ({ presence }) => presence.at,
};

/** What is kept of an asset. */
export const tombstoneResolvers: TombstoneResolvers = {
  request: ({ request }) => globalId('DeletionRequest', request),
  columns: ({ columns }) =>
    columns.map((column) => ({ ...column, primaryKey: column.primaryKey === true })),
  isDefinitionMade: ({ isDefinitionMade }) => isDefinitionMade === true,
  moreEdges: ({ moreEdges }) => moreEdges === true,
  parties: ({ parties }) => parties.map((party) => ({ ...party, source: 'tombstone' })),
  rowCount: ({ rowCount }) => (rowCount === undefined ? null : String(rowCount)),
  keepsNoCopy: ({ keepsNoCopy }) => keepsNoCopy === true,
};

/** Does something to a request and gives it whole, as it is afterwards. */
function onRequest(context: Context, act: () => Promise<KeptRequest>) {
  return payload({ request: null }, async () => {
    const { id } = await act();
    return { request: await requestById(id, context) };
  });
}

interface Named {
  request: string;
  revision: number;
}

async function deedOf({ request, revision }: Named, { actor, unread }: Context) {
  return { actor, request: keyOf('DeletionRequest', request), revision, ...(await unread()) };
}

type Words = { [K in keyof RequestWords]: RequestWords[K] | null | undefined };

function wordsOf(input: Words & Pick<RequestWords, 'purpose' | 'reason'>): RequestWords {
  const { purpose, reason, due, replacement, restoreRecipe, undoDays } = input;
  return { purpose, reason, ...given({ due, replacement, restoreRecipe, undoDays }) };
}

type Mutations = Pick<MutationResolvers, Extract<keyof MutationResolvers, `request${string}`>>;

/** Acts on deletion requests. */
export const requestMutations: Mutations = {
  requestOpen: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { ask, actor, unread } = context;
      const assets = assetIds(input.assets).map((id) => ({ id }));
      const { draft } = input;
      const asked = { actor, assets, draft, ...wordsOf(input), ...(await unread()) };
      return ask.write('openRequest', asked);
    }),
  requestEdit: (_root, { input }, context) =>
    onRequest(context, async () =>
      context.ask.write('editRequest', { ...(await deedOf(input, context)), ...wordsOf(input) }),
    ),
  requestSubmit: (_root, { input }, context) =>
    onRequest(context, async () =>
      context.ask.write('submitRequest', await deedOf(input, context)),
    ),
  requestSign: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { way, fingerprint, of, comment, until } = input;
      const said = { way, fingerprint, ...given({ of, comment, until }) };
      return context.ask.write('signRequest', { ...(await deedOf(input, context)), ...said });
    }),
  requestWithdraw: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { signature } = input;
      return context.ask.write('withdrawSignature', {
        ...(await deedOf(input, context)),
        signature,
      });
    }),
  requestDelegate: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { party, to } = input;
      const said = { party, ...given({ to }) };
      return context.ask.write('delegateSignature', { ...(await deedOf(input, context)), ...said });
    }),
  requestComment: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { request, text } = input;
      const deed = await deedOf({ request, revision: 0 }, context);
      return context.ask.write('commentRequest', { ...deed, text });
    }),
  requestDecline: (_root, { input }, context) =>
    onRequest(context, async () =>
      context.ask.write('declineRequest', await reasoned(input, context)),
    ),
  requestReopen: (_root, { input }, context) =>
    onRequest(context, async () =>
      context.ask.write('reopenRequest', await reasoned(input, context)),
    ),
  requestAbort: (_root, { input }, context) =>
    onRequest(context, async () =>
      context.ask.write('abortRequest', await reasoned(input, context)),
    ),
  requestApprove: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { fingerprint, reason } = input;
      const said = { fingerprint, ...given({ reason }) };
      return context.ask.write('approveRequest', { ...(await deedOf(input, context)), ...said });
    }),
  requestOverride: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { fingerprint } = input;
      return context.ask.write('overrideRequest', {
        ...(await reasoned(input, context)),
        fingerprint,
      });
    }),
  requestTick: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { steps, evidence, backup, skipped } = input;
      const said = { steps, evidence, skipped, ...given({ backup }) };
      return context.ask.write('tickRequest', { ...(await deedOf(input, context)), ...said });
    }),
  requestConfirm: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { asset, evidence } = input;
      const deed = await deedOf(input, context);
      return context.ask.write('confirmGone', { ...deed, asset, evidence });
    }),
  requestRestore: (_root, { input }, context) =>
    onRequest(context, async () =>
      context.ask.write('beginRestore', await reasoned(input, context)),
    ),
  requestRestoreTick: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { steps, evidence, skipped } = input;
      const deed = await deedOf(input, context);
      return context.ask.write('tickRestore', { ...deed, steps, evidence, skipped });
    }),
  requestClose: (_root, { input }, context) =>
    onRequest(context, async () => {
      const { giveUpUndo } = input;
      const deed = await deedOf(input, context);
      return context.ask.write('closeRequest', { ...deed, ...given({ giveUpUndo }) });
    }),
};

async function reasoned(input: Named & { reason: string }, context: Context) {
  return { ...(await deedOf(input, context)), reason: input.reason };
}
