import { csvTable } from '../../kernel/index.js';
import type { PackBook } from '../../workflow/index.js';

const STANDINGS = {
  executable: '系统执行',
  'human-judgement': '由人判断',
  'not-modelled': '没有写入',
} as const;

/** Articles with what rests on them, a line each. */
export function articlesCsv({ papers }: PackBook): string {
  return csvTable([
    ['文件', '文号', '条款', '要点（自撰摘要）', '核对过原文', '怎样落实', '落实在', '由人判断的'],
    ...papers.flatMap(({ title, number, articles }) =>
      articles.map((article) => [
        title,
        number ?? '',
        article.number,
        article.gist,
        article.verified ? '是' : '否',
        STANDINGS[article.standing],
        article.rests.map(({ kind, label }) => `${REST_LABELS[kind]}：${label}`).join('；'),
        article.unencoded.map(({ construct, reason }) => `${construct}：${reason}`).join('；'),
      ]),
    ),
  ]);
}

const REST_LABELS = {
  rule: '规则',
  chart: '流程',
  chain: '审批链',
  step: '环节',
  move: '去向',
  deadline: '期限',
  parameter: '参数',
  item: '清单',
  form: '表式',
  measure: '统计口径',
  assessment: '考核办法',
  property: '性质',
} as const;

/** Rules, a line each. */
export function rulesCsv({ rules }: PackBook, event: (id: string) => string): string {
  return csvTable([
    ['编号', '规则包', '条款', '事项', '环节', '条件', '要求', '不符合时', '办法', '可由', '所在文件'],
    ...rules.map(({ id, pack, clause, on, usedIn, when, must, refuse, source }) => [
      id,
      pack,
      clause.join('、'),
      on.map(event).join('、'),
      [...new Set(usedIn.map(({ label }) => label))].join('、'),
      when ?? '',
      must,
      refuse.message,
      refuse.cure,
      refuse.by.join('、'),
      source,
    ]),
  ]);
}
