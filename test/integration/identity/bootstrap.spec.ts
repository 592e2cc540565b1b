import { run, sql } from '../../../src/database/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { codes, Demonstration, identitySchema, value } from './demonstration.js';

// What is kept of a password is looked at here, at its real cost.
jest.unmock('@node-rs/argon2');

describeOnBothEngines('first start of the demonstration office', identitySchema, (engine) => {
  let office: Demonstration;
  beforeAll(async () => {
    office = await Demonstration.start(engine);
  });

  it('makes an account for everybody, each with a password of its own', () => {
    expect(office.accounts).toHaveLength(29);
    const passwords = office.accounts.map(({ password }) => password);
    expect(new Set(passwords).size).toBe(29);
    for (const password of passwords) expect(password).toMatch(/^(?:[A-Za-z2-9]{4}-){3}[A-Za-z2-9]{4}$/);
    expect(office.account('wangnigao')).toMatchObject({
      name: '王拟稿',
      organ: '住房保障处',
      posts: ['住房保障处拟稿人'],
      expiresAt: '2018-03-08T01:00:00.000Z',
    });
  });

  it('keeps no password in clear, anywhere', async () => {
    const { reader } = engine.database;
    const accounts = JSON.stringify(await run(reader, sql`select * from identity_account`));
    const events = JSON.stringify(await run(reader, sql`select * from identity_event`));
    for (const { password } of office.accounts) {
      expect(accounts).not.toContain(password);
      expect(events).not.toContain(password);
    }
    expect(accounts).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('does nothing where an office exists, not even beside another instance that starts at the same time', async () => {
    expect(await office.services.bootstrap()).toBeNull();
    expect(await office.anotherInstance().bootstrap()).toBeNull();
    const [count] = await run<{ n: number }>(
      engine.database.reader,
      sql`select count(*) as n from identity_account`,
    );
    expect(Number(count?.n)).toBe(29);
  });

  it('opens with a one-time password nothing but its own change', async () => {
    const token = value(await office.logIn('wangnigao', office.account('wangnigao').password));
    const { actor, credential } = value(await office.services.authenticator.bySession(token));
    expect(credential).toMatchObject({ kind: 'session', mustChangePassword: true });
    expect(actor).toEqual({ person: 'demo-wang', name: '王拟稿', mandates: [] });
    expect(codes(await office.services.makeToken.run(actor, { name: '导入', days: 30 }))).toEqual([
      'permission-missing',
    ]);
  });

  it('gives the mandates of the post once the password is changed', async () => {
    const token = await office.signIn('zhaotingzhang');
    const { actor, credential } = value(await office.services.authenticator.bySession(token));
    expect(credential).toMatchObject({ mustChangePassword: false });
    expect(actor.mandates.map(({ role, organ }) => `${role}@${organ}`)).toEqual(['principal@demo-housing']);
  });

  it('lets a one-time password that nobody used end after seven days', async () => {
    office.clock.moveTo('2018-03-08T00:59:59.000Z');
    expect((await office.logIn('lichuzhang', office.account('lichuzhang').password)).ok).toBe(true);
    office.clock.moveTo('2018-03-08T01:00:00.000Z');
    expect(codes(await office.logIn('yangchuzhang', office.account('yangchuzhang').password))).toEqual([
      'password-expired',
    ]);
  });
});

describeOnBothEngines('two instances that start on an empty storage at once', identitySchema, (engine) => {
  it('make one office: only one of them has passwords to print', async () => {
    const office = new Demonstration(engine);
    const made = await Promise.all([office.services.bootstrap(), office.anotherInstance().bootstrap()]);
    expect(made.filter((accounts) => accounts !== null)).toHaveLength(1);
    const [count] = await run<{ n: number }>(
      engine.database.reader,
      sql`select count(*) as n from identity_organ`,
    );
    expect(Number(count?.n)).toBe(10);
  });
});
