/**
 * Version of the engine as a judge. Raised by hand, by one, in the commit after which the same journal under the
 * same pack could be ruled otherwise: another scope of facts, another meaning of `when` or `must`, another order
 * of asking, other facts from the same move. Not raised for speed, wording or anything that only shows. A ledger
 * written before still replays, and the replay tells where the version is another.
 */
export const ENGINE_VERSION = '1';
