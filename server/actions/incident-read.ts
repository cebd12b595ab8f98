import { refText } from '../core/asset.ts';
import type { AssetId } from '../core/facts.ts';
import type { Factor, Incident, IncidentLink } from '../core/incident/incident.ts';
import { isUnderway, type IncidentState } from '../core/incident/state.ts';
import { timelineOf, type TimelineEntry } from '../core/incident/timeline.ts';
import type { Page, ReadTransaction } from '../store/store.ts';
import type { KeyedIncident } from './incident.ts';
import { requireIncident } from './incident-lock.ts';
import { allRecords, getRecord, recordPage, recordsUnder, type TypedRecord } from './record.ts';
import { refOf } from './renumber.ts';

const keyed = ({ key, value }: TypedRecord<'INCIDENT'>): KeyedIncident => ({ id: key, ...value });

/** An incident; undefined when there is none. */
export async function getIncident(
  tx: ReadTransaction,
  input: { id: string },
): Promise<KeyedIncident | undefined> {
  const record = await getRecord(tx, 'INCIDENT', input.id);
  return record && keyed(record);
}

/** Which incidents are asked for. */
export interface IncidentFilter {
  states?: IncidentState[];
  /** Only those about this asset. */
  asset?: AssetId;
  kind?: Incident['kind'];
}

/** Incidents, the newest first. */
export async function listIncidents(
  tx: ReadTransaction,
  input: IncidentFilter & { first: number; after?: string },
): Promise<Page<KeyedIncident>> {
  const found = await incidentsAbout(tx, input.asset);
  const wanted = found
    .filter(({ value }) => input.states === undefined || input.states.includes(value.state))
    .filter(({ value }) => input.kind === undefined || value.kind === input.kind)
    .reverse();
  // Keys are in order of time.
  const { after } = input;
  const rest = after === undefined ? wanted : wanted.filter(({ key }) => key < after);
  const rows = rest.slice(0, input.first).map(keyed);
  const last = rows.at(-1);
  return rest.length > rows.length && last ? { rows, next: last.id } : { rows };
}

async function incidentsAbout(
  tx: ReadTransaction,
  asset: AssetId | undefined,
): Promise<TypedRecord<'INCIDENT'>[]> {
  if (asset === undefined) return allRecords(tx, 'INCIDENT');
  const found: TypedRecord<'INCIDENT'>[] = [];
  for (const { incident } of await linksOf(tx, asset)) {
    const record = await getRecord(tx, 'INCIDENT', incident);
    if (record) found.push(record);
  }
  return found;
}

async function linksOf(tx: ReadTransaction, asset: AssetId): Promise<IncidentLink[]> {
  const links: IncidentLink[] = [];
  let after: string | undefined;
  do {
    const page = await recordPage(tx, 'INCIDENT_ASSET', { asset }, 200, after);
    links.push(...page.rows.map(({ value }) => value));
    after = page.next;
  } while (after !== undefined);
  return links;
}

/** For each asset the incidents under way on it, near-misses left out, in the order of `ids`. */
export async function incidentsUnderway(
  tx: ReadTransaction,
  input: { ids: AssetId[] },
): Promise<IncidentLink[][]> {
  const found: IncidentLink[][] = [];
  for (const id of input.ids) {
    const links = await linksOf(tx, id);
    found.push(links.filter(({ state, nearMiss }) => isUnderway(state) && !nearMiss));
  }
  return found;
}

/** An earlier incident that has something in common with a new one. */
export interface SimilarIncident {
  incident: KeyedIncident;
  /** `refText` of the assets that both are about. */
  assets: string[];
  factors: Factor[];
}

/** Earlier incidents on the same assets or with the same factors; most in common first, then newest. */
export async function similarIncidents(
  tx: ReadTransaction,
  input: { assets: AssetId[]; factors?: Factor[]; except?: string; first: number },
): Promise<SimilarIncident[]> {
  const own = new Set((await tx.assets(input.assets)).map(({ ref }) => refText(ref)));
  const factors = new Set(input.factors ?? []);
  const similar = (await allRecords(tx, 'INCIDENT'))
    .filter(({ key, value }) => key !== input.except && value.state !== 'CANCELLED')
    .map((record) => ({
      incident: keyed(record),
      assets: record.value.assets.filter((text) => own.has(text)),
      factors: record.value.factors.filter((factor) => factors.has(factor)),
    }))
    .filter((each) => each.assets.length + each.factors.length > 0);
  const weight = (each: SimilarIncident) => 2 * each.assets.length + each.factors.length;
  return similar
    .sort((a, b) => weight(b) - weight(a) || (a.incident.id < b.incident.id ? 1 : -1))
    .slice(0, input.first);
}

const historyPerAsset = 100;
const assetsLookedAt = 20;
const firstSightMilliseconds = 86_400_000;

/** Notes of an incident, in the order in which they were written. */
export function notesOf(
  tx: ReadTransaction,
  incident: string,
): Promise<TypedRecord<'INCIDENT_NOTE'>[]> {
  return recordsUnder(tx, 'INCIDENT_NOTE', `${incident}:`);
}

/** What people, deeds and scans have to tell of an incident, oldest first. */
export async function incidentTimeline(
  tx: ReadTransaction,
  input: { id: string },
): Promise<TimelineEntry[]> {
  const { key, value } = await requireIncident(tx, input.id);
  const notes = (await notesOf(tx, key)).map(({ key: id, value: note }) => ({ id, ...note }));
  const histories = [];
  for (const text of value.assets.slice(0, assetsLookedAt)) {
    const node = await tx.asset(refOf(text));
    if (!node) continue;
    const { rows } = await tx.history(node.id, historyPerAsset);
    for (const row of rows) {
      if ('deed' in row) {
        const { at, actor, action, reason } = row.deed;
        histories.push({ asset: text, at, by: actor, action, ...(reason && { reason }) });
      } else {
        const { change, what, subject, run } = row.change;
        // What came in when the asset was first seen tells of the catalog, not of the data.
        const began = Date.parse(node.firstSeenAt) + firstSightMilliseconds;
        if (change === 'ADDED' && Date.parse(row.at) < began) continue;
        histories.push({ asset: text, at: row.at, source: row.source, run, change, what, subject });
      }
    }
  }
  return timelineOf(value, notes, histories);
}
