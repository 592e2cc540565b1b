import { digest, instant, localDate } from '../../src/kernel/index.js';
import {
  STANDARD_COLUMNS,
  type CertificateView,
  type DocumentPageView,
  type DocumentRowView,
  type HomePageView,
  type InterpretationPageView,
  type ListPageView,
  type SiteView,
} from '../../src/publication/portal/index.js';

/** A made-up office with everything that a site can offer. */
export const site: SiteView = {
  name: '云麓省住房和城乡建设厅政务公开',
  organ: '云麓省住房和城乡建设厅',
  domain: 'jst.example.gov.cn',
  idCode: '0000000000',
  origin: 'https://jst.example.gov.cn',
  columns: STANDARD_COLUMNS,
  searchable: true,
  hasFeed: true,
  applicationHref: '/applications/new',
  contact: [
    { label: '地址', value: '云麓省示例市公开路 1 号' },
    { label: '公开工作电话', value: '0000-00000000' },
  ],
};

/** The same office on its first day: no search, no feed, no applications, no contact. */
export const bareSite: SiteView = {
  ...site,
  searchable: false,
  hasFeed: false,
  applicationHref: null,
  contact: [],
};

const certificate: CertificateView = {
  contentHash: digest('示例文件'),
  entryNumber: 1287,
  entryHash: digest('登记条目'),
  recordHref: '/documents/gongzufang-2018/record.json',
};

const planText = `各市、县（市、区）住房和城乡建设主管部门：
为落实政务公开工作要求，加快推进公共租赁住房分配全过程公开，保障群众知情权、参与权、表达权和监督权，现就有关事项通知如下。
一、总体要求
坚持以公开为常态、不公开为例外，把公开要求落实到公共租赁住房受理、审核、轮候、配租和退出的每一个环节。2018年底前，各地应当建成统一的公开目录。
二、重点任务
（一）公开分配政策。各地应当在本级政府网站集中公布保障范围、准入条件、租金标准和申请流程，并同步发布解读材料。
（二）公开房源信息。配租前不少于20个工作日公布项目名称、坐落、套数、户型和面积。
1.项目信息
项目名称、坐落、开工和竣工时间应当一次公布完整，变更的应当在5个工作日内更新。
2.房源信息
按户型列明套数和面积，联系电话以138****1234的形式隐去中间四位。
（三）公开分配结果。摇号、配租结果在产生之日起5个工作日内公布，公布期不少于15日。
三、公开时限
| 事项 | 公开时限 | 公开渠道 |
| --- | --- | --- |
| 保障政策 | 形成之日起20个工作日内 | 政府网站、政务新媒体 |
| 房源信息 | 配租前20个工作日 | 政府网站、公开查阅点 |
| 分配结果 | 产生之日起5个工作日内 | 政府网站、社区公示栏 |
四、保障措施
（一）加强组织领导。主要负责人每半年至少听取一次工作汇报，分管负责人负责日常协调。
（二）做好保密审查。坚持先审查、后公开，一事一审：
- 涉及个人隐私的，依法作去标识化处理；
- 涉及国家秘密的，一律不得公开。
（三）强化监督考核。公开情况纳入年度考核，分值权重不低于4%。
本通知自2018年3月1日起施行。
云麓省住房和城乡建设厅
2018年2月6日`;

/** A policy document in force, with every kind of block, two attachments and an interpretation. */
export const policy: DocumentPageView = {
  slug: 'gongzufang-2018',
  reportYear: null,
  kind: 'policy',
  title: '关于进一步推进公共租赁住房分配全过程公开的通知',
  body: planText,
  summary: '明确公共租赁住房政策、房源和分配结果的公开内容、时限与渠道。',
  publishedAt: instant('2018-02-08T01:30:00Z'),
  contentSource: '云麓省住房和城乡建设厅',
  author: null,
  keywords: ['公共租赁住房', '信息公开', '分配结果'],
  certificate,
  metadata: {
    indexNumber: '000014349/2018-00012',
    documentNumber: '云建保发〔2018〕12号',
    issuer: '云麓省住房和城乡建设厅',
    coIssuers: [],
    signedOn: localDate('2018-02-06'),
    attribute: 'proactive',
    channels: ['政府网站', '政务微信'],
    subjectCategory: '城乡建设、环境保护/住房保障',
    genre: '通知',
    assortedCategory: null,
    effectiveOn: localDate('2018-03-01'),
    expiresOn: null,
  },
  standing: { standing: 'valid', since: null, reason: null, successor: null },
  attachments: [
    {
      name: '公共租赁住房公开事项目录',
      href: '/documents/gongzufang-2018/attachments/1',
      mediaType: 'application/pdf',
      size: 241_664,
      hash: digest('目录'),
    },
    {
      name: '分配结果公示表（样式）',
      href: '/documents/gongzufang-2018/attachments/2',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      size: 18_022,
      hash: digest('样式'),
    },
  ],
  interpretations: [
    { slug: 'gongzufang-2018-jiedu', title: '《关于进一步推进公共租赁住房分配全过程公开的通知》解读' },
  ],
};

