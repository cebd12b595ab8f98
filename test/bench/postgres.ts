import pg from 'pg';
import type { LayeredGraph } from './graph.ts';
import { cpuOfProcess } from './measure.ts';

/** The graph in a real PostgreSQL. */
export interface PostgresGraph {
  /** A recursive CTE: CPU ms of the server's process when it runs here, else the wall time. */
  ask(root: number): Promise<{ reached: number; cpu: number }>;
  close(): Promise<void>;
}

const closure = `WITH RECURSIVE closure (id) AS (SELECT $1::int UNION
    SELECT e.to_id FROM closure c JOIN edge e ON e.from_id = c.id)
  SELECT count(*) - 1 AS n FROM closure`;
const rounds = 3;

export async function postgresReach(url: string, graph: LayeredGraph): Promise<PostgresGraph> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TEMP TABLE edge (from_id int, to_id int)');
  const step = 50_000;
  for (let start = 0; start < graph.from.length; start += step) {
    await client.query('INSERT INTO edge SELECT * FROM unnest($1::int[], $2::int[])', [
      [...graph.from.subarray(start, start + step)],
      [...graph.to.subarray(start, start + step)],
    ]);
  }
  await client.query('CREATE INDEX ON edge (from_id); ANALYZE edge');
  const own: { rows: { pid: number }[] } = await client.query('SELECT pg_backend_pid() AS pid');
  const pid = own.rows[0]?.pid;
  return {
    async ask(root) {
      const count = async (): Promise<number> => {
        const { rows }: { rows: { n: string }[] } = await client.query(closure, [root]);
        return Number(rows[0]?.n);
      };
      const reached = await count();
      const [before, began] = [cpuOfProcess(pid), performance.now()];
      for (let round = 0; round < rounds; round++) await count();
      const cpu = cpuOfProcess(pid) - before;
      return { reached, cpu: (cpu > 0 ? cpu : performance.now() - began) / rounds };
    },
    close: () => client.end(),
  };
}
