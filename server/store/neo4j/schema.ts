import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GyeboError } from '../../core/errors.ts';
import { integer } from '../shared/codes.ts';
import type { Connection } from './connection.ts';
import { madeMeanwhile, mayRetry } from './errors.ts';

/** What Cypher this version of the schema needs, each statement once; `IF NOT EXISTS` makes it idempotent. */
const unique = [
  'CREATE CONSTRAINT clock_id IF NOT EXISTS FOR (n:Clock) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT asset_id IF NOT EXISTS FOR (n:Asset) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT asset_key IF NOT EXISTS FOR (n:Asset) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT evidence_row IF NOT EXISTS FOR (n:Evidence) REQUIRE n.row IS UNIQUE',
  'CREATE CONSTRAINT scope_id IF NOT EXISTS FOR (n:Scope) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT scope_key IF NOT EXISTS FOR (n:Scope) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT source_name IF NOT EXISTS FOR (n:Source) REQUIRE n.name IS UNIQUE',
  'CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT unresolved_id IF NOT EXISTS FOR (n:Unresolved) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT usage_key IF NOT EXISTS FOR (n:Usage) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT watch_key IF NOT EXISTS FOR (n:Watch) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT audit_seq IF NOT EXISTS FOR (n:Audit) REQUIRE n.seq IS UNIQUE',
  'CREATE CONSTRAINT operation_id IF NOT EXISTS FOR (n:Operation) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT graph_change_seq IF NOT EXISTS FOR (n:GraphChange) REQUIRE n.seq IS UNIQUE',
];
const indexes = [
  'CREATE INDEX asset_urn IF NOT EXISTS FOR (n:Asset) ON (n.urn)',
  'CREATE INDEX asset_folded IF NOT EXISTS FOR (n:Asset) ON (n.folded)',
  'CREATE INDEX asset_tail IF NOT EXISTS FOR (n:Asset) ON (n.tail)',
  'CREATE INDEX asset_rank IF NOT EXISTS FOR (n:Asset) ON (n.rank)',
  'CREATE INDEX asset_unmapped IF NOT EXISTS FOR (n:Asset) ON (n.unmapped)',
  'CREATE INDEX asset_pattern IF NOT EXISTS FOR (n:Asset) ON (n.pattern)',
  'CREATE INDEX evidence_source IF NOT EXISTS FOR (n:Evidence) ON (n.source, n.vanishedAt)',
  'CREATE INDEX evidence_told IF NOT EXISTS FOR (n:Evidence) ON (n.source)',
  'CREATE INDEX scope_source IF NOT EXISTS FOR (n:Scope) ON (n.source, n.name)',
  'CREATE INDEX run_source IF NOT EXISTS FOR (n:Run) ON (n.source, n.state)',
  'CREATE INDEX run_state IF NOT EXISTS FOR (n:Run) ON (n.state)',
  'CREATE INDEX change_run IF NOT EXISTS FOR (n:Change) ON (n.run, n.id)',
  'CREATE INDEX unresolved_scope IF NOT EXISTS FOR (n:Unresolved) ON (n.scope)',
  'CREATE INDEX unresolved_source IF NOT EXISTS FOR (n:Unresolved) ON (n.source)',
  'CREATE INDEX usage_asset IF NOT EXISTS FOR (n:Usage) ON (n.asset)',
  'CREATE INDEX watch_source IF NOT EXISTS FOR (n:Watch) ON (n.source)',
  'CREATE INDEX record_label IF NOT EXISTS FOR (n:Record) ON (n.label, n.name)',
  'CREATE INDEX record_asset IF NOT EXISTS FOR (n:Record) ON (n.asset, n.label)',
  'CREATE INDEX audit_on IF NOT EXISTS FOR (n:Audit) ON (n.on)',
  'CREATE INDEX audit_other IF NOT EXISTS FOR (n:Audit) ON (n.other)',
  'CREATE INDEX operation_at IF NOT EXISTS FOR (n:Operation) ON (n.at)',
  'CREATE INDEX feeds_row IF NOT EXISTS FOR ()-[r:FEEDS]-() ON (r.row)',
  'CREATE INDEX refers_row IF NOT EXISTS FOR ()-[r:REFERS]-() ON (r.row)',
  'CREATE INDEX contains_row IF NOT EXISTS FOR ()-[r:CONTAINS]-() ON (r.row)',
  // Words are split by us (shared/words.ts), so that both stores find the same: only at spaces here.
  `CREATE FULLTEXT INDEX asset_words IF NOT EXISTS FOR (n:Asset) ON EACH [n.words]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
];

/** One entry a version; what has been released is never edited, only followed by another. */
const versions: string[][] = [[...unique, ...indexes]];

const readState = `OPTIONAL MATCH (c:Clock {id: 1})
  RETURN c.store AS store, c.version AS version, EXISTS { MATCH (n) } AS filled`;

const makeClock = `MERGE (c:Clock {id: 1})
  ON CREATE SET c.store = 'gyebo', c.seed = $seed, c.version = 0, c.seq = 1, c.graphSeq = 0,
    c.nextAsset = 1, c.nextRow = 1, c.nextScope = 1, c.nextRun = 1, c.nextChange = 1,
    c.nextUnresolved = 1, c.auditSeq = 0, c.auditHash = ''`;

const setVersion = 'MATCH (c:Clock {id: 1}) SET c.version = $version';

/** Schema changes must not meet those of another server that starts at the same moment. */
const attempts = 5;
const patience = 300_000;

/** Brings an empty or older database to the newest version; refuses a newer one and a foreign graph. */
export async function migrate(connection: Connection): Promise<void> {
  const state = await ask(connection, 'READ', readState);
  const version = state?.['version'];
  const known = typeof version === 'number' ? version : 0;
  if (state?.['store'] !== 'gyebo' && state?.['filled'] === true) {
    throw new GyeboError(
      'INVALID',
      `Neo4j at ${connection.address.url} holds another graph: give Gyebo an empty database of its own`,
    );
  }
  if (known > versions.length) {
    throw new GyeboError(
      'INVALID',
      `this store has version ${known}, this Gyebo knows ${versions.length}: use a newer Gyebo`,
    );
  }
  if (known === versions.length) return;
  for (const statements of versions.slice(known)) {
    for (const statement of statements) await ask(connection, 'WRITE', statement);
  }
  await ask(connection, 'WRITE', 'CALL db.awaitIndexes(240)');
  await ask(connection, 'WRITE', makeClock, { seed: randomInt(2 ** 31) });
  await ask(connection, 'WRITE', setVersion, { version: integer(versions.length) });
}

async function ask(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  cypher: string,
  values: Record<string, unknown> = {},
): Promise<Record<string, unknown> | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const transaction = await connection.begin(mode, patience);
      try {
        const [row] = await transaction.run(cypher, values);
        await transaction.commit();
        return row;
      } catch (error) {
        await transaction.rollback().catch(() => undefined);
        throw error;
      }
    } catch (error) {
      // Another server that starts now made it between Neo4j's look and its deed, which `IF NOT EXISTS` does not cover.
      if (madeMeanwhile(error)) return undefined;
      if (attempt === attempts || !mayRetry(error)) throw error;
      await pause(100 * attempt);
    }
  }
}
