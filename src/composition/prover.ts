import { UNVERIFIED, type PackProver } from '../activation/index.js';

/** Who proves packs in this installation. As long as nobody does, nothing can be activated, and the refusal says so. */
export function packProver(): PackProver {
  return UNVERIFIED;
}
