import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../server/core/observation.ts';
import type { ScanContext } from '../scanner.ts';
import { airflow } from './index.ts';
import { belowRoot, scanRoot } from './root.ts';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gyebo-root-')));
  for (const each of ['conf/dags', 'code/.git', 'code/etl/dags', 'code/lib', 'loose/dags'])
    mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'code/lib/names.py'), 'dag_id = "beside"\n');
  writeFileSync(
    join(folder, 'code/etl/dags/a.py'),
    'from airflow import DAG\nfrom lib.names import dag_id\nwith DAG(dag_id):\n    pass\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the root of a scan', () => {
  it('is the configuration’s folder for what is below it, however it is written', () => {
    const root = join(folder, 'conf');
    expect(scanRoot(root, './dags/')).toEqual({ root, base: 'dags' });
    expect(scanRoot(root, join(root, 'dags'))).toEqual({ root, base: 'dags' });
    expect(scanRoot(root, '.')).toEqual({ root, base: '' });
  });

  it('is the repository of code beside the configuration, or the folder itself', () => {
    const conf = join(folder, 'conf');
    const code = { root: join(folder, 'code'), base: 'etl/dags' };
    expect(scanRoot(conf, '../code/etl/dags')).toEqual(code);
    expect(scanRoot(conf, join(folder, 'code/etl/dags'))).toEqual(code);
    expect(scanRoot(conf, '../loose/dags')).toEqual({ root: join(folder, 'loose/dags'), base: '' });
  });

  it('says what is missing', () => {
    expect(() => scanRoot(folder, 'nowhere')).toThrow(/no folder nowhere; correct `path`/);
  });

  it('leaves out template folders outside it', () => {
    expect(belowRoot(join(folder, 'conf'), join(folder, 'code'), '../code/sql')).toBe('sql');
    expect(belowRoot(join(folder, 'conf'), join(folder, 'code'), 'sql')).toBeUndefined();
  });

  it('lets a scan read code beside the configuration, with what it imports', async () => {
    const context: ScanContext = {
      root: join(folder, 'conf'),
      signal: new AbortController().signal,
      connections: [],
      aliases: {},
      now: () => '2026-11-22T00:00:00Z',
      secret: () => '',
      memory: {},
      remember: () => {},
      log: { info: () => {}, warn: () => {} },
    };
    const seen: Observation[] = [];
    for (const path of ['../code/etl/dags', join(folder, 'code/etl/dags')]) {
      for await (const each of airflow.scan(airflow.options.parse({ path }), context))
        seen.push(each);
    }
    const pipelines = seen.flatMap((each) => (each.type === 'asset' ? [each.asset.urn] : []));
    expect(pipelines).toEqual(['default|beside', 'default|beside']);
    // A folder that is read no more is not named below the parent that each run lists.
    const named = seen.filter((each) => each.type === 'coverage' && each.parent === 'source');
    expect(named).toMatchObject([
      { scope: 'folder:../code/etl/dags' },
      { scope: `folder:${join(folder, 'code/etl/dags')}` },
    ]);
    expect(seen.at(-1)).toEqual({ type: 'listed', parent: 'source' });
  });
});
