import type { JsonObject } from '../../kernel/index.js';
import type { StatisticalForm } from '../../policy/index.js';
import { refuseReport, type Refused } from './read-refusal.js';

const TEXT_MAX = 2 * 1024 * 1024;

/** Texts by section; null where one is no text, or all together are more than a report. */
export function textsOf(sections: JsonObject): Record<string, string> | null {
  const entries = Object.entries(sections);
  const texts = entries.flatMap(([id, text]) => (typeof text === 'string' ? [[id, text] as const] : []));
  const length = texts.reduce((all, [, text]) => all + text.length, 0);
  return texts.length === entries.length && length <= TEXT_MAX ? Object.fromEntries(texts) : null;
}

/** Refuses figures for which the form has no place. */
export function refuseCells(strange: readonly string[], form: StatisticalForm): Refused {
  const shown = strange.slice(0, 5).join('、');
  return refuseReport(
    'report-cell-unknown',
    `表式 ${form.id} 没有这些格：${shown}${strange.length > 5 ? ` 等 ${strange.length} 格` : ''}`,
    '请核对表式和版本（--form、--variant）是否选对',
    { cells: strange.slice(0, 50) },
  );
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}
