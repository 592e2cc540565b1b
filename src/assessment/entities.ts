import type { EntityClass } from '../database/index.js';
import { AssessmentSheetRow } from './entities/assessment-sheet.js';

/** Tables of this room. */
export const assessmentEntities: readonly EntityClass[] = [AssessmentSheetRow];
