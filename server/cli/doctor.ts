import path from 'node:path';
import type { App } from '../app.ts';
import { josa } from '../core/josa.ts';
import { proposeConnections } from '../proposal.ts';
import { diagnoseSource } from '../scan-context.ts';
import type { Diagnosis } from '../../scanners/scanner.ts';
import { readPolicyFiles } from '../retention-files.ts';
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

/** Retention policies that cannot be used. */
function policyFindings(app: App): Finding[] {
  return readPolicyFiles(app.config.root).faults.flatMap(({ file, faults }) =>
    faults.map(({ line, key, message }) => ({
      about: line === undefined ? file : `${file}:${line}`,
      level: 'error' as const,
      message: key === undefined ? message : `${key}: ${message}`,
    })),
  );
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

/** A declared read protects what it names; one that names nothing protects nothing. */
async function readFindings(app: App): Promise<Finding[]> {
  const unseen = await app.read('unseenReads', { aliases: app.config.aliases });
  return unseen.map(({ service, read, schema, isSchema }): Finding => {
    const about = `services.${service}.reads`;
    if (schema !== undefined && isSchema) {
      const message = `the table ${read} was seen by no scan; it is taken for the whole schema`;
      return { about, level: 'warning', message, advice: `write it so: ${schema}` };
    }
    const message = `${read} was seen by no scan: so far it protects nothing`;
    if (schema === undefined)
      return { about, level: 'warning', message, advice: 'correct the name, or scan its system' };
    const advice = `correct the name, or scan its system; a whole schema is written ${schema}`;
    return { about, level: 'warning', message, advice };
  });
}

function explain({ config }: App, { text }: Session<object>): string[] {
  const lines = [
    `${config.name}: ${config.file}`,
    `${text('store', '저장소')}: ${storeOf(config)}`,
  ];
  for (const { id, type, covers, limitSeconds } of config.sources) {
    const seen = covers.join(', ');
    const hours = Math.round(limitSeconds / 360) / 10;
    const english = `${seen ? `looks into ${seen}` : 'reads code'}, too old after ${hours} h`;
    const korean = `${seen ? `${josa(seen, '을/를')} 들여다봄` : '코드를 읽음'}, ${hours}시간이 지나면 낡음`;
    lines.push(`${text('source', '소스')} ${id}: ${type}, ${text(english, korean)}`);
  }
  for (const { name, namespace, database } of config.connections) {
    const place = `${namespace}${database ? ` ${database}` : ''}`;
    lines.push(`${text('connection', '연결')} ${name} → ${place}`);
  }
  return lines;
}

/** Where the catalog is kept, without its secret. */
function storeOf({ store, storeFile }: App['config']): string {
  if (store.kind === 'embedded') return storeFile;
  const { url, user, password, token, database = '' } = store;
  const as = token === undefined ? `${user}, ${password}` : token;
  return [url, database, `(${as})`].filter((part) => part !== '').join(' ');
}

const marks = { ok: '✓', warning: '!', error: '✗' } as const;

function print({ terminal }: Session<DoctorOptions>, findings: Finding[]): void {
  for (const { about, level, message, advice } of findings) {
    terminal.out(`${marks[level]} ${about}: ${message}`);
    if (advice && level !== 'ok') terminal.out(`    → ${advice}`);
  }
}

/** Scanners and scans speak English; what they say is told in the session's language. */
function told({ say }: Session<object>, finding: Finding): Finding {
  const { message, advice, ...rest } = finding;
  return { ...rest, message: say(message), ...(advice !== undefined && { advice: say(advice) }) };
}

/** `gyebo doctor`: the configuration explained and tested; 2 when something is wrong. */
export async function doctorCommand(session: Session<DoctorOptions>): Promise<number> {
  const { terminal, options } = session;
  return withApp(session, async (app) => {
    const found = [
      ...(await sourceFindings(app)),
      ...(await runFindings(app)),
      ...(await readFindings(app)),
      ...expired(app),
      ...policyFindings(app),
    ];
    const findings = found.map((finding) => told(session, finding));
    const mapped = app.config.connections.map((line) => line.name);
    const unmapped = await app.read('unmappedConnections', { mapped });
    const proposed = proposeConnections(
      app.config,
      unmapped,
      terminal.environment,
      options.connections && path.resolve(terminal.folder, options.connections),
    );
    session.show({ config: explain(app, session), findings, unmapped: proposed }, () => {
      for (const line of explain(app, session)) terminal.out(line);
      print(session, findings);
      for (const { unmapped: entry, proposals } of proposed) {
        const place = entry.place ? `${entry.place.at}:${entry.place.line ?? 1}` : '';
        terminal.out(
          session.text(
            `! connection ${entry.name} is not mapped (${entry.assets} names, ${place}); in connections:`,
            `! 연결 ${josa(entry.name, '이/가')} 어디인지 모릅니다 (이름 ${entry.assets}개, ${place}). connections:에 더할 줄:`,
          ),
        );
        // One key stands once: what else it may be is a comment.
        for (const [at, { line, from }] of proposals.entries()) {
          const head = at === 0 ? '' : session.text('# or ', '# 또는 ');
          terminal.out(`    ${head}${line}   # ${session.say(from)}`);
        }
      }
    });
    const worst = options.strict ? ['error', 'warning'] : ['error'];
    const trouble = findings.some(({ level }) => worst.includes(level));
    return trouble || (options.strict && unmapped.length > 0) ? exits.wrongUse : exits.fine;
  });
}
