import { dateAt } from '../../../kernel/index.js';
import { markup, type Html } from '../html.js';
import { ATTRIBUTE_LABELS, STANDING_LABELS } from '../labels.js';
import type { DocumentPageView, InterpretationPageView } from '../views.js';
import { NOT_GIVEN } from './not-given.js';

type Field = readonly [label: string, value: string | null];

/** The metadata of a document: twelve fields that always stand there, and those that only some documents have. */
export function documentMetadata(view: DocumentPageView): Html {
  const { metadata } = view;
  return metadataBlock([
    ['索引号', metadata.indexNumber],
    ['文号', metadata.documentNumber],
    ['发布机构', [metadata.issuer, ...metadata.coIssuers].join('、')],
    ['成文日期', metadata.signedOn],
    ['公开日期', dateAt(view.publishedAt)],
    ['施行日期', metadata.effectiveOn],
    ['公开方式', ATTRIBUTE_LABELS[metadata.attribute]],
    ['公开渠道', joined(metadata.channels)],
    ['有效性', STANDING_LABELS[view.standing.standing]],
    ['主题分类', metadata.subjectCategory],
    ['体裁', metadata.genre],
    ['信息来源', view.contentSource],
    ...present('组配分类', metadata.assortedCategory),
    ...present('失效日期', metadata.expiresOn),
  ]);
}

/** The metadata of an interpretation. */
export function interpretationMetadata(view: InterpretationPageView): Html {
  return metadataBlock([
    ['政策文号', view.policy.documentNumber],
    ['发布机构', view.issuer],
    ['公开日期', dateAt(view.publishedAt)],
    ['解读形式', joined(view.forms)],
    ['解读人', view.author],
    ['信息来源', view.contentSource],
  ]);
}

function metadataBlock(fields: readonly Field[]): Html {
  return markup`<section class="metadata" aria-labelledby="metadata-title"><h2 id="metadata-title">基本信息</h2><dl>${fields.map(
    ([label, value]) => markup`<div><dt>${label}</dt><dd>${value ?? NOT_GIVEN}</dd></div>`,
  )}</dl></section>
`;
}

function joined(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : labels.join('、');
}

function present(label: string, value: string | null): readonly Field[] {
  return value === null ? [] : [[label, value]];
}
