import type { MigrationView } from '../actions/migration.ts';
import type { App } from '../app.ts';
import { GyeboError } from '../core/errors.ts';
import type { Session } from './command.ts';
import { requireReason } from './set.ts';
import { findOne } from './subject.ts';

export interface MigrationOptions {
  reason?: string;
  to?: string;
  due?: string;
}

type Run = (app: App, session: Session<MigrationOptions>, args: string[]) => Promise<void>;

const steps = '▁▂▃▄▅▆▇█';

/** Readers left, day by day, as bars in one line. */
export function bars(points: { readers: number }[]): string {
  const most = Math.max(1, ...points.map(({ readers }) => readers));
  const at = (readers: number) => Math.round((readers / most) * (steps.length - 1));
  return points.map(({ readers }) => steps[at(readers)] ?? '').join('');
}

const names = (nodes: { facts: { name: string } }[]) =>
  nodes.map(({ facts }) => facts.name).join(', ');

function plain({ id, migration, left, moved, burnDown }: MigrationView) {
  return { id, ...migration, left: left.map(({ ref }) => ref), moved: moved.length, burnDown };
}

function print({ terminal, text }: Session<MigrationOptions>, view: MigrationView): void {
  const { id, migration, from, to, left, moved, burnDown } = view;
  const end = migration.endedAt === undefined ? '' : text('  ended', '  끝남');
  const due = migration.due === undefined ? '' : `  ≤ ${migration.due}`;
  terminal.out(`${id}  ${names(from)} → ${to?.facts.name ?? migration.to}${due}${end}`);
  const [still, gone] = [left.length, moved.length];
  terminal.out(text(`  ${still} left, ${gone} moved`, `  남은 곳 ${still}, 옮긴 곳 ${gone}`));
  terminal.out(`  ${bars(burnDown)}`);
  for (const { ref, facts } of left) terminal.out(`  - ${facts.name}  ${ref.urn}`);
}

async function required(app: App, id = ''): Promise<MigrationView> {
  const view = await app.read('migrationOf', { id });
  if (view) return view;
  throw new GyeboError('NOT_FOUND', `no migration ${id.slice(0, 40)}`);
}

const show: Run = async (app, session, [id]) => {
  const view = await required(app, id);
  session.show(plain(view), () => print(session, view));
};

const list: Run = async (app, session) => {
  const { rows } = await app.read('listMigrations', { first: 100 });
  session.show({ migrations: rows.map(plain) }, () => {
    for (const view of rows) print(session, view);
    if (rows.length === 0) session.terminal.out(session.text('no migration', '이전이 없습니다'));
  });
};

const start: Run = async (app, session, olds) => {
  const { to, due, reason } = session.options;
  if (to === undefined) throw new GyeboError('INVALID', 'say what takes its place: --to NAME');
  const from = [];
  for (const old of olds) from.push({ id: (await findOne(app, session, old)).id });
  const next = { id: (await findOne(app, session, to)).id };
  const words = {
    ...(due !== undefined && { due }),
    ...(reason !== undefined && { note: reason }),
  };
  const { actor } = session;
  const { id } = await app.write('startMigration', { actor, from, to: next, ...words });
  await show(app, session, [id]);
};

const end: Run = async (app, session, [id]) => {
  const { id: migration, migration: seen } = await required(app, id);
  const deed = { actor: session.actor, migration, revision: seen.revision };
  await app.write('endMigration', { ...deed, reason: requireReason(session) });
  await show(app, session, [migration]);
};

const runs: Record<string, Run> = { list, show, start, end };

/** `gyebo delete migration …`: from old assets to what takes their place, and who is left. */
export const migrationRun: Run = async (app, session, [what = 'list', ...args]) => {
  const run = Object.hasOwn(runs, what) ? runs[what] : undefined;
  if (run) return run(app, session, args);
  throw new GyeboError('INVALID', `no "${what}" here: ${Object.keys(runs).join(', ')}`);
};
