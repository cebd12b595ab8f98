import { mentionsOf } from '../shared/mentions.ts';
import { shown } from '../shared/python/text.ts';
import { mostMentions, textsIn } from './mentioned.ts';
import type { HandedOn } from './spoken-sql.ts';
import { unknownWork, type Touch } from './touch.ts';

const url = /\b(?:s3[an]?|gs|gcs|hdfs|abfss?|wasbs?|oss|cos|dbfs):\/\/[^\s"'`,;|<>{}()[\]\\]+/gi;

/**
 * URLs of data in what a task hands on, of which none of its touches tells: what is done with them is
 * not known, so they are one finding a place.
 */
export function spokenUrls(handed: readonly HandedOn[], found: readonly Touch[]): Touch[] {
  const told = found.flatMap(({ target }) => {
    if (target.kind === 'url') return [target.url];
    if (target.kind === 'sql') return [target.text];
    return target.kind === 'unknown' ? (target.mentions ?? []) : [];
  });
  const touches: Touch[] = [];
  for (const { values, site } of handed) {
    const fresh = [...new Set(textsIn(values).flatMap(urlsIn))].filter(
      (each) => !told.some((text) => text.includes(each)),
    );
    if (fresh.length === 0) continue;
    told.push(...fresh);
    const mentions = mentionsOf(fresh.join('\n')).slice(0, mostMentions);
    const message = 'URLs stand in what it hands on, and what is done with them is not known';
    touches.push({ access: 'READ', target: unknownWork(message, mentions), ...site });
  }
  return touches;
}

/** Without the last slash, and of a pattern what stands before it. */
const urlsIn = (text: string): string[] =>
  [...shown(text).matchAll(url)]
    .map(([found]) => found.replace(/\*.*$/s, '').replace(/[/.:]+$/, ''))
    .filter((found) => /^\w+:\/\/[^/]+\/./.test(found));
