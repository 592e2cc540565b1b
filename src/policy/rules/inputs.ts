import { isJsonObject, type Json } from '../../kernel/index.js';

const LONGEST_TEXT = 120;
const LONGEST_LIST = 20;

/**
 * A fact as it may stand in a ruling, a refusal or a log: numbers and short words as they are, text and
 * structures only by their size. Document text never leaves by this door.
 */
export function showable(value: Json): Json {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `（略，${value.length} 字）` : value;
  if (Array.isArray(value)) {
    const scalars = value.every((item: Json) => typeof item !== 'object' || item === null);
    return scalars && value.length <= LONGEST_LIST ? value.map(showable) : `（${value.length} 项）`;
  }
  if (isJsonObject(value)) return `（${Object.keys(value).length} 个字段）`;
  return value;
}
