import type { App } from '../app.ts';
import type { PartyRole } from '../core/asset.ts';
import { reasonCodes, type ReasonCode } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import { withApp, type Session } from './command.ts';
import { findOne } from './subject.ts';
import { exits } from './terminal.ts';

export interface SetOptions {
  reason?: string;
  until?: string;
  ticket?: string;
  end?: boolean;
}

type Setting = (app: App, session: Session<SetOptions>, args: string[]) => Promise<string>;

/** What `--reason` says; INVALID when it says nothing. */
export function requireReason({ options: { reason } }: Session<{ reason?: string }>): string {
  if (reason?.trim()) return reason;
  throw new GyeboError('INVALID', 'say why with --reason "…"');
}

function term(session: Session<SetOptions>): { reason: string; until?: string } {
  const { until } = session.options;
  return { reason: requireReason(session), ...(until !== undefined && { until }) };
}

function deed(session: Session<SetOptions>) {
  const { reason } = session.options;
  return { actor: session.actor, ...(reason !== undefined && { reason }) };
}

function role(party: PartyRole): Setting {
  return async (app, session, [text = '', ...names]) => {
    const node = await findOne(app, session, text);
    const { ticket, end } = session.options;
    const key = { ...deed(session), asset: { id: node.id }, role: party, party: names.join(' ') };
    if (end) await app.write('endRole', key);
    else await app.write('assignRole', { ...key, ...(ticket !== undefined && { ticket }) });
    return `${node.facts.name}: ${party} ${end ? '-' : '+'} ${key.party}`;
  };
}

const consumer: Setting = async (app, session, [text = '', ...names]) => {
  const node = await findOne(app, session, text);
  const service = names.join(' ');
  if (session.options.end) {
    const reader = await findOne(app, session, service);
    await app.write('endDeclaredEdge', {
      ...deed(session),
      from: { id: node.id },
      to: { id: reader.id },
    });
  } else await app.write('declareConsumer', { ...deed(session), asset: { id: node.id }, service });
  return `${node.facts.name} ${session.options.end ? '↛' : '→'} ${service}`;
};

const edge: Setting = async (app, session, [text = '', other = '']) => {
  const from = await findOne(app, session, text);
  const to = await findOne(app, session, other);
  const reason = requireReason(session);
  const key = { actor: session.actor, from: { id: from.id }, to: { id: to.id }, reason };
  const { end } = session.options;
  await app.write(end ? 'endDeclaredEdge' : 'declareEdge', key);
  return `${from.facts.name} ${end ? '↛' : '→'} ${to.facts.name}`;
};

const tag: Setting = async (app, session, [text = '', ...tags]) => {
  const node = await findOne(app, session, text);
  await app.write('setTags', { ...deed(session), asset: { id: node.id }, tags });
  return `${node.facts.name}: ${tags.join(', ') || '∅'}`;
};

const description: Setting = async (app, session, [text = '', ...words]) => {
  const node = await findOne(app, session, text);
  const input = { ...deed(session), asset: { id: node.id }, description: words.join(' ') };
  await app.write('setDescription', input);
  return `${node.facts.name}: ${input.description}`;
};

const hold: Setting = async (app, session, [text = '']) => {
  const node = await findOne(app, session, text);
  const key = { actor: session.actor, asset: { id: node.id } };
  if (session.options.end) await app.write('liftHold', { ...key, reason: requireReason(session) });
  else await app.write('placeHold', { ...key, ...term(session) });
  return `${node.facts.name}: ${session.options.end ? 'hold lifted' : 'held'}`;
};

const answer: Setting = async (app, session, [source = '', id = '', ...patterns]) => {
  const input = { actor: session.actor, source, id: Number(id), patterns, ...term(session) };
  const row = await app.write('answerUnresolved', input);
  return `${source} #${row.id}: ${patterns.join(', ') || '∅'}`;
};

const blindSpot: Setting = async (app, session, [namespace = '']) => {
  await app.write('acceptBlindSpot', { actor: session.actor, namespace, ...term(session) });
  return namespace;
};

function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(reasonCodes, text);
}

const accept: Setting = async (app, session, [text = '', code = '']) => {
  if (!isReasonCode(code)) {
    throw new GyeboError(
      'INVALID',
      `no reason "${code}"; the verdict prints it, as READS_NOT_WATCHED`,
    );
  }
  const node = await findOne(app, session, text);
  await app.write('acceptReason', {
    actor: session.actor,
    asset: { id: node.id },
    code,
    ...term(session),
  });
  return `${node.facts.name}: ${code}`;
};

/** What `gyebo set` can set, with its arguments. */
export const settings: Record<string, { usage: string; least: number; run: Setting }> = {
  owner: { usage: '<asset> <party>', least: 2, run: role('OWNER') },
  requester: { usage: '<asset> <party> [--ticket ID]', least: 2, run: role('REQUESTER') },
  consumer: { usage: '<asset> <service or team> [--end]', least: 2, run: consumer },
  edge: { usage: '<from> <to> --reason WHY [--end]', least: 2, run: edge },
  tag: { usage: '<asset> [tag…]', least: 1, run: tag },
  description: { usage: '<asset> <text>', least: 2, run: description },
  hold: { usage: '<asset> --reason WHY [--until DATE] [--end]', least: 1, run: hold },
  answer: { usage: '<source> <number> [pattern…] --reason WHY', least: 2, run: answer },
  'blind-spot': { usage: '<namespace> --reason WHY --until DATE', least: 1, run: blindSpot },
  accept: { usage: '<asset> <REASON_CODE> --reason WHY [--until DATE]', least: 2, run: accept },
};

/** Each form of `gyebo set` on a line. */
export function settingLines(): string[] {
  return Object.entries(settings).map(([name, { usage }]) => `  gyebo set ${name} ${usage}`);
}

/** `gyebo set <what> …`: roles, tags, descriptions, holds, consumers and answers, each audited. */
export async function setCommand(session: Session<SetOptions>, args: string[]): Promise<number> {
  const [what = '', ...rest] = args;
  const setting = Object.hasOwn(settings, what) ? settings[what] : undefined;
  if (!setting || rest.length < setting.least) {
    throw new GyeboError('INVALID', [`expected one of`, ...settingLines()].join('\n'));
  }
  const done = await withApp(session, (app) => setting.run(app, session, rest));
  session.show({ done }, () => session.terminal.out(done));
  return exits.fine;
}
