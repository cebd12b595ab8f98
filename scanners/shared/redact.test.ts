import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

/** Each line holds the word `hunter2Secret`, which must not survive. */
const secrets = [
  "password='hunter2Secret'",
  'PASSWORD = hunter2Secret',
  '"password": "hunter2Secret"',
  "conf['db_password'] = 'hunter2Secret'",
  'AWS_SECRET_ACCESS_KEY=hunter2Secret',
  'aws_secret_access_key=>hunter2Secret',
  'postgresql://app:hunter2Secret@db:5432/shop',
  'jdbc:redshift://app:hunter2Secret@dw:5439/shop',
  "CREATE USER a IDENTIFIED BY 'hunter2Secret'",
  'ALTER USER a IDENTIFIED BY hunter2Secret',
  "CREATE USER a WITH PASSWORD 'hunter2Secret'",
  "COPY t FROM 's3://b' CREDENTIALS 'aws_access_key_id=a;aws_secret_access_key=hunter2Secret'",
  'Authorization: Bearer hunter2Secretxyz',
  'curl -u app:hunter2Secret https://x',
  'mysql -uroot -phunter2Secret shop',
  'job --password hunter2Secret --other',
  'PGPASSWORD=hunter2Secret psql',
  '비밀번호: hunter2Secret',
  "client_secret : 'hunter2Secret'",
];

describe('redact', () => {
  test.each(secrets)('hides the secret in %s', (line) => {
    const safe = redact(line);
    expect(safe).not.toContain('hunter2Secret');
    expect(safe).toContain('***');
  });

  test('hides keys by their look', () => {
    expect(redact('key AKIAIOSFODNN7EXAMPLE here')).toBe('key *** here');
    expect(redact('x wJalrXUtnFEMI7K7MDENGbPxRfiCYEXAMPLEKEY1 y')).toBe('x *** y');
    expect(redact('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123')).toBe('***');
  });

  test.each([
    'select user_id, token_count from mart.password_reset_log',
    'insert into dw.order_daily select * from ods.orders where dt = ?',
    's3://lake/sales/orders/dt=2026-11-22',
    '매출 요약 테이블',
    'https://api.example.com/v1/orders',
  ])('leaves %s alone', (line) => {
    expect(redact(line)).toBe(line);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...secrets))), (parts) => {
        const once = redact(parts.join(' '));
        expect(redact(once)).toBe(once);
      }),
    );
  });
});
