import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { App } from '../app.ts';
import { nameInText } from '../actions/name.ts';
import { planStates, type PlanState, type PlanView } from '../actions/retention-plan.ts';
import { fingerprintOf } from '../actions/retention-policy.ts';
import { unreadFiles } from '../changed-files.ts';
import { describeIssue } from '../config/issue.ts';
import { GyeboError } from '../core/errors.ts';
import { left } from '../core/retention/left.ts';
import { messagesOf, ownerMessage, type MessageLine } from '../core/retention/message.ts';
import type { PolicyFiles } from '../core/retention/policy.ts';
import { policyText } from '../core/retention/policy-text.ts';
import { evidenceText, heldText, policySummary } from '../core/retention/text.ts';
import type { AssetNode } from '../store/store.ts';
import { parsePolicy, readPolicyFiles } from '../retention-files.ts';
import { withApp, type Session } from './command.ts';
import { requireReason } from './set.ts';
import { findOne } from './subject.ts';
import { exits } from './terminal.ts';

export interface RetentionOptions {
  reason?: string;
  until?: string;
  policy?: string;
  state?: string;
  first?: string;
  messages?: boolean;
}

interface Asked {
  app: App;
  session: Session<RetentionOptions>;
  files: PolicyFiles;
  args: string[];
}
type Run = (asked: Asked) => Promise<number>;

const named = (word: string | undefined, what: string): string => {
  if (word !== undefined) return word;
  throw new GyeboError('INVALID', `say which ${what}`);
};

/** Says on the error channel which files are not used, so that no plan hides it. */
function sayFaults({ session, files }: Asked): void {
  const { terminal, say } = session;
  for (const { file, faults } of files.faults) {
    for (const { line, key, message } of faults) {
      const place = line === undefined ? file : `${file}:${line}`;
      terminal.err(`gyebo: ${place} ${key === undefined ? '' : `${key}: `}${say(message)}`);
    }
  }
}

const list: Run = async (asked) => {
  const { app, session, files } = asked;
  const policies = await app.read('listPolicies', { files });
  session.show({ policies, faults: files.faults }, () => {
    for (const { policy, file } of policies) {
      session.terminal.out(`${policy.name}  ${policy.action}  ${file ?? ''}`.trimEnd());
      session.terminal.out(`  ${policySummary(policy, session.language)}`);
    }
    if (policies.length > 0) return;
    session.terminal.out(session.text('no retention policies', '보존 정책이 없습니다'));
  });
  sayFaults(asked);
  return files.faults.length > 0 ? exits.wrongUse : exits.fine;
};

const words: Record<PlanState, { en: string; ko: string }> = {
  CANDIDATE: { en: 'candidates', ko: '후보' },
  PENDING: { en: 'not known yet', ko: '아직 알 수 없음' },
  EXCLUDED: { en: 'kept out', ko: '제외' },
};

type Said = Pick<PlanView['rows'][number], 'evidence' | 'node'>;

function lineOf(row: Said, all: AssetNode[], language: 'en' | 'ko'): MessageLine {
  const names = new Map(all.map((node) => [node.id, nameInText(node)]));
  const why = row.evidence.map((each) =>
    evidenceText(
      each,
      (each.assets ?? []).map((id) => names.get(id) ?? ''),
      language,
    ),
  );
  return { name: nameInText(row.node), why };
}

function printPlan(session: Session<RetentionOptions>, view: PlanView, state: PlanState): void {
  const { terminal, language, text, options } = session;
  const { policy } = view.policy;
  terminal.out(`${policy.name}: ${policySummary(policy, language)}`);
  const counts = [
    [text('selected', '선택'), view.selected],
    [words.CANDIDATE[language], view.candidates],
    [words.PENDING[language], view.pending],
    [words.EXCLUDED[language], view.excluded],
    [text('left today', '오늘 남은 수'), view.leftToday],
  ];
  terminal.out(`  ${counts.map(([word, count]) => `${word} ${count}`).join(' · ')}`);
  if (view.isHeld) terminal.out(`  ${heldText(view.policy, view, language)}`);
  for (const row of view.rows) {
    const { verdict } = row.check.verdict;
    const owners = row.owners.join(', ') || text('no owner', '담당자 없음');
    const group = row.group
      ? `  ${row.group.check?.verdict.verdict ?? '–'} (${row.group.ids.length})`
      : '';
    terminal.out(`  ${nameInText(row.node)}  ${verdict}${group}  ← ${owners}`);
    const lines = lineOf(row, view.named, language).why;
    if (row.knownFrom !== undefined) {
      const day = row.knownFrom.slice(0, 10);
      lines.unshift(text(`not known before ${day}`, `${day} 전에는 알 수 없음`));
    }
    if (row.exclusion) lines.unshift(`${row.exclusion.by}: ${row.exclusion.reason}`);
    for (const line of lines) terminal.out(`      ${line}`);
  }
  if (view.next !== undefined) {
    terminal.out(text(`  … more ${words[state].en}`, `  … ${words[state].ko} 더 있음`));
  }
  if (!options.messages) return;
  const told = view.rows.map((row) => ({
    owners: row.owners,
    line: lineOf(row, view.named, language),
  }));
  for (const message of messagesOf(told)) {
    terminal.out(`\n--- ${message.party ?? text('stewards', '관리자')}`);
    terminal.out(ownerMessage(policy, message, language));
  }
}

