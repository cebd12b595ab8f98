import { findConfig } from '../app.ts';
import { loadConfig } from '../config.ts';
import { GyeboError } from '../core/errors.ts';
import { linkOfServer } from '../socket/connect.ts';
import type { Session } from './command.ts';
import { exits } from './terminal.ts';

/** `gyebo link`: a new one-time link from the server that runs on this store; UNAVAILABLE without one. */
export async function linkCommand(session: Session<object>): Promise<number> {
  const config = await loadConfig(findConfig(session.options.config, session.terminal.folder));
  const link = await linkOfServer(config);
  if (link === undefined) {
    throw new GyeboError(
      'UNAVAILABLE',
      'no server of yours runs on this store: start one with gyebo serve',
    );
  }
  session.show({ link }, () => session.terminal.out(link));
  return exits.fine;
}
