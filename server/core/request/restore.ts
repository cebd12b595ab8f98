import { isOver } from '../deletion/graph.ts';
import type { DeletionRequest } from './request.ts';
import type { Step, StepKind } from './step.ts';
import type { Tombstone } from './tombstone.ts';

const reverse: Partial<Record<StepKind, StepKind>> = {
  PAUSE: 'UNPAUSE',
  REVOKE: 'GRANT',
  RENAME: 'RENAME_BACK',
  TAKE_AWAY: 'GIVE_BACK',
  DROP: 'RECREATE',
};

/** The steps back of what was done, last first; what was dropped is made anew under its own name. */
export function restoreSteps(steps: Step[], tombstones: Map<string, Tombstone>): Step[] {
  const done = steps.filter((step) => step.state === 'DONE');
  const kept = new Map(
    done.flatMap(({ kind, asset, evidence }) =>
      kind === 'KEEP_DEFINITION' && evidence !== undefined ? [[asset, evidence]] : [],
    ),
  );
  const dropped = new Set(done.filter(({ kind }) => kind === 'DROP').map(({ asset }) => asset));
  return done.toReversed().flatMap((step): Step[] => {
    const kind = reverse[step.kind];
    if (kind === undefined) return [];
    // It was made anew, with its name.
    if (dropped.has(step.asset) && (kind === 'RENAME_BACK' || kind === 'GIVE_BACK')) return [];
    const {
      phase: _phase,
      state: _state,
      by: _by,
      at: _at,
      evidence,
      statement: _,
      ...same
    } = step;
    const id = `${kind}:${step.asset}`;
    const back: Step = { ...same, id, phase: 'RESTORE', kind, state: 'OPEN' };
    if (kind === 'GRANT' && evidence !== undefined) back.evidence = evidence;
    if (kind !== 'RECREATE') return [back];
    const stone = tombstones.get(step.asset);
    const definition = kept.get(step.asset) ?? wholeDefinition(stone);
    const backup = stone?.backup;
    return [
      {
        ...back,
        ...(definition === undefined ? {} : { definition }),
        ...(backup === undefined ? {} : { backup }),
      },
    ];
  });
}

/** What scanners keep of other people's SQL is masked: no statement is made of that. */
function wholeDefinition(stone: Tombstone | undefined): string | undefined {
  if (stone?.definition === undefined || stone.isDefinitionMade === true) return stone?.definition;
  return /\?|\*\*\*/.test(stone.definition) ? undefined : stone.definition;
}

/** Why it cannot be brought back any more; undefined: it can. */
export function whyNoRestore(
  request: Pick<DeletionRequest, 'state' | 'purpose' | 'undoUntil' | 'steps'>,
  now: string,
): string | undefined {
  const isDropped = request.steps.some((step) => step.kind === 'DROP' && step.state === 'DONE');
  if (request.purpose === 'PRIVACY' && isDropped) {
    return 'it was deleted for privacy: no copy was kept that could be restored';
  }
  const { undoUntil } = request;
  if (undoUntil === undefined || !isOver(undoUntil, Date.parse(now))) return undefined;
  return `the undo deadline is over since ${undoUntil}`;
}
