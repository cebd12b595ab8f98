import type { Schedule } from '../../core/asset.ts';
import { sides } from '../../core/deletion.ts';
import type { AssetId } from '../../core/facts.ts';
import { breakSides, confidences, edgeReasons, relations } from '../../core/lineage.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import type { EdgeForms, WholeGraph } from '../../core/retention/whole.ts';
import type { RecordValues } from '../../core/records.ts';
import {
  breaksCode,
  confidenceCode,
  integer,
  methodCode,
  milliseconds,
  optionalInteger,
  optionalText,
  parse,
  reasonCode,
  relationCode,
  text,
} from '../shared/codes.ts';
import { settling, unsettled } from '../shared/concerning.ts';
import { besideFiles, buildForms, shadowedAmong, type FormBuilder } from '../shared/edge-forms.ts';
import { formOf } from '../shared/edge-words.ts';
import { incidentFact } from '../shared/incidents.ts';
import { alikeAmong, buildWhole, type WholeBuilder } from '../shared/whole.ts';
import { inParts, one, type Query, type Row } from './bolt.ts';
import { incidentEdges } from './edges.ts';
import { loadFactAssets, seenLive, unmappedNamed } from './fact-assets.ts';
import { acceptances, settings, sourcesOf, watchesOf } from './governance.ts';
import { storedUnresolved, withAnswers } from './listings.ts';
import { kindOf, memberOf, methodOf, stateOf } from './nodes.ts';
import { recordValues } from './records.ts';

const maxStored = 200_000;
const dayMs = 86_400_000;
const atOnce = 50_000;

const highestId = 'MATCH (a:Asset) RETURN max(a.id) AS id';

/** The whole graph in flat arrays, out of one state. */
export async function wholeGraph(
  query: Query,
  seq: number,
  now: string,
  neighbours: Neighbours,
): Promise<WholeGraph> {
  const set = await settings(query);
  const highest = optionalInteger((await one(query, highestId))?.['id']) ?? 0;
  const builder = buildWhole(Math.max(highest + 1, neighbours.capacity), milliseconds(now));
  await loadAssets(query, builder, highest);
  await loadUse(query, builder);
  const reads = await loadReads(query, builder, milliseconds(now) - set.windowDays * dayMs);
  const stored = await storedUnresolved(query, maxStored + 1);
  const open = unsettled(stored, await seenLive(query, settling(stored)));
  return {
    now,
    seq,
    ...builder.columns,
    reads,
    neighbours,
    refers: await refersOf(query),
    watches: await watchesOf(query),
    sources: await sourcesOf(query),
    unresolved: await withAnswers(query, open, now),
    ...(stored.length > maxStored && { cut: `more than ${maxStored} unresolved reads` }),
    ...(await onAssets(query)),
    acceptances: await acceptances(query),
    ...set,
    alike: alikeAmong(await unmappedAnd(query)),
  };
}

async function onAssets(query: Query): Promise<Pick<WholeGraph, 'holds' | 'incidents'>> {
  const holds = await recordValues<RecordValues['HOLD']>(query, 'HOLD');
  const incidents = await recordValues<RecordValues['INCIDENT_ASSET']>(query, 'INCIDENT_ASSET');
  return {
    holds: holds.flatMap(({ asset, value }) => (asset === undefined ? [] : [{ asset, ...value }])),
    incidents: incidents.flatMap(({ asset, value }) =>
      asset === undefined ? [] : incidentFact(asset, value),
    ),
  };
}

const assetsFrom = `MATCH (a:Asset) WHERE a.id >= $from AND a.id < $to
  RETURN a.id AS id, a.kind AS kind, a.state AS state, a.urn AS urn, a.platform AS platform,
    a.layer AS layer, a.owners AS owners, a.tags AS tags, a.firstSeenAt AS firstSeen,
    a.dataChangedAt AS changed, a.subtype AS subtype, a.schedule AS schedule,
    a.failingSince AS failingSince, a.onlyNamed AS onlyNamed, a.parties CONTAINS '"CONSUMER"' AS consumed`;

async function loadAssets(query: Query, builder: WholeBuilder, highest: number): Promise<void> {
  for (let from = 0; from <= highest; from += atOnce) {
    for (const row of await query.run(assetsFrom, { from, to: from + atOnce })) put(builder, row);
  }
}

const linesOf = (value: unknown) => (Array.isArray(value) ? value.map(text).join('\n') : '');

function put(builder: WholeBuilder, row: Row): void {
  const subtype = optionalText(row['subtype']);
  const failingSince = optionalText(row['failingSince']);
  const schedule = optionalText(row['schedule']);
  builder.put({
    id: integer(row['id']),
    kind: kindOf(row['kind']),
    state: stateOf(row['state']),
    urn: text(row['urn']),
    platform: text(row['platform']),
    layer: optionalText(row['layer']) ?? '',
    owners: linesOf(row['owners']),
    tags: linesOf(row['tags']),
    firstSeen: integer(row['firstSeen']),
    changed: optionalInteger(row['changed']) ?? 0,
    ...(subtype !== undefined && { subtype }),
    ...(schedule !== undefined && { schedule: parse<Schedule>(schedule) }),
    ...(failingSince !== undefined && { failingSince }),
    onlyNamed: row['onlyNamed'] === true,
    consumed: row['consumed'] === true,
  });
}

