import type { Json } from './json.js';

/**
 * One spelling for one value (RFC 8785: members in code-unit order, no white space), so that equal
 * values hash equally on every machine. Text is put together piece by piece: every ruling is spelt, and
 * lists of pieces cost half as much again.
 * @throws TypeError for a number that JSON cannot carry (NaN, Infinity)
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return spelt(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[])
      text += text === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const object = value as { readonly [key: string]: Json | undefined };
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    if (text !== '') text += ',';
    text += `${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function spelt(value: number | boolean | null): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`not a JSON number: ${value}`);
  return JSON.stringify(value);
}
