import { messageIn } from '../core/korean.ts';
import type { UnresolvedRow } from '../store/store.ts';
import type { Context } from './context.ts';
import { badInput, globalId, keyOf, numberOf } from './ids.ts';
import { connect } from './page.ts';
import type { QueryResolvers, UnresolvedResolvers } from './schema.generated.ts';
import { sourceName } from './source.ts';

/** Source and row behind the id of an unresolved; BAD_USER_INPUT when it is not one. */
export function unresolvedKey(id: string): { source: string; id: number } {
  const match = /^(\d{1,15}):(.+)$/su.exec(keyOf('Unresolved', id));
  const [, number, source] = match ?? [];
  if (number !== undefined && source !== undefined) return { source, id: Number(number) };
  throw badInput(`${JSON.stringify(id.slice(0, 80))} is not the id of an Unresolved`);
}

/** One unresolved by its id, if it still stands. */
export async function unresolvedById(id: string, { ask }: Context): Promise<UnresolvedRow | null> {
  return (await ask.read('getUnresolved', unresolvedKey(id))) ?? null;
}

export const unresolvedQueries: Pick<QueryResolvers, 'unresolved'> = {
  unresolved: async (_root, args, { ask, cursors }) => {
    const source = args.source == null ? undefined : sourceName(args.source);
    const asset = args.asset == null ? undefined : numberOf('Asset', args.asset);
    const field = `unresolved:${JSON.stringify([source ?? '', asset ?? 0])}`;
    const { connection } = await connect(cursors, field, args, async (first, after) =>
      ask.read('listUnresolved', {
        first,
        ...(source !== undefined && { source }),
        ...(asset !== undefined && { asset }),
        ...(after !== undefined && { after }),
      }),
    );
    return connection;
  },
};

/** "Here something reads or writes, and I could not tell what." */
export const unresolvedResolvers: UnresolvedResolvers = {
  id: ({ id, source }) => globalId('Unresolved', `${id}:${source}`),
  access: ({ fact }) => fact.access,
  message: ({ fact }, { language }) => messageIn(language, fact.message),
  place: ({ fact }) => fact.place,
  by: ({ fact }, _args, { assetsByRef }) => (fact.by ? assetsByRef.load(fact.by) : null),
  pattern: ({ fact }) => fact.reach.pattern,
  connection: ({ fact }) => fact.reach.connection,
  answer: ({ fact }) => fact.answered,
};
