import { run, sql } from '../../../src/database/index.js';
import {
  documentOf,
  listDocuments,
  listVersions,
  readVersion,
  SEALED_TITLE,
} from '../../../src/documents/index.js';
import type { CaseVisibility } from '../../../src/identity/index.js';
import { digest } from '../../../src/kernel/index.js';
import { secrecyOf } from '../../../src/secrecy-review/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { DRAFT, featureEntities, FeatureOffice, refusedCodes } from '../../support/feature-office.js';

const ALL: CaseVisibility = { all: true, organs: [], divisions: [], persons: [], desks: [] };
const base64 = (text: string) => Buffer.from(text).toString('base64');

describeOnBothEngines('drafts and their versions', { entities: featureEntities }, (engine) => {
  const office = new FeatureOffice(() => engine.database);
  const stored = async () => (await run(engine.database.reader, sql`select hash from content`)).length;

  it('keeps bytes out of the journal: only hashes go there', async () => {
    const { journaled } = await office.created({
      body: '正文甲',
      attachments: [{ name: '表.txt', content: base64('表格乙') }],
    });
    expect(JSON.stringify(journaled)).not.toMatch(/正文甲|表格乙/);
    expect(documentOf(journaled)).toMatchObject({
      bodyHash: digest('正文甲'),
      attachments: [{ id: 'a1-1', name: '表.txt', mediaType: 'text/plain', size: 9, hash: digest('表格乙') }],
    });
  });

  it.each([
    ['the title', { title: '机密★关于某事' }],
    ['the body', { body: '秘密★1年' }],
    ['the summary', { summary: '绝密★' }],
    ['the name of an attachment', { attachments: [{ name: '机密★表.txt', content: base64('x') }] }],
    ['the text of an attachment', { attachments: [{ name: '表.txt', content: base64('秘密★') }] }],
    ['the reason', { ground: { id: 'internal-affairs', rank: 'law', basis: '某法', reason: '机密★' } }],
  ])(
    'refuses a draft whose classification mark stands in %s, before anything of it is stored',
    async (_where, change) => {
      const before = await stored();
      const refused = await office.create({ ...DRAFT, body: `另文${String(_where)}`, ...change });
      expect(refusedCodes(refused)).toEqual(['classification-mark-found']);
      expect(JSON.stringify(refused)).not.toMatch(/某事|1年|表/);
      expect(await stored()).toBe(before);
    },
  );

  it('changes only the fields named, counts the version up, and keeps every version readable', async () => {
    const first = await office.created({ body: '第一稿', attribute: 'proactive' });
    const second = await office.moved(first, {
      type: 'EDIT',
      payload: { body: '第二稿' },
      effects: ['revise-document'],
    });
    expect(documentOf(second.facts)).toMatchObject({
      version: 2,
      title: DRAFT['title'],
      attribute: 'proactive',
      bodyHash: digest('第二稿'),
    });
    const { id } = second.facts.case;
    const versions = await listVersions(engine.database.reader, id);
    expect(versions.map(({ version, bodyHash, madeBy }) => [version, bodyHash, madeBy])).toEqual([
      [1, digest('第一稿'), 'drafter-1'],
      [2, digest('第二稿'), 'drafter-1'],
    ]);
    expect((await readVersion(engine.database.reader, office.content, id, 1))?.body).toBe('第一稿');
    expect(await readVersion(engine.database.reader, office.content, id, 3)).toBeNull();
  });

  it('makes no new version of an edit that changes nothing', async () => {
    const first = await office.created({ channels: ['website'] });
    const same = await office.moved(first, {
      type: 'EDIT',
      payload: { title: DRAFT['title'] ?? '', body: DRAFT['body'] ?? '', channels: ['website'] },
      effects: ['revise-document'],
    });
    expect(same.facts).toEqual(first.facts);
    expect(await listVersions(engine.database.reader, first.facts.case.id)).toHaveLength(1);
  });

  it('adds and takes out attachments, each a new version, and uses no id twice', async () => {
    const attach = {
      type: 'ATTACH',
      payload: { name: '表.txt', content: base64('甲') },
      effects: ['add-attachment'],
    };
    const first = await office.moved(await office.created(), attach);
    expect(refusedCodes(await office.attempt(first, attach))).toEqual(['attachment-duplicate']);
    expect(refusedCodes(await office.attempt(first, { type: 'DETACH', payload: { id: 'a9-1' } }))).toEqual([
      'attachment-unknown',
    ]);
    const without = await office.moved(first, {
      type: 'DETACH',
      payload: { id: 'a2-1' },
      effects: ['remove-attachment'],
    });
    expect(documentOf(without.facts)).toMatchObject({ version: 3, attachments: [] });
    const again = await office.moved(without, attach);
    expect(documentOf(again.facts).attachments.map(({ id }) => id)).toEqual(['a4-1']);
  });

  it('gives an attachment another name: a new version, and what was found in its text stays found', async () => {
    const draft = await office.created({
      attachments: [{ name: '表.txt', content: base64('联系电话13800138000') }],
    });
    const rename = (name: string) => ({
      type: 'EDIT',
      payload: { attachmentNames: [{ id: 'a1-1', name }] },
      effects: ['revise-document'],
    });
    const under = await office.moved(draft, rename('附件1.txt'));
    expect(documentOf(under.facts)).toMatchObject({
      version: 2,
      attachments: [{ id: 'a1-1', name: '附件1.txt', hash: digest('联系电话13800138000') }],
    });
    expect(secrecyOf(under.facts).hits).toEqual([{ where: 'attachment.a1-1', code: 'mobile-number' }]);
    expect(refusedCodes(await office.attempt(draft, rename('机密★表.txt')))).toEqual([
      'classification-mark-found',
    ]);
  });

  it('lists what no program could read, and takes it off with the attachment', async () => {
    const pdf = { name: '扫描件.pdf', content: base64('%PDF-1.7 scan') };
    const draft = await office.created({ attachments: [pdf] });
    expect(documentOf(draft.facts).unscannable).toEqual(['a1-1']);
    const without = await office.moved(draft, {
      type: 'DETACH',
      payload: { id: 'a1-1' },
      effects: ['remove-attachment'],
    });
    expect(documentOf(without.facts).unscannable).toEqual([]);
  });

  it('screens anew what changed: the outcome of a review goes, and so do hits that are not there any more', async () => {
    const draft = await office.created({ body: '联系电话13800138000' });
    expect(secrecyOf(draft.facts).hits).toEqual([{ where: 'body', code: 'mobile-number' }]);
    const reviewed = {
      ...draft,
      facts: { ...draft.facts, secrecy: { ...secrecyOf(draft.facts), outcome: 'clear' as const } },
    };
    const edited = await office.moved(reviewed, {
      type: 'EDIT',
      payload: { body: '联系电话略' },
      effects: ['revise-document'],
    });
    expect(secrecyOf(edited.facts)).toMatchObject({ outcome: null, hits: [] });
  });

  it('keeps the interpretation beside the document: other words void the review of both', async () => {
    const draft = await office.created();
    const written = await office.moved(draft, {
      type: 'EDIT_INTERPRETATION',
      payload: { plan: '发布会', title: '一图读懂', body: '咨询13800138000', elements: ['background'] },
      effects: ['revise-interpretation'],
    });
    expect(written.facts['interpretation']).toMatchObject({
      title: '一图读懂',
      bodyHash: digest('咨询13800138000'),
    });
    expect(secrecyOf(written.facts).hits).toEqual([{ where: 'interpretation', code: 'mobile-number' }]);
    const retitled = await office.moved(written, {
      type: 'EDIT_INTERPRETATION',
      payload: { title: '问答' },
      effects: ['revise-interpretation'],
    });
    expect(secrecyOf(retitled.facts).hits).toEqual([{ where: 'interpretation', code: 'mobile-number' }]);
    const same = await office.moved(retitled, {
      type: 'EDIT_INTERPRETATION',
      payload: { title: '问答' },
      effects: ['revise-interpretation'],
    });
    expect(same.facts).toEqual(retitled.facts);
    const marked = await office.attempt(same, { type: 'EDIT_INTERPRETATION', payload: { body: '机密★' } });
    expect(refusedCodes(marked)).toEqual(['classification-mark-found']);
    const stranger = await office.attempt(same, {
      type: 'EDIT_INTERPRETATION',
      payload: { firstInterpreter: 'nobody' },
    });
    expect(refusedCodes(stranger)).toEqual(['person-unknown']);
  });

  it('names as co-issuers only organs that can sign', async () => {
    const draft = (coIssuers: readonly string[]) => office.create({ ...DRAFT, coIssuers });
    expect(refusedCodes(await draft(['finance']))).toEqual([]);
    expect(refusedCodes(await draft(['zj-housing', 'markets', 'merged-office', 'nowhere']))).toEqual(
      Array(4).fill('co-issuer-unfit'),
    );
  });
});

