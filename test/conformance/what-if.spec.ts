import fc from 'fast-check';
import { evidence, happened, inputFor, schemeNamed } from '../support/schemes.js';
import { localDate } from '../../src/kernel/index.js';
import { score } from '../../src/assessment/model/score.js';
import { whatIf } from '../../src/assessment/model/what-if.js';

const COUNTS = {
  'documents-proactive': happened('c1', 'c2', 'c3', 'c4'),
  'published-late': happened('c1', 'c2'),
  'returned-attribute-missing': happened('c1'),
  'policy-published': happened('c1', 'c2'),
  'policy-interpreted': happened('c2'),
  'interpretation-returned': happened('c1', 'c1', 'c2', 'c2', 'c2', 'c2', 'c2'),
};
const SUPPLIED = [
  evidence('training-joined', true),
  evidence('materials-on-time', 5, localDate('2019-01-10'), 2),
  evidence('cities-catalogued', 10, localDate('2019-01-10'), 3),
];
// attribute 16, secrecy 20, timely 12, interpreted 7.5, quality 0 (7 of 5 lost), organisation 20: 75.5
const INPUT = inputFor(schemeNamed('zj-divisions'), { counts: COUNTS, evidence: SUPPLIED });

describe('what would have regained the point', () => {
  const regains = whatIf(INPUT);
  const of = (id: string): object | undefined =>
    regains
      .map(({ without, id: what, points, gain }) => ({ without, id: what, points, gain }))
      .find((one) => one.id === id);

  it('is told for each deduction, case by case, and for each indicator below its full marks', () => {
    expect(score(INPUT).points).toBe(75.5);
    expect(of('late')).toEqual({ without: 'criterion', id: 'late', points: 83.5, gain: 8 });
    expect(of('attribute-missing')).toEqual({
      ...{ without: 'criterion', id: 'attribute-missing', points: 79.5, gain: 4 },
    });
    expect(of('interpreted')).toEqual({ without: 'indicator', id: 'interpreted', points: 83, gain: 7.5 });
    // late 4, attribute 4; of seven returns two less still take all five points
    expect(of('c1')).toEqual({ without: 'case', id: 'c1', points: 83.5, gain: 8 });
    // late 4, and five returns less leave two of five points lost
    expect(of('c2')).toEqual({ without: 'case', id: 'c2', points: 82.5, gain: 7 });
  });

  it('the dearest first', () => {
    const gains = regains.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => (b ?? 0) - (a ?? 0)));
  });

  it('opens the entries of what it supposes away', () => {
    expect(regains.find(({ id }) => id === 'late')?.entries.map((entry) => entry.case)).toEqual(['c1', 'c2']);
  });

  it('an entry that an appeal struck costs nothing any more', () => {
    const struck = [{ criterion: 'late', case: 'c2', seq: 3 }];
    expect(score({ ...INPUT, struck }).points).toBe(79.5);
  });
});

describe('what would have regained the point where the total cannot be known', () => {
  // Training counts as none where it did not come; the office's points for materials and guidance do not.
  const without = (...ids: readonly string[]): typeof INPUT => ({
    ...INPUT,
    evidence: SUPPLIED.filter((one) => !ids.includes(one.evidence)),
  });
  const told = (input: typeof INPUT, kind: string, id: string): object | undefined => {
    const found = whatIf(input).find((one) => one.without === kind && one.id === id);
    return found && { points: found.points, gain: found.gain, within: found.within };
  };

  it('tells what the indicator itself would have more, and of the total nothing', () => {
    const input = without('materials-on-time');
    expect(score(input)).toMatchObject({ status: 'not-assessable', points: null });
    expect(told(input, 'criterion', 'late')).toEqual({
      ...{ points: null, gain: null },
      within: [
        {
          ...{ id: 'timely', label: '主动公开的文件按时公开', outOf: 20 },
          ...{ now: 12, points: 20, gain: 8, atMost: 8 },
        },
      ],
    });
    expect(told(input, 'case', 'c1')).toMatchObject({
      points: null,
      within: [
        { id: 'attribute', now: 16, points: 20, gain: 4 },
        { id: 'timely', now: 12, points: 16, gain: 4 },
      ],
    });
  });

  it('tells what the missing evidence can bring at most, and the total that it makes known', () => {
    expect(told(without('materials-on-time'), 'missing', 'materials-on-time')).toMatchObject({
      // As with all evidence: five of five points for materials.
      ...{ points: 75.5, gain: null },
      within: [{ id: 'organisation', now: null, points: 20, gain: null, atMost: 5 }],
    });
  });

  it('tells the most where other evidence is missing in the same indicator', () => {
    const input = without('materials-on-time', 'cities-catalogued');
    expect(told(input, 'missing', 'cities-catalogued')).toMatchObject({
      ...{ points: null, gain: null },
      within: [{ id: 'organisation', now: null, points: null, gain: null, atMost: 10 }],
    });
  });

  it('tells the gain whole where what did not come counts as none', () => {
    expect(score(without('training-joined')).points).toBe(70.5);
    expect(told(without('training-joined'), 'missing', 'training-joined')).toMatchObject({
      ...{ points: 75.5, gain: 5 },
      within: [{ id: 'organisation', now: 15, points: 20, gain: 5, atMost: 5 }],
    });
  });

  it('misses no evidence that was supplied', () => {
    expect(whatIf(INPUT).filter(({ without: what }) => what === 'missing')).toEqual([]);
  });
});

describe('a score', () => {
  it('is the same in whatever order its entries and evidence come', () => {
    const shuffled = (): fc.Arbitrary<typeof INPUT> =>
      fc
        .tuple(
          fc.shuffledSubarray(SUPPLIED, { minLength: 3 }),
          ...Object.values(COUNTS).map(({ entries }) =>
            fc.shuffledSubarray([...entries], { minLength: entries.length }),
          ),
        )
        .map(([supplied, ...lists]) => {
          const counts = Object.fromEntries(
            Object.keys(COUNTS).map((id, index) => [
              id,
              { value: (lists[index] ?? []).length, entries: lists[index] ?? [] },
            ]),
          );
          return inputFor(INPUT.scheme, { counts, evidence: supplied });
        });
    const expected = JSON.stringify([score(INPUT), whatIf(INPUT)]);
    fc.assert(
      fc.property(shuffled(), (input) => JSON.stringify([score(input), whatIf(input)]) === expected),
      { numRuns: 40 },
    );
  });

  it('never rises by one more event that costs points', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (late, returned) => {
        const at = (more: number): number =>
          score(
            inputFor(INPUT.scheme, {
              evidence: SUPPLIED,
              counts: {
                ...COUNTS,
                'published-late': { value: late + more, entries: [] },
                'returned-ground-unfit': { value: returned, entries: [] },
              },
            }),
          ).points ?? Number.NaN;
        return at(1) <= at(0);
      }),
      { numRuns: 40 },
    );
  });
});
