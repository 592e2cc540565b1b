import type { LocalDate } from '../../kernel/index.js';
import { findClassificationMarks } from '../model/classification-marks.js';
import { nonClassifiedSystem } from '../model/secrecy-law.js';
import { refuseMarkedFile, type Refused } from './refusals.js';

/**
 * Refuses a file one of whose texts bears a classification mark (密级标志); null where none does.
 * @param on the day whose secrecy law is cited
 */
export function refuseMarks(texts: readonly string[], on: LocalDate): Refused | null {
  const codes = texts.flatMap((text) => findClassificationMarks(text).map(({ code }) => code));
  return codes.length === 0 ? null : refuseMarkedFile(codes, nonClassifiedSystem(on));
}
