import { expect, test } from 'vitest';
import { josa } from './josa.ts';

test.each([
  ['주문', '을/를', '주문을'],
  ['리니지', '을/를', '리니지를'],
  ['매출', '이/가', '매출이'],
  ['정산데이터팀', '은/는', '정산데이터팀은'],
  ['매출', '으로/로', '매출로'],
  ['주문', '으로/로', '주문으로'],
  ['orders', '을/를', 'orders를'],
  ['channel', '을/를', 'channel을'],
  ['tmp_sales_check_3', '이/가', 'tmp_sales_check_3이'],
  ['tmp_sales_check_2', '이/가', 'tmp_sales_check_2가'],
  ['(구) 주문', '과/와', '(구) 주문과'],
  ['‘주문’', '을/를', '‘주문’을'],
] as const)('%s %s', (word, pair, expected) => {
  expect(josa(word, pair)).toBe(expected);
});
