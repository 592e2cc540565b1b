import { day, loan, officeOf, rowsOf } from '../../../test/support/identity-office.js';
import { breaches, newBreaches } from './breaches.js';
import { Directory } from './directory.js';
import { FORBIDDEN_PAIRS } from './separation.js';

const told = (directory: ReturnType<typeof officeOf>) =>
  breaches(directory).map(({ person, roles }) => `${person}: ${roles.join('+')}`);

describe('separation judged over all days', () => {
  it('a delegation cannot make one person two of the three, or one of the three and a clerk', () => {
    for (const [one, other] of FORBIDDEN_PAIRS) {
      const people = { holder: [`${one}@house`], lender: [`${other}@house`] };
      const office = officeOf({ people, loans: [loan('lender', 'holder', { roles: [other] })] });
      expect(told(office)).toEqual([`holder: ${one}+${other}`]);
    }
  });

  it('a substitution cannot either', () => {
    const people = { qi: ['auditor@*'], zhao: ['principal@house'] };
    const office = officeOf({ people, loans: [loan('zhao', 'qi', { kind: 'substitution' })] });
    expect(told(office)).toEqual(['qi: auditor+principal']);
  });

  it('two loans together cannot do what one alone does not', () => {
    const people = { tao: ['system-admin@*'], wang: ['drafter@security'], newcomer: [] };
    const loans = [
      loan('tao', 'newcomer', { roles: ['system-admin'] }),
      loan('wang', 'newcomer', { roles: ['drafter'] }),
    ];
    expect(told(officeOf({ people, loans }))).toEqual(['newcomer: system-admin+drafter']);
  });

  it('a post that gains a role is judged with everybody in it and everybody who stands in for them', () => {
    const people = { he: ['office-reviewer@house'], newcomer: ['drafter@office'] };
    const rows = rowsOf({ people, loans: [loan('he', 'newcomer', { kind: 'substitution' })] });
    const posts = rows.posts.map((post) =>
      post.id === 'post-he' ? { ...post, roles: [{ role: 'auditor', organ: 'house' } as const] } : post,
    );
    expect(newBreaches(new Directory(rows), new Directory({ ...rows, posts }))).toEqual([
      { person: 'newcomer', roles: ['auditor', 'drafter'] },
    ]);
  });

  it('roles that never meet on one day are no breach', () => {
    const people = { qi: ['auditor@*'], wang: [] };
    const until = { id: 'a', person: 'wang', post: 'post-qi', from: day('01-01'), to: day('03-31') };
    const since = { id: 'b', person: 'wang', post: 'post-drafting', from: day('04-01'), to: null };
    const posts = [
      {
        id: 'post-drafting',
        organ: 'security',
        title: '拟稿人',
        roles: [{ role: 'drafter', organ: 'security' } as const],
      },
    ];
    expect(told(officeOf({ people, posts, holdings: [until, since] }))).toEqual([]);
    expect(told(officeOf({ people, posts, holdings: [until, { ...since, from: day('03-31') }] }))).toEqual([
      'wang: auditor+drafter',
    ]);
  });

  it('a loan that was revoked before the other role began is no breach', () => {
    const people = { qi: ['auditor@*'], wang: [] };
    const holdings = [{ id: 'b', person: 'wang', post: 'post-drafting', from: day('03-10'), to: null }];
    const posts = [
      {
        id: 'post-drafting',
        organ: 'security',
        title: '拟稿人',
        roles: [{ role: 'drafter', organ: 'security' } as const],
      },
    ];
    const lent = (revokedOn: ReturnType<typeof day> | null) => [
      loan('qi', 'wang', { roles: ['auditor'], revokedOn }),
    ];
    expect(told(officeOf({ people, posts, holdings, loans: lent(day('03-10')) }))).toEqual([]);
    expect(told(officeOf({ people, posts, holdings, loans: lent(day('03-11')) }))).toEqual([
      'wang: auditor+drafter',
    ]);
  });

  it('only what a change brings is held against it', () => {
    const people = { qi: ['auditor@*'], zhao: ['principal@house'] };
    const broken = officeOf({ people, loans: [loan('zhao', 'qi', { kind: 'substitution' })] });
    expect(newBreaches(broken, broken)).toEqual([]);
    expect(newBreaches(officeOf({ people }), broken)).toEqual([
      { person: 'qi', roles: ['auditor', 'principal'] },
    ]);
  });
});
