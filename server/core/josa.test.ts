import { expect, it } from 'vitest';
import { josa } from './josa.ts';

it.each([
  ['주문', '을/를', '주문을'],
  ['매출표', '이/가', '매출표가'],
  ['대시보드', '은/는', '대시보드는'],
  ['매출', '으로/로', '매출로'],
  ['주문', '으로/로', '주문으로'],
  ['표', '과/와', '표와'],
  ['매출'.normalize('NFD'), '이/가', `${'매출'.normalize('NFD')}이`],
  ['mart.orders', '을/를', 'mart.orders를'],
  ['dw.dim_channel', '이/가', 'dw.dim_channel이'],
  ['order_table', '으로/로', 'order_table로'],
  ['tmp_plan', '은/는', 'tmp_plan은'],
  ['snapshot', '을/를', 'snapshot을'],
  ['v3', '은/는', 'v3은'],
  ['v2', '은/는', 'v2는'],
  ['user_1', '으로/로', 'user_1로'],
  ['dag_6', '으로/로', 'dag_6으로'],
  ['ORDERS', '을/를', 'ORDERS를'],
  ['TB_HTML', '이/가', 'TB_HTML이'],
  ['채널(old)', '을/를', '채널(old)를'],
  ['', '을/를', '를'],
] as const)('%s + %s = %s', (word, pair, joined) => {
  expect(josa(word, pair)).toBe(joined);
});
