import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { layers } from './core/asset.ts';
import { ownerMessage } from './core/retention/message.ts';
import { policyText } from './core/retention/policy-text.ts';
import { readPolicy } from './core/retention/read-policy.ts';
import { templates } from './core/retention/template.ts';
import { parsePolicy, readPolicyFiles } from './retention-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'gyebo-retention-'));
const folder = path.join(root, 'retention');
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string | Buffer) => writeFileSync(path.join(folder, name), text);
const faults = () =>
  readPolicyFiles(root).faults.map(({ file, faults: all }) => [
    file,
    all.map(({ line, key, message }) => `${line ?? '-'} ${key ?? ''} ${message}`),
  ]);

test('no folder, and no file in it, is no fault', () => {
  expect(readPolicyFiles(path.join(root, 'nowhere'))).toEqual({ policies: [], faults: [] });
  write('notes.txt', 'rule: x');
  expect(readPolicyFiles(root)).toEqual({ policies: [], faults: [] });
});

test('a policy is named by its file unless it says a name', () => {
  write('old.yaml', 'rule: { unused: {} }');
  write('other.yml', 'name: 오래된-것\nrule: { dead: {} }\naction: retire');
  const { policies } = readPolicyFiles(root);
  expect(policies.map(({ policy, file }) => [policy.name, policy.action, file])).toEqual([
    ['old', 'announce', 'retention/old.yaml'],
    ['오래된-것', 'retire', 'retention/other.yml'],
  ]);
});

test('a faulty file is told whole, with the line of each fault, and others go on', () => {
  write('good.yaml', 'rule: { dead: {} }');
  write(
    'bad.yaml',
    [
      'name: "a b"',
      'selekt: { layers: [mart] }',
      'select:',
      '  layers: [mars]',
      '  names: ["*"]',
      'rule: { unused: { days: -1 }, dead: {} }',
      'action: purge',
      'grace: { owned: 1.5 }',
      'exclude:',
      '  - { names: [x], urn: "a|b", until: 2027-02-30 }',
    ].join('\n'),
  );
  expect(readPolicyFiles(root).policies.map(({ policy }) => policy.name)).toEqual(['good']);
  const [[file, told] = []] = faults();
  expect(file).toBe('retention/bad.yaml');
  expect(told).toEqual([
    '1 name expected a name of letters, digits, "_" and "-"',
    expect.stringMatching(/^2 selekt unknown key; known: name, /),
    expect.stringMatching(/^4 select.layers.0 expected one of source, /),
    expect.stringMatching(/^5 select.names.0 expected a name with at most five/),
    expect.stringMatching(/^6 rule expected exactly one of unused, /),
    expect.stringMatching(/^7 action expected one of announce, /),
    '8 grace.owned expected a whole number from 1 to 3660',
    '10 exclude.0 expected either names or urn',
    '10 exclude.0.reason expected a text',
    '10 exclude.0.until expected a date, as 2027-12-31',
  ]);
});

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
${Array.from(
  { length: 12 },
  (_none, at) =>
    `b${at}: &b${at} [${Array(9)
      .fill(at === 0 ? '*a' : `*b${at - 1}`)
      .join(', ')}]`,
).join('\n')}
rule: *b11`;

test.each([
  ['a bomb of aliases', bomb],
  ['brackets without end', '['.repeat(100_000)],
  ['a huge file', `rule: { dead: {} } # ${'x'.repeat(300_000)}`],
  ['a prototype', '__proto__: { rule: 1 }\nrule: { dead: {} }'],
  ['a list', '- 1\n- 2'],
  ['nothing', ''],
  ['a number', '12'],
  ['two documents', 'rule: { dead: {} }\n---\nrule: { dead: {} }'],
  ['a doubled key', 'rule: { dead: {} }\nrule: { dead: {} }'],
  ['a tag of its own', 'rule: !!js/function "function () {}"'],
  ['a name that turns the writing', 'rule: { dead: {} }\ndescription: "a\u202Eb"'],
  ['a name with a bell', 'rule: { dead: {} }\ndescription: "a\\u0007b"'],
  ['days in words', 'rule: { unused: { days: "90" } }'],
  ['a list of nothing', 'rule: { dead: {} }\nselect: { names: [] }'],
  ['a pattern that takes long', 'rule: { temporary: { names: ["*a*a*a*a*a*a*a*a"] } }'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
])('%s is a fault, not a policy and not a crash', (_what, text) => {
  write('hostile.yaml', text);
  const read = readPolicyFiles(root);
  expect(read.policies).toEqual([]);
  expect(read.faults).toHaveLength(1);
});

