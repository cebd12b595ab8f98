import type { App } from '../app.ts';
import { csvEnd, csvHead, csvRows } from '../impact-csv.ts';
import type { Direction, ReachQuery } from '../store/store.ts';
import { withApp, type Session } from './command.ts';
import { countOption } from './search.ts';
import { findSubject } from './subject.ts';
import { plainNode } from './plain.ts';
import { exits, type Terminal } from './terminal.ts';

export interface ImpactOptions {
  upstream?: boolean;
  depth?: string;
  limit: string;
  csv?: boolean;
}

const csvPage = 2_000;

/** The whole closure, page by page; a closed pipe ends the process, so nothing piles up. */
async function printCsv(app: App, terminal: Terminal, query: Omit<ReachQuery, 'first' | 'after'>) {
  let page = await app.read('impact', { ...query, first: csvPage });
  const first = page;
  await terminal.raw(csvHead);
  for (;;) {
    await terminal.raw(csvRows(page.nodes));
    if (page.next === undefined) break;
    page = await app.read('impact', { ...query, first: csvPage, after: page.next });
  }
  await terminal.raw(csvEnd(first));
}

/** `gyebo impact asset…`: everything downstream (or upstream) of a set, nearest first. */
export async function impactCommand(
  session: Session<ImpactOptions>,
  texts: string[],
): Promise<number> {
  const { options, terminal } = session;
  const direction: Direction = options.upstream ? 'UPSTREAM' : 'DOWNSTREAM';
  const first = countOption(options.limit, 10_000);
  const depth = options.depth === undefined ? undefined : countOption(options.depth, 1_000);
  return withApp(session, async (app) => {
    const roots: number[] = [];
    for (const text of texts) {
      for (const node of await findSubject(app, session, text)) roots.push(node.id);
    }
    const query = { roots, direction, ...(depth !== undefined && { depth }) };
    if (options.csv) {
      await printCsv(app, terminal, query);
      return exits.fine;
    }
    const result = await app.read('impact', { ...query, first });
    const { nodes, next: _next, ...rest } = result;
    const plain = nodes.map(({ node, hop }) => ({ hop, ...plainNode(node) }));
    session.show({ nodes: plain, ...rest }, () => {
      for (const { node, hop } of result.nodes) {
        terminal.out(
          `${String(hop).padStart(3)}  ${node.facts.name}  ${node.facts.subtype ?? node.ref.kind}  ${node.ref.urn}`,
        );
      }
      const kinds = result.byKind.map(({ value, count }) => `${value} ${count}`).join(', ');
      terminal.out(
        session.text(`${result.total} reached: ${kinds}`, `모두 ${result.total}: ${kinds}`),
      );
      if (!result.complete)
        terminal.out(`! ${session.say(result.incompleteReason ?? 'cut short')}`);
    });
    return exits.fine;
  });
}
