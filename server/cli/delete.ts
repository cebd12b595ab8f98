import type { KeptRequest } from '../actions/request.ts';
import { isRenamed } from '../actions/request-step.ts';
import type { RequestView } from '../actions/request-read.ts';
import type { RequestDeed } from '../actions/request-write.ts';
import type { App } from '../app.ts';
import { unreadFiles } from '../changed-files.ts';
import { GyeboError } from '../core/errors.ts';
import { openNeeds, type Need } from '../core/request/needs.ts';
import {
  requestPurposes,
  signatureWays,
  type RequestPurpose,
  type SignatureWay,
} from '../core/request/request.ts';
import { statementOf } from '../core/request/statement.ts';
import { stepTitle } from '../core/request/step-text.ts';
import { withApp, type Session } from './command.ts';
import { migrationRun } from './migration.ts';
import { requireReason } from './set.ts';
import { findOne } from './subject.ts';
import { exits } from './terminal.ts';

export interface DeleteOptions {
  reason?: string;
  replacement?: string;
  recipe?: string;
  to?: string;
  purpose?: string;
  due?: string;
  undoDays?: string;
  way?: string;
  backup?: string;
  skip?: boolean;
  giveUpUndo?: string;
}

type Run = (app: App, session: Session<DeleteOptions>, args: string[]) => Promise<void>;
type Opened = { view: RequestView; deed: RequestDeed };

async function opened(app: App, session: Session<DeleteOptions>, id = ''): Promise<Opened> {
  // What changed since the last scan makes doubts of its own: nothing is decided past them.
  const unread = await unreadFiles(app);
  const { actor } = session;
  const view = await app.read('getRequest', { id, actor, ...unread });
  if (!view) throw new GyeboError('NOT_FOUND', `no deletion request ${id.slice(0, 40)}`);
  const { revision } = view.request;
  return { view, deed: { actor, request: id, revision, ...unread } };
}

/** One of a closed list, however it was typed: `accept-break` is ACCEPT_BREAK. */
function oneOf<T extends string>(known: readonly T[], typed: string): T {
  const name = typed.toUpperCase().replaceAll('-', '_');
  const found = known.find((each) => each === name);
  if (found) return found;
  throw new GyeboError('INVALID', `no "${typed}" here: ${known.join(', ').toLowerCase()}`);
}

function needLine({ text }: Session<object>, need: Need): string {
  const who = need.signers.length > 0 ? need.signers.join(', ') : text('a steward', '관리자');
  const what = [need.kind, need.reason?.code ?? need.asset].filter(Boolean).join(' ');
  const lapsed = need.lapsed ? `  (${need.lapsed.by}: ${need.lapsed.why})` : '';
  return need.kind === 'HARD' ? `  ${what}` : `  ${what}  ← ${who}${lapsed}`;
}

function print(session: Session<DeleteOptions>, view: RequestView): void {
  const { text, language, terminal } = session;
  const { id, request, needs, presences } = view;
  const names = view.subject.map(({ facts }) => facts.name).join(', ');
  terminal.out(`${id}  ${request.state}  ${names}`);
  terminal.out(`  ${request.by}: ${request.purpose}, ${request.reason}`);
  const open = openNeeds(needs);
  const isBefore = request.droppedAt === undefined;
  if (isBefore) for (const need of open) terminal.out(needLine(session, need));
  if (isBefore && open.length === 0) {
    terminal.out(text('  nothing more is needed', '  더 필요한 것이 없습니다'));
  }
  for (const step of [...request.steps, ...(request.restoring?.steps ?? [])]) {
    const mark = step.state === 'OPEN' ? '[ ]' : step.state === 'DONE' ? '[x]' : '[-]';
    terminal.out(`  ${mark} ${step.id}`);
    if (step.state !== 'OPEN') continue;
    terminal.out(`      ${stepTitle(step.kind, step.asset, language)}`);
    const statement = statementOf(step, isRenamed(request.steps, step.asset));
    for (const line of statement?.split('\n') ?? []) terminal.out(`      ${line}`);
  }
  for (const { asset, state, source = '' } of presences) {
    terminal.out(`  ${asset}  ${state} ${source}`);
  }
}

