import type { ClauseRef } from '../../kernel/index.js';
import type { StatisticalForm } from '../model/form.js';

/** What a form cites, and where in its file. */
export function clausesOfForm(form: StatisticalForm): { pointer: string; clause: readonly ClauseRef[] }[] {
  return [
    { pointer: '/clause', clause: form.clause },
    ...form.due.map(({ clause }, index) => ({ pointer: `/due/${index}/clause`, clause })),
    ...form.tables.flatMap((table, index) => [
      { pointer: `/tables/${index}/clause`, clause: table.clause },
      ...table.rows.map((row, at) => ({ pointer: `/tables/${index}/rows/${at}/clause`, clause: row.clause })),
    ]),
  ];
}
