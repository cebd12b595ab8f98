import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { App } from '../app.ts';
import { requestPurposes } from '../core/request/request.ts';
import { deed, instant, keysOf, person } from './example-moment.ts';

/** A deletion request under way, as `story/request.yaml` tells it. */
const requestStory = z.strictObject({
  assets: z.array(z.string()),
  purpose: z.enum(requestPurposes),
  reason: z.string(),
  asked: deed,
  comments: z.array(deed.extend({ text: z.string() })),
});

/** Writes the request of the example company into a store that has none yet. */
export async function tellRequest(app: App): Promise<void> {
  const file = path.join(app.config.root, 'story/request.yaml');
  if (!existsSync(file)) return;
  if ((await app.read('listRequests', { first: 1 })).rows.length > 0) return;
  const story = requestStory.parse(parse(readFileSync(file, 'utf8')));
  const assets = await keysOf(app, story.assets);
  if (assets.length < story.assets.length) return;
  const { purpose, reason, asked } = story;
  const words = { actor: person(asked.by), at: instant(asked), purpose, reason };
  const { id } = await app.write('openRequest', { ...words, assets });
  for (const { by, text, ...when } of story.comments) {
    const comment = { request: id, revision: 1, text, at: instant(when) };
    await app.write('commentRequest', { actor: person(by), ...comment });
  }
}
