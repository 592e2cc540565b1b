import type { FormSection, StatisticalForm } from '../../policy/index.js';
import { headingOf } from '../model/headings.js';

/** What stands before the first heading. */
const PREFACE = '前言';

interface Part {
  readonly key: string;
  readonly lines: string[];
}

/**
 * The text of a report by section: under the form's ids where a heading is known by its words, under the heading itself
 * where the organ added one. A section that stands below another (`（三）收费及减免情况`) is found as well.
 */
export function splitSections(
  lines: readonly string[],
  form: StatisticalForm,
): Readonly<Record<string, string>> {
  const parts = splitAt(lines, form.sections, 1);
  const missing = form.sections.filter(({ id }) => !parts.some(({ key }) => key === id));
  const split = missing.length === 0 ? parts : parts.flatMap((part) => below(part, missing));
  const sections: Record<string, string> = {};
  for (const { key, lines: own } of split)
    sections[key] = [...(key in sections ? [sections[key] ?? ''] : []), ...own].join('\n');
  return sections;
}

function splitAt(lines: readonly string[], known: readonly FormSection[], level: 1 | 2): readonly Part[] {
  const parts: Part[] = [{ key: PREFACE, lines: [] }];
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading?.level === level) parts.push({ key: keyOf(heading.words, known) ?? heading.line, lines: [] });
    parts.at(-1)?.lines.push(line);
  }
  return parts.filter((part) => part.lines.length > 0);
}

function keyOf(words: string, known: readonly FormSection[]): string | null {
  return known.find((section) => section.words.some((word) => words.includes(word)))?.id ?? null;
}

function below({ key, lines }: Part, missing: readonly FormSection[]): readonly Part[] {
  const parts: Part[] = [{ key, lines: [] }];
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading?.level === 2) {
      const own = keyOf(heading.words, missing) ?? key;
      if (own !== parts.at(-1)?.key) parts.push({ key: own, lines: [] });
    }
    parts.at(-1)?.lines.push(line);
  }
  return parts.filter((part) => part.lines.length > 0);
}
