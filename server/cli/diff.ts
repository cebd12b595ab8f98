import { GyeboError } from '../core/errors.ts';
import type { ScanChange } from '../store/store.ts';
import type { App } from '../app.ts';
import { withApp, type Session } from './command.ts';
import { exits } from './terminal.ts';

const signs = { ADDED: '+', CHANGED: '~', VANISHED: '-' } as const;
const shown = 2_000;

async function allChanges(app: App, fromRun: number, toRun: number) {
  const changes: ScanChange[] = [];
  let after: string | undefined;
  do {
    const query = { fromRun, toRun, first: 500, ...(after !== undefined && { after }) };
    const page = await app.read('scanChanges', query);
    changes.push(...page.rows);
    after = page.next;
  } while (after !== undefined && changes.length < shown);
  return { changes, complete: after === undefined };
}

function runNumber(text: string): number {
  const run = Number(text);
  if (Number.isInteger(run) && run > 0) return run;
  throw new GyeboError('INVALID', `"${text}" is no number of a scan`);
}

/** `gyebo diff [from] [to]`: what the runs changed, both ends counted; the newest run by default. */
export async function diffCommand(session: Session<object>, texts: string[]): Promise<number> {
  const { terminal } = session;
  return withApp(session, async (app) => {
    const newest = (await app.read('listScans', { first: 1 })).rows[0];
    if (!newest) throw new GyeboError('NOT_FOUND', 'nothing was scanned yet: run `gyebo scan`');
    const fromRun = texts[0] === undefined ? newest.id : runNumber(texts[0]);
    const toRun =
      texts[1] === undefined ? (texts[0] === undefined ? fromRun : newest.id) : runNumber(texts[1]);
    if (fromRun > toRun) throw new GyeboError('INVALID', `scan ${fromRun} is newer than ${toRun}`);
    const { changes, complete } = await allChanges(app, fromRun, toRun);
    const plain = changes.map(({ assets: _assets, ...change }) => change);
    session.show({ fromRun, toRun, complete, changes: plain }, () => {
      for (const { change, what, subject } of changes) {
        terminal.out(`${signs[change]} ${what.toLowerCase()} ${subject}`);
      }
      const count = `${changes.length}${complete ? '' : '+'}`;
      terminal.out(
        session.text(
          `${count} changes (scans ${fromRun}–${toRun})`,
          `변경 ${count}건 (스캔 ${fromRun}–${toRun})`,
        ),
      );
    });
    return exits.fine;
  });
}
