import type { Attachment, CirculationCode, Hit } from '../../documents/index.js';
import { CITATION_HIT } from './screen.js';
import type { PersonalDataCode } from './personal-data.js';

const KINDS: Readonly<Record<CirculationCode | PersonalDataCode | typeof CITATION_HIT, string>> = {
  'internal-only': '内部文件标志',
  'no-outside-circulation': '不得外传的标志',
  'limited-circulation': '限定发放范围的标志',
  'identity-number': '身份证号',
  'mobile-number': '手机号码',
  'bank-card': '银行卡号',
  [CITATION_HIT]: '引用其他文件的文号',
};
const PARTS: Readonly<Record<string, string>> = {
  title: '标题',
  summary: '摘要',
  metadata: '要素',
  body: '正文',
  interpretation: '解读',
};
const ATTACHMENT = 'attachment.';

/** What people call what the screening found. */
export function hitKind(code: string): string {
  return (KINDS as Readonly<Record<string, string>>)[code] ?? code;
}

/** Where it found it: a part of the paper, or an attachment by its name. */
export function hitPlace(where: string, attachments: readonly Pick<Attachment, 'id' | 'name'>[]): string {
  if (!where.startsWith(ATTACHMENT)) return PARTS[where] ?? where;
  const id = where.slice(ATTACHMENT.length);
  return `附件“${attachments.find((one) => one.id === id)?.name ?? id}”`;
}

/** 正文：手机号码 */
export function hitText(
  { where, code }: Hit,
  attachments: readonly Pick<Attachment, 'id' | 'name'>[],
): string {
  return `${hitPlace(where, attachments)}：${hitKind(code)}`;
}
