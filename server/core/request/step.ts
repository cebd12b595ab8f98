/** What a checklist is done in: first what can be undone. */
export const stepPhases = ['STOP', 'QUARANTINE', 'BACKUP', 'DROP'] as const;
export type StepPhase = (typeof stepPhases)[number];

/** What a step does; the last five bring back. */
export const stepKinds = [
  'PAUSE',
  'REVOKE',
  'RENAME',
  'TAKE_AWAY',
  'BACKUP',
  'KEEP_DEFINITION',
  'DROP',
  'RECREATE',
  'RENAME_BACK',
  'GRANT',
  'GIVE_BACK',
  'UNPAUSE',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One line of a checklist that a person works off by hand. */
export interface Step {
  /** `{kind}:{asset}`. */
  id: string;
  phase: StepPhase | 'RESTORE';
  kind: StepKind;
  /** `refText`. */
  asset: string;
  /** The system's own word for it when the list was made: TABLE, VIEW, DAG. */
  subtype?: string;
  /** Its name meanwhile, made by us. */
  quarantineName?: string;
  /** Roles that were seen reading. */
  roles?: string[];
  /** Words of a tombstone to bring it back by. */
  definition?: string;
  backup?: string;
  state: 'OPEN' | 'DONE' | 'SKIPPED';
  by?: string;
  at?: string;
  /** What proves it: output, a ticket, where the backup lies. Of a skipped step: why. */
  evidence?: string;
  /** The statement as it was shown when it was ticked. */
  statement?: string;
}

/** The first step that nobody has done or left out; only this one may be ticked next. */
export function nextStep(steps: Step[]): Step | undefined {
  return steps.find((step) => step.state === 'OPEN');
}

/** True when no step of these phases is open. */
export function areSettled(steps: Step[], phases: readonly Step['phase'][]): boolean {
  return steps.every((step) => step.state !== 'OPEN' || !phases.includes(step.phase));
}
