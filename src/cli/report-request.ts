import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isJsonObject } from '../kernel/index.js';

/**
 * What people wrote, from a file of texts by paragraph; null takes one out.
 * @throws Error with a Chinese message for what is no list of texts
 */
export async function textsFrom(file: string): Promise<Readonly<Record<string, string | null>>> {
  const parsed: unknown = parse(await readFile(file, 'utf8'));
  const entries = Object.entries(isJsonObject(parsed) ? parsed : { [file]: false });
  return Object.fromEntries(
    entries.map(([id, value]): [string, string | null] => {
      if (typeof value === 'string' || value === null) return [id, value];
      throw new Error(`${file} 应为 YAML，每行一个“段落编号: 文字”，${id} 不是`);
    }),
  );
}

/** @throws Error with a Chinese message for what is no year */
export function yearIn(text: string): number {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  throw new Error(`--year 应为四位数的年度，不是“${text}”`);
}
