/**
 * Version of the published pack format, and name of its folder under policies/schema. A tagged version is never
 * edited: what a pack may say changes by a new folder and a new name here. Every ruling's receipt tells it.
 */
export const PACK_SCHEMA_VERSION = 'v1';
