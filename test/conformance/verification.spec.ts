import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { configFromEnvironment } from '../../src/composition/config-from-environment.js';
import { provablesOf } from '../../src/composition/pack-proofs.js';
import { wordsOf } from '../../src/composition/words.js';
import { loadPolicies } from '../../src/policy/index.js';
import { verifyPack, type Verification } from '../../src/workflow/index.js';

interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Everywhere, and not only once. */
  readonly all?: boolean;
}

interface FaultyPack {
  readonly title: string;
  readonly finds: string;
  readonly edits: readonly Edit[];
}

const FIXTURES = join(__dirname, '../fixtures/proofs/faulty-packs.yaml');
const SHIPPED = join(__dirname, '../../policies');
const PACK = 'liupanshui-housing';
const VERSION = `packs/${PACK}/2020-01-01`;
const FAULTY = parse(readFileSync(FIXTURES, 'utf8')) as readonly FaultyPack[];

const lexicon = wordsOf(configFromEnvironment());

/** A folder with one pack, its base and the instruments, and in it what the edits make of it. */
function spoilt(edits: readonly Edit[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  for (const part of ['instruments', 'packs/cn-national', VERSION])
    cpSync(join(SHIPPED, part), join(folder, part), { recursive: true });
  for (const { file, find, replace, all = false } of edits) {
    const path = join(folder, VERSION, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(find)) throw new Error(`${file} 里没有“${find}”`);
    writeFileSync(path, all ? text.replaceAll(find, replace) : text.replace(find, replace));
  }
  return folder;
}

function verified(folder: string, first: boolean): Verification {
  const library = loadPolicies(folder, { scenarios: false });
  if (!library.ok) throw new Error(library.error.map(({ message }) => message).join('\n'));
  const [provable] = provablesOf(library.value, PACK);
  if (provable === undefined) throw new Error('nothing to prove');
  return verifyPack(provable.composition, { lexicon, first });
}

describe('a pack with one thing wrong', () => {
  it('there are at least twenty ways to get it wrong', () => {
    expect(FAULTY.length).toBeGreaterThanOrEqual(20);
  });

  it.each(FAULTY)('$title：$finds', ({ edits, finds }) => {
    const { charts, proved } = verified(spoilt(edits), true);
    const findings = charts.flatMap((chart) => chart.findings);
    expect(findings.map(({ property }) => property)).toContain(finds);
    expect(proved).toBe(false);
    // A finding tells a story that somebody can follow.
    for (const { story } of findings) expect(story.length).toBeGreaterThan(0);
  });
});

describe('the pack as it is shipped', () => {
  const { charts, proved } = verified(spoilt([]), false);
  const [chart] = charts;

  it('is proved', () => {
    expect(chart?.findings).toEqual([]);
    expect(proved).toBe(true);
  });

  it('every move that the chart draws was made somewhere', () => {
    expect(chart?.unmade).toEqual([]);
  });

  it('every act was looked at to its end', () => {
    expect(chart?.acts.filter(({ complete }) => !complete)).toEqual([]);
  });
});