test('a folder with the name of a file is a fault', () => {
  mkdirSync(path.join(folder, 'x.yaml'));
  expect(faults()).toEqual([['retention/x.yaml', ['-  this file cannot be read (EISDIR)']]]);
});

test('a pipe is a fault, and nobody waits for it; so is a file too large to hold', () => {
  execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
  write('vast.yaml', '');
  truncateSync(path.join(folder, 'vast.yaml'), 8 * 1024 ** 3);
  write('good.yaml', 'rule: { dead: {} }');
  expect(faults()).toEqual([
    ['retention/pipe.yaml', ['-  this is no regular file']],
    ['retention/vast.yaml', ['-  a policy has at most 200000 characters']],
  ]);
  expect(readPolicyFiles(root).policies.map(({ policy }) => policy.name)).toEqual(['good']);
});

test('a folder that cannot be read is one fault', () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  expect(faults()).toEqual([['retention/', ['-  this folder cannot be read (ENOTDIR)']]]);
});

test('a file is read once until it changes', () => {
  const old = new Date(Date.now() - 60_000);
  const policyNow = () => readPolicyFiles(root).policies[0];
  write('a.yaml', 'rule: { unused: { days: 30 } }');
  utimesSync(path.join(folder, 'a.yaml'), old, old);
  const first = policyNow();
  expect(policyNow()).toBe(first);
  write('a.yaml', 'rule: { unused: { days: 40 } }');
  expect(policyNow()?.policy.rule).toEqual({ kind: 'unused', days: 40 });
  write('a.yaml', 'rule: { unused: { days: 50 } }');
  expect(policyNow()?.policy.rule).toEqual({ kind: 'unused', days: 50 });
});

test('of two files with one name neither is used', () => {
  write('a.yaml', 'name: same\nrule: { dead: {} }');
  write('b.yaml', 'name: same\nrule: { unused: {} }');
  expect(readPolicyFiles(root).policies).toEqual([]);
  expect(faults().map(([file]) => file)).toEqual(['retention/a.yaml', 'retention/b.yaml']);
});

const word = fc.constantFrom('mart.*', "tmp_'x", 'a"b', 'true', '임시_*', 'a: b #c', '- x', '1e3');
const rule = fc.oneof(
  fc.record({ unused: fc.record({ days: fc.integer({ min: 1, max: 3660 }) }) }),
  fc.record({ temporary: fc.record({ names: fc.array(word, { minLength: 1 }) }) }),
  fc.constant({ orphaned: { lacks: ['owner'] } }),
  fc.constant({ pausedOutputs: { runs: 3 } }),
  fc.record({
    layerTtl: fc.dictionary(fc.constantFrom(...layers), fc.constant(9), { minKeys: 1 }),
  }),
  fc.constant({ dead: {} }),
);

test('what a policy is exported as reads back to the same policy', () => {
  fc.assert(
    fc.property(rule, fc.array(word, { minLength: 1 }), word, (of, names, text) => {
      const data = {
        ...{ name: 'p', description: text, rule: of, action: 'retire' },
        select: { names, tags: [text] },
        exclude: [{ names: [names[0]], reason: text, until: '2027-12-31' }],
      };
      const read = readPolicy(data);
      if ('faults' in read) throw new Error(JSON.stringify(read.faults));
      expect(parsePolicy(policyText(read.policy))).toMatchObject({ policy: read.policy });
    }),
  );
  for (const { policy } of templates()) {
    expect(parsePolicy(policyText(policy))).toMatchObject({ policy });
  }
});

test('a message holds hostile names as text, in both languages', () => {
  const read = readPolicy({ name: 'p', rule: { dead: {} } });
  if ('faults' in read) throw new Error('faulty');
  const name = '<img src=x onerror=alert(1)>';
  for (const language of ['en', 'ko'] as const) {
    const message = { party: '${kim}', lines: [{ name, why: ['=1+1'] }] };
    const text = ownerMessage(read.policy, message, language);
    expect(text).toContain(`- ${name}: =1+1`);
    expect(text).toContain('${kim}');
  }
});
