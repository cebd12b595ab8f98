import { beforeAll, expect, test } from 'vitest';
import { searchSorts, type SearchQuery } from '../../server/store/store.ts';
import type { GivenStore } from './testStore.ts';
import { asset, day, edge, idOf, pipeline, scan, scope, table, task } from './observed.ts';

/** Finding by words, and naming. */
export function testSearch(given: GivenStore): void {
  const names = [
    '일별매출요약',
    '매출_요약_daily',
    '매출',
    'fact_매출',
    '고객_객주',
    '고객주문',
    '매출.출고',
    'customer_order_fact',
    'CustomerOrderSummary',
    'ORDER_ITEM',
    'user_event',
    '売上集計',
  ];

  beforeAll(async () => {
    const observations = names.map((name) => asset(table(name), { name }));
    const columns = [{ name: 'coupon_code', description: '쿠폰 번호' }];
    const owned = { parties: [{ role: 'OWNER', party: '김하나' } as const], tags: ['월간'] };
    observations.push(
      asset(table('zz_monthly'), { ...owned, columns, layer: 'mart', dataChangedAt: day(1) }),
      asset(table('zz_fresh'), { dataChangedAt: new Date().toISOString(), platform: 'redshift' }),
      asset(pipeline('daily_sales'), { platform: 'airflow' }, 'STATIC'),
    );
    await scan(given(), 'pg', [scope('schema:public', observations)]);
  });

  async function find(text: string, more: Partial<SearchQuery> = {}): Promise<string[]> {
    const found = await given().read('search', { text, first: 50, ...more });
    expect(found.total).toBe(found.hits.length);
    return found.hits.map((hit) => hit.node.facts.name);
  }

  test('a Korean word of two syllables is found inside compounds and names joined by _', async () => {
    const found = await find('매출');
    expect(found[0]).toBe('매출');
    expect([...found].sort()).toEqual(
      ['fact_매출', '매출', '매출.출고', '매출_요약_daily', '일별매출요약'].sort(),
    );
  });

  test('a run of syllables is found only where it stands together', async () => {
    expect(await find('고객주')).toEqual(['고객주문']);
    expect(await find('별매출요')).toEqual(['일별매출요약']);
    expect(await find('매출고')).toEqual([]);
  });

  test('one syllable, decomposed input and initials find as well', async () => {
    expect(await find('약')).toContain('일별매출요약');
    expect(await find('매출'.normalize('NFD'))).toContain('일별매출요약');
    expect(await find('ㅁㅊ')).toContain('일별매출요약');
    expect(await find('ㄱㄱㅈㅁ')).toEqual(['고객주문']);
    expect(await find('売上')).toEqual(['売上集計']);
  });

  test('English words are found at _, in camelCase and whatever their case; the last may be begun', async () => {
    expect((await find('order')).sort()).toEqual(
      ['CustomerOrderSummary', 'ORDER_ITEM', 'customer_order_fact'].sort(),
    );
    expect(await find('Customer_Order_F')).toEqual(['customer_order_fact']);
    expect(await find('summ')).toEqual(['CustomerOrderSummary']);
    expect(await find('order event')).toEqual([]);
    expect(await find('매출 dai')).toEqual(['매출_요약_daily']);
  });

  test('columns, their descriptions, owners and tags find their table', async () => {
    for (const word of ['coupon_code', '쿠폰', '김하나', '월간']) {
      expect(await find(word)).toEqual(['zz_monthly']);
    }
  });

  test('signs that mean something to the index mean nothing in a query', async () => {
    expect(await find('"; drop table --')).toEqual([]);
    expect(await find('매출" OR "')).toEqual([]);
    expect(await find('NEAR(매출*)')).toEqual([]);
    expect((await find('***')).length).toBeGreaterThan(10);
  });

  test('facets count what is found and filters narrow it', async () => {
    expect(await find('', { owners: ['김하나'] })).toEqual(['zz_monthly']);
    expect(await find('zz', { noOwner: true })).toEqual(['zz_fresh']);
    expect(await find('zz', { platforms: ['redshift'] })).toEqual(['zz_fresh']);
    expect(await find('', { layers: ['mart'] })).toEqual(['zz_monthly']);
    expect(await find('', { tags: ['월간'] })).toEqual(['zz_monthly']);
    expect(await find('', { freshWithinDays: 7 })).toEqual(['zz_fresh']);
    expect(await find('', { kinds: ['PIPELINE'] })).toEqual(['daily_sales']);
    const { facets } = await given().read('search', { text: 'zz', first: 5 });
    const values = Object.fromEntries(facets.map((facet) => [facet.field, facet.values]));
    expect(values).toMatchObject({
      kind: [{ value: 'DATASET', count: 2 }],
      platform: [
        { value: 'postgres', count: 1 },
        { value: 'redshift', count: 1 },
      ],
      layer: [{ value: 'mart', count: 1 }],
      owner: [{ value: '김하나', count: 1 }],
      tag: [{ value: '월간', count: 1 }],
      noOwner: [{ value: 'true', count: 1 }],
    });
  });

  test('highlights are ranges of the text that is shown', async () => {
    const { hits } = await given().read('search', { text: 'ㅁㅊ', first: 50 });
    const hit = hits.find((item) => item.node.facts.name === '일별매출요약');
    const name = hit?.highlights.find((item) => item.field === 'name');
    expect(name?.ranges.map(([start, end]) => name.text.slice(start, end))).toEqual(['매출']);
  });

  test('whatever field found it is highlighted', async () => {
    const found = async (text: string): Promise<string[]> => {
      const { hits } = await given().read('search', { text, first: 1 });
      return (hits[0]?.highlights ?? []).map((item) => `${item.field}: ${item.text}`);
    };
    expect(await found('쿠폰')).toEqual(['column: coupon_code — 쿠폰 번호']);
    expect(await found('김하나')).toEqual(['owner: 김하나']);
    expect(await found('월간')).toEqual(['tag: 월간']);
  });

  test('a search is ordered as asked: by name, by the last load', async () => {
    const byName = await find('order', { sort: 'NAME' });
    expect(byName).toEqual(['customer_order_fact', 'CustomerOrderSummary', 'ORDER_ITEM']);
    expect((await find('', { sort: 'CHANGED' })).slice(0, 2)).toEqual(['zz_fresh', 'zz_monthly']);
    expect((await find('매출', { sort: 'CONNECTED' })).length).toBe(5);
  });

  test.each(searchSorts)(
    'by %s pages follow each other without a gap or a repeat',
    async (sort) => {
      for (const text of ['', '매출']) {
        const all = (await given().read('search', { text, sort, first: 50 })).hits.map(
          (hit) => hit.node.id,
        );
        const paged: number[] = [];
        let after: string | undefined;
        do {
          const query = { text, sort, first: 2, ...(after === undefined ? {} : { after }) };
          const page = await given().read('search', query);
          paged.push(...page.hits.map((hit) => hit.node.id));
          after = page.next;
        } while (after !== undefined);
        expect(paged).toEqual(all);
      }
    },
  );

  test('more hits than are scored follow page by page as well, each once', async () => {
    const many = Array.from({ length: 230 }, (_item, index) =>
      asset(table(`crowd_${index}`), { name: `crowd_${index}` }),
    );
    await scan(given(), 'crowd', [scope('file:crowd', many)]);
    for (const sort of searchSorts) {
      const paged: number[] = [];
      let after: string | undefined;
      do {
        const query = { text: 'crowd', sort, first: 90, ...(after === undefined ? {} : { after }) };
        const page = await given().read('search', query);
        expect(page.total).toBe(230);
        paged.push(...page.hits.map((hit) => hit.node.id));
        after = page.next;
      } while (after !== undefined);
      expect([paged.length, new Set(paged).size]).toEqual([230, 230]);
    }
  });

  test('what changed its name is found under the new one only', async () => {
    const id = await idOf(given(), table('user_event'));
    await given().write('putPeopleFacts', { id, facts: { description: '방문 기록' } });
    expect(await find('방문')).toEqual(['user_event']);
    await given().write('putPeopleFacts', { id, facts: { description: 'visits' } });
    expect(await find('방문')).toEqual([]);
    expect(await find('visits')).toEqual(['user_event']);
  });

  test('of equal names the one with more neighbours comes first, once the store had a quiet moment', async () => {
    const readers = Array.from({ length: 20 }, (_item, index) =>
      edge(table('popular_b'), task(`reader.${index}`)),
    );
    const both = ['a', 'b'].map((letter) => asset(table(`popular_${letter}`), { name: 'popular' }));
    await scan(given(), 'ranks', [scope('file:ranks', [...both, ...readers])]);
    const wanted = await idOf(given(), table('popular_b'));
    await expect
      .poll(
        async () => (await given().read('search', { text: 'popular', first: 1 })).hits[0]?.node.id,
        {
          timeout: 10_000,
        },
      )
      .toBe(wanted);
  });

  test('a name resolves by URN, name, trailing parts or file, in this order', async () => {
    const dag = scope('file:dags/daily.py', [
      asset(pipeline('daily'), { platform: 'airflow' }, 'STATIC'),
      edge(pipeline('daily'), task('daily.load'), { relation: 'CONTAINS', reason: 'CONTAINS' }),
    ]);
    await scan(given(), 'code', [dag]);
    const resolve = async (text: string): Promise<string[]> =>
      (await given().read('resolve', text)).map((node) => node.ref.urn);
    const urn = table('고객주문').urn;
    expect(await resolve(urn)).toEqual([urn]);
    expect(await resolve('고객주문'.normalize('NFD'))).toEqual([urn]);
    expect(await resolve('public.고객주문')).toEqual([urn]);
    expect(await resolve('SHOP.Public.order_item')).toEqual([table('ORDER_ITEM').urn]);
    expect(await resolve('daily')).toEqual([pipeline('daily').urn]);
    expect(await resolve('dags/daily.py')).toEqual([pipeline('daily').urn]);
    expect(await resolve('daily.py')).toEqual([pipeline('daily').urn]);
    expect(await resolve('nothing.like.this')).toEqual([]);
  });
}
