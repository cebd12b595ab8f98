import type { z } from 'zod';
import { GyeboError } from '../core/errors.ts';
import { messageIn } from '../core/korean.ts';

/** One fault of a configuration file: where, what, and the form that is expected. */
export interface ConfigIssue {
  path: PropertyKey[];
  message: string;
  line?: number;
}

/** All faults at once; `issues` for programs, the message for people. */
export class ConfigError extends GyeboError {
  readonly file: string;
  readonly issues: readonly ConfigIssue[];
  constructor(file: string, issues: ConfigIssue[]) {
    super('INVALID', describeIssues(file, issues, 'en'));
    this.file = file;
    this.issues = issues;
  }
}

/** All faults as a person reads them. */
export function describeIssues(
  file: string,
  issues: readonly ConfigIssue[],
  language: 'en' | 'ko',
): string {
  const many = issues.length;
  const count = language === 'ko' ? `잘못 ${many}개` : many === 1 ? '1 fault' : `${many} faults`;
  const lines = issues.map((issue) => {
    const message = messageIn(language, issue.message);
    return `  ${describeIssue(file, { ...issue, message })}`;
  });
  return `${file}: ${count}\n${lines.join('\n')}`;
}

/** One fault as a person reads it: its place and what is wrong. */
export function describeIssue(file: string, issue: ConfigIssue): string {
  const place = issue.line === undefined ? file : `${file}:${issue.line}`;
  const path = issue.path.map(String).join('.');
  return path ? `${place} ${path}: ${issue.message}` : `${place} ${issue.message}`;
}

const comparisons: Record<string, [inclusive: string, exclusive: string]> = {
  too_big: ['at most', 'less than'],
  too_small: ['at least', 'more than'],
};

function either(ways: z.core.$ZodIssue[][]): string {
  const texts = ways.map((way) => way.map(wording).join(', ')).filter(Boolean);
  return [...new Set(texts)].join('; or ');
}

/** What is expected, in our words where Zod has only its own. */
function wording(issue: z.core.$ZodIssue): string {
  const text = issue.message.replace(/^Invalid (input|option): /, '');
  if (issue.code === 'invalid_union') return either(issue.errors) || text;
  if (issue.code === 'invalid_key') return issue.issues.map(wording).join(', ') || text;
  if (issue.code === 'invalid_type' && text.endsWith(', received undefined')) {
    return `is missing: expected ${issue.expected}`;
  }
  if ((issue.code === 'too_big' || issue.code === 'too_small') && text.startsWith('Too ')) {
    const [most, below] = comparisons[issue.code] ?? ['', ''];
    const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
    const thing = issue.origin === 'array' ? (Number(limit) === 1 ? ' entry' : ' entries') : '';
    return `expected ${issue.inclusive === false ? below : most} ${limit}${thing}`;
  }
  return text;
}

/** Zod's issues as ours, under `prefix`; `known` names the keys that stand at the top. */
export function issuesOf(
  error: z.ZodError,
  prefix: PropertyKey[] = [],
  known: string[] = [],
): ConfigIssue[] {
  return error.issues.flatMap((issue): ConfigIssue[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code !== 'unrecognized_keys') return [{ path, message: wording(issue) }];
    const own = issue.message.startsWith('unknown key');
    const names = issue.path.length === 0 && known.length > 0 ? `; known: ${known.join(', ')}` : '';
    const message = own ? issue.message : `unknown key${names}`;
    return issue.keys.map((key) => ({ path: [...path, key], message }));
  });
}
