import type { StatisticalForm } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';

/** What is asked of a file, and what whoever asks knows already. */
export interface ReadRequest {
  readonly forms: readonly StatisticalForm[];
  /** Form in which it is written; null: told by its tables, or by its year. */
  readonly form: string | null;
  readonly variant?: string | null;
  readonly organ?: string | null;
  readonly year?: number | null;
}

/** A report as it was read, and what a person should look at. */
export interface ReadReport {
  readonly filled: FilledForm;
  readonly notes: readonly ReadNote[];
}

export interface ReadNote {
  readonly code: string;
  readonly message: string;
}
