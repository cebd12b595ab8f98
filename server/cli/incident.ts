import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { App } from '../app.ts';
import type { KeyedIncident } from '../actions/incident.ts';
import { GyeboError } from '../core/errors.ts';
import { factors, severities, type Factor, type Severity } from '../core/incident/incident.ts';
import { incidentActs, isUnderway, type IncidentAct } from '../core/incident/state.ts';
import { documentWords } from '../core/postmortem/markdown-words.ts';
import { withApp, type Session } from './command.ts';
import { findSubject } from './subject.ts';
import { exits } from './terminal.ts';

export interface IncidentOptions {
  title?: string;
  severity?: string;
  since?: string;
  lead?: string;
  note?: string;
  factor?: string[];
  repeats?: string[];
  nearMiss?: boolean;
  all?: boolean;
  reason?: string;
  out?: string;
}

type Run = (app: App, session: Session<IncidentOptions>, args: string[]) => Promise<number>;

function oneOf<T extends string>(list: readonly T[], text: string): T {
  const found = list.find((each) => each.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new GyeboError('INVALID', `"${text}" is none of ${list.join(', ')}`);
}

function line(incident: KeyedIncident, session: Session<IncidentOptions>): string {
  const words = documentWords(session.language);
  const { id, title, state, severity, kind, startedAt, assets } = incident;
  const sort = kind === 'NEAR_MISS' ? words.say('nearMiss') : words.severity(severity);
  const about = assets.map((text) => text.slice(text.indexOf(' ') + 1)).join(', ');
  return `${id}  ${words.incident(state)} · ${sort} · ${startedAt.slice(0, 16)}  ${title}\n    ${about}`;
}

const open: Run = async (app, session, texts) => {
  const { title, severity, since, lead, note, factor, repeats, nearMiss } = session.options;
  if (!title?.trim()) throw new GyeboError('INVALID', 'say in a few words what is wrong');
  const nodes = [];
  for (const text of texts) nodes.push(...(await findSubject(app, session, text)));
  const coded: Factor[] = (factor ?? []).map((each) => oneOf(factors, each));
  const ids = nodes.map((node) => node.id);
  const opening = {
    actor: session.actor,
    assets: ids.map((id) => ({ id })),
    title,
    factors: coded,
    ...(severity !== undefined && { severity: oneOf<Severity>(severities, severity) }),
    ...(since !== undefined && { startedAt: since }),
    ...(lead !== undefined && { lead }),
    ...(note !== undefined && { note }),
    ...(repeats !== undefined && { repeats }),
    ...(nearMiss && { kind: 'NEAR_MISS' as const }),
  };
  const incident = await app.write('openIncident', opening);
  const except = { except: incident.id, first: 5 };
  const similar = await app.read('similarIncidents', { assets: ids, factors: coded, ...except });
  session.show({ ...incident, similar }, () => {
    session.terminal.out(line(incident, session));
    const { nodes: count, edges, hash } = incident.radius;
    session.terminal.out(
      session.text(
        `  frozen: ${count} assets, ${edges} edges, ${hash.slice(0, 12)}`,
        `  얼려 둔 것: 자산 ${count}개, 선 ${edges}개, ${hash.slice(0, 12)}`,
      ),
    );
    if (similar.length === 0) return;
    session.terminal.out(session.text('  earlier, alike:', '  비슷한 지난 장애:'));
    for (const each of similar) session.terminal.out(`  ${line(each.incident, session)}`);
  });
  return exits.fine;
};

const list: Run = async (app, session) => {
  const found: KeyedIncident[] = [];
  let after: string | undefined;
  do {
    const page = await app.read('listIncidents', { first: 100, ...(after && { after }) });
    found.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  const shown = session.options.all
    ? found
    : found.filter(({ state }) => state !== 'CLOSED' && state !== 'CANCELLED');
  session.show(shown, () => {
    for (const each of shown) session.terminal.out(line(each, session));
    if (shown.length === 0) session.terminal.out(session.text('no incident', '장애가 없습니다'));
  });
  return shown.some(({ state, kind }) => isUnderway(state) && kind === 'INCIDENT')
    ? exits.blocked
    : exits.fine;
};

async function required(app: App, id: string | undefined): Promise<KeyedIncident> {
  const incident = await app.read('getIncident', { id: id ?? '' });
  if (incident) return incident;
  throw new GyeboError('NOT_FOUND', `no incident ${id ?? ''}`);
}

const show: Run = async (app, session, [id]) => {
  const incident = await required(app, id);
  const { nodes, edges, parties } = await app.read('radiusChanges', {
    incident: incident.id,
    first: 1,
  });
  const timeline = await app.read('incidentTimeline', { id: incident.id });
  const items = await app.read('actionItemsOf', { incident: incident.id });
  session.show({ ...incident, since: { nodes, edges, parties }, timeline, items }, () => {
    const { terminal } = session;
    terminal.out(line(incident, session));
    const then = incident.radius;
    terminal.out(
      session.text(
        `  frozen: ${then.nodes} assets, ${then.edges} edges; since then +${nodes.added} -${nodes.removed} assets, +${edges.added} -${edges.removed} edges`,
        `  얼려 둔 것: 자산 ${then.nodes}개, 선 ${then.edges}개. 그 뒤로 자산 +${nodes.added} -${nodes.removed}, 선 +${edges.added} -${edges.removed}`,
      ),
    );
    for (const { at, by, text, subject, reason } of timeline) {
      terminal.out(`  ${[at.slice(0, 16), by, text, subject, reason].filter(Boolean).join('  ')}`);
    }
    for (const { title, owner, due, state } of items) {
      terminal.out(`  [${state === 'OPEN' ? ' ' : 'x'}] ${title} — ${owner}, ${due}`);
    }
  });
  return exits.fine;
};

const note: Run = async (app, session, [id = '', ...words]) => {
  const { since } = session.options;
  const when = since === undefined ? {} : { happenedAt: since };
  const added = { actor: session.actor, incident: id, text: words.join(' '), ...when };
  await app.write('noteIncident', added);
  session.show({ incident: id, text: added.text }, () => session.terminal.out(added.text));
  return exits.fine;
};

const moveBy =
  (act: IncidentAct): Run =>
  async (app, session, [id]) => {
    const { revision, id: incident } = await required(app, id);
    const { reason } = session.options;
    const move = { incident, revision, act, ...(reason !== undefined && { reason }) };
    const moved = await app.write('moveIncident', { actor: session.actor, ...move });
    session.show(moved, () => session.terminal.out(line(moved, session)));
    return exits.fine;
  };

const exported: Run = async (app, session, [id]) => {
  const { id: incident } = await required(app, id);
  const { language } = session;
  const text = await app.read('exportPostMortem', { incident, language });
  const { out } = session.options;
  if (out === undefined) await session.terminal.raw(text);
  else await writeFile(path.resolve(session.terminal.folder, out), text);
  return exits.fine;
};

const runs: Record<string, Run> = {
  open,
  list,
  show,
  note,
  export: exported,
  ...Object.fromEntries(incidentActs.map((act) => [act, moveBy(act)])),
};

/** Each form of `gyebo incident` on a line. */
export function incidentLines(): string[] {
  return [
    '  gyebo incident open <asset…> --title WHAT [--severity high|medium|low] [--since WHEN] [--note TEXT] [--near-miss]',
    '  gyebo incident list [--all]                exit 1 while one is under way',
    '  gyebo incident show <id>                   what was frozen beside today, timeline, what is to be done',
    '  gyebo incident note <id> <text…> [--since WHEN]',
    '  gyebo incident mitigate|resolve|close|cancel|reopen <id> [--reason WHY]',
    '  gyebo incident export <id> [--out FILE]    the post-mortem as Markdown',
  ];
}

/** `gyebo incident …`: opens, lists, tells and moves on incidents. */
export async function incidentCommand(
  session: Session<IncidentOptions>,
  [name = 'list', ...args]: string[],
): Promise<number> {
  const run = Object.hasOwn(runs, name) ? runs[name] : undefined;
  if (!run) {
    throw new GyeboError('INVALID', `"${name}" is none of ${Object.keys(runs).join(', ')}`);
  }
  return withApp(session, (app) => run(app, session, args));
}
