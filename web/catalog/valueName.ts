import { kindName, layerName, platformName } from '../ui/words.ts';
import { isKind, isLayer, type FacetName } from './filter.ts';
import { facetName, say } from './words.ts';

/** A filter value as people read it. */
export function valueName(facet: FacetName, value: string): string {
  if (facet === 'kind' && isKind(value)) return kindName[value]();
  if (facet === 'layer' && isLayer(value)) return layerName[value]();
  if (facet === 'platform') return platformName(value);
  if (facet === 'fresh') return say.days(Number.parseInt(value, 10));
  if (facet === 'noowner') return facetName.noowner();
  return value;
}
