import type { ClauseRef } from '../../../kernel/index.js';
import type { StatisticalForm } from '../../../policy/index.js';
import { reportFinding, type ReportFinding } from '../../model/finding.js';
import { headingsIn, ordinalText } from '../../model/headings.js';
import type { FilledForm } from '../../model/filled-form.js';
import type { Passage } from './text.js';

/** Sections that the form asks for and the text does not have, and numbers of headings that do not follow each other. */
export function sectionFindings(
  passages: readonly Passage[],
  filled: FilledForm,
  form: StatisticalForm,
): readonly ReportFinding[] {
  if (passages.length === 0) return [];
  return [...missingSections(passages, filled, form), ...numbering(passages, form.clause)];
}

function missingSections(
  passages: readonly Passage[],
  { cells }: FilledForm,
  form: StatisticalForm,
): readonly ReportFinding[] {
  const text = passages.map((one) => one.text).join('\n');
  const has = new Set(passages.map(({ section }) => section));
  const tabled = (label: string): boolean =>
    form.tables.some(
      (table) =>
        /^[一二三四五六七八九十]+、/.test(label) &&
        table.label.startsWith(label.slice(0, label.indexOf('、') + 1)) &&
        Object.entries(cells).some(
          ([address, cell]) => address.startsWith(`${table.id}.`) && cell.value !== null,
        ),
    );
  const missing = form.sections.filter(
    ({ id, label, mentions }) =>
      !has.has(id) && !tabled(label) && !mentions.some((word) => text.includes(word)),
  );
  if (missing.length === 0) return [];
  return [
    reportFinding({
      code: 'sections-missing',
      severity: 'warning',
      message: `没有找到这些部分：${missing.map(({ label }) => label).join('；')}`,
      cure: '请补写；没有发生的也要写明“无”',
      clause: form.clause,
    }),
  ];
}

function numbering(passages: readonly Passage[], clause: readonly ClauseRef[]): readonly ReportFinding[] {
  const numbers = passages.flatMap(({ text }) => headingsIn(text)).filter(({ level }) => level === 1);
  const wrong = numbers.flatMap((heading, index) => {
    const expected = (numbers[index - 1]?.number ?? 0) + 1;
    return heading.number === expected ? [] : [{ heading, expected }];
  });
  return wrong.map(({ heading, expected }) =>
    reportFinding({
      code: 'section-numbers',
      severity: 'warning',
      quotes: [heading.line],
      message:
        heading.number > expected
          ? `序号从“${expected === 1 ? '无' : ordinalText(expected - 1)}”跳到“${ordinalText(heading.number)}”，缺“${range(expected, heading.number - 1)}”`
          : `序号“${ordinalText(heading.number)}”重复或颠倒，应为“${ordinalText(expected)}”`,
      cure: '请核对是否漏了一部分，再顺排序号',
      clause,
    }),
  );
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => ordinalText(from + index)).join('、');
}
