import { openOffice } from '../../../src/composition/office.js';
import { loadConfig } from '../../../src/config/index.js';
import { SystemClock } from '../../../src/kernel/index.js';
import { commandLine } from '../../support/command-line.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';

describeOnBothEngines('accounts from the command line', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  beforeAll(async () => {
    http = await HttpOffice.open(engine);
  });
  afterAll(() => http.close());

  it('gives an administrator a new one-time password that no other administrator could, and ends the old key', async () => {
    const token = await http.tokenOf('qishenji');
    const admin = await http.tokenOf('taoxitong');
    const over = await http.ask('POST', '/api/v1/accounts/demo-qi/password-reset', { token: admin });
    expect([over.status, over.text]).toEqual([403, expect.stringContaining('administrator-account')]);
    const { code, out } = await run('account', 'reset', '--username', 'qishenji', '--json');
    const issued = JSON.parse(out) as { person: string; password: string };
    expect([code, issued.person]).toEqual([0, 'demo-qi']);
    expect(issued.password).not.toBe(http.passwords.get('qishenji'));
    expect((await http.ask('GET', '/api/v1/me', { token })).status).toBe(401);
  });

  it('stops an account and lets it work again', async () => {
    const token = await http.tokenOf('linnigao');
    const me = async () => (await http.ask('GET', '/api/v1/me', { token })).status;
    expect((await run('account', 'disable', '--username', 'linnigao')).code).toBe(0);
    expect(await me()).toBe(401);
    expect((await run('account', 'list')).out).toMatch(/^linnigao {2}demo-lin {2}已停用/m);
    expect((await run('account', 'enable', '--username', 'linnigao')).code).toBe(0);
    expect(await me()).toBe(200);
  });

  it('says with code 1 that there is no such account', async () => {
    const { code, out } = await run('account', 'unlock', '--username', 'no-such-user');
    expect([code, out]).toEqual([1, expect.stringContaining('没有这一账号')]);
  });

  it('opens an account for a person who has none, and refuses a second one', async () => {
    const token = await http.tokenOf('taoxitong');
    const body = { name: '新来人', organ: 'demo-reform' };
    const person = String((await http.ask('POST', '/api/v1/persons', { token, body })).json['id']);
    const words = ['account', 'create', '--person', person, '--username', 'xinlairen', '--json'];
    const made = await run(...words);
    const { username, password } = JSON.parse(made.out) as { username: string; password: string };
    expect([made.code, username]).toEqual([0, 'xinlairen']);
    const session = await http.ask('POST', '/api/v1/sessions', { body: { username, password } });
    expect(session.status).toBe(201);
    const again = await run(...words);
    expect([again.code, again.out]).toEqual([1, expect.stringContaining('account-exists')]);
  });

  it("lists one's tokens without their secrets, stops one, and then knows its bearer no more", async () => {
    const token = await tokenOf('huazhuren');
    const listed = await run('token', 'list', '--json', '--token', token);
    const [kept] = JSON.parse(listed.out) as { id: string }[];
    expect([listed.code, listed.out.includes(token)]).toEqual([0, false]);
    const others = await run('token', 'list', '--person', 'demo-qi', '--token', token);
    expect([others.code, others.out]).toEqual([1, expect.stringContaining('permission-missing')]);
    expect((await run('token', 'revoke', kept?.id ?? '', '--token', token)).code).toBe(0);
    expect((await run('token', 'list', '--token', token)).code).toBe(2);
  });

  it('lends a role for a time, for the security administrator only, and ends the loan', async () => {
    const terms = ['--lender', 'demo-lin', '--borrower', 'demo-hua', '--reason', '出差'];
    const delegate = ['loan', 'delegate', '--roles', 'drafter', ...terms];
    const days = ['--from', '2099-03-01', '--to', '2099-03-30'];
    const drafter = await run(...delegate, ...days, '--token', await tokenOf('wangnigao'));
    expect([drafter.code, drafter.out]).toEqual([1, expect.stringContaining('permission-missing')]);
    const token = await tokenOf('jianganquan');
    const made = await run(...delegate, ...days, '--json', '--token', token);
    const loan = JSON.parse(made.out) as { id: string; kind: string; roles: string[] };
    expect([made.code, loan.kind, loan.roles]).toEqual([0, 'delegation', ['drafter']]);
    const leaver = await run('person', 'handover', 'demo-lin', '--token', token);
    expect([leaver.code, leaver.out]).toEqual([0, expect.stringContaining('还有 1 项代理或委托没有结束')]);
    expect((await run('loan', 'revoke', loan.id, '--token', token)).code).toBe(0);
    const nonsense = await run(...delegate, '--from', '2099-02-30', '--to', '2099-03-30', '--token', token);
    expect(nonsense.code).toBe(2);
  });

  const run = (...words: readonly string[]) => commandLine(engine, ...words);

  /** A token good today: the command line runs on the machine's clock, not on the one of the test's server. */
  async function tokenOf(username: string): Promise<string> {
    const config = loadConfig(engine.environment);
    if (!config.ok) throw new Error('no configuration');
    const { identity, database } = await openOffice(config.value, new SystemClock());
    const actor = await identity.actorByUsername.run(username);
    const made = actor.ok ? await identity.makeToken.run(actor.value, { name: 'cli', days: 1 }) : actor;
    await database.close();
    return made.ok ? made.value.token : '';
  }
});
