import type { FooterField } from '../../policy/index.js';

/** Signatures by field, out of the lines in which they stand (`单位负责人：… 审核人：…`), and the lines without these. */
export function takeFooter(
  lines: readonly string[],
  fields: readonly FooterField[],
): { readonly footer: Readonly<Record<string, string>>; readonly rest: readonly string[] } {
  const footer: Record<string, string> = {};
  const labels = fields.map(({ label }) => label).join('|');
  if (labels === '') return { footer, rest: lines };
  const pattern = new RegExp(`(${labels})[:：](.*?)(?=(?:${labels})[:：]|$)`, 'g');
  const rest = lines.filter((line) => {
    const found = [...line.replace(/[\s\u00a0]+/g, '').matchAll(pattern)];
    const own = found.filter(([, label]) =>
      fields.some((field) => field.label === label && !(field.id in footer)),
    );
    // One label alone may be a sentence about a telephone; two stand only where people sign.
    if (own.length < 2) return true;
    for (const [, label, text = ''] of own) {
      const field = fields.find((one) => one.label === label);
      if (field !== undefined) footer[field.id] = text;
    }
    return false;
  });
  return { footer, rest };
}
