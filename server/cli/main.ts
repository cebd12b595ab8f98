import { Command, CommanderError } from 'commander';
import { checkDeleteCommand, type CheckOptions } from './check-delete.ts';
import { addCommand } from './command.ts';
import { diffCommand } from './diff.ts';
import { linkCommand } from './link.ts';
import { doctorCommand, type DoctorOptions } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommand, type ImportOptions } from './import.ts';
import { impactCommand, type ImpactOptions } from './impact.ts';
import { incidentCommand, incidentLines, type IncidentOptions } from './incident.ts';
import { retentionCommand, retentionLines, type RetentionOptions } from './retention.ts';
import { scanCommand } from './scan.ts';
import { packageVersion } from '../package-root.ts';
import { searchCommand, type SearchOptions } from './search.ts';
import { sourceCommand, type SourceOptions } from './source.ts';
import { setCommand, settingLines, type SetOptions } from './set.ts';
import { exits, type Terminal } from './terminal.ts';
import { deleteCommand, deleteLines, type DeleteOptions } from './delete.ts';
import { userCommand, userLines, type UserOptions } from './user.ts';
import { whyCommand } from './why.ts';
import type { ServeOptions } from './serve.ts';

type Finish = (exit: number) => void;

function addServing(program: Command, terminal: Terminal, finish: Finish): void {
  const define = (command: Command) =>
    command
      .option('--host <host>', 'address to listen on (default: of gyebo.yaml, 127.0.0.1)')
      .option('--port <port>', 'port to listen on (default: of gyebo.yaml, 4680)');
  addCommand<ServeOptions>(program, terminal, finish, {
    name: 'serve',
    summary: 'web UI and GraphQL; scans by schedule',
    define,
    // The web server is loaded only where it is needed: other commands start faster.
    run: async (session) => (await import('./serve.ts')).serveCommand(session),
  });
  addCommand<ServeOptions>(program, terminal, finish, {
    name: 'start',
    summary: 'scan ./gyebo.yaml or the example company, serve, print the link',
    define,
    run: async (session) => (await import('./start.ts')).startCommand(session),
  });
}

function addQuestions(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand<SearchOptions>(program, terminal, finish, {
    name: 'search',
    summary: 'find assets by any words',
    define: (command) =>
      command
        .argument('[words...]', 'all of them must be found; none lists everything')
        .option('--kind <kind...>', 'DATASET, PIPELINE, TASK, DASHBOARD, MODEL, SERVICE, COLUMN')
        .option('--platform <platform...>', 'postgres, airflow, s3 …')
        .option('--layer <layer...>', 'source, lake, warehouse, mart, serving')
        .option('--owner <owner...>', 'person or team')
        .option('--tag <tag...>', 'tag of a source or of people')
        .option('--unowned', 'only what nobody owns')
        .option('--sort <order>', 'relevance, name, changed (newest load first), connected')
        .option('--limit <count>', 'how many', '20'),
    run: searchCommand,
  });
  addCommand<ImpactOptions>(program, terminal, finish, {
    name: 'impact',
    summary: 'everything downstream of assets',
    define: (command) =>
      command
        .argument('<asset...>')
        .option('--upstream', 'where the data comes from instead')
        .option('--depth <hops>', 'at most so many hops')
        .option('--limit <count>', 'how many to list', '200')
        .option('--csv', 'all of them as CSV'),
    run: impactCommand,
  });
  addCommand(program, terminal, finish, {
    name: 'why',
    summary: 'a path between two assets, with its evidence',
    define: (command) => command.argument('<from>').argument('<to>'),
    run: whyCommand,
  });
  addCommand<CheckOptions>(program, terminal, finish, {
    name: 'check-delete',
    summary: 'may these be deleted together? 0 SAFE, 1 BLOCKED, 3 REVIEW, 4 UNKNOWN',
    define: (command) =>
      command
        .argument('<what...>', 'DAG id, table, file or URN; several are one set')
        .option('--scan', 'scan all sources first (changed files are always scanned first)')
        .option(
          '--no-scan',
          'scan nothing; with changed files the exit code is 4 (UNKNOWN) at best',
        )
        .option('--record', 'keep the verdict with its facts')
        .option('--tell', 'print a message for each owner and consumer'),
    run: checkDeleteCommand,
  });
}

function addWork(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand(program, terminal, finish, {
    name: 'scan',
    summary: 'scan all sources, or those named',
    define: (command) => command.argument('[source...]'),
    run: scanCommand,
  });
  addCommand<SourceOptions>(program, terminal, finish, {
    name: 'source',
    summary: 'the sources; show what one could not read, release its held scan, retire it',
    define: (command) =>
      command
        .argument('[show|release|retire]')
        .argument('[source]')
        .option('--reason <why>', 'kept with a release or the end of a source'),
    run: sourceCommand,
  });
  addCommand(program, terminal, finish, {
    name: 'link',
    summary: 'a new one-time link to the running server; the one before becomes void',
    run: linkCommand,
  });
  addCommand(program, terminal, finish, {
    name: 'diff',
    summary: 'what scans changed: from one to another, or the newest',
    define: (command) => command.argument('[from]').argument('[to]'),
    run: diffCommand,
  });
  addCommand<SetOptions>(program, terminal, finish, {
    name: 'set',
    summary: 'owner, requester, consumer, edge, tag, description, hold, answer, blind-spot, accept',
    define: (command) =>
      command
        .argument('<what>')
        .argument('[arguments...]')
        .option('--reason <why>', 'kept with it')
        .option('--until <date>', 'day from which it no longer holds')
        .option('--ticket <id>', 'ticket of a request')
        .option('--end', 'end it instead')
        .addHelpText('after', ['', ...settingLines()].join('\n')),
    run: setCommand,
  });
  addCommand<DoctorOptions>(program, terminal, finish, {
    name: 'doctor',
    summary: 'explain the configuration, test the sources, list unmapped connections',
    define: (command) =>
      command
        .option('--connections <file>', 'connections exported from Airflow, for proposals')
        .option('--strict', 'warnings are trouble too'),
    run: doctorCommand,
  });
}

