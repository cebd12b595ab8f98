import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { inKorean, messageIn } from '../server/core/korean.ts';
import { koreanMessages } from '../server/core/korean/messages.ts';
import { redact } from '../server/core/redact.ts';

// What the program says in Korean is looked up by its English form: this keeps the list whole.
const root = path.dirname(import.meta.dirname);

/** What every `${…}` of a message stands filled with: a name that looks like a secret, and is none. */
const name = 'secret';

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|generated|fixture/.test(file))
    .map((file) => path.join(folder, file));
}

/** The texts that an expression may be; `a ? 'x' : 'y'` may be two. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined(textsOf(node.left), textsOf(node.right));
  if (!ts.isTemplateExpression(node)) return [name];
  return node.templateSpans.reduce(
    (texts, { expression, literal }) => joined(joined(texts, textsOf(expression)), [literal.text]),
    [node.head.text],
  );
}

function joined(heads: string[], tails: string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

const isText = (node: ts.Node): node is ts.Expression =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && ts.isStringLiteralLike(node.left));

/** What is written for those who run or configure Gyebo, not said to those who use it. */
const elsewhere = new Set(['describe', 'info', 'warn', 'error', 'debug', 'query', 'rows']);
const settings = new Set(['title', 'description']);

function isSaidElsewhere({ parent }: ts.Node): boolean {
  if (ts.isCallExpression(parent)) {
    const { expression } = parent;
    return ts.isPropertyAccessExpression(expression) && elsewhere.has(expression.name.text);
  }
  return ts.isPropertyAssignment(parent) && settings.has(parent.name.getText());
}

/** Texts of a file, each with the expression that holds it. */
function literals(file: string): { node: ts.Expression; text: string }[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: { node: ts.Expression; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node)) for (const each of textsOf(node)) found.push({ node, text: each });
    // What stands within a text was seen with it.
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Texts that only look like sentences: SQL and keys that are made, places, pieces, what nobody is shown. */
const noSentence =
  /^(select|group by|every|said by|the graph has) |^an unknown wrapper$|^X days?, X$|^X as X of X$|^An? [^;]*(?:UTC|cursor; opaque)\.$|, or as a setting says$|\n|SELECT |SET /;

/** Three words or more, two of them plain ones. */
function isSentence(literal: string): boolean {
  const text = literal.replaceAll(name, 'X');
  const words = text.trim().split(/\s+/);
  return /(^|\s)[a-z]+ [a-z]+/.test(text) && words.length > 2 && !noSentence.test(text);
}

/** Where every sentence is a message to a person. */
const rooms = ['scanners', 'server/actions', 'server/graphql', 'server/serve'];
const sentences = rooms.flatMap(sources).flatMap((file) =>
  literals(file)
    .filter(({ node, text }) => isSentence(text) && !isSaidElsewhere(node))
    .map(({ text }) => [text, file] as const),
);

/** What is thrown as an error of the caller, wherever: the second argument, or a constant before it. */
const errors = sources('server').flatMap((file) =>
  literals(file)
    .filter(({ node }) => {
      const thrown = ts.isNewExpression(node.parent) && node.parent.arguments?.[1] === node;
      return thrown && node.parent.expression.getText() === 'GyeboError';
    })
    .map(({ text }) => [text, file] as const),
);

const findings = [...sources('scanners'), 'server/cli/doctor.ts'].flatMap((file) =>
  literals(file)
    .filter(({ node: { parent } }) => {
      const named = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
      return named && ['message', 'advice'].includes(parent.name.getText());
    })
    .map(({ text }) => [text, file] as const),
);

const expected =
  /^expected |^unknown key$|^unknown key; |^unknown type|^a |^the (?:environment variable|file) of|refused/;
const configuration = [...sources('server/config'), 'server/config.ts'].flatMap((file) =>
  literals(file)
    .filter(({ node, text }) => expected.test(text) && !isSaidElsewhere(node))
    .map(({ text }) => [text, file] as const),
);

const refusals = sources('server/serve').flatMap((file) =>
  literals(file)
    .filter(
      ({ node: { parent } }) =>
        ts.isCallExpression(parent) && parent.expression.getText() === 'refuse',
    )
    .filter(({ text }) => !/^[A-Z_]+$/.test(text))
    .map(({ text }) => [text, file] as const),
);