describeOnBothEngines('the list of documents', { entities: featureEntities }, (engine) => {
  const office = new FeatureOffice(() => engine.database);
  const list = (visibility: CaseVisibility, filter = {}, page = { limit: 50 }) =>
    listDocuments(engine.database.reader, visibility, filter, page);
  const titles = async (...input: Parameters<typeof list>) =>
    (await list(...input)).items.map(({ title }) => title);
  const nobody: CaseVisibility = { ...ALL, all: false };

  beforeAll(async () => {
    await office.created({ title: '甲 100%', attribute: 'proactive' }, { division: 'renovation' });
    await office.created(
      { title: '乙_', kind: 'ordinary', attribute: 'withheld' },
      { division: 'markets', person: 'drafter-2' },
    );
    await office.created(
      { title: '丙', kind: 'information' },
      { organ: 'finance', division: 'finance', person: 'drafter-3' },
    );
  });

  it('goes page by page from the latest change, each document once', async () => {
    const first = await list(ALL, {}, { limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['丙', '乙_']);
    const second = await listDocuments(engine.database.reader, ALL, {}, { limit: 2, after: first.next });
    expect(second.items.map(({ title }) => title)).toEqual(['甲 100%']);
    expect(second.next).toBeNull();
  });

  it('shows everybody what they may know of and nothing else', async () => {
    expect(await titles(nobody)).toEqual([]);
    expect(await titles({ ...nobody, organs: ['zj-housing'] })).toEqual(['乙_', '甲 100%']);
    expect(await titles({ ...nobody, divisions: ['renovation'] })).toEqual(['甲 100%']);
    expect(await titles({ ...nobody, persons: ['drafter-3'] })).toEqual(['丙']);
  });

  it('shows a document once to whoever may know of it on several grounds, page after page', async () => {
    const many = {
      ...nobody,
      organs: ['zj-housing'],
      divisions: ['renovation', 'markets'],
      persons: ['drafter-2'],
    };
    const first = await list(many, {}, { limit: 1 });
    const second = await listDocuments(engine.database.reader, many, {}, { limit: 1, after: first.next });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['乙_', '甲 100%']);
    expect(second.next).toBeNull();
    const crowd = Array.from({ length: 120 }, (_, index) => `division-${index}`);
    expect(await titles({ ...many, divisions: [...crowd, 'renovation'] })).toEqual(['乙_', '甲 100%']);
  });

  it('shows a document to whoever took part in it, has a task on it, or holds the desk it waits at', async () => {
    const caseId = (await list(ALL)).items.find(({ title }) => title === '甲 100%')?.caseId ?? '';
    const task = `insert into workflow_task (case_id, task, alternative, state, role, organ, person, excluded, status, opened_at)`;
    await engine.raw(
      `insert into workflow_participant (case_id, person, since) values ('${caseId}', 'copied-1', '2018-03-01')`,
      `${task} values ('${caseId}', 't1', 0, 'countersign', 'principal', 'finance', null, '[]', 'open', '2018-03-01')`,
      `${task} values ('${caseId}', 't2', 0, 'countersign', null, null, 'added-1', '[]', 'open', '2018-03-01')`,
      `${task} values ('${caseId}', 't3', 0, 'countersign', null, null, 'former-1', '[]', 'settled', '2018-03-01')`,
    );
    expect(await titles({ ...nobody, persons: ['copied-1'] })).toEqual(['甲 100%']);
    expect(await titles({ ...nobody, persons: ['added-1'] })).toEqual(['甲 100%']);
    expect(await titles({ ...nobody, persons: ['former-1'] })).toEqual([]);
    expect(await titles({ ...nobody, desks: [{ role: 'principal', organs: ['finance'] }] })).toEqual([
      '甲 100%',
    ]);
    expect(await titles({ ...nobody, desks: [{ role: 'drafter', organs: ['finance'] }] })).toEqual([]);
  });

  it('narrows by what is asked, and takes % and _ for what they are', async () => {
    expect(await titles(ALL, { kind: 'information' })).toEqual(['丙']);
    expect(await titles(ALL, { attribute: 'withheld' })).toEqual(['乙_']);
    expect(await titles(ALL, { state: 'drafting', organ: 'finance' })).toEqual(['丙']);
    expect(await titles(ALL, { state: 'draft' })).toEqual([]);
    expect(await titles(ALL, { title: '0%' })).toEqual(['甲 100%']);
    expect(await titles(ALL, { title: '_' })).toEqual(['乙_']);
  });

  it('shows of a sealed document only the stub', async () => {
    const secret = await office.created({ title: '丁的秘密题目', summary: '秘密概述' });
    await office.moved(secret, {
      type: 'QUARANTINE',
      payload: { reasonCode: 'mark-overlooked' },
      effects: ['destroy-content'],
      state: ['quarantined'],
    });
    const { items } = await list(ALL, { state: 'quarantined' });
    expect(items).toMatchObject([{ title: SEALED_TITLE, sealed: true, states: ['quarantined'] }]);
    expect(JSON.stringify(items)).not.toMatch(/秘密题目|秘密概述/);
  });
});
