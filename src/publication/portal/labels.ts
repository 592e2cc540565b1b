import type { Attribute, DisclosureArea, Standing } from './views.js';

/** Chinese names of 公开属性. */
export const ATTRIBUTE_LABELS: Readonly<Record<Attribute, string>> = {
  proactive: '主动公开',
  'on-application': '依申请公开',
  withheld: '不予公开',
};

/** Chinese names of 有效性. */
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  valid: '现行有效',
  'partly-lapsed': '部分失效',
  amended: '已修改',
  lapsed: '已失效',
  repealed: '已废止',
  withdrawn: '已撤下',
};

/** Chinese names of the five areas, each with a line that says what a reader finds there. */
export const AREA_LABELS: Readonly<Record<DisclosureArea, { readonly name: string; readonly gist: string }>> =
  {
    decision: { name: '决策公开', gist: '决策草案、依据、意见征集与采纳情况' },
    execution: { name: '执行公开', gist: '重点任务、责任分工与推进进展' },
    management: { name: '管理公开', gist: '权力清单、责任清单与监管执法' },
    service: { name: '服务公开', gist: '办事指南、服务事项与办理条件' },
    outcome: { name: '结果公开', gist: '政策落实、督查审计与考核结果' },
  };
