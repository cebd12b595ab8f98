import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GyeboError } from '../errors.ts';
import {
  afterPostMortemAct,
  followItems,
  isPublished,
  isWritable,
  postMortemActs,
  postMortemActsOn,
  postMortemStates,
} from '../postmortem/state.ts';
import { actsOn, afterAct, incidentActs, incidentStates, isUnderway } from './state.ts';

/** Plays acts from a state; what cannot be done leaves it. */
function play<S, A>(start: S, acts: A[], after: (state: S, act: A) => S): S[] {
  const states = [start];
  for (const act of acts) {
    const state = states.at(-1) ?? start;
    try {
      states.push(after(state, act));
    } catch (error) {
      if (!(error instanceof GyeboError) || error.code !== 'CONFLICT') throw error;
    }
  }
  return states;
}

test('an act is offered exactly where it can be done', () => {
  for (const state of incidentStates) {
    for (const act of incidentActs) {
      const done = play(state, [act], afterAct).length === 2;
      expect([state, act, actsOn(state).includes(act)]).toEqual([state, act, done]);
    }
  }
  for (const state of postMortemStates) {
    for (const act of postMortemActs) {
      const done = play(state, [act], afterPostMortemAct).length === 2;
      expect([state, act, postMortemActsOn(state).includes(act)]).toEqual([state, act, done]);
    }
  }
});

test('an incident closes only out of RESOLVED, whatever was done before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...incidentActs)), (acts) => {
      const states = play('OPEN' as (typeof incidentStates)[number], acts, afterAct);
      states.forEach((state, at) => {
        if (state === 'CLOSED') expect(states[at - 1]).toBe('RESOLVED');
        if (isUnderway(state)) expect(['OPEN', 'MITIGATED']).toContain(state);
      });
    }),
  );
});

test('every incident can be reopened, and every one can come to an end', () => {
  const ends: Record<string, boolean> = {};
  for (const state of incidentStates) {
    const reached = new Set([state]);
    for (const from of reached) for (const act of actsOn(from)) reached.add(afterAct(from, act));
    ends[state] = reached.has('OPEN') && reached.has('CLOSED');
  }
  expect(Object.values(ends).every(Boolean)).toBe(true);
});

test('nothing is published that nobody looked at, and published text cannot be written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...postMortemActs), { maxLength: 30 }), (acts) => {
      const states = play('DRAFT' as (typeof postMortemStates)[number], acts, afterPostMortemAct);
      states.forEach((state, at) => {
        const before = states[at - 1];
        if (isPublished(state) && before !== undefined && !isPublished(before)) {
          expect(before).toBe('IN_REVIEW');
        }
        expect(isWritable(state) && isPublished(state)).toBe(false);
      });
    }),
  );
});

test('a post-mortem follows its action items', () => {
  expect(followItems('PUBLISHED', 2)).toBe('settle');
  expect(followItems('PUBLISHED', 0)).toBe('finish');
  expect(followItems('ACTIONS_OPEN', 0)).toBe('finish');
  expect(followItems('ACTIONS_OPEN', 1)).toBeUndefined();
  expect(followItems('CLOSED', 1)).toBe('settle');
  expect(followItems('DRAFT', 0)).toBeUndefined();
  expect(followItems('IN_REVIEW', 3)).toBeUndefined();
});
