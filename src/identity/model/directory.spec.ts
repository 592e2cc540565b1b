import { day, DAY, loan, officeOf } from '../../../test/support/identity-office.js';

const people = {
  wang: ['drafter@security'],
  li: ['division-head@security'],
  zhao: ['principal@house'],
  chen: ['secrecy-reviewer@house'],
  zhu: ['principal@city'],
  tao: ['system-admin@*'],
  bureauAdmin: ['system-admin@city'],
};

const rolesOf = (directory: ReturnType<typeof officeOf>, person: string, on = DAY) =>
  directory
    .mandatesOf(person, on)
    .map(({ role, organ, onBehalfOf }) => [role, organ, onBehalfOf].join(' ').trim());

const holdersOf = (directory: ReturnType<typeof officeOf>, role: string, organ: string, on = DAY) =>
  directory.holders(role, organ, on).map(({ person }) => person);

describe('the tree of organs', () => {
  const directory = officeOf({ people });

  it('knows what lies above and below', () => {
    expect(directory.ancestors('county')).toEqual(['city', 'house']);
    expect(directory.descendants('city')).toEqual(['city-division', 'county']);
    expect(directory.covers('house', 'county')).toBe(true);
    expect(directory.covers('security', 'market')).toBe(false);
    expect(directory.covers('nowhere', 'nowhere')).toBe(false);
  });

  it('says in whose name a division, an affiliate and a bureau act', () => {
    expect(directory.house('security')?.id).toBe('house');
    expect(directory.house('information')?.id).toBe('house');
    expect(directory.house('city-division')?.id).toBe('city');
    expect(directory.house('county')?.id).toBe('county');
  });
});

describe('mandates', () => {
  const directory = officeOf({ people });

  it('a role counts in its organ and in the divisions and affiliates below', () => {
    const [mandate] = directory.mandatesOf('zhao', DAY);
    expect(mandate?.covers).toEqual(['house', 'office', 'security', 'market', 'information']);
    expect(directory.mandatesOf('wang', DAY)[0]?.covers).toEqual(['security']);
  });

  it('business roles end at the door of a local bureau: it reviews and signs for itself', () => {
    expect(holdersOf(directory, 'principal', 'city')).toEqual(['zhu']);
    expect(holdersOf(directory, 'principal', 'security')).toEqual(['zhao']);
    expect(holdersOf(directory, 'principal', 'county')).toEqual([]);
    expect(holdersOf(directory, 'secrecy-reviewer', 'city')).toEqual([]);
  });

  it('administrators reach through to the bureaus below, or everywhere', () => {
    expect(directory.mandatesOf('bureauAdmin', DAY)[0]?.covers).toEqual(['city', 'city-division', 'county']);
    expect(directory.mandatesOf('tao', DAY)[0]?.covers).toContain('other');
    expect(directory.mandatesOf('tao', DAY)[0]?.covers).toContain('county');
  });

  it('a post gives its roles from its first to its last day, both included', () => {
    const holdings = [{ id: 'h', person: 'wang', post: 'post-li', from: day('03-05'), to: day('03-07') }];
    const office = officeOf({ people, holdings });
    expect(rolesOf(office, 'wang', day('03-04'))).toEqual(['drafter security']);
    expect(rolesOf(office, 'wang', day('03-05'))).toEqual(['drafter security', 'division-head security']);
    expect(rolesOf(office, 'wang', day('03-07'))).toEqual(['drafter security', 'division-head security']);
    expect(rolesOf(office, 'wang', day('03-08'))).toEqual(['drafter security']);
  });

  it('nobody unknown has any, and whoever holds no post that day is not in service', () => {
    expect(directory.mandatesOf('nobody', DAY)).toEqual([]);
    expect(directory.actor('nobody', DAY)).toBeNull();
    expect(directory.inService('wang', DAY)).toBe(true);
    expect(directory.inService('wang', day('01-01'))).toBe(true);
    expect(officeOf({ people }).inService('wang', day('12-31'))).toBe(true);
    const before = officeOf({ people: {} });
    expect(before.inService('wang', DAY)).toBe(false);
  });

  it('two roles that exclude each other in one person give neither', () => {
    const holdings = [{ id: 'h', person: 'wang', post: 'post-tao', from: DAY, to: null }];
    expect(rolesOf(officeOf({ people, holdings }), 'wang')).toEqual([]);
  });
});

