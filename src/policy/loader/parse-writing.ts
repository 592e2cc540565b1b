import type { Writing } from '../model/form.js';
import type { RawWriting } from '../schema/raw-form.js';
import { many } from './sugar.js';

/** How a report is written, with the sugar resolved. A form that does not say it has a report of tables alone. */
export function parseWriting(raw: RawWriting | undefined): Writing {
  return {
    title: raw?.title ?? '{organ}{year}年政府信息公开工作年度报告',
    tables: raw?.tables ?? {},
    headings: raw?.headings ?? {},
    drafts: (raw?.drafts ?? []).map(({ zero, some, ...draft }) => ({
      ...draft,
      zero: many(zero),
      some: many(some),
    })),
    charts: raw?.charts ?? [],
    compare: raw?.compare ?? [],
  };
}
