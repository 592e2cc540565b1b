import type { CaseDto } from '../../api/types.gen';

interface Hit {
  readonly where: string;
  readonly code: string;
}

const KINDS: Readonly<Record<string, string>> = {
  'identity-number': '身份证号',
  'mobile-number': '手机号码',
  'bank-card': '银行卡号',
};
const PLACES: Readonly<Record<string, string>> = {
  title: '标题',
  body: '正文',
  summary: '内容概述',
  metadata: '文件信息',
  interpretation: '解读',
};

/** What the screening found in the text as saved, in words: where, of what kind, and how often where more than once. */
export function foundIn({ facts }: CaseDto): readonly string[] {
  const hits = (facts['secrecy'] as { readonly hits?: readonly Hit[] } | undefined)?.hits ?? [];
  const document = facts['document'] as
    { readonly attachments?: readonly { readonly id: string; readonly name: string }[] } | undefined;
  const counted = new Map<string, number>();
  for (const { where, code } of hits) {
    const name = document?.attachments?.find(({ id }) => where === `attachment.${id}`)?.name;
    const place = name === undefined ? (PLACES[where] ?? where) : `附件“${name}”`;
    const said = `${place}：${KINDS[code] ?? '疑似内部文件标志'}`;
    counted.set(said, (counted.get(said) ?? 0) + 1);
  }
  return [...counted].map(([said, times]) => (times > 1 ? `${said}（${times} 处）` : said));
}
