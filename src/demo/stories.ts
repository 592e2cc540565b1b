import type { JsonObject } from '../kernel/index.js';
import type { CaseView } from '../workflow/index.js';
import { CAST, CLEAR, NOTHING_FOUND, type Story } from './story.js';
import type { Storyteller } from './storyteller.js';

const { drafter, head, office, disclosure, secrecy, deputy, principal, web } = CAST;

const BODY =
  '各市、县（市、区）住房城乡建设局：\n\n　　为做好有关工作，现就有关事项通知如下。\n\n一、加强组织领导\n\n　　各地要明确责任，抓好落实。\n\n二、及时公开信息\n\n　　有关进展情况按规定向社会公开。';

function draft(title: string, more: JsonObject): JsonObject {
  return {
    kind: 'ordinary',
    documentType: 'notice',
    title,
    body: BODY,
    declaredNonSecret: true,
    channels: ['zj-construction-port'],
    ...more,
  };
}

/** From the division to where the reviews are. */
async function toReviews(teller: Storyteller, view: CaseView): Promise<CaseView> {
  let at = await teller.does(drafter, view, 'SUBMIT', {}, '送审');
  at = await teller.does(head, at, 'APPROVE', { opinion: '同意' }, '处室负责人审核同意');
  return teller.does(office, at, 'APPROVE', { opinion: '文字已核' }, '厅办公室核稿通过');
}

/** Self-check and specialist review of an ordinary document. */
async function reviewed(teller: Storyteller, view: CaseView): Promise<CaseView> {
  const at = await teller.does(drafter, view, 'REVIEW', CLEAR, '自审：逐项填写保密审查表');
  return teller.does(secrecy, at, 'REVIEW', CLEAR, '保密审查员专审：同意');
}

async function released(teller: Storyteller, view: CaseView): Promise<CaseView> {
  let at = await teller.does(office, view, 'REGISTER', {}, '登记编号');
  at = await teller.does(web, at, 'PUBLISH', {}, '发布到网站');
  return at;
}

const published: Story = {
  title: '一、政策性文件与解读同步公开',
  tell: async (teller) => {
    let at = await teller.drafts(
      drafter,
      draft('关于加强保障性住房分配信息公开的通知', { kind: 'policy', normative: true }),
      '起草政策性文件，未标公开属性',
    );
    await teller.isStopped(drafter, at, 'SUBMIT', {}, '送审');
    at = await teller.does(drafter, at, 'EDIT', { attribute: 'proactive' }, '标明主动公开');
    await teller.isStopped(drafter, at, 'SUBMIT', {}, '再次送审');
    const plan = {
      plan: '由处室主要负责人解读，文件公布时同步在网站发布文字解读',
      title: '保障性住房分配信息公开通知解读',
      body: '一、背景依据\n\n　　为规范保障性住房分配信息公开。\n\n二、目标任务\n\n　　让申请家庭看得到、看得懂。\n\n三、主要内容\n\n　　明确公开的内容、时限和渠道。',
      elements: ['background', 'objectives', 'main-content'],
      forms: ['text'],
    };
    at = await teller.does(drafter, at, 'EDIT_INTERPRETATION', plan, '编写解读方案和解读材料');
    at = await toReviews(teller, at);
    at = await teller.does(drafter, at, 'REVIEW', CLEAR, '自审：逐项填写保密审查表');
    at = await teller.does(head, at, 'APPROVE', { opinion: '解读准确' }, '第一解读人审定解读');
    await teller.isStopped(web, at, 'PUBLISH', {}, '网站编辑想先发布');
    at = await teller.does(secrecy, at, 'REVIEW', CLEAR, '保密审查员专审：同意');
    at = await teller.does(deputy, at, 'REVIEW', CLEAR, '分管领导审：同意');
    at = await teller.does(principal, at, 'SIGN_OFF', { opinion: '发' }, '厅长签发（文件与解读一并签发）');
    await released(teller, at);
  },
};

const ordinary: Story = {
  title: '二、一般公文主动公开',
  tell: async (teller) => {
    let at = await teller.drafts(
      drafter,
      draft('关于做好物业服务信息公示工作的通知', { attribute: 'proactive' }),
      '起草通知，标明主动公开',
    );
    at = await toReviews(teller, at);
    at = await reviewed(teller, at);
    at = await teller.does(deputy, at, 'SIGN_OFF', {}, '分管领导签发');
    await released(teller, at);
  },
};

const onApplication: Story = {
  title: '三、依申请公开的公文归档',
  tell: async (teller) => {
    let at = await teller.drafts(
      drafter,
      draft('关于下达年度工作计划的函', { documentType: 'letter', attribute: 'on-application' }),
      '起草函，标明依申请公开，未写理由',
    );
    await teller.isStopped(drafter, at, 'SUBMIT', {}, '送审');
    const ground = {
      id: 'outside-proactive-scope',
      rank: 'administrative-regulation',
      basis: '政府信息公开条例第十三条',
      reason: '仅涉及个别单位的工作安排，不需社会广泛知晓',
    };
    at = await teller.does(drafter, at, 'EDIT', { ground }, '写明理由和依据');
    at = await toReviews(teller, at);
    at = await reviewed(teller, at);
    at = await teller.does(deputy, at, 'SIGN_OFF', {}, '分管领导签发');
    at = await teller.does(office, at, 'REGISTER', {}, '登记编号');
    await teller.isStopped(web, at, 'PUBLISH', {}, '网站编辑想发布');
    await teller.does(office, at, 'FILE', {}, '归档，等待申请');
  },
};