describe('substitution (代理)', () => {
  const directory = officeOf({ people, loans: [loan('zhao', 'li', { kind: 'substitution' })] });

  it('lends the whole post from the first to the last day and says on whose behalf', () => {
    expect(rolesOf(directory, 'li', day('02-28'))).toEqual(['division-head security']);
    expect(rolesOf(directory, 'li')).toEqual(['division-head security', 'principal house zhao']);
    expect(rolesOf(directory, 'li', day('03-31'))).toEqual([
      'division-head security',
      'principal house zhao',
    ]);
    expect(rolesOf(directory, 'li', day('04-01'))).toEqual(['division-head security']);
    expect(directory.mandatesOf('li', DAY)[1]?.lentAs).toBe('substitution');
  });

  it('makes the substitute a holder beside the one stood in for', () => {
    expect(directory.holders('principal', 'house', DAY)).toEqual([
      { person: 'zhao', name: 'zhao' },
      { person: 'li', name: 'li', onBehalfOf: 'zhao' },
    ]);
    expect(directory.substitutesOf('zhao', DAY)).toEqual(['li']);
    expect(directory.substitutesOf('zhao', day('04-01'))).toEqual([]);
  });

  it('ends with the post that was lent', () => {
    const loans = [loan('guest', 'li', { kind: 'substitution', post: 'post-zhu' })];
    const holdings = [{ id: 'h', person: 'guest', post: 'post-zhu', from: day('03-01'), to: day('03-10') }];
    const office = officeOf({ people: { ...people, guest: [] }, holdings, loans });
    expect(rolesOf(office, 'li', day('03-10'))).toContain('principal city guest');
    expect(rolesOf(office, 'li', day('03-11'))).toEqual(['division-head security']);
  });

  it('is over on the day of its revocation', () => {
    const loans = [loan('zhao', 'li', { kind: 'substitution', revokedOn: day('03-05') })];
    const office = officeOf({ people, loans });
    expect(rolesOf(office, 'li', day('03-04'))).toContain('principal house zhao');
    expect(rolesOf(office, 'li', day('03-05'))).toEqual(['division-head security']);
  });
});

describe('delegation (委托)', () => {
  const two = { ...people, he: ['office-reviewer@house', 'disclosure-office@house'] };

  it('lends the named roles and no others', () => {
    const office = officeOf({ people: two, loans: [loan('he', 'li', { roles: ['office-reviewer'] })] });
    expect(rolesOf(office, 'li')).toEqual(['division-head security', 'office-reviewer house he']);
    expect(office.mandatesOf('li', DAY)[1]?.lentAs).toBe('delegation');
    expect(office.substitutesOf('he', DAY)).toEqual([]);
  });

  it('cannot be lent on: what was borrowed is not there to lend (不得转委托)', () => {
    const loans = [
      loan('zhao', 'li', { kind: 'substitution' }),
      loan('li', 'wang', { roles: ['principal'] }),
    ];
    const office = officeOf({ people, loans });
    expect(rolesOf(office, 'wang')).toEqual(['drafter security']);
    expect(holdersOf(office, 'principal', 'house')).toEqual(['zhao', 'li']);
  });

  it('gives nothing where it would bring a forbidden pair together, whatever the rows say', () => {
    const loans = [
      loan('tao', 'wang', { roles: ['system-admin'] }),
      loan('zhao', 'tao', { kind: 'substitution' }),
    ];
    const office = officeOf({ people, loans });
    expect(rolesOf(office, 'wang')).toEqual(['drafter security']);
    expect(rolesOf(office, 'tao')).toEqual(['system-admin *']);
  });

  it('of two loans that exclude each other the earlier stands', () => {
    const clerk = { ...people, newcomer: [] };
    const loans = [
      loan('tao', 'newcomer', { roles: ['system-admin'], from: day('03-02') }),
      loan('wang', 'newcomer', { roles: ['drafter'], from: day('03-01') }),
    ];
    expect(rolesOf(officeOf({ people: clerk, loans }), 'newcomer', day('03-03'))).toEqual([
      'drafter security wang',
    ]);
  });
});
