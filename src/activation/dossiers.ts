import type { Database, Tx } from '../database/index.js';
import { err, ok, type JsonObject, type Refusal, type Result } from '../kernel/index.js';
import type { Watch } from './checks/watch.js';
import type { Candidate } from './model/candidate.js';
import { dryRunIn, NOTHING_RENAMED, type DryRun } from './model/dry-run.js';
import type { Evidence, EvidenceHashes, PackProver } from './model/evidence.js';
import type { RehearsalRecord } from './model/obstacles.js';
import type { CandidatePlace, CandidateSource, TakenCandidate } from './model/source.js';
import type { OpenCases } from './open-cases.js';
import type { Reports } from './reports.js';

/** What a proposal and an activation rest on: the candidate as it lies there now, its rehearsal, and what was found out about it. */
export interface GatheredDossier {
  readonly candidate: Candidate;
  readonly rehearsal: RehearsalRecord;
  readonly evidence: Evidence;
  /** The dry run as it comes out at this moment. */
  readonly dryRun: Result<DryRun, readonly Refusal[]>;
}

/** Gathers everything afresh at each of the two acts: nothing rests on what was so at the other one. */
export class Dossiers {
  constructor(
    private readonly database: Database,
    private readonly source: CandidateSource,
    private readonly reports: Reports,
    private readonly prover: PackProver,
    private readonly openCases: OpenCases,
  ) {}

  async gather(
    place: CandidatePlace,
    rehearsal: string,
    watch: Watch,
  ): Promise<Result<GatheredDossier, readonly Refusal[]>> {
    const report = await this.reports.rehearsal(this.database.reader, rehearsal);
    const taken = await this.source.take(place, true, watch);
    if (!report.ok) return taken.ok ? report : err([...taken.error, ...report.error]);
    if (!taken.ok) return taken;
    const { hash, candidate, readings, body } = report.value;
    const kept = dryRunIn(body);
    const evidence = await this.#evidence(taken.value, watch);
    const { states, clocks } = kept ?? NOTHING_RENAMED;
    return ok({
      candidate: taken.value.candidate,
      rehearsal: { hash, candidate, readers: readings.map(({ person }) => person), dryRun: kept },
      evidence,
      // Last, since the proofs take a minute in which cases go on.
      dryRun: await this.openCases.dryRun(taken.value.candidate, { states, clocks }, watch),
    });
  }

  /** Keeps the reports behind a decision. @returns their hashes, for the ledger */
  async keep(
    tx: Tx,
    { candidate, rehearsal, evidence }: GatheredDossier,
    person: string,
  ): Promise<EvidenceHashes> {
    const keep = (kind: 'lint' | 'tests' | 'proof', body: JsonObject): Promise<string> =>
      this.reports.keep(tx, kind, candidate, person, body);
    const proofs = evidence.proofs.map(({ sha256, proof }) => ({
      sha256,
      proved: proof.proved,
      states: proof.states,
      bound: proof.bound,
      violations: proof.violations.map(({ property, story }) => ({ property, story: [...story] })),
    }));
    return {
      lint: await keep('lint', { faults: [], notes: [...evidence.lint.notes] }),
      tests: await keep('tests', { scenarios: [...evidence.tests] }),
      proof: await keep('proof', { proofs }),
      rehearsal: rehearsal.hash,
    };
  }

  async #evidence({ candidate, notes, tests }: TakenCandidate, watch: Watch): Promise<Evidence> {
    const proofs: Evidence['proofs'][number][] = [];
    for (const [index, composition] of candidate.compositions.entries()) {
      const before = candidate.compositions[index - 1] ?? null;
      const proof = await this.prover.prove(composition, before, watch);
      proofs.push({ sha256: composition.pack.ref.sha256, proof });
    }
    return { lint: { notes }, tests: tests ?? [], proofs };
  }
}
