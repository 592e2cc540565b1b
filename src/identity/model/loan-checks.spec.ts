import { day, loan, officeOf, rowsOf } from '../../../test/support/identity-office.js';
import { Directory } from './directory.js';
import { loanFaults } from './loan-checks.js';
import type { Loan } from './staff.js';

const people = {
  zhao: ['principal@house'],
  he: ['office-reviewer@house', 'disclosure-office@house'],
  li: ['division-head@security'],
  wang: ['drafter@security'],
  zhu: ['principal@city'],
  idle: [],
};
const today = day('03-01');

const codes = (wanted: Loan, standing: readonly Loan[] = []) =>
  loanFaults(officeOf({ people, loans: standing }), wanted, today).map(
    ({ code, message }) => `${code} ${message}`,
  );

describe('what stands against a substitution or delegation', () => {
  it('nothing, for a colleague in post, from today on, with a reason', () => {
    expect(codes(loan('zhao', 'li', { kind: 'substitution' }))).toEqual([]);
    expect(codes(loan('he', 'li', { roles: ['office-reviewer'] }))).toEqual([]);
  });

  it('it is not made backwards: what was done without a mandate stays done without', () => {
    expect(codes(loan('he', 'li', { roles: ['office-reviewer'], from: day('02-28') }))).toEqual([
      'input 起始日期不能早于今天，授权不溯及既往',
    ]);
  });

  it('it ends after it begins and says why it is made', () => {
    expect(
      codes(loan('he', 'li', { roles: ['office-reviewer'], from: day('03-09'), to: day('03-08') })),
    ).toEqual(['input 截止日期早于起始日期']);
    expect(codes(loan('he', 'li', { roles: ['office-reviewer'], reason: ' ' }))).toEqual([
      'input 事由没有填写',
    ]);
  });

  it('not to oneself, not to somebody unknown', () => {
    expect(codes(loan('he', 'he', { roles: ['office-reviewer'] }))).toEqual(['input 不能委托给本人']);
    expect(codes(loan('he', 'ghost', { roles: ['office-reviewer'] }))).toEqual(['unknown 没有这一人员']);
  });

  it('not to somebody who will have left by then', () => {
    const rows = rowsOf({ people });
    const holdings = rows.holdings.map((one) => (one.person === 'li' ? { ...one, to: day('03-09') } : one));
    const office = new Directory({ ...rows, holdings });
    const wanted = (from: ReturnType<typeof day>) => loan('he', 'li', { roles: ['office-reviewer'], from });
    expect(loanFaults(office, wanted(day('03-09')), today)).toEqual([]);
    expect(loanFaults(office, wanted(day('03-10')), today).map(({ code }) => code)).toEqual([
      'borrower-not-in-service',
    ]);
  });

  it('not to people of another organ: an organ acts through its own', () => {
    expect(codes(loan('zhao', 'zhu', { kind: 'substitution' }))).toEqual([
      'borrower-elsewhere 受托人不是本机关人员',
    ]);
  });

  it('only roles of the lender own posts: what is borrowed cannot be lent on (不得转委托)', () => {
    const standing = [loan('zhao', 'li', { kind: 'substitution' })];
    expect(codes(loan('li', 'wang', { roles: ['principal'] }), standing)).toEqual([
      'role-not-own 只能委托本人岗位自有的角色，代理或受托得来的不得转委托',
    ]);
    expect(codes(loan('li', 'wang', { roles: [] }))).toEqual(['input 没有写明委托哪些角色']);
  });

  it('only a post that the absent person holds that day, and that carries a role', () => {
    expect(codes(loan('zhao', 'li', { kind: 'substitution', post: 'post-he' }))).toEqual([
      'post-not-held 被代理人届时不担任该岗位',
    ]);
    expect(codes(loan('idle', 'li', { kind: 'substitution' }))).toEqual([
      'post-without-roles 该岗位没有可代理的角色',
    ]);
  });

  it('not twice for the same days, unless the first was revoked', () => {
    const first = loan('zhao', 'li', { kind: 'substitution', id: 'first' });
    const again = loan('zhao', 'li', { kind: 'substitution', from: day('03-31'), to: day('04-02') });
    expect(codes(again, [first])).toEqual(['loan-twice 同一期间已有同样的代理或委托']);
    expect(codes(again, [{ ...first, revokedOn: day('03-02') }])).toEqual([]);
    expect(codes({ ...again, from: day('04-01') }, [first])).toEqual([]);
  });
});
