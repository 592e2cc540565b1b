import {
  documentOf,
  replaceContent,
  REVISION_PAYLOAD,
  taskOf,
  type DocumentsDeps,
} from '../../documents/index.js';
import { err, ok, refusal, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import { annualReportOf } from './model/report-facts.js';
import type { ReportShelf } from './shelf.js';

/** JSON beside the journal. */
const KEPT_AS = 'application/json';

export interface ReportDeps extends DocumentsDeps {
  readonly shelf: ReportShelf;
}

/** 生成年度报告 — a report becomes text and files of its document; by its own command only, which has built it. */
export function buildReportEvent(deps: ReportDeps): EventSpec {
  return {
    label: '生成年度报告',
    payload: { ...REVISION_PAYLOAD, report: 'map', 'dueClause?': 'list<string>' },
    permission: 'case.act',
    byCommand: true,
    prepare: (input) => prepare(deps, input),
  };
}

async function prepare(
  deps: ReportDeps,
  input: PrepareInput,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const paper = deps.shelf.find(input.payload['ticket']);
  if (paper === undefined) return err([notBuilt()]);
  const known = annualReportOf(input.facts);
  const former = known.files as readonly string[];
  const { attachments } = documentOf(input.facts);
  const formerly = attachments.filter(({ hash }) => former.includes(hash)).map(({ name }) => name);
  const revision = await replaceContent(deps, input, { ...paper.content, formerly });
  if (!revision.ok) return revision;
  const texts = await deps.content.put(input.tx, paper.texts, KEPT_AS, input.at);
  const source = await deps.content.put(input.tx, paper.source, KEPT_AS, input.at);
  if (!texts.ok) return texts;
  if (!source.ok) return source;
  const after = { ...documentOf(input.facts), ...(revision.value['changes'] as JsonObject) };
  const names = paper.content.files.map(({ name }) => name);
  const report = {
    ...paper.facts,
    bodyHash: after['bodyHash'] ?? null,
    files: documentOf({ document: after }).attachments.flatMap(({ name, hash }) =>
      names.includes(name) ? [hash] : [],
    ),
    textsHash: texts.value,
    sourceHash: source.value,
    dueOn: paper.due?.on ?? null,
  };
  return ok({
    ...revision.value,
    report,
    dueClause: [...(paper.due?.clause ?? [])],
    ...taskOf(input.payload),
  });
}

function notBuilt(): Refusal {
  return refusal({
    code: 'report-not-built',
    message: '年度报告由编制命令生成，不能直接填写',
    cure: '用 wugongkai report submit（接口 POST /api/v1/annual-reports）编制并送入本件',
    who: ['drafter', 'disclosure-office'],
  });
}
