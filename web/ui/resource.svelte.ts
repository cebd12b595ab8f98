import { Failure, failureOf } from '../client.ts';

export interface Resource<T> {
  /** The last answer; kept while a newer one is fetched or has failed. */
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** Asks again. */
  refresh(): void;
  /** Puts in what a mutation has answered. */
  put(data: T): void;
}

/** Asks whenever what `ask` reads changes; the older question is aborted. Call while a component starts. */
export function resource<T>(ask: (signal: AbortSignal) => Promise<T> | undefined): Resource<T> {
  let data = $state.raw<T>();
  let failure = $state.raw<Failure>();
  let loading = $state(true);
  let round = $state(0);

  $effect(() => {
    void round;
    const control = new AbortController();
    const answer = ask(control.signal);
    loading = answer !== undefined;
    if (!answer) data = undefined;
    answer?.then(
      (value) => {
        if (control.signal.aborted) return;
        data = value;
        failure = undefined;
        loading = false;
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        failure = failureOf(error);
        loading = false;
      },
    );
    return () => control.abort();
  });

  return {
    get data() {
      return data;
    },
    get failure() {
      return failure;
    },
    get loading() {
      return loading;
    },
    refresh: () => {
      round += 1;
    },
    put: (value) => {
      data = value;
    },
  };
}