/** Wider than a phone, whatever one does. */
const wideTable = [
  '一月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '十一月',
  '十二月',
]
  .reduce<readonly string[]>(
    ([head, rule, row], month) => [`${head}${month}|`, `${rule}---|`, `${row}100|`],
    ['|', '|', '|'],
  )
  .join('\n');

/** A repealed ordinary document of two organs with as little metadata as a document can have. */
export const repealed: DocumentPageView = {
  ...policy,
  slug: 'jianguan-2011',
  kind: 'ordinary',
  title: '关于加强施工现场监管工作的通知',
  body: `为加强施工现场监管，现通知如下。
各地应当每季度开展一次检查，并按下表报送。
${wideTable}`,
  summary: null,
  keywords: [],
  metadata: {
    indexNumber: null,
    documentNumber: null,
    issuer: '云麓省住房和城乡建设厅',
    coIssuers: ['云麓省应急管理厅'],
    signedOn: null,
    attribute: 'proactive',
    channels: [],
    subjectCategory: null,
    genre: null,
    assortedCategory: null,
    effectiveOn: null,
    expiresOn: null,
  },
  standing: {
    standing: 'repealed',
    since: localDate('2017-12-31'),
    reason: '与上位规定不一致，经清理予以废止',
    successor: { text: policy.title, href: '/documents/gongzufang-2018' },
  },
  attachments: [],
  interpretations: [],
  certificate: { ...certificate, recordHref: null },
};

export const interpretation: InterpretationPageView = {
  slug: 'gongzufang-2018-jiedu',
  title: '《关于进一步推进公共租赁住房分配全过程公开的通知》解读',
  body: `一、为什么制定
群众最关心房子怎么分、分给谁。把分配过程放到阳光下，是最好的回答。
二、主要内容
通知从政策、房源、结果三个方面规定公开什么、何时公开、在哪里公开。
三、新旧政策有什么不同
过去只公布结果，现在从受理到退出每个环节都要公布。`,
  summary: '说明制定背景、主要内容和新旧政策的差异。',
  publishedAt: policy.publishedAt,
  contentSource: '云麓省住房和城乡建设厅',
  author: '住房保障处处长',
  keywords: ['政策解读', '公共租赁住房'],
  certificate: { ...certificate, entryNumber: 1288, recordHref: null },
  issuer: '云麓省住房和城乡建设厅',
  forms: ['文字解读'],
  policy: { slug: policy.slug, title: policy.title, documentNumber: policy.metadata.documentNumber },
};

const titles = [
  '关于公布2017年度公共租赁住房保障对象名单的公告',
  '关于印发建筑市场主体信用评价办法的通知',
  '2017年第四季度工程质量安全检查情况通报',
  '关于废止部分行政规范性文件的决定',
  '关于开展既有住宅加装电梯试点工作的指导意见',
];

/** As many rows as asked for, newest first. */
export function rows(count: number): readonly DocumentRowView[] {
  return Array.from({ length: count }, (_, i) => ({
    slug: i === 0 ? policy.slug : `document-${i}`,
    title: i === 0 ? policy.title : (titles[i % titles.length] ?? ''),
    documentNumber: i % 4 === 3 ? null : `云建发〔2018〕${40 - i}号`,
    indexNumber: `000014349/2018-000${40 - i}`,
    issuer: '云麓省住房和城乡建设厅',
    publishedOn: localDate(`2018-02-${String(28 - i).padStart(2, '0')}`),
    standing: i % 7 === 5 ? 'repealed' : 'valid',
    hasInterpretation: i % 3 === 0,
  }));
}

export const home: HomePageView = {
  latest: rows(6),
  areas: [
    { area: 'decision', href: '/documents?area=decision', count: 12 },
    { area: 'execution', href: '/documents?area=execution', count: 31 },
    { area: 'management', href: '/documents?area=management', count: 54 },
    { area: 'service', href: '/documents?area=service', count: 26 },
    { area: 'outcome', href: null, count: null },
  ],
};

export const list: ListPageView = {
  rows: rows(20),
  filters: [
    {
      name: 'kind',
      label: '类别',
      options: [
        { value: 'policy', label: '政策性文件' },
        { value: 'ordinary', label: '一般公文' },
        { value: 'information', label: '非公文信息' },
      ],
      chosen: 'policy',
    },
    {
      name: 'area',
      label: '公开领域',
      options: [
        { value: 'decision', label: '决策公开' },
        { value: 'outcome', label: '结果公开' },
      ],
      chosen: null,
    },
  ],
  search: null,
  newer: 'bmV3ZXI=',
  older: 'b2xkZXI=',
};

/** A search that found nothing. */
export const emptyList: ListPageView = {
  ...list,
  rows: [],
  search: '不存在的文件',
  newer: null,
  older: null,
};
