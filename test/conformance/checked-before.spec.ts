import { RecentlyUsed } from '../../src/composition/recently-used.js';
import { loadLibrary } from '../../src/composition/rulebook.js';
import { wordsOf } from '../../src/composition/words.js';
import { loadConfig } from '../../src/config/index.js';
import { editPolicy } from '../support/policy-fixtures.js';
import { policiesWith } from '../support/policies-with.js';

const config = loadConfig({});
if (!config.ok) throw new Error('no configuration');
const lexicon = wordsOf(config.value);
const RULES = 'packs/verb-office/2017-05-17/pack.yaml';

describe('packs that were checked before', () => {
  const folder = policiesWith('verbs', ['cn-national']);
  const load = () => loadLibrary(folder, lexicon, { scenarios: false });
  const first = load();

  it('are without fault', () => {
    expect(first.ok).toBe(true);
  });

  it('are not checked again while nothing changes', () => {
    const again = load();
    expect(again.ok && first.ok && again.value === first.value).toBe(true);
  });

  it('are checked again when one byte changes, and give what was found before when it is changed back', () => {
    const [title, other] = ['title: ', 'titel: '];
    editPolicy(folder, RULES, title, other);
    const spoilt = load();
    expect(spoilt.ok ? [] : spoilt.error.map(({ code }) => code)).toContain('schema');
    expect(load().ok).toBe(false);
    editPolicy(folder, RULES, other, title);
    const mended = load();
    expect(mended.ok && first.ok && mended.value === first.value).toBe(true);
  });

  it('are checked again where packs may use other words', () => {
    const fewer = { ...lexicon, features: lexicon.features.slice(1) };
    const otherwise = loadLibrary(folder, fewer, { scenarios: false });
    expect(first.ok && otherwise.ok && otherwise.value !== first.value).toBe(true);
  });
});

describe('a few values by key', () => {
  it('lose the one that nobody asked for longest', () => {
    const values = new RecentlyUsed<number>(2);
    values.set('one', 1);
    values.set('two', 2);
    expect(values.get('one')).toBe(1);
    values.set('three', 3);
    expect(['one', 'two', 'three'].map((key) => values.get(key))).toEqual([1, undefined, 3]);
  });
});
