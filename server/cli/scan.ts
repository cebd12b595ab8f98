import { createProgress } from './progress.ts';
import { withApp, type Session } from './command.ts';
import { exits } from './terminal.ts';
import type { App } from '../app.ts';
import type { ScanRun } from '../core/scan.ts';

interface Unread {
  source: string;
  scope: string;
  message?: string;
}

const unreadShown = 10;

async function unreadScopes(app: App, runs: ScanRun[]): Promise<Unread[]> {
  const unread: Unread[] = [];
  for (const { source, counts } of runs) {
    if (counts.scopesUnreadable === 0) continue;
    const page = await app.read('listScopes', { source, state: 'UNREADABLE', first: unreadShown });
    for (const { scope, message } of page.rows) {
      unread.push({ source, scope, ...(message !== undefined && { message }) });
    }
  }
  return unread;
}

/** One line on what a run did, and why it did not finish. */
export function printRun({ terminal, text, say }: Session<object>, run: ScanRun): void {
  const c = run.counts;
  const added = c.assetsAdded + c.edgesAdded;
  const changed = c.assetsChanged + c.edgesChanged;
  const vanished = c.assetsVanished + c.edgesVanished;
  terminal.out(
    text(
      `${run.source}: ${run.state} — ${added} added, ${changed} changed, ${vanished} vanished; ` +
        `${c.scopesSeen} read, ${c.scopesUnreadable} unreadable, ${c.unresolved} unresolved`,
      `${run.source}: ${run.state} — 추가 ${added}, 변경 ${changed}, 사라짐 ${vanished}; ` +
        `읽음 ${c.scopesSeen}, 못 읽음 ${c.scopesUnreadable}, 미해결 ${c.unresolved}`,
    ),
  );
  if (run.message) terminal.out(`  ${say(run.message)}`);
}

/** Scans with progress on the terminal; used by `scan`, `start` and `check-delete --scan`. */
export async function scanWithProgress(
  session: Session<object>,
  app: App,
  sources?: string[],
): Promise<ScanRun[]> {
  const progress = createProgress(session.terminal);
  const stop = app.scans.subscribe((step) => progress.show(step));
  try {
    return await app.scans.all(session.actor, sources, session.terminal.signal);
  } finally {
    stop();
    progress.end();
  }
}

/** Prints what each run did and what could not be read. */
export async function printRuns(
  session: Session<object>,
  app: App,
  runs: ScanRun[],
): Promise<void> {
  for (const run of runs) printRun(session, run);
  for (const { source, scope, message } of await unreadScopes(app, runs)) {
    session.terminal.out(
      `  ${source} ${scope}: ${message === undefined ? session.text('unreadable', '읽을 수 없음') : session.say(message)}`,
    );
  }
}

/** `gyebo scan [source…]`: 0 when all finished, 5 when one failed, was held or cancelled. */
export async function scanCommand(session: Session<object>, args: string[]): Promise<number> {
  return withApp(session, async (app) => {
    const runs = await scanWithProgress(session, app, args.length > 0 ? args : undefined);
    if (session.options.json) {
      const unreadable = await unreadScopes(app, runs);
      session.terminal.out(JSON.stringify({ runs, unreadable }, undefined, 2));
    } else {
      await printRuns(session, app, runs);
      if (runs.length === 0) {
        session.terminal.out(
          session.text('gyebo.yaml names no sources', 'gyebo.yaml에 sources가 없습니다'),
        );
      }
    }
    return runs.every((run) => run.state === 'DONE') ? exits.fine : exits.notDone;
  });
}
