import { err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import {
  DISCLOSURE_ATTRIBUTES,
  DOCUMENT_KINDS,
  GROUND_RANKS,
  type DocumentContent,
} from './document-facts.js';
import {
  choice,
  date,
  distinct,
  flag,
  item,
  line,
  list,
  nullable,
  paragraphs,
  proposed,
  reference,
  statement,
} from './readers.js';
import { fault, formOf, group, optional, readPart, readShape, required, type Shaped } from './shape.js';
import { renaming } from './rename-attachments.js';
import { upload } from './upload.js';

/** 标题不超过 200 字 */
export const TITLE_MAX = 200;
/** 正文不超过 2 MB 字符 */
export const BODY_MAX = 2 * 1024 * 1024;
export const ATTACHMENTS_MAX = 50;
const TEXT_MAX = 2_000;
const SHORT_MAX = 200;
const LIST_MAX = 50;

const KIND_WORDS = { policy: '政策性文件', ordinary: '一般公文', information: '非公文信息' } as const;
const ATTRIBUTE_WORDS = {
  proactive: '主动公开',
  'on-application': '依申请公开',
  withheld: '不予公开',
} as const;
const RANK_WORDS = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'local-regulation': '地方性法规',
  rule: '规章',
  other: '其他',
} as const;

const METADATA = {
  documentType: optional('文种', nullable(item('document-types')), null),
  normative: optional('是否规范性文件', flag(), false),
  draftOnBehalf: optional('是否代拟稿', flag(), false),
  forwarded: optional(
    '转发的公文',
    nullable(
      group({
        title: required('转发公文的标题', line(TITLE_MAX)),
        attribute: required('转发公文的公开属性', nullable(choice(DISCLOSURE_ATTRIBUTES, ATTRIBUTE_WORDS))),
      }),
    ),
    null,
  ),
  coIssuers: optional('联合发文机关', distinct(reference('organ'), LIST_MAX), []),
  // 公开属性 has no default but "not yet said": a form that proposes one decides for the drafter.
  attribute: optional(
    '公开属性',
    nullable(proposed(choice(DISCLOSURE_ATTRIBUTES, ATTRIBUTE_WORDS), 'disclosure-attributes')),
    null,
  ),
  ground: optional(
    '不予公开或依申请公开的理由',
    nullable(
      group({
        id: required('理由', item('withholding-grounds', 'on-application-grounds', 'proactive-grounds')),
        rank: required('依据的效力层级', choice(GROUND_RANKS, RANK_WORDS)),
        basis: required('法律依据', line(SHORT_MAX)),
        reason: required('具体说明', statement(TEXT_MAX)),
      }),
    ),
    null,
  ),
  citesNonPublic: optional('是否引用非公开文件', flag(), false),
  channels: optional('公开渠道', distinct(item('channels', 'office-channels'), LIST_MAX), []),
  subjectCategory: optional('主题分类', nullable(line(SHORT_MAX)), null),
  genre: optional('体裁分类', nullable(proposed(line(SHORT_MAX), 'genres')), null),
  assortedCategory: optional('组配分类', nullable(line(SHORT_MAX)), null),
  summary: optional('内容概述', nullable(statement(TEXT_MAX)), null),
  effectiveOn: optional('施行日期', nullable(date()), null),
  expiresOn: optional('失效日期', nullable(date()), null),
};

const CHANGES = {
  kind: required('文件类别', choice(DOCUMENT_KINDS, KIND_WORDS)),
  title: required('标题', line(TITLE_MAX)),
  body: required('正文', paragraphs(BODY_MAX)),
  ...METADATA,
};

const EDIT = {
  ...CHANGES,
  attachmentNames: optional('附件改名', list(renaming, ATTACHMENTS_MAX), []),
};

const DRAFT = {
  ...CHANGES,
  declaredNonSecret: required('不涉及国家秘密的声明', flag()),
  attachments: optional('附件', list(upload(), ATTACHMENTS_MAX), []),
  stated: optional(
    '文内载明的日期和文号',
    nullable(
      group({
        signedOn: required('文内载明的成文日期', nullable(date())),
        documentNumber: required('文内载明的发文字号', nullable(line(SHORT_MAX))),
      }),
    ),
    null,
  ),
};

/** The form of an edit: nothing has to be filled in. */
export const CHANGES_FORM = formOf(EDIT, 'part');
/** The form of a new document. */
export const DRAFT_FORM = formOf(DRAFT);

/** What a drafter hands in: metadata, body and the bytes of attachments. */
export type Draft = Shaped<typeof DRAFT>;
/** What a drafter changes: only the fields that were named. */
export type Changes = Partial<Shaped<typeof EDIT>>;

/**
 * 拟制公文 — reads a draft. Every fault is reported at once; unknown fields are faults.
 * A draft that does not declare that it is no state secret is refused: this is not a classified system.
 */
export function parseDraft(payload: JsonObject): Result<Draft, readonly Refusal[]> {
  const read = readShape(DRAFT, payload);
  if (!read.ok) return read;
  const faults = incoherent(read.value);
  if (!read.value.declaredNonSecret) faults.push(...notDeclared());
  return faults.length > 0 ? err(faults) : read;
}

/** Reads an edit: the named fields, and whether the document would still hang together with them. */
export function parseChanges(
  payload: JsonObject,
  present: DocumentContent,
): Result<Changes, readonly Refusal[]> {
  const read = readPart(EDIT, payload);
  if (!read.ok) return read;
  const faults = incoherent({ ...present, ...read.value });
  return faults.length > 0 ? err(faults) : ok(read.value);
}

type Coherent = Pick<DocumentContent, 'kind' | 'documentType' | 'effectiveOn' | 'expiresOn'>;

function incoherent(document: Coherent): Refusal[] {
  const faults: Refusal[] = [];
  if (document.kind === 'information' && document.documentType !== null) {
    faults.push(...fault('field-invalid', 'documentType', '非公文信息没有文种').error);
  }
  if (
    document.effectiveOn !== null &&
    document.expiresOn !== null &&
    document.expiresOn < document.effectiveOn
  ) {
    faults.push(...fault('field-invalid', 'expiresOn', '失效日期不得早于施行日期').error);
  }
  return faults;
}

function notDeclared(): readonly Refusal[] {
  return fault(
    'secrecy-not-declared',
    'declaredNonSecret',
    '本系统为非涉密系统，须先声明内容不涉及国家秘密；涉密内容请在涉密设备上办理',
  ).error;
}
