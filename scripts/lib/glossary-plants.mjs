import { parseText } from './sources.mjs';

/** Source that must be found at fault: [file, text, what a fault must mention]. */
const PLANTS = [
  ['src/x/model/a.ts', 'export interface Zzyzx { readonly a: string }', 'type "Zzyzx"'],
  ['src/x/model/b.ts', 'export type Ticket = string', 'the glossary says "Case"'],
  [
    'src/x/vocabulary.ts',
    'export const v: Vocabulary = { facts: { document: { zzFact: "string" } }, effects, events }',
    'fact "zzFact"',
  ],
  [
    'src/x/vocabulary.ts',
    'const WORDS: Readonly<Record<string, Effect>> = { "zz-effect": { label: "" } }',
    'effect "zz-effect"',
  ],
  [
    'src/x/vocabulary.ts',
    'const SOME_EVENTS = { ZZ_EVENT: {} } satisfies Record<string, EventSpec>',
    'event "ZZ_EVENT"',
  ],
  ['src/identity/model/roles.ts', 'export const ROLES = ["zz-role"] as const;', 'role "zz-role"'],
  ['src/x/y.ts', 'const gongwenTitle = 1', '"gongwen" is pinyin'],
  ['src/x/y.ts', 'const 公文 = 1', 'identifiers are English'],
  ['src/x/y.ts', 'const used = labels.公文', 'identifiers are English'],
  ['src/x/y.ts', 'const ids = { gongwen: 1 }', '"gongwen" is pinyin'],
  ['src/x/list-gongwen.ts', 'export const a = 1', '"gongwen" is pinyin'],
  ['src/x/y.ts', 'if (pack === "hunan-housing") stop()', '"hunan-housing" is an agency'],
  ['src/x/y.ts', '// 衢州 asks for two', '"衢州" is an agency'],
];

/** Source that must pass. */
const INNOCENTS = [
  ['src/x/y.ts', 'const idOf = { 公文: "document" };'],
  ['src/x/y.spec.ts', 'const pack = "hunan-housing"'],
  ['src/config/y.ts', "settings.read('WUGONGKAI_PACK', packId, 'hunan-housing')"],
  [
    'src/x/model/a.ts',
    'export interface PolicyDocument { readonly title: string }\nexport type Interpretation = string',
  ],
  [
    'src/x/y.ts',
    'export interface LocalToThisFile {}\nexport const wugongkai = { label: "公文", "政策": 1 }',
  ],
];

/** What the lint misses or accuses wrongly, judged on planted files. */
export function prove(faultsOf) {
  const missed = PLANTS.filter(
    ([name, text, mention]) => !faultsOf([parseText(name, text)]).some((fault) => fault.includes(mention)),
  ).map(([name, text, mention]) => `the glossary lint misses ${mention} in ${name}: ${text}`);
  const wrong = INNOCENTS.flatMap(([name, text]) => faultsOf([parseText(name, text)])).map(
    (fault) => `the glossary lint accuses wrongly: ${fault}`,
  );
  return [...missed, ...wrong];
}
