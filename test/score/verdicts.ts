import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { openApp, type App } from '../../server/app.ts';
import type { AssetNode } from '../../server/store/store.ts';

interface TrueDag {
  file: string;
  dag_id: string;
  datasets?: string[];
  refs?: { dag: string }[];
}

interface Expected {
  subject: string | string[];
  verdict: string;
  why: string;
}

interface Row {
  subject: string;
  verdict: string;
  codes: string[];
}

const actor = { name: 'score', role: 'admin' } as const;
const usage =
  'usage: score verdicts --config FILE [--expected FILE] | --corpus DIR --truth FILE [--json] [--list]';

/** `npm run score -- verdicts`: how the verdicts fall over a catalog or over public repositories. */
export async function scoreVerdicts(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      config: { type: 'string' },
      expected: { type: 'string' },
      corpus: { type: 'string' },
      truth: { type: 'string' },
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.config) {
    const catalog = await scanned(values.config);
    const rows = await judgeAll(catalog.app, ['PIPELINE', 'DATASET']);
    const wrong = values.expected ? await compare(catalog.app, values.expected) : undefined;
    await catalog.close();
    if (values.list)
      for (const row of rows) console.log(row.verdict, row.subject, row.codes.join(' '));
    print({ all: distribution(rows), ...(wrong ? { expected: wrong } : {}) }, values.json);
  } else if (values.corpus && values.truth) {
    await scoreCorpus(values.corpus, values.truth, values);
  } else throw new Error(usage);
}

/** Opens a configuration on a store of its own and scans every source that can be scanned. */
async function scanned(config: string): Promise<{ app: App; close(): Promise<void> }> {
  const app = await openApp({ config });
  for (const run of await app.scans.all(actor)) {
    if (run.state !== 'DONE') console.error(`${run.source}: ${run.state} ${run.message ?? ''}`);
  }
  return { app, close: () => app.close() };
}

async function judge(app: App, nodes: AssetNode[]): Promise<Row> {
  const check = await app.read('checkDeletion', { subject: nodes.map((node) => node.id) });
  return {
    subject: nodes.map((node) => node.ref.urn).join(' + '),
    verdict: check.verdict.verdict,
    codes: [...new Set(check.verdict.reasons.map((reason) => reason.code))],
  };
}

async function judgeAll(app: App, kinds: ('PIPELINE' | 'DATASET')[]): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await app.read('searchAssets', {
      text: '',
      kinds,
      first: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const hit of page.hits) {
      // A name behind an unmapped connection is not a thing that somebody could delete.
      if (!hit.node.ref.urn.startsWith('connection://')) rows.push(await judge(app, [hit.node]));
    }
    after = page.next;
  } while (after !== undefined);
  return rows;
}

function distribution(rows: Row[]): Record<string, number> {
  const counts: Record<string, number> = { SAFE: 0, REVIEW: 0, BLOCKED: 0, UNKNOWN: 0 };
  for (const row of rows) counts[row.verdict] = (counts[row.verdict] ?? 0) + 1;
  return counts;
}

async function compare(
  app: App,
  file: string,
): Promise<{ right: number; of: number; wrong: string[] }> {
  const cases: Expected[] = JSON.parse(readFileSync(file, 'utf8'));
  const wrong: string[] = [];
  for (const each of cases) {
    const nodes: AssetNode[] = [];
    for (const text of [each.subject].flat()) {
      const [node] = (await app.read('resolveAsset', { text })).candidates.filter(
        (candidate) => candidate.ref.kind === 'PIPELINE' || candidate.ref.kind === 'DATASET',
      );
      if (node) nodes.push(node);
      else wrong.push(`${text}: not found`);
    }
    if (nodes.length === 0) continue;
    const row = await judge(app, nodes);
    if (row.verdict !== each.verdict) {
      wrong.push(
        `${[each.subject].flat().join('+')}: want ${each.verdict}, got ${row.verdict} (${row.codes.join(' ')}): ${each.why}`,
      );
    }
  }
  return { right: cases.length - wrong.length, of: cases.length, wrong };
}

async function scoreCorpus(
  corpus: string,
  truthFile: string,
  options: { json: boolean; list: boolean },
): Promise<void> {
  const truth: { dags: TrueDag[] } = JSON.parse(readFileSync(truthFile, 'utf8'));
  const repositories = new Set(truth.dags.map((dag) => dag.file.split('/').slice(0, 2).join('/')));
  const rows: Row[] = [];
  const free: Row[] = [];
  for (const repository of [...repositories].sort()) {
    const dags = truth.dags.filter((dag) => dag.file.startsWith(`${repository}/`));
    const judged = await judgeRepository(path.join(corpus, repository));
    const needed = new Set(
      dags.flatMap((dag) => (dag.refs ?? []).map((reference) => reference.dag)),
    );
    const sharesData = dags.some((dag) => (dag.datasets ?? []).length > 0);
    const ids = new Set(dags.map((dag) => dag.dag_id));
    for (const row of judged) {
      const id = row.subject.slice(row.subject.indexOf('|') + 1);
      if (!ids.has(id)) continue;
      rows.push(row);
      if (!needed.has(id) && !sharesData) free.push(row);
      if (options.list) console.log(repository, row.verdict, id, row.codes.join(' '));
    }
  }
  const counts = distribution(free);
  const useful =
    (100 * ((counts['SAFE'] ?? 0) + (counts['REVIEW'] ?? 0))) / Math.max(1, free.length);
  print(
    {
      all: distribution(rows),
      nobodyDependsOn: counts,
      safeOrReviewPercent: Math.round(useful * 10) / 10,
    },
    options.json,
  );
}

async function judgeRepository(folder: string): Promise<Row[]> {
  const own = mkdtempSync(path.join(tmpdir(), 'gyebo-verdicts-'));
  // Beside the code, since a scanner reads nothing outside the folder of its gyebo.yaml.
  const config = path.join(folder, '.gyebo-score.yaml');
  writeFileSync(
    config,
    stringify({
      name: path.basename(folder),
      store: `sqlite:${path.join(own, 'store.db')}`,
      sources: { dags: { type: 'airflow', path: '.' } },
    }),
  );
  const { app, close } = await scanned(config);
  const rows = await judgeAll(app, ['PIPELINE']);
  await close();
  rmSync(config);
  rmSync(own, { recursive: true, force: true });
  return rows;
}

function print(result: object, json: boolean): void {
  if (json) console.log(JSON.stringify(result));
  else console.log(JSON.stringify(result, undefined, 2));
}
