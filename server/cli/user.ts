import type { User, UserWithLink } from '../actions/user.ts';
import type { App } from '../app.ts';
import { GyeboError } from '../core/errors.ts';
import { runningServer } from '../server-note.ts';
import { withApp, type Session } from './command.ts';
import { requireReason } from './set.ts';
import { exits } from './terminal.ts';

export interface UserOptions {
  role?: string;
  party?: string[];
  reason?: string;
}

const shown = 200;

function line({ text }: Session<object>, user: User): string {
  const parties = user.parties.length > 0 ? `  ${user.parties.join(', ')}` : '';
  const left = user.leftAt ? text(`  left at ${user.leftAt}`, `  ${user.leftAt}에 떠남`) : '';
  const waits = user.linkUntil ? text('  link not opened', '  링크를 열지 않음') : '';
  return `${user.name}  ${user.role}${parties}${left}${waits}`;
}

async function list(session: Session<UserOptions>, app: App): Promise<void> {
  const users = await app.read('listUsers', {});
  session.show({ users }, () => {
    for (const user of users) session.terminal.out(line(session, user));
    if (users.length > 0) return;
    session.terminal.out(
      session.text(
        'nobody has a sign-in of their own: gyebo user add NAME --role editor',
        '자기 이름으로 들어오는 사람이 없습니다: gyebo user add 이름 --role editor',
      ),
    );
  });
}

/** The link is printed once: its secret is kept nowhere. */
async function printLink(
  session: Session<UserOptions>,
  app: App,
  { user, token }: UserWithLink,
): Promise<void> {
  const { host, port } = app.config.server;
  const url = (await runningServer(app.config.storeFile)) ?? `http://${host}:${port}`;
  const link = `${url}/#token=${token}`;
  session.show({ user, link }, () => {
    session.terminal.out(line(session, user));
    session.terminal.out(
      session.text(
        `open once, until ${user.linkUntil}: ${link}`,
        `${user.linkUntil}까지 한 번 열 수 있습니다: ${link}`,
      ),
    );
  });
}

type Deed = (
  app: App,
  session: Session<UserOptions>,
  name: string,
  rest: string[],
) => Promise<void>;

function deed({ actor, options: { reason } }: Session<UserOptions>) {
  return { actor, ...(reason !== undefined && { reason }) };
}

const add: Deed = async (app, session, name) => {
  const { role, party: parties = [] } = session.options;
  if (role === undefined) {
    throw new GyeboError('INVALID', 'give --role viewer, editor, steward or admin');
  }
  const added = await app.write('addUser', { ...deed(session), name, role, parties });
  await printLink(session, app, added);
};

const link: Deed = async (app, session, name) =>
  printLink(session, app, await app.write('linkUser', { ...deed(session), name }));

const change: Deed = async (app, session, name) => {
  const { role, party: parties } = session.options;
  const given = { ...(role !== undefined && { role }), ...(parties && { parties }) };
  const user = await app.write('changeUser', { ...deed(session), name, ...given });
  session.show({ user }, () => session.terminal.out(line(session, user)));
};

async function orphansOf(app: App, user: string) {
  const page = await app.read('listOrphans', { user, first: shown });
  const { requests, actionItems } = await app.read('listOrphanWork', { user });
  return { page, requests, actionItems };
}

const leave: Deed = async (app, session, name) => {
  const user = await app.write('leaveUser', { ...deed(session), name });
  const { page, requests, actionItems } = await orphansOf(app, name);
  const orphans = page.rows.length + requests.length + actionItems.length > 0;
  session.show({ user, orphans }, () => {
    session.terminal.out(line(session, user));
    if (!orphans) return;
    session.terminal.out(
      session.text(
        `some things have no other owner, or wait for them: gyebo user orphans ${name}`,
        `다른 소유자가 없거나 이 사람을 기다리는 것이 있습니다: gyebo user orphans ${name}`,
      ),
    );
  });
};

