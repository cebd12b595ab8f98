import path from 'node:path';
import type { App } from '../app.ts';
import { josa } from '../core/josa.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetNode } from '../store/store.ts';
import type { Session } from './command.ts';

const candidatesShown = 15;

/** One asset on one line: kind, name and natural key. */
export function assetLine(node: AssetNode): string {
  const kind = node.facts.subtype ?? node.ref.kind;
  return `${node.facts.name}  (${kind}, ${node.ref.urn})`;
}

/** The ways a typed path may stand in evidence: as it is, and relative to the configuration. */
function spellings(app: App, session: Session<object>, text: string): string[] {
  if (text.includes('|') || !/[/\\.]/.test(text)) return [text];
  const absolute = path.resolve(session.terminal.folder, text);
  const inside = path.relative(app.config.root, absolute).split(path.sep).join('/');
  return inside.startsWith('..') ? [text] : [...new Set([text, inside])];
}

async function choose(session: Session<object>, text: string, candidates: AssetNode[]) {
  const { terminal } = session;
  const lines = candidates
    .slice(0, candidatesShown)
    .map((node, i) => `  ${i + 1}. ${assetLine(node)}`);
  const title = session.text(
    `"${text}" may mean:`,
    `"${text}"${josa(text, '은/는').slice(text.length)} 여럿을 뜻할 수 있습니다:`,
  );
  if (terminal.interactive && !session.options.json) {
    terminal.err([title, ...lines].join('\n'));
    const answer = await terminal.ask(session.text('Which number? ', '몇 번인가요? '));
    const chosen = candidates[Number(answer.trim()) - 1];
    if (chosen) return chosen;
  }
  throw new GyeboError('AMBIGUOUS', [title, ...lines].join('\n'));
}

async function notFound(app: App, session: Session<object>, text: string): Promise<GyeboError> {
  const { assets } = await app.read('totals', {});
  const nothing = session.text(
    `nothing is called "${text}"`,
    `${josa(`"${text}"`, '이라는/라는')} 것이 없습니다`,
  );
  if (assets === 0) {
    const advice = session.text('run `gyebo scan` first', '먼저 `gyebo scan`을 실행하세요');
    return new GyeboError('NOT_FOUND', `${nothing}; ${advice}`);
  }
  const near = await app.read('searchAssets', { text, first: 3 });
  const lines = near.hits.map(({ node }) => `  ${assetLine(node)}`);
  const title = session.text('near it:', '비슷한 것:');
  return new GyeboError(
    'NOT_FOUND',
    [nothing, ...(lines.length > 0 ? [title, ...lines] : [])].join('\n'),
  );
}

/** The assets a text stands for: one, or all that a file holds. Asks back, or throws AMBIGUOUS. */
export async function findSubject(
  app: App,
  session: Session<object>,
  text: string,
): Promise<AssetNode[]> {
  for (const spelling of spellings(app, session, text)) {
    const { node, candidates, isFile } = await app.read('resolveAsset', { text: spelling });
    if (node) return [node];
    if (isFile && candidates.length > 0) return candidates;
    if (candidates.length > 1) return [await choose(session, text, candidates)];
  }
  throw await notFound(app, session, text);
}

/** Exactly one asset for a text; a file that holds several is ambiguous. */
export async function findOne(
  app: App,
  session: Session<object>,
  text: string,
): Promise<AssetNode> {
  const found = await findSubject(app, session, text);
  return found.length === 1 && found[0] ? found[0] : choose(session, text, found);
}
