import { afterPostMortemAct, followItems } from '../core/postmortem/state.ts';
import type { WriteTransaction } from '../store/store.ts';
import { openItemsOf } from './action-item-read.ts';
import { audit, type Deed } from './deed.ts';
import { closeIfDone } from './incident.ts';
import { getRecord, putRecord } from './record.ts';

/** Brings a published post-mortem in line with its action items; the last one done closes the incident. */
export async function followActionItems(
  tx: WriteTransaction,
  deed: Deed,
  incident: string,
): Promise<void> {
  const record = await getRecord(tx, 'POST_MORTEM', incident);
  if (!record) return;
  const act = followItems(record.value.state, (await openItemsOf(tx, incident)).length);
  if (act === undefined) return;
  const at = deed.at ?? new Date().toISOString();
  const by = deed.actor.name;
  const { value } = record;
  const state = afterPostMortemAct(value.state, act);
  const moves = [...value.moves, { at, by, act }];
  const after = { ...value, state, moves, revision: value.revision + 1, changedBy: by };
  await putRecord(tx, 'POST_MORTEM', incident, after);
  const action = `post-mortem.${act}`;
  await audit(tx, { ...deed, at }, { action, after: { incident, to: state } });
  if (act === 'finish') await closeIfDone(tx, { ...deed, at }, incident);
}