const orphans: Deed = async (app, session, name) => {
  const { page, requests, actionItems } = await orphansOf(app, name);
  const { text, terminal } = session;
  const assets = page.rows.map(({ ref, facts }) => ({ ...ref, name: facts.name }));
  const told = {
    assets,
    more: page.next !== undefined,
    requests: requests.map(({ id, request: { state, reason } }) => ({ id, state, reason })),
    actionItems,
  };
  session.show(told, () => {
    for (const { kind, urn } of assets) terminal.out(`${kind}  ${urn}`);
    if (page.next !== undefined) terminal.out(text('… and more', '… 더 있음'));
    for (const { id, state, reason } of told.requests) {
      terminal.out(`${text('request', '삭제 요청')} ${id}  ${state}  ${reason}`);
    }
    for (const { id, due, title } of actionItems) {
      terminal.out(`${text('action item', '조치')} ${id}  ${due}  ${title}`);
    }
    if (assets.length + requests.length + actionItems.length === 0) {
      terminal.out(text('nothing', '없음'));
    }
  });
};

const handOver: Deed = async (app, session, name, rest) => {
  const reason = requireReason(session);
  const to = rest.join(' ');
  const input = { actor: session.actor, user: name, to, reason };
  const handed = { handOver: 0, handOverWork: 0 };
  for (const what of ['handOver', 'handOverWork'] as const) {
    for (let more = true; more;) {
      const step = await app.write(what, input);
      handed[what] += step.handed;
      more = step.more;
    }
  }
  const { handOver: assets, handOverWork: work } = handed;
  const left = (await app.read('listOrphanWork', { user: name })).requests.length;
  session.show({ user: name, to, handed: assets, work, left }, () => {
    session.terminal.out(
      session.text(
        `${name} → ${to}: ${assets} assets, ${work} requests and action items`,
        `${name} → ${to}: 자산 ${assets}개, 삭제 요청과 조치 ${work}개`,
      ),
    );
    if (left === 0) return;
    session.terminal.out(
      session.text(
        `${left} requests stay: they go to a person with a sign-in`,
        `삭제 요청 ${left}개가 남았습니다. 요청은 자기 이름으로 들어오는 사람에게 넘깁니다`,
      ),
    );
  });
};

const remove: Deed = async (app, session, name) => {
  await app.write('removeUser', { ...deed(session), name });
  session.show({ removed: name }, () =>
    session.terminal.out(session.text(`${name}: removed`, `${name}: 지웠습니다`)),
  );
};

const deeds: Record<string, { usage: string; least: number; run: Deed }> = {
  add: { usage: '<name> --role ROLE [--party NAME…]', least: 1, run: add },
  link: { usage: '<name>', least: 1, run: link },
  change: { usage: '<name> [--role ROLE] [--party NAME…]', least: 1, run: change },
  leave: { usage: '<name>', least: 1, run: leave },
  orphans: { usage: '<name>', least: 1, run: orphans },
  'hand-over': { usage: '<name> <party> --reason WHY', least: 2, run: handOver },
  remove: { usage: '<name>', least: 1, run: remove },
};

/** Each form of `gyebo user` on a line. */
export function userLines(): string[] {
  return Object.entries(deeds).map(([name, { usage }]) => `  gyebo user ${name} ${usage}`);
}

/** `gyebo user …`: people with a sign-in of their own, what they may do, for whom they speak, and their end. */
export async function userCommand(
  session: Session<UserOptions>,
  [what, name = '', ...rest]: string[],
): Promise<number> {
  await withApp(session, async (app) => {
    if (what === undefined) return list(session, app);
    const chosen = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
    if (chosen && name !== '' && rest.length >= chosen.least - 1)
      return chosen.run(app, session, name, rest);
    throw new GyeboError('INVALID', ['expected one of', '  gyebo user', ...userLines()].join('\n'));
  });
  return exits.fine;
}
