import {
  candidateOf,
  nameOf,
  type CandidatePlace,
  type CandidateSource,
  type PlayedScenario,
  type TakenCandidate,
} from '../activation/index.js';
import type { Config } from '../config/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';
import { PolicyRegistry, type PolicyLibrary } from '../policy/index.js';
import type { Lexicon } from '../workflow/index.js';
import { PackTests } from './pack-tests.js';
import { loadLibrary, type RulebookFault } from './rulebook.js';

/** Candidates as they lie in folders of policies: read afresh each time, linted whole, with their scenarios. */
export class FolderCandidates implements CandidateSource {
  constructor(
    private readonly config: Config,
    private readonly lexicon: Lexicon,
  ) {}

  take(place: CandidatePlace): Result<TakenCandidate, readonly Refusal[]> {
    const folder = place.folder ?? this.config.policiesDir;
    const loaded = loadLibrary(folder, this.lexicon);
    if (!loaded.ok) return err([lintFails(folder, loaded.error)]);
    const { library, report } = loaded.value;
    const versions = library.packs.get(place.pack) ?? [];
    const from = place.effectiveFrom ?? versions.at(-1)?.effectiveFrom ?? '';
    const version = versions.find(({ effectiveFrom }) => effectiveFrom === from);
    const candidate = candidateOf(new PolicyRegistry(library).compositions(place.pack, from));
    if (version === undefined || candidate === null) return err([unknown(place, library)]);
    const own = version.source.slice(0, version.source.lastIndexOf('/') + 1);
    return ok({
      candidate,
      notes: report.notes.filter(({ file }) => file.startsWith(own)).map(faultLine),
      test: () =>
        new PackTests(library, this.lexicon)
          .test(version)
          .scenarios.map(({ id, title, holds, failures }): PlayedScenario => ({
            id,
            title,
            holds,
            failures: failures.map(({ message }) => message),
          })),
    });
  }
}

function faultLine({ file, line, code, message }: RulebookFault): string {
  return `${file}:${line} ${code} ${message}`;
}

function lintFails(folder: string, faults: readonly RulebookFault[]): Refusal {
  return refusal({
    code: 'lint-fails',
    message: `规则目录 ${folder} 检查不通过，共 ${faults.length} 处：${faults.map(faultLine).join('；')}`,
    cure: '逐处改正，用 policy lint 核对到没有毛病',
    who: ['policy-officer'],
    facts: { faults: faults.map(faultLine) },
  });
}

function unknown({ pack, effectiveFrom }: CandidatePlace, library: PolicyLibrary): Refusal {
  const known = [...library.packs.values()]
    .flat()
    .map((version) => nameOf({ pack: version.id, effectiveFrom: version.effectiveFrom }));
  return refusal({
    code: 'candidate-unknown',
    message: `没有候选版本 ${effectiveFrom === null ? pack : nameOf({ pack, effectiveFrom })}；目录里有：${known.join('、')}`,
    cure: '写成 规则包@生效日期，或写出候选版本的目录',
    who: ['policy-officer'],
    facts: { known },
  });
}
