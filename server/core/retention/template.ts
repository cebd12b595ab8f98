import { ruleKinds, type Policy, type Rule, type RuleKind } from './policy.ts';
import { readPolicy } from './read-policy.ts';

const selects: Partial<Record<RuleKind, object>> = {
  unused: { layers: ['mart'] },
  writtenNeverRead: { layers: ['mart'] },
  layerTtl: { layers: ['lake'] },
  orphaned: { kinds: ['DATASET'] },
};

/** A policy of each rule to begin with: careful, and only announcing. */
export function templates(): { rule: Rule; policy: Policy }[] {
  return ruleKinds.flatMap((kind) => {
    const rule = { [kind]: kind === 'layerTtl' ? { lake: 365 } : {} };
    const read = readPolicy({ name: `new-${kind}`, select: selects[kind] ?? {}, rule });
    return 'policy' in read ? [{ rule: read.policy.rule, policy: read.policy }] : [];
  });
}
