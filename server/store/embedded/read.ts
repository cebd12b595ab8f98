import type { ReadTransaction } from '../store.ts';
import { listChanges } from './changes.ts';
import { assetKinds } from '../../core/asset.ts';
import { integer, parse, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { exportCounts, exportRows } from './export.ts';
import { listHistory } from './history.ts';
import { closure } from './closure.ts';
import { listEdges, streamEdges } from './edges.ts';
import { deletionFacts } from './facts.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import { neighbourhood, path } from './neighbourhood.ts';
import { listNodes, readNode, readNodes, readNodesByUrn, readRecords } from './nodes.ts';
import { pageOf } from '../shared/page.ts';
import { reach } from './reach.ts';
import { rememberedTotals } from './memory.ts';
import type { WalkMemory } from './memory.ts';
import { listAudit, listRecords, readRecord } from './records.ts';
import { resolve } from './resolve.ts';
import { listRuns } from './scans.ts';
import { listScopes } from './scopes.ts';
import { search } from './search.ts';
import { listUnresolved } from './unresolved.ts';
import { readUsage } from './usage.ts';
import { edgeForms, wholeGraph } from './whole.ts';

const maxUsage = 1_000;

/** Reading inside the transaction that is open on this connection. */
export function createReading(
  db: Database,
  memory: () => WalkMemory,
  neighbours: () => Neighbours,
): ReadTransaction {
  const seq = (): number =>
    integer(db.get('SELECT coalesce(max(seq), 0) AS seq FROM graph_change')?.seq);
  return {
    seq: async () => seq(),
    asset: async (ref) => readNode(db, ref),
    assetsByUrn: async (urn) => readNodesByUrn(db, urn),
    assets: async (ids) => readNodes(db, ids),
    resolve: async (typed, limit) => resolve(db, typed, limit),
    listAssets: async (filter, first, after) => listNodes(db, filter, first, after),
    assetRecords: async (id) => readRecords(db, id),
    search: async (query) => {
      const { attributes } = memory();
      attributes.follow(db, seq());
      return search(db, attributes, query, Date.now());
    },
    reach: async (query) => {
      const own = memory();
      own.attributes.follow(db, seq());
      return reach(db, neighbours(), own, query);
    },
    closure: async (roots) => closure(db, neighbours(), memory().marks, roots),
    neighbourhood: async (query) => neighbourhood(db, neighbours(), query),
    path: async (from, to) => path(db, neighbours(), from, to),
    edges: async (id, direction, first, after) => listEdges(db, id, direction, first, after),
    deletionFacts: async (subject, now) => deletionFacts(db, seq(), subject, now, memory()),
    wholeGraph: async (now) => wholeGraph(db, seq(), now, neighbours()),
    edgeForms: async (ids, now) => edgeForms(db, seq(), memory(), { ids, now }),
    usage: async (id) => readUsage(db, [id], maxUsage),
    record: async (label, key) => readRecord(db, label, key),
    records: async (label, filter, first, after) => listRecords(db, label, filter, first, after),
    scans: async (filter, first, after) => listRuns(db, filter, first, after),
    scopes: async (filter, first, after) => listScopes(db, filter, first, after),
    unresolved: async (filter, first, after) => listUnresolved(db, filter, first, after),
    changes: async (from, to, first, after) => listChanges(db, from, to, first, after),
    sourceMemory: async (source) => {
      const row = db.get('SELECT memory FROM source WHERE name = ?', source);
      return row === undefined ? {} : parse<Record<string, unknown>>(row.memory);
    },
    audit: async (first, after) => listAudit(db, first, after),
    history: async (id, first, after) => listHistory(db, id, first, after),
    owners: async (first, after) => listOwners(db, first, after),
    totals: async () => rememberedTotals(memory(), seq(), () => totals(db)),
    exportCounts: async () => exportCounts(db),
    exportRows: (part) => exportRows(db, part),
    streamEdges: async (after, first) => streamEdges(db, after, first),
  };
}

function listOwners(
  db: Database,
  first: number,
  after = '',
): Awaited<ReturnType<ReadTransaction['owners']>> {
  const rows = db.all(
    `SELECT value, count(*) AS n FROM asset_label WHERE what = 'owner' AND value > ?
     GROUP BY value ORDER BY value LIMIT ?`,
    after,
    first + 1,
  );
  const owners = rows.map(({ value, n }) => ({ party: text(value), assets: integer(n) }));
  return pageOf(owners, first, ({ party }) => party);
}

function totals(db: Database): Awaited<ReturnType<ReadTransaction['totals']>> {
  const byKind: Record<string, number> = {};
  let assets = 0;
  const rows = db.all(
    'SELECT kind, count(*) AS n FROM asset WHERE vanished_at IS NULL GROUP BY kind ORDER BY kind',
  );
  for (const row of rows) {
    byKind[assetKinds[integer(row.kind)] ?? ''] = integer(row.n);
    assets += integer(row.n);
  }
  const edges = db.get(
    `SELECT count(*) AS n FROM (
       SELECT DISTINCT from_id, relation, to_id FROM edge WHERE vanished_at IS NULL)`,
  );
  const unresolved = db.get('SELECT count(*) AS n FROM unresolved');
  return { assets, edges: integer(edges?.n), unresolved: integer(unresolved?.n), byKind };
}
