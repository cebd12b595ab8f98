import { openReasons } from '../../server/core/deletion.ts';
import type { DeletionVerdict, Reason, Signature } from '../../server/core/deletion.ts';
import type { Fault } from './model.ts';

type Deed = Parameters<typeof openReasons>[2];

/** The rule for drops, asked with something else than the truth. */
function asked(
  change: (
    verdict: DeletionVerdict,
    signatures: Signature[],
    deed: Deed,
  ) => { verdict?: DeletionVerdict; signatures?: Signature[]; deed?: Deed },
): typeof openReasons {
  return (verdict, signatures, deed) => {
    const other = { verdict, signatures, deed, ...change(verdict, signatures, deed) };
    return openReasons(other.verdict, other.signatures, other.deed);
  };
}

function withSignatures(
  change: (signature: Signature, verdict: DeletionVerdict, deed: Deed) => Signature,
): typeof openReasons {
  return asked((verdict, signatures, deed) => ({
    signatures: signatures.map((signature) => change(signature, verdict, deed)),
  }));
}

/** Every fault that the model must find, with the runs it has for it. */
export const faults: Record<string, { fault: Fault; runs: number }> = {
  'no lock between check and drop': { fault: { lock: 'NOBODY' }, runs: 5_000 },
  'only who drops takes the lock': { fault: { lock: 'READERS' }, runs: 5_000 },
  'a signature is not bound to the readers it saw': {
    fault: {
      rule: withSignatures((each, { fingerprint }) => ({ ...each, fingerprint })),
    },
    runs: 10_000,
  },
  'a signature never expires': {
    fault: {
      rule: withSignatures((each, _verdict, { now }) => ({ ...each, at: now, until: now })),
    },
    runs: 10_000,
  },
  'anybody may sign': {
    fault: { rule: anybody },
    runs: 5_000,
  },
  'who drops signs for themselves': {
    fault: { rule: asked((_verdict, _all, deed) => ({ deed: { ...deed, dropper: undefined } })) },
    runs: 10_000,
  },
  'a signature lifts a legal hold': {
    fault: {
      rule: (...input) => openReasons(...input).filter((reason) => reason.code !== 'LEGAL_HOLD'),
    },
    runs: 5_000,
  },
  'unknown counts as safe': {
    fault: {
      rule: (...input) => openReasons(...input).filter(({ verdict }) => verdict !== 'UNKNOWN'),
    },
    runs: 5_000,
  },
  'a crashed scan withdraws what it has not seen yet': {
    fault: { withdraws: 'AT_BEGIN' },
    runs: 10_000,
  },
  'a failed scan withdraws': { fault: { withdraws: 'ON_FAILURE' }, runs: 10_000 },
  'an old scan writes after a newer one began': { fault: { fencing: false }, runs: 10_000 },
  'anybody ends a declared reader': { fault: { anybodyEnds: true }, runs: 5_000 },
};

function anybody(verdict: DeletionVerdict, signatures: Signature[], deed: Deed): Reason[] {
  const all = signatures.map((signature) => signature.by);
  const reasons = verdict.reasons.map((reason) =>
    reason.verdict === 'BLOCKED' ? { ...reason, signers: all } : reason,
  );
  return openReasons({ ...verdict, reasons }, signatures, deed);
}
