import { dryRunIn, type MigratedCase, type ReportHead } from '../../activation/index.js';
import { csvTable, isJsonObject, textAt, type Json, type JsonObject } from '../../kernel/index.js';
import type { MutantFate, RehearsedCase, Verification } from '../../workflow/index.js';

type Rows = readonly (readonly string[])[];

/** A kept report as a table, by what kind of report it is. */
export function reportCsv(kind: ReportHead['kind'], body: JsonObject): string {
  switch (kind) {
    case 'check-mutation':
      return csvTable(survivorRows(body));
    case 'check-proof':
      return csvTable(proofRows(body));
    case 'rehearsal':
      return csvTable(rehearsalRows(body));
    case 'dry-run':
      return csvTable(dryRunRows(body));
    case 'check-scenarios':
    case 'tests':
      return csvTable(scenarioRows(body));
    default:
      return csvTable([['内容'], [JSON.stringify(body)]]);
  }
}

/** Cases that a report names. */
export function casesIn(body: JsonObject): readonly string[] {
  const open = dryRunIn(body)?.cases.map(({ caseId }) => caseId) ?? [];
  const told = ['changed', 'untold', 'cases'].flatMap((key) =>
    objectsIn(body[key]).flatMap((one) => textAt(one, 'caseId') ?? []),
  );
  return [...new Set([...told, ...open])];
}

function scenarioRows(body: JsonObject): Rows {
  const names = namesIn(body);
  return [
    ['编号', '情景', '日期', '成立', '哪里不成立', '所在文件'],
    ...objectsIn(body['scenarios']).map((one) => [
      textAt(one, 'id') ?? '',
      textAt(one, 'title') ?? '',
      textAt(one, 'on') ?? '',
      one['holds'] === true ? '是' : '否',
      listIn(one['failures'])
        .map((failure) => (isJsonObject(failure) ? (textAt(failure, 'message') ?? '') : textOf(failure)))
        .map((failure) => inWords(failure, names))
        .join('；'),
      textAt(one, 'source') ?? '',
    ]),
  ];
}

function survivorRows(body: JsonObject): Rows {
  const survivors = listIn(body['survivors']) as unknown as readonly MutantFate[];
  const names = namesIn(body);
  return [
    ['改错了什么', '条款', '所在文件', '种类'],
    ...survivors.map(({ what, clause, source, kind }) => [
      inWords(what, names),
      clause.join('、'),
      source,
      kind,
    ]),
  ];
}

function proofRows(body: JsonObject): Rows {
  const proofs = listIn(body['proofs']) as unknown as readonly Verification[];
  return [
    ['组合', '流程', '性质', '条款', '成立', '经过'],
    ...proofs.flatMap(({ on, charts, proved }) =>
      charts.flatMap(({ chart, properties, findings }) => {
        const broken = new Map(findings.map((finding) => [finding.property, finding]));
        const listed = properties.map(({ id, label, clause }) => ({ id, label, clause }));
        const others = findings.filter(({ property }) => !properties.some(({ id }) => id === property));
        return [
          ...listed,
          ...others.map(({ property, label, clause }) => ({ id: property, label, clause })),
        ].map(({ id, label, clause }) => [
          on,
          chart,
          label,
          clause.join('、'),
          broken.has(id) ? '不成立' : proved ? '已证明' : '未发现不成立，但没有走完',
          (broken.get(id)?.story ?? [])
            .map((line, index) => `${index + 1}. ${line.by} 在${line.stateLabel} ${line.label}`)
            .join('；'),
        ]);
      }),
    ),
  ];
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  refused: '原来可以，新规则不可以',
  allowed: '原来不可以，新规则可以',
  'goes-elsewhere': '去向不同',
  'other-hands': '办理人不同',
  'other-terms': '期限不同',
};

function rehearsalRows(body: JsonObject): Rows {
  const changed = listIn(body['changed']) as unknown as readonly RehearsedCase[];
  const dryRun = dryRunIn(body);
  const names = namesIn(body);
  const name = (id: string): string => names[id] ?? id;
  return [
    ['办件', '在办', '台账第几条', '事项', '不同', '原规则的理由', '候选版本的理由', '涉及的规则'],
    ...changed.flatMap(({ caseId, open, rulings, statesGone, moves }) => {
      const said = (messages: readonly { readonly message: string }[]): string =>
        messages.map(({ message }) => message).join('；');
      const head = [caseId, open ? '在办' : '已办结'];
      return [
        ...rulings.map((one) => [
          ...head,
          String(one.seq),
          name(one.event),
          one.differs.map((each) => DIFFERENCES[each] ?? each).join('、'),
          said(one.before.refusals),
          said(one.after.refusals),
          one.rules.map(({ rule }) => name(rule)).join('、'),
        ]),
        ...statesGone.map(({ state, seq }) => [
          ...head,
          String(seq),
          '',
          `候选版本没有环节 ${name(state)}`,
          '',
          '',
          '',
        ]),
        ...(moves?.lost ?? []).map(({ event }) => [...head, '', name(event), '现在不能再办', '', '', '']),
        ...(moves?.gained ?? []).map(({ event }) => [...head, '', name(event), '现在新可以办', '', '', '']),
        ...(moves?.judged ?? []).map(({ event, before, after }) => [
          ...head,
          '',
          name(event),
          '现在裁断不同',
          said(before.refusals),
          said(after.refusals),
          '',
        ]),
      ];
    }),
    // The same table says what the two who decide read about the open cases.
    ...(dryRun?.cases ?? []).map(({ caseId, fate, problems }) => [
      caseId,
      '在办',
      '',
      '改按新规定',
      FATES[fate],
      '',
      problems.map((one) => textAt(one, 'message') ?? '').join('；'),
      '',
    ]),
  ];
}

const FATES: Readonly<Record<MigratedCase['fate'], string>> = {
  moved: '已迁移',
  already: '已在新规定下',
  stays: '留在原规定下',
  'would-move': '可以迁移',
  failed: '没有迁移',
};

function dryRunRows(body: JsonObject): Rows {
  const cases = listIn(body['cases']) as unknown as readonly MigratedCase[];
  const names = namesIn(body);
  const places = (ids: readonly string[]): string => ids.map((id) => names[id] ?? id).join('、');
  return [
    ['办件', '结果', '现在的环节', '迁移后的环节', '意见重做', '理由'],
    ...cases.map(({ caseId, fate, from, to, approvals, problems }) => [
      caseId,
      FATES[fate],
      places(from),
      places(to),
      places(approvals.redone),
      problems.map(({ message }) => message).join('；'),
    ]),
  ];
}

/** What ids are called, where the report was made with its words. */
function namesIn(body: JsonObject): Readonly<Record<string, string>> {
  const [words] = objectsIn([body['words'] ?? null]);
  const [names] = objectsIn([words?.['names'] ?? null]);
  return (names ?? {}) as Readonly<Record<string, string>>;
}

/** A sentence in which ids are said by their names. */
function inWords(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*/g, (id) =>
    Object.hasOwn(names, id) ? `“${names[id] ?? id}”` : id,
  );
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return listIn(value).filter(isJsonObject);
}
