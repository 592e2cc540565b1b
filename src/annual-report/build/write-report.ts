import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { isIn, variantOf } from '../model/form-cells.js';
import { chartsOf } from './chart-data.js';
import { compareYears } from './compare-years.js';
import { draftSection, isOpen, openTexts, placeholder, type DraftContext } from './draft-text.js';
import type { Filling } from './fill-form.js';
import { layOut } from './layout.js';
import { printed } from './printed-number.js';
import type { AnnualReport, OpenItem, ReportSection, ReportTable } from './report.js';

export interface ReportInput {
  readonly form: StatisticalForm;
  readonly variant: string | null;
  readonly organ: FilledForm['organ'];
  readonly year: number;
  readonly filling: Filling;
  readonly previous: FilledForm | null;
  /** What people wrote: by draft, by section, and `footer-<field>`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Writes the report: text, tables, comparison and charts of the same figures. Nothing is left open silently. */
export function writeReport(input: ReportInput): AnnualReport {
  const { form, organ, year, filling, previous, texts } = input;
  const variant = variantOf(form, input.variant);
  const now = (cell: string): number | null => filling.cells[cell]?.value ?? null;
  const sameForm = previous?.form === form.id ? previous : null;
  const before = (cell: string): number | null => sameForm?.cells[cell]?.value ?? null;
  const context: DraftContext = { organ: organ.name, year, now, before, texts };
  const tables = form.tables.map((table) =>
    layOut({
      table,
      variant,
      headings: form.writing.headings[table.id] ?? {},
      print: (cell) => printed(now(cell)),
    }),
  );
  const within = (section: string): readonly ReportTable[] =>
    tables.filter(({ id }) => form.writing.tables[id] === section);
  const sections = form.sections.map(({ id, label }, index): ReportSection => ({
    id,
    label: numberedSection(label, index),
    paragraphs: draftSection(form, id, context),
    tables: within(id).map((table) => withoutOrdinal(table, numberedSection(label, index))),
    charts: chartsOf(form, variant, id, now, before),
  }));
  const footer = form.footer
    .filter((field) => isIn(field, variant))
    .map(({ id, label }) => ({
      at: `footer-${id}`,
      label,
      text: texts[`footer-${id}`] ?? placeholder(label),
    }));
  return {
    title: form.writing.title.replaceAll('{organ}', organ.name).replaceAll('{year}', String(year)),
    form: { id: form.id, label: form.label },
    variant,
    organ,
    year,
    sections,
    annexes: tables.filter(({ id }) => form.writing.tables[id] === undefined),
    comparison: compareYears(form, variant, year, filling.cells, previous),
    footer,
    cells: filling.cells,
    open: [
      ...sections.flatMap(({ label, paragraphs }) => openTexts(label, paragraphs)),
      ...sections.filter(({ paragraphs }) => paragraphs.length === 0).map(emptySection),
      ...footer.filter(({ text }) => isOpen(text)).map(openFooter),
      ...filling.open,
    ],
  };
}

const ORDINALS = '一二三四五六七八九十';

function numberedSection(label: string, index: number): string {
  return /^[一二三四五六七八九十]+、/.test(label) ? label : `${ORDINALS.charAt(index)}、${label}`;
}

/** A table inside a section bears no ordinal of its own: it would count as a heading more. */
function withoutOrdinal(table: ReportTable, section: string): ReportTable {
  const ordinal = section.slice(0, section.indexOf('、') + 1);
  return table.caption.startsWith(ordinal)
    ? { ...table, caption: table.caption.slice(ordinal.length) }
    : table;
}

function emptySection({ id, label }: ReportSection): OpenItem {
  return { kind: 'text', at: id, message: `${label}：没有内容，请填写` };
}

type Signed = AnnualReport['footer'][number];

function openFooter({ at, label, text }: Signed): OpenItem {
  return { kind: 'text', at, message: `${label}：${text}` };
}
