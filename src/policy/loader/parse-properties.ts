import type { Property } from '../model/property.js';
import type { PolicySource } from '../model/library.js';
import type { RawProperty } from '../schema/raw.js';
import { many } from './sugar.js';

/** The properties of one file. */
export function parseProperties(
  properties: readonly RawProperty[],
  source: PolicySource,
): readonly Property[] {
  return properties.map((property, index) => ({
    ...property,
    clause: many(property.clause),
    source: `${source.file}:${source.at(`/${index}`).line}`,
  }));
}
