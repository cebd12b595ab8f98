import { GyeboError } from '../errors.ts';

/**
 * OPEN: something is wrong. MITIGATED: it no longer hurts, the cause stands. RESOLVED: it is right again;
 * what was learned is still to be written and done. CLOSED: that is done, too. CANCELLED: it was none.
 */
export const incidentStates = ['OPEN', 'MITIGATED', 'RESOLVED', 'CLOSED', 'CANCELLED'] as const;
export type IncidentState = (typeof incidentStates)[number];

export const incidentActs = ['mitigate', 'resolve', 'close', 'cancel', 'reopen'] as const;
export type IncidentAct = (typeof incidentActs)[number];

/** What may follow what. */
const table: Record<IncidentState, Partial<Record<IncidentAct, IncidentState>>> = {
  OPEN: { mitigate: 'MITIGATED', resolve: 'RESOLVED', cancel: 'CANCELLED' },
  MITIGATED: { resolve: 'RESOLVED', cancel: 'CANCELLED', reopen: 'OPEN' },
  RESOLVED: { close: 'CLOSED', cancel: 'CANCELLED', reopen: 'OPEN' },
  CLOSED: { reopen: 'OPEN' },
  CANCELLED: { reopen: 'OPEN' },
};

/** What may be done with an incident in this state. */
export function actsOn(state: IncidentState): IncidentAct[] {
  return incidentActs.filter((act) => table[state][act] !== undefined);
}

/** The state after an act; CONFLICT when it cannot be done in this one. */
export function afterAct(state: IncidentState, act: IncidentAct): IncidentState {
  const next = table[state][act];
  if (next) return next;
  throw new GyeboError('CONFLICT', `an incident that is ${state} cannot be changed by ${act}`);
}

/**
 * True while nothing of its assets may be deleted. Not until it is closed: what is to be done after it
 * may well be a deletion.
 */
export function isUnderway(state: IncidentState): boolean {
  return state === 'OPEN' || state === 'MITIGATED';
}
