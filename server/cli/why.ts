import type { FactEdge } from '../core/facts.ts';
import { josa } from '../core/josa.ts';
import { withApp, type Session } from './command.ts';
import { findOne } from './subject.ts';
import { plainEdge, plainNode } from './plain.ts';
import { exits } from './terminal.ts';

/** `source: file:line` of the first place that proves an edge. */
export function edgeProof(edge: FactEdge): string {
  const proofs = edge.evidence.map(({ source, places }) => {
    const place = places[0];
    if (!place) return source;
    return `${source} ${place.at}${place.line === undefined ? '' : `:${place.line}`}`;
  });
  return proofs.join(', ');
}

/** `gyebo why a b`: a shortest path between two assets with its evidence; 1 when there is none. */
export async function whyCommand(session: Session<object>, texts: string[]): Promise<number> {
  const { terminal } = session;
  return withApp(session, async (app) => {
    const from = await findOne(app, session, texts[0] ?? '');
    const to = await findOne(app, session, texts[1] ?? '');
    const found = await app.read('why', { from: from.id, to: to.id });
    const nodes = found?.nodes ?? [];
    const plain = {
      found: found !== undefined,
      reversed: found?.reversed ?? false,
      nodes: nodes.map(plainNode),
      edges: (found?.edges ?? []).map((edge) => plainEdge(edge, nodes)),
    };
    session.show(plain, () => {
      if (!found) {
        const names = [from.facts.name, to.facts.name] as const;
        terminal.out(
          session.text(
            `no path between ${names[0]} and ${names[1]}`,
            `${josa(names[0], '과/와')} ${names[1]} 사이에는 길이 없습니다`,
          ),
        );
        return;
      }
      found.nodes.forEach((node, index) => {
        const edge = found.edges[index - 1];
        if (edge) terminal.out(`  ↓ ${edge.reason} — ${edgeProof(edge)}`);
        terminal.out(`${node.facts.name}  ${node.ref.urn}`);
      });
    });
    return found ? exits.fine : exits.blocked;
  });
}
