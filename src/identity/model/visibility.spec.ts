import { DAY, loan, officeOf } from '../../../test/support/identity-office.js';
import { SYSTEM, type Actor } from './actor.js';
import type { Loan } from './staff.js';
import { canSee, caseSight, caseVisibility, type CaseInView } from './visibility.js';

const people = {
  author: ['drafter@security'],
  colleague: ['drafter@security'],
  head: ['division-head@security'],
  stranger: ['drafter@market'],
  strangerHead: ['division-head@market'],
  reviewer: ['office-reviewer@house'],
  disclosure: ['disclosure-office@house'],
  secrecy: ['secrecy-reviewer@house'],
  deputy: ['deputy-in-charge@house'],
  deputyOfMarket: ['deputy-in-charge@market'],
  principal: ['principal@house'],
  webDesk: ['web-desk@house'],
  policyOfficer: ['policy-officer@house'],
  auditor: ['auditor@*'],
  bureauClerk: ['bureau-clerk@city'],
  bureauPrincipal: ['principal@city'],
  systemAdmin: ['system-admin@*'],
  securityAdmin: ['security-admin@*'],
  retired: [],
};

const draft: CaseInView = {
  organ: 'house',
  division: 'security',
  createdBy: 'author',
  participants: [],
  sealed: false,
};

function actor(person: string, loans: readonly Loan[] = []): Actor {
  const found = officeOf({ people, loans }).actor(person, DAY);
  if (found === null) throw new Error(`nobody is called ${person}`);
  return found;
}

const seesDraft = (person: string, about: Partial<CaseInView> = {}, loans: readonly Loan[] = []) =>
  canSee(actor(person, loans), { ...draft, ...about });

describe('who may know of a case of the housing security division (住房保障处)', () => {
  it.each([
    ['its author', 'author', true],
    ['a drafter of the same division', 'colleague', true],
    ['the head of the division', 'head', true],
    ['a drafter of another division', 'stranger', false],
    ['the head of another division', 'strangerHead', false],
    ['the office reviewer', 'reviewer', true],
    ['the disclosure office', 'disclosure', true],
    ['the secrecy reviewer', 'secrecy', true],
    ['the deputy in charge of the organ', 'deputy', true],
    ['the deputy in charge of another division only', 'deputyOfMarket', false],
    ['the principal', 'principal', true],
    ['the web desk, as long as nothing is on its desk', 'webDesk', false],
    ['the policy officer', 'policyOfficer', false],
    ['the auditor', 'auditor', true],
    ['the clerk of a city bureau', 'bureauClerk', false],
    ['the principal of a city bureau', 'bureauPrincipal', false],
    ['the system administrator', 'systemAdmin', false],
    ['the security administrator', 'securityAdmin', false],
    ['somebody without a post', 'retired', false],
  ])('%s: %s sees it: %s', (_who, person, expected) => {
    expect(seesDraft(person)).toBe(expected);
  });

  it('the leaders of the department do not see what a city bureau is drafting', () => {
    const bureau = { organ: 'city', division: 'city-division', createdBy: 'bureauClerk' };
    expect(seesDraft('principal', bureau)).toBe(false);
    expect(seesDraft('bureauPrincipal', bureau)).toBe(true);
    expect(seesDraft('auditor', bureau)).toBe(true);
  });

  it('whoever had a task or a copy goes on seeing it', () => {
    expect(seesDraft('stranger', { participants: ['stranger'] })).toBe(true);
    expect(seesDraft('webDesk', { participants: ['webDesk'] })).toBe(true);
  });

  it('whoever is asked to act by a role sees it while the task is open', () => {
    expect(seesDraft('webDesk', { desks: [{ role: 'web-desk', organ: 'house' }] })).toBe(true);
    expect(seesDraft('webDesk', { desks: [{ role: 'web-desk', organ: 'city' }] })).toBe(false);
    expect(seesDraft('stranger', { desks: [{ role: 'web-desk', organ: 'house' }] })).toBe(false);
  });

  it('administrators see nothing even as author, participant or by an open task', () => {
    for (const person of ['systemAdmin', 'securityAdmin']) {
      const about = {
        createdBy: person,
        participants: [person],
        desks: [{ role: 'system-admin', organ: 'house' }],
      };
      expect(seesDraft(person, about)).toBe(false);
    }
  });

  it('whoever has left sees nothing, not even what they wrote', () => {
    expect(seesDraft('retired', { createdBy: 'retired', participants: ['retired'] })).toBe(false);
  });

  it('a substitute (代理) sees what the one stood in for sees, also what was put to them in person', () => {
    const loans = [loan('head', 'stranger', { kind: 'substitution' })];
    expect(seesDraft('stranger', {}, loans)).toBe(true);
    expect(seesDraft('stranger', { division: 'office', participants: ['head'] }, loans)).toBe(true);
  });

  it('a delegate (委托) sees by the roles lent, not by what the lender took part in', () => {
    const loans = [loan('head', 'stranger', { roles: ['division-head'] })];
    expect(seesDraft('stranger', {}, loans)).toBe(true);
    expect(seesDraft('stranger', { division: 'office', participants: ['head'] }, loans)).toBe(false);
  });
});

describe('a quarantined case (涉密封存)', () => {
  it.each([
    ['principal', 'stub'],
    ['author', 'stub'],
    ['auditor', 'stub'],
    ['stranger', 'none'],
    ['systemAdmin', 'none'],
  ])('%s is shown: %s', (person, expected) => {
    expect(caseSight(caseVisibility(actor(person)), { ...draft, sealed: true })).toBe(expected);
  });

  it('is a stub to the system itself, which otherwise sees the whole', () => {
    expect(caseSight(caseVisibility(SYSTEM), { ...draft, sealed: true })).toBe('stub');
    expect(caseSight(caseVisibility(SYSTEM), draft)).toBe('whole');
  });
});

describe('visibility for a list', () => {
  it('names organs for general office and leaders, divisions for drafters, and the person', () => {
    expect(caseVisibility(actor('author'))).toEqual({
      all: false,
      organs: [],
      divisions: ['security'],
      persons: ['author'],
      desks: [{ role: 'drafter', organs: ['security'] }],
    });
    expect(caseVisibility(actor('principal'))).toMatchObject({
      organs: ['house', 'office', 'security', 'market', 'information'],
      persons: ['principal'],
    });
  });

  it('is empty for an administrator and for somebody without a post', () => {
    const nothing = { all: false, organs: [], divisions: [], persons: [], desks: [] };
    expect(caseVisibility(actor('systemAdmin'))).toEqual(nothing);
    expect(caseVisibility(actor('retired'))).toEqual(nothing);
  });

  it('the auditor sees without having a desk: nothing is theirs to do', () => {
    expect(caseVisibility(actor('auditor')).desks).toEqual([]);
  });
});
