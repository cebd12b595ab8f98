import type { Window } from '../../deletion/window.ts';
import type { AssetId } from '../../facts.ts';
import type { EdgeReason } from '../../lineage.ts';
import { parseUrn } from '../../urn.ts';
import { ruleOf } from '../../urn-platform.ts';
import type { Nature } from '../nature.ts';
import { hasMark, kindNumber, marks } from '../whole.ts';

/** Is it started by its upstream side? */
export const isStartReason = (reason: EdgeReason) => reason === 'TRIGGER' || reason === 'SCHEDULE';

/** What says whether data, or a start, flows along an edge that stands. */
export interface Flow {
  isLive(id: AssetId): boolean;
  /**
   * Certain whatever the edge's words are, so that they need not be known: the far end is live, the near
   * one active.
   */
  isCertain(from: AssetId, to: AssetId): boolean;
  /** `isFed`: does somebody live write into an external table? */
  flows(
    from: AssetId,
    to: AssetId,
    reason: EdgeReason,
    isFed: (table: AssetId) => boolean,
  ): boolean;
  /** Does whoever reads `from` read what it contains? */
  passes(from: AssetId, to: AssetId, reason: EdgeReason): boolean;
  /** Does an INSERT into what holds it fail without it? */
  isDotted(id: AssetId): boolean;
}

/** Flows under one window. */
export function flowOf(nature: Nature, { windowDays }: Window): Flow {
  const { whole } = nature;
  const live = new Uint8Array(whole.capacity);
  const kindOf = (id: AssetId) => whole.kinds[id];
  const isFile = (id: AssetId) => hasMark(whole, id, marks.SQL_FILE);
  const isWork = (id: AssetId) =>
    kindOf(id) === kindNumber.TASK || kindOf(id) === kindNumber.PIPELINE;
  const isFilled = (id: AssetId) =>
    kindOf(id) === kindNumber.DATASET || kindOf(id) === kindNumber.MODEL;
  const fills = (from: AssetId) =>
    kindOf(from) === kindNumber.DATASET ? nature.isThere(from) : nature.runs(from);
  const starts = (from: AssetId) => (isWork(from) ? nature.runs(from) : nature.isActive(from));
  const isDerived = (to: AssetId, reason: EdgeReason) =>
    reason === 'VIEW' || reason === 'COPY' || (reason === 'EXTERNAL' && !nature.isLocation(to));

  const flow: Flow = {
    isLive(id) {
      const known = live[id] ?? 0;
      if (known !== 0) return known === 2;
      const is = nature.isLive(id, windowDays);
      live[id] = is ? 2 : 1;
      return is;
    },
    isCertain(from, to) {
      if (from === to || isFile(from) || isFile(to)) return false;
      if (kindOf(to) === kindNumber.COLUMN) return false;
      if (kindOf(from) === kindNumber.DATASET && kindOf(to) === kindNumber.DATASET) {
        if (nature.isLocation(to)) return false;
      }
      return (isWork(from) ? nature.runs(from) : nature.isActive(from)) && flow.isLive(to);
    },
    flows(from, to, reason, isFed) {
      if (from === to || !nature.isThere(to)) return false;
      if (kindOf(to) === kindNumber.COLUMN && reason !== 'CONSUMER') return false;
      if (isStartReason(reason)) return flow.isLive(to) && starts(from);
      if (reason === 'WRITE' || reason === 'CREATE') {
        if (isFilled(to)) return fills(from);
        return flow.isLive(to) && (kindOf(to) === kindNumber.DASHBOARD || fills(from));
      }
      if (isDerived(to, reason)) return flow.isLive(to) || (isFilled(to) && !nature.isActive(to));
      if (reason === 'EXTERNAL') {
        if (!isFilled(to)) return false;
        return kindOf(from) === kindNumber.DATASET ? isFed(from) : nature.runs(from);
      }
      if (flow.isLive(to)) return true;
      if (reason === 'SENSOR' || reason === 'ORDER') return false;
      return isFilled(to) && (reason === 'CONSUMER' || fills(from));
    },
    passes: (from, to, reason) =>
      from !== to && !isStartReason(reason) && reason !== 'ORDER' && flow.isLive(to),
    isDotted(id) {
      if (kindOf(id) !== kindNumber.DATASET) return false;
      const { namespace, name } = parseUrn(whole.urns[id] ?? '|');
      return ruleOf(namespace).shape === 'DOTTED' && !name.includes('*');
    },
  };
  return flow;
}
