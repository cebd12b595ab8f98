export interface Link {
  from: string;
  to: string;
}

/** The links that close a cycle, found by depth-first search without recursion. */
export function backLinks(ids: readonly string[], links: readonly Link[]): Set<Link> {
  const out = outgoing(links);
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<Link>();
  for (const start of ids) {
    if (state.has(start)) continue;
    const stack = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = out.get(top.id)?.[top.next];
      top.next += 1;
      if (!link) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(link.to) === 'open') back.add(link);
      else if (!state.has(link.to)) {
        state.set(link.to, 'open');
        stack.push({ id: link.to, next: 0 });
      }
    }
  }
  return back;
}

/** Columns from left to right: longest path, with sources pulled next to their nearest consumer. */
export function ranksOf(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const out = outgoing(links);
  const waiting = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const link of links) waiting.set(link.to, (waiting.get(link.to) ?? 0) + 1);
  const sources = ids.filter((id) => waiting.get(id) === 0);
  const rank = new Map<string, number>(sources.map((id) => [id, 0]));
  const queue = [...sources];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at] ?? '';
    for (const link of out.get(id) ?? []) {
      rank.set(link.to, Math.max(rank.get(link.to) ?? 0, (rank.get(id) ?? 0) + 1));
      const left = (waiting.get(link.to) ?? 1) - 1;
      waiting.set(link.to, left);
      if (left === 0) queue.push(link.to);
    }
  }
  for (const id of sources) {
    const next = (out.get(id) ?? []).map((link) => rank.get(link.to) ?? 0);
    if (next.length) rank.set(id, Math.min(...next) - 1);
  }
  return rank;
}

/** Links by where they start. */
export function outgoing(links: readonly Link[]): Map<string, Link[]> {
  const out = new Map<string, Link[]>();
  for (const link of links) {
    const list = out.get(link.from);
    if (list) list.push(link);
    else out.set(link.from, [link]);
  }
  return out;
}

/** What can be reached from `start` along the links, itself included. */
export function reachable(start: readonly string[], links: readonly Link[]): Set<string> {
  const out = outgoing(links);
  const seen = new Set(start);
  for (const id of seen) for (const link of out.get(id) ?? []) seen.add(link.to);
  return seen;
}
