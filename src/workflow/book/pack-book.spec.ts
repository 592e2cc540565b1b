import { goodPolicies, loaded } from '../../../test/support/policy-fixtures.js';
import { localDate } from '../../kernel/index.js';
import { PolicyRegistry } from '../../policy/index.js';
import { packBook } from './pack-book.js';

const PLAN = 'test-plan-2017';

describe('a pack beside its papers', () => {
  const library = loaded(goodPolicies());
  const found = new PolicyRegistry(library).inForce('test-bureau', localDate('2018-03-01'));
  if (!found.ok) throw new Error(found.error.message);
  const pack = found.value;
  const book = packBook({ pack, instruments: library.instruments, charts: [], event: (id) => id });

  it('names under each article every rule that cites it or a part of it', () => {
    const articles = book.papers.find(({ id }) => id === PLAN)?.articles ?? [];
    for (const { clause, rests } of articles) {
      const cited = pack.rules
        .filter((rule) => rule.clause.some((one) => one === clause || one.startsWith(`${clause}.`)))
        .map(({ id }) => id);
      expect(rests.filter(({ kind }) => kind === 'rule').map(({ id }) => id)).toEqual(cited);
    }
    expect(articles.some(({ rests }) => rests.length > 0)).toBe(true);
  });

  it('lists papers in the order of the pack, with their articles in the order of the paper', () => {
    expect(book.papers.map(({ id }) => id)).toEqual(pack.instruments);
    for (const paper of book.papers)
      expect(paper.articles.map(({ number }) => number)).toEqual(
        library.instruments.get(paper.id)?.articles.map(({ number }) => number),
      );
  });

  it('claims of no rule that a step asks it where no chart is at hand', () => {
    expect(book.rules.map(({ usedIn }) => usedIn)).toEqual(pack.rules.map(() => []));
  });
});