const withheld: Story = {
  title: '四、不予公开的政策性文件先经政务公开工作机构审查',
  tell: async (teller) => {
    const ground = {
      id: 'safety-and-stability',
      rank: 'other',
      basis: '本厅内部规定',
      reason: '公开后可能影响社会稳定',
    };
    let at = await teller.drafts(
      drafter,
      draft('关于应急处置工作方案的意见', {
        kind: 'policy',
        documentType: 'opinion',
        attribute: 'withheld',
        ground,
      }),
      '起草意见，拟不予公开，依据只是内部规定',
    );
    await teller.isStopped(drafter, at, 'SUBMIT', {}, '送审');
    at = await teller.does(
      drafter,
      at,
      'EDIT',
      { ground: { ...ground, rank: 'administrative-regulation', basis: '政府信息公开条例第八条' } },
      '改引行政法规',
    );
    at = await teller.does(drafter, at, 'SUBMIT', {}, '送审');
    at = await teller.does(head, at, 'APPROVE', { opinion: '同意' }, '处室负责人审核同意');
    at = await teller.does(
      disclosure,
      at,
      'APPROVE',
      { opinion: '理由成立' },
      '政务公开工作机构审查：理由成立',
    );
    at = await teller.does(office, at, 'APPROVE', {}, '厅办公室核稿通过');
    at = await reviewed(teller, at);
    at = await teller.does(deputy, at, 'REVIEW', CLEAR, '分管领导审：同意不予公开');
    at = await teller.does(principal, at, 'SIGN_OFF', {}, '厅长签发');
    at = await teller.does(office, at, 'REGISTER', {}, '登记文号（不编索引号，不留空号）');
    await teller.does(office, at, 'FILE', {}, '归档');
  },
};

const returned: Story = {
  title: '五、退文：改了才能再走，改了就要重审',
  tell: async (teller) => {
    let at = await teller.drafts(
      drafter,
      draft('关于开展房屋安全排查的通知', { attribute: 'proactive' }),
      '起草通知',
    );
    at = await teller.does(drafter, at, 'SUBMIT', {}, '送审');
    at = await teller.does(drafter, at, 'TAKE_BACK', { reason: '附件有误' }, '没人打开，撤回');
    at = await teller.does(drafter, at, 'SUBMIT', {}, '再送审');
    at = await teller.does(head, at, 'OPEN', {}, '处室负责人打开阅看');
    await teller.isStopped(drafter, at, 'TAKE_BACK', { reason: '再改改' }, '想再撤回');
    at = await teller.does(head, at, 'APPROVE', {}, '处室负责人审核同意');
    at = await teller.does(
      office,
      at,
      'RETURN_TO_ORGAN',
      { reasons: ['attribute-missing'], reason: '第二部分涉及多部门职责，公开属性的说明不清' },
      '厅办公室退文，写明原因',
    );
    at = await teller.does(
      drafter,
      at,
      'EDIT',
      { body: `${BODY}\n\n三、明确职责\n\n　　各部门按职责分工落实。` },
      '修改正文（先前的同意随之作废）',
    );
    at = await toReviews(teller, at);
    at = await teller.does(drafter, at, 'REVIEW', CLEAR, '自审');
    const deletion = {
      ...NOTHING_FOUND,
      outcome: 'clear-after-deletion',
      personalPrivacy: true,
      privacyMasked: false,
      deletions: [{ where: '第三部分', what: '删去联系人个人手机号' }],
      opinion: '删减后公开',
    };
    at = await teller.does(secrecy, at, 'REVIEW', deletion, '保密审查员：删减后公开，退拟稿人');
    await teller.isStopped(drafter, at, 'SUBMIT', {}, '不改就想再送');
    at = await teller.does(
      drafter,
      at,
      'EDIT',
      { body: `${BODY}\n\n三、明确职责\n\n　　各单位按职责分工落实。` },
      '按意见删减',
    );
    at = await toReviews(teller, at);
    at = await reviewed(teller, at);
    at = await teller.does(deputy, at, 'REVIEW', CLEAR, '经过删减的，分管领导再审：同意');
    at = await teller.does(principal, at, 'SIGN_OFF', {}, '厅长签发');
    await released(teller, at);
  },
};

const quarantined: Story = {
  title: '六、审查发现涉密：内容销毁，台账还在',
  tell: async (teller) => {
    let at = await teller.drafts(
      drafter,
      draft('关于有关设施布局的通报', { documentType: 'circular', attribute: 'proactive' }),
      '起草通报',
    );
    at = await toReviews(teller, at);
    at = await teller.does(drafter, at, 'REVIEW', CLEAR, '自审未发现问题');
    const secret = {
      ...NOTHING_FOUND,
      stateSecret: true,
      outcome: 'state-secret',
      opinion: '涉及国家秘密事项，应停止办理',
    };
    await teller.does(secrecy, at, 'REVIEW', secret, '保密审查员认定涉及国家秘密');
    teller.says(
      '系统封存',
      '正文、附件已销毁，只余登记信息和台账；24小时内须向保密行政管理部门和上级主管部门报告',
    );
  },
};

/** The stories in the order in which they are told. */
export const STORIES: readonly Story[] = [
  published,
  ordinary,
  onApplication,
  withheld,
  returned,
  quarantined,
];
