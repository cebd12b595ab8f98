import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from './merge.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 8 });
const text = lines.map((each) => each.join('\n'));

test('who changed nothing gets what the other made of it', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(mergeTexts(base, base, other)).toEqual({ text: other, clean: true });
      expect(mergeTexts(base, other, base)).toEqual({ text: other, clean: true });
      expect(mergeTexts(base, other, other)).toEqual({ text: other, clean: true });
    }),
  );
});

test('no line that either of them added is lost, clean or not', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const merged = mergeTexts(base, mine, theirs).text.split('\n');
      const old = base.split('\n');
      for (const line of [...mine.split('\n'), ...theirs.split('\n')]) {
        if (!old.includes(line)) expect(merged).toContain(line);
      }
    }),
  );
});

test('changes of different places go together cleanly', () => {
  const base = 'one\ntwo\nthree\nfour\nfive';
  const mine = 'ONE\ntwo\nthree\nfour\nfive\nsix';
  const theirs = 'one\ntwo\nTHREE\nfour\nfive';
  expect(mergeTexts(base, mine, theirs)).toEqual({
    text: 'ONE\ntwo\nTHREE\nfour\nfive\nsix',
    clean: true,
  });
});

test('changes of the same line stand one after the other', () => {
  const merged = mergeTexts('a\nrows: ?\nz', 'a\nrows: 10\nz', 'a\nrows: 12\nz');
  expect(merged).toEqual({ text: 'a\nrows: 12\nrows: 10\nz', clean: false });
});

test('what was saved in the middle of typing does not come twice', () => {
  const base = 'begin';
  const sent = 'begin\nI write';
  const theirs = 'They write\nbegin';
  const afterFirst = mergeTexts(base, sent, theirs).text;
  const typedOn = 'begin\nI write on';
  const second = mergeTexts(base, typedOn, afterFirst);
  expect(second.text.split('\n')).toContain('They write');
  expect(second.text.split('\n')).toContain('I write on');
});
