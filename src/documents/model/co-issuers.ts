import type { Directory } from '../../identity/index.js';
import type { LocalDate, Refusal } from '../../kernel/index.js';
import { fault } from './shape.js';

/**
 * 联合发文 — every organ named must be able to sign: it exists, acts in its own name, and is not the lead
 * itself. Otherwise its countersign task would wait for nobody.
 */
export function coIssuerFaults(
  directory: Directory,
  coIssuers: readonly string[],
  lead: string,
  on: LocalDate,
): readonly Refusal[] {
  return coIssuers.flatMap((id) => {
    if (id === lead)
      return fault('co-issuer-unfit', 'coIssuers', '主办机关不列为联合发文机关', { organ: id }).error;
    const organ = directory.organ(id);
    const fit =
      organ !== undefined &&
      directory.house(id)?.id === id &&
      (organ.closedOn === null || on < organ.closedOn);
    return fit
      ? []
      : fault('co-issuer-unfit', 'coIssuers', '联合发文机关不存在、已撤并或不能以自己名义发文', { organ: id })
          .error;
  });
}
