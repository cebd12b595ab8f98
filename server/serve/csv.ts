import { assetKinds } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { Ask } from '../graphql/context.ts';
import { numberOf } from '../graphql/ids.ts';
import { csvEnd, csvHead, csvRows } from '../impact-csv.ts';
import type { ReachQuery, ReachResult } from '../store/store.ts';
import { apiHeaders } from './reply.ts';

const rowsPerPage = 2000;
/** The closure asked for by a query string; INVALID or BAD_USER_INPUT says what is wrong with it. */
export function reachQuery(query: URLSearchParams): Omit<ReachQuery, 'first' | 'after'> {
  const ids = (query.get('ids') ?? '').split(',').filter(Boolean);
  if (ids.length < 1 || ids.length > 100) throw new GyeboError('INVALID', 'ids: 1 to 100 of them');
  const direction = query.get('direction');
  if (direction !== 'UPSTREAM' && direction !== 'DOWNSTREAM') {
    throw new GyeboError('INVALID', 'direction: UPSTREAM or DOWNSTREAM');
  }
  const depth = query.get('depth');
  if (depth !== null && !/^[1-9]\d{0,2}$/u.test(depth)) {
    throw new GyeboError('INVALID', 'depth: a number from 1 to 999');
  }
  const names = (query.get('kinds') ?? '').split(',').filter(Boolean);
  const kinds = assetKinds.filter((kind) => names.includes(kind));
  if (kinds.length < names.length) throw new GyeboError('INVALID', 'kinds: kinds of assets');
  return {
    roots: [...new Set(ids.map((id) => numberOf('Asset', id)))],
    direction,
    ...(depth !== null && { depth: Number(depth) }),
    ...(kinds.length > 0 && { kinds }),
  };
}

async function* lines(
  ask: Ask,
  query: Omit<ReachQuery, 'first' | 'after'>,
  firstPage: ReachResult,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvHead);
  for (let page = firstPage; ;) {
    yield encoder.encode(csvRows(page.nodes));
    if (page.next === undefined) break;
    page = await ask.read('impact', { ...query, first: rowsPerPage, after: page.next });
  }
  yield encoder.encode(csvEnd(firstPage));
}

/** Pulls only as fast as the client reads. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** The whole closure, streamed page by page. */
export async function impactCsv(ask: Ask, search: URLSearchParams): Promise<Response> {
  const query = reachQuery(search);
  const firstPage = await ask.read('impact', { ...query, first: rowsPerPage });
  return new Response(streamOf(lines(ask, query, firstPage)), {
    headers: {
      ...apiHeaders,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="impact-${query.direction.toLowerCase()}.csv"`,
    },
  });
}
