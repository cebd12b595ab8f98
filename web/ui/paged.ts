interface Page<T> {
  edges: T[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
}

/** The first `pages` pages of a connection in one list, and whether there is more. */
export async function pagesOf<T>(
  pages: number,
  ask: (after: string | undefined) => Promise<Page<T> | null | undefined>,
): Promise<{ edges: T[]; more: boolean }> {
  const edges: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await ask(after);
    edges.push(...(answer?.edges ?? []));
    after = answer?.pageInfo.endCursor ?? undefined;
    if (!answer?.pageInfo.hasNextPage || !after) return { edges, more: false };
  }
  return { edges, more: true };
}
