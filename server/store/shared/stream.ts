import type { Thread } from './thread.ts';

/** One answer of a thread that streams: a piece, or the end. */
export type Step = { value: unknown } | 'END';

/** The pieces of a thread that was started for one stream, asked for one by one; ends it in any case. */
export async function* piecesOf<T>(thread: Thread): AsyncGenerator<T, void, void> {
  try {
    await thread.open;
    for (;;) {
      const step: Step = await thread.ask('next', undefined, 'governance');
      if (step === 'END') return;
      yield step.value as T;
    }
  } finally {
    await thread.close();
  }
}
