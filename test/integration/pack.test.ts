import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const wanted = process.env['CI'] === 'true' || process.env['GYEBO_TEST_PACK'] === '1';
if (!wanted) console.log('skipped: packing: set GYEBO_TEST_PACK=1 (needs the npm registry)');

describe.runIf(wanted)('the published package', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gyebo-pack-'));
    execFileSync('npm', ['pack', '--pack-destination', folder, '--loglevel=error'], { cwd: root });
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
    writeFileSync(path.join(folder, 'package.json'), '{"name":"empty","private":true}');
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', `./${tarball}`],
      {
        cwd: folder,
      },
    );
    cpSync(path.join(root, 'examples/shop'), path.join(folder, 'shop'), {
      recursive: true,
      filter: (file) => !file.includes('.gyebo'),
    });
  }, 300_000);

  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const gyebo = (...args: string[]) =>
    spawnSync('npx', ['gyebo', ...args, '--config', 'shop/gyebo.yaml'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
    });

  it('scans and refuses a deletion from an empty folder, under the Node that it brought', () => {
    const scan = gyebo('scan');
    expect(scan.status, scan.stderr).toBe(0);
    const check = gyebo('check-delete', 'mart.sales_summary_daily', '--json');
    expect(check.status, check.stderr).toBe(1);
    expect(JSON.parse(check.stdout)).toMatchObject({ verdict: 'BLOCKED' });
  }, 240_000);
});
