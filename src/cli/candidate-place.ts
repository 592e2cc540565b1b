import { existsSync } from 'node:fs';
import { dirname, basename, resolve } from 'node:path';
import type { CandidatePlace } from '../activation/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';

/**
 * Where a candidate lies, from what a person wrote: `包`, `包@日期`, or the folder of a version in a policies folder of
 * its own (`…/packs/<包>/<日期>`).
 */
export function candidatePlace(text: string): Result<CandidatePlace, readonly Refusal[]> {
  if (!/[/\\]/.test(text)) {
    const [pack = '', effectiveFrom] = text.split('@');
    return ok({ pack, effectiveFrom: effectiveFrom ?? null, folder: null });
  }
  const folder = resolve(text);
  const packs = dirname(dirname(folder));
  if (basename(packs) !== 'packs' || !existsSync(resolve(folder, 'pack.yaml')))
    return err([notAVersion(text)]);
  return ok({
    pack: basename(dirname(folder)),
    effectiveFrom: basename(folder),
    folder: dirname(packs),
  });
}

function notAVersion(text: string): Refusal {
  return refusal({
    code: 'candidate-unknown',
    message: `${text} 不是规则包版本的目录（…/packs/<规则包>/<生效日期>，其中有 pack.yaml）`,
    cure: '把整个规则目录复制一份，在副本里改，写副本里那个版本的目录；或写 规则包@生效日期',
    who: ['policy-officer'],
  });
}
