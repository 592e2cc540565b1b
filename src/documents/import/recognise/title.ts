import { opensSection } from './lines.js';
import { parseDate } from './parse-date.js';

/** Words with which titles of papers end. */
const ENDINGS = [
  ...[
    '决议',
    '决定',
    '命令',
    '令',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
  ],
  ...[
    '方案',
    '办法',
    '规定',
    '细则',
    '条例',
    '计划',
    '规划',
    '总结',
    '要点',
    '目录',
    '指南',
    '制度',
    '规则',
    '标准',
    '措施',
    '公示',
    '清单',
    '导则',
    '预案',
    '解读',
  ],
].join('|');
const COMPLETE = new RegExp(`(?:${ENDINGS})(?:[(（][^()（）]{1,12}[)）])?$`);
/** 送审稿、试行 on a line of its own belongs to the title above. */
const SUFFIX = /^[(（][^()（）]{1,12}[)）]$/;
const PROSE = /[。；！？|]|[，,、：:；;]$/;
const COMMA_OUTSIDE_QUOTES = /[，,](?![^《]*》)/;
const SHORTEST = 2;
const LONGEST = 100;
const LONGEST_TITLE = 200;
const MOST_LINES = 4;

/** Whether a line can be a title or a part of one. */
export function isTitleLine(line: string): boolean {
  const text = withoutMarkup(line);
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    /[\p{L}]/u.test(text) &&
    !PROSE.test(text) &&
    !COMMA_OUTSIDE_QUOTES.test(text) &&
    !opensSection(text) &&
    parseDate(text) === null
  );
}

/** Whether a title ends as titles of papers do. */
export function isComplete(title: string): boolean {
  return COMPLETE.test(title);
}

/** The title that the first of these lines begins, and how many lines it takes. Long titles are set on several. */
export function gatherTitle(lines: readonly string[]): { readonly title: string; readonly lines: number } {
  const first = withoutMarkup(lines[0] ?? '');
  let title = first;
  for (let count = 1; count <= MOST_LINES; count++) {
    const next = lines[count];
    if (isComplete(title)) {
      return next !== undefined && SUFFIX.test(next)
        ? { title: title + next, lines: count + 1 }
        : { title, lines: count };
    }
    if (next === undefined || !isTitleLine(next) || title.length + next.length > LONGEST_TITLE) break;
    title += withoutMarkup(next);
  }
  return { title: first, lines: 1 };
}

const FIRST_LINES = 20;
const SENTENCE = /^[^。！？\n]{1,2000}/;
const MADE_KIND = new RegExp(`(?:制定|制订|拟定|印发)(?:了)?本(${ENDINGS})`);
const INTRODUCES = /^(?:为|根据|按照|依据|结合|遵照|经)|[《》〈〉]|[(（]以下简称/;
const SHORTEST_PURPOSE = 6;
const LONGEST_SUGGESTION = 40;

/**
 * What a text without a title could be called, from its first sentence: the purpose it states with the kind it calls
 * itself (为……，全面推进某项工作，特制定本方案), else its beginning. Only ever a suggestion.
 */
export function suggestTitle(body: string): string | null {
  const sentence = body
    .split('\n', FIRST_LINES)
    .map((line) => SENTENCE.exec(line.trim())?.[0] ?? '')
    .find(isSentence);
  if (sentence === undefined) return null;
  const kind = MADE_KIND.exec(sentence)?.[1];
  const purpose = sentence
    .split(/[，,]/)
    .map((clause) => clause.trim())
    .find(
      (clause) =>
        clause.length >= SHORTEST_PURPOSE && clause.length <= LONGEST_SUGGESTION && !INTRODUCES.test(clause),
    );
  return kind !== undefined && purpose !== undefined ? `${purpose}${kind}` : beginningOf(sentence);
}

/** Not the people addressed, not a heading. */
function isSentence(text: string): boolean {
  return text !== '' && !/[:：]$/.test(text) && !opensSection(text);
}

function beginningOf(sentence: string): string {
  const beginning = sentence.slice(0, LONGEST_SUGGESTION);
  const open = beginning.lastIndexOf('《');
  const whole =
    sentence.length > LONGEST_SUGGESTION && open > beginning.lastIndexOf('》')
      ? beginning.slice(0, open)
      : beginning;
  return whole.replace(/[，,、：:（(]$/, '');
}

function withoutMarkup(line: string): string {
  return line.replace(/^#{1,4}\s+/, '').trim();
}
