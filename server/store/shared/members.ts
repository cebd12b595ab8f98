/**
 * The assertions of a scope, six 32-bit words each: two of the key's hash, two of the content's, the
 * row's number, and its kind with the mark "not seen in the run under way".
 */
export const memberWords = 6;
export const memberKinds = ['RECORD', 'EDGE', 'UNRESOLVED'] as const;
export type MemberKind = (typeof memberKinds)[number];
const kindMask = 3;
const missingMark = 4;
const highShift = 8;

export interface Member {
  keyHigh: number;
  keyLow: number;
  contentHigh: number;
  contentLow: number;
  row: number;
  kind: MemberKind;
  missing: boolean;
}

export function unpackMembers(packed: Uint32Array): Member[] {
  const members: Member[] = [];
  for (let at = 0; at + memberWords <= packed.length; at += memberWords) {
    const last = packed[at + 5] ?? 0;
    members.push({
      keyHigh: packed[at] ?? 0,
      keyLow: packed[at + 1] ?? 0,
      contentHigh: packed[at + 2] ?? 0,
      contentLow: packed[at + 3] ?? 0,
      row: (packed[at + 4] ?? 0) + (last >>> highShift) * 2 ** 32,
      kind: memberKinds[last & kindMask] ?? 'RECORD',
      missing: (last & missingMark) !== 0,
    });
  }
  return members;
}

export function packMembers(members: Member[]): Uint32Array {
  const packed = new Uint32Array(members.length * memberWords);
  let at = 0;
  for (const member of members) {
    packed[at] = member.keyHigh;
    packed[at + 1] = member.keyLow;
    packed[at + 2] = member.contentHigh;
    packed[at + 3] = member.contentLow;
    packed[at + 4] = member.row % 2 ** 32;
    packed[at + 5] =
      memberKinds.indexOf(member.kind) |
      (member.missing ? missingMark : 0) |
      (Math.floor(member.row / 2 ** 32) << highShift);
    at += memberWords;
  }
  return packed;
}

/** Number of a member in a Map of one scope: 53 of the 64 bits; the caller compares the rest. */
export function memberKey(high: number, low: number): number {
  return high * 2 ** 21 + (low >>> 11);
}

const half = (word: number) => word.toString(16).padStart(8, '0');

/** A member's hashes as an export tells them. */
export function memberText({ keyHigh, keyLow, contentHigh, contentLow, missing }: Member): string {
  const words = [keyHigh, keyLow, contentHigh, contentLow].map(half).join('');
  return missing ? `${words}-` : words;
}

/** The member that `memberText` told. */
export function memberOf(told: string, kind: MemberKind, row: number): Member {
  const word = (at: number) => Number.parseInt(told.slice(at, at + 8), 16);
  return {
    keyHigh: word(0),
    keyLow: word(8),
    contentHigh: word(16),
    contentLow: word(24),
    row,
    kind,
    missing: told.endsWith('-'),
  };
}
