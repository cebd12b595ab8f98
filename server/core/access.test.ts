import { expect, test } from 'vitest';
import { authorise, authoriseOwnerOr, permissions, permits, userRoles } from './access.ts';

test('each role may do what the lower ones may', () => {
  const allowed = userRoles.map((role) =>
    Object.keys(permissions).filter((permission) =>
      permits({ name: 'kim', role }, permission as keyof typeof permissions),
    ),
  );
  expect(allowed.map((names) => names.length)).toEqual([4, 7, 13, 15]);
  expect(allowed[0]).toEqual(['recordVerdict', 'markVerdictWrong', 'declareReader', 'signDrop']);
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
