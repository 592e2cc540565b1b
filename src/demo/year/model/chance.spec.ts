import { Chance } from './chance.js';

describe('chance that can be foreseen', () => {
  const ten = (seed: number, stream: string): readonly number[] => {
    const chance = new Chance(seed, stream);
    return Array.from({ length: 10 }, () => chance.whole(0, 1_000_000));
  };

  it('draws the same for the same seed and stream, and otherwise something else', () => {
    expect(ten(7, 'ids')).toEqual(ten(7, 'ids'));
    expect(ten(7, 'ids')).not.toEqual(ten(8, 'ids'));
    expect(ten(7, 'ids')).not.toEqual(ten(7, 'fates'));
  });

  it('draws each as often as its share says', () => {
    const chance = new Chance(1, 'shares');
    const drawn = Array.from({ length: 10_000 }, () =>
      chance.draw({ often: 6, seldom: 3, rarely: 1, never: 0 }),
    );
    const count = (name: string): number => drawn.filter((one) => one === name).length;
    expect(Math.abs(count('often') - 6_000)).toBeLessThan(200);
    expect(Math.abs(count('seldom') - 3_000)).toBeLessThan(200);
    expect(Math.abs(count('rarely') - 1_000)).toBeLessThan(200);
    expect(count('never')).toBe(0);
  });

  it('lets nothing of no share happen, and everything of a whole one', () => {
    const chance = new Chance(1, 'happens');
    const told = Array.from({ length: 1_000 }, () => [chance.happens(0), chance.happens(1)]);
    expect(new Set(told.map(String))).toEqual(new Set(['false,true']));
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Chance(1, 'nothing').pick([])).toThrow(RangeError);
  });
});
