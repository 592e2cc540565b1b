/** Injection token: the Chinese names of identity's closed lists. */
export const IDENTITY_WORDS = Symbol('identity words');
