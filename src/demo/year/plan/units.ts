import type { Habit, Unit } from './year-plan.js';

const HABITS = {
  exemplary: { slowness: 0.5, carelessness: 0.1, idleShare: 0.005 },
  diligent: { slowness: 0.7, carelessness: 0.4, idleShare: 0.01 },
  usual: { slowness: 1, carelessness: 1, idleShare: 0.03 },
  slow: { slowness: 2, carelessness: 0.8, idleShare: 0.09 },
  careless: { slowness: 0.9, carelessness: 2.2, idleShare: 0.03 },
  neglectful: { slowness: 1.8, carelessness: 2.6, idleShare: 0.12 },
} as const satisfies Readonly<Record<string, Habit>>;

const OF_DIVISION = { policy: 3, ordinary: 6, information: 2 };
const OF_BUREAU = { policy: 2, ordinary: 5, information: 5 };

interface Division extends Pick<Unit, 'weight' | 'topics' | 'subject'> {
  readonly habit: keyof typeof HABITS;
  readonly kinds?: Unit['kinds'];
}

const DIVISIONS: Readonly<Record<string, Division>> = {
  office: {
    weight: 8,
    habit: 'exemplary',
    kinds: { policy: 1, ordinary: 6, information: 4 },
    subject: '政务公开',
    topics: ['政务公开', '政府网站内容保障', '公文处理', '信访事项办理', '值班值守'],
  },
  regulation: {
    weight: 4,
    habit: 'diligent',
    subject: '法治建设',
    topics: ['规范性文件清理', '行政执法公示', '法治宣传教育', '行政复议应诉'],
  },
  security: {
    weight: 7,
    habit: 'usual',
    subject: '住房保障',
    topics: ['保障性住房分配', '公租房货币化保障', '棚户区改造', '住房保障信息公开', '城镇危旧住房治理'],
  },
  market: {
    weight: 6,
    habit: 'careless',
    subject: '房地产市场监管',
    topics: ['商品房预售管理', '物业服务信息公示', '房地产经纪机构备案', '住房租赁市场管理', '房屋征收补偿'],
  },
  planning: {
    weight: 5,
    habit: 'usual',
    subject: '城乡规划',
    topics: ['城市设计', '历史文化名城保护', '规划公示', '城镇体系规划实施评估'],
  },
  municipal: {
    weight: 6,
    habit: 'slow',
    subject: '市政公用事业',
    topics: ['城镇供水水质公示', '城市黑臭水体治理', '生活垃圾分类', '城镇燃气安全管理', '海绵城市建设'],
  },
  rural: {
    weight: 5,
    habit: 'diligent',
    subject: '村镇建设',
    topics: ['农村危房改造', '小城镇环境综合整治', '传统村落保护', '农房设计落地'],
  },
  building: {
    weight: 7,
    habit: 'careless',
    subject: '建筑市场监管',
    topics: [
      '建筑业企业资质核查',
      '招标投标信息公开',
      '建筑市场信用评价',
      '工程款支付担保',
      '建筑工人实名制管理',
    ],
  },
  safety: {
    weight: 6,
    habit: 'usual',
    subject: '工程质量安全',
    topics: ['建筑施工安全检查', '工程质量提升行动', '起重机械管理', '深基坑工程监管', '扬尘治理'],
  },
  fund: {
    weight: 3,
    habit: 'exemplary',
    subject: '住房公积金',
    topics: ['住房公积金年度报告披露', '住房公积金异地转移', '住房公积金贷款发放'],
  },
  technology: {
    weight: 4,
    habit: 'slow',
    subject: '科技与设计',
    topics: ['绿色建筑推广', '装配式建筑发展', '工程建设标准编制', '施工图审查'],
  },
  finance: {
    weight: 4,
    habit: 'neglectful',
    subject: '财政资金',
    topics: ['部门预算公开', '部门决算公开', '专项资金绩效评价', '统计数据报送'],
  },
};

const BUREAUS: Readonly<Record<string, { readonly weight: number; readonly habit: keyof typeof HABITS }>> = {
  hangzhou: { weight: 5, habit: 'exemplary' },
  ningbo: { weight: 4, habit: 'diligent' },
  wenzhou: { weight: 4, habit: 'careless' },
  jiaxing: { weight: 3, habit: 'diligent' },
  huzhou: { weight: 3, habit: 'usual' },
  shaoxing: { weight: 3, habit: 'usual' },
  jinhua: { weight: 3, habit: 'slow' },
  quzhou: { weight: 3, habit: 'exemplary' },
  zhoushan: { weight: 2, habit: 'neglectful' },
  taizhou: { weight: 3, habit: 'usual' },
  lishui: { weight: 2, habit: 'slow' },
};

const BUREAU_TOPICS = [
  '保障性住房分配',
  '农村危房改造',
  '物业服务信息公示',
  '建筑施工安全检查',
  '生活垃圾分类',
  '商品房预售管理',
  '城镇供水水质公示',
];

/** The twelve divisions of the department and one section of each of the eleven city bureaus. */
export const UNITS: readonly Unit[] = [
  ...Object.entries(DIVISIONS).map(([id, { habit, kinds = OF_DIVISION, ...rest }]) => ({
    division: `demo-housing-${id}`,
    habit: HABITS[habit],
    kinds,
    ...rest,
  })),
  ...Object.entries(BUREAUS).map(([id, { weight, habit }]) => ({
    division: `demo-${id}-section`,
    weight,
    habit: HABITS[habit],
    kinds: OF_BUREAU,
    topics: BUREAU_TOPICS,
    subject: '住房城乡建设',
  })),
];
