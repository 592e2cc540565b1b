import { dateAt, instant } from '../../kernel/index.js';
import type { DisclosureAttribute, DocumentKind, Validity } from './document-facts.js';

/** 文件类别, as people call it. */
export const KIND_LABELS: Readonly<Record<DocumentKind, string>> = {
  policy: '政策性文件',
  ordinary: '一般公文',
  information: '非公文信息',
};

/** 公开属性, as people call it. */
export const ATTRIBUTE_LABELS: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  'on-application': '依申请公开',
  withheld: '不予公开',
};

const VALIDITY_LABELS: Readonly<Record<Validity, string>> = {
  valid: '现行有效',
  'partly-lapsed': '部分失效',
  amended: '已修改',
  lapsed: '失效',
  repealed: '废止',
};

/** What stands above the columns of a list of documents. */
export const DOCUMENT_HEAD = [
  '编号',
  '标题',
  '文件类别',
  '文种',
  '公开属性',
  '发文字号',
  '索引号',
  '环节',
  '机关',
  '拟稿处室',
  '拟稿人',
  '成文日期',
  '公布日期',
  '有效性',
  '最近变动',
];

/** A document as its row names it, everything in words. */
export interface DocumentLine {
  readonly caseId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly typeLabel: string;
  readonly attribute: DisclosureAttribute | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly standing: string;
  readonly organ: string;
  readonly division: string;
  readonly drafter: string;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly validity: Validity;
  readonly updatedAt: string;
}

/** A row of the table. */
export function documentCells(row: DocumentLine): readonly (string | null)[] {
  return [
    row.caseId,
    row.title,
    KIND_LABELS[row.kind],
    row.typeLabel,
    row.attribute === null ? '' : ATTRIBUTE_LABELS[row.attribute],
    row.documentNumber,
    row.indexNumber,
    row.standing,
    row.organ,
    row.division,
    row.drafter,
    row.signedOn,
    row.publishedOn,
    VALIDITY_LABELS[row.validity],
    dateAt(instant(row.updatedAt)),
  ];
}
