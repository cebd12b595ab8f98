import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Actions } from './actions/registry.ts';
import type { ConfigSync } from './actions/config-sync.ts';
import { loadConfig, type Config, type SourceConfig } from './config.ts';
import type { Actor } from './core/access.ts';
import { resolveSecret } from './config/secret.ts';
import { GyeboError } from './core/errors.ts';
import { followConfig, type ConfigState } from './live-config.ts';
import { createLog } from './log.ts';
import { moduleUrl } from './module-url.ts';
import { createScans, type Scans } from './scan-service.ts';
import { createEmbeddedStore } from './store/embedded/embedded.ts';
import { createNeo4jStore } from './store/neo4j/neo4j.ts';
import type { Store } from './store/store.ts';

/** Gyebo with its store open: what every door talks to. */
export interface App {
  /** gyebo.yaml as it is in use. */
  readonly config: Config;
  readonly read: Store<Actions>['read'];
  readonly write: Store<Actions>['write'];
  readonly scans: Scans;
  readonly log: ReturnType<typeof createLog>;
  /** How what is in use stands to the file. */
  configState(): ConfigState;
  /** Takes over what gyebo.yaml says by now; a faulty one is remembered, and the one before stays in use. */
  refresh(): Promise<void>;
  /** Brings the graph in line with gyebo.yaml; writes nothing when it is. */
  sync(): Promise<void>;
  /** Interrupts running scans and closes the store. */
  close(): Promise<void>;
}

const configActor: Actor = { name: 'gyebo.yaml', role: 'admin' };

/** The configuration to use: the named file, else ./gyebo.yaml; INVALID when there is none. */
export function findConfig(named: string | undefined, folder: string): string {
  const file = path.resolve(folder, named ?? 'gyebo.yaml');
  if (existsSync(file)) return file;
  throw new GyeboError(
    'INVALID',
    `${file}: no such file; write a gyebo.yaml or give --config FILE`,
  );
}

/** Hash of what a scan of a source hangs on beside its files: the same arguments as `scanApart` gets. */
function readingOf(config: Config, { type, options }: SourceConfig): string {
  const { connections, aliases, sources } = config;
  const systems = sources.flatMap(({ covers, readsCode }) => (readsCode ? [] : covers));
  const content = JSON.stringify([type, options, connections, aliases, systems]);
  return createHash('sha256').update(content).digest('hex');
}

function syncInput(config: Config): ConfigSync {
  return {
    actor: configActor,
    at: new Date().toISOString(),
    sources: config.sources.map((source) => {
      const { id, type, covers, readsCode, limitSeconds } = source;
      return { id, type, covers, readsCode, limitSeconds, reading: readingOf(config, source) };
    }),
    services: Object.entries(config.services).map(([name, service]) => ({ name, ...service })),
    blindSpots: config.blindSpots,
    parties: Object.entries(config.parties).map(([name, party]) => ({ name, ...party })),
    aliases: config.aliases,
    windowDays: config.windows.usageDays,
    ignoreReaders: config.readers.ignore,
    roleMap: config.readers.map.map(({ role, pipelines }) => ({ reader: role, pipelines })),
  };
}

/** The store that a configuration names, as it is: nothing of the configuration is written into it. */
export async function openStoreOf(config: Config): Promise<Store<Actions>> {
  const { store, root, storeFile } = config;
  const actions = moduleUrl('./actions/registry', import.meta.url);
  mkdirSync(path.dirname(storeFile), { recursive: true });
  if (store.kind === 'embedded') {
    return createEmbeddedStore<Actions>({ file: storeFile, actions });
  }
  const { url, user, password, token, database } = store;
  const signIn =
    token === undefined
      ? { user, password: resolveSecret(password, root, process.env) }
      : { bearer: resolveSecret(token, root, process.env) };
  return createNeo4jStore<Actions>({ url, ...signIn, ...(database && { database }), actions });
}

/** Half a graph would call safe what the other half reads. */
async function refuseHalfImported(store: Store<Actions>, config: Config): Promise<void> {
  const { begun } = await store.read('importState', null);
  if (begun === undefined) return;
  throw new GyeboError(
    'CONFLICT',
    `${config.storeFile} holds only ${begun.lines} lines of an import: run gyebo import with the same file again`,
  );
}

/** Opens a store for a configuration that is already read. */
export async function openAppWith(
  config: Config,
  options: { logLevel?: string } = {},
): Promise<App> {
  const log = createLog(options.logLevel ?? 'warn');
  const store = await openStoreOf(config);
  const apply = async (each: Config) => {
    await store.write('syncConfig', syncInput(each));
  };
  const live = followConfig({ first: config, log, apply });
  const sync = () => apply(live.current());
  // Which DAG a role stands for is known only once the DAGs are scanned.
  const scans = createScans({ live, store, log, afterScan: sync });
  try {
    await refuseHalfImported(store, config);
    await sync();
  } catch (error) {
    await store.close();
    throw error;
  }
  const close = async () => {
    await scans.close();
    await store.close();
  };
  const { read, write } = store;
  const { state: configState, refresh } = live;
  return {
    get config() {
      return live.current();
    },
    configState,
    refresh,
    ...{ read, write, scans, log, sync, close },
  };
}

/** Reads the configuration and opens its store; INVALID tells all that is wrong with the file. */
export async function openApp(options: {
  config?: string;
  folder?: string;
  logLevel?: string;
}): Promise<App> {
  const config = await loadConfig(findConfig(options.config, options.folder ?? process.cwd()));
  return openAppWith(config, options);
}
