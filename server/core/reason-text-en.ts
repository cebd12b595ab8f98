import type { ReasonTexts, Said, VerdictTitles } from './reason-said.ts';

export const titlesEnglish: VerdictTitles = {
  SAFE: 'Safe to delete.',
  REVIEW: 'Somebody should look first.',
  BLOCKED: 'Do not delete: something would break.',
  UNKNOWN: 'It cannot be told yet.',
};

const verbs: Record<string, string> = {
  SENSOR: 'waits for',
  ORDER: 'runs after',
  COPY: 'is copied from',
  WRITE: 'writes to',
  CREATE: 'writes to',
  TRIGGER: 'calls',
  VIEW: 'is a view on',
  EXTERNAL: 'is an external table on',
  REFERENCE: 'has a foreign key to',
};

const sleeps: Record<string, string> = {
  PAUSED: 'paused',
  FAILING: 'failing for 90 days or more',
  UNUSED: 'not used while it was watched',
  DEPRECATED: 'deprecated',
  QUARANTINED: 'quarantined',
  VANISHED: 'gone from its source',
};

const verb = (said: Said) => verbs[said.value('relation')] ?? 'reads';
const through = (said: Said) =>
  said.has('through') ? ` through ${said.value('through')}, which holds it` : '';
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
const members = (said: Said) =>
  said.count('assets') > 1
    ? `${plural(said.count('assets'), 'dataset')} (${said.value('names')}${said.count('assets') > 5 ? ', …' : ''})`
    : said.value('names') || said.about;
const rescan = (said: Said) => `Run \`gyebo scan ${said.value('source')}\`, then check again.`;
const source = (said: Said) => `the source ${said.value('source')} (${said.value('type')})`;
const acts = (said: Said) =>
  ({ WRITE: 'write', BOTH: 'read or write' })[said.value('access')] ?? 'read';
const does = (said: Said) =>
  ({ WRITE: 'writes', BOTH: 'reads and writes' })[said.value('access')] ?? 'reads';
const why = (said: Said) => (said.has('text') ? `: ${said.value('text')}` : '');

/** How a finding names an asset: by what is known of a name, or by the words of a text that nobody could read. */
const fits = (said: Said) => {
  const text = said.value('text');
  if (text !== said.value('message')) return `\`${text}\` fits ${said.about}. `;
  return said.has('answeredBy') ? '' : `text that could not be read mentions ${said.about}. `;
};

