import type { App } from '../app.ts';
import type { SourceState } from '../actions/scan.ts';
import { GyeboError } from '../core/errors.ts';
import { withApp, type Session } from './command.ts';
import { printRun } from './scan.ts';
import { requireReason } from './set.ts';
import { exits } from './terminal.ts';

export interface SourceOptions {
  reason?: string;
}

const shown = 200;

async function known(app: App, id: string): Promise<SourceState> {
  const states = await app.read('listSources', {});
  const found = states.find((state) => state.id === id);
  if (found) return found;
  const names = states.map((state) => state.id).join(', ') || 'none';
  throw new GyeboError('NOT_FOUND', `no source "${id}"; there are: ${names}`);
}

function stateLine({ text }: Session<object>, { id, value, last }: SourceState): string {
  const ran = last
    ? text(
        `scan ${last.id} ${last.state} at ${last.startedAt}`,
        `스캔 ${last.id} ${last.state} (${last.startedAt})`,
      )
    : text('never scanned', '스캔한 적 없음');
  const retired = value.retiredAt
    ? text(`, retired at ${value.retiredAt}`, `, ${value.retiredAt}에 물러남`)
    : '';
  const missing = value.configured ? '' : text(', not in gyebo.yaml', ', gyebo.yaml에 없음');
  return `${id}  ${value.type}  ${ran}${retired}${missing}`;
}

async function list(session: Session<SourceOptions>, app: App): Promise<void> {
  const states = await app.read('listSources', {});
  const plain = states.map(({ id, value, last }) => ({ id, ...value, ...(last && { last }) }));
  session.show({ sources: plain }, () => {
    for (const state of states) session.terminal.out(stateLine(session, state));
  });
}

/** What could not be read or told: each unresolved with the number that `gyebo set answer` takes. */
async function show(session: Session<SourceOptions>, app: App, id: string): Promise<void> {
  const state = await known(app, id);
  const unreadable = (
    await app.read('listScopes', { source: id, state: 'UNREADABLE', first: shown })
  ).rows;
  const open = await app.read('listUnresolved', { source: id, first: shown });
  const unresolved = open.rows.map(({ id: number, fact }) => ({ number, ...fact }));
  const { terminal, text } = session;
  session.show({ id, ...state.value, last: state.last, unreadable, unresolved }, () => {
    terminal.out(stateLine(session, state));
    for (const { scope, message } of unreadable)
      terminal.out(`  ✗ ${scope}: ${session.say(message ?? '')}`);
    for (const { number, place, message, answered } of unresolved) {
      const at = `${place.at}${place.line === undefined ? '' : `:${place.line}`}`;
      const answer = answered
        ? text(` (answered by ${answered.by})`, ` (${answered.by}의 답)`)
        : '';
      terminal.out(`  #${number} ${at}: ${session.say(message)}${answer}`);
    }
    if (open.next !== undefined) terminal.out(text(`  … and more`, `  … 더 있음`));
  });
}

async function release(session: Session<SourceOptions>, app: App, id: string): Promise<void> {
  const reason = requireReason(session);
  await known(app, id);
  const runs = (await app.read('listScans', { source: id, first: 100 })).rows;
  const held = runs.find((run) => run.state === 'HELD');
  if (!held) throw new GyeboError('NOT_FOUND', `${id} has no held scan`);
  const run = await app.write('releaseScan', { actor: session.actor, run: held.id, reason });
  session.show({ run }, () => printRun(session, run));
}

async function retire(session: Session<SourceOptions>, app: App, id: string): Promise<void> {
  const reason = requireReason(session);
  await known(app, id);
  const counts = await app.write('retireSource', { actor: session.actor, source: id, reason });
  const { assetsVanished, edgesVanished } = counts;
  session.show({ source: id, counts }, () =>
    session.terminal.out(
      session.text(
        `${id}: retired; ${assetsVanished} assets and ${edgesVanished} edges vanished`,
        `${id}: 물러났습니다. 자산 ${assetsVanished}개와 선 ${edgesVanished}개가 사라졌습니다`,
      ),
    ),
  );
}

const deeds = { show, release, retire };

function isDeed(text: string): text is keyof typeof deeds {
  return Object.hasOwn(deeds, text);
}

/** `gyebo source [show|release|retire <source>]`: the sources, what one could not read, its held scan, its end. */
export async function sourceCommand(
  session: Session<SourceOptions>,
  [what, id]: string[],
): Promise<number> {
  await withApp(session, async (app) => {
    if (what === undefined) return list(session, app);
    if (isDeed(what) && id !== undefined) return deeds[what](session, app, id);
    throw new GyeboError(
      'INVALID',
      'expected: gyebo source [show <source> | release <source> --reason WHY | retire <source> --reason WHY]',
    );
  });
  return exits.fine;
}