function addIncidents(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand<IncidentOptions>(program, terminal, finish, {
    name: 'incident',
    summary: 'open, list, show, note, move on and export incidents',
    define: (command) =>
      command
        .argument('[what]')
        .argument('[arguments...]')
        .option('--title <text>', 'what is wrong, in a few words')
        .option('--severity <severity>', 'high, medium (default), low')
        .option('--since <when>', 'when it began, or happened')
        .option('--lead <name>', 'who leads the work')
        .option('--note <text>', 'what is known by now')
        .option('--factor <factor...>', 'coded factors: SILENT_FAILURE, NO_OWNER …')
        .option('--repeats <id...>', 'earlier incidents that it repeats')
        .option('--near-miss', 'nothing broke, since something stopped it')
        .option('--all', 'closed ones, too')
        .option('--reason <why>', 'kept with it')
        .option('--out <file>', 'file to write instead of the terminal')
        .addHelpText('after', ['', ...incidentLines()].join('\n')),
    run: incidentCommand,
  });
}

function addBackup(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand(program, terminal, finish, {
    name: 'export',
    summary:
      'everything in the store as one file of JSON lines: a backup, or a move to another store',
    define: (command) => command.argument('<file>', 'file to write; - for the terminal'),
    run: exportCommand,
  });
  addCommand<ImportOptions>(program, terminal, finish, {
    name: 'import',
    summary: 'an export into an empty store; verified first, goes on where it was ended',
    define: (command) =>
      command
        .argument('<file>', 'file that gyebo export wrote')
        .option('--dry-run', 'verify the file and look whether the store is empty; write nothing'),
    run: importCommand,
  });
}

function addRequests(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand<DeleteOptions>(program, terminal, finish, {
    name: 'delete',
    summary: 'deletion requests: ask, sign, approve, work the checklist off, restore',
    define: (command) =>
      command
        .argument('[what]')
        .argument('[arguments...]')
        .option('--reason <why>', 'why, or what proves a step')
        .option('--purpose <purpose>', 'unused, replaced, cost, privacy or other')
        .option('--due <date>', 'day by which it should be gone')
        .option('--undo-days <days>', 'days within which it can be undone')
        .option('--replacement <what>', 'what takes its place')
        .option('--recipe <how>', 'how it is brought back')
        .option('--to <new>', 'of a migration: what takes the place of the old')
        .option('--way <way>', 'migrated, accept-break or consent')
        .option('--backup <where>', 'where the copy lies')
        .option('--skip', 'leave the step out, with a reason')
        .option('--give-up-undo <why>', 'close before the undo deadline')
        .addHelpText('after', ['', ...deleteLines()].join('\n')),
    run: deleteCommand,
  });
}

function addRetention(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand<RetentionOptions>(program, terminal, finish, {
    name: 'retention',
    summary: 'policies and their plans, what is dead, exclusions, requests out of a plan',
    define: (command) =>
      command
        .argument('[what]')
        .argument('[arguments...]')
        .option('--reason <why>', 'kept with it')
        .option('--until <date>', 'day after which an exclusion counts no more')
        .option('--policy <name>', 'exclude from this policy only')
        .option('--state <state>', 'candidate (default), pending or excluded')
        .option('--first <number>', 'how many are shown')
        .option('--messages', 'one message for each owner, to copy')
        .addHelpText('after', ['', ...retentionLines()].join('\n')),
    run: retentionCommand,
  });
}

function addPeople(program: Command, terminal: Terminal, finish: Finish): void {
  addCommand<UserOptions>(program, terminal, finish, {
    name: 'user',
    summary:
      'people with a sign-in of their own: add, link, change, leave, orphans, hand-over, remove',
    define: (command) =>
      command
        .argument('[what]')
        .argument('[arguments...]')
        .option('--role <role>', 'viewer, editor, steward or admin')
        .option('--party <name...>', 'owners and teams that they stand for, beside their own name')
        .option('--reason <why>', 'kept with it')
        .addHelpText('after', ['', ...userLines()].join('\n')),
    run: userCommand,
  });
}

/** Runs one command line; gives the exit code. */
export async function runCli(args: string[], terminal: Terminal): Promise<number> {
  let exit: number = exits.fine;
  const finish: Finish = (code) => (exit = code);
  const program = new Command('gyebo')
    .description('A data catalog that can say no.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  for (const add of [
    addServing,
    addQuestions,
    addWork,
    addRequests,
    addRetention,
    addPeople,
    addIncidents,
    addBackup,
  ])
    add(program, terminal, finish);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exits.fine : exits.wrongUse;
  }
  return exit;
}
