import { markup, type Html } from '../html.js';
import { STANDING_LABELS } from '../labels.js';
import { documentPath } from '../paths.js';
import type { DocumentRowView } from '../views.js';
import { NOT_GIVEN } from './not-given.js';

/** `full` has every field, under heads of level 2; `brief` has what a visitor of the home page needs, under level 3. */
export type RowDetail = 'full' | 'brief';

/** Documents as a list: title first, then what a clerk looks for. */
export function documentRows(rows: readonly DocumentRowView[], detail: RowDetail): Html {
  return markup`<ul class="rows ${detail}">${rows.map((row) => documentRow(row, detail))}</ul>
`;
}

function documentRow(row: DocumentRowView, detail: RowDetail): Html {
  const link = markup`<a href="${documentPath(row.slug)}">${row.title}</a>${
    row.standing !== 'valid' && markup` <span class="tag warn">${STANDING_LABELS[row.standing]}</span>`
  }${row.hasInterpretation && markup` <span class="tag">附解读</span>`}`;
  const date = markup`<div class="date"><dt>公开日期</dt><dd><time datetime="${row.publishedOn}">${row.publishedOn}</time></dd></div>`;
  if (detail === 'brief') {
    const number = row.documentNumber !== null && field('文号', row.documentNumber);
    return markup`<li><h3>${link}</h3><dl>${number}${field('发布机构', row.issuer)}${date}</dl></li>\n`;
  }
  return markup`<li><h2>${link}</h2><dl>${field('文号', row.documentNumber)}${field('索引号', row.indexNumber)}${field('发布机构', row.issuer)}${date}</dl></li>\n`;
}

function field(label: string, value: string | null): Html {
  return markup`<div><dt>${label}</dt><dd>${value ?? NOT_GIVEN}</dd></div>`;
}
