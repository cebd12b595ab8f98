import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { App } from '../app.ts';
import { factors, severities } from '../core/incident/incident.ts';
import { dataFields, proseFields } from '../core/postmortem/field.ts';
import { dayMilliseconds, deed, instant, keysOf, moment, person } from './example-moment.ts';
import { tellRequest } from './example-request.ts';

const words = z.record(z.string(), z.unknown());
const prose = z.partialRecord(z.enum(proseFields), z.string());
const data = z.partialRecord(z.enum(dataFields), z.union([words, z.array(words)]));

/** One incident with its post-mortem, as `story/incident.yaml` tells it. */
const incidentStory = z.strictObject({
  title: z.string(),
  severity: z.enum(severities),
  assets: z.array(z.string()),
  lead: z.string(),
  factors: z.array(z.enum(factors)),
  opened: deed,
  began: moment,
  notes: z.array(deed.extend({ text: z.string() })),
  resolved: deed,
  postMortem: z.strictObject({
    language: z.enum(['ko', 'en']),
    author: moment.extend({ name: z.string() }),
    reviewer: moment.extend({ name: z.string() }),
    fields: z.record(z.string(), z.unknown()),
  }),
  actions: z.array(
    z.strictObject({
      title: z.string(),
      asset: z.string(),
      owner: z.string(),
      dueIn: z.number(),
      done: deed.extend({ evidence: z.string() }).optional(),
    }),
  ),
});
type IncidentStory = z.infer<typeof incidentStory>;

/** Moments inside data become instants. */
function dated(value: unknown): unknown {
  const when = moment.safeParse(value);
  if (when.success) return instant(when.data);
  if (Array.isArray(value)) return value.map(dated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dated(each)]));
}

async function open(app: App, story: IncidentStory): Promise<string | undefined> {
  const { title, severity, lead, opened, resolved } = story;
  const assets = await keysOf(app, story.assets);
  if (assets.length === 0) return undefined;
  const startedAt = instant(story.began);
  const said = { title, severity, lead, startedAt, factors: story.factors };
  const deed = { actor: person(opened.by), at: instant(opened) };
  const { id } = await app.write('openIncident', { ...deed, assets, ...said });
  for (const { by, text, ...when } of story.notes) {
    const note = { incident: id, text, at: instant(when) };
    await app.write('noteIncident', { actor: person(by), ...note });
  }
  const move = { incident: id, revision: 1, act: 'resolve', at: instant(resolved) } as const;
  await app.write('moveIncident', { actor: person(resolved.by), ...move });
  return id;
}

async function write(app: App, incident: string, story: IncidentStory): Promise<void> {
  const { language, author, reviewer, fields } = story.postMortem;
  const by = { actor: person(author.name), at: instant(author), incident };
  await app.write('startPostMortem', { ...by, language });
  const texts: [string, string][] = [
    ...Object.entries(prose.parse(pick(fields, proseFields))),
    ...Object.entries(data.parse(pick(fields, dataFields))).map(
      ([name, value]): [string, string] => [name, JSON.stringify(dated(value))],
    ),
  ];
  for (const name of [...proseFields, ...dataFields]) {
    const text = texts.find(([field]) => field === name)?.[1];
    if (text) await app.write('savePostMortem', { ...by, field: name, text, base: 0 });
  }
  await app.write('movePostMortem', { ...by, revision: 1, act: 'submit' });
  const review = { actor: person(reviewer.name), at: instant(reviewer), incident };
  await app.write('movePostMortem', { ...review, revision: 2, act: 'publish' });
}

function pick(fields: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

/** Adds what is to be done; gives what is done by now, to be said after it was published. */
async function addItems(
  app: App,
  incident: string,
  story: IncidentStory,
): Promise<(() => Promise<unknown>)[]> {
  const { author } = story.postMortem;
  const deed = { actor: person(author.name), at: instant(author), incident };
  const done: (() => Promise<unknown>)[] = [];
  for (const { title, asset: name, owner, dueIn, done: settled } of story.actions) {
    const [asset] = await keysOf(app, [name]);
    if (!asset) continue;
    const due = new Date(Date.now() + dueIn * dayMilliseconds).toISOString().slice(0, 10);
    const item = { title, asset, owner, due, proof: { kind: 'BY_HAND' } } as const;
    const added = await app.write('addActionItem', { ...deed, ...item });
    if (!settled) continue;
    const { by, evidence, ...when } = settled;
    const settling = { item: added.id, revision: 1, how: 'BY_HAND', evidence } as const;
    const at = instant(when);
    done.push(() => app.write('settleActionItem', { actor: person(by), at, ...settling }));
  }
  return done;
}

async function tellIncident(app: App): Promise<void> {
  const file = path.join(app.config.root, 'story/incident.yaml');
  if (!existsSync(file)) return;
  if ((await app.read('listIncidents', { first: 1 })).rows.length > 0) return;
  const story = incidentStory.parse(parse(readFileSync(file, 'utf8')));
  const incident = await open(app, story);
  if (incident === undefined) return;
  const done = await addItems(app, incident, story);
  await write(app, incident, story);
  for (const settle of done) await settle();
}

/**
 * Writes what the example company went through into a store that knows nothing of it yet, through the same
 * actions as anybody's: an incident with its published post-mortem, and a deletion request under way.
 */
export async function tellStory(app: App): Promise<void> {
  await tellIncident(app);
  await tellRequest(app);
}
