import {
  BODY_MAX,
  BODY_MEDIA_TYPE,
  distinct,
  fault,
  formOf,
  item,
  line,
  nullable,
  paragraphs,
  readPart,
  reference,
  refuseMarked,
  required,
  statement,
  taskOf,
  TITLE_MAX,
  type TextPart,
} from '../documents/index.js';
import {
  dateAt,
  err,
  ok,
  type Digest,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../kernel/index.js';
import type { EventSpec, PrepareInput } from '../workflow/index.js';
import type { InterpretationDeps } from './interpretation-deps.js';
import {
  interpretationOf,
  reviseInterpretation,
  type InterpretationContent,
} from './model/interpretation-facts.js';

const PLAN_MAX = 20_000;
const LIST_MAX = 30;
/** How hits and refusals name the interpretation. */
const WHERE = 'interpretation';

const FIELDS = {
  plan: required('解读方案', nullable(statement(PLAN_MAX))),
  title: required('解读标题', nullable(line(TITLE_MAX))),
  body: required('解读正文', nullable(paragraphs(BODY_MAX))),
  elements: required('解读要素', distinct(item('interpretation-elements'), LIST_MAX)),
  forms: required('解读形式', distinct(item('interpretation-forms'), LIST_MAX)),
  firstInterpreter: required('第一解读人', nullable(reference('person'))),
};

/** 编写解读 — only the fields that are named change; any change voids what was approved of the policy document too. */
export function editInterpretationEvent(deps: InterpretationDeps): EventSpec {
  return {
    label: '编写解读',
    payload: { changes: 'map', 'contentHash?': 'string', screening: 'map' },
    form: formOf(FIELDS, 'part'),
    permission: 'case.act',
    prepare: (input) => prepare(deps, input),
  };
}

async function prepare(
  deps: InterpretationDeps,
  input: PrepareInput,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const parsed = readPart(FIELDS, input.payload);
  if (!parsed.ok) return parsed;
  const { body, ...rest } = parsed.value;
  const on = dateAt(input.at);
  const present = interpretationOf(input.facts);
  const parts: readonly TextPart[] = await textsOf(deps, input, { ...present, ...rest }, body);
  const reasons = [
    ...refuseMarked(parts, on),
    ...(await interpreterFaults(deps, input, rest.firstInterpreter ?? null, on)),
  ];
  if (reasons.length > 0) return err(reasons);
  let wanted: Partial<InterpretationContent> = rest;
  if (body !== undefined) {
    const stored = await keep(deps, input, body);
    if (!stored.ok) return stored;
    wanted = { ...rest, bodyHash: stored.value };
  }
  const revision = reviseInterpretation(present, wanted, deps.algorithm);
  return ok({ ...revision, screening: deps.screener.screen(parts), ...taskOf(input.payload) });
}

/** The whole interpretation is one part, so that hits in what was not touched are found again. */
async function textsOf(
  deps: InterpretationDeps,
  { tx }: PrepareInput,
  next: InterpretationContent,
  body: string | null | undefined,
): Promise<readonly TextPart[]> {
  const kept =
    body === undefined && next.bodyHash !== null ? await deps.content.readText(tx, next.bodyHash) : body;
  return [
    {
      where: WHERE,
      text: [next.title, next.plan, kept].filter((text) => typeof text === 'string').join('\n'),
    },
  ];
}

/** Null where there is no body any more. */
async function keep(
  deps: InterpretationDeps,
  { tx, at }: PrepareInput,
  body: string | null,
): Promise<Result<Digest | null, readonly Refusal[]>> {
  return body === null || body === '' ? ok(null) : deps.content.put(tx, body, BODY_MEDIA_TYPE, at);
}

async function interpreterFaults(
  deps: InterpretationDeps,
  { tx }: PrepareInput,
  person: string | null,
  on: LocalDate,
): Promise<readonly Refusal[]> {
  if (person === null || (await deps.directories.current(tx)).inService(person, on)) return [];
  return fault('person-unknown', 'firstInterpreter', '第一解读人不存在或已离岗').error;
}
