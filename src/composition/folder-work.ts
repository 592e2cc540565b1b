import {
  candidateOf,
  hashesOf,
  nameOf,
  type Candidate,
  type CandidatePlace,
  type FolderVersion,
  type MadeCheck,
  type MadeKind,
  type PlayedScenario,
  type TakenCandidate,
  type VersionName,
} from '../activation/index.js';
import type { Config } from '../config/index.js';
import { err, ok, refusal, type JsonObject, type Refusal, type Result } from '../kernel/index.js';
import { PolicyRegistry, type PackVersion, type PolicyLibrary } from '../policy/index.js';
import {
  reportWords,
  verifyPack,
  type Lexicon,
  type MutantFate,
  type Verification,
} from '../workflow/index.js';
import { provablesOf } from './pack-proofs.js';
import { PackTests } from './pack-tests.js';
import { loadLibrary, loadWorkdays, type RulebookFault } from './rulebook.js';
import type { Tell } from './watched-worker.js';
import { wordsOf } from './words.js';

/** Work about a policies folder that takes seconds or minutes, and is therefore done in a worker. */
export type Work = { readonly config: Config } & (
  | { readonly do: 'take'; readonly place: CandidatePlace; readonly played: boolean }
  | { readonly do: 'list' }
  | { readonly do: 'library' }
  | { readonly do: 'check'; readonly kind: MadeKind; readonly version: VersionName }
);

/** What each kind of work comes to. */
export interface Worked {
  readonly take: Result<TakenCandidate, readonly Refusal[]>;
  readonly list: Result<readonly FolderVersion[], readonly Refusal[]>;
  readonly library: Result<PolicyLibrary, readonly Refusal[]>;
  readonly check: Result<MadeCheck, readonly Refusal[]>;
}

/** Does it in this thread; what is read is read afresh, and linted whole. */
export async function workHere(work: Work, tell: Tell): Promise<Worked[Work['do']]> {
  const { config } = work;
  const lexicon = wordsOf(config);
  const folder = (work.do === 'take' ? work.place.folder : null) ?? config.policiesDir;
  await tell({ done: 0, of: 1, what: '读取、检查规则目录' });
  const loaded = loadLibrary(folder, lexicon, { scenarios: work.do === 'take' || work.do === 'check' });
  if (!loaded.ok) return err([lintFails(folder, loaded.error)]);
  const { library, report } = loaded.value;
  switch (work.do) {
    case 'library':
      // Sources are places for messages; there are none about a folder without faults.
      return ok({ packs: library.packs, instruments: library.instruments, sources: new Map() });
    case 'list':
      return ok(versionsIn(library));
    case 'take': {
      const found = candidateIn(library, work.place);
      if (!found.ok) return found;
      const { version, candidate } = found.value;
      const own = version.source.slice(0, version.source.lastIndexOf('/') + 1);
      return ok({
        candidate,
        notes: report.notes.filter(({ file }) => file.startsWith(own)).map(faultLine),
        tests: work.played ? await played(library, lexicon, version, tell) : null,
      });
    }
    case 'check': {
      const found = candidateIn(library, { ...work.version, folder: null });
      if (!found.ok) return found;
      const { version, candidate } = found.value;
      const { pack, effectiveFrom, digest } = candidate;
      const body = await checked(work.kind, { library, lexicon, version, config, tell });
      const packs = candidate.compositions.map((one) => one.pack);
      const words = plain(reportWords(packs, lexicon));
      return body.ok
        ? ok({ candidate: { pack, effectiveFrom, digest }, body: { ...body.value, words } })
        : body;
    }
  }
}

interface Checking {
  readonly library: PolicyLibrary;
  readonly lexicon: Lexicon;
  readonly version: PackVersion;
  readonly config: Config;
  readonly tell: Tell;
}

async function checked(kind: MadeKind, checking: Checking): Promise<Result<JsonObject, readonly Refusal[]>> {
  switch (kind) {
    case 'scenarios':
      return scenarios(checking);
    case 'mutation':
      return mutation(checking);
    case 'proof':
      return proof(checking);
  }
}

