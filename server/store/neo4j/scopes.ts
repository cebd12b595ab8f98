import { integer, text, words } from '../shared/codes.ts';
import { packMembers, unpackMembers } from '../shared/members.ts';
import type { Member } from '../shared/members.ts';
import type { Session } from './session.ts';

/** A scope while it is compared; `members` are loaded only where they are needed. */
export interface ScopeState {
  id: number;
  name: string;
  parent: string;
  state: string;
  message: string | undefined;
  count: number;
  digest: string;
  nextDigest: string;
  pending: number;
  run: number;
  members: Member[] | undefined;
  /** Whether the members in memory are others than those that are stored. */
  rewritten: boolean;
}

/** What a scope is found by. */
export const keyIn = (source: string, name: string) => `${source}\n${name}`;
const byKeys = `UNWIND $keys AS key MATCH (s:Scope {key: key})
  RETURN s.id AS id, s.name AS name, s.parent AS parent, s.state AS state, s.count AS count,
    s.digest AS digest, s.nextDigest AS nextDigest, s.pending AS pending, s.run AS run`;

/** States of a source's scopes by name; those that are not there yet are made, in memory only. */
export async function loadScopes(
  session: Session,
  source: string,
  names: { name: string; parent: string }[],
): Promise<Map<string, ScopeState>> {
  const states = new Map<string, ScopeState>();
  const keys = [...new Set(names.map(({ name }) => keyIn(source, name)))];
  for (const row of await session.query.run(byKeys, { keys })) {
    states.set(text(row['name']), {
      id: integer(row['id']),
      name: text(row['name']),
      parent: text(row['parent']),
      state: text(row['state']),
      message: undefined,
      count: integer(row['count']),
      digest: text(row['digest']),
      nextDigest: text(row['nextDigest']),
      pending: integer(row['pending']),
      run: integer(row['run']),
      members: undefined,
      rewritten: false,
    });
  }
  for (const { name, parent } of names) {
    if (!states.has(name)) states.set(name, newScope(session, name, parent));
  }
  return states;
}

function newScope(session: Session, name: string, parent: string): ScopeState {
  const id = session.clock.nextScope++;
  const counted = { count: 0, digest: '', nextDigest: '', pending: 0, run: 0 };
  const kept = { message: undefined, members: [], rewritten: true };
  return { id, name, parent, state: 'SEEN', ...counted, ...kept };
}

const membersOf = 'UNWIND $ids AS id MATCH (s:Scope {id: id}) RETURN id, s.members AS members';

/** Members of scopes, packed as they are stored. */
export async function readMembers(session: Session, ids: number[]): Promise<Map<number, Member[]>> {
  if (ids.length === 0) return new Map();
  const rows = await session.query.run(membersOf, { ids });
  return new Map(rows.map((row) => [integer(row['id']), unpackMembers(words(row['members']))]));
}

const putStates = `UNWIND $scopes AS row MERGE (s:Scope {key: row.key})
  ON CREATE SET s.id = row.id, s.source = $source, s.name = row.name
  SET s += row.facts`;

/** Writes scopes as they stand now. */
export async function putScopes(
  session: Session,
  source: string,
  scopes: Iterable<ScopeState>,
): Promise<void> {
  const rows = [...scopes].map((scope) => {
    const { parent, state, message, count, digest, nextDigest, pending, run } = scope;
    const facts = { parent, state, message, count, digest, nextDigest, pending, run };
    const packed = scope.rewritten && scope.members ? packMembers(scope.members) : undefined;
    scope.rewritten = false;
    return {
      key: keyIn(source, scope.name),
      id: scope.id,
      name: scope.name,
      facts: packed === undefined ? facts : { ...facts, members: packed },
    };
  });
  if (rows.length === 0) return;
  session.changed = true;
  await session.query.run(putStates, { source, scopes: rows });
}

const spoken = `MERGE (s:Scope {key: $key})
  ON CREATE SET s.id = $id, s.source = $source, s.name = 'spoken', s.parent = '', s.state = 'SEEN',
    s.count = 0, s.digest = '', s.nextDigest = '', s.pending = 0, s.run = 0
  RETURN s.id AS id`;

/** The scope under which is kept what no scan says (people, the configuration, names); none ever closes it. */
export async function spokenScope(session: Session, source: string): Promise<number> {
  const known = session.spoken.get(source) ?? session.memory.spoken.get(source);
  if (known !== undefined) return known;
  const id = session.clock.nextScope;
  const [row] = await session.query.run(spoken, { key: keyIn(source, 'spoken'), id, source });
  const found = integer(row?.['id']);
  if (found === id) session.clock.nextScope++;
  session.spoken.set(source, found);
  return found;
}
