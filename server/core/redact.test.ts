import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redact.ts';

test.each([
  ['postgres://app:s3cret@db:5432/x', 's3cret'],
  ["create_engine('mysql+pymysql://root:hunter2@h/db')", 'hunter2'],
  ["password='hunter2'", 'hunter2'],
  ['PGPASSWORD=hunter2 psql -h db', 'hunter2'],
  ['{"api_key": "abcd1234"}', 'abcd1234'],
  ['Authorization: Bearer eyJhbGciOi.abc-def', 'eyJhbGciOi'],
  ['aws_access_key_id AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
  ['token gyb_api_x1_AbCdEfGhIjKlMn', 'AbCdEfGhIjKlMn'],
  ["COPY t FROM 's3://b' CREDENTIALS 'aws_access_key_id=AKIA1;aws_secret_access_key=zzz9'", 'zzz9'],
])('%s', (text, secret) => {
  expect(redact(text)).not.toContain(secret);
});

test('plain SQL and code stay as they are', () => {
  const text = 'INSERT INTO mart.sales SELECT * FROM dw.orders o JOIN s3://lake/x -- 매출';
  expect(redact(text)).toBe(text);
  expect(redact('CREATE TABLE member (password varchar(64))')).toContain('password varchar(64)');
});

test('masking what is masked changes nothing, and long text takes no longer than its length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(redact(redact(text))).toBe(redact(text));
    }),
  );
  const started = performance.now();
  redact('a://'.repeat(50_000) + 'password='.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
