import type { EntityManager } from 'typeorm';
import { err, ok, refusal, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { PackRef, PolicyPack, PolicyRegistry } from '../../policy/index.js';
import { compileChart, type RuleBook } from '../compile/compile-chart.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import { NO_GATE, type LawGate } from './law-gate.js';

/** Which law a case stands under: the pack in force on its day, and afterwards exactly the version it pinned. */
export class Law {
  readonly #compiled = new Map<string, CompiledChart>();
  /** Packs that stand no longer in the folder, by hash. */
  readonly #kept = new Map<string, PolicyPack>();
  /** Hashes known to be in the folder or kept. */
  readonly #answered = new Set<string>();

  constructor(
    private readonly registry: PolicyRegistry,
    private readonly lexicon: Lexicon,
    private readonly rulesOf: (pack: PolicyPack) => RuleBook,
    /** The pack by which an organ runs. */
    private readonly packFor: (organ: string) => string,
    private readonly gate: LawGate = NO_GATE,
  ) {}

  /** Reasons why no new case may begin under a version: the installation has not activated it. */
  admission(on: EntityManager, ref: PackRef): Promise<readonly Refusal[]> {
    return this.gate.refusals(on, ref);
  }

  /** Makes sure that what a case pinned can be answered for, when the folder does not hold it any more. */
  async recall(on: EntityManager, ref: PackRef): Promise<void> {
    if (this.#answered.has(ref.sha256)) return;
    if (!this.#kept.has(ref.sha256) && !this.registry.pinned(ref).ok) await this.recallAll(on);
    if (this.#kept.has(ref.sha256) || this.registry.pinned(ref).ok) this.#answered.add(ref.sha256);
  }

  /** Takes in everything that the installation keeps: journals name law that their cases have long left. */
  async recallAll(on: EntityManager): Promise<void> {
    const known = new Set([...this.registry.hashes(), ...this.#kept.keys()]);
    for (const pack of await this.gate.recall(on, known)) this.#kept.set(pack.ref.sha256, pack);
  }

  /** Takes in everything that the installation ever kept, also what the folder holds: it may change any moment. */
  async holdAll(on: EntityManager): Promise<void> {
    for (const pack of await this.gate.recall(on, new Set(this.#kept.keys())))
      this.#kept.set(pack.ref.sha256, pack);
  }

  /** The chart by which a new case of an organ begins on a day: in force or nothing. */
  inForce(organ: string, chart: string, on: LocalDate): Result<CompiledChart, readonly Refusal[]> {
    const pack = this.registry.inForce(this.packFor(organ), on);
    if (!pack.ok) return err([pack.error]);
    const compiled = this.#chart(pack.value, chart);
    if (compiled !== undefined) return ok(compiled);
    return err([
      refusal({
        code: 'chart-missing',
        message: `规则包 ${pack.value.ref.pack}（${pack.value.effectiveFrom}起施行）没有流程“${chart}”`,
        cure: '请政策法规人员补充流程',
        who: ['policy-officer'],
        facts: { pack: pack.value.ref.pack, chart },
      }),
    ]);
  }

  /**
   * The chart that a running case pinned.
   * @throws Error when the pinned content is not there any more: the case must not go on under other law
   */
  pinned(ref: PackRef, chart: string): CompiledChart {
    const key = `${ref.sha256}/${chart}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const compiled = this.#chart(this.packOf(ref), chart);
    if (compiled === undefined)
      throw new Error(`pack ${ref.pack}@${ref.effectiveFrom} has no chart ${chart}`);
    return compiled;
  }

  /**
   * The pack that a running case pinned.
   * @throws Error when the pinned content is not there any more
   */
  packOf(ref: PackRef): PolicyPack {
    const kept = this.#kept.get(ref.sha256);
    if (kept !== undefined) return kept;
    const pack = this.registry.pinned(ref);
    if (!pack.ok) throw new Error(pack.error.message);
    return pack.value;
  }

  #chart(pack: PolicyPack, id: string): CompiledChart | undefined {
    const key = `${pack.ref.sha256}/${id}`;
    const known = this.#compiled.get(key);
    const source = pack.charts[id];
    if (known !== undefined || source === undefined) return known;
    const rules = this.rulesOf(pack);
    const compiled = compileChart({
      ref: pack.ref,
      chart: source,
      chains: pack.chains,
      rules,
      lexicon: this.lexicon,
    });
    this.#compiled.set(key, compiled);
    return compiled;
  }
}
