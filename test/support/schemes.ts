import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Counted, EntryRef } from '../../src/figures/index.js';
import { localDate, type LocalDate } from '../../src/kernel/index.js';
import type { AssessmentScheme } from '../../src/policy/index.js';
import { periodOf, type Period } from '../../src/assessment/model/period.js';
import type { ScoreInput, SuppliedEvidence } from '../../src/assessment/model/score-input.js';
import { parseAssessment } from '../../src/policy/loader/parse-assessment.js';
import { readPolicyFile } from '../../src/policy/loader/read-file.js';
import { shippedSchemaSet } from '../../src/policy/schema/schema-set.js';

const PACKS = [join(__dirname, '../fixtures/assessment/packs'), join(__dirname, '../../policies/packs')];

/** A scheme of the shipped packs or of the fixtures, read from its YAML and from nothing else. */
export function schemeNamed(id: string): AssessmentScheme {
  const [path] = PACKS.flatMap((packs) => filesBelow(packs, `assessment/${id}.yaml`));
  const source = readPolicyFile(path ?? id, id);
  const raw = source.ok ? shippedSchemaSet().validate('assessment', source.value) : source;
  if (!source.ok || !raw.ok) throw new Error(`no scheme ${id}`);
  return parseAssessment(raw.value, source.value).scheme;
}

/** Where the file lies, of every version of a pack that has it. */
function filesBelow(packs: string, file: string): readonly string[] {
  return readdirSync(packs).flatMap((pack) =>
    readdirSync(join(packs, pack))
      .map((version) => join(packs, pack, version, file))
      .filter((path) => existsSync(path)),
  );
}

export function period(text: string): Period {
  const found = periodOf(text);
  if (found === null) throw new Error(`no period ${text}`);
  return found;
}

/** As many entries as named, each a case of its own. */
export function happened(...cases: readonly string[]): Counted {
  return {
    value: cases.length,
    entries: cases.map((id): EntryRef => ({ case: id, seq: 3, on: localDate('2018-03-01') })),
  };
}

export function evidence(
  id: string,
  value: SuppliedEvidence['value'],
  on: LocalDate = localDate('2018-12-01'),
  seq = 1,
): SuppliedEvidence {
  return { evidence: id, value, by: 'clerk', on, ref: { case: 'assessment-2018', seq, on }, corrects: false };
}

/** What a scheme is applied to; what is not said did not happen. */
export function inputFor(
  scheme: AssessmentScheme,
  facts: {
    readonly period?: string;
    readonly asOf?: string;
    readonly counts?: Readonly<Record<string, Counted>>;
    readonly evidence?: readonly SuppliedEvidence[];
  } = {},
): ScoreInput {
  return {
    scheme,
    unit: 'unit-a',
    period: period(facts.period ?? '2018'),
    asOf: localDate(facts.asOf ?? '2019-03-01'),
    count: (measure) => facts.counts?.[measure] ?? { value: 0, entries: [] },
    evidence: facts.evidence ?? [],
    struck: [],
  };
}
