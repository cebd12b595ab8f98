import path from 'node:path';
import type { App } from '../app.ts';
import { proposeConnections } from '../proposal.ts';
import { diagnoseSource } from '../scan-context.ts';
import type { Diagnosis } from '../../scanners/scanner.ts';
import { withApp, type Session } from './command.ts';
import { exits } from './terminal.ts';

export interface DoctorOptions {
  connections?: string;
  strict?: boolean;
}

interface Finding extends Diagnosis {
  about: string;
}

async function sourceFindings(app: App): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const source of app.config.sources) {
    const about = `${source.id} (${source.type})`;
    for (const diagnosis of await diagnoseSource(app.config, source)) {
      findings.push({ about, ...diagnosis });
    }
  }
  return findings;
}

/** The newest run of each source: failed and held ones are trouble, none at all a warning. */
async function runFindings(app: App): Promise<Finding[]> {
  const sources = await app.read('listSources', {});
  return sources.flatMap(({ id, value, last }): Finding[] => {
    if (value.retiredAt) {
      if (!value.configured) return [];
      const message = `retired at ${value.retiredAt}, and still named in ${app.config.file}`;
      return [{ about: id, level: 'warning', message, advice: 'scan it again, or take it out' }];
    }
    if (!value.configured) {
      const message = `${app.config.file} no longer names it; what it said still stands`;
      return [
        { about: id, level: 'warning', message, advice: 'name it again, or retire the source' },
      ];
    }
    if (!last)
      return [{ about: id, level: 'warning', message: 'never scanned', advice: 'gyebo scan' }];
    if (last.state === 'FAILED' || last.state === 'HELD') {
      const message = `scan ${last.id} is ${last.state}${last.message ? `: ${last.message}` : ''}`;
      return [{ about: id, level: 'error', message }];
    }
    return [
      { about: id, level: 'ok', message: `scan ${last.id}: ${last.state} at ${last.startedAt}` },
    ];
  });
}

function expired(app: App): Finding[] {
  const today = new Date().toISOString().slice(0, 10);
  return app.config.blindSpots
    .filter((spot) => spot.until.slice(0, 10) < today)
    .map((spot) => ({
      about: 'blindSpots',
      level: 'warning',
      message: `${spot.namespace} was accepted until ${spot.until}`,
      advice: 'cover it with a source, or accept it anew',
    }));
}

function explain(app: App): string[] {
  const { config } = app;
  const lines = [`${config.name}: ${config.file}`, `store: ${config.storeFile}`];
  for (const source of config.sources) {
    const sees = source.covers.length > 0 ? `looks into ${source.covers.join(', ')}` : 'reads code';
    const hours = Math.round(source.limitSeconds / 360) / 10;
    lines.push(`source ${source.id}: ${source.type}, ${sees}, too old after ${hours} h`);
  }
  for (const line of config.connections) {
    lines.push(
      `connection ${line.name} → ${line.namespace}${line.database ? ` ${line.database}` : ''}`,
    );
  }
  return lines;
}

const marks = { ok: '✓', warning: '!', error: '✗' } as const;

function print(session: Session<DoctorOptions>, findings: Finding[]): void {
  for (const { about, level, message, advice } of findings) {
    session.terminal.out(`${marks[level]} ${about}: ${message}`);
    if (advice && level !== 'ok') session.terminal.out(`    → ${advice}`);
  }
}

/** `gyebo doctor`: the configuration explained and tested; 2 when something is wrong. */
export async function doctorCommand(session: Session<DoctorOptions>): Promise<number> {
  const { terminal, options } = session;
  return withApp(session, async (app) => {
    const findings = [...(await sourceFindings(app)), ...(await runFindings(app)), ...expired(app)];
    const mapped = app.config.connections.map((line) => line.name);
    const unmapped = await app.read('unmappedConnections', { mapped });
    const proposed = proposeConnections(
      app.config,
      unmapped,
      terminal.environment,
      options.connections && path.resolve(terminal.folder, options.connections),
    );
    session.show({ config: explain(app), findings, unmapped: proposed }, () => {
      for (const line of explain(app)) terminal.out(line);
      print(session, findings);
      for (const { unmapped: entry, proposals } of proposed) {
        const place = entry.place ? `${entry.place.at}:${entry.place.line ?? 1}` : '';
        terminal.out(
          session.text(
            `! connection ${entry.name} is not mapped (${entry.assets} names, ${place}); in connections:`,
            `! 연결 ${entry.name} 이 어디인지 모른다 (이름 ${entry.assets}개, ${place}). connections: 에:`,
          ),
        );
        for (const { line, from } of proposals) terminal.out(`    ${line}   # ${from}`);
      }
    });
    const worst = options.strict ? ['error', 'warning'] : ['error'];
    const trouble = findings.some(({ level }) => worst.includes(level));
    return trouble || (options.strict && unmapped.length > 0) ? exits.wrongUse : exits.fine;
  });
}
