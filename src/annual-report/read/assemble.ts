import { ok, type Refusal, type Result } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import { variantOf } from '../model/form-cells.js';
import { isForYear } from '../validate/year-findings.js';
import { aboutReport } from './about-report.js';
import { takeFooter } from './footer.js';
import type { Block, Grid } from './grid.js';
import type { ReadNote, ReadReport, ReadRequest } from './read-request.js';
import { refuseReport } from './read-refusal.js';
import { recogniseForm, type RecognisedForm } from './recognise.js';
import { splitSections } from './sections.js';

/** From this share of labels on, in hundredths, the tables are taken for the form's. */
const LIKE_ENOUGH = 50;

/** Puts a report together from the lines and tables of a file. */
export function assemble(
  blocks: readonly Block[],
  request: ReadRequest,
): Result<ReadReport, readonly Refusal[]> {
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [block.line] : []));
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
  const about = aboutReport([...lines, ...grids.flatMap((grid) => grid.slice(0, 3).flat())]);
  const [year, organ] = [request.year ?? about.year, request.organ ?? about.organ];
  if (year === null)
    return refuseReport('report-year-unknown', '标题里没有写是哪一年的报告', '请写明年度（--year）');
  if (organ === null)
    return refuseReport('report-organ-unknown', '标题里没有写是哪个机关的报告', '请写明机关名称（--organ）');
  const recognised = choose(request, year, grids);
  if (recognised === null)
    return refuseReport(
      'report-form-unknown',
      `没有收录 ${year} 年度的表式`,
      `请写明表式：${request.forms.map(({ id }) => id).join('、')}`,
      { year },
    );
  const { form, cells } = recognised;
  const signed = takeFooter(lines, form.footer);
  const fromTables = takeFooter(grids.flatMap(lastLines), form.footer);
  return ok({
    filled: {
      form: form.id,
      variant: recognised.variant,
      organ: { id: null, name: organ },
      year,
      cells,
      sections: { ...splitSections(signed.rest, form), ...fromTables.footer, ...signed.footer },
    },
    notes: notesOn(recognised, grids, request),
  });
}

/** Signatures often stand in the last rows of the table. */
function lastLines(grid: Grid): readonly string[] {
  return grid.slice(-3).map((line) => [...new Set(line)].join(' '));
}

/** The form that was asked for; else the one that the tables are; else, without tables, the one of the year. */
function choose(
  { forms, form, variant = null }: ReadRequest,
  year: number,
  grids: readonly Grid[],
): RecognisedForm | null {
  const asked = form === null ? forms : forms.filter(({ id }) => id === form);
  const read = asked.map((one) => recogniseForm(one, variant, grids));
  if (form !== null) return read[0] ?? null;
  const ofYear = read.find((one) => isForYear(one.form, year)) ?? null;
  const best = read.reduce<RecognisedForm | null>(
    (top, one) => (one.share > (top?.share ?? 0) ? one : top),
    ofYear,
  );
  if (best === null || best.share < LIKE_ENOUGH) return ofYear;
  return best;
}

function notesOn(
  { form, absent, tooWide, share }: RecognisedForm,
  grids: readonly Grid[],
  request: ReadRequest,
): readonly ReadNote[] {
  const notes: ReadNote[] = [];
  if (absent.length > 0)
    notes.push({ code: 'tables-not-found', message: `没有认出这些表：${absent.join('；')}` });
  if (tooWide.length > 0)
    notes.push({
      code: 'rows-too-wide',
      message: `这些行的格数比表头多，可能有一个数拆成了两格，请对照原件：${tooWide.join('、')}`,
    });
  const other = request.form === null ? null : moreLike(form, share, grids, request);
  if (other !== null) notes.push({ code: 'other-form', message: `附表更像“${other.label}”（${other.id}）` });
  return notes;
}

function moreLike(
  form: StatisticalForm,
  share: number,
  grids: readonly Grid[],
  { forms }: ReadRequest,
): StatisticalForm | null {
  const others = forms
    .filter(({ id }) => id !== form.id)
    .map((one) => recogniseForm(one, variantOf(one, null), grids));
  return others.find((one) => one.share > share && one.share >= LIKE_ENOUGH)?.form ?? null;
}
