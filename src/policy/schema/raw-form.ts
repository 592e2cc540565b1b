import type { ClauseRef } from '../../kernel/index.js';
import type { FormCheck, FormColumn, Constraint, FormPart, FormRow, StatisticalForm } from '../model/form.js';
import type { OneOrMany } from './raw.js';

/** A form as it is written (policies/schema/v1/form.schema.json). */
export interface RawForm {
  readonly id: string;
  readonly label: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly years: StatisticalForm['years'];
  readonly variants?: readonly FormPart[];
  readonly sections?: readonly FormPart[];
  readonly tables: readonly RawFormTable[];
  readonly checks?: readonly FormCheck[];
}

interface RawFormTable extends FormPart {
  readonly clause?: OneOrMany<ClauseRef>;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly RawFormRow[];
  readonly constraints?: readonly Constraint[];
}

interface RawFormRow extends Omit<FormRow, 'clause' | 'heading'> {
  readonly clause?: OneOrMany<ClauseRef>;
  readonly heading?: boolean;
}
