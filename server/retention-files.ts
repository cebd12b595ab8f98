import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { ConfigIssue } from './config/issue.ts';
import { readYaml } from './config/yaml.ts';
import { redact } from './core/redact.ts';
import type { KeptPolicy, PolicyFault, PolicyFiles } from './core/retention/policy.ts';
import { readPolicy } from './core/retention/read-policy.ts';
import { nameOfFile } from './actions/retention-policy.ts';

const folderName = 'retention';
const mostFiles = 500;
const longestFile = 200_000;
/** Of one character. */
const mostBytes = 4;
const tooLong = `a policy has at most ${longestFile} characters`;

/** What the policies beside a configuration say by now. A file with a fault is told of and not used. */
export function readPolicyFiles(root: string): PolicyFiles {
  const found: PolicyFiles = { policies: [], faults: [] };
  const names = filesIn(path.join(root, folderName));
  if ('file' in names) return { policies: [], faults: [names] };
  if (names.length > mostFiles) {
    found.faults.push(
      faultOf(`${folderName}/`, [{ path: [], message: `at most ${mostFiles} files of policies` }]),
    );
  }
  const before = kept.root === root ? kept.files : new Map<string, KeptFile>();
  kept = { root, files: new Map() };
  for (const name of names.slice(0, mostFiles)) {
    const read = readFile(path.join(root, folderName, name), name, before.get(name));
    if ('faults' in read) found.faults.push(read);
    else found.policies.push(read);
  }
  return withoutTwins(found);
}

interface KeptFile {
  state: string;
  read: KeptPolicy | PolicyFault;
}

/** Files as they were read the last time: one that has not changed since is not read again. */
let kept = { root: '', files: new Map<string, KeptFile>() };

/** A file so young may change again without a sign of it. */
const youngMilliseconds = 2_000;

function filesIn(folder: string): string[] | PolicyFault {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    const message = `this folder cannot be read (${codeOf(error)})`;
    return faultOf(`${folderName}/`, [{ path: [], message }]);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';

const faultOf = (file: string, issues: readonly ConfigIssue[]): PolicyFault => ({
  file,
  faults: issues.map((issue) => {
    const key = issue.path.map(String).join('.');
    return {
      message: redact(issue.message),
      ...(issue.line !== undefined && { line: issue.line }),
      ...(key !== '' && { key }),
    };
  }),
});

function readFile(at: string, name: string, last?: KeptFile): KeptPolicy | PolicyFault {
  const file = `${folderName}/${name}`;
  try {
    const stats = statSync(at);
    const { mtimeMs, ctimeMs, size, ino } = stats;
    const state = [mtimeMs, ctimeMs, size, ino].join(' ');
    const read = last?.state === state ? last.read : readText(at, file, stats);
    if (Date.now() - mtimeMs > youngMilliseconds) kept.files.set(name, { state, read });
    return read;
  } catch (error) {
    return faultOf(file, [{ path: [], message: `this file cannot be read (${codeOf(error)})` }]);
  }
}

/** What is asked before it is opened: a pipe would be waited for, and a huge file be held in memory. */
function readText(at: string, file: string, stats: Stats): KeptPolicy | PolicyFault {
  const fault = (message: string) => faultOf(file, [{ path: [], message }]);
  if (!stats.isFile() && !stats.isDirectory()) return fault('this is no regular file');
  if (stats.size > longestFile * mostBytes) return fault(tooLong);
  const bytes = readFileSync(at);
  if (!isUtf8(bytes)) return fault('this is not UTF-8: save it as such');
  const read = parsePolicy(bytes.toString('utf8'), nameOfFile(file));
  return 'issues' in read ? faultOf(file, read.issues) : { policy: read.policy, file };
}

/** A policy out of YAML, or its faults with their lines. */
export function parsePolicy(
  text: string,
  name?: string,
): { policy: KeptPolicy['policy']; data: unknown } | { issues: ConfigIssue[] } {
  if (text.length > longestFile) {
    return { issues: [{ path: [], message: tooLong }] };
  }
  const yaml = readYaml(text);
  if (yaml.issues.length > 0) return { issues: yaml.issues };
  const read = readPolicy(yaml.data, name);
  if ('policy' in read) return { policy: read.policy, data: yaml.data };
  const issues = read.faults.map((fault): ConfigIssue => {
    const line = yaml.lineOf(fault.path);
    return { ...fault, ...(line !== undefined && { line }) };
  });
  return { issues: issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Two files that say the same name: neither is used, since nobody can tell which is meant. */
function withoutTwins({ policies, faults }: PolicyFiles): PolicyFiles {
  const byName = new Map<string, KeptPolicy[]>();
  for (const each of policies) {
    byName.set(each.policy.name, [...(byName.get(each.policy.name) ?? []), each]);
  }
  const twins = [...byName.values()].filter((list) => list.length > 1).flat();
  const told = twins.map(({ file = '', policy }) =>
    faultOf(file, [{ path: ['name'], message: `another file is called ${policy.name}, too` }]),
  );
  return {
    policies: policies.filter((each) => !twins.includes(each)),
    faults: [...faults, ...told],
  };
}
