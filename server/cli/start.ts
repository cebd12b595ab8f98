import { existsSync } from 'node:fs';
import path from 'node:path';
import { openApp, type App } from '../app.ts';
import { packageRoot } from '../package-root.ts';
import type { Session } from './command.ts';
import { tellStory } from './example-story.ts';
import { printRuns, scanWithProgress } from './scan.ts';
import { serveApp, type ServeOptions } from './serve.ts';

const exampleConfig = path.join(packageRoot(), 'examples/shop/gyebo.yaml');

function chooseConfig(session: Session<ServeOptions>): string | undefined {
  const { options, terminal } = session;
  if (options.config !== undefined) return options.config;
  if (existsSync(path.resolve(terminal.folder, 'gyebo.yaml'))) return undefined;
  return exampleConfig;
}

async function scanSilently(session: Session<object>, app: App): Promise<void> {
  try {
    await app.scans.all(session.actor, undefined, session.terminal.signal);
  } catch (error) {
    app.log.error({ error }, 'The scan at the start broke');
  }
}

/**
 * `npm start`: ./gyebo.yaml, or the example company. The first time it scans before it serves, so
 * that the first page shows something; later it scans while it serves. The example company's story is told
 * once, also where `gyebo scan` came first.
 */
export async function startCommand(session: Session<ServeOptions>): Promise<number> {
  const { terminal } = session;
  const config = chooseConfig(session);
  const app = await openApp({
    folder: terminal.folder,
    logLevel: terminal.environment['GYEBO_LOG'] ?? 'warn',
    ...(config !== undefined && { config }),
  });
  try {
    const scanned = (await app.read('listScans', { first: 1 })).rows.length > 0;
    if (scanned) void scanSilently(session, app);
    else {
      const runs = await scanWithProgress(session, app);
      if (!session.options.json) await printRuns(session, app, runs);
    }
    if (app.config.file === exampleConfig) await tellStory(app);
    return await serveApp(session, app, false);
  } catch (error) {
    await app.close();
    throw error;
  }
}
