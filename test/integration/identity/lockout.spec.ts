import { run, sql } from '../../../src/database/index.js';
import { DECOY_HASH, hashPassword } from '../../../src/identity/accounts/password-hasher.js';
import { describeOnBothEngines } from '../../support/database.js';
import { codes, Demonstration, GOOD_PASSWORD, identitySchema, value } from './demonstration.js';

const MINUTE_MS = 60_000;

// What is kept of a password is looked at here, at its real cost.
jest.unmock('@node-rs/argon2');

describeOnBothEngines('failed attempts to sign in (登录失败处理)', identitySchema, (engine) => {
  let office: Demonstration;
  beforeAll(async () => {
    office = await Demonstration.start(engine);
    await office.signIn('wangnigao');
  });
  beforeEach(() => {
    office.clock.advance(16 * MINUTE_MS);
  });

  const tryFiveTimes = async (username: string) => {
    for (let tries = 0; tries < 5; tries += 1) {
      expect(codes(await office.logIn(username, `guess ${tries}`))).toEqual(['login-failed']);
    }
  };

  it('after five of them the account is locked for fifteen minutes, even for the right password', async () => {
    await tryFiveTimes('wangnigao');
    const locked = await office.services.logIn.run({
      username: 'wangnigao',
      password: GOOD_PASSWORD,
      address: '10.0.0.7',
    });
    expect(locked).toMatchObject({ ok: false, error: [{ code: 'account-locked' }] });
    office.clock.advance(15 * MINUTE_MS - 1);
    expect(codes(await office.logIn('wangnigao', GOOD_PASSWORD))).toEqual(['account-locked']);
    office.clock.advance(1);
    expect((await office.logIn('wangnigao', GOOD_PASSWORD)).ok).toBe(true);
  });

  it('attempts during the lock do not lengthen it', async () => {
    await tryFiveTimes('wangnigao');
    for (let minute = 0; minute < 14; minute += 1) {
      office.clock.advance(MINUTE_MS);
      expect(codes(await office.logIn('wangnigao', 'guess'))).toEqual(['account-locked']);
    }
    office.clock.advance(MINUTE_MS);
    expect((await office.logIn('wangnigao', GOOD_PASSWORD)).ok).toBe(true);
  });

  it('a right password before that starts the count over', async () => {
    for (let tries = 0; tries < 4; tries += 1) await office.logIn('wangnigao', 'guess');
    expect((await office.logIn('wangnigao', GOOD_PASSWORD)).ok).toBe(true);
    for (let tries = 0; tries < 4; tries += 1) await office.logIn('wangnigao', 'guess');
    expect((await office.logIn('wangnigao', GOOD_PASSWORD)).ok).toBe(true);
  });

  it('a name that nobody has is answered, counted and locked in the same words', async () => {
    await tryFiveTimes('nobody-here');
    const unknown = await office.logIn('nobody-here', 'guess');
    await tryFiveTimes('wangnigao');
    const known = await office.logIn('wangnigao', 'guess');
    const told = (result: typeof known) =>
      result.ok ? [] : result.error.map(({ code, message }) => [code, message]);
    expect(told(unknown)).toEqual(told(known));
  });

  it('a name that nobody has costs the same hash as one that somebody has', async () => {
    const cost = (hash: string) => hash.split('$').slice(0, 4).join('$');
    expect(cost(DECOY_HASH)).toBe(cost(await hashPassword('anything')));
  });

  it('many at once get no more tries than one after another', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => office.logIn('wangnigao', `guess ${index}`)),
    );
    expect(answers.flatMap(codes).filter((code) => code === 'login-failed')).toHaveLength(5);
    expect(answers.flatMap(codes).filter((code) => code === 'account-locked')).toHaveLength(7);
  });

  it('an address that tries one name after another has to wait, others do not', async () => {
    for (let tries = 0; tries < 30; tries += 1) {
      expect(codes(await office.logIn(`name-${tries}`, 'guess', '10.9.9.9'))).toEqual(['login-failed']);
    }
    expect(codes(await office.logIn('name-30', 'guess', '10.9.9.9'))).toEqual(['address-throttled']);
    expect(codes(await office.logIn('wangnigao', GOOD_PASSWORD, '10.9.9.9'))).toEqual(['address-throttled']);
    expect((await office.logIn('wangnigao', GOOD_PASSWORD, '10.9.9.8')).ok).toBe(true);
    office.clock.advance(15 * MINUTE_MS);
    expect((await office.logIn('wangnigao', GOOD_PASSWORD, '10.9.9.9')).ok).toBe(true);
  });

  it('an office behind one address is not locked out by those who sign in rightly', async () => {
    for (let tries = 0; tries < 40; tries += 1) {
      expect((await office.logIn('wangnigao', GOOD_PASSWORD, '10.8.8.8')).ok).toBe(true);
    }
  });

  it('the system administrator sees the lock and opens it', async () => {
    await tryFiveTimes('wangnigao');
    await office.logIn('wangnigao', 'guess');
    const admin = await office.actor('taoxitong');
    const find = async () => {
      const accounts = value(await office.services.listAccounts.run(admin, { organ: 'demo-housing' }));
      return accounts.find(({ username }) => username === 'wangnigao')?.lockedUntil;
    };
    expect(await find()).not.toBeNull();
    value(await office.services.unlockAccount.run(admin, { person: 'demo-wang' }));
    expect(await find()).toBeNull();
    expect((await office.logIn('wangnigao', GOOD_PASSWORD)).ok).toBe(true);
  });

  it('every attempt stands in the audit trail, without the names that nobody has', async () => {
    await office.logIn('MySecretPassword1!', 'guess');
    await office.logIn('wangnigao', 'guess');
    const rows = await run<{ objectId: string; outcome: string; detail: string }>(
      engine.database.reader,
      sql`select "objectId", outcome, detail from identity_event where action = ${'login'} order by id desc limit 2`,
    );
    expect(rows.map(({ objectId, outcome }) => [objectId, outcome]).sort()).toEqual([
      ['anonymous', 'failed'],
      ['demo-wang', 'failed'],
    ]);
    const all = JSON.stringify(await run(engine.database.reader, sql`select * from identity_event`));
    expect(all.toLowerCase()).not.toContain('mysecretpassword');
    expect(
      JSON.stringify(await run(engine.database.reader, sql`select * from identity_login_guard`)),
    ).not.toContain('wangnigao');
  });

  it('counts that are over are forgotten with the next success', async () => {
    await office.logIn('somebody-else', 'guess');
    office.clock.advance(16 * MINUTE_MS);
    await office.logIn('wangnigao', GOOD_PASSWORD);
    const rows = await run<{ failures: number }>(
      engine.database.reader,
      sql`select failures from identity_login_guard`,
    );
    expect(rows).toEqual([{ failures: 0 }]);
  });
});
