import { DAY, officeOf } from '../../../test/support/identity-office.js';
import { loadWords } from '../words.js';
import { SYSTEM, type Actor } from './actor.js';
import { Authorizer } from './authorizer.js';
import { isPermission, PERMISSIONS, roleMay, rolesWith, type Permission } from './permissions.js';
import { ADMINISTRATORS, ROLES } from './roles.js';
import type { CaseInView } from './visibility.js';

const people = {
  wang: ['drafter@security'],
  zhang: ['drafter@market'],
  zheng: ['web-desk@house'],
  qi: ['auditor@*'],
  tao: ['system-admin@*'],
  cityAdmin: ['system-admin@city'],
  jiang: ['security-admin@*'],
};
const authorizer = new Authorizer(loadWords());
const draft: CaseInView = {
  organ: 'house',
  division: 'security',
  createdBy: 'wang',
  participants: [],
  sealed: false,
};

function actor(person: string): Actor {
  const found = officeOf({ people }).actor(person, DAY);
  if (found === null) throw new Error(`nobody is called ${person}`);
  return found;
}
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

describe('permission against an organ', () => {
  it('a drafter creates in the own division and in no other', () => {
    expect(
      authorizer.require(actor('wang'), 'document.create', { organ: 'house', division: 'security' }),
    ).toEqual([]);
    expect(
      codes(authorizer.require(actor('wang'), 'document.create', { organ: 'house', division: 'market' })),
    ).toEqual(['permission-elsewhere']);
    expect(codes(authorizer.require(actor('wang'), 'document.create', { organ: 'house' }))).toEqual([
      'permission-elsewhere',
    ]);
  });

  it('the web desk releases for the whole organ and for no city bureau', () => {
    const web = actor('zheng');
    expect(authorizer.require(web, 'publication.release', { organ: 'house', division: 'market' })).toEqual(
      [],
    );
    expect(codes(authorizer.require(web, 'publication.release', { organ: 'city' }))).toEqual([
      'permission-elsewhere',
    ]);
  });

  it('whoever lacks the permission is told who has it', () => {
    const [reason] = authorizer.require(actor('wang'), 'publication.release', { organ: 'house' });
    expect(reason).toMatchObject({
      code: 'permission-missing',
      message: '没有“发布”的权限',
      who: ['disclosure-office', 'web-desk', 'bureau-clerk'],
    });
  });

  it('what concerns the installation needs a mandate over the installation', () => {
    expect(authorizer.require(actor('tao'), 'identity.manage', { organ: null })).toEqual([]);
    expect(codes(authorizer.require(actor('cityAdmin'), 'identity.manage', { organ: null }))).toEqual([
      'permission-elsewhere',
    ]);
    expect(authorizer.require(actor('cityAdmin'), 'identity.manage', { organ: 'county' })).toEqual([]);
  });

  it('a tool of the office needs no object', () => {
    expect(authorizer.require(actor('wang'), 'inbox.read')).toEqual([]);
    expect(codes(authorizer.require(actor('tao'), 'inbox.read'))).toEqual(['permission-missing']);
  });

  it('without any mandate, as before the first password is changed, nothing is permitted', () => {
    const stripped = { ...actor('wang'), mandates: [] };
    for (const permission of PERMISSIONS) {
      expect(authorizer.require(stripped, permission, draft)).toHaveLength(1);
    }
  });
});

describe('permission about a case', () => {
  it('is refused for what may not be seen in the words used for what does not exist', () => {
    for (const permission of ['case.read', 'case.act', 'document.read'] as const) {
      expect(codes(authorizer.require(actor('zhang'), permission, draft))).toEqual(['not-visible']);
      expect(codes(authorizer.require(actor('tao'), permission, draft))).toEqual(['not-visible']);
      expect(authorizer.require(actor('wang'), permission, draft)).toEqual([]);
    }
  });

  it('the auditor reads and does not act', () => {
    expect(authorizer.require(actor('qi'), 'document.read', draft)).toEqual([]);
    expect(codes(authorizer.require(actor('qi'), 'case.act', draft))).toEqual(['permission-missing']);
  });

  it('of a sealed case only the stub is readable, and nothing is done with it', () => {
    const sealed = { ...draft, sealed: true };
    expect(authorizer.require(actor('wang'), 'case.read', sealed)).toEqual([]);
    expect(codes(authorizer.require(actor('wang'), 'document.read', sealed))).toEqual(['case-sealed']);
    expect(codes(authorizer.require(actor('wang'), 'case.act', sealed))).toEqual(['case-sealed']);
  });

  it('the system itself may do what it is told by the code', () => {
    expect(authorizer.require(SYSTEM, 'case.act', { ...draft, sealed: true })).toEqual([]);
  });
});

describe('permissions of the three administrators (三员)', () => {
  const mayDo = (role: string) => PERMISSIONS.filter((permission) => roleMay(role, permission));

  it('the system administrator grants nothing and sees no business content', () => {
    const none: Permission[] = [
      'identity.grant',
      'audit.read',
      'case.read',
      'document.read',
      'inbox.read',
      'document.create',
    ];
    for (const permission of none) expect(roleMay('system-admin', permission)).toBe(false);
  });

  it('the security administrator keeps no accounts and sees no business content', () => {
    const none: Permission[] = [
      'account.manage',
      'identity.manage',
      'audit.read',
      'case.read',
      'document.read',
    ];
    for (const permission of none) expect(roleMay('security-admin', permission)).toBe(false);
  });

  it('the auditor changes nothing', () => {
    expect(mayDo('auditor').filter((permission) => !permission.endsWith('.read'))).toEqual([
      'token.make',
      'ledger.verify',
    ]);
  });

  it('what one of them changes no other role changes', () => {
    for (const permission of ['identity.manage', 'account.manage', 'identity.grant', 'audit.read'] as const) {
      expect(rolesWith(permission)).toHaveLength(1);
    }
    const business = ROLES.filter((role) => !ADMINISTRATORS.some((administrator) => administrator === role));
    for (const role of business) expect(roleMay(role, 'identity.read')).toBe(false);
  });

  it('knows a permission from any other text', () => {
    expect(isPermission('case.act')).toBe(true);
    expect(isPermission('case.destroy')).toBe(false);
  });
});
