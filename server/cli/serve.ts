import { openApp, type App } from '../app.ts';
import { GyeboError } from '../core/errors.ts';
import { keepFresh } from '../schedule.ts';
import { serve } from '../serve.ts';
import { leaveServerNote } from '../server-note.ts';
import { listenForCommands } from '../socket/listen.ts';
import type { Session } from './command.ts';
import { exits } from './terminal.ts';

export interface ServeOptions {
  host?: string;
  port?: string;
}

function portOption(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new GyeboError('INVALID', `--port: expected a number from 0 to 65535, got "${text}"`);
}

/** Serves an open app until the terminal's signal, then closes both. */
export async function serveApp(
  session: Session<ServeOptions>,
  app: App,
  scansAtOnce: boolean,
): Promise<number> {
  const { terminal, options } = session;
  const { config } = app;
  const host = options.host ?? config.server.host;
  const server = await serve(app, { host, port: portOption(options.port, config.server.port) });
  const takeBackNote = leaveServerNote(config.storeFile, server.url);
  const closeSocket = await listenForCommands(app, server.newLink);
  const stopSchedule = keepFresh(app, session.actor, scansAtOnce);
  const link = server.newLink();
  session.show({ url: server.url, link }, () => {
    terminal.out(session.text(`${config.name}: open ${link}`, `${config.name}: 여세요 → ${link}`));
  });
  await new Promise<void>((resolve) => {
    if (terminal.signal.aborted) resolve();
    else terminal.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  stopSchedule();
  takeBackNote();
  await closeSocket();
  await server.close();
  await app.close();
  return exits.fine;
}

/** `gyebo serve`: web UI and GraphQL, scans by their schedule. */
export async function serveCommand(session: Session<ServeOptions>): Promise<number> {
  const { options, terminal } = session;
  const app = await openApp({
    folder: terminal.folder,
    logLevel: terminal.environment['GYEBO_LOG'] ?? 'info',
    ...(options.config !== undefined && { config: options.config }),
  });
  try {
    return await serveApp(session, app, true);
  } catch (error) {
    await app.close();
    throw error;
  }
}
