import { ok, type Refusal, type Result } from '../../../kernel/index.js';
import { refuse } from '../refusals.js';
import { warning, type ImportWarning } from '../warnings.js';

export interface CleanText {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/** Other ways of ending a line or a page. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * What no reader sees: control characters, format characters, halves of a pair, positions that are no characters.
 * Approvals are given for what people saw, so nothing unseen may travel along. The two joiners stay: they
 * shape letters in other scripts of the country.
 */
const INVISIBLE = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}]/gu;
/** More of them than this share, and the file is no text. */
const BINARY_SHARE = 0.02;
const ALWAYS_TOLERATED = 16;

/** One kind of line end, nothing invisible; refuses what is mostly invisible. */
export function cleanText(raw: string): Result<CleanText, readonly Refusal[]> {
  const lined = raw.replace(LINE_ENDS, '\n');
  const text = lined.replace(INVISIBLE, '');
  const removed = lined.length - text.length;
  if (removed > Math.max(ALWAYS_TOLERATED, lined.length * BINARY_SHARE)) {
    return refuse(
      'text-binary',
      '文件里大部分不是文字，不是文本文件',
      '请确认文件类型，导入文字材料的原件（docx、txt、md）',
    );
  }
  const warnings: ImportWarning[] = [];
  if (removed > 0) {
    warnings.push(
      warning('invisible-characters-removed', `已删去 ${removed} 个看不见的控制字符`, { count: removed }),
    );
  }
  const broken = text.match(/\ufffd|锟斤拷/g)?.length ?? 0;
  if (broken > 0) {
    const message = `有 ${broken} 处文字在导入前已损坏（显示为“\ufffd”或“锟斤拷”），请对照原件补正`;
    warnings.push(warning('replacement-characters', message, { count: broken }));
  }
  return ok({ text, warnings });
}
