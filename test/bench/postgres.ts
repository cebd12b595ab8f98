import pg from 'pg';
import type { LayeredGraph } from './graph.ts';

/** A recursive CTE in a real PostgreSQL: server CPU cannot be seen from here, so wall time. */
export async function postgresReach(
  url: string,
  graph: LayeredGraph,
  root: number,
): Promise<{ reached: number; wall: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE TEMP TABLE edge (from_id int, to_id int)');
    const step = 50_000;
    for (let start = 0; start < graph.from.length; start += step) {
      await client.query('INSERT INTO edge SELECT * FROM unnest($1::int[], $2::int[])', [
        [...graph.from.subarray(start, start + step)],
        [...graph.to.subarray(start, start + step)],
      ]);
    }
    await client.query('CREATE INDEX ON edge (from_id); ANALYZE edge');
    const ask = (): Promise<{ rows: { n: string }[] }> =>
      client.query(
        `WITH RECURSIVE closure (id) AS (SELECT $1::int UNION
           SELECT e.to_id FROM closure c JOIN edge e ON e.from_id = c.id)
         SELECT count(*) - 1 AS n FROM closure`,
        [root],
      );
    await ask();
    const walls: number[] = [];
    let reached = 0;
    for (let round = 0; round < 5; round++) {
      const began = performance.now();
      reached = Number((await ask()).rows[0]?.n);
      walls.push(performance.now() - began);
    }
    return { reached, wall: walls.sort((a, b) => a - b)[2] ?? 0 };
  } finally {
    await client.end();
  }
}
