import type { AssetPageFragment } from '../gql/graphql.ts';

export type PageAsset = AssetPageFragment;

/** The parties of one role, each once. */
export function partiesOf(asset: Pick<PageAsset, 'roles'>, role: string): string[] {
  return [...new Set(asset.roles.filter((one) => one.role === role).map((one) => one.party))];
}
