import { refusal, type Refusal } from '../../kernel/index.js';
import { nameOf, type VersionName } from './candidate.js';
import type { StandingVersion } from './standing.js';

/** The refusal of a version under which nothing begins: it never stood, or is not what stands. */
export function notActivated(version: VersionName, standing: StandingVersion | undefined): Refusal {
  const name = nameOf(version);
  const message =
    standing === undefined
      ? `规则包 ${name} 还没有启用，不能用于办件`
      : `规则目录中的 ${name} 与已启用的内容不一致（它或它叠加的基础包改过），不能用于新办件；已在办的件仍按立件时的规定办理`;
  return refusal({
    code: 'pack-not-activated',
    message,
    cure: '由规则管理人员试运行（policy rehearse）、阅读报告，一人提请（policy propose）、另一人启用（policy activate）；或把已启用的版本放回规则目录，换用规则目录（或重启服务）',
    facts: {
      pack: version.pack,
      effectiveFrom: version.effectiveFrom,
      standing: standing === undefined ? [] : [...standing.hashes],
    },
    who: ['policy-officer'],
  });
}
