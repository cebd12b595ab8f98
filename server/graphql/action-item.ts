import { refOf } from '../actions/renumber.ts';
import { refText } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import { messageIn } from '../core/korean.ts';
import { isOverdue, type Proof } from '../core/postmortem/action-item.ts';
import type { Context } from './context.ts';
import { numberOf } from './ids.ts';
import type {
  ActionItemAddInput,
  ActionItemResolvers,
  ProvedResolvers,
} from './schema.generated.ts';
import { unresolvedKey } from './unresolved.ts';

/** What an action item asks for as its proof, in the words of core. */
export async function proofOf(
  { proof: kind, party, other, finding }: ActionItemAddInput,
  { ask, askedAssets }: Context,
): Promise<Proof> {
  const proof: Proof = { kind };
  if (party) proof.party = party;
  if (other) {
    const node = await askedAssets.load(numberOf('Asset', other));
    if (!node) throw new GyeboError('INVALID', 'say which asset the edge leads to or comes from');
    proof.other = refText(node.ref);
  }
  if (finding) {
    const row = await ask.read('getUnresolved', unresolvedKey(finding));
    if (!row) throw new GyeboError('INVALID', 'say which finding is to go');
    const { at, line } = row.fact.place;
    const where = { at, ...(line !== undefined && { line }) };
    proof.finding = { source: row.source, message: row.fact.message, ...where };
  }
  return proof;
}

function detailOf({ party, other, finding }: Proof): string | null {
  if (other !== undefined) return other.slice(other.indexOf(' ') + 1);
  return finding ? `${finding.at}${finding.line ? `:${finding.line}` : ''}` : (party ?? null);
}

/** Something to do after an incident. */
export const actionItemResolvers: ActionItemResolvers = {
  asset: async ({ asset }, _args, { assetsByRef }) =>
    (await assetsByRef.load(refOf(asset))) ?? null,
  overdue: (item) => isOverdue(item, new Date().toISOString()),
  proof: ({ proof }) => proof.kind,
  proofDetail: ({ proof }) => detailOf(proof),
  proved: ({ id, state }, _args, { ask }) =>
    state === 'OPEN' ? ask.read('actionItemProof', { id }) : null,
  settledBy: ({ settled }) => settled?.by,
  settledAt: ({ settled }) => settled?.at,
  evidence: ({ settled }, { language }) =>
    settled?.checked ? messageIn(language, settled.evidence) : settled?.evidence,
  checked: ({ settled }) => settled?.checked ?? false,
};

/** Whether a proof holds. */
export const provedResolvers: ProvedResolvers = {
  found: ({ found }, { language }) => messageIn(language, found),
};