async function show(app: App, session: Session<DeleteOptions>, id?: string): Promise<void> {
  const { view } = await opened(app, session, id);
  session.show(view, () => print(session, view));
}

/** What the options say of a request; what they do not say stays as it is. */
function wordsOf({ options }: Session<DeleteOptions>) {
  const { due, undoDays, replacement, recipe } = options;
  return {
    ...(due !== undefined && { due }),
    ...(undoDays !== undefined && { undoDays: Number(undoDays) }),
    ...(replacement !== undefined && { replacement }),
    ...(recipe !== undefined && { restoreRecipe: recipe }),
  };
}

const open: Run = async (app, session, names) => {
  const { purpose = 'unused' } = session.options;
  const nodes = [];
  for (const name of names) nodes.push(await findOne(app, session, name));
  const { id } = await app.write('openRequest', {
    actor: session.actor,
    assets: nodes.map((node) => ({ id: node.id })),
    purpose: oneOf<RequestPurpose>(requestPurposes, purpose),
    reason: requireReason(session),
    ...(await unreadFiles(app)),
    ...wordsOf(session),
  });
  await show(app, session, id);
};

const list: Run = async (app, session) => {
  const { rows } = await app.read('listRequests', { first: 100 });
  session.show({ requests: rows.map(({ id, request }) => ({ id, ...request })) }, () => {
    for (const { id, request, subject } of rows) {
      const names = subject.map(({ facts }) => facts.name).join(', ');
      session.terminal.out(`${id}  ${request.state}  ${names}  ${request.by}`);
    }
    if (rows.length > 0) return;
    session.terminal.out(session.text('no deletion requests', '삭제 요청이 없습니다'));
  });
};

/** Does one thing to a request and shows it afterwards. */
function onRequest(
  act: (
    app: App,
    session: Session<DeleteOptions>,
    on: Opened,
    rest: string[],
  ) => Promise<KeptRequest>,
): Run {
  return async (app, session, [id, ...rest]) => {
    const kept = await act(app, session, await opened(app, session, id), rest);
    await show(app, session, kept.id);
  };
}

const fingerprintOf = ({ view }: Opened) => view.check.verdict.fingerprint;

