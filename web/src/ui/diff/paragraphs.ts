import type { DiffPartDto } from '../../api/types.gen';

type Paragraph = readonly DiffPartDto[];

/** What stands beside each other: the same line ends close both sides. */
export interface DiffRow {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  readonly changed: boolean;
}

/** 花脸稿 — both texts over each other, paragraph by paragraph; empty ones are left out. */
export function markedParagraphs(parts: readonly DiffPartDto[]): readonly Paragraph[] {
  return split(parts);
}

/** 清稿 — one of the two texts alone, paragraph by paragraph. */
export function cleanParagraphs(
  parts: readonly DiffPartDto[],
  side: 'removed' | 'added' = 'added',
): readonly string[] {
  const own = parts.filter(({ kind }) => kind === 'same' || kind === side);
  return split(own).map((paragraph) => paragraph.map(({ text }) => text).join(''));
}

/** Both texts beside each other, as far as they run in step. */
export function rowsOf(parts: readonly DiffPartDto[]): readonly DiffRow[] {
  const rows: DiffPartDto[][] = [[]];
  for (const part of parts) {
    if (part.kind !== 'same') {
      rows.at(-1)?.push(part);
      continue;
    }
    part.text.split('\n').forEach((text, index) => {
      if (index > 0) rows.push([]);
      if (text !== '') rows.at(-1)?.push({ ...part, text });
    });
  }
  return rows
    .map((row) => ({
      before: split(row.filter(({ kind }) => kind !== 'added')),
      after: split(row.filter(({ kind }) => kind !== 'removed')),
      changed: row.some(({ kind }) => kind !== 'same'),
    }))
    .filter(({ before, after }) => before.length + after.length > 0);
}

/** How many passages were changed, and by how many characters. */
export function amountOf(parts: readonly DiffPartDto[]): {
  readonly places: number;
  readonly added: number;
  readonly removed: number;
} {
  const length = (kind: DiffPartDto['kind']): number =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.replace(/\s/g, '').length : 0), 0);
  const places = parts.filter(
    ({ kind }, index) => kind !== 'same' && (index === 0 || parts[index - 1]?.kind === 'same'),
  ).length;
  return { places, added: length('added'), removed: length('removed') };
}

/** By line ends, without empty ones, and without the blanks that typists put at the head: the sheet indents by itself. */
function split(parts: readonly DiffPartDto[]): readonly Paragraph[] {
  const paragraphs: DiffPartDto[][] = [[]];
  for (const part of parts)
    part.text.split('\n').forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      const paragraph = paragraphs.at(-1) ?? [];
      const shown = paragraph.length === 0 ? line.trimStart() : line;
      if (shown !== '') paragraph.push({ ...part, text: shown });
    });
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
}
