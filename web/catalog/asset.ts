import type { AssetPageFragment } from '../gql/graphql.ts';

export type PageAsset = AssetPageFragment;

/** The parties of one role, each once. */
export function partiesOf(asset: Pick<PageAsset, 'roles'>, role: string): string[] {
  return [...new Set(asset.roles.filter((one) => one.role === role).map((one) => one.party))];
}

/** Names of owners, as one line. */
export function ownersOf(roles: readonly { role: string; party: string }[]): string {
  return roles.flatMap((role) => (role.role === 'OWNER' ? [role.party] : [])).join(', ');
}