const allUse = `MATCH (u:Usage) WHERE u.reads + u.writes > 0
  RETURN u.asset AS asset, max(coalesce(u.lastReadAt, u.toAt)) AS last, max(u.toAt) AS until`;

async function loadUse(query: Query, builder: WholeBuilder): Promise<void> {
  for (const row of await query.run(allUse)) {
    builder.use(integer(row['asset']), integer(row['last']), integer(row['until']));
  }
}

const allReads = `MATCH (u:Usage) WHERE u.reads > 0
  WITH u.asset AS asset, u.source AS source, u.reader AS reader, u.toAt >= $recent AS isRecent,
    coalesce(max(u.lastReadAt), max(u.toAt)) AS last
  RETURN asset, reader, max(last) AS last`;

/** Grouped as `summedUsage` groups them, so that both say the same of when somebody read last. */
async function loadReads(
  query: Query,
  builder: WholeBuilder,
  recent: number,
): Promise<WholeGraph['reads']> {
  const rows = await query.run(allReads, { recent });
  return {
    asset: Int32Array.from(rows, (row) => integer(row['asset'])),
    reader: Uint32Array.from(rows, (row) => builder.textOf(text(row['reader']))),
    last: Float64Array.from(rows, (row) => integer(row['last'])),
  };
}

const allRefers = `MATCH (a:Asset)-[r:REFERS]->(b:Asset) WHERE r.vanishedAt IS NULL
  RETURN a.id AS from, b.id AS to, all(word IN collect(r.confidence) WHERE word = 'LOW') AS doubtful`;

/** Foreign keys and synonyms, which the lists in memory do not hold. */
async function refersOf(query: Query): Promise<WholeGraph['refers']> {
  const rows = await query.run(allRefers);
  return {
    from: Int32Array.from(rows, (row) => integer(row['from'])),
    to: Int32Array.from(rows, (row) => integer(row['to'])),
    doubtful: Uint8Array.from(rows, (row) => (row['doubtful'] === true ? 1 : 0)),
  };
}

const unmappedIds = `MATCH (a:Asset) WHERE a.unmapped IS NOT NULL AND a.kind = 'DATASET' RETURN a.id AS id`;
const urnsOf = 'UNWIND $ids AS id MATCH (a:Asset {id: id}) RETURN a.id AS id, a.urn AS urn';

/** Names under connections nobody mapped, and whatever they may mean. */
async function unmappedAnd(query: Query): Promise<{ id: AssetId; urn: string }[]> {
  const ids = (await query.run(unmappedIds)).map((row) => integer(row['id']));
  if (ids.length === 0) return [];
  const others = (await unmappedNamed(query, ids)).ids;
  const rows = await query.run(urnsOf, { ids: [...new Set([...ids, ...others])] });
  return rows.map((row) => ({ id: integer(row['id']), urn: text(row['urn']) }));
}

const words = `RETURN a.id AS from, b.id AS to, type(r) AS relation, r.method AS method,
  r.reason AS reason, r.breaks AS breaks, r.recreates AS recreates, r.confidence AS confidence`;
const wordsFrom = `UNWIND $ids AS id MATCH (a:Asset {id: id})-[r:FEEDS|REFERS|CONTAINS]->(b:Asset)
  WHERE r.vanishedAt IS NULL ${words}`;
const wordsInto = `UNWIND $ids AS id MATCH (b:Asset {id: id})<-[r:FEEDS|REFERS|CONTAINS]-(a:Asset)
  WHERE r.vanishedAt IS NULL ${words}`;

function add(builder: FormBuilder, row: Row): void {
  const form = formOf({
    relation: relationCode.of(memberOf(relations, row['relation'])),
    method: methodCode.of(methodOf(row['method'])),
    reason: reasonCode.of(memberOf(edgeReasons, row['reason'])),
    breaks: breaksCode.of(memberOf(breakSides, row['breaks'])),
    recreates: row['recreates'] === true,
    confidence: confidenceCode.of(memberOf(confidences, row['confidence'])),
  });
  builder.add({ from: integer(row['from']), to: integer(row['to']), form });
}

const sqlFiles = `UNWIND $ids AS id MATCH (a:Asset {id: id}) WHERE a.subtype = 'SQL_FILE'
  RETURN a.id AS id`;

/** The standing edges around some assets. */
export async function edgeForms(
  query: Query,
  asked: { ids: AssetId[]; now: string },
): Promise<EdgeForms> {
  const builder = buildForms();
  const wanted = new Set(asked.ids);
  for (const ids of inParts(asked.ids)) {
    for (const row of await query.run(wordsFrom, { ids })) add(builder, row);
    for (const row of await query.run(wordsInto, { ids })) {
      // Met from its other end already.
      if (!wanted.has(integer(row['from']))) add(builder, row);
    }
  }
  const forms = builder.forms();
  const files = new Set<AssetId>();
  for (const ids of inParts([...new Set([...forms.from, ...forms.to])])) {
    for (const row of await query.run(sqlFiles, { ids })) files.add(integer(row['id']));
  }
  if (files.size === 0) return forms;
  const beside = [...besideFiles(forms, (id) => files.has(id))];
  const needs = beside.map((asset) => ({ asset, sides: sides.INTO | sides.OUT }));
  const edges = await incidentEdges(query, needs, Infinity);
  const ends = edges.flatMap((edge) => [edge.from, edge.to]);
  const assets = await loadFactAssets(query, new Set(ends), undefined, 0);
  return builder.forms(shadowedAmong(assets, edges, asked.now));
}
