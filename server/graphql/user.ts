import type { UserWithLink } from '../actions/user.ts';
import type { Context } from './context.ts';
import { payload } from './errors.ts';
import { given } from './given.ts';
import { connect } from './page.ts';
import { requestMark } from './request.ts';
import type { MutationResolvers, QueryResolvers } from './schema.generated.ts';

export const userQueries: Pick<QueryResolvers, 'users' | 'parties' | 'orphans' | 'orphanWork'> = {
  users: (_root, _args, { ask }) => ask.read('listUsers', {}),
  parties: async (_root, args, { ask, cursors }) => {
    const { open } = args;
    const { connection } = await connect(cursors, `parties:${open}`, args, (first, after) =>
      ask.read('listParties', { open, first, ...(after !== undefined && { after }) }),
    );
    const edges = connection.edges.map(({ cursor, node }) => {
      const { party: name, assets: assetCount, suggestion = null, ...rest } = node;
      return { cursor, node: { ...rest, name, assetCount, suggestion } };
    });
    return { ...connection, edges };
  },
  orphans: async (_root, args, { ask, cursors }) => {
    const { user } = args;
    const { connection } = await connect(cursors, `orphans:${user}`, args, (first, after) =>
      ask.read('listOrphans', { user, first, ...(after !== undefined && { after }) }),
    );
    return connection;
  },
  orphanWork: async (_root, { user }, { ask }) => {
    const { requests, actionItems } = await ask.read('listOrphanWork', { user });
    return { requests: requests.map(requestMark), actionItems };
  },
};

function linkOf({ user, token }: UserWithLink, { publicUrl }: Context) {
  return { user, link: `${publicUrl()}/#token=${token}` };
}

type UserMutations = Pick<
  MutationResolvers,
  | 'userAdd'
  | 'userLink'
  | 'userChange'
  | 'userLeave'
  | 'userRemove'
  | 'userHandOver'
  | 'partyLink'
  | 'partySetAside'
>;

/** People with a sign-in of their own, and the parties they stand for. */
export const userMutations: UserMutations = {
  userAdd: (_root, { input }, context) =>
    payload({ user: null, link: null }, async () => {
      const { ask, actor } = context;
      return linkOf(await ask.write('addUser', { actor, ...given(input) }), context);
    }),
  userLink: (_root, { input }, context) =>
    payload({ user: null, link: null }, async () => {
      const { ask, actor } = context;
      return linkOf(await ask.write('linkUser', { actor, ...given(input) }), context);
    }),
  userChange: (_root, { input }, { ask, actor }) =>
    payload({ user: null }, async () => {
      return { user: await ask.write('changeUser', { actor, ...given(input) }) };
    }),
  userLeave: (_root, { input }, { ask, actor }) =>
    payload({ user: null }, async () => {
      return { user: await ask.write('leaveUser', { actor, ...given(input) }) };
    }),
  userRemove: (_root, { input }, { ask, actor }) =>
    payload({ user: null }, async () => {
      await ask.write('removeUser', { actor, ...given(input) });
      return { user: null };
    }),
  userHandOver: (_root, { input }, { ask, actor }) =>
    payload({ handed: 0 }, async () => {
      let handed = 0;
      for (const deed of ['handOver', 'handOverWork'] as const) {
        for (let more = true; more;) {
          const step = await ask.write(deed, { actor, ...input });
          handed += step.handed;
          more = step.more;
        }
      }
      return { handed };
    }),
  partyLink: (_root, { input }, { ask, actor }) =>
    payload({ user: null }, async () => {
      return { user: await ask.write('linkParty', { actor, ...input }) };
    }),
  partySetAside: (_root, { input }, { ask, actor }) =>
    payload({ party: null }, async () => {
      await ask.write('setPartyAside', { actor, ...input });
      return { party: input.party };
    }),
};
