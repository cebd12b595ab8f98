import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reason } from '../deletion/reason.ts';
import { openNeeds, requestNeeds, type Judgement, type Need } from './needs.ts';
import type { Approval, Signature } from './request.ts';
import { rightFor } from './rights.ts';

const day = 86_400_000;
const now = '2026-11-29T00:00:00.000Z';
const ago = (days: number) => new Date(Date.parse(now) - days * day).toISOString();

function reason(key: string, more: Partial<Reason> = {}): Reason {
  const said = { code: 'LIVE_READER', verdict: 'BLOCKED', hard: false } as const;
  return { key, ...said, signers: ['bi'], values: {}, evidence: [], ...more };
}

function judged(reasons: Reason[], members: Judgement['members'] = []): Judgement {
  const verdict = { verdict: 'BLOCKED', reasons, lossSet: [], fingerprint: 'f', tell: [] } as const;
  return { verdict: { ...verdict, lossSet: [], tell: [] }, members, now };
}

function signature(of: string[], more: Partial<Signature> = {}): Signature {
  const word = { id: 's', by: 'mia', party: 'bi', way: 'ACCEPT_BREAK', of } as const;
  return { ...word, fingerprint: 'f', seen: of, at: ago(1), until: ago(-20), ...more };
}

const approval = (seen: string[], more: Partial<Approval> = {}): Approval => {
  const word = { by: 'ada', at: ago(1), until: ago(-20), reason: '', members: [] };
  return { ...word, fingerprint: 'f', seen, ...more };
};

const asked = { by: 'ed', speaksFor: [], signatures: [] };
const signNeed = (needs: Need[]) => needs.find(({ kind }) => kind === 'SIGN');

describe('a word', () => {
  test('counts while nothing else breaks than what was seen', () => {
    const request = { ...asked, signatures: [signature(['a'])] };
    expect(signNeed(requestNeeds(request, judged([reason('a')])))?.met?.by).toBe('mia');
    const more = requestNeeds(request, judged([reason('a'), reason('b')]));
    expect(signNeed(more)?.lapsed?.why).toBe('NEW_READER');
  });

  test.each([
    ['EXPIRED', { at: ago(31), until: ago(1) }, {}],
    ['EXPIRED', { at: ago(31) }, {}],
    ['NOT_OWNER', { party: 'others' }, {}],
    ['NOT_OWNER', { by: 'ed' }, {}],
    ['STILL_READS', { way: 'MIGRATED' as const }, { seenAt: now }],
  ])('lapses: %s', (why, given, seen) => {
    const request = { ...asked, signatures: [signature(['a'], given)] };
    const need = signNeed(requestNeeds(request, judged([reason('a', seen)])));
    expect(need?.lapsed?.why).toBe(why);
    expect(need?.met).toBeUndefined();
  });

  test('that mine may break is not false when it still reads', () => {
    const request = { ...asked, signatures: [signature(['a'])] };
    const need = signNeed(requestNeeds(request, judged([reason('a', { seenAt: now })])));
    expect(need?.met).toBeDefined();
  });

  test('of a steward does not stand for an owner, nor the other way round', () => {
    const { party: _, ...bare } = signature(['a']);
    const byNobody = { ...asked, signatures: [bare] };
    expect(signNeed(requestNeeds(byNobody, judged([reason('a')])))?.met).toBeUndefined();
    const ownerless = judged([reason('a', { signers: [] })]);
    expect(signNeed(requestNeeds(byNobody, ownerless))?.met).toBeDefined();
    const byOwner = { ...asked, signatures: [signature(['a'])] };
    expect(signNeed(requestNeeds(byOwner, ownerless))?.met).toBeUndefined();
  });

  test('given before it was taken away does not run out on the way to the drop', () => {
    const old = { ...asked, signatures: [signature(['a'], { at: ago(40) })] };
    expect(signNeed(requestNeeds(old, judged([reason('a')])))?.met).toBeUndefined();
    const taken = { ...old, quarantinedAt: ago(20) };
    expect(signNeed(requestNeeds(taken, judged([reason('a')])))?.met).toBeDefined();
  });
});

describe('the owner of what goes', () => {
  const member = { asset: 'DATASET x', owners: ['bi'], isSubject: true };
  test('agrees, unless they asked for it themselves', () => {
    const needs = requestNeeds(asked, judged([], [member]));
    expect(needs.map(({ kind }) => kind)).toEqual(['CONSENT', 'APPROVE']);
    const theirs = requestNeeds({ ...asked, speaksFor: ['bi'] }, judged([], [member]));
    expect(theirs.map(({ kind }) => kind)).toEqual(['APPROVE']);
  });
});

