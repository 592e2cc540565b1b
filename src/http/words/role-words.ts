/** Injection token: the office's names of roles. */
export const ROLE_WORDS = Symbol('role words');
