import { warning, type ImportWarning } from '../warnings.js';
import type { Line } from './lines.js';

/** Lines that a web page puts around a text: buttons, links to neighbours, switches of the type size. */
const NAVIGATION =
  /^[【[]?(?:打印|打印本页|收藏|收藏本页|关闭|关闭本页|关闭窗口|返回顶部|返回|分享|分享到|字体|字号)[】\]]?[:：]?(?:[\s[\]【】|]|大|中|小)*$|^(?:上一篇|下一篇|相关链接|扫一扫)[:：].*$|^扫一扫.{0,20}$/;
const MOMENT = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/;
/** Numbers by which a content system knows its pages. */
const PAGE_ID = /^\d{4,12}$/;

/** Whether a line belongs to the page and not to the text. */
export function isNavigation(line: string): boolean {
  return NAVIGATION.test(line);
}

/** A day with its time and nothing else: when the page went out. */
export function isMoment(line: string): boolean {
  return MOMENT.test(line);
}

/**
 * Takes away what a web page left behind at the end: buttons, the title once more, the page's own number, a lone
 * cell border. A number is only residue next to other residue: it may be a figure of the last table.
 */
export function takeTail(lines: readonly Line[], title: string | null): void {
  const tail: Line[] = [];
  let found = false;
  for (const line of [...lines].reverse()) {
    if (line.taken || line.text === '') continue;
    const isResidue = isNavigation(line.text) || line.text === title;
    if (!isResidue && !PAGE_ID.test(line.text) && line.text !== '|') break;
    found ||= isResidue;
    tail.push(line);
  }
  const before = lines.filter(({ taken, text }) => !taken && text !== '').at(-tail.length - 1);
  for (const line of tail) {
    const loneBorder = line.text === '|' && before?.text.includes('|') !== true;
    if (found || loneBorder) line.taken = true;
  }
}

/** Says how much was taken away. */
export function residueWarning(count: number): readonly ImportWarning[] {
  if (count === 0) return [];
  return [warning('residue-removed', `已删去 ${count} 行网页残留内容（如打印、收藏、分享）`, { count })];
}
