import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, sql, type Database, type Dialect } from '../../../src/database/index.js';
import { readPath } from '../../../src/kernel/index.js';
import { verifyLedger } from '../../../src/ledger/index.js';
import { caseHeads, compare, readCase, replay } from '../../../src/workflow/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { NO } from '../../support/review-form.js';

/** Words that occur nowhere else; each stands in another place where somebody writes. */
const MARKS = {
  title: '甲标记题名',
  secondTitle: '甲标记改题',
  body: '乙标记正文',
  summary: '丙标记概述',
  attachmentName: '丁标记附件名',
  attachmentBytes: '戊标记附件文',
  plan: '己标记解读方案',
  interpretationTitle: '庚标记解读题',
  interpretation: '辛标记解读文',
  opinion: '壬标记意见',
  reason: '癸标记事由',
  message: '子标记抄送语',
  reviewOpinion: '丑标记审查意见',
  withdrawReason: '寅标记撤下事由',
  number: '卯标发〔2018〕77号',
} as const;

describeOnBothEngines('a document found to be a state secret after its release', OFFICE_SCHEMA, (engine) => {
  let http: HttpOffice;
  let id: string;

  beforeAll(async () => {
    http = await HttpOffice.open(engine);
    id = await publishedSecret(http);
  });
  afterAll(() => http.close());

  it('stands in the storage with every mark before it is sealed', async () => {
    const everything = await tablesOf(engine.database, engine.dialect);
    expect(found(everything)).toEqual(Object.values(MARKS));
  });

  it('leaves none of its words in any table or file, in a ledger that holds and replays', async () => {
    const sealed = await http.acts('chenbaomi', id, 'QUARANTINE', { reasonCode: 'leak-reported' });
    expect(sealed.status).toBe(200);
    await http.office.outbox.drain();
    expect(found(await tablesOf(engine.database, engine.dialect))).toEqual([]);
    expect(found(filesOf(engine.environment['WUGONGKAI_DATA_DIR']))).toEqual([]);
    const { database, journal, law, lexicon } = http.office;
    expect((await verifyLedger(database.reader, caseHeads(database.reader))).faults).toEqual([]);
    const stored = await readCase(database.reader, law, id);
    if (stored === null) throw new Error('the stub is gone');
    const replayed = replay(id, await journal.read(id), law, lexicon);
    expect(replayed.findings).toEqual([]);
    if (replayed.state === null) throw new Error('nothing was replayed');
    expect(compare(id, stored.view.version, replayed.state, stored.state)).toEqual([]);
  });

  it('keeps who did what and when, and answers a repeated creation with the stub', async () => {
    const token = await http.tokenOf('wangnigao');
    const track = await http.ask('GET', `/api/v1/cases/${id}/track`, { token });
    expect(track.status).toBe(200);
    expect(found(track.text)).toEqual([]);
    expect(track.text).toContain('QUARANTINE');
    const again = await http.drafts('wangnigao', DRAFT, 'secret-key');
    expect([again.status, again.json['id'], found(again.text)]).toEqual([201, id, []]);
  });

  it('does not give its number to another document', async () => {
    const plain = { ...DRAFT, kind: 'ordinary', title: '另一件', body: '另一正文', attachments: [] };
    const other = await http.drafts('wangnigao', plain);
    await toNumbering(http, String(other.json['id']), false);
    const asked = await http.acts('zhoubanhe', String(other.json['id']), 'REGISTER', {
      documentNumber: MARKS.number,
    });
    expect(asked.text).toContain('document-number-taken');
  });
});

const DRAFT = {
  kind: 'policy',
  documentType: 'notice',
  title: MARKS.title,
  body: `一、${MARKS.body}`,
  summary: MARKS.summary,
  attachments: [
    { name: `${MARKS.attachmentName}.txt`, content: Buffer.from(MARKS.attachmentBytes).toString('base64') },
  ],
  attribute: 'proactive',
  declaredNonSecret: true,
  channels: ['zj-construction-port'],
};

async function publishedSecret(http: HttpOffice): Promise<string> {
  const created = await http.drafts('wangnigao', DRAFT, 'secret-key');
  const id = String(created.json['id']);
  const drafter = readPath(created.json, 'facts.case.createdBy') ?? null;
  await accepted(http.acts('wangnigao', id, 'EDIT', { title: MARKS.secondTitle }));
  await accepted(
    http.acts('wangnigao', id, 'EDIT_INTERPRETATION', {
      plan: MARKS.plan,
      title: MARKS.interpretationTitle,
      body: MARKS.interpretation,
      elements: ['background', 'objectives', 'main-content'],
      forms: ['text'],
    }),
  );
  await accepted(http.acts('wangnigao', id, 'COPY', { to: [drafter], message: MARKS.message }));
  await toNumbering(http, id, true);
  await accepted(http.acts('zhoubanhe', id, 'REGISTER', { documentNumber: MARKS.number }));
  await accepted(http.acts('zhengxinxi', id, 'PUBLISH'));
  await accepted(http.acts('zhoubanhe', id, 'WITHDRAW', { reason: MARKS.withdrawReason }));
  return id;
}

async function toNumbering(http: HttpOffice, id: string, policy: boolean): Promise<void> {
  const clear = { ...NO, outcome: 'clear', opinion: policy ? MARKS.reviewOpinion : '可以' };
  await accepted(http.acts('wangnigao', id, 'SUBMIT'));
  if (policy) {
    await accepted(http.acts('lichuzhang', id, 'RETURN', { to: 'drafting', reason: MARKS.reason }));
    await accepted(http.acts('wangnigao', id, 'SUBMIT'));
  }
  await accepted(http.acts('lichuzhang', id, 'APPROVE', { opinion: policy ? MARKS.opinion : '同意' }));
  await accepted(http.acts('zhoubanhe', id, 'APPROVE'));
  await accepted(http.acts('wangnigao', id, 'REVIEW', clear));
  if (policy) await accepted(http.acts('lichuzhang', id, 'APPROVE'));
  await accepted(http.acts('chenbaomi', id, 'REVIEW', clear));
  if (policy) await accepted(http.acts('sunfuting', id, 'REVIEW', clear));
  await accepted(http.acts(policy ? 'zhaotingzhang' : 'sunfuting', id, 'SIGN_OFF'));
}

/** Every row of every table, as one text; bytes that are stored in base64 also as what they say. */
async function tablesOf(database: Database, dialect: Dialect): Promise<string> {
  const tables = await run<{ name: string }>(
    database.reader,
    dialect === 'postgres'
      ? sql`select table_name as name from information_schema.tables where table_schema = 'public'`
      : sql`select name from sqlite_master where type = 'table'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows: readonly unknown[] = await database.reader.query(`select * from "${name}"`);
    texts.push(...rows.map((row) => JSON.stringify(row)));
  }
  return texts.join('\n');
}

function filesOf(folder: string | undefined): string {
  if (folder === undefined) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('utf8'))
    .join('\n');
}

function found(text: string): readonly string[] {
  return Object.values(MARKS).filter(
    (mark) => text.includes(mark) || text.includes(Buffer.from(mark).toString('base64')),
  );
}

async function accepted(asked: Promise<Awaited<ReturnType<HttpOffice['ask']>>>): Promise<void> {
  const { status, text } = await asked;
  if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
}
