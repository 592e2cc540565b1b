import { MISHAPS, type Mishap } from '../plan/mishaps.js';
import { ZHEJIANG_YEAR } from '../plan/zhejiang-year.js';
import { Chance } from './chance.js';
import { fateOf } from './fate.js';

const SEEDS = [1, 2, 3, 4];

describe('what a demonstration year holds for its documents', () => {
  const fatesOf = (seed: number) =>
    Array.from({ length: ZHEJIANG_YEAR.documents }, (_, index) =>
      fateOf(ZHEJIANG_YEAR, index + 1, new Chance(seed, `fate ${index + 1}`)),
    );
  const fates = SEEDS.flatMap(fatesOf);

  it('is the same for the same seed and another for another', () => {
    expect(fatesOf(1)).toEqual(fatesOf(1));
    expect(fatesOf(1)).not.toEqual(fatesOf(2));
  });

  it('lets every unit draft, every month have work, and everything happen that the plan knows', () => {
    expect(new Set(fates.map(({ unit }) => unit.division)).size).toBe(12 + 11);
    expect(new Set(fates.map(({ month }) => month)).size).toBe(12);
    const happened = new Set(fates.flatMap(({ mishaps }) => [...mishaps]));
    expect([...happened].sort()).toEqual((Object.keys(MISHAPS) as Mishap[]).sort());
    for (const seed of SEEDS)
      expect(fatesOf(seed).filter(({ mishaps }) => mishaps.has('secret-found')).length).toBeGreaterThan(0);
  });

  it('makes no document what no document can be', () => {
    for (const { kind, type, attribute, onBehalf, coIssuers, forwarded, normative, mishaps } of fates) {
      expect(type === null).toBe(kind === 'information');
      if (kind === 'information') expect([attribute, normative, coIssuers]).toEqual(['proactive', false, []]);
      if (onBehalf) expect([kind, attribute]).toEqual(['policy', 'proactive']);
      if (forwarded) expect(mishaps.has('attribute-changed')).toBe(false);
      if (attribute !== 'proactive') expect(mishaps.has('withdrawn')).toBe(false);
      if (mishaps.has('co-issuer-opposes')) expect(coIssuers).toHaveLength(1);
    }
  });

  it('lets careless units be stopped more often than exemplary ones', () => {
    const share = (division: string): number => {
      const own = fates.filter(({ unit }) => unit.division === division);
      return own.filter(({ mishaps }) => mishaps.has('returned-by-head')).length / own.length;
    };
    expect(share('demo-housing-market')).toBeGreaterThan(3 * share('demo-housing-office'));
  });
});
