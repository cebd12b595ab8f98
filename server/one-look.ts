/**
 * One look for many who ask at once. Who asks while one is under way is given the next: the one under
 * way may have passed by what the asker has just changed.
 */
export function oneLook<Seen>(look: () => Promise<Seen>): () => Promise<Seen> {
  let running: Promise<Seen> | undefined;
  let next: Promise<Seen> | undefined;
  const ask = (): Promise<Seen> => {
    if (!running) {
      running = look().finally(() => (running = undefined));
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return ask();
      });
    return next;
  };
  return ask;
}
