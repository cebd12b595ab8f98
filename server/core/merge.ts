import type { AssetFacts, Column, PartyRole, Schedule } from './asset.ts';
import type { FactParty } from './facts.ts';
import type { Method } from './lineage.ts';

/** What one source says of an asset in one scope. */
export interface SourceFacts {
  source: string;
  method: Method;
  facts: Partial<AssetFacts>;
}

/** A role as a person gave or ended it. */
export interface RoleWord {
  role: PartyRole;
  party: string;
  ticket?: string;
  by: string;
  endedAt?: string;
}

const methodRank: Record<Method, number> = { LIVE: 3, OBSERVED: 2, STATIC: 1, DECLARED: 0 };

function rank(said: SourceFacts): number {
  if (said.source === 'people') return 5;
  if (said.source === 'config') return 4;
  return methodRank[said.method];
}

/** Best word first; equal ranks by source, then by content, so that the order of arrival never shows. */
function byWeight(left: SourceFacts, right: SourceFacts): number {
  const byRank = rank(right) - rank(left);
  if (byRank !== 0) return byRank;
  if (left.source !== right.source) return left.source < right.source ? -1 : 1;
  const [a, b] = [JSON.stringify(left.facts), JSON.stringify(right.facts)];
  if (a.length !== b.length) return b.length - a.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One asset from all that is said of it: people's word, then LIVE, OBSERVED, STATIC, DECLARED; tags
 * and parties united; columns of the best source, with missing descriptions filled in by the others.
 */
export function mergeFacts(
  said: SourceFacts[],
  roles: RoleWord[],
  fallback: { name: string; platform: string },
): { facts: AssetFacts; parties: FactParty[] } {
  const sorted = said.length > 1 ? [...said].sort(byWeight) : said;
  const facts: AssetFacts = { name: fallback.name, platform: fallback.platform };
  for (const { facts: more } of [...sorted].reverse()) {
    const { tags: _tags, parties: _parties, columns: _columns, ...single } = more;
    const schedule = mergeSchedule(facts.schedule, more.schedule);
    const properties = { ...facts.properties, ...more.properties };
    Object.assign(facts, defined(single));
    if (schedule !== undefined) facts.schedule = schedule;
    if (Object.keys(properties).length > 0) facts.properties = properties;
  }
  const tags = [...new Set(sorted.flatMap((item) => item.facts.tags ?? []))].sort();
  if (tags.length > 0) facts.tags = tags;
  const columns = mergeColumns(sorted);
  if (columns.length > 0) facts.columns = columns;
  return { facts, parties: mergeParties(sorted, roles) };
}

function defined<T extends object>(value: T): object {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}

function mergeSchedule(
  weaker: Schedule | undefined,
  stronger: Schedule | undefined,
): Schedule | undefined {
  if (stronger === undefined) return weaker;
  return { ...weaker, ...defined(stronger) };
}

function mergeColumns(sorted: SourceFacts[]): Column[] {
  const withColumns = sorted.filter((item) => (item.facts.columns ?? []).length > 0);
  // A person describes columns, but does not decide which there are while a source knows.
  const best = withColumns.find((item) => item.source !== 'people') ?? withColumns[0];
  if (best === undefined) return [];
  if (withColumns.length === 1) return best.facts.columns ?? [];
  const described = new Map<string, string>();
  for (const item of withColumns) {
    for (const column of item.facts.columns ?? []) {
      const key = column.name.toLowerCase();
      if (column.description !== undefined && !described.has(key)) {
        described.set(key, column.description);
      }
    }
  }
  return (best.facts.columns ?? []).map((column) => {
    const description = described.get(column.name.toLowerCase());
    return description === undefined ? column : { ...column, description };
  });
}

function mergeParties(sorted: SourceFacts[], roles: RoleWord[]): FactParty[] {
  const parties = new Map<string, FactParty>();
  const ended = new Set<string>();
  for (const word of roles) {
    const key = `${word.role} ${word.party}`;
    if (word.endedAt !== undefined) {
      ended.add(key);
      continue;
    }
    const { role, party, ticket } = word;
    const source = word.by === 'config' ? 'config' : 'people';
    parties.set(key, { role, party, ...(ticket === undefined ? {} : { ticket }), source });
  }
  for (const item of sorted) {
    for (const mention of item.facts.parties ?? []) {
      const key = `${mention.role} ${mention.party}`;
      // Whom a person took off stays off, although the source still names them.
      if (parties.has(key) || ended.has(key)) continue;
      parties.set(key, { ...mention, source: item.source });
    }
  }
  return [...parties.values()];
}
