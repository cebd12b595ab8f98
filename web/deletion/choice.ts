interface Named {
  id: string;
  kind: string;
  name: string;
}

/** The one asset a typed name means: the only hit, the only one of exactly that name, or the only pipeline of it. */
export function meant<T extends Named>(name: string, hits: readonly T[]): T | undefined {
  if (hits.length === 1) return hits[0];
  const exact = hits.filter((hit) => hit.name === name);
  if (exact.length === 1) return exact[0];
  const pipelines = exact.filter((hit) => hit.kind === 'PIPELINE');
  return pipelines.length === 1 ? pipelines[0] : undefined;
}
