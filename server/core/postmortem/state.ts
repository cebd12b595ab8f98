import { GyeboError } from '../errors.ts';

/** ACTIONS_OPEN: published, and something that it decided is still to be done. */
export const postMortemStates = [
  'DRAFT',
  'IN_REVIEW',
  'PUBLISHED',
  'ACTIONS_OPEN',
  'CLOSED',
] as const;
export type PostMortemState = (typeof postMortemStates)[number];

/** `settle` and `finish` are no person's acts: they follow from the action items. */
export const postMortemActs = [
  'submit',
  'withdraw',
  'sendBack',
  'publish',
  'settle',
  'finish',
  'reopen',
] as const;
export type PostMortemAct = (typeof postMortemActs)[number];

/** What may follow what. */
const table: Record<PostMortemState, Partial<Record<PostMortemAct, PostMortemState>>> = {
  DRAFT: { submit: 'IN_REVIEW' },
  IN_REVIEW: { withdraw: 'DRAFT', sendBack: 'DRAFT', publish: 'PUBLISHED' },
  PUBLISHED: { settle: 'ACTIONS_OPEN', finish: 'CLOSED', reopen: 'DRAFT' },
  ACTIONS_OPEN: { finish: 'CLOSED', reopen: 'DRAFT' },
  CLOSED: { settle: 'ACTIONS_OPEN', reopen: 'DRAFT' },
};

/** What may be done with a post-mortem in this state. */
export function postMortemActsOn(state: PostMortemState): PostMortemAct[] {
  return postMortemActs.filter((act) => table[state][act] !== undefined);
}

/** The state after an act; CONFLICT when it cannot be done in this one. */
export function afterPostMortemAct(state: PostMortemState, act: PostMortemAct): PostMortemState {
  const next = table[state][act];
  if (next) return next;
  throw new GyeboError('CONFLICT', `a post-mortem that is ${state} cannot be changed by ${act}`);
}

/** What a published one comes to by its action items; undefined when it stays as it is. */
export function followItems(
  state: PostMortemState,
  openItems: number,
): Extract<PostMortemAct, 'settle' | 'finish'> | undefined {
  const act = openItems > 0 ? 'settle' : 'finish';
  return table[state][act] === undefined ? undefined : act;
}

/** Its text may be written only while nobody is asked to judge it. */
export function isWritable(state: PostMortemState): boolean {
  return state === 'DRAFT';
}

/** Everybody may read it as the word of the company. */
export function isPublished(state: PostMortemState): boolean {
  return state === 'PUBLISHED' || state === 'ACTIONS_OPEN' || state === 'CLOSED';
}
