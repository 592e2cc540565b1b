import { documentOf } from '../../../src/documents/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { verifyLedger } from '../../../src/ledger/index.js';
import { caseHeads, readCase } from '../../../src/workflow/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import { CLEAR } from '../../support/review-form.js';

/** Who does what, with which words. */
type Act = readonly [username: string, event: string, payload?: JsonObject];

interface Agency {
  readonly pack: string;
  readonly day: string;
  /** What has to be there before a policy document may be submitted. */
  readonly preparation: readonly Act[];
  readonly ordinary: readonly Act[];
  readonly policy: readonly Act[];
  /** What is left to do when a policy document is public. */
  readonly afterwards: readonly Act[];
}

const INTERPRETATION = {
  plan: '处室负责人解读，同步发布',
  title: '通知解读',
  body: '一、背景依据\n\n　　规范公示。',
  elements: ['background', 'objectives', 'main-content'],
  forms: ['text'],
};
const [drafter, head, office, disclosure] = ['wangnigao', 'lichuzhang', 'zhoubanhe', 'wugongkaiyuan'];
const [secrecy, deputy, principal, web] = ['chenbaomi', 'sunfuting', 'zhaotingzhang', 'zhengxinxi'];

const submit: Act = [drafter, 'SUBMIT'];
const headAgrees: Act = [head, 'APPROVE'];
const specialist: Act = [secrecy, 'REVIEW', CLEAR];
const release: readonly Act[] = [
  [principal, 'SIGN_OFF'],
  [office, 'REGISTER', { code: '示建' }],
  [web, 'PUBLISH'],
];
const threeSteps: readonly Act[] = [submit, headAgrees, specialist, ...release];
const fourLevels: readonly Act[] = [
  submit,
  [head, 'REVIEW', CLEAR],
  specialist,
  [deputy, 'REVIEW', CLEAR],
  ...release,
];
const officeChecks: Act = [office, 'APPROVE'];
const selfCheck: Act = [drafter, 'REVIEW', CLEAR];

const AGENCIES: readonly Agency[] = [
  {
    pack: 'zhejiang-housing',
    day: '2018-03-01',
    preparation: [[drafter, 'EDIT_INTERPRETATION', INTERPRETATION]],
    ordinary: [submit, headAgrees, officeChecks, selfCheck, specialist, ...release],
    policy: [
      submit,
      headAgrees,
      officeChecks,
      selfCheck,
      headAgrees,
      specialist,
      [deputy, 'REVIEW', CLEAR],
      ...release,
    ],
    afterwards: [],
  },
  {
    pack: 'dingtao-housing',
    day: '2017-09-01',
    preparation: [],
    ordinary: fourLevels,
    policy: fourLevels,
    afterwards: [[drafter, 'APPROVE', { opinion: '解读已在政府网站公开' }]],
  },
  {
    pack: 'liupanshui-housing',
    day: '2020-09-01',
    preparation: [],
    ordinary: threeSteps,
    policy: threeSteps,
    afterwards: [],
  },
  {
    pack: 'hunan-housing',
    day: '2018-09-03',
    preparation: [],
    ordinary: threeSteps,
    policy: [
      submit,
      headAgrees,
      [disclosure, 'APPROVE', { outcome: 'hearing-published', opinion: '听证事项已在门户网站公示' }],
      specialist,
      ...release,
    ],
    afterwards: [],
  },
  {
    pack: 'quzhou-housing',
    day: '2015-09-01',
    preparation: [],
    ordinary: threeSteps,
    policy: threeSteps,
    afterwards: [],
  },
];

describe.each(AGENCIES)('an office that runs on $pack alone', (agency) => {
  describeOnBothEngines('its documents', OFFICE_SCHEMA, (engine) => {
    let http: HttpOffice;
    beforeAll(async () => {
      http = await HttpOffice.open(engine, { id: agency.pack, day: agency.day });
    });
    afterAll(async () => http.close());

    it.each([
      ['an ordinary document', 'ordinary', '关于公布保障性住房房源的通知', agency.ordinary],
      [
        'a policy document',
        'policy',
        '关于规范房屋征收补偿的意见',
        [...agency.preparation, ...agency.policy],
      ],
    ] as const)('carry %s from draft to the public page', async (_what, kind, title, acts) => {
      const id = await drafted(http, kind, title);
      const [last, ...others] = [...acts].reverse();
      for (const act of others.reverse()) await accepted(http, id, act);
      const before = await http.ask('GET', '/documents');
      expect(before.text).not.toContain(title);
      if (last !== undefined) await accepted(http, id, last);
      const page = await http.ask('GET', `/documents/${await slugOf(http, id)}`);
      expect([page.status, page.text.includes(title)]).toEqual([200, true]);
      if (kind === 'policy') for (const act of agency.afterwards) await accepted(http, id, act);
      expect((await stored(http, id)).states).toEqual(['published']);
    });

    it('are refused publication before anybody reviewed them', async () => {
      const id = await drafted(http, 'ordinary', '关于未经审查的通知');
      await accepted(http, id, submit);
      const refused = await http.acts(web, id, 'PUBLISH');
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect((await http.ask('GET', '/documents')).text).not.toContain('关于未经审查的通知');
    });

    it('leave a ledger that holds and name this pack and no other', async () => {
      const { database } = http.office;
      expect((await verifyLedger(database.reader, caseHeads(database.reader))).faults).toEqual([]);
      const heads = await caseHeads(database.reader).after(null, 100);
      const packs = await Promise.all(
        heads.map(async ({ caseId }) => (await stored(http, caseId)).pack.pack),
      );
      expect([...new Set(packs)]).toEqual([agency.pack]);
    });
  });
});

async function drafted(http: HttpOffice, kind: string, title: string): Promise<string> {
  const created = await http.drafts(drafter, {
    kind,
    documentType: kind === 'policy' ? 'opinion' : 'notice',
    title,
    body: '一、总体要求\n\n　　按规定公开。',
    attribute: 'proactive',
    declaredNonSecret: true,
    channels: [],
  });
  expect(created.status).toBe(201);
  return String(created.json['id']);
}

async function accepted(http: HttpOffice, id: string, [who, event, payload = {}]: Act): Promise<void> {
  const answer = await http.acts(who, id, event, payload);
  if (answer.status !== 200)
    throw new Error(`${who} ${event}: ${answer.status} ${answer.text.slice(0, 500)}`);
}

async function stored(http: HttpOffice, id: string) {
  const found = await readCase(http.office.database.reader, http.office.law, id);
  if (found === null) throw new Error(`${id} is not stored`);
  return found.view;
}

async function slugOf(http: HttpOffice, id: string): Promise<string> {
  return String(documentOf((await stored(http, id)).facts).indexNumber).replace('/', '-');
}
