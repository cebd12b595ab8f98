import { expect, test } from 'vitest';
import { messageIn } from './message-ko.ts';

test.each([
  [
    'part of the name mart.coupon_<?x> is only known at run time: x',
    '이름 mart.coupon_<?x>의 일부는 실행할 때 정해집니다: x',
  ],
  [
    'the DAG daily may look otherwise: the environment variable HOME is not known',
    'DAG daily는 실제와 다를 수 있습니다: 환경 변수 HOME를 알 수 없습니다',
  ],
  [
    'dags/a.py: line 3 is not Python: def (; correct it or exclude the file',
    'dags/a.py: 3번째 줄이 Python이 아닙니다: def (; 고치거나 파일을 빼세요',
  ],
  [
    'dags/b.py: 6000000 bytes are more than 5000000; split it or exclude it',
    'dags/b.py: 6000000바이트는 5000000바이트를 넘습니다; 나누거나 빼세요',
  ],
  [
    'PostgreSQL at db:5432/shop: connect ECONNREFUSED (nothing listens there; is it running, and is the port right?)',
    'PostgreSQL at db:5432/shop: connect ECONNREFUSED (거기서 듣는 것이 없습니다; 켜져 있는지, 포트가 맞는지 보세요)',
  ],
  [
    '30 of 100 assets (30 %) of pg would be gone within 7 days, more than 20 %. Nothing was withdrawn. If this is right: gyebo source release pg --reason WHY',
    'pg의 자산 100개 가운데 30개(30%)가 7일 안에 사라지게 됩니다. 한도는 20%입니다. 아무것도 거두지 않았습니다. 맞는 일이라면: gyebo source release pg --reason WHY',
  ],
])('%s', (english, korean) => {
  expect(messageIn('ko', english)).toBe(korean);
  expect(messageIn('en', english)).toBe(english);
});

test('a sentence without a Korean one stays whole', () => {
  expect(messageIn('ko', 'ENOENT: no such file (errno -2)')).toBe(
    'ENOENT: no such file (errno -2)',
  );
});
