import type { EntityClass } from '../database/index.js';
import { PolicyContentRow } from './entities/policy-content.js';
import { PolicyReadingRow } from './entities/policy-reading.js';
import { PolicyReportRow } from './entities/policy-report.js';

/** Tables of this room. */
export const activationEntities: readonly EntityClass[] = [
  PolicyContentRow,
  PolicyReportRow,
  PolicyReadingRow,
];
