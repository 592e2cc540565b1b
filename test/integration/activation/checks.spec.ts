import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../src/kernel/index.js';
import { nextVerbOffice, PROVES_ALL } from '../../support/candidate.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { policiesWith } from '../../support/policies-with.js';

const VERSION = { pack: 'verb-office', effectiveFrom: '2017-05-17' };
const SCENARIO = `title: 标明公开属性的可以送审
on: 2018-03-01
given:
  document: { kind: ordinary, attribute: proactive, documentType: notice, declaredNonSecret: true, title: 短标题, channels: [office-site] }
  actor: drafter
when: SUBMIT
expect: { refused: [], state: joint-check }
`;
const SOON_MS = 100;

describeOnBothEngines('checks of law in the running office', OFFICE_SCHEMA, (engine) => {
  const folder = policiesWith('verbs', ['cn-national']);
  let http: HttpOffice;
  beforeAll(async () => {
    const own = join(folder, 'packs/verb-office/2017-05-17/scenarios');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'own.yaml'), SCENARIO);
    http = await HttpOffice.open(
      engine,
      { id: VERSION.pack, day: '2018-03-01', policies: folder },
      PROVES_ALL,
    );
  });
  afterAll(() => http.close());

  const ask = async (who: string, method: 'GET' | 'POST', path: string, body?: JsonObject) =>
    http.ask(method, `/api/v1/policy/${path}`, { token: await http.tokenOf(who), body });

  /** Starts one and waits until it ended. */
  async function ended(who: string, body: JsonObject): Promise<JsonObject> {
    const begun = await ask(who, 'POST', 'checks', { ...VERSION, ...body });
    for (;;) {
      const { json } = await ask(who, 'GET', `checks/${String(begun.json['id'])}`);
      if (json['endedAt'] !== null) return json;
      await new Promise((resolve) => setTimeout(resolve, SOON_MS));
    }
  }

  it('plays the scenarios, keeps the report for everybody on the staff, and exports it', async () => {
    const done = await ended('fengfagui', { kind: 'scenarios' });
    expect([done['state'], done['personName']]).toEqual(['done', '冯法规']);
    const report = await ask('wangnigao', 'GET', `reports/${String(done['report'])}`);
    const { scenarios } = report.json['body'] as { scenarios: readonly { holds: boolean }[] };
    expect(scenarios.length).toBeGreaterThan(0);
    expect(scenarios.every(({ holds }) => holds)).toBe(true);
    const table = await ask('wangnigao', 'GET', `reports/${String(done['report'])}/csv`);
    expect(table.text.split('\r\n')).toHaveLength(scenarios.length + 2);
  });

  it('says of a pack that there is none why nothing can be checked', async () => {
    const done = await ended('fengfagui', { kind: 'proof', pack: 'no-such-pack' });
    const [reason] = done['refusals'] as readonly { code: string }[];
    expect([done['state'], reason?.code]).toEqual(['refused', 'candidate-unknown']);
  });

  it('calls off what waits, and what is behind it goes on', async () => {
    const first = await ask('fengfagui', 'POST', 'checks', { ...VERSION, kind: 'scenarios' });
    const second = await ask('fengfagui', 'POST', 'checks', { ...VERSION, kind: 'mutation' });
    const off = await ask('hanfagui', 'POST', `checks/${String(second.json['id'])}/cancellation`);
    expect([off.status, off.json['state']]).toEqual([200, 'cancelled']);
    const third = await ended('fengfagui', { kind: 'scenarios' });
    expect(third['state']).toBe('done');
    const { json } = await ask('fengfagui', 'GET', `checks/${String(first.json['id'])}`);
    expect(json['state']).toBe('done');
  });

  it('does not use what lies changed in the folder and was not activated', async () => {
    const candidate = nextVerbOffice(folder);
    cpSync(`${candidate.folder}/packs`, `${folder}/packs`, { recursive: true });
    const seen = await ask('fengfagui', 'GET', 'folder');
    const { versions } = seen.json as unknown as { versions: readonly JsonObject[] };
    const own = versions.find(({ pack }) => pack === VERSION.pack);
    expect([own?.['standing'], own?.['inUse']]).toEqual(['changed', false]);
    const adopted = await ask('fengfagui', 'POST', 'folder/adoption');
    const [reason] = adopted.json['refusals'] as unknown as readonly { code: string }[];
    expect([adopted.status, reason?.code]).toEqual([409, 'folder-not-activated']);
  });

  it('works by what two people activated at once, without a restart, and keeps the dry run of a migration', async () => {
    const drafted = await http.drafts('wangnigao', {
      kind: 'ordinary',
      documentType: 'notice',
      title: '关于旧规定下的通知',
      attribute: 'proactive',
      declaredNonSecret: true,
      channels: ['office-site'],
      body: '正文',
    });
    const { report } = await ended('fengfagui', { kind: 'rehearsal' });
    const rehearsal = String(report);
    for (const who of ['fengfagui', 'hanfagui'])
      await ask(who, 'POST', `rehearsals/${rehearsal}/readings`, { hash: rehearsal });
    const alone = [
      await ended('fengfagui', { kind: 'proposal', rehearsal }),
      await ended('fengfagui', { kind: 'activation', rehearsal }),
    ];
    const [reason] = alone[1]?.['refusals'] as unknown as readonly { code: string }[];
    expect([alone[0]?.['state'], alone[1]?.['state'], reason?.code]).toEqual([
      'done',
      'refused',
      'same-person',
    ]);
    const both = await ended('hanfagui', { kind: 'activation', rehearsal });
    expect(both['state']).toBe('done');
    const chart = await ask('wangnigao', 'GET', 'packs/verb-office/2018-03-01/charts/document');
    expect(chart.text).toContain('合法性审核');
    // The case that began before still stands under its own law.
    const old = await http.ask('GET', `/api/v1/cases/${String(drafted.json['id'])}/next`, {
      token: await http.tokenOf('wangnigao'),
    });
    expect([drafted.status, old.status]).toEqual([201, 200]);
    const dry = await ask('hanfagui', 'POST', 'migrations', { ...VERSION, dryRun: true });
    const kept = await ask('hanfagui', 'GET', `reports/${String(dry.json['report'])}`);
    expect([kept.status, kept.json['kind']]).toEqual([200, 'dry-run']);
    expect((await ask('wangnigao', 'GET', `reports/${String(dry.json['report'])}`)).status).toBe(404);
  });
});
