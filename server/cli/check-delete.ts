import type { App } from '../app.ts';
import { unreadFiles } from '../changed-files.ts';
import type { DeletionCheck } from '../actions/deletion.ts';
import { namesOf } from '../actions/name.ts';
import type { Verdict } from '../core/deletion.ts';
import type { Unread } from '../core/facts.ts';
import { reasonText, verdictSummary } from '../core/reason-text.ts';
import { verdictLink } from '../permalink.ts';
import { runningServer } from '../server-note.ts';
import type { AssetNode } from '../store/store.ts';
import { withApp, type Session } from './command.ts';
import { printRuns, scanWithProgress } from './scan.ts';
import { findSubject } from './subject.ts';
import { exits, type Language } from './terminal.ts';
import { tellLines, verdictLines } from './verdict-text.ts';

export interface CheckOptions {
  scan?: boolean;
  record?: boolean;
  tell?: boolean;
}

const exitOf: Record<Verdict, number> = {
  SAFE: exits.fine,
  BLOCKED: exits.blocked,
  REVIEW: exits.review,
  UNKNOWN: exits.unknown,
};

function plainAsset(node: AssetNode | undefined, id: number) {
  if (!node) return { urn: `#${id}` };
  const { name, platform, subtype } = node.facts;
  const { kind, urn } = node.ref;
  return { kind, urn, name, platform, ...(subtype && { subtype }) };
}

/** The verdict for programs: assets by their natural keys instead of the store's numbers. */
function plainVerdict(
  language: Language,
  check: DeletionCheck,
  id: string | undefined,
  link: string | undefined,
) {
  const names = new Map(check.assets.map((node) => [node.id, node]));
  const asset = (id: number) => plainAsset(names.get(id), id);
  const text = namesOf(check.assets);
  const { verdict, reasons, lossSet, fingerprint, tell } = check.verdict;
  return {
    verdict,
    at: check.at,
    subject: check.subject.map(asset),
    summary: verdictSummary(check.verdict, text, language),
    reasons: reasons.map((whole) => {
      const { about, by, ...reason } = whole;
      return {
        ...reason,
        ...reasonText(whole, text, language),
        ...(about !== undefined && { about: asset(about) }),
        ...(by !== undefined && { by: asset(by) }),
      };
    }),
    lossSet: lossSet.map(({ asset: id, why }) => ({ ...asset(id), why })),
    tell: tell.map(({ party, assets }) => ({ party, assets: assets.map(asset) })),
    fingerprint,
    ...(id !== undefined && { id }),
    ...(link !== undefined && { link }),
  };
}

async function scanFirst(
  session: Session<CheckOptions>,
  app: App,
  sources?: string[],
): Promise<void> {
  const runs = await scanWithProgress(session, app, sources);
  const troubled = runs.filter((run) => run.state !== 'DONE');
  if (!session.options.json) await printRuns(session, app, troubled);
}

/** A changed tree is scanned before anything is said of it; `--no-scan` says what is not known. */
async function bringUpToDate(session: Session<CheckOptions>, app: App): Promise<Unread> {
  const { options, terminal } = session;
  if (options.scan) {
    await scanFirst(session, app);
    return { changed: [] };
  }
  const unread = await unreadFiles(app);
  const files = unread.changed.flatMap((each) => each.files);
  if (files.length === 0) return unread;
  const some = files.slice(0, 3).join(', ');
  if (options.scan === false) {
    terminal.err(
      session.text(
        `! changed since the last scan: ${some}. What they read is not known: UNKNOWN at best`,
        `! 마지막 스캔 뒤에 바뀐 파일: ${some}. 무엇을 읽는지 알 수 없으므로 잘해야 UNKNOWN`,
      ),
    );
    return unread;
  }
  terminal.err(
    session.text(
      `! changed since the last scan: ${some}. Scanning them first`,
      `! 마지막 스캔 뒤에 바뀐 파일: ${some}. 먼저 스캔합니다`,
    ),
  );
  const sources = unread.changed.map((each) => each.source);
  await scanFirst(session, app, sources);
  // What was written meanwhile, or by a scan that came to no end, is still not known.
  return unreadFiles(app);
}

/** `gyebo check-delete what…`: may these go, together? Exit 0 SAFE, 1 BLOCKED, 3 REVIEW, 4 UNKNOWN. */
export async function checkDeleteCommand(
  session: Session<CheckOptions>,
  texts: string[],
): Promise<number> {
  const { terminal, options } = session;
  return withApp(session, async (app) => {
    const unread = await bringUpToDate(session, app);
    const subject: number[] = [];
    for (const text of texts) {
      for (const node of await findSubject(app, session, text)) subject.push(node.id);
    }
    const server = await runningServer(app.config.storeFile);
    const recorded =
      server !== undefined || options.record
        ? await app.write('recordVerdict', { actor: session.actor, subject, ...unread })
        : undefined;
    const check = recorded ?? (await app.read('checkDeletion', { subject, ...unread }));
    const link = recorded && server ? await verdictLink(server, recorded.id) : undefined;
    const plain = {
      ...plainVerdict(session.language, check, recorded?.id, link),
      changed: unread.changed.flatMap((each) => each.files),
    };
    session.show(plain, () => {
      for (const line of verdictLines(check, session.language)) terminal.out(line);
      if (link) terminal.out(`  ${link}`);
      if (options.tell)
        for (const line of tellLines(check, session.language, link)) terminal.out(line);
    });
    return exitOf[check.verdict.verdict];
  });
}
