import { z } from 'zod';
import type { App } from '../app.ts';
import type { Actor } from '../core/access.ts';

/** When something in a story was, counted back from today, in Korean time. */
export const moment = z.strictObject({ daysAgo: z.number(), at: z.string() });

/** What somebody did, and when. */
export const deed = moment.extend({ by: z.string() });

export const dayMilliseconds = 86_400_000;

/** A moment as an ISO instant. */
export function instant({ daysAgo, at }: z.infer<typeof moment>): string {
  const day = new Date(Date.now() - daysAgo * dayMilliseconds).toISOString().slice(0, 10);
  return new Date(`${day}T${at}:00+09:00`).toISOString();
}

/** Somebody of the story. */
export const person = (name: string): Actor => ({ name, role: 'editor' });

/** The assets of these names; those that no scan found are left out. */
export async function keysOf(app: App, names: string[]): Promise<{ id: number }[]> {
  const keys: { id: number }[] = [];
  for (const text of names) {
    const { node } = await app.read('resolveAsset', { text });
    if (node) keys.push({ id: node.id });
  }
  return keys;
}