const runs: Record<string, Run> = {
  open,
  migration: migrationRun,
  list,
  show: (app, session, [id]) => show(app, session, id),
  sign: onRequest((app, session, on) => {
    const way = oneOf<SignatureWay>(signatureWays, session.options.way ?? '');
    const { reason } = session.options;
    const said = reason === undefined ? {} : { comment: reason };
    return app.write('signRequest', { ...on.deed, way, fingerprint: fingerprintOf(on), ...said });
  }),
  delegate: onRequest((app, _session, { deed }, [party = '', to]) =>
    app.write('delegateSignature', { ...deed, party, ...(to !== undefined && { to }) }),
  ),
  withdraw: onRequest((app, session, { deed, view }, [signature]) => {
    // Without an id: one's own, where there is but one.
    const own = view.request.signatures.filter(({ by }) => by === session.actor.name);
    const named = signature ?? (own.length === 1 ? own[0]?.id : undefined);
    if (named === undefined) {
      const ids = own.map(({ id, way }) => `${id} ${way}`).join(', ') || '-';
      throw new GyeboError('INVALID', `which signature of yours: ${ids}`);
    }
    return app.write('withdrawSignature', { ...deed, signature: named });
  }),
  edit: onRequest((app, session, { deed, view }) => {
    const { purpose, reason, due, undoDays, replacement, restoreRecipe } = view.request;
    const kept = {
      undoDays,
      ...(due !== undefined && { due }),
      ...(replacement !== undefined && { replacement }),
      ...(restoreRecipe !== undefined && { restoreRecipe }),
    };
    const why = session.options.purpose;
    return app.write('editRequest', {
      ...deed,
      ...kept,
      ...wordsOf(session),
      purpose: why === undefined ? purpose : oneOf<RequestPurpose>(requestPurposes, why),
      reason: session.options.reason ?? reason,
    });
  }),
  confirm: onRequest((app, session, { deed, view }, names) => {
    const waiting = view.presences.filter(({ state }) => state === 'NOBODY_LOOKS');
    const said = names.join(' ');
    const asset = said || (waiting.length === 1 ? waiting[0]?.asset : undefined);
    if (asset === undefined) {
      const list = waiting.map((each) => each.asset).join(', ') || '-';
      throw new GyeboError('INVALID', `which of these is gone: ${list}`);
    }
    return app.write('confirmGone', { ...deed, asset, evidence: requireReason(session) });
  }),
  approve: onRequest((app, _session, on) =>
    app.write('approveRequest', { ...on.deed, fingerprint: fingerprintOf(on) }),
  ),
  override: onRequest((app, session, on) => {
    const reason = requireReason(session);
    return app.write('overrideRequest', { ...on.deed, fingerprint: fingerprintOf(on), reason });
  }),
  decline: onRequest((app, session, { deed }) =>
    app.write('declineRequest', { ...deed, reason: requireReason(session) }),
  ),
  abort: onRequest((app, session, { deed }) =>
    app.write('abortRequest', { ...deed, reason: requireReason(session) }),
  ),
  reopen: onRequest((app, session, { deed }) =>
    app.write('reopenRequest', { ...deed, reason: requireReason(session) }),
  ),
  submit: onRequest((app, _session, { deed }) => app.write('submitRequest', deed)),
  comment: onRequest((app, session, { deed }) =>
    app.write('commentRequest', { ...deed, text: requireReason(session) }),
  ),
  tick: onRequest((app, session, { deed, view }, steps) => {
    const evidence = requireReason(session);
    const { backup, skip: skipped = false } = session.options;
    const words = { ...deed, steps, evidence, skipped };
    if (view.request.restoring) return app.write('tickRestore', words);
    return app.write('tickRequest', { ...words, ...(backup !== undefined && { backup }) });
  }),
  restore: onRequest((app, session, { deed }) =>
    app.write('beginRestore', { ...deed, reason: requireReason(session) }),
  ),
  close: onRequest((app, session, { deed }) => {
    const { giveUpUndo } = session.options;
    return app.write('closeRequest', { ...deed, ...(giveUpUndo !== undefined && { giveUpUndo }) });
  }),
};

/** Lines for the help: what may be done. */
export function deleteLines(): string[] {
  return [
    'gyebo delete open <asset...> --purpose unused|replaced|cost|privacy|other --reason "…"',
    'gyebo delete list · show <id>',
    'gyebo delete sign <id> --way migrated|accept-break|consent',
    'gyebo delete delegate <id> <party> [user] · withdraw <id> [signature]',
    'gyebo delete edit <id> [--reason "…"] [--purpose …] [--due DAY] [--undo-days N] [--replacement …] [--recipe …]',
    'gyebo delete approve · decline · abort · reopen · submit · comment · override <id> --reason "…"',
    'gyebo delete tick <id> <step...> --reason "<evidence>" [--backup <where>] [--skip]',
    'gyebo delete restore <id> --reason "…" · close <id> [--give-up-undo "…"]',
    'gyebo delete confirm <id> ["KIND URN"] --reason "<evidence>"',
    'gyebo delete migration [list] · migration start <old…> --to <new> [--due DAY] [--reason "…"]',
    'gyebo delete migration show <id> · migration end <id> --reason "…"',
  ];
}

/** `gyebo delete`: asks for a deletion, signs it, works its checklist off, brings it back. */
export async function deleteCommand(
  session: Session<DeleteOptions>,
  [what = 'list', ...args]: string[],
): Promise<number> {
  const run = Object.hasOwn(runs, what) ? runs[what] : undefined;
  if (run === undefined) {
    throw new GyeboError('INVALID', `no "${what}" here: ${Object.keys(runs).join(', ')}`);
  }
  await withApp(session, (app) => run(app, session, args));
  return exits.fine;
}
