import { expect, test } from 'vitest';
import { authorise, authoriseOwnerOr, permissions, permits, userRoles } from './access.ts';

test('each role may do what the lower ones may', () => {
  const allowed = userRoles.map((role) =>
    Object.keys(permissions).filter((permission) =>
      permits({ name: 'kim', role }, permission as keyof typeof permissions),
    ),
  );
  for (const [at, names] of allowed.entries()) {
    expect(names).toEqual(expect.arrayContaining(allowed[at - 1] ?? []));
    expect(names.length).toBeGreaterThan(allowed[at - 1]?.length ?? 0);
  }
  expect(allowed[3]).toEqual(Object.keys(permissions));
  expect(allowed[0]).toContain('openIncident');
  expect(allowed[1]).not.toContain('hold');
  expect(allowed[0]).toContain('signRequest');
  expect(allowed[1]).not.toContain('approveRequest');
  expect(allowed[2]).not.toContain('overrideRequest');
});

test('a refusal names the role that is needed', () => {
  expect(() => authorise({ name: 'kim', role: 'editor' }, 'hold')).toThrow(
    /needs the role steward/,
  );
});

test('an owner may end a reader of theirs, another editor may not', () => {
  const kim = { name: 'kim', role: 'editor' } as const;
  expect(() => authoriseOwnerOr(kim, 'endReader', ['kim'])).not.toThrow();
  expect(() => authoriseOwnerOr(kim, 'endReader', ['lee'])).toThrow(/steward/);
});
