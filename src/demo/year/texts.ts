import type { Fate } from './model/fate.js';

/** Titles by 文种; `information` for what is no document. */
const TITLES: Readonly<Record<string, (fate: Fate) => string>> = {
  opinion: ({ topic }) => `关于进一步加强${topic}工作的意见`,
  decision: ({ topic }) => `关于调整${topic}有关事项的决定`,
  notice: ({ topic }) => `关于做好${topic}有关工作的通知`,
  letter: ({ topic }) => `关于商请支持${topic}工作的函`,
  circular: ({ topic, month }) => `关于${month}月份${topic}情况的通报`,
  reply: ({ topic }) => `关于${topic}有关事项的批复`,
  'public-notice': ({ topic }) => `关于${topic}有关事项的通告`,
  report: ({ topic, month }) => `关于${month}月份${topic}情况的报告`,
  request: ({ topic }) => `关于${topic}有关事项的请示`,
  minutes: ({ topic }) => `${topic}工作专题会议纪要`,
  information: ({ topic, month }) => `${month}月份${topic}工作动态`,
};

/** Sentences that edits add, one after another: every edit makes other bytes. */
const ADDITIONS = [
  '各单位按职责分工落实，每季度末报送进展。',
  '有关办理结果在办结后向社会公布。',
  '对工作不落实的，予以通报。',
  '具体标准另行规定的，从其规定。',
  '各地可以结合实际制定实施细则。',
  '涉及其他部门职责的，由牵头单位会同办理。',
  '群众反映的问题，由受理单位及时答复。',
  '以往规定与本文件不一致的，以本文件为准。',
];

/** A number that belongs to no person: it is the operator's own service line. */
const MOBILE = '13800138000';

/** The title of a document. */
export function titleOf(fate: Fate): string {
  if (fate.forwarded) return `转发《${sourceTitleOf(fate)}》的通知`;
  return TITLES[fate.type ?? 'information']?.(fate) ?? `关于${fate.topic}的材料`;
}

/** The title of what a document forwards. */
export function sourceTitleOf({ topic }: Fate): string {
  return `关于加强${topic}工作的意见`;
}

/** The text after some edits; `mobile` where it still names a person's telephone that should not be public. */
export function bodyOf({ topic, month, number, unit }: Fate, edits: number, mobile: boolean): string {
  const parts = [
    '各有关单位：',
    `　　为做好${topic}工作，现将${month}月份的安排说明如下（${unit.subject}，第${number}件）。`,
    '一、加强组织领导',
    '　　各地要明确责任，落实人员和经费。',
    '二、及时公开信息',
    '　　有关进展情况按规定向社会公开，接受群众监督。',
    ...Array.from({ length: edits }, (_, index) => `　　${ADDITIONS[index % ADDITIONS.length] ?? ''}`),
    ...(mobile ? [`　　联系人手机：${MOBILE}。`] : []),
  ];
  return parts.join('\n\n');
}

/** The text of an interpretation after some revisions. No two are alike: what a state secret was can never be stored again. */
export function interpretationOf({ topic, number }: Fate, revisions: number): string {
  const parts = [
    '一、背景依据',
    `　　为规范${topic}工作（第${number}件），回应群众关切。`,
    '二、目标任务',
    '　　让群众看得到、看得懂、能监督。',
    '三、主要内容',
    '　　明确职责分工、办理程序和公开要求。',
    ...Array.from(
      { length: revisions },
      (_, index) => `　　补充说明之${index + 1}：适用范围和执行口径以文件为准。`,
    ),
  ];
  return parts.join('\n\n');
}
