import type { TypedDocumentString } from './gql/graphql.ts';
import { language } from './ui/language.svelte.ts';
import { loseSession } from './ui/session.svelte.ts';

const headers = { 'content-type': 'application/json', 'x-gyebo-csrf': '1' };

/** Why an answer did not come, in a form that can be shown. */
export class Failure extends Error {
  readonly code: string;
  readonly requestId: string | undefined;
  constructor(message: string, code: string, requestId?: string) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

/** Any thrown value as a Failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(error instanceof Error ? error.message : String(error), 'NETWORK');
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string; requestId?: string } }[];
}

function unwrap<T>(answer: Answer<T>, requestId: string | undefined): T {
  const error = answer.errors?.[0];
  if (error || !answer.data) {
    const code = error?.extensions?.code ?? 'EMPTY';
    throw new Failure(
      error?.message ?? 'No answer',
      code,
      error?.extensions?.requestId ?? requestId,
    );
  }
  return answer.data;
}

/** The body of a request; a document with a `$language` gets the reader's, and is asked again when it changes. */
function bodyOf(text: string, variables: unknown): string {
  const given = text.includes('$language:') ? { language: language() } : {};
  return JSON.stringify({ query: text, variables: Object.assign(given, variables) });
}

/** Asks the GraphQL endpoint; throws a Failure, with code UNAUTHENTICATED when there is no session. */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'accept-language': language(), accept: 'application/json' },
    credentials: 'same-origin',
    body: bodyOf(document.toString(), variables),
    ...(signal ? { signal } : {}),
  });
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const answer = parse<Result>(await response.text());
  const code = answer?.errors?.[0]?.extensions?.code;
  if (response.status === 401 || code === 'UNAUTHENTICATED') {
    loseSession();
    throw new Failure('No session', 'UNAUTHENTICATED', requestId);
  }
  if (!answer) throw new Failure(`${response.status} ${response.statusText}`, 'HTTP', requestId);
  return unwrap(answer, requestId);
}

function parse<T>(text: string): Answer<T> | undefined {
  try {
    const value: Answer<T> = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Exchanges the token of a one-time link for a session cookie; throws a Failure. */
export async function signIn(token: string): Promise<void> {
  const response = await fetch('/api/v1/sign-in', {
    method: 'POST',
    headers,
    credentials: 'same-origin',
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Failure(`${response.status}`, 'UNAUTHENTICATED');
}

/** Follows a subscription over one fetch stream until it ends or `signal` aborts. */
export async function subscribe<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  take: (result: Result) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'accept-language': language(), accept: 'text/event-stream' },
    credentials: 'same-origin',
    body: bodyOf(document.toString(), variables),
    signal,
  });
  if (!response.ok || !response.body) throw new Failure(`${response.status}`, 'HTTP');
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const frames = (rest + chunk).split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) {
      const answer = eventOf<Result>(frame);
      if (answer) take(unwrap(answer, undefined));
    }
  }
}

function eventOf<T>(frame: string): Answer<T> | undefined {
  const lines = frame.split('\n');
  if (!lines.includes('event: next')) return undefined;
  const text = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim());
  return parse<T>(text.join('\n'));
}
