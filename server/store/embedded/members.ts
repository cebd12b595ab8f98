import { bytes, words } from '../shared/codes.ts';
import { packMembers, unpackMembers } from '../shared/members.ts';
import type { Member } from '../shared/members.ts';
import type { Database } from './database.ts';

export function readMembers(db: Database, scope: number): Member[] {
  const row = db.get('SELECT members FROM scope_members WHERE scope = ?', scope);
  return unpackMembers(words(row?.members));
}

export function writeMembers(db: Database, scope: number, members: Member[]): void {
  db.run(
    `INSERT INTO scope_members (scope, members) VALUES (?1, ?2)
     ON CONFLICT (scope) DO UPDATE SET members = ?2`,
    scope,
    bytes(packMembers(members)),
  );
}