describe('an approval', () => {
  test('is void once more goes than was approved', () => {
    const request = { ...asked, approval: approval([]) };
    const member = { asset: 'DATASET x', owners: [], isSubject: false };
    expect(openNeeds(requestNeeds(request, judged([])))).toEqual([]);
    const [need] = openNeeds(requestNeeds(request, judged([], [member])));
    expect(need?.lapsed?.why).toBe('OTHER_MEMBERS');
  });
});

const keys = ['a', 'b', 'c'];
const people = ['ed', 'mia', 'ada'];
const parties = ['bi', 'mia', 'others'];
const drawnReason = fc.record({
  key: fc.constantFrom(...keys),
  verdict: fc.constantFrom('BLOCKED' as const, 'REVIEW' as const, 'UNKNOWN' as const),
  hard: fc.boolean(),
  signers: fc.subarray(parties, { maxLength: 2 }),
});
const reasons = fc
  .uniqueArray(drawnReason, { selector: ({ key }) => key })
  .map((drawn) => drawn.map(({ key, ...more }) => reason(key, more)));
const instants = fc.integer({ min: -5, max: 60 }).map(ago);
const words = fc.record({
  by: fc.constantFrom(...people),
  seen: fc.subarray(keys),
  at: instants,
  until: instants,
});
const signatures = fc.array(
  fc.tuple(
    words,
    fc.constantFrom(...parties),
    fc.constantFrom('ACCEPT_BREAK' as const, 'MIGRATED' as const),
    fc.subarray(keys),
  ),
  { maxLength: 5 },
);
const requests = fc.record({
  given: signatures,
  approval: fc.option(words, { nil: undefined }),
  override: fc.option(words, { nil: undefined }),
});
type Drawn = typeof requests extends fc.Arbitrary<infer Of> ? Of : never;
const built = ({ given, approval: yes, override }: Drawn) => ({
  ...asked,
  signatures: given.map(([word, party, way, of]) => signature(of, { ...word, party, way })),
  ...(yes && { approval: approval(yes.seen, yes) }),
  ...(override && { override: approval(override.seen, override) }),
});

test('no word outlives what it saw, its time, or its right; nobody signs for themselves', () => {
  fc.assert(
    fc.property(requests, reasons, (drawn, all) => {
      const breaking = all.filter(({ hard, verdict }) => !hard && verdict === 'BLOCKED');
      const handedOver = { ...built(drawn), askedBefore: ['mia'] };
      for (const { kind, met } of requestNeeds(handedOver, judged(all))) {
        if (met === undefined) continue;
        expect(met.by).not.toBe(asked.by);
        expect(met.by).not.toBe('mia');
        expect(breaking.every(({ key }) => met.seen.includes(key))).toBe(true);
        expect(Date.parse(now) - Date.parse(met.at)).toBeLessThanOrEqual(30 * day);
        expect(met.until >= now).toBe(true);
        if (kind === 'SIGN') expect('party' in met).toBe(true);
      }
    }),
  );
});

test('a hold or an open incident stays in the way, whatever was said', () => {
  fc.assert(
    fc.property(requests, reasons, (drawn, all) => {
      const open = openNeeds(requestNeeds(built(drawn), judged(all)));
      expect(open.filter(({ kind }) => kind === 'HARD')).toHaveLength(
        all.filter(({ hard }) => hard).length,
      );
    }),
  );
});

test('an override stands only for what the admin saw', () => {
  fc.assert(
    fc.property(requests, reasons, (drawn, all) => {
      const needs = requestNeeds(built(drawn), judged(all));
      if (!needs.some(({ overridden }) => overridden)) return;
      const soft = all.filter(({ hard }) => !hard);
      expect(soft.every(({ key }) => drawn.override?.seen.includes(key))).toBe(true);
    }),
  );
});

test('one more reader never makes more of it met', () => {
  fc.assert(
    fc.property(requests, reasons, (drawn, all) => {
      const [first, ...fewer] = all;
      if (first === undefined) return;
      const open = (some: Reason[]) => openNeeds(requestNeeds(built(drawn), judged(some))).length;
      expect(open(all)).toBeGreaterThanOrEqual(open(fewer));
    }),
  );
});

test('no right reaches who asked, unless alone on the machine', () => {
  const roles = fc.constantFrom('viewer' as const, 'steward' as const, 'admin' as const);
  fc.assert(
    fc.property(roles, fc.subarray(parties), fc.subarray(parties), (role, own, signers) => {
      const actor = { name: 'ed', role, parties: own };
      const request = {
        by: 'ed',
        delegations: parties.map((party) => ({ party, to: 'ed', by: 'x', at: now })),
      };
      expect(rightFor(request, actor, signers)).toBeUndefined();
      const handedOver = { ...request, by: 'other', askedBefore: ['ed'] };
      expect(rightFor(handedOver, actor, signers)).toBeUndefined();
      expect(rightFor({ ...request, by: 'other' }, actor, signers) !== undefined).toBe(
        signers.length > 0 || role !== 'viewer',
      );
    }),
  );
});
