import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Connection, ScanContext, Scanner } from '../../scanners/scanner.ts';
import { isAssertion, type Observation } from '../../server/core/observation.ts';
import { peakHeap } from './peakHeap.ts';

type Files = Record<string, string | Uint8Array>;

/** What the suite needs to know of a scanner that reads files. */
export interface ScannerCase {
  load(): Promise<Scanner>;
  /** Right options, for any root. */
  options: unknown;
  /** Options of which each is wrong. */
  wrong: unknown[];
  connections: Connection[];
  /** A small right input, at least two files that each assert something. */
  files: Files;
  /** Bad files by what is bad; each may cost itself, nothing else. */
  hostile: Record<string, Files>;
  /** The n-th copy of an input of usual size, for the test of memory. */
  copy(n: number): Files;
}

interface ScopeSeen {
  parent: string;
  state: 'SEEN' | 'UNREADABLE';
  /** Assertions as sorted JSON. */
  said: string[];
}

interface Reading {
  scopes: Map<string, ScopeSeen>;
  listed: Set<string>;
  loose: number;
  observations: Observation[];
}

const folders: string[] = [];

function write(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function folderWith(files: Files): string {
  const root = mkdtempSync(path.join(tmpdir(), 'gyebo-scanner-'));
  folders.push(root);
  write(root, files);
  return root;
}

function contextOf(root: string, connections: Connection[], signal?: AbortSignal): ScanContext {
  return {
    root,
    signal: signal ?? new AbortController().signal,
    connections,
    aliases: {},
    now: () => '2026-01-02T03:04:05.000Z',
    secret: () => 'hunter2',
    memory: {},
    remember: () => undefined,
    log: { info: () => undefined, warn: () => undefined },
  };
}

async function read(scanner: Scanner, options: unknown, context: ScanContext): Promise<Reading> {
  const reading: Reading = { scopes: new Map(), listed: new Set(), loose: 0, observations: [] };
  let open: string[] = [];
  for await (const observation of scanner.scan(options, context)) {
    reading.observations.push(observation);
    if (isAssertion(observation)) open.push(JSON.stringify(observation));
    else if (observation.type === 'listed') reading.listed.add(observation.parent);
    else if (observation.type === 'coverage') {
      const { scope, parent, state } = observation;
      expect(reading.scopes.has(scope), `${scope} is closed twice`).toBe(false);
      reading.scopes.set(scope, { parent, state, said: open.sort() });
      open = [];
    }
  }
  reading.loose = open.length;
  return reading;
}

function copies(scannerCase: ScannerCase, count: number): Files {
  return Object.assign({}, ...Array.from({ length: count }, (_, n) => scannerCase.copy(n)));
}

function testOptions(scannerCase: ScannerCase): void {
  test('right options pass, wrong ones are refused', async () => {
    const { options } = await scannerCase.load();
    expect(options.safeParse(scannerCase.options).error).toBeUndefined();
    for (const wrong of scannerCase.wrong) {
      expect(options.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  test('every option says what it is for', async () => {
    const { options } = await scannerCase.load();
    const { properties } = z.toJSONSchema(options, { io: 'input' });
    for (const [name, option] of Object.entries(properties ?? {})) {
      expect(option, name).toHaveProperty('description');
    }
  });
}

function testCoverage(scannerCase: ScannerCase): void {
  const start = async (files: Files) => {
    const scanner = await scannerCase.load();
    const root = folderWith(files);
    const options = scanner.options.parse(scannerCase.options);
    return { root, scan: () => read(scanner, options, contextOf(root, scannerCase.connections)) };
  };

  test('each assertion belongs to one scope, whose parent is listed', async () => {
    const { scan } = await start(scannerCase.files);
    const reading = await scan();
    expect(reading.loose).toBe(0);
    expect(reading.scopes.size).toBeGreaterThanOrEqual(2);
    for (const [scope, { parent, state }] of reading.scopes) {
      expect(state, scope).toBe('SEEN');
      expect(reading.listed, scope).toContain(parent);
    }
  });

  test('a rescan of the same input says the same, word for word', async () => {
    const { scan } = await start(scannerCase.files);
    const first = await scan();
    expect((await scan()).scopes).toEqual(first.scopes);
  });

  test('a file that is gone is named no more; its parent is listed, the rest says what it said', async () => {
    const { root, scan } = await start(scannerCase.files);
    const before = await scan();
    const name = Object.keys(scannerCase.files)[0] ?? '';
    rmSync(path.join(root, name));
    const after = await scan();
    const gone = [...before.scopes.keys()].filter((scope) => !after.scopes.has(scope));
    expect(gone.length).toBeGreaterThan(0);
    for (const scope of gone) expect(after.listed).toContain(before.scopes.get(scope)?.parent);
    for (const [scope, { state }] of after.scopes) expect(state, scope).toBe('SEEN');
  });

  test.each(Object.keys(scannerCase.hostile))(
    '%s costs itself at most, and is told',
    async (name) => {
      const bad = scannerCase.hostile[name] ?? {};
      const { root, scan } = await start(scannerCase.files);
      const before = await scan();
      write(root, bad);
      const after = await scan();
      for (const [scope, seen] of before.scopes) expect(after.scopes.get(scope)).toEqual(seen);
      const added = [...after.scopes].filter(([scope]) => !before.scopes.has(scope));
      const told = added.some(([, seen]) => {
        return (
          seen.state === 'UNREADABLE' || seen.said.some((line) => line.includes('"unresolved"'))
        );
      });
      expect(told, `${name} was dropped in silence`).toBe(true);
    },
  );
}

function testBehaviour(scannerCase: ScannerCase): void {
  test('a cancelled scan ends soon, with an error and not as if it were whole', async () => {
    const scanner = await scannerCase.load();
    const root = folderWith(copies(scannerCase, 40));
    const controller = new AbortController();
    const context = contextOf(root, scannerCase.connections, controller.signal);
    const options = scanner.options.parse(scannerCase.options);
    const listed: string[] = [];
    const work = (async () => {
      for await (const observation of scanner.scan(options, context)) {
        if (observation.type === 'coverage') controller.abort();
        if (observation.type === 'listed') listed.push(observation.parent);
      }
    })();
    await work.catch(() => undefined);
    expect(listed).toEqual([]);
  });

  test('memory stays flat when the input is ten times as large', async () => {
    const scanner = await scannerCase.load();
    const options = scanner.options.parse(scannerCase.options);
    const small = contextOf(folderWith(copies(scannerCase, 40)), scannerCase.connections);
    const large = contextOf(folderWith(copies(scannerCase, 400)), scannerCase.connections);
    await peakHeap(scanner, options, small);
    const one = await peakHeap(scanner, options, small);
    const ten = await peakHeap(scanner, options, large);
    expect(ten).toBeLessThan(2 * Math.max(one, 0) + 8_000_000);
  }, 240_000);

  test('a missing root is one clear error or an unreadable scope, never an empty whole', async () => {
    const scanner = await scannerCase.load();
    const options = scanner.options.parse(scannerCase.options);
    const nowhere = path.join(folderWith({}), 'nowhere');
    const work = read(scanner, options, contextOf(nowhere, scannerCase.connections));
    const outcome = await work.catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome.message).toMatch(/\w/);
    else expect(outcome).toMatchObject({ listed: new Set() });
  });
}

/** The contract that any scanner of files keeps; called once per scanner. */
export function testScanner(id: string, scannerCase: ScannerCase): void {
  describe(`scanner ${id}`, () => {
    afterEach(() => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    });
    test('is registered under its own id', async () => {
      expect(await scannerCase.load()).toMatchObject({ id, title: expect.stringMatching(/\w/) });
    });
    testOptions(scannerCase);
    testCoverage(scannerCase);
    testBehaviour(scannerCase);
  });
}
