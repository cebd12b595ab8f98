import type { AssetDetails } from '../actions/asset.ts';
import type { UnmappedConnection } from '../actions/connection.ts';
import type { RequestRow } from '../actions/request-read.ts';
import type { Actions } from '../actions/registry.ts';
import type { Actor } from '../core/access.ts';
import type { AssetRef } from '../core/asset.ts';
import type { AssetId, Unread } from '../core/facts.ts';
import type { IncidentLink } from '../core/incident/incident.ts';
import type { Language } from '../core/reason-said.ts';
import type { PolicyFiles } from '../core/retention/policy.ts';
import type { ScanRun } from '../core/scan.ts';
import type { AssetNode, Direction, Store } from '../store/store.ts';
import { createLoader, type Loader } from './loader.ts';
import type { ConfigurationModel } from './models.ts';
import type { Cursors } from './page.ts';

/** The two ways to ask the graph: by the name of an action, with plain data. */
export type Ask = Pick<Store<Actions>, 'read' | 'write'>;

/** How far a scan is. */
export interface ScanStep {
  scan: ScanRun;
  done: number;
  total?: number;
  what: string;
}

/** Scans run beside the graph: they are started and stopped, and tell how far they are. */
export interface ScanControl {
  /** Starts one source, or all; gives the runs at once, they go on by themselves. */
  start(input: { source?: string; actor: Actor }): Promise<ScanRun[]>;
  /** Stops a run; what it wrote stays. */
  cancel(input: { run: number; actor: Actor }): Promise<ScanRun>;
  /** Steps of one run, or of all, until it ends or `signal` aborts. */
  progress(input: { run?: number; signal: AbortSignal }): AsyncIterable<ScanStep>;
}

/** What gyebo.yaml says of connections. */
export interface Connections {
  /** Names that it maps. */
  mapped(): string[];
  /** The likeliest line for one that it does not. */
  propose(unmapped: UnmappedConnection): string;
}

/** What the whole server shares. */
export interface Services {
  ask: Ask;
  scans: ScanControl;
  connections: Connections;
  /** What changed in files since they were read: no verdict knows it. */
  unread(): Promise<Unread>;
  /** What the policies beside gyebo.yaml say by now. */
  retention(): Promise<PolicyFiles>;
  /** gyebo.yaml as it is in use. */
  configuration(): Promise<ConfigurationModel>;
  cursors: Cursors;
  /** The catalog's name. */
  readonly catalog: string;
  /** Where people reach this server, without a slash at the end. */
  publicUrl(): string;
}

/** What the server knows of one request. */
export interface RequestFacts {
  actor: Actor;
  requestId: string;
  /** Of messages about mistakes; other texts take theirs as an argument. */
  language: Language;
  signal: AbortSignal;
}

/** What resolvers get: the services, who asks, and loaders that live as long as the request. */
export interface Context extends Services, RequestFacts {
  /** Assets that an edge or record names. */
  assets: Loader<AssetId, AssetNode>;
  /** Assets that a caller names; they need not exist. */
  askedAssets: Loader<AssetId, AssetNode | undefined>;
  assetsByRef: Loader<AssetRef, AssetNode | undefined>;
  details: Loader<AssetId, AssetDetails>;
  /** Incidents under way on assets. */
  incidentsOn: Loader<AssetId, IncidentLink[]>;
  /** Deletion requests under way for assets. */
  requestsOn: Loader<AssetId, RequestRow[]>;
  /** How many assets lie upstream and downstream. */
  counts: Record<Direction, Loader<AssetId, number>>;
}

const sameId = (id: AssetId) => id;

/** The context of one request. */
export function createContext(services: Services, facts: RequestFacts): Context {
  const { ask } = services;
  const askedAssets = createLoader<AssetId, AssetNode | undefined>(async (ids) => {
    const nodes = new Map((await ask.read('assetsById', { ids })).map((node) => [node.id, node]));
    return ids.map((id) => nodes.get(id));
  }, sameId);
  const assets: Context['assets'] = {
    load: async (id) => (await askedAssets.load(id)) ?? lost(id),
    prime: (id, node) => askedAssets.prime(id, node),
  };
  const assetsByRef = createLoader<AssetRef, AssetNode | undefined>(
    (refs) => ask.read('assetsByRef', { refs }),
    ({ kind, urn }) => `${kind} ${urn}`,
  );
  const details = createLoader<AssetId, AssetDetails>(async (ids) => {
    const found = await ask.read('detailsOfAssets', { ids, edges: 100 });
    for (const { neighbours } of found) for (const node of neighbours) assets.prime(node.id, node);
    return found;
  }, sameId);
  const incidentsOn = createLoader<AssetId, IncidentLink[]>(
    (ids) => ask.read('incidentsUnderway', { ids }),
    sameId,
  );
  const requestsOn = createLoader<AssetId, RequestRow[]>(
    (ids) => ask.read('requestsUnderway', { ids }),
    sameId,
  );
  const count = (direction: Direction) =>
    createLoader<AssetId, number>((ids) => ask.read('reachCounts', { ids, direction }), sameId);
  const counts = { UPSTREAM: count('UPSTREAM'), DOWNSTREAM: count('DOWNSTREAM') };
  return {
    ...services,
    ...facts,
    assets,
    askedAssets,
    assetsByRef,
    details,
    incidentsOn,
    requestsOn,
    counts,
  };
}

function lost(id: AssetId): never {
  throw new Error(`the graph has an edge or record of asset #${id}, and no such asset`);
}
