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

  const run = (...words: readonly string[]) => commandLine(engine, ...words);
});
