import type { JsonObject } from '../../../kernel/index.js';

/** What kind of document a file may be. Only a suggestion, with its reason: the drafter decides. */
export interface KindSuggestion extends JsonObject {
  readonly kind: 'policy' | 'ordinary';
  readonly reason: string;
  /** What papers of this shape are called, where the shape alone told the kind. */
  readonly usualTitle: string | null;
}

const ORDINARY = [
  '年度报告',
  '工作报告',
  '情况报告',
  '报告',
  '总结',
  '请示',
  '批复',
  '函',
  '纪要',
  '通报',
  '公示',
];
const POLICY = [
  '方案',
  '办法',
  '意见',
  '规定',
  '细则',
  '条例',
  '规划',
  '计划',
  '措施',
  '标准',
  '目录',
  '决定',
  '通告',
  '规则',
  '制度',
  '导则',
  '预案',
  '要点',
];
/** 关于印发《某某办法》的通知 passes on what it names. */
const ISSUES =
  /^.*?(?:印发|发布|公布|修订|修改|调整).*?([\u4e00-\u9fff]{2})(?:[(（][^()（）]{1,12}[)）])?[》〉]?的(?:通知|公告|通告|令)$/;
const SUFFIX = /[(（][^()（）]{1,12}[)）]$/;
const MADE = /(?:制定|制订|拟定)(?:了)?本([\u4e00-\u9fff]{2})/;
/** Headings of the annual report on disclosure, whatever its year's form. */
const REPORT_HEADINGS = [
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '行政复议和行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const HEADINGS_ENOUGH = 3;
const FIRST_SENTENCE = 600;

/** Suggests the kind of a document by its title, else by how it calls itself, else by its headings. */
export function suggestKind(title: string | null, lines: readonly string[]): KindSuggestion | null {
  if (title !== null) return byWord(title.replace(SUFFIX, ''), (word) => `标题是“${word}”`);
  const made = MADE.exec((lines[0] ?? '').slice(0, FIRST_SENTENCE))?.[1];
  if (made !== undefined) return byWord(made, (word) => `文中自称“本${word}”`);
  const found = REPORT_HEADINGS.filter((heading) =>
    lines.some((line) => line.length < 60 && line.includes(heading)),
  );
  if (found.length < HEADINGS_ENOUGH) return null;
  const year = /^([12]\d{3})年/.exec(lines[0] ?? '')?.[0] ?? '';
  const usualTitle = `${year}政府信息公开工作年度报告`;
  return { kind: 'ordinary', reason: '各部分标题与政府信息公开工作年度报告一致', usualTitle };
}

function byWord(text: string, reason: (word: string) => string): KindSuggestion | null {
  const issued = ISSUES.exec(text)?.[1];
  const named = issued ?? text;
  const ordinary = ORDINARY.find((word) => named.endsWith(word));
  if (ordinary !== undefined) return { kind: 'ordinary', reason: reason(ordinary), usualTitle: null };
  const policy = POLICY.find((word) => named.endsWith(word));
  return policy === undefined ? null : { kind: 'policy', reason: reason(policy), usualTitle: null };
}
