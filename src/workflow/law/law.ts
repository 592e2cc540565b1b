import { err, ok, refusal, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { PackRef, PolicyPack, PolicyRegistry } from '../../policy/index.js';
import { compileChart, type RuleBook } from '../compile/compile-chart.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';

/** Which law a case stands under: the pack in force on its day, and afterwards exactly the version it pinned. */
export class Law {
  readonly #compiled = new Map<string, CompiledChart>();

  constructor(
    private readonly registry: PolicyRegistry,
    private readonly lexicon: Lexicon,
    private readonly rulesOf: (pack: PolicyPack) => RuleBook,
    /** The pack by which an organ runs. */
    private readonly packFor: (organ: string) => string,
  ) {}

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
