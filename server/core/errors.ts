/** What a caller did wrong or must do next; the doors translate `code` to their own form. */
export class GyeboError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GyeboError';
    this.code = code;
  }
}

/**
 * NOT_FOUND: nothing has that name. AMBIGUOUS: several have. INVALID: the input cannot be right.
 * CONFLICT: somebody changed it meanwhile. SUPERSEDED: a newer run of the source exists.
 * UNAVAILABLE: the store or a source could not be reached. FORBIDDEN: the actor may not.
 */
export const errorCodes = [
  'NOT_FOUND',
  'AMBIGUOUS',
  'INVALID',
  'CONFLICT',
  'SUPERSEDED',
  'UNAVAILABLE',
  'FORBIDDEN',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
