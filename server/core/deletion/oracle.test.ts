import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDeletion } from '../deletion.ts';
import type { DeletionFacts } from '../facts.ts';
import { declare, draw } from './drawing.fixture.ts';
import { oracle } from './oracle.fixture.ts';

const pipelines = ['A', 'B', 'C'];
const tasks = ['A.a', 'A.b', 'B.a', 'C.a'];
const tables = ['x', 'y', 'z', '/in', '/in/a'];
const one = (names: string[]) => fc.constantFrom(...names);
const flag = fc.constantFrom('', '', '', '', '?', '!');
const arrow = (from: string[], letters: string[], to: string[]) =>
  fc
    .tuple(one(from), one(letters), flag, one(to))
    .filter(([a, , , b]) => a !== b)
    .map(([a, letter, doubt, b]) => `${a} -${letter}${doubt}-> ${b}`);
const edge = fc.oneof(
  { weight: 4, arbitrary: arrow(tables, ['', '', 's'], tasks) },
  { weight: 4, arbitrary: arrow(tasks, ['', '', 'c'], tables) },
  { weight: 3, arbitrary: arrow(tables, ['v', 'k', 'e', ''], tables) },
  { weight: 2, arbitrary: arrow(tasks, ['t'], pipelines) },
  { weight: 2, arbitrary: arrow(tables, ['d'], pipelines) },
  { weight: 1, arbitrary: arrow(tables, ['u', ''], ['#d', '@s']) },
  { weight: 1, arbitrary: fc.constantFrom('/in -h-> /in/a', 'x -h-> y') },
);

const anyCompany = fc
  .record({
    edges: fc.uniqueArray(edge, {
      maxLength: 12,
      // One word of the code for a pair, as a store keeps them.
      selector: (line) => line.replace(/ -\S*-> /, ' '),
    }),
    subject: fc.uniqueArray(one([...pipelines, ...tables]), { minLength: 1, maxLength: 3 }),
    paused: fc.subarray(pipelines),
    called: fc.subarray(pipelines),
    held: fc.option(one([...pipelines, ...tables]), { freq: 5 }),
  })
  .map(({ edges, subject, paused, called, held }): DeletionFacts => {
    const everyone = [...pipelines, ...tasks, ...tables].join('; ');
    const facts = draw(`${everyone}; ${edges.join('; ')}`, subject.join(' '));
    for (const asset of facts.assets) {
      if (called.includes(asset.name)) asset.schedule = { startsItself: false };
      if (paused.includes(asset.name)) asset.schedule = { ...asset.schedule, paused: true };
    }
    if (held !== null) facts.holds.push({ asset: declare(facts, held), by: 'law', reason: 'r' });
    return facts;
  });

const shown = (facts: DeletionFacts) => {
  const name = (id: number) => facts.assets.find((asset) => asset.id === id)?.name ?? `#${id}`;
  return facts.edges
    .map((edge) => {
      const word = edge.evidence[0];
      return `${name(edge.from)} ${edge.reason}${word?.confidence === 'LOW' ? '?' : ''}${word?.vanishedAt ? '!' : ''} ${name(edge.to)}`;
    })
    .join('; ');
};

describe('the rules, said twice', () => {
  it('what is lost, and whether it is BLOCKED, are as a plain reading of the rules says', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const told = oracle(facts);
        const { verdict, lossSet, reasons } = decideDeletion(facts);
        const drawing = `${shown(facts)}; delete ${facts.subject.join(' ')}`;
        expect({ drawing, lost: lossSet.map(({ asset }) => asset) }).toEqual({
          drawing,
          lost: told.lost,
        });
        const codes = reasons.map(({ code, about, by }) => [code, about, by]);
        expect({ drawing, codes, isBlocked: verdict === 'BLOCKED' }).toEqual({
          drawing,
          codes,
          isBlocked: told.isBlocked,
        });
      }),
      { numRuns: 4000 },
    );
  });
});
