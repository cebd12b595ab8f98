import { z } from 'zod';
import { assetStates } from '../core/asset.ts';
import { breakSides, confidences, edgeReasons, methods, relations } from '../core/lineage.ts';
import { scanStates } from '../core/scan.ts';
import { exportParts, type ExportPart } from '../store/export-rows.ts';
import { recordLabels } from '../store/record-label.ts';

const ref = z.string().regex(/^[A-Z]+ ./, 'is no asset: kind, space, URN');
const instant = z.iso.datetime();
const count = z.int().nonnegative();
const member = z
  .string()
  .regex(/^[0-9a-f]{32}-?$/)
  .optional();
const json = z.record(z.string(), z.unknown());
const asserted = { source: z.string(), scope: z.string(), member };
const seen = { firstSeenAt: instant, vanishedAt: instant.optional() };
const place = z.looseObject({ at: z.string() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a row of each part must look like; the rest of it is the store's to refuse. */
export const rowShapes: Record<ExportPart, z.ZodType> = {
  hashing: z.strictObject({ seed: count }),
  source: z.strictObject({ name: z.string().min(1), memory: json }),
  asset: z.strictObject({
    ref,
    state: z.enum(assetStates),
    onlyNamed: z.boolean(),
    facts: z.looseObject({ name: z.string(), platform: z.string() }),
    parties: z.array(z.looseObject({ role: z.string(), party: z.string() })),
    ...seen,
  }),
  scope: z.strictObject({
    source: z.string(),
    key: z.string(),
    parent: z.string(),
    state: z.enum(['SEEN', 'UNREADABLE', 'GONE']),
    message: z.string().optional(),
    count,
    digest: z.string(),
    nextDigest: z.string(),
    pending: count,
    run: count,
    seenAt: instant.optional(),
  }),
  said: z.strictObject({
    ...asserted,
    asset: ref,
    method: z.enum(methods),
    evidence: z.boolean(),
    facts: json,
    place: place.optional(),
    ...seen,
  }),
  edge: z.strictObject({
    ...asserted,
    from: ref,
    to: ref,
    relation: z.enum(relations),
    method: z.enum(methods),
    reason: z.enum(edgeReasons),
    breaks: z.enum(breakSides),
    recreates: z.boolean(),
    confidence: z.enum(confidences),
    places: z.array(place),
    placeCount: count,
    ...seen,
  }),
  unresolved: z.strictObject({
    ...asserted,
    unreadable: z.boolean(),
    by: ref.optional(),
    fact: z.looseObject({ message: z.string(), codeHash: z.string(), place }),
    at: instant,
  }),
  usage: z.strictObject({
    asset: ref,
    source: z.string(),
    reader: z.string().optional(),
    from: instant,
    to: instant,
    reads: z.number(),
    writes: z.number(),
    lastReadAt: instant.optional(),
  }),
  watch: z.strictObject({
    source: z.string(),
    namespace: z.string(),
    since: instant,
    identifiesReaders: z.boolean(),
  }),
  record: z.strictObject({
    label: z.enum(recordLabels),
    key: z.string().min(1),
    asset: ref.optional(),
    value: json,
    createdAt: instant,
    updatedAt: instant,
  }),
  run: z.strictObject({
    id: z.int().positive(),
    source: z.string(),
    type: z.string(),
    state: z.enum(scanStates).exclude(['RUNNING']),
    startedAt: instant,
    finishedAt: instant.optional(),
    actor: z.string(),
    counts: z.record(z.string(), z.number()),
    message: z.string().optional(),
    finish: z.string().optional(),
  }),
  change: z.strictObject({
    run: z.int().positive(),
    changes: z.array(z.tuple([z.enum(['ADDED', 'CHANGED', 'VANISHED']), ref], ref)),
  }),
  audit: z.strictObject({
    seq: z.int().positive(),
    body: z.string(),
    hash,
    previousHash: z.union([hash, z.literal('')]),
  }),
};

/** What the first line must hold. */
export const headerShape = z.strictObject({
  version: z.int().positive(),
  counts: z.strictObject(
    Object.fromEntries(exportParts.map((part) => [part, count])) as Record<
      ExportPart,
      typeof count
    >,
  ),
  audit: z.strictObject({ seq: z.int().positive(), hash }).nullable(),
});

/** What the last line must hold. */
export const footerShape = z.strictObject({ lines: count, sha256: hash });
