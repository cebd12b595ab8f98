import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(level: string) {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line) => void lines.push(line) }) };
}

test('secrets are masked in messages, fields, nested fields and errors', () => {
  const { lines, log } = logged('info');
  const error = new Error('connect postgres://app:canary1@db refused');
  log.warn(
    { error, options: { password: 'canary2', urls: ['mysql://u:canary3@h'] } },
    'token=canary4',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('canary');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'token=***',
    error: { message: 'connect postgres://app:***@db refused' },
  });
});

test('what is below the level is not written', () => {
  const { lines, log } = logged('error');
  log.info({}, 'quiet');
  expect(lines).toEqual([]);
});
