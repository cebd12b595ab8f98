import type { UserRole } from './access.ts';
import type { PartyRole } from './asset.ts';
import type { AssetId } from './facts.ts';
import type { Incident, IncidentLink } from './incident/incident.ts';
import type { RadiusPiece } from './incident/radius.ts';
import type { ActionItem } from './postmortem/action-item.ts';
import type { PostMortemField } from './postmortem/field.ts';
import type { PostMortem } from './postmortem/postmortem.ts';
import type { Migration } from './request/migration.ts';
import type { Policy, RecordedExclusion } from './retention/policy.ts';
import type { DeletionRequest } from './request/request.ts';
import type { Tombstone } from './request/tombstone.ts';

/**
 * Values of governance records by label (server/store/record-label.ts). What `gyebo.yaml` says is
 * written with `by: 'config'` at start; what people say has their name.
 */
export interface RecordValues {
  /** key: source id. `configured: false`: missing from gyebo.yaml, shown, not forgotten. */
  SOURCE: {
    type: string;
    covers: string[];
    readsCode: boolean;
    limitSeconds: number;
    configured: boolean;
    /** Hash of what gyebo.yaml says of how it reads, and since when that is so: an older scan read otherwise. */
    reading?: string;
    readingSince?: string;
    retiredAt?: string;
  };
  /** key: `{refText of the asset}:{role}:{party}`. */
  ROLE: { role: PartyRole; party: string; ticket?: string; by: string; endedAt?: string };
  /** key: `refText` of the asset. */
  HOLD: { by: string; reason: string; until?: string };
  /** key: hash of code and text of the unresolved. Lapses when the code's hash changes. */
  ANSWER: {
    source: string;
    codeHash: string;
    text: string;
    patterns: string[];
    by: string;
    reason: string;
    until?: string;
  };
  /** key: namespace. */
  BLIND_SPOT: { namespace: string; by: string; reason: string; until?: string };
  /** key: the reason's key. */
  ACCEPTANCE: { code: string; key: string; by: string; reason: string; until?: string };
  /** key: permalink id. */
  VERDICT: {
    at: string;
    actor: string;
    /** Numbers of the store it was decided in, and `refText` of the same: the store may have been moved since. */
    subject: AssetId[];
    refs: string[];
    verdict: string;
    /** JSON text of the DeletionVerdict and of the facts it was decided on, in the numbers of that store. */
    frozen: string;
  };
  /** key: source id. How far its newest scan came, for servers that do not run it; never exported. */
  PROGRESS: { run: number; done: number; total?: number; what: string };
  WRONG_VERDICT: { verdict: string; by: string; note: string; at: string };
  /** key: id, in order of time. */
  REQUEST: DeletionRequest;
  /** key: `{request}:{refText of the asset}`; hangs on the asset. What a request wants to delete. */
  REQUEST_ASSET: { request: string; asset: string };
  /** key: `{request}:{refText of the asset}`; hangs on the asset. */
  TOMBSTONE: Tombstone;
  /** key: id, in order of time. */
  MIGRATION: Migration;
  /** key: `{migration}:{refText of the asset}`; hangs on the asset. */
  MIGRATION_ASSET: { migration: string; asset: string; side: 'FROM' | 'TO' };
  /** key: the policy's name. */
  RETENTION_POLICY: { policy: Policy; revision: number; changedBy: string; changedAt: string };
  /** key: id, newest first; hangs on the asset, if it is about one. */
  RETENTION_EXCLUSION: RecordedExclusion;
  /** key: `{policy}:{ISO day}`. How many assets were taken up that day. */
  RETENTION_DAY: { policy: string; day: string; assets: number };
  /** key: party name. */
  PARTY: { kind: 'person' | 'team'; contact?: string };
  /** keys: windowDays {value: number}, ignoreReaders {value: string[]}, roleMap {value: {reader, urns}[]},
   *  partiesAside {value: string[]}: who need not be linked to a person. */
  SETTING: { value: unknown };
  /** key: hash of the cookie's secret. `local`: of the one who holds this server's own link. */
  SIGN_IN: { hash: string; user: string; role: UserRole; expiresAt: string; local?: boolean };
  /** key: name. `linkHash`: of a personal link that was not opened yet. */
  USER: {
    role: UserRole;
    /** Parties that this person stands for, beside their own name. */
    parties: string[];
    by: string;
    linkHash?: string;
    linkUntil?: string;
    leftAt?: string;
  };
  TOKEN: { hash: string; user: string; scopes: string[]; expiresAt: string; lastUsedAt?: string };
  /** key: id. */
  INCIDENT: Incident;
  /** key: `{incident}:{refText}`; hangs on the asset. */
  INCIDENT_ASSET: IncidentLink;
  /** key: `{incident}:{id}`. What a person adds to the timeline; `at`: when it happened, `writtenAt`: when it was told. */
  INCIDENT_NOTE: { at: string; by: string; text: string; writtenAt: string };
  /** key: `{incident}:{number of the piece, five digits}`. Written once. */
  INCIDENT_RADIUS: RadiusPiece;
  /** key: `{incident}:{id}`; hangs on the asset. */
  ACTION_ITEM: ActionItem & { incidentTitle: string };
  /** key: the incident's id. */
  POST_MORTEM: PostMortem;
  /** key: `{incident}:{field}:{revision, eight digits}`. The last texts of each field. */
  POST_MORTEM_TEXT: { text: string; by: string; at: string };
  /** key: `{incident}:{id}`. A text that was refused, kept until its writer takes or drops it. */
  POST_MORTEM_DRAFT: { field: PostMortemField; text: string; base: number; by: string; at: string };
}
