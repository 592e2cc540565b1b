/**
 * The glossary is binding: exported names of models, ids of facts, effects, events and roles stand in
 * docs/glossary.md; a word that the glossary forbids is nobody's name; identifiers and file names are
 * English — neither pinyin nor Chinese; no agency is named in code. Prints only what is wrong, with its place.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyNames, namedAgencies } from './lib/agencies.mjs';
import { finish, root } from './lib/gate.mjs';
import { forbiddenNames, glossaryWords } from './lib/glossary.mjs';
import { pinyinIn } from './lib/pinyin.mjs';
import { parseFolders } from './lib/sources.mjs';
import { exportedTypes, identifiers, roleIds, vocabularyWords } from './lib/words.mjs';
import { prove } from './lib/glossary-plants.mjs';

const text = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const known = glossaryWords(text);
const forbidden = forbiddenNames(text);
const agencies = agencyNames();

const isSpec = ({ name }) => /\.(?:e2e-)?spec\.ts$/.test(name);
const inModel = ({ name }) => /^src\/.+\/model\//.test(name) && !isSpec({ name });
const ofFeature = ({ name }) =>
  /^src\/(?!kernel\/|config\/|database\/)[^/]+\//.test(name) && !isSpec({ name });

/** Faults of a set of parsed files. */
function faultsOf(files) {
  const types = files.filter(inModel).flatMap(exportedTypes);
  const ids = files.filter(ofFeature).flatMap((file) => [...vocabularyWords(file), ...roleIds(file)]);
  const missing = [...types, ...ids]
    .filter(({ word }) => !known.has(word))
    .map(
      ({ word, place, kind }) => `${place} ${kind} "${word}" is not in docs/glossary.md: add it there first`,
    );
  const never = types
    .filter(({ word }) => forbidden.has(word))
    .map(({ word, place }) => `${place} type "${word}": the glossary says "${forbidden.get(word)}" instead`);
  const foreign = files.flatMap((file) => [
    ...identifiers(file).flatMap(({ word, place, isKey }) => {
      if (/[^\x20-\x7e]/.test(word) && !isKey)
        return [`${place} identifier "${word}": identifiers are English`];
      const pinyin = pinyinIn(word);
      return pinyin ? [`${place} identifier "${word}": "${pinyin}" is pinyin`] : [];
    }),
    ...(pinyinIn(file.name) ? [`${file.name}: "${pinyinIn(file.name)}" is pinyin`] : []),
  ]);
  const named = files.flatMap((file) => namedAgencies(file, agencies));
  return [...new Set([...missing, ...never, ...foreign, ...named])];
}

const files = parseFolders(['src', 'migrations', 'test']);
finish([...prove(faultsOf), ...faultsOf(files)], `${files.length} files, ${known.size} words known`);