function firstOf({ options }: Session<RetentionOptions>, otherwise: number, most: number): number {
  const first = Number(options.first ?? otherwise);
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw new GyeboError('INVALID', `--first is 1 to ${most}, not ${options.first}`);
}

const plan: Run = async (asked) => {
  const { app, session, files, args } = asked;
  const [policy] = args;
  if (policy === undefined) return list(asked);
  const typed = (session.options.state ?? 'candidate').toUpperCase();
  const state = planStates.find((each) => each === typed);
  if (!state) throw new GyeboError('INVALID', `"${typed}" is none of ${planStates.join(', ')}`);
  const first = firstOf(session, 50, 10_000);
  const view = await app.read('retentionPlan', {
    ...{ policy, state, files, first },
    ...(await unreadFiles(app)),
  });
  session.show(view, () => printPlan(session, view, state));
  sayFaults(asked);
  return view.isHeld ? exits.blocked : exits.fine;
};

const explain: Run = async ({ app, session, files, args: [policy, asset] }) => {
  const node = await findOne(app, session, named(asset, 'asset'));
  const said = await app.read('explainRetention', {
    ...{ policy: named(policy, 'policy'), asset: { id: node.id }, files },
    ...(await unreadFiles(app)),
  });
  const { language, terminal, text } = session;
  session.show(said, () => {
    const state = said.state && words[said.state][language];
    terminal.out(`${nameInText(node)}: ${state ?? text('not in the plan', '계획에 없음')}`);
    for (const step of said.steps)
      terminal.out(`  ${step.passed ? '✓' : '✗'} ${step.said[language]}`);
    for (const line of lineOf(said, said.named, language).why) terminal.out(`      ${line}`);
  });
  return exits.fine;
};

const dead: Run = async ({ app, session }) => {
  const first = firstOf(session, 20, 100);
  const groups = await app.read('deadGroups', { first, ...(await unreadFiles(app)) });
  const { language, terminal, text } = session;
  session.show(groups, () => {
    const { total, assets, unknown } = groups;
    terminal.out(text(`${total} groups, ${assets} assets`, `묶음 ${total}개, 자산 ${assets}개`));
    if (unknown) terminal.out(`  ${unknown[language]}`);
    for (const { check, ids, assets: shown, owners } of groups.groups) {
      terminal.out(
        `${check?.verdict.verdict ?? '–'}  ${ids.length}  ${owners.join(', ')}`.trimEnd(),
      );
      if (!check) terminal.out(`  ${left.unjudged(ids.length)[language]}`);
      terminal.out(`  ${shown.map(nameInText).join(', ')}`);
    }
  });
  return groups.unknown ? exits.unknown : exits.fine;
};

const request: Run = async ({ app, session, files, args: [policy, ...names] }) => {
  const nodes = [];
  for (const name of names) nodes.push(await findOne(app, session, name));
  const { reason } = session.options;
  const kept = await app.read('requirePolicy', { policy: named(policy, 'policy'), files });
  const fingerprint = fingerprintOf(kept);
  session.terminal.err(`${kept.policy.name}: ${policySummary(kept.policy, session.language)}`);
  const applied = await app.write('applyRetention', {
    ...{ actor: session.actor, policy: kept.policy.name, files, fingerprint },
    ...(nodes.length > 0 && { assets: nodes.map(({ id }) => ({ id })) }),
    ...(reason !== undefined && { reason }),
    ...(await unreadFiles(app)),
  });
  const { language, terminal } = session;
  session.show(applied, () => {
    for (const { id, subject } of applied.requests) {
      terminal.out(`${id}  ${subject.map(nameInText).join(', ')}`);
    }
    for (const node of applied.assets) terminal.out(nameInText(node));
    for (const { node, why } of applied.left)
      terminal.out(`  - ${nameInText(node)}: ${why[language]}`);
    const rows = applied.told.map(({ owners, line }) => ({ owners, line: line[language] }));
    for (const message of messagesOf(rows)) {
      terminal.out(`\n${ownerMessage(applied.policy.policy, message, language)}`);
    }
  });
  return exits.fine;
};

