import { assetIds } from './asset.ts';
import type { Context } from './context.ts';
import { payload } from './errors.ts';
import { globalId, keyOf, numberOf } from './ids.ts';
import { connect } from './page.ts';
import type { MigrationResolvers, MutationResolvers, QueryResolvers } from './schema.generated.ts';

export const migrationQueries: Pick<QueryResolvers, 'migrations'> = {
  migrations: async (_root, args, { ask, cursors }) => {
    const filter = args.asset ? { asset: numberOf('Asset', args.asset) } : {};
    const field = `migrations:${args.asset ?? ''}`;
    const { connection } = await connect(cursors, field, args, (first, after) =>
      ask.read('listMigrations', { ...filter, first, ...(after !== undefined && { after }) }),
    );
    return connection;
  },
};

/** A migration from some assets to another. */
export const migrationResolvers: MigrationResolvers = {
  id: ({ id }) => globalId('Migration', id),
  revision: ({ migration }) => migration.revision,
  by: ({ migration }) => migration.by,
  startedAt: ({ migration }) => migration.startedAt,
  note: ({ migration }) => migration.note,
  due: ({ migration }) => migration.due,
  endedAt: ({ migration }) => migration.endedAt,
};

async function migrationById(id: string, { ask }: Context) {
  return { migration: (await ask.read('migrationOf', { id })) ?? null };
}

export const migrationMutations: Pick<MutationResolvers, 'migrationStart' | 'migrationEnd'> = {
  migrationStart: (_root, { input }, context) =>
    payload({ migration: null }, async () => {
      const { actor, ask } = context;
      const from = assetIds(input.from).map((id) => ({ id }));
      const words = {
        ...(input.note && { note: input.note }),
        ...(input.due && { due: input.due }),
      };
      const to = { id: numberOf('Asset', input.to) };
      const { id } = await ask.write('startMigration', { actor, from, to, ...words });
      return migrationById(id, context);
    }),
  migrationEnd: (_root, { input }, context) =>
    payload({ migration: null }, async () => {
      const { revision, reason } = input;
      const migration = keyOf('Migration', input.migration);
      const deed = { actor: context.actor, migration, revision, reason };
      await context.ask.write('endMigration', deed);
      return migrationById(migration, context);
    }),
};
