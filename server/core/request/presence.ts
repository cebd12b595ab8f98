/**
 * Is something that was dropped still there? GONE: a scan begun after the drop looked and did not see it.
 * WAITING: no such scan has ended yet. STILL_SEEN: one saw it. NOBODY_LOOKS: no source has ever seen the
 * thing itself, so a person confirms with evidence: BY_HAND.
 */
export const presences = ['GONE', 'WAITING', 'STILL_SEEN', 'NOBODY_LOOKS', 'BY_HAND'] as const;
export type PresenceState = (typeof presences)[number];

export interface Presence {
  /** `refText`. */
  asset: string;
  state: PresenceState;
  /** Which source's scan says so, and when it ended. */
  source?: string;
  at?: string;
}

/** What a source says of the thing itself, not of its name in code. */
export interface Witness {
  source: string;
  method: string;
  lastSeenAt: string;
  vanishedAt?: string;
  /** Its newest finished scan. */
  scan?: { startedAt: string; finishedAt: string };
}

/** Sources that looked at the system itself are asked; code only where none did. */
export function witnessesOf<W extends Pick<Witness, 'source' | 'method'>>(records: W[]): W[] {
  const scanned = records.filter(({ method }) => method !== 'DECLARED');
  const live = scanned.filter(({ method }) => method === 'LIVE');
  return live.length > 0 ? live : scanned;
}

/** What the witnesses say of one asset since an instant: one that still sees it outweighs the others. */
export function presenceOf(
  asset: string,
  witnesses: Witness[],
  since: string,
  byHand: { at: string } | undefined,
): Presence {
  const said = witnesses.map((witness) => presenceBy(witness, asset, since));
  const still = said.find(({ state }) => state === 'STILL_SEEN');
  if (still) return still;
  if (byHand) return { asset, state: 'BY_HAND', at: byHand.at };
  if (said.length === 0) return { asset, state: 'NOBODY_LOOKS' };
  return said.find(({ state }) => state === 'WAITING') ?? said[0] ?? { asset, state: 'WAITING' };
}

function presenceBy(witness: Witness, asset: string, since: string): Presence {
  const { source, scan, vanishedAt, lastSeenAt } = witness;
  if (scan === undefined || scan.startedAt < since) return { asset, state: 'WAITING', source };
  const at = scan.finishedAt;
  if (vanishedAt !== undefined) return { asset, state: 'GONE', source, at };
  // Its scope could not be read: the word is old.
  if (lastSeenAt < scan.startedAt) return { asset, state: 'WAITING', source };
  return { asset, state: 'STILL_SEEN', source, at };
}

/** True when nothing speaks against calling all of it gone. */
export function isGone(presences: Presence[]): boolean {
  return presences.every(({ state }) => state === 'GONE' || state === 'BY_HAND');
}
