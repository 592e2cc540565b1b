import type { PolicyLibrary } from '../../policy/index.js';

/** Laws and notices that packs cite, by id. */
export type Instruments = PolicyLibrary['instruments'];
export const INSTRUMENTS = Symbol('instruments');