/** What a person reads of each reason, in English. */
export const reasonsEnglish: ReasonTexts = {
  LIVE_READER: (said) => ({
    title: `${said.by} would break`,
    detail: `${said.by} ${verb(said)} ${said.about}${through(said)}.`,
    wayOut: `Move ${said.by} off ${said.about} first, delete both together, or have its owner accept the break.`,
  }),
  WRITER_FAILS: (said) => ({
    title: `${said.by} would fail`,
    detail: `${said.by} writes into ${said.about}, which would no longer be there.`,
    wayOut: `Delete ${said.by} too, or take the write out of it first.`,
  }),
  CALLER_FAILS: (said) => ({
    title: `${said.by} would fail`,
    detail: `${said.by} starts ${said.about} and would find nothing to start.`,
    wayOut: `Take the call out of ${said.by}, or delete both together.`,
  }),
  DEPENDENT_VIEW: (said) => ({
    title: `${said.by} would break`,
    detail: `${said.by} ${said.value('relation') === 'EXTERNAL' ? 'is an external table on' : 'is a view on'} ${said.about}.`,
    wayOut: `Add ${said.by} to what is deleted, or define it on something else first.`,
  }),
  REFERENCED: (said) => ({
    title: `${said.by} refers to it`,
    detail: `${said.by} has a foreign key or synonym to ${said.about}.`,
    wayOut: `Drop the constraint on ${said.by} first, or delete both together.`,
  }),
  NEVER_STARTS: (said) => ({
    title: `${said.about} would never start again`,
    detail: `Only ${said.value('starter')} and others of this set start ${said.about}, and what it makes is read.`,
    wayOut: `Give ${said.about} a schedule of its own, or let something else start it.`,
  }),
  STOPS_UNKNOWN_WORK: (said) => ({
    title: `${said.about} would never start again, and what it does is not known`,
    detail: `Only ${said.value('starter')} and others of this set start ${said.about}. Nothing that it writes was found, so who lives off its work is not known.`,
    wayOut: `Look at what ${said.about} does; give it a schedule of its own, or accept this reason with a date.`,
  }),
  DECLARED_CONSUMER: (said) => ({
    title: `${said.by || said.value('party')} uses it`,
    detail: `${said.by || said.value('party')} is declared as a consumer of ${said.about}${through(said)}.`,
    wayOut: `Ask ${said.value('party') || `the owner of ${said.by}`}; if it is no longer used, end the declaration.`,
  }),
  OBSERVED_READER: (said) => ({
    title: `${said.by || said.value('role')} was seen reading it`,
    detail: `The role ${said.value('role')} read ${said.about} ${plural(said.count('count'), 'time')}, last on ${said.day('since')} (within ${said.value('days')} days).`,
    wayOut: `Find out who uses ${said.value('role')}. If it is a pipeline of this set, map the role to it; if it means nothing (a dump), list it under ignoreReaders.`,
  }),
  LEGAL_HOLD: (said) => ({
    title: `${said.about} is on legal hold`,
    detail: `${said.value('holder')} placed it: ${said.value('text')}${said.has('until') ? ` (until ${said.day('until')})` : ''}.`,
    wayOut: 'Nobody can waive a hold; it must be lifted by those who placed it.',
  }),
  OPEN_INCIDENT: (said) => ({
    title: `${said.about} is part of an open incident`,
    detail: `The incident "${said.value('text')}" is not resolved.`,
    wayOut: 'Resolve the incident first; nobody can waive it.',
  }),
  UNRESOLVED_NAMES_IT: (said) => ({
    title: `Code may ${acts(said)} it under a name that is not known`,
    detail: `${said.by ? `${said.by}: ` : ''}${fits(said)}${said.value('message')}.`,
    wayOut: said.has('answeredBy')
      ? `${said.value('answeredBy')} answered that it means this; take it out of the code, or correct the answer.`
      : `Look at the line and answer what it ${does(said)}; the answer holds until that code changes.`,
  }),
  UNMAPPED_CONNECTION: (said) => ({
    title: `The connection ${said.value('connection')} leads nowhere known`,
    detail: `${said.value('names') || 'Code'} uses ${said.value('text')} under ${said.value('connection')}, which may be ${said.about}.`,
    wayOut: `Map it with one line under \`connections:\` in gyebo.yaml: \`${said.value('connection')}: { namespace: … }\`.`,
  }),
  SOURCE_NEVER_SCANNED: (said) => ({
    title: `${said.value('source')} was never scanned`,
    detail: `Readers may stand in ${source(said)}, which has not been read yet.`,
    wayOut: rescan(said),
  }),
  SOURCE_FAILED: (said) => ({
    title: `The last scan of ${said.value('source')} failed`,
    detail: `Readers may stand in ${source(said)}${why(said)}.`,
    wayOut: `Mend what failed. ${rescan(said)}`,
  }),
  SOURCE_HELD: (said) => ({
    title: `The last scan of ${said.value('source')} is held`,
    detail: `More vanished from ${source(said)} than is believable${why(said)}.`,
    wayOut:
      'See under Scans what vanished; release the scan if it is right, or mend the source and scan again.',
  }),
  SOURCE_CHANGED: (said) => ({
    title: `Files of ${said.value('source')} changed since its last scan`,
    detail: `What they read by now is not known: ${said.value('text')}.`,
    wayOut: rescan(said),
  }),
  CONFIGURATION_FAULTY: (said) => ({
    title: `${said.value('file')} has faults: the one before is in use`,
    detail: `What it says by now of readers, sources and connections is not known (${said.value('place')}${said.has('key') ? ` ${said.value('key')}` : ''}: ${said.value('text')}). This was judged with what was read on ${said.day('since')}.`,
    wayOut: `Mend ${said.value('file')}, then check again: the server reads it by itself. \`gyebo doctor\` lists every fault.`,
  }),
  SOURCE_STALE: (said) => ({
    title: `${said.value('source')} was not scanned for too long`,
    detail: `The last scan of ${source(said)} finished on ${said.day('since')}; ${said.value('limitHours')} hours are the limit.`,
    wayOut: rescan(said),
  }),
  WALK_INCOMPLETE: (said) => ({
    title: 'The lineage was not walked to its end',
    detail: `Not everything that hangs on it was looked at${why(said)}.`,
    wayOut: 'Check a smaller set.',
  }),
  UNRESOLVED_MAY_REACH: (said) => ({
    title: `${plural(said.count('count'), 'place')} in code could reach it`,
    detail: `What they read or write is not known, and could be ${members(said)}. The first: ${said.value('text')}.`,
    wayOut:
      'Answer them one by one, accept this reason with a date, or watch reads by a query log that names readers.',
  }),
  WRITES_UNKNOWN: (said) => ({
    title: `${said.about} does something that could not be told`,
    detail: `At ${plural(said.count('count'), 'place')} it is not known what ${said.about} writes or calls, so who lives off that is not known either. The first: ${said.value('text')}.`,
    wayOut:
      'Look at the lines and answer what they write or call, or accept this reason with a date.',
  }),
  READS_NOT_WATCHED: (said) => ({
    title: 'Reads were not watched long enough',
    detail: `Reads of ${members(said)} on ${said.value('namespace')} are ${said.has('since') ? `watched only since ${said.day('since')}` : 'not watched'}; ${said.value('days')} days are needed.`,
    wayOut: said.has('since')
      ? 'Wait until the time is full, or accept this reason with a date.'
      : 'Let a live source count reads there (for PostgreSQL: pg_read_all_stats), or accept this reason with a date.',
  }),
  ANONYMOUS_READS: (said) => ({
    title: 'Somebody reads it; it is not known who',
    detail: `${plural(said.count('count'), 'read')} of ${said.about} were counted, last by ${said.day('since')}.`,
    wayOut:
      'Switch on pg_stat_statements (or a query log) to see who, or ask its owner and accept this reason.',
  }),
  OLDER_READS: (said) => ({
    title: 'It was read, but not lately',
    detail: `${plural(said.count('count'), 'read')} of ${said.about}${said.has('role') ? ` by ${said.value('role')}` : ''}, last on ${said.day('since')}, before the last ${said.value('days')} days.`,
    wayOut: 'Ask whether that was the last time; then accept this reason.',
  }),
  SHARED_ROLE: (said) => ({
    title: `The role ${said.value('role')} is shared`,
    detail: `${said.value('role')} read ${said.about}; pipelines of this set use that role, and ${said.value('names')} too.`,
    wayOut: `Give each pipeline a role of its own, or make sure that ${said.value('names')} does not read it and accept this reason.`,
  }),
  BLIND_SPOT: (said) => ({
    title: `Nobody watches ${said.value('namespace')}`,
    detail: `No live source covers it, so readers of ${members(said)} outside of the scanned code would not be seen.`,
    wayOut: `Add a source for ${said.value('namespace')}, or accept the blind spot once, with a reason and a date.`,
  }),
  LOSES_ROWS: (said) => ({
    title: `${said.about} loses what ${said.by} puts in`,
    detail: `${said.about} goes on ${said.count('others') > 0 ? `through ${plural(said.count('others'), 'other writer')}` : 'by itself'}, without what ${said.by} writes.`,
    wayOut: `Ask the owner of ${said.about} whether those rows are missed; then accept this reason.`,
  }),
  KEEPS_OWN_SCHEDULE: (said) => ({
    title: `${said.about} loses one of its starts`,
    detail: `${said.by} no longer starts ${said.about}; it goes on by ${said.has('schedule') ? `its schedule ${said.value('schedule')}` : plural(said.count('others'), 'other start')}.`,
    wayOut: `Make sure that ${said.about} still runs when it should; then accept this reason.`,
  }),
  WILL_BE_RECREATED: (said) => ({
    title: `${said.by} would make it again`,
    detail: `${said.by} creates ${said.about} each time it runs, so it would be back.`,
    wayOut: `Delete ${said.by} too, or take that step out of it first.`,
  }),
  LOW_CONFIDENCE: (said) => ({
    title: `${said.by} probably uses it`,
    detail: `${said.by} ${verb(said)} ${said.about}${through(said)}, as far as its text could be read at all.`,
    wayOut: 'Look at the line: say that the reader is gone, or accept this reason.',
  }),
  RECENTLY_VANISHED: (said) => ({
    title: `${said.by} used it until lately`,
    detail: `That ${said.by} ${verb(said)} ${said.about}${through(said)} was last true on ${said.day('since')}.`,
    wayOut: `Make sure that the change to ${said.by} was meant and is live; then accept this reason.`,
  }),
  DORMANT_READER: (said) => ({
    title: `${said.by} uses it, but is not live`,
    detail: `${said.by} ${verb(said)} ${said.about}${through(said)}; it is ${sleeps[said.value('state')] ?? 'not live'}.`,
    wayOut: `Delete ${said.by} too, or ask its owner whether it will ever run again.`,
  }),
  ONLY_NAMED: (said) => ({
    title: `${said.about} is only a name in code`,
    detail: `It stands under the connection ${said.value('connection')}, which is not mapped, so its other readers are not known.`,
    wayOut: `Map ${said.value('connection')} with one line under \`connections:\` in gyebo.yaml, then check the real table.`,
  }),
  OVERDUE_ACTION: (said) => ({
    title: `Something is still to be done on ${said.about}`,
    detail: `After the incident "${said.value('incident')}", ${said.value('holder')} was to do this by ${said.day('since')}: ${said.value('text')}.`,
    wayOut: 'Do it and prove it, have a steward waive it with a reason, or accept this reason.',
  }),
};
