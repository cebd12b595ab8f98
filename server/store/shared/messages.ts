import { GyeboError, errorCodes } from '../../core/errors.ts';

/** What the caller's thread asks of a store's thread. */
export interface Request {
  id: number;
  name: string;
  input: unknown;
  priority: 'governance' | 'ingest';
  /** What is asked for, where one thread does it all; a write when absent. */
  kind?: 'READ' | 'STREAM' | 'PIECE';
}

export interface PackedError {
  code: string | undefined;
  message: string;
  stack: string | undefined;
}

/** `id` 0: the thread itself has opened or closed. */
export type Reply = { id: number; value: unknown } | { id: number; error: PackedError };

/** An error in a form that crosses threads with its code. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) {
    return { code: undefined, message: String(error), stack: undefined };
  }
  const { message, stack } = error;
  return { code: error instanceof GyeboError ? error.code : undefined, message, stack };
}

export function unpackError(packed: PackedError): Error {
  const code = errorCodes.find((item) => item === packed.code);
  const error =
    code === undefined ? new Error(packed.message) : new GyeboError(code, packed.message);
  if (packed.stack !== undefined) error.stack = packed.stack;
  return error;
}
