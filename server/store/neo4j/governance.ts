import type {
  AssetId,
  DeletionFacts,
  FactAcceptance,
  FactActionItem,
  FactHold,
  FactIncident,
  FactSource,
  FactWatch,
} from '../../core/facts.ts';
import type { RecordValues } from '../../core/records.ts';
import { instant, integer, optionalInstant, optionalText, parse, text } from '../shared/codes.ts';
import { actionItemFact, incidentFact } from '../shared/incidents.ts';
import { scanStateOf } from '../shared/runs.ts';
import type { Query } from './bolt.ts';
import { recordValues } from './records.ts';

const defaultWindowDays = 35;

const settingsOf = `MATCH (n:Record) WHERE n.label = 'SETTING' AND n.name IN $names
  RETURN n.name AS name, n.value AS value`;
const byUrns = 'UNWIND $urns AS urn MATCH (a:Asset {urn: urn}) RETURN a.id AS id, a.urn AS urn';

/** Settings that a verdict depends on, with their defaults. */
export async function settings(
  query: Query,
): Promise<Pick<DeletionFacts, 'roleMap' | 'ignoreReaders' | 'windowDays'>> {
  const names = ['windowDays', 'ignoreReaders', 'roleMap'];
  const rows = await query.run(settingsOf, { names });
  const values = new Map(
    rows.map((row) => [text(row['name']), parse<RecordValues['SETTING']>(row['value']).value]),
  );
  const [window, ignored, roles] = names.map((name) => values.get(name));
  const asked: { reader?: unknown; urns?: unknown }[] = Array.isArray(roles) ? roles : [];
  return {
    windowDays: typeof window === 'number' ? window : defaultWindowDays,
    ignoreReaders: Array.isArray(ignored) ? ignored.map(String) : [],
    roleMap: await rolesOf(query, asked),
  };
}

async function rolesOf(
  query: Query,
  asked: { reader?: unknown; urns?: unknown }[],
): Promise<DeletionFacts['roleMap']> {
  if (asked.length === 0) return [];
  const urnsOf = ({ urns }: { urns?: unknown }) => (Array.isArray(urns) ? urns.map(String) : []);
  const rows = await query.run(byUrns, { urns: [...new Set(asked.flatMap(urnsOf))] });
  return asked.map((item) => {
    const urns = new Set(urnsOf(item));
    const found = rows.filter((row) => urns.has(text(row['urn'])));
    const known = new Set(found.map((row) => text(row['urn'])));
    const missing = [...urns].filter((urn) => !known.has(urn));
    return {
      reader: String(item.reader),
      assets: found.map((row) => integer(row['id'])),
      ...(missing.length === 0 ? {} : { missing }),
    };
  });
}

const allWatches = `MATCH (n:Watch)
  RETURN n.source AS source, n.namespace AS namespace, n.since AS since,
    n.identifiesReaders AS identifiesReaders ORDER BY n.key`;

export async function watchesOf(query: Query): Promise<FactWatch[]> {
  return (await query.run(allWatches)).map((row) => ({
    source: text(row['source']),
    namespace: text(row['namespace']),
    since: instant(row['since']),
    identifiesReaders: row['identifiesReaders'] === true,
  }));
}

const sourceRecords = `MATCH (n:Record) WHERE n.label = 'SOURCE' AND n.name IS NOT NULL
  CALL (n) {
    OPTIONAL MATCH (r:Run) WHERE r.source = n.name AND r.state IN ['DONE', 'FAILED', 'HELD']
    RETURN r AS last ORDER BY r.id DESC LIMIT 1
  }
  CALL (n) {
    OPTIONAL MATCH (r:Run) WHERE r.source = n.name AND r.state = 'DONE'
    RETURN r AS done ORDER BY r.id DESC LIMIT 1
  }
  RETURN n.name AS id, n.value AS value, last.state AS state, last.message AS message,
    done.finishedAt AS doneAt ORDER BY n.name`;

/**
 * Configured sources that are not retired, each with how its last scan went. A run that somebody
 * cancelled says nothing, so it must not hide that the one before it failed or is held.
 */
export async function sourcesOf(query: Query): Promise<FactSource[]> {
  const found: FactSource[] = [];
  for (const row of await query.run(sourceRecords)) {
    const value = parse<RecordValues['SOURCE']>(row['value']);
    if (value.retiredAt !== undefined) continue;
    const state = optionalText(row['state']);
    const message = optionalText(row['message']);
    const lastFinishedAt = optionalInstant(row['doneAt']);
    found.push({
      id: text(row['id']),
      type: value.type,
      covers: value.covers,
      readsCode: value.readsCode,
      limitSeconds: value.limitSeconds,
      ...(state === undefined ? {} : { lastState: scanStateOf(state) }),
      ...(message === undefined ? {} : { message }),
      ...(lastFinishedAt === undefined ? {} : { lastFinishedAt }),
    });
  }
  return found;
}

const onAssets = `UNWIND $ids AS id MATCH (n:Record) WHERE n.asset = id AND n.label = $label
  RETURN n.asset AS asset, n.value AS value ORDER BY n.key`;

/** Records of a label that hang on any of the assets. */
async function recordsOn<L extends 'HOLD' | 'INCIDENT_ASSET' | 'ACTION_ITEM'>(
  query: Query,
  label: L,
  ids: AssetId[],
): Promise<[AssetId, RecordValues[L]][]> {
  const rows = await query.run(onAssets, { ids, label });
  return rows.map((row) => [integer(row['asset']), parse<RecordValues[L]>(row['value'])]);
}

/** Legal holds on any of the assets. */
export async function holds(query: Query, ids: AssetId[]): Promise<FactHold[]> {
  return (await recordsOn(query, 'HOLD', ids)).map(([asset, hold]) => ({ asset, ...hold }));
}

/** Incidents that are under way on any of the assets. */
export async function incidents(query: Query, ids: AssetId[]): Promise<FactIncident[]> {
  return (await recordsOn(query, 'INCIDENT_ASSET', ids)).flatMap((row) => incidentFact(...row));
}

/** What is still to be done on any of the assets. */
export async function actionItems(query: Query, ids: AssetId[]): Promise<FactActionItem[]> {
  return (await recordsOn(query, 'ACTION_ITEM', ids)).flatMap((row) => actionItemFact(...row));
}

/** Blind spots and single reasons that somebody accepted. */
export async function acceptances(query: Query): Promise<FactAcceptance[]> {
  const [spots, single] = await Promise.all([
    recordValues<RecordValues['BLIND_SPOT']>(query, 'BLIND_SPOT'),
    recordValues<RecordValues['ACCEPTANCE']>(query, 'ACCEPTANCE'),
  ]);
  return [
    ...spots.map(({ value }) => ({ code: 'BLIND_SPOT', ...value })),
    ...single.map(({ value, asset }) => (asset === undefined ? value : { ...value, asset })),
  ];
}
