import { words } from '../ui/language.svelte.ts';

const deeds: Record<string, () => string> = {
  'role.assign': words('역할을 더함', 'gave a role'),
  'role.end': words('역할을 끝냄', 'ended a role'),
  'description.set': words('설명을 고침', 'changed the description'),
  'tags.set': words('태그를 고침', 'changed the tags'),
  'layer.set': words('레이어를 고침', 'changed the layer'),
  'consumer.declare': words('소비처를 적음', 'declared a consumer'),
  'edge.declare': words('빠진 연결을 적음', 'declared a missing connection'),
  'edge.end': words('적었던 연결을 끝냄', 'ended a declared connection'),
  'hold.place': words('보존 명령을 걺', 'placed a hold'),
  'hold.lift': words('보존 명령을 풂', 'lifted the hold'),
  'reason.accept': words('이유를 받아들임', 'accepted a reason'),
};
const ofAsset: Record<string, () => string> = {
  ADDED: words('자산이 나타남', 'the asset appeared'),
  CHANGED: words('자산이 바뀜', 'the asset changed'),
  VANISHED: words('자산이 사라짐', 'the asset vanished'),
};
const ofEdge: Record<string, () => string> = {
  ADDED: words('연결이 생김', 'a connection appeared'),
  CHANGED: words('연결이 바뀜', 'a connection changed'),
  VANISHED: words('연결이 사라짐', 'a connection vanished'),
};

/** What happened, in a few words. */
export function happened(entry: {
  action: string;
  actor?: string | null;
  other?: unknown;
}): string {
  const names = entry.actor ? deeds : entry.other ? ofEdge : ofAsset;
  return names[entry.action]?.() ?? entry.action;
}

const hidden = new Set(['by', 'at', 'from', 'role']);

/** The values of a deed that say what it was about, as one line. */
export function valuesOf(values: Record<string, string> | null | undefined): string {
  const shown = Object.entries(values ?? {}).filter(([key]) => !hidden.has(key));
  return shown.map(([, value]) => value.replaceAll(/^\["?|"?\]$|"/g, '')).join(', ');
}
