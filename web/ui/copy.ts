import { toast } from './toast.svelte.ts';
import { say } from './words.ts';

/** Copies a text and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(say.copied());
  } catch {
    toast(say.copyFailed(), { failed: true });
  }
}
