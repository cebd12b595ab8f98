import type { AssetKind } from '../core/asset.ts';
import { assetKinds, layers } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import { searchSorts } from '../store/store.ts';
import { withApp, type Session } from './command.ts';
import { plainNode } from './plain.ts';
import { exits } from './terminal.ts';

export interface SearchOptions {
  kind?: string[];
  platform?: string[];
  layer?: string[];
  owner?: string[];
  tag?: string[];
  unowned?: boolean;
  sort?: string;
  limit: string;
}

function among<T extends string>(
  values: string[] | undefined,
  known: readonly T[],
  what: string,
): T[] {
  return (values ?? []).map((value) => {
    const match = known.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    if (match) return match;
    throw new GyeboError('INVALID', `no ${what} "${value}"; there are: ${known.join(', ')}`);
  });
}

/** A count from an option; INVALID when it is not a number from 1 to `max`. */
export function countOption(text: string, max: number): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= max) return count;
  throw new GyeboError('INVALID', `expected a number from 1 to ${max}, got "${text}"`);
}

/** `gyebo search words…`: assets by any words, most relevant first. */
export async function searchCommand(
  session: Session<SearchOptions>,
  words: string[],
): Promise<number> {
  const { options, terminal } = session;
  const kinds: AssetKind[] = among(options.kind, assetKinds, 'kind');
  const [sort] = among(options.sort ? [options.sort] : [], searchSorts, 'order');
  const chosenLayers = among(options.layer, layers, 'layer');
  const query = {
    text: words.join(' '),
    first: countOption(options.limit, 100),
    ...(kinds.length > 0 && { kinds }),
    ...(chosenLayers.length > 0 && { layers: chosenLayers }),
    ...(options.platform && { platforms: options.platform }),
    ...(options.owner && { owners: options.owner }),
    ...(options.tag && { tags: options.tag }),
    ...(sort && { sort }),
    ...(options.unowned && { noOwner: true }),
  };
  const result = await withApp(session, (app) => app.read('searchAssets', query));
  const { hits, next: _next, ...rest } = result;
  const plain = hits.map(({ node, highlights }) => ({ ...plainNode(node), highlights }));
  session.show({ hits: plain, ...rest }, () => {
    for (const { node } of result.hits) {
      const owner = node.parties.find((party) => party.role === 'OWNER')?.party;
      const { name, subtype, description } = node.facts;
      terminal.out(
        `${name}  ${subtype ?? node.ref.kind}  ${node.ref.urn}${owner ? `  ${owner}` : ''}`,
      );
      if (description) terminal.out(`    ${description.split('\n')[0]?.slice(0, 100) ?? ''}`);
    }
    const total = `${result.total}${result.totalIsExact ? '' : '+'}`;
    terminal.out(session.text(`${total} found`, `${total}건`));
  });
  return exits.fine;
}
