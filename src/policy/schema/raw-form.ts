import type { ClauseRef } from '../../kernel/index.js';
import type {
  Constraint,
  Draft,
  FooterField,
  FormCheck,
  FormColumn,
  FormPart,
  FormRow,
  ReportDue,
  StatisticalForm,
  TakenCell,
  TakenOver,
  Told,
  Writing,
} from '../model/form.js';
import type { OneOrMany } from './raw.js';

/** A form as it is written (policies/schema/v1/form.schema.json). */
export interface RawForm {
  readonly id: string;
  readonly label: string;
  readonly clause: OneOrMany<ClauseRef>;
  readonly years: StatisticalForm['years'];
  readonly due?: readonly RawDue[];
  readonly variants?: readonly FormPart[];
  readonly sections?: readonly RawSection[];
  readonly footer?: readonly RawFooter[];
  readonly tables: readonly RawFormTable[];
  readonly narrative?: readonly RawTold[];
  readonly takesOver?: readonly RawTakenOver[];
  readonly writing?: RawWriting;
  readonly checks?: readonly FormCheck[];
}

interface RawDue extends Omit<ReportDue, 'clause' | 'established'> {
  readonly clause: OneOrMany<ClauseRef>;
  readonly established?: boolean;
}

interface RawSection extends FormPart {
  readonly words?: readonly string[];
  readonly mentions?: readonly string[];
}

interface RawFooter extends Omit<FooterField, 'type'> {
  readonly type?: FooterField['type'];
}

interface RawTold extends Omit<Told, 'say' | 'cells' | 'means' | 'parts'> {
  readonly say: OneOrMany<string>;
  readonly cells: OneOrMany<string>;
  readonly means?: Told['means'];
  readonly parts?: boolean;
}

interface RawTakenOver extends Pick<TakenOver, 'form'> {
  readonly cells: readonly RawTakenCell[];
  readonly unknown?: TakenOver['unknown'];
}

interface RawTakenCell extends Pick<TakenCell, 'why'> {
  readonly to: OneOrMany<string>;
  readonly from: OneOrMany<string>;
  readonly onlyZero?: boolean;
  readonly whereZero?: OneOrMany<string>;
  readonly whereEqual?: readonly string[];
}

interface RawFormTable extends FormPart {
  readonly clause?: OneOrMany<ClauseRef>;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly RawFormRow[];
  readonly constraints?: readonly RawConstraint[];
  readonly plausibility?: readonly RawConstraint[];
  readonly measures?: Readonly<Record<string, string>>;
}

interface RawConstraint extends Omit<Constraint, 'right'> {
  readonly right?: readonly string[];
}

interface RawFormRow extends Omit<FormRow, 'clause' | 'heading'> {
  readonly clause?: OneOrMany<ClauseRef>;
  readonly heading?: boolean;
}

/** @see Writing */
export interface RawWriting extends Partial<Omit<Writing, 'drafts' | 'title'>> {
  readonly title: string;
  readonly drafts?: readonly RawDraft[];
}

interface RawDraft extends Omit<Draft, 'zero' | 'some'> {
  readonly zero?: OneOrMany<string>;
  readonly some?: OneOrMany<string>;
}
