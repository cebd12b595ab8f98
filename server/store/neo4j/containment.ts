import type { AssetRef } from '../../core/asset.ts';
import { foldersAbove, heldFrom, holdsByName, isPattern } from '../../core/urn-contains.ts';
import { integer, relationCode, text } from '../shared/codes.ts';
import { splitUrn } from '../shared/names.ts';
import { edgeOperation } from '../shared/operations.ts';
import { addPattern, patternsOver } from '../shared/patterns.ts';
import type { Named } from '../shared/patterns.ts';
import { spokenScope } from './scopes.ts';
import type { Session } from './session.ts';

/** The source that says what names themselves say: it is no proof that anything exists. */
export const namesSource = 'names';

const newPatterns = `MATCH (a:Asset) WHERE a.pattern > $upTo
  RETURN a.id AS id, a.urn AS urn ORDER BY a.pattern`;
const foldersNamed = `UNWIND $urns AS urn MATCH (a:Asset {urn: urn}) WHERE a.kind = 'DATASET'
  RETURN a.id AS id, a.urn AS urn`;
const heldBy = `UNWIND $starts AS start MATCH (a:Asset) WHERE a.urn STARTS WITH start AND a.kind = 'DATASET'
  RETURN start, a.id AS id, a.urn AS urn`;

/**
 * Hangs new datasets between the nearest that hold them and those they hold, by their names. What
 * stands afterwards does not depend on the order in which they came.
 */
export async function hangByName(session: Session, added: [number, AssetRef][]): Promise<void> {
  const { query, memory } = session;
  for (const row of await query.run(newPatterns, { upTo: memory.patterns.upTo })) {
    addPattern(memory.patterns, { id: integer(row['id']), urn: text(row['urn']) });
  }
  const urns = new Set(added.flatMap(([, { urn }]) => foldersAbove(urn)));
  const starts = new Set(added.flatMap(([, { urn }]) => heldFrom(urn) ?? []));
  const [folders, held] = await Promise.all([
    urns.size === 0 ? [] : query.run(foldersNamed, { urns: [...urns] }),
    starts.size === 0 ? [] : query.run(heldBy, { starts: [...starts] }),
  ]);
  const known = new Map(folders.map((row) => [text(row['urn']), integer(row['id'])]));
  const parts = new Map<string, Named[]>();
  for (const row of held) {
    const start = text(row['start']);
    const list = parts.get(start) ?? [];
    list.push({ id: integer(row['id']), urn: text(row['urn']) });
    parts.set(start, list);
  }
  const wanted = new Map<string, Wish>();
  for (const [id, { urn }] of added) hangOne(session, { id, urn }, known, parts, wanted);
  await fulfil(session, [...wanted.values()]);
}

/** What is to stand between two datasets in the end. */
interface Wish {
  whole: Named;
  part: Named;
  stands: boolean;
}

function hangOne(
  session: Session,
  own: Named,
  known: Map<string, number>,
  parts: Map<string, Named[]>,
  wanted: Map<string, Wish>,
): void {
  const wish = (whole: Named, part: Named, stands: boolean) =>
    wanted.set(`${whole.id} ${part.id}`, { whole, part, stands });
  const wholes = wholesOf(session, own.urn, known);
  const held = (parts.get(heldFrom(own.urn) ?? '') ?? []).filter((part) =>
    holdsByName(own.urn, part.urn),
  );
  for (const whole of wholes) {
    if (wholes.every((other) => !holdsByName(whole.urn, other.urn))) wish(whole, own, true);
  }
  const urns = new Set(held.map((part) => part.urn));
  const patterns = held.filter((part) => isPattern(part.urn));
  for (const part of held) {
    if (foldersAbove(part.urn).some((urn) => urns.has(urn) && holdsByName(urn, part.urn))) continue;
    if (patterns.some((other) => holdsByName(other.urn, part.urn))) continue;
    // The whole takes its nearest parts over from what held them so far.
    for (const far of wholes) wish(far, part, false);
    wish(own, part, true);
  }
}

/** Every dataset that holds the name. */
function wholesOf({ memory }: Session, urn: string, known: Map<string, number>): Named[] {
  const found = new Map<number, Named>();
  for (const named of patternsOver(memory.patterns, urn)) found.set(named.id, named);
  for (const folder of foldersAbove(urn)) {
    const id = known.get(folder);
    if (id !== undefined) found.set(id, { id, urn: folder });
  }
  return [...found.values()].filter((whole) => holdsByName(whole.urn, urn));
}

const standing = `UNWIND $pairs AS pair
  MATCH (a:Asset {id: pair[0]}) USING INDEX a:Asset(id)
  MATCH (b:Asset {id: pair[1]}) USING INDEX b:Asset(id)
  MATCH (a)-[r:CONTAINS]->(b) WHERE r.source = 'names'
  RETURN a.id AS whole, b.id AS part`;
const hang = `UNWIND $edges AS row MATCH (a:Asset {id: row.whole}) MATCH (b:Asset {id: row.part})
  CREATE (a)-[r:CONTAINS]->(b) SET r = row.facts`;
const unhang = `UNWIND $pairs AS pair
  MATCH (a:Asset {id: pair[0]}) USING INDEX a:Asset(id)
  MATCH (b:Asset {id: pair[1]}) USING INDEX b:Asset(id)
  MATCH (a)-[r:CONTAINS]->(b) WHERE r.source = 'names' DELETE r`;

async function fulfil(session: Session, wishes: Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const { query } = session;
  const pairs = wishes.map(({ whole, part }) => [whole.id, part.id]);
  const rows = await query.run(standing, { pairs });
  const stands = new Set(rows.map((row) => `${integer(row['whole'])} ${integer(row['part'])}`));
  const differs = wishes.filter(
    (wish) => wish.stands !== stands.has(`${wish.whole.id} ${wish.part.id}`),
  );
  if (differs.length === 0) return;
  session.changed = true;
  const scope = await spokenScope(session, namesSource);
  const contains = relationCode.of('CONTAINS');
  for (const { whole, part, stands: comes } of differs) {
    const operation = edgeOperation(comes ? 'ADD' : 'REMOVE', contains);
    session.operations.push(operation, whole.id, part.id);
  }
  const gone = differs.filter((wish) => !wish.stands);
  const come = differs.filter((wish) => wish.stands);
  if (gone.length > 0) {
    await query.run(unhang, { pairs: gone.map(({ whole, part }) => [whole.id, part.id]) });
  }
  const edges = come.map(({ whole, part }) => ({
    whole: whole.id,
    part: part.id,
    facts: factsOf(session, whole, part, scope),
  }));
  if (edges.length > 0) await query.run(hang, { edges });
}

function factsOf(session: Session, whole: Named, part: Named, scope: number): object {
  const said = `by its name, ${splitUrn(whole.urn).name} holds ${splitUrn(part.urn).name}`;
  return {
    row: session.clock.nextRow++,
    source: namesSource,
    method: 'STATIC',
    scope,
    reason: 'CONTAINS',
    breaks: 'DOWNSTREAM',
    recreates: false,
    confidence: 'HIGH',
    places: JSON.stringify([{ at: whole.urn, text: said }]),
    placeCount: 1,
    firstSeenAt: session.at,
  };
}
