import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import path from 'node:path';
import type { App } from './app.ts';
import { createAuth, createFailureLimit } from './auth.ts';
import type { Actor } from './core/access.ts';
import { GyeboError } from './core/errors.ts';
import { unreadWatch } from './changed-files.ts';
import type { Connections } from './graphql/context.ts';
import { packageRoot } from './package-root.ts';
import { readPolicyFiles } from './retention-files.ts';
import { createCursors } from './graphql/page.ts';
import { createGraphql } from './graphql/yoga.ts';
import { proposeConnections } from './proposal.ts';
import { isLoopback } from './serve/guard.ts';
import { createHttp } from './serve/listen.ts';
import { handle, type Parts } from './serve/routes.ts';
import { scanControl } from './serve/scan-control.ts';
import { storedSignIns } from './serve/sign-ins.ts';
import { createStatic } from './serve/static.ts';

export interface ServeOptions {
  /** Address to listen on; by default that of the configuration. */
  host?: string;
  /** 0: any free port. */
  port?: number;
  /** Host names to answer to beside those of this machine. */
  extraHosts?: string[];
  /** Folder of the built web pages. */
  webFolder?: string;
  /** Milliseconds that open requests get to end. */
  graceMs?: number;
  /** Milliseconds that one query may take. */
  answerMs?: number;
}

export interface Serving {
  url: string;
  /** A link that signs a browser in, once; the one before becomes void. */
  newLink(): string;
  close(): Promise<void>;
}

/** The one user of local mode. */
const localAdmin: Actor = { name: 'local-admin', role: 'admin', local: true };

function refuseOpenBind(host: string): void {
  if (isLoopback(host) || process.env['GYEBO_INSECURE'] === '1') return;
  throw new GyeboError(
    'INVALID',
    `${host} can be reached from other machines, and no sign-in for teams is configured. ` +
      'Listen on 127.0.0.1, or set GYEBO_INSECURE=1 where something in front protects this port.',
  );
}

function connectionsOf(app: App): Connections {
  return {
    mapped: () => app.config.connections.map(({ name }) => name),
    propose: (unmapped) =>
      proposeConnections(app.config, [unmapped], process.env)[0]?.proposals[0]?.line ?? '',
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host.replace(/^\[|\]$/gu, ''));
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GyeboError('INVALID', `cannot listen on ${host}:${port}: ${reason}`, {
      cause: error,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function shownHost(host: string): string {
  if (['0.0.0.0', '::', '[::]'].includes(host)) return '127.0.0.1';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

async function endServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection turns idle when its answer is through, which may be after this moment.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const grace = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
}

/**
 * Serves the API and the web pages of an app. INVALID when the address may not or cannot be listened
 * on. `close` ends the server, not the app.
 */
export async function serve(app: App, options: ServeOptions = {}): Promise<Serving> {
  const host = options.host ?? app.config.server.host;
  refuseOpenBind(host);
  const ending = new AbortController();
  const report = (error: unknown, requestId: string) =>
    app.log.error({ error, requestId }, 'A request failed');
  const ask = { read: app.read, write: app.write };
  const cursors = createCursors(randomBytes(32));
  const services = {
    ask,
    scans: scanControl(app),
    connections: connectionsOf(app),
    unread: unreadWatch(app),
    retention: async () => readPolicyFiles(app.config.root),
    async configuration() {
      await app.refresh();
      return { file: path.basename(app.config.file), ...app.configState() };
    },
    cursors,
    get catalog() {
      return app.config.name;
    },
    publicUrl: () => url,
  };
  let url = '';
  const auth = createAuth(localAdmin, storedSignIns(ask));
  const parts: Parts = {
    ask,
    graphql: createGraphql(services, report),
    auth,
    failures: createFailureLimit(),
    files: createStatic(options.webFolder ?? path.join(packageRoot(), 'dist/web')),
    cookie: 'gyebo',
    extraHosts: (options.extraHosts ?? []).map((name) => name.toLowerCase()),
    answerMs: options.answerMs ?? 30_000,
    ready: () => !ending.signal.aborted,
    report,
  };
  const server = createHttp((request) => handle(request, parts), ending.signal, report);
  const port = await listen(server, host, options.port ?? app.config.server.port);
  parts.cookie = `gyebo_${port}`;
  url = `http://${shownHost(host)}:${port}`;
  return {
    url,
    newLink: () => `${url}/#token=${auth.newLinkToken()}`,
    async close() {
      ending.abort();
      await endServer(server, options.graceMs ?? 10_000);
    },
  };
}
