import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, type Json } from '../../src/kernel/index.js';
import { findFiles } from '../../src/policy/loader/find-files.js';

const ROOT = join(__dirname, '../..');
const SCHEMAS = join(ROOT, 'policies/schema/v1');

const json = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

/** Properties by pointer that say nothing to an editor. */
function silent(schema: Json, pointer: string): readonly string[] {
  if (Array.isArray(schema))
    return schema.flatMap((item: Json, index) => silent(item, `${pointer}/${index}`));
  if (!isJsonObject(schema)) return [];
  const { properties } = schema;
  const here = isJsonObject(properties ?? null)
    ? Object.entries(properties as Record<string, Json>).filter(
        ([, property]) =>
          !isJsonObject(property) ||
          !/[\u4e00-\u9fff]/.test(String(property['description'] ?? property['title'])),
      )
    : [];
  return [
    ...here.map(([name]) => `${pointer}/properties/${name}`),
    ...Object.entries(schema).flatMap(([key, inner]) => silent(inner, `${pointer}/${key}`)),
  ];
}

describe('the formats, as an editor shows them', () => {
  it.each(readdirSync(SCHEMAS))('%s says in Chinese what every property is', (file) => {
    expect(silent(json(join(SCHEMAS, file)), '')).toEqual([]);
  });

  it('are found by the editor for every policy file, each by the format that the loader holds it to', () => {
    const settings = json(join(ROOT, '.vscode/settings.json'));
    const globs = Object.entries((settings as { 'yaml.schemas': Record<string, string[]> })['yaml.schemas']);
    const matching = (file: string): readonly string[] =>
      globs.flatMap(([schema, patterns]) =>
        patterns.some((glob) =>
          new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file),
        )
          ? [schema]
          : [],
      );
    const { files } = findFiles(join(ROOT, 'policies'));
    expect(files.length).toBeGreaterThan(100);
    for (const { file, kind } of files)
      expect([file, matching(file)]).toEqual([file, [`policies/schema/v1/${kind}.schema.json`]]);
  });
});
