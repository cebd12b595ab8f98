import type { Database } from './database.ts';
import { readMembers } from './members.ts';
import { memberText } from '../shared/members.ts';
import type { MemberKind } from '../shared/members.ts';

/** Which rows their scopes make now, for readers that come by rows and not by scopes. */
export interface Membership {
  /** The member of a scope that this row is, as an export tells it; undefined for none. */
  of(scope: number, row: number): string | undefined;
}

const keptMembers = 20_000;

/** Remembers the scopes met last: rows that follow each other are often of the same files. */
export function createMembership(db: Database, kind: MemberKind): Membership {
  const scopes = new Map<number, Map<number, string>>();
  let kept = 0;

  function load(scope: number): Map<number, string> {
    const own = readMembers(db, scope).filter((member) => member.kind === kind);
    const members = new Map(own.map((member) => [member.row, memberText(member)]));
    for (const [oldest, other] of scopes) {
      if (kept + members.size <= keptMembers) break;
      scopes.delete(oldest);
      kept -= other.size;
    }
    scopes.set(scope, members);
    kept += members.size;
    return members;
  }

  return {
    of: (scope, row) => {
      const known = scopes.get(scope);
      if (known === undefined) return load(scope).get(row);
      // Met last: it leaves last.
      scopes.delete(scope);
      scopes.set(scope, known);
      return known.get(row);
    },
  };
}
