import { failureOf } from '../client.ts';
import { toast } from './toast.svelte.ts';

/**
 * Runs a mutation and says how it went: `undefined` when done, else what to tell the person. The
 * payload's own mistakes come first.
 */
export async function mutate<Payload extends { userErrors: { message: string }[] }>(
  ask: () => Promise<Payload>,
  done: string,
  undo?: () => void,
): Promise<string | undefined> {
  try {
    const { userErrors } = await ask();
    if (userErrors.length) return userErrors.map((error) => error.message).join(' ');
    toast(done, undo ? { undo } : {});
    return undefined;
  } catch (error) {
    return failureOf(error).message;
  }
}
