import type { JsonObject, LocalDate } from '../../kernel/index.js';
import type { Facts } from './facts.js';

/** What a new case is told about itself. */
export interface NewCase {
  readonly id: string;
  readonly chart: string;
  readonly organ: string;
  readonly division: string;
  readonly createdBy: string;
  readonly lawOn: LocalDate;
}

/** The facts of a case in which nothing has happened yet. */
export function initialFacts(about: NewCase, features: JsonObject): Facts {
  return {
    ...features,
    case: { ...about, taskCount: 0, clockCount: 0 },
    steps: {},
    approvals: {},
    acted: {},
    clocks: {},
  };
}
