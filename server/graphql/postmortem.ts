import { hintText } from '../core/postmortem/blameless-text.ts';
import { isProse, postMortemFields, type PostMortemField } from '../core/postmortem/field.ts';
import {
  isAuthor,
  isWritten,
  missingFields,
  type PostMortem,
} from '../core/postmortem/postmortem.ts';
import { postMortemActsOn } from '../core/postmortem/state.ts';
import type { Context } from './context.ts';
import { payload } from './errors.ts';
import { said } from './incident-mutation.ts';
import type { PostMortemFieldModel } from './models.ts';
import type {
  BlamelessHintResolvers,
  MutationResolvers,
  PostMortemFieldResolvers,
  PostMortemResolvers,
} from './schema.generated.ts';

function fieldOf(
  written: PostMortem & { incident: string },
  name: PostMortemField,
): PostMortemFieldModel {
  const field = written.fields[name];
  const isDone = isProse(name) ? isWritten(written, name) : field.revision > 0;
  return { incident: written.incident, name, ...field, written: isDone };
}

/** A post-mortem. */
export const postMortemResolvers: PostMortemResolvers = {
  acts: ({ state }) =>
    postMortemActsOn(state).filter((act) => act !== 'settle' && act !== 'finish'),
  mayReview: async (written, _args, { ask, actor }) =>
    !isAuthor(written, actor.name) || ask.read('isOnlyUser', { actor }),
  missing: missingFields,
  fields: (written) => postMortemFields.map((name) => fieldOf(written, name)),
  moves: ({ moves }) =>
    moves.map((move) => ({ ...move, selfReviewed: move.selfReviewed ?? false })),
  drafts: ({ incident }, _args, { ask, actor }) =>
    ask.read('postMortemDrafts', { actor, incident }),
  readersMeanwhile: ({ incident }, _args, { ask }) => ask.read('meanwhileReaders', { incident }),
};

/** A field of a post-mortem. */
export const postMortemFieldResolvers: PostMortemFieldResolvers = {
  hints: async ({ incident, name, text }, { language }, { ask }) => {
    if (!isProse(name)) return [];
    const hints = await ask.read('blamelessHintsFor', { incident, text });
    return hints.map((hint) => ({ ...hint, language }));
  },
};

/** A place that may read as blame. */
export const blamelessHintResolvers: BlamelessHintResolvers = {
  advice: ({ rule, language }) => hintText(rule, language),
};

type PostMortemMutations = Pick<
  MutationResolvers,
  | 'postMortemStart'
  | 'postMortemSave'
  | 'postMortemDraftDrop'
  | 'postMortemMove'
  | 'postMortemComment'
>;

async function asItIs(incident: string, { ask }: Context) {
  return { postMortem: (await ask.read('getPostMortem', { incident })) ?? null };
}

export const postMortemMutations: PostMortemMutations = {
  postMortemStart: (_root, { input }, { ask, actor }) =>
    payload({ postMortem: null }, async () => {
      return { postMortem: await ask.write('startPostMortem', { actor, ...input }) };
    }),
  postMortemSave: (_root, { input }, { ask, actor }) =>
    payload({ outcome: null, field: null, draft: null, offer: null }, async () => {
      const saved = await ask.write('savePostMortem', { actor, ...said(input) });
      const { outcome, field: name, now, draft, offer } = saved;
      const field = { incident: input.incident, name, ...now, written: true };
      return { outcome, field, draft: draft ?? null, offer: offer ?? null };
    }),
  postMortemDraftDrop: (_root, { input }, context) =>
    payload({ postMortem: null }, async () => {
      await context.ask.write('dropPostMortemDraft', { actor: context.actor, ...input });
      return asItIs(input.incident, context);
    }),
  postMortemMove: (_root, { input }, { ask, actor }) =>
    payload({ postMortem: null }, async () => {
      return { postMortem: await ask.write('movePostMortem', { actor, ...said(input) }) };
    }),
  postMortemComment: (_root, { input }, { ask, actor }) =>
    payload({ postMortem: null }, async () => {
      return { postMortem: await ask.write('commentPostMortem', { actor, ...input }) };
    }),
};
