import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actsIn,
  isOpen,
  isTakenAway,
  nextState,
  requestActs,
  requestStates,
  type RequestState,
} from './state.ts';

/** Every walk through the table: the states that were passed, by acts that have a place. */
const walks = fc.array(fc.nat(), { maxLength: 30 }).map((choices) => {
  const passed: { state: RequestState; act: string }[] = [];
  let state: RequestState = 'DRAFT';
  for (const choice of choices) {
    const acts = actsIn(state);
    const act = acts[choice % acts.length];
    if (act === undefined) break;
    state = nextState(state, act);
    passed.push({ state, act });
  }
  return passed;
});

test('an act has a place exactly where the table names it', () => {
  for (const state of requestStates) {
    const acts = actsIn(state);
    for (const act of requestActs) {
      if (acts.includes(act)) expect(requestStates).toContain(nextState(state, act));
      else expect(() => nextState(state, act)).toThrow(/has no place there/);
    }
  }
});

test('nothing is dropped before it was approved and could be given back', () => {
  fc.assert(
    fc.property(walks, (passed) => {
      const states = passed.map(({ state }) => state);
      const dropped = states.indexOf('DROPPED');
      if (dropped < 0) return;
      const before = states.slice(0, dropped);
      expect(before).toContain('IN_REVIEW');
      expect(before.lastIndexOf('APPROVED')).toBeGreaterThan(before.lastIndexOf('DRAFT'));
      expect(before).toContain('QUARANTINED');
    }),
  );
});

test('what has been taken away comes back only by a restore, and what is over stays so', () => {
  fc.assert(
    fc.property(walks, (passed) => {
      let before: RequestState = 'DRAFT';
      for (const { state, act } of passed) {
        if (isTakenAway(before) && !isTakenAway(state)) expect(act).toBe('restore');
        if (before === 'CLOSED' || before === 'RESTORED') expect(state).toBe(before);
        if (!isOpen(before) && isOpen(state)) expect(act).toBe('reopen');
        before = state;
      }
    }),
  );
});

test('from every state that is open there is a way to an end', () => {
  for (const state of requestStates.filter(isOpen)) {
    const seen = new Set<RequestState>([state]);
    for (const each of seen) for (const act of actsIn(each)) seen.add(nextState(each, act));
    expect(
      [...seen].some((each) => !isOpen(each)),
      state,
    ).toBe(true);
  }
});
