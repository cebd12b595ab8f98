import type { RadiusRow } from '../actions/incident-radius-read.ts';
import { refOf } from '../actions/renumber.ts';
import type { IncidentLink } from '../core/incident/incident.ts';
import type { RadiusParty } from '../core/incident/radius.ts';
import { actsOn } from '../core/incident/state.ts';
import type { AssetNode, Page } from '../store/store.ts';
import { assetIds } from './asset.ts';
import type { Context } from './context.ts';
import { numberOf } from './ids.ts';
import { connect, pageSize } from './page.ts';
import type {
  AssetResolvers,
  FrozenRadiusResolvers,
  IncidentResolvers,
  QueryResolvers,
  RadiusRowResolvers,
} from './schema.generated.ts';

/** URN of what `refText` names. */
const urnOf = (text: string) => text.slice(text.indexOf(' ') + 1);

const marked = ({ incident: id, title, severity, state }: IncidentLink) => {
  return { id, title, severity, state };
};

const partyOf = ({ role, party, assets: assetCount }: RadiusParty) => ({ role, party, assetCount });

/** What an asset shows of incidents. */
export const assetIncidentResolvers: Pick<AssetResolvers, 'incidents' | 'actionItems'> = {
  incidents: async ({ id }, _args, { incidentsOn }) => (await incidentsOn.load(id)).map(marked),
  actionItems: async ({ id }, _args, { ask }) =>
    (await ask.read('actionItemsOn', { ids: [id] }))[0] ?? [],
};

type IncidentQueries = Pick<QueryResolvers, 'incidents' | 'incident' | 'similarIncidents'>;

export const incidentQueries: IncidentQueries = {
  incidents: async (_root, args, { ask, cursors }) => {
    const { states, kind, asset } = args;
    const filter = {
      ...(states && { states }),
      ...(kind && { kind }),
      ...(asset && { asset: numberOf('Asset', asset) }),
    };
    const field = `incidents:${JSON.stringify(filter)}`;
    const { connection } = await connect(cursors, field, args, (first, after) =>
      ask.read('listIncidents', { ...filter, first, ...(after !== undefined && { after }) }),
    );
    return connection;
  },
  incident: async (_root, { id }, { ask }) => (await ask.read('getIncident', { id })) ?? null,
  similarIncidents: async (_root, { assets, factors }, { ask }) => {
    const like = { assets: assetIds(assets), first: 5, ...(factors && { factors }) };
    const found = await ask.read('similarIncidents', like);
    return found.map(({ incident, assets: both, factors: same }) => {
      return { incident, assetCount: both.length, factors: same };
    });
  },
};

async function assetsOf(texts: string[], { assetsByRef }: Context): Promise<AssetNode[]> {
  const nodes = await Promise.all(texts.map((text) => assetsByRef.load(refOf(text))));
  return nodes.filter((node) => node !== undefined);
}

async function radiusPage(
  context: Context,
  field: string,
  args: { first: number; after?: string | null | undefined },
  load: (first: number, after?: string) => Promise<Page<RadiusRow>>,
) {
  const position = context.cursors.read(field, args.after);
  const page = await load(pageSize(args.first), position.after);
  const end =
    page.next === undefined ? null : context.cursors.write(field, { after: page.next, skip: 0 });
  return { rows: page.rows, pageInfo: { hasNextPage: end !== null, endCursor: end } };
}

/** An incident. */
export const incidentResolvers: IncidentResolvers = {
  acts: ({ state }) => actsOn(state),
  assets: ({ assets }, _args, context) => assetsOf(assets, context),
  repeats: async ({ repeats }, _args, { ask }) => {
    const found = await Promise.all(repeats.map((id) => ask.read('getIncident', { id })));
    return found.filter((each) => each !== undefined);
  },
  radius: (incident) => incident,
  changes: async ({ id }, args, context) => {
    const field = `changes:${id}`;
    const position = context.cursors.read(field, args.after);
    const after = position.after === undefined ? {} : { after: position.after };
    const input = { incident: id, first: pageSize(args.first), ...after };
    const found = await context.ask.read('radiusChanges', input);
    const page = await radiusPage(context, field, args, async () => found);
    return {
      assetsAdded: found.nodes.added,
      assetsRemoved: found.nodes.removed,
      edgesAdded: found.edges.added,
      edgesRemoved: found.edges.removed,
      partiesAdded: found.parties.added.map(partyOf),
      partiesRemoved: found.parties.removed.map(partyOf),
      assetCount: found.today.nodes,
      edgeCount: found.today.edges,
      page,
    };
  },
  timeline: async ({ id }, _args, { ask }) => {
    const entries = await ask.read('incidentTimeline', { id });
    return entries.map((entry) => ({ ...entry, asset: entry.asset && urnOf(entry.asset) }));
  },
  actionItems: ({ id }, _args, { ask }) => ask.read('actionItemsOf', { incident: id }),
  postMortem: async ({ id }, _args, { ask }) =>
    (await ask.read('getPostMortem', { incident: id })) ?? null,
  markdown: ({ id }, { language }, { ask }) =>
    ask.read('exportPostMortem', { incident: id, ...(language && { language }) }),
};

/** What an incident froze. */
export const frozenRadiusResolvers: FrozenRadiusResolvers = {
  at: ({ radius }) => radius.at,
  hash: ({ radius }) => radius.hash,
  assetCount: ({ radius }) => radius.nodes,
  edgeCount: ({ radius }) => radius.edges,
  parties: ({ radius }) => radius.parties.map(partyOf),
  assets: ({ id }, args, context) =>
    radiusPage(context, `radius:${id}`, args, (first, after) => {
      const from = after === undefined ? {} : { after };
      return context.ask.read('radiusNodes', { incident: id, first, ...from });
    }),
};

/** An asset or an edge of a radius. */
export const radiusRowResolvers: RadiusRowResolvers = {
  subject: ({ subject }) => urnOf(subject),
  other: ({ other }) => (other === undefined ? null : urnOf(other)),
  asset: async ({ subject }, _args, { assetsByRef }) =>
    (await assetsByRef.load(refOf(subject))) ?? null,
};
