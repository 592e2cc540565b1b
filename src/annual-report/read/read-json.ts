import { isJsonObject, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import type { Cell, FilledForm } from '../model/filled-form.js';
import { cellsOf, variantOf } from '../model/form-cells.js';
import { parseCell } from './cell-text.js';
import type { ReadReport, ReadRequest } from './read-request.js';
import { refuseReport, type Refused } from './read-refusal.js';
import { numberOf, refuseCells, textOf, textsOf } from './json-parts.js';
import { readSheetJson } from './read-sheet-json.js';

type Read = Result<ReadReport, readonly Refusal[]>;

/** Reads a report as JSON: as this system writes it, or as a sheet of figures by row (`form_id`, `values`, `T2` …). */
export function readJson(bytes: Uint8Array, request: ReadRequest): Read {
  const parsed = parse(bytes);
  if (!isJsonObject(parsed)) return damaged();
  const id = request.form ?? textOf(parsed['form'] ?? parsed['form_id']);
  if (id === null && 'form_id' in parsed) return readWithoutForm(parsed, request);
  const form = request.forms.find((one) => one.id === id);
  if (form === undefined) return unknownForm(id, request.forms);
  return 'form_id' in parsed ? readSheetJson(parsed, form, request) : readOwn(parsed, form, request);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not UTF-8, not JSON, or nested beyond what the engine reads: one reason for all.
    return null;
  }
}

function damaged(): Refused {
  return refuseReport(
    'report-json-damaged',
    '不是 UTF-8 编码的 JSON 对象，读不出',
    '请用本系统导出的 JSON，或改用 xlsx、docx、html',
  );
}

function unknownForm(id: string | null, forms: readonly StatisticalForm[]): Refused {
  const known = forms.map((one) => one.id).join('、');
  return refuseReport('report-form-unknown', `没有表式 ${id ?? '（未写明）'}`, `请写明表式：${known}`, {
    form: id ?? '',
  });
}

/** A report without any table: its form is the one of its year. */
function readWithoutForm(parsed: JsonObject, request: ReadRequest): Read {
  const year = request.year ?? numberOf(parsed['year']);
  const form = request.forms.find(
    ({ years }) => year !== null && year >= years.from && (years.to === null || year <= years.to),
  );
  return form === undefined ? unknownForm(null, request.forms) : readSheetJson(parsed, form, request);
}

function readOwn(parsed: JsonObject, form: StatisticalForm, request: ReadRequest): Read {
  const variant = variantOf(form, request.variant ?? textOf(parsed['variant']));
  const organ = isJsonObject(parsed['organ']) ? parsed['organ'] : {};
  const name = request.organ ?? textOf(organ['name']);
  const year = request.year ?? numberOf(parsed['year']);
  const cells = isJsonObject(parsed['cells']) ? parsed['cells'] : null;
  const sections = isJsonObject(parsed['sections']) ? parsed['sections'] : {};
  if (name === null || year === null || cells === null)
    return refuseReport(
      'report-json-incomplete',
      'JSON 里要有 organ.name、year、cells',
      '请用本系统导出的 JSON',
    );
  const known = new Map(cellsOf(form, variant).map((cell) => [cell.address, cell]));
  const strange = Object.keys(cells).filter((address) => !known.has(address));
  if (strange.length > 0) return refuseCells(strange, form);
  const read: Record<string, Cell> = {};
  for (const [address, value] of Object.entries(cells)) {
    const cell = cellFrom(value);
    const place = known.get(address);
    if (cell === null || place === undefined)
      return refuseReport(
        'report-json-cell',
        `格 ${address} 的值不是数字或空`,
        '请写成 {"value": 数字或 null}',
      );
    read[address] = typeof cell === 'string' ? parseCell(cell, place) : cell;
  }
  const texts = textsOf(sections);
  if (texts === null)
    return refuseReport('report-text-too-long', 'sections 里要是文字，全文不超过 2 MB', '请核对后重试');
  const filled: FilledForm = {
    form: form.id,
    variant,
    organ: { id: textOf(organ['id']), name },
    year,
    cells: read,
    sections: texts,
  };
  return ok({ filled, notes: [] });
}

/** A cell as written: `{value, raw}`; a text alone is read as one that stood in a table. */
function cellFrom(value: unknown): Cell | string | null {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return null;
  const figure = value['value'] ?? null;
  if (figure !== null && (typeof figure !== 'number' || !isFigure(figure))) return null;
  const raw = textOf(value['raw']);
  return raw === null ? { value: figure } : { value: figure, raw };
}

function isFigure(value: number): boolean {
  return Number.isFinite(value) && /^-?\d+(?:\.\d+)?$/.test(String(value));
}
