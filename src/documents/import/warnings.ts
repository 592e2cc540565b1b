import type { JsonObject } from '../../kernel/index.js';

/** Something that a person should look at; the import goes on. */
export interface ImportWarning extends JsonObject {
  readonly code: ImportWarningCode;
  /** In Chinese, for the clerk. */
  readonly message: string;
}

/** Every kind of warning, and what it means. */
export const IMPORT_WARNING_CODES = {
  // Reading
  'decoded-as': '文字编码不是 UTF-8，已转换',
  'replacement-characters': '文字在导入前已有损坏',
  'invisible-characters-removed': '删去了看不见的控制字符',
  'internal-circulation': '带有内部文件标志',
  'images-dropped': '图片未导入',
  'objects-dropped': '嵌入对象未导入',
  'content-skipped': '有内容不能转成文字',
  'auto-numbering-lost': '自动编号未导入',
  'tracked-changes': '含修订痕迹，按接受全部修订读取',
  // Recognising
  'kind-unknown': '看不出公文类别',
  'title-missing': '没有标题',
  'title-uncertain': '标题不像完整的公文标题',
  'date-missing': '没有成文日期',
  'odd-date': '日期写法不对',
  'date-from-issue-field': '成文日期取自“发文日期”',
  'date-conflict': '文内日期互相不一致',
  'document-number-form': '发文字号写法不规范',
  'index-number-unparsed': '索引号不合通行格式',
  'section-gap': '层次序号有缺',
  'blank-values': '表格有空白',
  'residue-removed': '删去了网页残留内容',
} as const;

export type ImportWarningCode = keyof typeof IMPORT_WARNING_CODES;

/** Builds a warning. */
export function warning(code: ImportWarningCode, message: string, facts: JsonObject = {}): ImportWarning {
  return { code, message, ...facts };
}
