import { localDate } from '../../kernel/index.js';
import { goodPolicies, loaded } from '../../../test/support/policy-fixtures.js';
import { parameterOn, parametersOn } from './parameter-on.js';
import { PolicyRegistry } from './policy-registry.js';

const found = new PolicyRegistry(loaded(goodPolicies())).inForce('test-bureau', localDate('2018-03-01'));
if (!found.ok) throw new Error(found.error.message);
const pack = found.value;

describe('a parameter on a day', () => {
  it.each([
    ['2017-12-31', 15, 'test-law-2008#24'],
    ['2018-01-01', 10, 'test-plan-2017#3'],
  ])('of %s is %d, by the clause that says so', (on, value, clause) => {
    const answer = parameterOn(pack, 'reply-working-days', localDate(on));
    expect(answer.ok && answer.value).toMatchObject({ value, clause: [clause] });
  });

  it('is refused where no value is in force', () => {
    const answer = parameterOn(pack, 'publication-days', localDate('2020-01-01'));
    expect(answer.ok ? undefined : answer.error.code).toBe('parameter-not-in-force');
    expect(answer.ok ? '' : answer.error.message).toContain('2008-05-01 至 2019-05-14');
  });

  it('is refused where it does not exist, with the one that was meant', () => {
    const answer = parameterOn(pack, 'reply-workingdays', localDate('2018-01-01'));
    expect(answer.ok ? '' : answer.error.message).toContain('是否想写 “reply-working-days”？');
    expect(parameterOn(pack, 'toString', localDate('2018-01-01')).ok).toBe(false);
  });

  it('rules read those that have a value', () => {
    expect(parametersOn(pack, localDate('2018-03-01'))).toEqual({
      'reply-working-days': 10,
      'publication-days': 20,
    });
    expect(parametersOn(pack, localDate('2020-03-01'))).toEqual({ 'reply-working-days': 10 });
  });
});