test('the lists are not empty: what they look for still fits the code', () => {
  expect(sentences.length).toBeGreaterThan(180);
  expect(errors.length).toBeGreaterThan(60);
  expect(findings.length).toBeGreaterThan(15);
  expect(configuration.length).toBeGreaterThan(8);
  expect(refusals.length).toBeGreaterThan(10);
});

test.each([...sentences, ...errors, ...findings, ...configuration, ...refusals])(
  '"%s" of %s has its Korean',
  (message) => {
    // A statement to run, and a name, are the same in every language.
    if (/^(GRANT|gyebo) |^secret([:;] secret)?$/.test(message)) return;
    expect(inKorean(message)).toMatch(/\p{Script=Hangul}/u);
  },
);

// What a scanner says is stored without what looks like a secret; `<name>: ` would look like one.
const stored = sentences.filter(([, file]) => file.startsWith('scanners'));
test.each([...stored, ...configuration])('a name within "%s" of %s is not masked', (message) => {
  if (/^secret: secret|user:password@/.test(message)) return;
  expect(redact(message)).toBe(message);
});

test.each(koreanMessages)('"%s" is filled whole', (english, korean) => {
  const places = english.split('{}').length - 1;
  const filled = inKorean(english.replaceAll('{}', 'x'));
  expect(filled).not.toMatch(/[{}]|[가-힣]\/[가-힣]/);
  for (const [, number] of korean.matchAll(/\{"?(\d)/g))
    expect(Number(number)).toBeLessThanOrEqual(places);
});

test('no form stands behind a wider one, where it is never reached', () => {
  const hidden = koreanMessages.filter(([english, korean], index) => {
    const filled = english.replaceAll('{}', '◆');
    const first = koreanMessages.findIndex(([wider]) => {
      const parts = wider.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(filled);
    });
    return first < index && koreanMessages[first]?.[1] !== korean;
  });
  expect(hidden.map(([english]) => english)).toEqual([]);
});

test.each([
  ['schema orders cannot be read', '스키마 orders를 읽을 수 없습니다'],
  ['schema 매출 cannot be read', '스키마 매출을 읽을 수 없습니다'],
  ['scan 3 is HELD: cancelled', '스캔 3이 HELD입니다: 취소했습니다'],
  [
    'part of the name mart.coupon_<?x> is only known at run time: x',
    '이름 mart.coupon_<?x>의 일부는 실행할 때 정해집니다: x',
  ],
  [
    'a setting may be made otherwise than its default: <?schema>.orders',
    '설정이 기본값과 다를 수 있습니다: <?schema>.orders',
  ],
  [
    'the DAG daily may look otherwise: the environment variable HOME is not known',
    'DAG daily는 실제와 다를 수 있습니다: 환경 변수 HOME를 알 수 없습니다',
  ],
  [
    'the tables read are in doubt: only the parser sees a, b; only its words show c',
    '읽는 테이블이 확실하지 않습니다: a, b는 구문 분석에서만, c는 낱말에서만 보입니다',
  ],
  [
    'it is a broken link; put the file itself there or exclude it',
    '끊어진 링크입니다. 그 자리에 파일 자체를 두거나 빼세요',
  ],
  [
    'PostgreSQL at db:5432/shop failed: connect ECONNREFUSED (nothing listens there; is it running, and is the port right?)',
    'PostgreSQL db:5432/shop에서 실패했습니다: connect ECONNREFUSED (거기서 받는 것이 없습니다. 켜져 있는지, 포트가 맞는지 보세요)',
  ],
  ['no source "매출"; there are: a', '"매출"이라는 소스가 없습니다. 있는 것: a'],
  ['ENOENT: no such file (errno -2)', 'ENOENT: no such file (errno -2)'],
])('%s', (english, korean) => {
  expect(messageIn('ko', english)).toBe(korean);
  expect(messageIn('en', english)).toBe(english);
});

test('the page and the server agree on particles', () => {
  const [server, page] = ['server/core/josa.ts', 'web/ui/josa.ts'].map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return text.slice(text.indexOf('const pairs'));
  });
  expect(page).toBe(server);
});
