import type { AssessmentScheme } from '../model/assessment.js';
import type { PackVersion } from '../model/library.js';
import type { PolicyPack } from '../model/pack.js';
import type { Laid, OverlayEntry } from './composition.js';
import { ownOf } from './own.js';

/** Schemes of a version beside its base's: how others score is not for an overlay to change, its own units it may score by its own. */
export function layAssessments(
  version: PackVersion,
  base: PolicyPack | null,
): Laid<Readonly<Record<string, AssessmentScheme>>> {
  const entries = Object.values(version.assessments).map(({ id, source }): OverlayEntry => {
    const entry = { kind: 'assessment', id, source } as const;
    return ownOf(base?.assessments, id) === undefined
      ? { ...entry, verdict: 'added', why: '' }
      : { ...entry, verdict: 'loosened', why: '基础包的考核办法不能改；请用另一个编号另写一个办法' };
  });
  return { value: { ...base?.assessments, ...version.assessments }, entries };
}
