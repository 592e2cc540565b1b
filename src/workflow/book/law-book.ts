import { err, ok, refusal, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import { insteadOf, type Instrument, type PolicyPack, type PolicyRegistry } from '../../policy/index.js';
import type { Lexicon } from '../compile/features.js';
import { diagramWords } from '../diagram/diagram-words.js';
import type { Diagram } from '../diagram/diagram.js';
import { drawChart } from '../diagram/draw-chart.js';
import { layOut } from '../diagram/layout.js';
import { toSvg } from '../diagram/svg.js';
import type { Law } from '../law/law.js';
import { packBook, type PackBook } from './pack-book.js';

export interface LawBookDeps {
  readonly registry: PolicyRegistry;
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly roles: Readonly<Record<string, { readonly label: string }>>;
}

type Read<T> = Result<T, readonly Refusal[]>;

/** Packs as people read them, as of a day: the papers beside the rules, and the charts told and drawn. */
export class LawBook {
  /** A drawing costs a third of a second, and stays the same as long as the pack and the day's values do. */
  readonly #drawn = new Map<string, string>();

  constructor(private readonly deps: LawBookDeps) {}

  /** The pack in force on a day beside its papers. */
  book(id: string, on: LocalDate): Read<PackBook & { readonly pack: PolicyPack }> {
    const found = this.deps.registry.inForce(id, on);
    if (!found.ok) return err([found.error]);
    const pack = found.value;
    const { law, instruments } = this.deps;
    const charts = Object.keys(pack.charts).map((chart) => law.pinned(pack.ref, chart));
    const event = (type: string): string => this.eventLabel(type);
    return ok({ ...packBook({ pack, instruments, charts, event }), pack });
  }

  /** What people call an event; the id where it has no name. */
  eventLabel(type: string): string {
    return this.deps.lexicon.events.get(type)?.label ?? type;
  }

  /** A chart of the pack in force on a day, told state by state. */
  chart(id: string, on: LocalDate, chart: string): Read<Diagram> {
    const found = this.#draw(id, on, chart);
    return found.ok ? ok(found.value.diagram) : found;
  }

  /** The same as a drawing that needs nothing else. */
  async drawing(id: string, on: LocalDate, chart: string): Promise<Read<string>> {
    const found = this.#draw(id, on, chart);
    if (!found.ok) return found;
    const { diagram, sha256 } = found.value;
    const key = `${sha256} ${on} ${chart}`;
    const known = this.#drawn.get(key);
    if (known !== undefined) return ok(known);
    const svg = toSvg(diagram, await layOut(diagram));
    if (this.#drawn.size >= MOST_DRAWN) this.#drawn.clear();
    this.#drawn.set(key, svg);
    return ok(svg);
  }

  #draw(id: string, on: LocalDate, chart: string): Read<{ diagram: Diagram; sha256: string }> {
    const found = this.deps.registry.inForce(id, on);
    if (!found.ok) return err([found.error]);
    const pack = found.value;
    const source = Object.hasOwn(pack.charts, chart) ? pack.charts[chart] : undefined;
    if (source === undefined) return err([noChart(pack, chart)]);
    const titled = { ...source, label: `${source.label}　${pack.title}（${on}）` };
    const diagram = drawChart(titled, pack.chains, diagramWords(pack, on, this.deps));
    return ok({ diagram, sha256: pack.ref.sha256 });
  }
}

const MOST_DRAWN = 50;

function noChart({ ref, charts }: PolicyPack, chart: string): Refusal {
  const known = Object.keys(charts);
  return refusal({
    code: 'chart-missing',
    message: `规则包 ${ref.pack} 没有流程“${chart}”${insteadOf(chart, known)}`,
    cure: known.length === 0 ? '流程在叠加于它之上的规则包里' : `可选：${known.join('、')}`,
  });
}