async function scenarios({
  library,
  lexicon,
  version,
  tell,
}: Checking): Promise<Result<JsonObject, readonly Refusal[]>> {
  const tests = new PackTests(library, lexicon);
  const of = version.scenarios.length;
  if (of === 0) return err([noScenarios(version)]);
  const reports = [];
  for (const [index, scenario] of version.scenarios.entries()) {
    reports.push({ ...tests.play(version, scenario), on: scenario.on });
    await tell({ done: index + 1, of, what: scenario.title });
  }
  const covered = tests.coverageBy(version, reports);
  const told = reports.map(({ id, title, on, source, holds, failures }) => ({
    id,
    title,
    on,
    source,
    holds,
    failures: failures.map(({ line, message }) => ({ line, message })),
  }));
  return ok(plain({ scenarios: told, visits: covered?.visits ?? [], clauses: covered?.clauses ?? [] }));
}

async function mutation({
  library,
  lexicon,
  version,
  tell,
}: Checking): Promise<Result<JsonObject, readonly Refusal[]>> {
  if (version.scenarios.length === 0) return err([noScenarios(version)]);
  const fates: MutantFate[] = [];
  for (const { fate, of, done } of new PackTests(library, lexicon).mutants(version)) {
    fates.push(fate);
    await tell({ done, of, what: fate.what });
  }
  const last = [...new Map(fates.map((fate) => [fate.id, fate])).values()];
  const count = (one: MutantFate['fate']): number => last.filter(({ fate }) => fate === one).length;
  return ok(
    plain({
      killed: count('killed'),
      refused: count('refused'),
      survivors: last.filter(({ fate }) => fate === 'survived'),
    }),
  );
}

async function proof({
  library,
  lexicon,
  version,
  config,
  tell,
}: Checking): Promise<Result<JsonObject, readonly Refusal[]>> {
  const calendar = loadWorkdays(config.policiesDir);
  if (!calendar.ok) throw new Error(calendar.error.map(({ message }) => message).join('\n'));
  const provables = provablesOf(library, version.id).filter(
    ({ composition }) => composition.pack.effectiveFrom === version.effectiveFrom,
  );
  const proofs: Verification[] = [];
  for (const [index, { composition, before }] of provables.entries()) {
    const what = `${composition.from} 起的组合`;
    await tell({ done: index, of: provables.length, what });
    const takesOver = before === null ? undefined : { before, calendar: calendar.value };
    proofs.push(
      verifyPack(composition, {
        lexicon,
        takesOver,
        acted: ({ done, of, label }) =>
          void tell({ done: index * of + done, of: of * provables.length, what: `${what}：${label}` }),
      }),
    );
  }
  return ok(plain({ proofs }));
}

async function played(
  library: PolicyLibrary,
  lexicon: Lexicon,
  version: PackVersion,
  tell: Tell,
): Promise<readonly PlayedScenario[]> {
  const tests = new PackTests(library, lexicon);
  const done: PlayedScenario[] = [];
  for (const scenario of version.scenarios) {
    const { id, title, holds, failures } = tests.play(version, scenario);
    done.push({ id, title, holds, failures: failures.map(({ message }) => message) });
    await tell({ done: done.length, of: version.scenarios.length, what: `情景：${title}` });
  }
  return done;
}

function versionsIn(library: PolicyLibrary): readonly FolderVersion[] {
  const registry = new PolicyRegistry(library);
  return [...library.packs.values()].flat().flatMap(({ id, effectiveFrom }): readonly FolderVersion[] => {
    const candidate = candidateOf(registry.compositions(id, effectiveFrom));
    if (candidate === null) return [];
    const { pack, effectiveTo, title, digest } = candidate;
    return [{ pack, effectiveFrom, effectiveTo, title, digest, hashes: hashesOf(candidate) }];
  });
}

function candidateIn(
  library: PolicyLibrary,
  place: CandidatePlace,
): Result<{ readonly version: PackVersion; readonly candidate: Candidate }, readonly Refusal[]> {
  const versions = library.packs.get(place.pack) ?? [];
  const from = place.effectiveFrom ?? versions.at(-1)?.effectiveFrom ?? '';
  const version = versions.find(({ effectiveFrom }) => effectiveFrom === from);
  const candidate = candidateOf(new PolicyRegistry(library).compositions(place.pack, from));
  return version === undefined || candidate === null
    ? err([unknown(place, library)])
    : ok({ version, candidate });
}

/** What goes through a thread and into a report: values only. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
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

function noScenarios({ id, effectiveFrom }: PackVersion): Refusal {
  return refusal({
    code: 'tests-missing',
    message: `${nameOf({ pack: id, effectiveFrom })} 没有情景`,
    cure: '国家包的规则在叠加于它之上的规则包里核对；自己的包先写情景',
    who: ['policy-officer'],
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
