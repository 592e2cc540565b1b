import { wordsOf } from '../../src/composition/words.js';
import { loadConfig } from '../../src/config/index.js';
import { ConditionCompiler } from '../../src/policy/rules/condition-compiler.js';

const config = loadConfig({});
if (!config.ok) throw new Error('no configuration');
const lexicon = wordsOf(config.value);
const declared = lexicon.features.flatMap(({ vocabulary }) => Object.entries(vocabulary.judgements ?? {}));

describe('facts that features declare to rest on judgement', () => {
  const compiler = new ConditionCompiler({ facts: lexicon.facts });

  it('are facts that rules may read', () => {
    expect(declared.map(([path]) => compiler.unknownIn(path)).filter((fault) => fault !== null)).toEqual([]);
  });

  it('are judged anew by events that there are', () => {
    const events = declared.flatMap(([, anew]) => anew);
    expect(events.filter((event) => !lexicon.events.has(event))).toEqual([]);
  });

  it('hold the attribute, its ground, and what the secrecy review found', () => {
    const paths = declared.map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['document.attribute', 'document.ground', 'secrecy.outcome']),
    );
  });
});
