import { hashOf } from '../deletion/key.ts';
import { parseUrn } from '../urn.ts';
import { ruleOf } from '../urn-platform.ts';
import type { AssetKind } from '../asset.ts';
import type { EdgeReason, Relation } from '../lineage.ts';
import type { RequestPurpose } from './request.ts';
import { canRename, canRevoke, isOnlyDefined } from './statement.ts';
import type { Step, StepKind } from './step.ts';

/** One asset that goes, as a checklist needs it. */
export interface Going {
  /** `refText`. */
  asset: string;
  kind: AssetKind;
  urn: string;
  subtype?: string;
  isSubject: boolean;
  /** Roles that were seen reading it. */
  roles: string[];
}

/** Data flow, containment or reference between two of them, by `refText`. */
export interface GoingEdge {
  from: string;
  to: string;
  relation: Relation;
  reason: EdgeReason;
}

/**
 * What a person has to do, in order: stop what runs, take away what can be given back, keep a copy, drop;
 * parts before wholes, and what is made of something before that. With PRIVACY no copy is made.
 */
export function makeChecklist(
  going: Going[],
  edges: GoingEdge[],
  asked: { id: string; at: string; purpose: RequestPurpose },
): Step[] {
  const listed = inOrder(going.filter(isListed), edges);
  const step = (item: Going, phase: Step['phase'], kind: StepKind, more: Partial<Step> = {}) => ({
    id: `${kind}:${item.asset}`,
    phase,
    kind,
    asset: item.asset,
    ...(item.subtype === undefined ? {} : { subtype: item.subtype }),
    // Each step needs it: what bears the own name when it is dropped may be something new.
    ...(isRenamable(item) ? { quarantineName: quarantineNameOf(item, asked) } : {}),
    state: 'OPEN' as const,
    ...more,
  });
  const jobs = listed.filter((item) => !isThing(item));
  const things = listed.filter(isThing);
  const taken = (item: Going): Step[] => {
    const steps: Step[] = [];
    if (canRevoke(item)) {
      const roles = item.roles.length > 0 ? { roles: item.roles } : {};
      steps.push(step(item, 'QUARANTINE', 'REVOKE', roles));
    }
    if (isRenamable(item)) steps.push(step(item, 'QUARANTINE', 'RENAME'));
    return steps.length > 0 ? steps : [step(item, 'QUARANTINE', 'TAKE_AWAY')];
  };
  const kept = asked.purpose === 'PRIVACY' ? [] : things.filter(canBeKept);
  return [
    ...jobs.map((item) => step(item, 'STOP', 'PAUSE')),
    // Before any name changes: a view says the names that its tables bear at that moment.
    ...kept.filter(isOnlyWords).map((item) => step(item, 'QUARANTINE', 'KEEP_DEFINITION')),
    ...things.flatMap(taken),
    ...kept.filter((item) => !isOnlyWords(item)).map((item) => step(item, 'BACKUP', 'BACKUP')),
    ...listed.map((item) => step(item, 'DROP', 'DROP')),
  ];
}

/** The same list once more: what was settled stays so. */
export function keepTicks(steps: Step[], before: Step[]): Step[] {
  const known = new Map(before.map((step) => [step.id, step]));
  return steps.map((step) => {
    const old = known.get(step.id);
    return old === undefined || old.state === 'OPEN' ? step : old;
  });
}

/** Columns and tasks go with what holds them; so does what lies below a path. */
function isListed({ kind, urn, isSubject }: Going): boolean {
  if (isSubject) return true;
  return kind === 'DATASET' && ruleOf(parseUrn(urn).namespace).shape === 'DOTTED';
}

const isRenamable = (item: Going) => isThing(item) && canRename(item);
const isThing = ({ kind }: Going) => kind !== 'PIPELINE' && kind !== 'TASK';
const canBeKept = ({ kind }: Going) => ['COLUMN', 'MODEL', 'DATASET'].includes(kind);

/** Rows are copied; of a view only its words would be lost, and what scanners keep of them is masked. */
function isOnlyWords({ kind, subtype }: Going): boolean {
  return kind === 'DATASET' && isOnlyDefined(subtype);
}

/** Made by us, never of what somebody typed; sorts last, and says since when. */
function quarantineNameOf({ asset }: Going, { id, at }: { id: string; at: string }): string {
  const day = at.slice(0, 10).replaceAll('-', '');
  return `zz_quarantine_${day}_${hashOf(`${id} ${asset}`).slice(0, 8)}`;
}

/** Parts before wholes, children before parents, what is made of something before that; else by name. */
function inOrder(going: Going[], edges: GoingEdge[]): Going[] {
  const byName = [...going].sort((a, b) => (a.asset < b.asset ? -1 : 1));
  const known = new Map(byName.map((item) => [item.asset, item]));
  const after = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (from !== to && known.has(from) && known.has(to)) {
      after.set(from, [...(after.get(from) ?? []), to].sort());
    }
  }
  const done = new Set<string>();
  const order: Going[] = [];
  // Depth first with a stack of its own; where things refer to each other in a ring, the name decides.
  for (const root of byName) {
    const stack = [{ asset: root.asset, next: 0 }];
    if (done.has(root.asset)) continue;
    done.add(root.asset);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const child = after.get(top.asset)?.[top.next];
      top.next += 1;
      if (child === undefined) {
        const item = known.get(top.asset);
        if (item) order.push(item);
        stack.pop();
      } else if (!done.has(child)) {
        done.add(child);
        stack.push({ asset: child, next: 0 });
      }
    }
  }
  return order;
}
