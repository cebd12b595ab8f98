import type { AssetKey } from '../actions/asset.ts';
import { proofOf } from './action-item.ts';
import { payload } from './errors.ts';
import { keyOf, numberOf } from './ids.ts';
import type { MutationResolvers } from './schema.generated.ts';

/** Without what is null or absent: to an action they mean the same. */
export function said<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  const entries = Object.entries(input).filter(([, value]) => value != null);
  return Object.fromEntries(entries) as { [K in keyof T]: NonNullable<T[K]> };
}

const assetKey = (id: string): AssetKey => ({ id: numberOf('Asset', id) });

type IncidentMutations = Pick<
  MutationResolvers,
  'incidentOpen' | 'incidentEdit' | 'incidentMove' | 'incidentNote'
>;

export const incidentMutations: IncidentMutations = {
  incidentOpen: (_root, { input }, { ask, actor }) =>
    payload({ incident: null }, async () => {
      const { verdict, assets, ...rest } = said(input);
      const opening = { ...rest, assets: assets.map(assetKey) };
      const stopped = verdict ? { verdict: keyOf('RecordedVerdict', verdict) } : {};
      return { incident: await ask.write('openIncident', { actor, ...opening, ...stopped }) };
    }),
  incidentEdit: (_root, { input }, { ask, actor }) =>
    payload({ incident: null }, async () => {
      return { incident: await ask.write('editIncident', { actor, ...said(input) }) };
    }),
  incidentMove: (_root, { input }, { ask, actor }) =>
    payload({ incident: null }, async () => {
      return { incident: await ask.write('moveIncident', { actor, ...said(input) }) };
    }),
  incidentNote: (_root, { input }, { ask, actor }) =>
    payload({ incident: null }, async () => {
      const { incident: id, text, at } = input;
      const when = at == null ? {} : { happenedAt: at };
      await ask.write('noteIncident', { actor, incident: id, text, ...when });
      return { incident: (await ask.read('getIncident', { id })) ?? null };
    }),
};

type ItemMutations = Pick<
  MutationResolvers,
  'actionItemAdd' | 'actionItemEdit' | 'actionItemSettle'
>;

export const actionItemMutations: ItemMutations = {
  actionItemAdd: (_root, { input }, context) =>
    payload({ item: null }, async () => {
      const { incident, title, asset, owner, due } = input;
      const proof = await proofOf(input, context);
      const added = { incident, title, asset: assetKey(asset), owner, due, proof };
      return { item: await context.ask.write('addActionItem', { actor: context.actor, ...added }) };
    }),
  actionItemEdit: (_root, { input }, { ask, actor }) =>
    payload({ item: null }, async () => {
      return { item: await ask.write('editActionItem', { actor, ...said(input) }) };
    }),
  actionItemSettle: (_root, { input }, { ask, actor }) =>
    payload({ item: null }, async () => {
      return { item: await ask.write('settleActionItem', { actor, ...said(input) }) };
    }),
};
