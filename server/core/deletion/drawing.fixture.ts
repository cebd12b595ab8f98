import type { AssetKind } from '../asset.ts';
import type { DeletionFacts, EdgeEvidence, FactAsset, FactEdge } from '../facts.ts';
import type { EdgeReason } from '../lineage.ts';

/** Where drawn datasets live; watched for 400 days by a source that names readers. */
export const shop = 'postgres://pg:5432';
export const now = '2026-11-22T12:00:00.000Z';

/** An ISO instant so many days before `now`. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}

const arrows: Record<string, EdgeReason> = {
  v: 'VIEW',
  t: 'TRIGGER',
  s: 'SENSOR',
  d: 'SCHEDULE',
  o: 'ORDER',
  e: 'EXTERNAL',
  u: 'CONSUMER',
  c: 'CREATE',
  k: 'REFERENCE',
  h: 'CONTAINS',
};

/**
 * Facts from a drawing, one edge a `;`: `A.load --> x; x --> B.use; x -v-> w`. `A` is a pipeline,
 * `A.t` its task, `x` a table, `/x` a folder of a lake, `#d` a dashboard, `@s` a service, `%m` a model,
 * `?x` an unmapped name, `x#c` a column. After the arrow's letter: `?` doubtful, `!` vanished ten days ago. A lone name
 * declares it.
 */
export function draw(drawing: string, subject: string): DeletionFacts {
  const facts = emptyFacts();
  const id = (name: string) => declare(facts, name);
  for (const line of drawing.split(';').map((text) => text.trim())) {
    const match = /^(\S+) -([a-z]?)([?!]?)-> (\S+)$/.exec(line);
    if (match)
      connect(facts, id(match[1] ?? ''), match[2] ?? '', match[3] ?? '', id(match[4] ?? ''));
    else if (line !== '') id(line);
  }
  facts.subject = subject.split(' ').map(id);
  facts.expanded = facts.assets.map((asset) => asset.id);
  return facts;
}

function emptyFacts(): DeletionFacts {
  return {
    now,
    seq: 1,
    subject: [],
    expanded: [],
    assets: [],
    edges: [],
    usage: [],
    watches: [{ source: 'pg', namespace: shop, since: daysAgo(400), identifiesReaders: true }],
    sources: [
      {
        id: 'code',
        type: 'airflow',
        covers: [],
        readsCode: true,
        lastState: 'DONE',
        lastFinishedAt: daysAgo(0.1),
        limitSeconds: 7 * 86_400,
      },
      {
        id: 'pg',
        type: 'postgres',
        covers: [shop],
        readsCode: false,
        lastState: 'DONE',
        lastFinishedAt: daysAgo(0.1),
        limitSeconds: 7 * 86_400,
      },
    ],
    unresolved: [],
    holds: [],
    incidents: [],
    actionItems: [],
    acceptances: [
      { code: 'BLIND_SPOT', namespace: 's3://lake', by: 'kim', reason: 'only Airflow may' },
    ],
    roleMap: [],
    ignoreReaders: [],
    windowDays: 35,
    complete: true,
  };
}

const kinds: [RegExp, AssetKind][] = [
  [/^\w+#\w+$/, 'COLUMN'],
  [/^#/, 'DASHBOARD'],
  [/^@/, 'SERVICE'],
  [/^%/, 'MODEL'],
  [/^[A-Z]\w*\./, 'TASK'],
  [/^[A-Z]/, 'PIPELINE'],
];

/** The asset of a drawn name; new ones are added. */
export function declare(facts: DeletionFacts, name: string): number {
  const known = facts.assets.find((asset) => asset.name === name);
  if (known) return known.id;
  const kind = kinds.find(([form]) => form.test(name))?.[1] ?? 'DATASET';
  const asset: FactAsset = {
    id: facts.assets.length + 1,
    kind,
    urn: urnOf(kind, name),
    name,
    platform: kind === 'DATASET' ? 'postgres' : 'airflow',
    state: 'ACTIVE',
    parties: [],
    onlyNamed: name.startsWith('?'),
    ...(kind === 'PIPELINE' ? { schedule: { expression: '@daily', startsItself: true } } : {}),
  };
  facts.assets.push(asset);
  if (kind === 'TASK') {
    connect(facts, declare(facts, name.split('.')[0] ?? ''), 'h', '', asset.id);
  }
  return asset.id;
}

function urnOf(kind: AssetKind, name: string): string {
  if (name.startsWith('/')) return `s3://lake|${name.slice(1)}`;
  if (name.startsWith('?')) return `connection://prod/old_dw|${name.slice(1)}`;
  if (kind === 'SERVICE' || kind === 'DASHBOARD') return `superset://bi|${name.slice(1)}`;
  if (kind === 'MODEL') return `mlflow://ml|${name.slice(1)}`;
  return kind === 'DATASET' || kind === 'COLUMN' ? `${shop}|shop.public.${name}` : `prod|${name}`;
}

function connect(
  facts: DeletionFacts,
  from: number,
  letter: string,
  flag: string,
  to: number,
): void {
  const source = facts.assets[from - 1];
  const target = facts.assets[to - 1];
  const runs = source?.kind === 'TASK' || source?.kind === 'PIPELINE';
  const usual = runs ? 'WRITE' : target?.kind === 'DATASET' ? 'COPY' : 'READ';
  const reason = arrows[letter] ?? usual;
  const word: EdgeEvidence = {
    source: 'code',
    method: 'STATIC',
    confidence: flag === '?' ? 'LOW' : 'HIGH',
    places: [{ at: 'dags/a.py', line: 7 }],
    placeCount: 1,
    firstSeenAt: daysAgo(300),
    lastSeenAt: daysAgo(flag === '!' ? 10 : 0.1),
    ...(flag === '!' ? { vanishedAt: daysAgo(10) } : {}),
  };
  const relation = reason === 'CONTAINS' ? 'CONTAINS' : reason === 'REFERENCE' ? 'REFERS' : 'FEEDS';
  const edge: FactEdge = {
    from,
    to,
    relation,
    reason,
    breaks: reason === 'WRITE' || reason === 'TRIGGER' ? 'BOTH' : 'DOWNSTREAM',
    recreates: reason === 'CREATE',
    evidence: [word],
  };
  facts.edges.push(edge);
}

/** Changes the drawn asset of a name. */
export function alter(facts: DeletionFacts, name: string, change: Partial<FactAsset>): void {
  const asset = facts.assets.find((each) => each.name === name);
  if (!asset) throw new Error(`nothing drawn is called ${name}`);
  Object.assign(asset, change);
}

/** An unresolved read with what is known of its name. */
export function unresolved(
  facts: DeletionFacts,
  pattern: string | undefined,
  more: Partial<DeletionFacts['unresolved'][number]> = {},
): void {
  facts.unresolved.push({
    id: facts.unresolved.length + 1,
    source: 'code',
    access: 'READ',
    message: 'the name comes from a variable',
    codeHash: 'h',
    place: { at: 'dags/u.py', line: 3 },
    reach: pattern === undefined ? {} : { pattern },
    ...more,
  });
}

/** Reads seen so many days ago, by a role or anonymous. */
export function reads(facts: DeletionFacts, name: string, days: number, reader?: string): void {
  facts.usage.push({
    asset: declare(facts, name),
    source: 'pg',
    from: daysAgo(days + 1),
    to: daysAgo(days),
    reads: 4,
    writes: 0,
    ...(reader === undefined ? {} : { reader }),
  });
}
