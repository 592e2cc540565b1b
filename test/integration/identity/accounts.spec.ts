import { SYSTEM } from '../../../src/identity/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { codes, Demonstration, GOOD_PASSWORD, identitySchema, value } from './demonstration.js';

describeOnBothEngines('accounts', identitySchema, (engine) => {
  let office: Demonstration;
  beforeAll(async () => {
    office = await Demonstration.start(engine);
  });

  it('the system administrator registers a person and opens an account whose password must be changed', async () => {
    const admin = await office.actor('taoxitong');
    const person = value(
      await office.services.registerPerson.run(admin, { name: '新拟稿', organ: 'demo-housing-market' }),
    );
    const issued = value(
      await office.services.createAccount.run(admin, { person: person.id, username: ' XinNiGao ' }),
    );
    expect(issued).toMatchObject({ name: '新拟稿', username: 'xinnigao' });
    const signed = value(
      await office.services.logIn.run({
        username: 'xinnigao',
        password: issued.password,
        address: '10.0.0.2',
      }),
    );
    expect(signed.mustChangePassword).toBe(true);
    const again = { person: person.id, username: 'another' };
    expect(codes(await office.services.createAccount.run(admin, again))).toEqual(['account-exists']);
  });

  it('nobody else opens accounts, not even the security administrator', async () => {
    for (const username of ['jianganquan', 'qishenji', 'zhaotingzhang', 'wangnigao']) {
      const refused = await office.services.createAccount.run(await office.actor(username), {
        person: 'demo-wang',
        username: 'someone',
      });
      expect(codes(refused)).toEqual(['permission-missing']);
    }
  });

  it('a username is somebody else only once, whatever its capitals, and is plain letters', async () => {
    const admin = await office.actor('taoxitong');
    const person = value(
      await office.services.registerPerson.run(admin, { name: '重名人', organ: 'demo-housing' }),
    );
    const named = (username: string) =>
      office.services.createAccount.run(admin, { person: person.id, username });
    expect(codes(await named('WangNiGao'))).toEqual(['username-taken']);
    for (const username of ['王拟稿', 'ab', '1abc', 'a b c', "x' or 1=1"]) {
      expect(codes(await named(username))).toEqual(['input']);
    }
  });

  it('a new password keeps the rules, and the present one must be known', async () => {
    const token = await office.signIn('zhangnigao');
    const { actor, credential } = value(await office.services.authenticator.bySession(token));
    const change = (currentPassword: string, newPassword: string) =>
      office.services.changePassword.run(actor, {
        currentPassword,
        newPassword,
        session: credential.id,
        address: '10.0.0.1',
      });
    expect(codes(await change('wrong', 'Bv8$qtRr3x'))).toEqual(['password-wrong']);
    expect(codes(await change(GOOD_PASSWORD, 'short'))).toEqual([
      'password-too-short',
      'password-too-simple',
    ]);
    expect(codes(await change(GOOD_PASSWORD, GOOD_PASSWORD))).toEqual(['password-used']);
    expect(codes(await change(GOOD_PASSWORD, 'Bv8$qtRr3x'))).toEqual([]);
    expect(codes(await change('Bv8$qtRr3x', GOOD_PASSWORD))).toEqual(['password-used']);
    expect(codes(await office.logIn('zhangnigao', GOOD_PASSWORD))).toEqual(['login-failed']);
    expect((await office.logIn('zhangnigao', 'Bv8$qtRr3x')).ok).toBe(true);
  });

  it('missing the rules five times locks nobody out: the present password was right', async () => {
    const token = await office.signIn('shennigao');
    const { actor, credential } = value(await office.services.authenticator.bySession(token));
    const input = { currentPassword: GOOD_PASSWORD, session: credential.id, address: '10.0.0.1' };
    for (let tries = 0; tries < 7; tries += 1) {
      const refused = await office.services.changePassword.run(actor, { ...input, newPassword: 'short' });
      expect(codes(refused)).toContain('password-too-short');
    }
  });

  it('guessing the present password from an open session is counted like guessing at the door', async () => {
    const token = await office.signIn('linnigao');
    const { actor, credential } = value(await office.services.authenticator.bySession(token));
    const input = { newPassword: 'Bv8$qtRr3x', session: credential.id, address: '10.0.0.1' };
    for (let tries = 0; tries < 5; tries += 1) {
      const refused = await office.services.changePassword.run(actor, {
        ...input,
        currentPassword: `guess ${tries}`,
      });
      expect(codes(refused)).toEqual(['password-wrong']);
    }
    const right = await office.services.changePassword.run(actor, {
      ...input,
      currentPassword: GOOD_PASSWORD,
    });
    expect(codes(right)).toEqual(['account-locked']);
  });

  it('changing the password ends every other session and keeps the one it was asked from', async () => {
    const first = await office.signIn('chenbaomi');
    const second = value(await office.logIn('chenbaomi', GOOD_PASSWORD));
    const { actor, credential } = value(await office.services.authenticator.bySession(second));
    value(
      await office.services.changePassword.run(actor, {
        currentPassword: GOOD_PASSWORD,
        newPassword: 'Bv8$qtRr3x',
        session: credential.id,
        address: '10.0.0.1',
      }),
    );
    expect(codes(await office.services.authenticator.bySession(first))).toEqual(['not-signed-in']);
    expect((await office.services.authenticator.bySession(second)).ok).toBe(true);
  });

  it('a reset closes everything that the old password had opened', async () => {
    const session = await office.signIn('zhengxinxi');
    const { actor } = value(await office.services.authenticator.bySession(session));
    const { token } = value(await office.services.makeToken.run(actor, { name: '发布', days: 30 }));
    const admin = await office.actor('taoxitong');
    const issued = value(await office.services.resetPassword.run(admin, { person: actor.person }));
    expect(codes(await office.services.authenticator.bySession(session))).toEqual(['not-signed-in']);
    expect(codes(await office.services.authenticator.byToken(token))).toEqual(['token-invalid']);
    expect(codes(await office.logIn('zhengxinxi', GOOD_PASSWORD))).toEqual(['login-failed']);
    expect((await office.logIn('zhengxinxi', issued.password)).ok).toBe(true);
  });

  it('the system administrator cannot become one of the other two (三员) through their password', async () => {
    const admin = await office.actor('taoxitong');
    for (const person of ['demo-jiang-security', 'demo-qi', 'demo-tao']) {
      expect(codes(await office.services.resetPassword.run(admin, { person }))).toEqual([
        'administrator-account',
      ]);
      expect(codes(await office.services.switchAccount.run(admin, { person, enabled: false }))).toEqual([
        'administrator-account',
      ]);
    }
    expect((await office.services.resetPassword.run(SYSTEM, { person: 'demo-qi' })).ok).toBe(true);
  });

  it('a disabled account opens nothing and says no more than a wrong password', async () => {
    const session = await office.signIn('fengfagui');
    const { actor } = value(await office.services.authenticator.bySession(session));
    const { token } = value(await office.services.makeToken.run(actor, { name: '规则', days: 30 }));
    const admin = await office.actor('taoxitong');
    value(await office.services.switchAccount.run(admin, { person: actor.person, enabled: false }));
    expect(codes(await office.logIn('fengfagui', GOOD_PASSWORD))).toEqual(['login-failed']);
    expect(codes(await office.services.authenticator.bySession(session))).toEqual(['not-signed-in']);
    expect(codes(await office.services.authenticator.byToken(token))).toEqual(['token-invalid']);
    expect(codes(await office.services.actorByUsername.run('fengfagui'))).toEqual(['unknown']);
    value(await office.services.switchAccount.run(admin, { person: actor.person, enabled: true }));
    expect((await office.services.authenticator.byToken(token)).ok).toBe(true);
    expect((await office.logIn('fengfagui', GOOD_PASSWORD)).ok).toBe(true);
  });

  it('after ninety days the password opens nothing but its own change (定期更换)', async () => {
    const token = await office.signIn('sunfuting');
    office.clock.advance(89 * 86_400_000);
    const due = value(await office.logIn('sunfuting', GOOD_PASSWORD));
    expect(codes(await office.services.authenticator.bySession(token))).toEqual(['not-signed-in']);
    expect(value(await office.services.authenticator.bySession(due)).actor.mandates).toHaveLength(1);
    office.clock.advance(86_400_000);
    const late = await office.services.logIn.run({
      username: 'sunfuting',
      password: GOOD_PASSWORD,
      address: '10.0.0.1',
    });
    expect(value(late).mustChangePassword).toBe(true);
    expect(value(await office.services.authenticator.bySession(value(late).token)).actor.mandates).toEqual(
      [],
    );
  });
});
