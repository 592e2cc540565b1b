import type { IndexScheme, Organ } from '../../identity/index.js';
import {
  dateAt,
  err,
  ok,
  refusal,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import type { DocumentsDeps } from '../documents-deps.js';
import { documentOf, type DocumentFacts } from '../model/document-facts.js';
import { formatDocumentNumber, parseDocumentNumber } from '../model/document-number.js';
import { formatIndexNumber, parseIndexNumber } from '../model/index-number.js';
import { choice, line, nullable } from '../model/readers.js';
import { formOf, optional, readShape, taskOf, type Shaped } from '../model/shape.js';
import { claimNumber, drawNumber, type Claim } from '../numbering/issued-numbers.js';

const NUMBER_MAX = 60;
const INDEX_SCHEMES = ['org9', 'uscc18', 'local'] as const satisfies readonly IndexScheme[];
const SCHEME_WORDS = { org9: '组织机构代码', uscc18: '统一社会信用代码', local: '本地编码' } as const;
const REGISTER = {
  code: optional('机关代字', nullable(line(NUMBER_MAX)), null),
  documentNumber: optional('发文字号', nullable(line(NUMBER_MAX)), null),
  indexNumber: optional('索引号', nullable(line(NUMBER_MAX)), null),
  indexScheme: optional('索引号编制方式', nullable(choice(INDEX_SCHEMES, SCHEME_WORDS)), null),
};
type Wish = Shaped<typeof REGISTER>;
type Numbered = Result<string | null, readonly Refusal[]>;

/**
 * 登记编号 — assigns the document number and the index number. They are drawn without gaps, or taken as the
 * registrar states them for papers that were numbered before; once assigned neither ever changes.
 */
export function registerEvent(deps: DocumentsDeps): EventSpec {
  return {
    label: '登记编号',
    form: formOf(REGISTER),
    payload: { 'documentNumber?': 'string', 'indexNumber?': 'string' },
    permission: 'case.act',
    prepare: (input) => prepare(deps, input),
  };
}

async function prepare(
  deps: DocumentsDeps,
  input: PrepareInput,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const wish = readShape(REGISTER, input.payload);
  if (!wish.ok) return wish;
  const document = documentOf(input.facts);
  const organ = (await deps.directories.current(input.tx)).organ(input.facts.case.organ) ?? null;
  const claim: Claim = { tx: input.tx, caseId: input.facts.case.id, at: input.at };
  const number = await documentNumber(wish.value, document, organ, claim);
  const index = await indexNumber(wish.value, document, organ, claim);
  if (!number.ok || !index.ok) return err([...reasonsOf(number), ...reasonsOf(index)]);
  return ok({ documentNumber: number.value, indexNumber: index.value, ...taskOf(input.payload) });
}

/** 非公文信息 has an index number only. The year is that of 成文日期: what was signed in December is December's. */
async function documentNumber(
  wish: Wish,
  document: DocumentFacts,
  organ: Organ | null,
  claim: Claim,
): Promise<Numbered> {
  if (document.documentNumber !== null)
    return unchanged('发文字号', document.documentNumber, wish.documentNumber);
  if (wish.documentNumber !== null) {
    const given = parseDocumentNumber(wish.documentNumber);
    return given.ok ? claimNumber(claim, 'document', given.value.text) : given;
  }
  if (document.kind === 'information') return ok(null);
  const codes = organ?.documentCodes ?? [];
  if (codes.length === 0) return err([notConfigured('机关代字')]);
  const code = wish.code ?? (codes.length === 1 ? codes[0] : undefined);
  if (code === undefined || !codes.includes(code)) return err([codeUnknown(codes)]);
  const year = yearOf(document.signedOn ?? dateAt(claim.at));
  return ok(
    await drawNumber(claim, 'document', `${code}〔${year}〕`, (serial) =>
      formatDocumentNumber(code, year, serial),
    ),
  );
}

/** A withheld document gets no place in the public index: a gap in it would tell that there is something. */
async function indexNumber(
  wish: Wish,
  document: DocumentFacts,
  organ: Organ | null,
  claim: Claim,
): Promise<Numbered> {
  if (document.indexNumber !== null) return unchanged('索引号', document.indexNumber, wish.indexNumber);
  if (wish.indexNumber !== null) {
    const given = parseIndexNumber(wish.indexNumber, wish.indexScheme ?? undefined);
    return given.ok ? claimNumber(claim, 'index', given.value.text) : given;
  }
  if (document.attribute === 'withheld') return ok(null);
  const index = organ?.index ?? null;
  if (index === null) return err([notConfigured('索引号编制方式')]);
  const { scheme, front, digits } = index;
  const year = yearOf(dateAt(claim.at));
  const sound = parseIndexNumber(formatIndexNumber(front, year, 1, digits), scheme);
  if (!sound.ok) return sound;
  return ok(
    await drawNumber(claim, 'index', `${front}/${year}`, (serial) =>
      formatIndexNumber(front, year, serial, digits),
    ),
  );
}

function unchanged(label: string, assigned: string, wished: string | null): Numbered {
  if (wished === null || wished === assigned) return ok(assigned);
  return err([
    refusal({
      code: 'number-already-assigned',
      message: `${label}已经编定，不得更改`,
      cure: '沿用原编号',
      facts: { assigned },
    }),
  ]);
}

function notConfigured(what: string): Refusal {
  return refusal({
    code: 'numbering-not-configured',
    message: `本机关尚未设定${what}`,
    cure: '请系统管理员设定后再登记',
    who: ['system-admin'],
  });
}

function codeUnknown(codes: readonly string[]): Refusal {
  return refusal({
    code: 'document-code-unknown',
    message: '须从本机关的机关代字中选择一个',
    cure: `可选：${codes.join('、')}`,
    facts: { codes: [...codes] },
    who: ['office-reviewer'],
  });
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function reasonsOf(numbered: Numbered): readonly Refusal[] {
  return numbered.ok ? [] : numbered.error;
}
