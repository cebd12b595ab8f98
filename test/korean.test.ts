import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scannerIds } from '../scanners/registry.ts';
import { inKorean } from '../server/core/korean.ts';

// What the command line says in Korean is looked up by its English form: this keeps the list whole.
const root = path.dirname(import.meta.dirname);
const quoted = String.raw`(?:\x60((?:[^\x60\\]|\\.)*)\x60|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")`;

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|generated|fixtures/.test(name))
    .map((name) => path.join(folder, name));
}

/** The literals after `before` in a file, every `${…}` filled with a word. */
function literals(file: string, before: string, from = ''): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const part = text.slice(Math.max(0, from === '' ? 0 : text.indexOf(from)));
  const found = part.matchAll(new RegExp(`${before}\\s*${quoted}`, 'g'));
  return [...found].map((match) => {
    const literal = match[1] ?? match[2] ?? match[3] ?? '';
    return literal.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'X').replace(/\\(.)/g, '$1');
  });
}

// The doors of the web have words of their own.
const said = sources('server').filter((file) => !/^server\/(graphql|serve)\//.test(file));
const errors = said.flatMap((file) =>
  literals(file, String.raw`GyeboError\(\s*'[A-Z_]+',`).map((message) => [message, file]),
);
const scanners = scannerIds.map((name) => `scanners/${name}/index.ts`);
const findings = [...scanners, 'server/cli/doctor.ts'].flatMap((file) => {
  const from = file.startsWith('scanners') ? 'function diagnose' : '';
  return literals(file, '(?:message|advice)(?::|\\s=)', from).map((message) => [message, file]);
});
const configuration = [...sources('server/config'), 'server/config.ts'].flatMap((file) =>
  literals(file, '(?:message:|error:|message =|unread\\(|,)')
    .filter((text) => /^expected |^unknown|^a |refused/.test(text))
    .map((message) => [message, file]),
);

test('the lists are not empty: the patterns above still fit the code', () => {
  expect(errors.length).toBeGreaterThan(50);
  expect(findings.length).toBeGreaterThan(15);
  expect(configuration.length).toBeGreaterThan(8);
});

test.each([...errors, ...findings, ...configuration])('"%s" of %s has its Korean', (message) => {
  // A statement to run is the same in every language.
  if (/^(GRANT|X|gyebo) ?/.test(message)) return;
  expect(inKorean(message)).toMatch(/\p{Script=Hangul}/u);
});

test('particles follow what stands before them, and reasons within messages are told, too', () => {
  expect(inKorean('schema orders cannot be read')).toBe('스키마 orders를 읽을 수 없습니다');
  expect(inKorean('schema 매출 cannot be read')).toBe('스키마 매출을 읽을 수 없습니다');
  expect(inKorean('scan 3 is HELD: cancelled')).toBe('스캔 3이 HELD입니다: 취소했습니다');
  expect(inKorean('something nobody knows')).toBe('something nobody knows');
});
