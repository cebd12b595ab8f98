import { integer, relationCode } from '../shared/codes.ts';
import { sides } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import type { Database } from './database.ts';

const feeds = relationCode.of('FEEDS');
const contains = relationCode.of('CONTAINS');

/** Neighbours straight from the tables of this snapshot: slower, never behind. */
export function tableNeighbours(db: Database): Neighbours {
  const highest = integer(db.get('SELECT coalesce(max(id), 0) AS id FROM asset')?.id);
  const neighbours: Neighbours = {
    capacity: highest + 1,
    list: new Int32Array(0),
    start: 0,
    end: 0,
    find(side, node) {
      neighbours.list = tableList(db, side, node);
      neighbours.start = 0;
      neighbours.end = neighbours.list.length;
    },
  };
  return neighbours;
}

function tableList(db: Database, side: number, node: number): Int32Array {
  const forward = side === sides.DOWNSTREAM || side === sides.PARTS;
  const relation = side === sides.DOWNSTREAM || side === sides.UPSTREAM ? feeds : contains;
  const sql = forward
    ? 'SELECT to_id AS id FROM edge WHERE from_id = ? AND relation = ? AND vanished_at IS NULL'
    : 'SELECT from_id AS id FROM edge WHERE to_id = ? AND relation = ? AND vanished_at IS NULL';
  return Int32Array.from(db.all(sql, node, relation), (row) => integer(row.id));
}
