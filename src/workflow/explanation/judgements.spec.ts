import type { JsonObject } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { Feature } from '../vocabulary.js';
import { judgedPathsOf, Judgements, type Lived } from './judgements.js';

const feature = {
  vocabulary: { judgements: { 'paper.attribute': [], 'paper.ground': [], 'review.outcome': ['REVIEW'] } },
} as unknown as Feature;
const PATHS = judgedPathsOf([feature]);

let seq = 0;
const lived = (person: string, type: string, facts: JsonObject): Lived => {
  seq += 1;
  const actor = { person, onBehalfOf: person === 'sun' ? 'zhao' : null, task: null };
  return { entry: { seq, at: `2018-03-0${seq}`, type, actor } as unknown as LedgerEntry, facts };
};

const ground = { id: 'privacy', basis: '第十五条' };
const LIVED: readonly Lived[] = [
  lived('wang', 'CREATE', { paper: { attribute: 'proactive', ground: null }, review: { outcome: null } }),
  lived('wang', 'EDIT', { paper: { attribute: 'withheld', ground }, review: { outcome: null } }),
  lived('li', 'EDIT', {
    paper: { attribute: 'withheld', ground: { ...ground, basis: '第十四条' } },
    review: { outcome: null },
  }),
  lived('wang', 'REVIEW', {
    paper: { attribute: 'withheld', ground },
    review: { outcome: 'withhold' },
    approvals: { check: { outcome: 'approve' } },
  }),
  lived('sun', 'REVIEW', {
    paper: { attribute: 'withheld', ground },
    review: { outcome: 'withhold' },
    approvals: { check: { outcome: 'approve' } },
  }),
  lived('system', 'REVIEW', {
    paper: { attribute: 'withheld', ground },
    review: { outcome: 'withhold' },
    approvals: { check: { outcome: 'approve' } },
  }),
];
const judgements = new Judgements(PATHS, LIVED, (person) => `${person}!`);
const told = (...path: readonly string[]): readonly string[] =>
  judgements
    .of(path)
    .map(
      ({ seq: entry, by }) => `${entry} ${by.name}${by.onBehalfOf === null ? '' : ` for ${by.onBehalfOf}`}`,
    );

describe('on whose judgement a fact rests', () => {
  it('is declared by the feature for a path and all within it; approvals are always', () => {
    expect(judgements.isJudged(['paper', 'ground', 'id'])).toBe(true);
    expect(judgements.isJudged(['paper', 'attribute'])).toBe(true);
    expect(judgements.isJudged(['approvals', 'check', 'outcome'])).toBe(true);
    expect(judgements.isJudged(['paper', 'title'])).toBe(false);
    expect(judgements.isJudged(['approvals'])).toBe(false);
    expect(judgements.isJudged(['paper'])).toBe(false);
  });

  it('is theirs who gave the fact its present value, not theirs who gave it an earlier one', () => {
    expect(told('paper', 'attribute')).toEqual(['2 wang!']);
    expect(told('paper', 'ground', 'id')).toEqual(['2 wang!']);
    expect(told('paper', 'ground', 'basis')).toEqual(['4 wang!']);
    expect(told('approvals', 'check', 'outcome')).toEqual(['4 wang!']);
  });

  it('is also theirs who judged anew and found the same, in whose name is told, and never the system’s', () => {
    expect(told('review', 'outcome')).toEqual(['4 wang!', '5 sun! for zhao']);
  });

  it('is nobody’s while there is nothing, or where nothing is declared', () => {
    expect(new Judgements(PATHS, LIVED.slice(0, 1), String).of(['paper', 'ground'])).toEqual([]);
    expect(new Judgements(PATHS, [], String).of(['paper', 'attribute'])).toEqual([]);
    expect(told('paper', 'title')).toEqual([]);
  });
});
