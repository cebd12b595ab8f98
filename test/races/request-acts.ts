import { approveRequest, overrideRequest } from '../../server/actions/request-approve.ts';
import { beginRestore, tickRestore } from '../../server/actions/request-restore.ts';
import { delegateSignature, signRequest } from '../../server/actions/request-sign.ts';
import { tickRequest } from '../../server/actions/request-step.ts';
import {
  declineRequest,
  openRequest,
  reopenRequest,
  submitRequest,
} from '../../server/actions/request.ts';
import { requestRules, type RequestRules } from '../../server/actions/request-write.ts';
import type { Actor } from '../../server/core/access.ts';
import { GyeboError } from '../../server/core/errors.ts';
import type { DeletionRequest } from '../../server/core/request/request.ts';
import { isOpen } from '../../server/core/request/state.ts';
import type { ReadTransaction, WriteTransaction } from '../../server/store/store.ts';
import type { RaceEvent } from './history.ts';
import { admins, stewards } from './history.ts';

/** Who acts, on which dataset, and what they had looked at. */
export interface RequestInput {
  at: string;
  dataset: string;
  by: string;
  /** Of the dataset. */
  ref: { kind: 'DATASET'; urn: string };
  request: string;
  saw: number;
  fingerprint: string;
}

/** Someone of the race, with their role. */
export function actorOf(name: string): Actor {
  if (admins.includes(name)) return { name, role: 'admin' };
  return { name, role: stewards.includes(name) ? 'steward' : 'editor' };
}

type Note = (event: RaceEvent) => Promise<void>;

/** The newest request on a dataset. */
export async function newestRequest(
  tx: ReadTransaction,
  asset: number,
): Promise<{ id: string; request: DeletionRequest } | undefined> {
  const links = (await tx.records('REQUEST_ASSET', { asset }, 500)).rows;
  const found = await Promise.all(
    links.map(async ({ value }) => {
      const id = String(value['request']);
      const record = (await tx.record('REQUEST', id)) as { value: DeletionRequest } | undefined;
      return record && { id, request: record.value };
    }),
  );
  const all = found.flatMap((each) => each ?? []);
  return (
    all.find(({ request }) => isOpen(request.state)) ??
    all.sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  );
}

/** What somebody does to a request, by the product's own actions, each noted in the chain. */
export const requestActs = {
  ask: async (tx: WriteTransaction, input: RequestInput, note: Note) => {
    const { at, by, dataset, ref } = input;
    const words = { purpose: 'UNUSED' as const, reason: 'nobody needs it' };
    const { id } = await openRequest(tx, { actor: actorOf(by), at, assets: [{ ref }], ...words });
    await note({ type: 'asked', at, dataset, by, request: id, saw: 0 });
  },
  sign: async (
    tx: WriteTransaction,
    input: RequestInput & { way: 'MIGRATED' | 'ACCEPT_BREAK' },
    note: Note,
    rule: RequestRules = requestRules,
  ) => {
    const { way, dataset, ...on } = input;
    await signRequest(tx, { ...deed(on), way, fingerprint: on.fingerprint }, rule);
    await note({ type: 'signed', way, dataset, ...told(on) });
  },
  pass: async (tx: WriteTransaction, input: RequestInput & { to: string }, note: Note) => {
    const { to, dataset, ...on } = input;
    await delegateSignature(tx, { ...deed(on), party: on.by, to });
    await note({ type: 'passed', dataset, party: on.by, to, ...told(on) });
  },
  approve: async (tx: WriteTransaction, input: RequestInput, note: Note, rule = requestRules) => {
    await approveRequest(tx, { ...deed(input), fingerprint: input.fingerprint }, rule);
    await note({ type: 'approved', dataset: input.dataset, ...told(input) });
  },
  override: async (tx: WriteTransaction, input: RequestInput, note: Note, rule = requestRules) => {
    const { fingerprint } = input;
    await overrideRequest(tx, { ...deed(input), fingerprint, reason: 'it must go' }, rule);
    await note({ type: 'overridden', dataset: input.dataset, ...told(input) });
  },
  decline: async (tx: WriteTransaction, input: RequestInput, note: Note, rule = requestRules) => {
    await declineRequest(tx, { ...deed(input), reason: 'we need it' }, rule);
    await note({ type: 'declined', dataset: input.dataset, ...told(input) });
  },
  reopen: async (tx: WriteTransaction, input: RequestInput, note: Note) => {
    const reopened = await reopenRequest(tx, { ...deed(input), reason: 'once more' });
    const { revision } = reopened.request;
    await submitRequest(tx, { ...deed({ ...input, by: reopened.request.by }), revision });
    await note({ type: 'reopened', dataset: input.dataset, ...told(input) });
  },
  /** Does all steps of the phase that the request stands in. */
  tick: async (tx: WriteTransaction, input: RequestInput, note: Note, rule = requestRules) => {
    const before = await requestNow(tx, input.request);
    const wanted = before.state === 'QUARANTINED' ? ['BACKUP', 'DROP'] : ['STOP', 'QUARANTINE'];
    const open = before.steps.filter(
      (step) => step.state === 'OPEN' && wanted.includes(step.phase),
    );
    const words = { steps: open.map(({ id }) => id), evidence: 'done', backup: 's3://backup' };
    const { request } = await tickRequest(tx, { ...deed(input), ...words }, rule);
    const type = request.state === 'DROPPED' ? 'dropped' : 'quarantined';
    await note({ type, dataset: input.dataset, ...told(input) });
    return request.state;
  },
  restore: async (tx: WriteTransaction, input: RequestInput, note: Note) => {
    const { request } = await beginRestore(tx, { ...deed(input), reason: 'it was needed' });
    const steps = request.restoring?.steps.map(({ id }) => id) ?? [];
    if (steps.length > 0) {
      const revision = request.revision;
      await tickRestore(tx, { ...deed(input), revision, steps, evidence: 'back again' });
    }
    await note({ type: 'restored', dataset: input.dataset, ...told(input) });
  },
};

async function requestNow(tx: WriteTransaction, id: string): Promise<DeletionRequest> {
  const record = (await tx.record('REQUEST', id)) as { value: DeletionRequest } | undefined;
  if (!record) throw new GyeboError('NOT_FOUND', `no request ${id}`);
  return record.value;
}

function deed({ by, at, request, saw }: Pick<RequestInput, 'by' | 'at' | 'request' | 'saw'>) {
  return { actor: actorOf(by), at, request, revision: saw };
}

function told({ by, at, request, saw }: Pick<RequestInput, 'by' | 'at' | 'request' | 'saw'>) {
  return { by, at, request, saw };
}
