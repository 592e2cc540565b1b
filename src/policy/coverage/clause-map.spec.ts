import { editPolicy, goodPolicies, loaded } from '../../../test/support/policy-fixtures.js';
import { localDate } from '../../kernel/index.js';
import { PolicyRegistry } from '../registry/policy-registry.js';
import { clauseMap } from './clause-map.js';

const PLAN = 'instruments/test-plan-2017.yaml';

describe('the map of clauses', () => {
  it('tells for every article whether the engine holds people to it, people judge it, or nobody wrote of it', () => {
    const folder = goodPolicies();
    editPolicy(folder, PLAN, 'mustCover: true', 'mustCover: false');
    editPolicy(folder, PLAN, 'articles:', 'articles:\n  - { number: 99, gist: 没有人写过的一条 }');
    const library = loaded(folder);
    const pack = new PolicyRegistry(library).inForce('test-bureau', localDate('2018-03-01'));
    if (!pack.ok) throw new Error(pack.error.message);
    const standings = clauseMap(pack.value, library.instruments)
      .filter(({ clause }) => clause.startsWith('test-plan-2017#'))
      .map(({ clause, standing }) => [clause, standing]);
    expect(standings).toContainEqual(['test-plan-2017#1', 'executable']);
    expect(standings).toContainEqual(['test-plan-2017#99', 'not-modelled']);
    expect(standings.map(([, standing]) => standing)).toContain('human-judgement');
  });
});
