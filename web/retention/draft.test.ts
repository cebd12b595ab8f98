import { describe, expect, test } from 'vitest';
import { faultOf, faultsOf, ruleIn, valueAt, withRuleOf, withValue, withWritten } from './draft.ts';

const text = `# who wrote this
name: old-marts # kept
select:
  platforms: [redshift]
rule:
  unused: {days: 90}
limits: {perDay: 50, percent: 20}
`;

describe('a field and the text are one', () => {
  test('a field shows what the text says: lists with commas, nothing where it says nothing', () => {
    expect(valueAt(text, ['name'])).toBe('old-marts');
    expect(valueAt(text, ['rule', 'unused', 'days'])).toBe('90');
    expect(valueAt(text, ['select', 'platforms'])).toBe('redshift');
    expect(valueAt(text, ['grace', 'owned'])).toBe('');
    expect(valueAt(text, ['rule'])).toBe('');
  });

  test('what is written changes its place only; comments and the order of keys stay', () => {
    const changed = withValue(text, ['rule', 'unused', 'days'], 30);
    expect(changed).toBe(text.replace('days: 90', 'days: 30'));
  });

  test('a place that is not there yet is made; a map that says nothing more goes', () => {
    const said = withValue(text, ['grace', 'owned'], 7);
    expect(valueAt(said, ['grace', 'owned'])).toBe('7');
    expect(withValue(said, ['grace', 'owned'], '')).toBe(text);
    expect(withValue(text, ['select', 'platforms'], [])).not.toContain('select');
  });

  test('a rule without values stays a rule', () => {
    expect(withValue('rule:\n  unused: { days: 3 }\n', ['rule', 'unused', 'days'], '')).toBe(
      'rule:\n  unused: {}\n',
    );
  });

  test('a word where a map is needed gives way', () => {
    expect(
      valueAt(withValue('select: x\n', ['select', 'owner'], 'none'), ['select', 'owner']),
    ).toBe('none');
    expect(withValue('select: x\n', ['select', 'owner'], '')).toBe('select: x\n');
  });

  test('a number is written as one, anything else as it is said, for the server to refuse', () => {
    const place = { path: ['limits', 'perDay'], label: '', as: 'number' } as const;
    expect(withWritten(text, { ...place, path: [...place.path] }, ' 5 ')).toContain('perDay: 5,');
    expect(withWritten(text, { ...place, path: [...place.path] }, 'ten')).toContain('perDay: ten,');
  });

  test('a list may be typed with a comma and nothing behind it', () => {
    const place = { path: ['select', 'names'], label: '', as: 'list' as const };
    expect(valueAt(withWritten(text, place, 'tmp_*, '), place.path)).toBe('tmp_*');
    expect(valueAt(withWritten(text, place, 'tmp_*,mart.*'), place.path)).toBe('tmp_*, mart.*');
  });

  test('what would be YAML of its own is quoted', () => {
    const hostile = 'x: {y: [1]} # <script>';
    expect(valueAt(withValue(text, ['description'], hostile), ['description'])).toBe(hostile);
  });
});

describe('rules', () => {
  test('the rule of another text takes the place of this one, all else stays', () => {
    const changed = withRuleOf(text, 'name: other\nrule:\n  dead: {}\n');
    expect(ruleIn(changed)).toBe('dead');
    expect(valueAt(changed, ['name'])).toBe('old-marts');
    expect(changed).toContain('# who wrote this');
  });

  test('of a text that says none, there is none', () => {
    expect(ruleIn('name: x')).toBeUndefined();
    expect(ruleIn('rule: unused')).toBeUndefined();
    expect(ruleIn('- a list')).toBeUndefined();
  });
});

describe('a text that is no YAML', () => {
  const broken = 'name: [a';
  test('has a fault with its line, shows nothing and is not written over', () => {
    expect(faultOf(broken)).toMatch(/line 1/);
    expect(faultOf(text)).toBeUndefined();
    expect(valueAt(broken, ['name'])).toBe('');
    expect(withValue(broken, ['name'], 'b')).toBe(broken);
    expect(withRuleOf(broken, text)).toBe(broken);
    expect(ruleIn(broken)).toBeUndefined();
  });

  test('one that is a list or a word is not written over either', () => {
    expect(withValue('- a\n', ['name'], 'b')).toBe('- a\n');
    expect(withValue('word', ['name'], 'b')).toBe('word');
  });

  test('one whose aliases would grow without end is a fault, and shows nothing', () => {
    const rows = Array.from({ length: 9 }, (_, at) => {
      const before = Array.from({ length: 9 }, () => `*a${at}`).join(', ');
      return `a${at + 1}: &a${at + 1} [${before}]`;
    });
    const bomb = `a0: &a0 [x]\n${rows.join('\n')}\nrule: *a9\n`;
    expect(faultOf(bomb)).toBeDefined();
    expect(ruleIn(bomb)).toBeUndefined();
    expect(valueAt(bomb, ['a9'])).toBe('');
  });
});

test('faults of the server are told apart, each with the place it names', () => {
  expect(faultsOf('YAML:4 rule.temporary.names.1: expected a text\nname: is taken')).toEqual([
    {
      message: 'YAML:4 rule.temporary.names.1: expected a text',
      path: ['rule', 'temporary', 'names', '1'],
    },
    { message: 'name: is taken', path: ['name'] },
  ]);
  expect(faultsOf('somebody changed it meanwhile')).toEqual([
    { message: 'somebody changed it meanwhile', path: [] },
  ]);
});
