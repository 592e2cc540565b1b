/** A slip that people make who know other notations, and what to write instead. */
export interface Slip {
  readonly at: number;
  readonly advice: string;
}

const SLIPS: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  { pattern: /(?<![=!<>])=(?!=)/, advice: '相等写作 ==，不是 =' },
  { pattern: /\band\b/i, advice: '“并且” 写作 &&' },
  { pattern: /\bor\b/i, advice: '“或者” 写作 ||' },
  { pattern: /\bnot\b/i, advice: '“不” 写作 !' },
  { pattern: /[（）“”‘’，：；！]/, advice: '引号、括号、标点须用半角' },
  { pattern: /\b\d{4}-\d{2}-\d{2}\b/, advice: '日期须加引号，如 "2018-03-01"；不加引号是减法' },
];

/** The first slip outside quoted text, or null. */
export function commonSlip(source: string): Slip | null {
  const bare = source.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => ' '.repeat(text.length));
  const found = SLIPS.flatMap(({ pattern, advice }) => {
    const at = bare.search(pattern);
    return at === -1 ? [] : [{ at, advice }];
  });
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}
