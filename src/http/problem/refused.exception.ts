import type { Refusal, Result } from '../../kernel/index.js';

/** Carries refusals from a handler to the filter; the only exception that is not a bug. */
export class RefusedException extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((reason) => reason.code).join(', '));
  }
}

/** The value of a result, or the problem response. */
export function reply<T>(result: Result<T, readonly Refusal[]>): T {
  if (result.ok) return result.value;
  throw new RefusedException(result.error);
}

/** Answers with a problem when there are reasons against. */
export function demand(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new RefusedException(refusals);
}
