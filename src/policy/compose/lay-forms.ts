import type { StatisticalForm } from '../model/form.js';
import type { PackVersion } from '../model/library.js';
import type { PolicyPack } from '../model/pack.js';
import type { Laid, OverlayEntry } from './composition.js';
import { ownOf } from './own.js';

/** Forms of a version laid over its base's: a statutory form is nobody's to change, others may stand beside it. */
export function layForms(
  version: PackVersion,
  base: PolicyPack | null,
): Laid<Readonly<Record<string, StatisticalForm>>> {
  const entries = Object.values(version.forms).map(({ id, source }): OverlayEntry => {
    const entry = { kind: 'form', id, source } as const;
    return ownOf(base?.forms, id) === undefined
      ? { ...entry, verdict: 'added', why: '' }
      : { ...entry, verdict: 'loosened', why: '法定表式不能改；请用另一个编号另立一张表' };
  });
  return { value: { ...base?.forms, ...version.forms }, entries };
}
