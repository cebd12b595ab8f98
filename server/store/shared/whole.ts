import type { AssetKind, AssetState } from '../../core/asset.ts';
import type { AssetId, FactAsset } from '../../core/facts.ts';
import { foldCase } from '../../core/urn-name.ts';
import {
  kindNumber,
  marksOf,
  noAsset,
  stateNumber,
  type WholeGraph,
} from '../../core/retention/whole.ts';
import { isUnmapped, mayMean, parseUrn } from '../../core/urn.ts';

type Columns = Pick<
  WholeGraph,
  | 'capacity'
  | 'kinds'
  | 'states'
  | 'marks'
  | 'urns'
  | 'platforms'
  | 'layers'
  | 'owners'
  | 'tags'
  | 'texts'
  | 'firstSeen'
  | 'changed'
  | 'lastUsed'
  | 'usedUntil'
  | 'periods'
>;

/** One asset as a store reads it for the whole graph. */
export interface WholeAsset extends Pick<
  FactAsset,
  'id' | 'urn' | 'subtype' | 'schedule' | 'failingSince' | 'onlyNamed'
> {
  kind: AssetKind;
  state: AssetState;
  platform: string;
  layer: string;
  /** One a line. */
  owners: string;
  tags: string;
  firstSeen: number;
  changed: number;
  consumed: boolean;
}

/** The arrays of a whole graph while they are filled. */
export interface WholeBuilder {
  columns: Columns;
  /** Place of a text. */
  textOf(text: string): number;
  put(asset: WholeAsset): void;
  /** The same for the many of which nothing special is known: no schedule, no failure, no marks. */
  putPlain(id: AssetId, kind: number, state: number, urn: string, group: Group): void;
  groupOf(platform: string, layer: string, owners: string, tags: string): Group;
  use(id: AssetId, last: number, until: number): void;
}

/** What many assets have in common, as places of texts. */
export interface Group {
  platform: number;
  layer: number;
  owners: number;
  tags: number;
}

/** Begins to fill arrays for so many numbers. */
export function buildWhole(capacity: number, now: number): WholeBuilder {
  const columns: Columns = {
    capacity,
    kinds: new Uint8Array(capacity).fill(noAsset),
    states: new Uint8Array(capacity),
    marks: new Uint8Array(capacity),
    urns: new Array<string>(capacity).fill(''),
    platforms: new Uint32Array(capacity),
    layers: new Uint32Array(capacity),
    owners: new Uint32Array(capacity),
    tags: new Uint32Array(capacity),
    texts: [''],
    firstSeen: new Float64Array(capacity),
    changed: new Float64Array(capacity),
    lastUsed: new Float64Array(capacity),
    usedUntil: new Float64Array(capacity),
    periods: new Float64Array(capacity),
  };
  const numbers = new Map<string, number>([['', 0]]);
  const textOf = (text: string) => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = columns.texts.push(text) - 1;
      numbers.set(text, number);
    }
    return number;
  };
  const builder: WholeBuilder = {
    columns,
    textOf,
    groupOf: (platform, layer, owners, tags) => ({
      platform: textOf(platform),
      layer: textOf(layer),
      owners: textOf(owners),
      tags: textOf(tags),
    }),
    putPlain(id, kind, state, urn, { platform, layer, owners, tags }) {
      columns.kinds[id] = kind;
      columns.states[id] = state;
      columns.urns[id] = urn;
      columns.platforms[id] = platform;
      columns.layers[id] = layer;
      columns.owners[id] = owners;
      columns.tags[id] = tags;
    },
    put(asset) {
      const { id, urn, platform, layer, owners, tags } = asset;
      const group = builder.groupOf(platform, layer, owners, tags);
      builder.putPlain(id, kindNumber[asset.kind], stateNumber[asset.state], urn, group);
      columns.marks[id] = marksOf(asset, now);
      columns.firstSeen[id] = asset.firstSeen;
      columns.changed[id] = asset.changed;
      columns.lastUsed[id] = Math.max(columns.lastUsed[id] ?? 0, asset.changed);
      columns.periods[id] = asset.schedule?.periodSeconds ?? 0;
    },
    use(id, last, until) {
      columns.lastUsed[id] = Math.max(columns.lastUsed[id] ?? 0, last);
      columns.usedUntil[id] = Math.max(columns.usedUntil[id] ?? 0, until);
    },
  };
  return builder;
}

/** Pairs among datasets of which one stands under a connection nobody mapped and may mean the other. */
export function alikeAmong(datasets: readonly { id: AssetId; urn: string }[]): WholeGraph['alike'] {
  const byEnd = new Map<string, { id: AssetId; urn: string }[]>();
  for (const dataset of datasets) {
    const end = endOf(dataset.urn);
    const list = byEnd.get(end);
    if (list) list.push(dataset);
    else byEnd.set(end, [dataset]);
  }
  return datasets.flatMap((name) => {
    if (!isUnmapped(name.urn)) return [];
    const near = byEnd.get(endOf(name.urn)) ?? [];
    return near
      .filter((other) => other.id !== name.id && mayMean(name.urn, other.urn))
      .map((other): [AssetId, AssetId] => [name.id, other.id]);
  });
}

/** What a name and all that may mean it have in common: the last word. */
function endOf(urn: string): string {
  const words = foldCase(parseUrn(urn).name).split(/[./"`]+/);
  return words.filter(Boolean).at(-1) ?? '';
}
