/** What a mark says: the levels of a state secret, the number of a copy, or how far a paper may go. */
export type ClassificationCode = 'top-secret-mark' | 'secret-mark' | 'confidential-mark' | 'copy-number';
export type CirculationCode = 'internal-only' | 'no-outside-circulation' | 'limited-circulation';

/** A mark and the line (from 1) on which it stands. Never the text itself: that may be the secret. */
export interface FoundMark<Code extends string> {
  readonly code: Code;
  readonly line: number;
}

/** Blanks that typists put between the characters of a mark; bounded, so that matching stays linear. */
const GAP = '[ \\t]{0,8}';
const spaced = (word: string): string => [...word].join(GAP);

const LEVEL = `(?<level>[绝絕机機秘祕])${GAP}密(?:${GAP}级)?`;
const OTHER_LEVEL = `[绝絕机機秘祕]${GAP}密`;
const STAR = '[★☆✩✪✫✬✭✮✯✰⭐]';
const PERIOD = [
  `(?:至${GAP})?(?:\\d{1,4}|[一二三四五六七八九十]{1,3})${GAP}(?:年|个?${GAP}月)`,
  ...['长期', '启用前', '解密前', '公布前', '公开前'].map(spaced),
].join('|');
const BEFORE = '(?<=^|[\\s(\\[【〔「『《:;,|])';
const AFTER = '(?=$|[\\s)\\]】〕」』》:;,。.!|])';

/** After Unicode compatibility folding: full-width signs are half-width, ㊙ is 秘, an ideographic space is a space. */
const LEVEL_MARKS: readonly RegExp[] = [
  // 机密★10年, 【机密】★, and a mark of which every part has a line of its own
  new RegExp(`${LEVEL}${GAP}[)\\]】]?${GAP}${STAR}`, 'gmu'),
  new RegExp(`^${GAP}${LEVEL}${GAP}\\n${GAP}\\n?${GAP}${STAR}`, 'gmu'),
  // 机密10年 and 机密*10年, where the star could not be typed
  new RegExp(`${BEFORE}${LEVEL}${GAP}[*·.:—-]?${GAP}(?:${PERIOD})${AFTER}`, 'gmu'),
  new RegExp(`${LEVEL}${GAP}\\*${GAP}(?:${PERIOD})`, 'gmu'),
  // 密级：机密, but not a form that offers all levels to choose from
  new RegExp(
    `(?:${spaced('密级')}|${spaced('密等')}|${spaced('保密等级')})${GAP}[:|]${GAP}${LEVEL}(?!${GAP}[、/|,或和及与□○☐]${GAP}${OTHER_LEVEL})`,
    'gmu',
  ),
];
/** A level alone on its line is a mark where marks are printed: at the head of a paper. */
const LEVEL_LINE = new RegExp(`^[(\\[【]?${GAP}${LEVEL}(?:${GAP}件)?${GAP}[)\\]】]?$`, 'u');
const HEAD_LINES = 8;

/** 份号 numbers the copies of a classified paper. 身份号, 股份号 are other words. */
const COPY_NUMBER = new RegExp(
  `(?<![身股省])${spaced('份号')}${GAP}[:|]?${GAP}(?:No${GAP}\\.?${GAP})?\\d{1,8}(?!\\d)`,
  'giu',
);

const anyOf = (words: readonly string[]): string => `(?:${words.map(spaced).join('|')})`;
const END = '(?=$|[\\s)\\]】〕」』!,;.。])';
const CIRCULATION: readonly (readonly [CirculationCode, RegExp])[] = [
  [
    'internal-only',
    new RegExp(
      `(?:^|[(\\[【〔「『])${GAP}${spaced('内部')}${GAP}${anyOf(['文件', '资料', '材料', '刊物', '使用', '参考', '传阅', '掌握'])}${END}|${spaced('注意保存')}${END}`,
      'gmu',
    ),
  ],
  [
    'no-outside-circulation',
    new RegExp(
      `${anyOf(['不得', '严禁', '禁止', '请勿', '切勿', '不准', '不许'])}${GAP}(?:对${GAP})?外${GAP}[传泄流]`,
      'gu',
    ),
  ],
  [
    'limited-circulation',
    new RegExp(
      `${spaced('此件')}${GAP}[仅只限]?${GAP}(?:印${GAP})?${spaced('发至')}[^。\\n]{1,20}?级|${spaced('仅限')}[^。\\n]{0,10}?${anyOf(['传阅', '阅知', '掌握'])}`,
      'gu',
    ),
  ],
];

const LEVEL_CODES: readonly (readonly [string, ClassificationCode])[] = [
  ['绝絕', 'top-secret-mark'],
  ['机機', 'secret-mark'],
  ['秘祕', 'confidential-mark'],
];

/**
 * 密级标志 — finds marks of classification: 绝密、机密 or 秘密 with a star or a period, in a field 密级, or alone on a
 * line at the head; and copy numbers. Running text that merely speaks of secrets (保密审查, 国家秘密, 机密性) has none.
 */
export function findClassificationMarks(text: string): readonly FoundMark<ClassificationCode>[] {
  const folded = fold(text);
  const found = new Map<number, ClassificationCode>();
  for (const pattern of LEVEL_MARKS) {
    for (const match of folded.matchAll(pattern)) {
      const level = match.groups?.['level'] ?? '';
      found.set(match.index + match[0].indexOf(level), codeOf(level));
    }
  }
  for (const { at, line } of headOf(folded)) {
    const level = LEVEL_LINE.exec(line)?.groups?.['level'];
    if (level !== undefined) found.set(at + line.indexOf(level), codeOf(level));
  }
  for (const match of folded.matchAll(COPY_NUMBER)) found.set(match.index, 'copy-number');
  return inOrder(folded, [...found]);
}

/** 内部文件、不得外传、此件发至某级 — finds marks that limit how far a paper may go without making it a state secret. */
export function findCirculationMarks(text: string): readonly FoundMark<CirculationCode>[] {
  const folded = fold(text);
  const found = CIRCULATION.flatMap(([code, pattern]) =>
    [...folded.matchAll(pattern)].map((match): [number, CirculationCode] => [match.index, code]),
  );
  return inOrder(folded, found);
}

/** Folds what looks alike and drops what cannot be seen; line ends stay where they are. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\ufe00-\ufe0f]/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ');
}

function codeOf(level: string): ClassificationCode {
  return LEVEL_CODES.find(([characters]) => characters.includes(level))?.[1] ?? 'confidential-mark';
}

/** The first lines that are not blank. */
function headOf(text: string): readonly { readonly at: number; readonly line: string }[] {
  const head: { at: number; line: string }[] = [];
  for (let at = 0; at < text.length && head.length < HEAD_LINES;) {
    const end = text.indexOf('\n', at);
    const raw = text.slice(at, end === -1 ? text.length : end);
    const line = raw.trim();
    if (line !== '') head.push({ at: at + raw.indexOf(line), line });
    at += raw.length + 1;
  }
  return head;
}

function inOrder<Code extends string>(
  text: string,
  found: readonly (readonly [number, Code])[],
): readonly FoundMark<Code>[] {
  let line = 1;
  let seen = 0;
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, code]) => {
      for (let next = text.indexOf('\n', seen); next !== -1 && next < at; next = text.indexOf('\n', seen)) {
        line += 1;
        seen = next + 1;
      }
      return { code, line };
    });
}
