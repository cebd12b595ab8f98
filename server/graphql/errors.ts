// Named by its file: bundlers and test runners would otherwise load graphql a second time.
import { GraphQLError } from 'graphql/index.js';
import { createGraphQLError } from 'graphql-yoga';
import { GyeboError, type ErrorCode } from '../core/errors.ts';
import { messageIn } from '../core/korean.ts';
import type { Language } from '../core/reason-said.ts';
import type { RequestFacts } from './context.ts';
import type { ActionErrorCode, ActionErrorResolvers } from './schema.generated.ts';

/** A mistake of the caller as the schema shows it. */
export interface ActionErrorData {
  message: string;
  path: string[] | null;
  code: ActionErrorCode;
}

const actionCodes: Record<ErrorCode, ActionErrorCode | undefined> = {
  NOT_FOUND: 'NOT_FOUND',
  AMBIGUOUS: 'INVALID',
  INVALID: 'INVALID',
  CONFLICT: 'CONFLICT',
  SUPERSEDED: 'SUPERSEDED',
  FORBIDDEN: 'FORBIDDEN',
  UNAVAILABLE: undefined,
};

/** Codes in `extensions` for what a query cannot say as data. */
const protocolCodes: Record<ErrorCode, string> = {
  NOT_FOUND: 'BAD_USER_INPUT',
  AMBIGUOUS: 'BAD_USER_INPUT',
  INVALID: 'BAD_USER_INPUT',
  CONFLICT: 'CONFLICT',
  SUPERSEDED: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  UNAVAILABLE: 'STORE_UNAVAILABLE',
};

/** What a mutation gives: its result, or the caller's mistake as data; other errors pass through. */
export async function payload<T extends object, E extends object>(
  empty: E,
  act: () => Promise<T>,
): Promise<(T | E) & { userErrors: ActionErrorData[] }> {
  try {
    return { ...(await act()), userErrors: [] };
  } catch (error) {
    const data = userError(error);
    if (!data) throw error;
    return { ...empty, userErrors: [data] };
  }
}

function userError(error: unknown): ActionErrorData | undefined {
  if (error instanceof GyeboError) {
    const code = actionCodes[error.code];
    return code && { message: error.message, path: ['input'], code };
  }
  // A broken id inside an input is the caller's mistake as well.
  const broken = error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT';
  return broken ? { message: error.message, path: ['input'], code: 'INVALID' } : undefined;
}

/** What parsing, validation and variables complain of, with a code that says whose mistake it is. */
export function inputError<E>(error: E): E | GraphQLError {
  if (!(error instanceof GraphQLError)) return error;
  const { code } = error.extensions;
  if (code !== undefined && code !== 'BAD_REQUEST' && !String(code).startsWith('GRAPHQL_'))
    return error;
  const { source, positions, message } = error;
  const { originalError: _parser, ...extensions } = error.extensions;
  return createGraphQLError(message, {
    ...places(error),
    ...(source && { source }),
    ...(positions && { positions }),
    extensions: { ...extensions, code: 'BAD_USER_INPUT' },
  });
}

/** Of which request an error is, and for whom its message. */
type ErrorFacts = Pick<RequestFacts, 'requestId' | 'language'>;

/** GyeboErrors keep their words and get a code; anything unforeseen is logged and shown masked. */
export function maskError(
  error: unknown,
  facts: ErrorFacts,
  report: (error: unknown, requestId: string) => void,
): Error {
  const { requestId, language } = facts;
  if (!(error instanceof GraphQLError)) return masked(error, facts, report);
  const original = error.originalError;
  if (original === undefined || original instanceof GraphQLError)
    return inLanguage(inputError(error), language);
  if (!(original instanceof GyeboError)) return masked(original, facts, report, error);
  const code = protocolCodes[original.code];
  const retryable = code === 'STORE_UNAVAILABLE';
  if (retryable) report(original, requestId);
  return createGraphQLError(messageIn(language, original.message), {
    ...places(error),
    extensions: { code, requestId, ...(retryable && { retryable }) },
  });
}

function inLanguage(error: GraphQLError, language: Language): GraphQLError {
  const message = messageIn(language, error.message);
  if (message === error.message) return error;
  return createGraphQLError(message, { ...places(error), extensions: error.extensions });
}

function masked(
  error: unknown,
  { requestId, language }: ErrorFacts,
  report: (error: unknown, requestId: string) => void,
  at?: GraphQLError,
): Error {
  report(error, requestId);
  return createGraphQLError(messageIn(language, 'Unexpected error.'), {
    ...(at && places(at)),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

/** A mistake in a mutation, told to its reader. */
export const actionErrorResolvers: ActionErrorResolvers = {
  message: ({ message }, _args, { language }) => messageIn(language, message),
};

function places(error: GraphQLError) {
  return {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.path && { path: error.path }),
  };
}
