import type { JsonObject } from '../../../kernel/index.js';

/** A line of the block of particulars that pages print above a text, as it stands there. */
export interface MetadataField extends JsonObject {
  readonly label: string;
  readonly value: string;
}

/** Labels that such blocks use, with the one word under which each is kept. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  索引号: ['索引号', '信息索引号'],
  发文字号: ['发文字号', '发文文号', '文件编号', '文号'],
  公开方式: ['公开方式'],
  公开范围: ['公开范围'],
  公开时限: ['公开时限'],
  组配分类: ['组配分类'],
  主题分类: ['主题分类'],
  体裁分类: ['体裁分类', '文种'],
  发布机构: ['发布机构', '发布单位', '发文机关', '发文单位', '制发机关', '公开主体'],
  成文日期: ['成文日期', '成文时间', '生成日期', '签发日期'],
  发文日期: ['发文日期', '发文时间', '印发日期'],
  发布日期: ['发布日期', '发布时间', '公开日期', '公开时间', '公布日期'],
  施行日期: ['施行日期', '实施日期', '生效日期'],
  失效日期: ['失效日期', '废止日期'],
  有效性: ['有效性', '时效性', '文件状态'],
  标题: ['信息名称', '文件名称', '标题', '名称'],
  主题词: ['主题词', '关键词'],
  责任部门: ['责任部门', '责任处室'],
  服务对象: ['服务对象'],
  内容概述: ['内容概述'],
  信息来源: ['信息来源', '文章来源', '来源'],
  浏览次数: ['浏览次数', '阅读次数', '访问次数', '点击数', '点击量'],
  字体: ['字体', '字号'],
  分享: ['分享到', '分享'],
};

const NAMES = new Map(
  Object.entries(LABELS).flatMap(([name, spellings]) => spellings.map((spelling) => [spelling, name])),
);
const GAP = '[ \\t　]{0,4}';
const ANY = [...NAMES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join(GAP))
  .join('|');
const LABEL = new RegExp(`(?<=^|[\\s|【\\[])(${ANY})${GAP}[】\\]]?${GAP}[:：|]`, 'g');
const STARTS = new RegExp(`^[|【\\[\\s]{0,4}(?:${ANY})${GAP}[】\\]]?${GAP}[:：|]`);
/** Switches and counters of the page, told by such a label as well. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(['浏览次数', '字体', '分享']);
/** A line of prose may begin with such a word; particulars are short. */
const LONGEST_VALUE = 120;

/** Reads a line of particulars (索引号：… 公开方式：…), several of which may share it; null when it is none. */
export function readMetadata(line: string): readonly MetadataField[] | null {
  if (!STARTS.test(line)) return null;
  const found = [...line.matchAll(LABEL)];
  const fields = found.map((match, index) => {
    const start = match.index + match[0].length;
    const value = line.slice(start, found[index + 1]?.index ?? line.length);
    return { label: nameOf(match[1] ?? ''), value: valueOf(value) };
  });
  if (fields.some(({ value }) => value.length > LONGEST_VALUE)) return null;
  return fields.filter(({ label }) => !OF_THE_PAGE.has(label));
}

/** The value under a label; null when there is none or it is blank. */
export function valueOfField(fields: readonly MetadataField[], label: string): string | null {
  return fields.find((field) => field.label === label && field.value !== '')?.value ?? null;
}

function nameOf(printed: string): string {
  const label = printed.replace(/\s/g, '');
  return NAMES.get(label) ?? label;
}

function valueOf(text: string): string {
  return text.replace(/^[\s|【】[\]]+|[\s|【】[\]]+$/g, '');
}