const exclude: Run = async ({ app, session, files, args: [what] }) => {
  const { until, policy } = session.options;
  const name = named(what, 'asset, or names with *');
  const about = name.includes('*')
    ? { names: name }
    : { asset: { id: (await findOne(app, session, name)).id } };
  const kept = await app.write('excludeRetention', {
    ...{ actor: session.actor, files, reason: requireReason(session), ...about },
    ...(policy !== undefined && { policy }),
    ...(until !== undefined && { until }),
  });
  session.show(kept, () => session.terminal.out(kept.id));
  return exits.fine;
};

const exclusions: Run = async ({ app, session }) => {
  const all = await app.read('listExclusions', {});
  session.show({ exclusions: all }, () => {
    for (const { id, exclusion, isActive } of all) {
      const { asset, names, policy, until, by, reason } = exclusion;
      const what = asset === undefined ? names : asset.slice(asset.indexOf(' ') + 1);
      const when = until === undefined ? '' : ` (${until})`;
      const mark = isActive ? '' : ' ✗';
      session.terminal.out(`${id}  ${what}  ${policy ?? '*'}${when}${mark}  ${by}: ${reason}`);
    }
  });
  return exits.fine;
};

const include: Run = async ({ app, session, args: [exclusion] }) => {
  const deed = { actor: session.actor, reason: requireReason(session) };
  const ended = await app.write('endExclusion', {
    ...deed,
    exclusion: named(exclusion, 'exclusion'),
  });
  session.show(ended, () => session.terminal.out(ended.id));
  return exits.fine;
};

const show: Run = async ({ app, session, files, args: [policy] }) => {
  const kept = await app.read('requirePolicy', { policy: named(policy, 'policy'), files });
  session.show(kept, () => session.terminal.out(policyText(kept.policy).trimEnd()));
  return exits.fine;
};

const save: Run = async ({ app, session, files, args: [file] }) => {
  const name = named(file, 'file');
  const text = await readFile(path.resolve(session.terminal.folder, name), 'utf8').catch(() => {
    throw new GyeboError('INVALID', `${name}: this file cannot be read`);
  });
  const read = parsePolicy(text);
  if ('issues' in read) {
    const lines = read.issues.map((issue) =>
      describeIssue(name, { ...issue, message: session.say(issue.message) }),
    );
    for (const line of lines) session.terminal.err(`gyebo: ${line}`);
    return exits.wrongUse;
  }
  const known = await app.read('listPolicies', { files });
  const before = known.find(({ policy }) => policy.name === read.policy.name);
  const { reason } = session.options;
  const kept = await app.write('savePolicy', {
    ...{ actor: session.actor, files, data: read.data },
    ...(before?.revision !== undefined && { revision: before.revision }),
    ...(reason !== undefined && { reason }),
  });
  session.show(kept, () => session.terminal.out(kept.policy.name));
  return exits.fine;
};

const remove: Run = async ({ app, session, files, args: [policy] }) => {
  const name = named(policy, 'policy');
  const { revision = 0 } = await app.read('requirePolicy', { policy: name, files });
  const deed = { actor: session.actor, reason: requireReason(session), files };
  await app.write('removePolicy', { ...deed, policy: name, revision });
  return exits.fine;
};

const runs: Record<string, Run> = {
  ...{ list, plan, explain, dead, request, exclude, exclusions, include, show, save, remove },
};

/** Lines for the help: what may be done. */
export function retentionLines(): string[] {
  return [
    'gyebo retention list · show <policy>',
    'gyebo retention plan [policy] [--state candidate|pending|excluded] [--messages]',
    'gyebo retention explain <policy> <asset>',
    'gyebo retention dead',
    'gyebo retention request <policy> [asset...] [--reason "…"]',
    'gyebo retention exclude <asset or names with *> [--policy <policy>] --reason "…" [--until <date>]',
    'gyebo retention exclusions · include <id> --reason "…"',
    'gyebo retention save <file> · remove <policy> --reason "…"',
  ];
}

/** `gyebo retention`: what may be retired, why, and the requests for it. */
export async function retentionCommand(
  session: Session<RetentionOptions>,
  [what = 'list', ...args]: string[],
): Promise<number> {
  const run = Object.hasOwn(runs, what) ? runs[what] : undefined;
  if (run === undefined) {
    throw new GyeboError('INVALID', `no "${what}" here: ${Object.keys(runs).join(', ')}`);
  }
  return withApp(session, (app) =>
    run({ app, session, files: readPolicyFiles(app.config.root), args }),
  );
}
