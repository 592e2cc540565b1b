import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isJsonObject } from '../kernel/index.js';

/**
 * What people wrote, from a file of texts by paragraph; null takes one out.
 * @throws Error with a Chinese message for what is no list of texts
 */
export async function textsFrom(file: string): Promise<Readonly<Record<string, string | null>>> {
  const parsed = yamlIn(file, await readFile(file, 'utf8'));
  const entries = Object.entries(isJsonObject(parsed) ? parsed : { [file]: false });
  return Object.fromEntries(
    entries.map(([id, value]): [string, string | null] => {
      if (typeof value === 'string' || value === null) return [id, value];
      throw new Error(`${file} 应为 YAML，每行一个“段落编号: 文字”，${id} 不是`);
    }),
  );
}

/** @throws Error with a Chinese message for what is no YAML */
function yamlIn(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new Error(`${file} 的 YAML 写法不对`);
  }
}
