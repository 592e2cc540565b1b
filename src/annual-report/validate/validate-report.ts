import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import { cellsOf, variantOf } from '../model/form-cells.js';
import type { Validation } from '../model/validation.js';
import type { Sheet } from './assess-constraint.js';
import { assessTypes } from './assess-types.js';
import { cellFindings } from './cell-findings.js';
import {
  assessConstraints,
  constraintFindings,
  openTotals,
  plausibilityFindings,
} from './constraint-findings.js';
import { deadlineFindings } from './deadline.js';
import { footerFindings } from './fill-date.js';
import { openPeriods } from './narrative/open-period.js';
import { otherOrgans, type Sector } from './narrative/other-organs.js';
import { checkPercentages } from './narrative/percentages.js';
import { checkShares } from './narrative/shares.js';
import { sectionFindings } from './narrative/sections.js';
import { repeatedText } from './narrative/similarity.js';
import { addUp } from './narrative/sums.js';
import { passagesOf } from './narrative/text.js';
import { compareTold } from './narrative/told.js';
import { splitDigits } from './split-digits.js';
import { formOfYear, previousFindings } from './year-findings.js';

/** What a report is validated against. */
export interface ValidationLaw {
  readonly form: StatisticalForm;
  /** Every form that is known, to name the right one of a year. */
  readonly forms: readonly StatisticalForm[];
  readonly sectors: readonly Sector[];
}

/**
 * Validates a filled form: its arithmetic, its years, its text. Three-valued: what rests on a blank cell, or on a report
 * that is not at hand, is neither right nor wrong. Pure; the same report has the same findings.
 */
export function validateReport(
  filled: FilledForm,
  { form, forms, sectors }: ValidationLaw,
  lastYear: FilledForm | null,
): Validation {
  const variant = variantOf(form, filled.variant);
  const previous = lastYear?.year === filled.year - 1 ? lastYear : null;
  const sheet: Sheet = { form, variant, filled, previous };
  const types = assessTypes(sheet);
  const constraints = assessConstraints(sheet);
  const text = passagesOf(filled, form);
  const figures = [
    compareTold(text, sheet),
    addUp(text, form.clause),
    checkPercentages(text, form.clause),
    checkShares(text, form.clause),
  ];
  const findings = [
    ...formOfYear(filled, form, forms),
    ...previousFindings(filled, lastYear),
    ...cellFindings(sheet, types),
    ...constraintFindings(constraints, sheet),
    ...openTotals(constraints, sheet),
    ...splitDigits(constraints, sheet),
    ...plausibilityFindings(sheet),
    ...figures.flatMap((one) => one.findings),
    ...sectionFindings(text, filled, form),
    ...openPeriods(text, filled.year, form.clause),
    ...otherOrgans(text, filled.organ.name, sectors, form.clause),
    ...(previous === null ? [] : repeatedText(text, passagesOf(previous, form), form.clause)),
    ...footerFindings(filled, form, variant),
    ...deadlineFindings(filled, form, text, forms),
  ];
  const cells = cellsOf(form, variant);
  return {
    form: form.id,
    label: form.label,
    variant,
    organ: filled.organ.name,
    year: filled.year,
    holds: findings.every(({ severity }) => severity !== 'error'),
    cells: {
      all: cells.length,
      filled: cells.filter(({ address }) => (filled.cells[address]?.value ?? null) !== null).length,
    },
    results: [...constraints, ...types],
    findings,
    ties: figures.flatMap((one) => one.ties),
  };
}
