import type { LocalDate } from '../../../kernel/index.js';
import { parseIndexNumber, type IndexNumber } from '../../model/index-number.js';
import { warning, type ImportWarning } from '../warnings.js';
import { blankValues } from './blank-values.js';
import { readDates } from './dates.js';
import { takeHead, type Head } from './head.js';
import { organInTitle } from './issuer.js';
import { bodyOf, linesOf, sectionLinesOf } from './lines.js';
import { valueOfField, type MetadataField } from './metadata.js';
import { ownNumber, type OwnNumber } from './own-number.js';
import { residueWarning, takeTail } from './residue.js';
import { sectionGaps } from './section-gaps.js';
import { suggestKind, type KindSuggestion } from './suggest-kind.js';
import { isComplete, suggestTitle } from './title.js';

/** 索引号 — as it is printed; its parts where it follows a known scheme. */
export interface RecognisedIndexNumber {
  readonly text: string;
  readonly parsed: IndexNumber | null;
}

/**
 * What a text says of itself. Clues for the drafter: nothing here is assigned, and the disclosure attribute
 * (公开属性) is never among it — the field 公开方式 means attribute on some pages and channel on others.
 */
export interface RecognisedDraft {
  readonly title: string | null;
  /** Only where the text bears no title. */
  readonly suggestedTitle: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly indexNumber: RecognisedIndexNumber | null;
  readonly signedOn: LocalDate | null;
  readonly publishedOn: LocalDate | null;
  readonly kind: KindSuggestion | null;
  readonly metadata: readonly MetadataField[];
  readonly body: string;
  readonly warnings: readonly ImportWarning[];
}

/** Recognises the parts of a text where they stand. Takes any text; what is missing or odd is a warning. */
export function recognise(text: string): RecognisedDraft {
  const lines = linesOf(text);
  const head = takeHead(lines);
  const title = head.title ?? valueOfField(head.metadata, '标题');
  const before = lines.filter(({ taken }) => taken).length;
  takeTail(lines, title);
  const removed = lines.filter(({ taken }) => taken).length - before + head.residue;
  const body = bodyOf(lines);
  const sections = sectionLinesOf(body);
  const dates = readDates(head, sections);
  const kind = suggestKind(title, sections);
  const suggestedTitle = title === null ? (kind?.usualTitle ?? suggestTitle(body)) : null;
  const number = head.number ?? numberInField(head);
  const indexNumber = indexNumberIn(head);
  return {
    title,
    suggestedTitle,
    issuer: issuerOf(head, title, dates.signature),
    documentNumber: number?.text ?? null,
    indexNumber,
    signedOn: dates.signedOn,
    publishedOn: dates.publishedOn,
    kind,
    metadata: head.metadata,
    body,
    warnings: [
      ...titleWarnings(title, suggestedTitle),
      ...dates.warnings,
      ...(number?.warnings ?? []),
      ...indexWarnings(indexNumber),
      ...sectionGaps(sections),
      ...blankValues(sections),
      ...residueWarning(removed),
    ],
  };
}

function titleWarnings(title: string | null, suggested: string | null): readonly ImportWarning[] {
  if (title === null) {
    const message =
      suggested === null ? '没有找到标题，请填写' : `没有找到标题，可参考内容拟为“${suggested}”，请填写`;
    return [warning('title-missing', message)];
  }
  return isComplete(title) ? [] : [warning('title-uncertain', '标题不像完整的公文标题，请核对')];
}

function numberInField(head: Head): OwnNumber | null {
  return ownNumber(valueOfField(head.metadata, '发文字号') ?? '');
}

function issuerOf(head: Head, title: string | null, signature: string | null): string | null {
  return valueOfField(head.metadata, '发布机构') ?? signature ?? head.letterhead ?? organInTitle(title ?? '');
}

function indexNumberIn(head: Head): RecognisedIndexNumber | null {
  const text = valueOfField(head.metadata, '索引号');
  if (text === null) return null;
  const parsed = parseIndexNumber(text);
  return { text, parsed: parsed.ok ? parsed.value : null };
}

function indexWarnings(index: RecognisedIndexNumber | null): readonly ImportWarning[] {
  if (index?.parsed !== null) return [];
  return [warning('index-number-unparsed', '索引号不合通行格式或校验不符，已原样保留，请核对')];
}
