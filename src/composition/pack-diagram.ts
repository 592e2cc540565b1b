import { loadWords } from '../identity/index.js';
import { err, ok, type LocalDate, type Result } from '../kernel/index.js';
import { insteadOf, PolicyRegistry, type PackVersion, type PolicyLibrary } from '../policy/index.js';
import { diagramOfChart, diagramWords, type DiagramFormat, type Lexicon } from '../workflow/index.js';

/** Which drawing of which pack. */
export interface DiagramRequest {
  readonly pack: string;
  /** Null: the only chart of the pack. */
  readonly chart: string | null;
  /** Null: the last day of the pack's newest version, or its first where it has no end. */
  readonly on: LocalDate | null;
  readonly format: DiagramFormat;
}

/** Draws a chart of a pack, or says in Chinese why there is none. */
export async function packDiagram(
  library: PolicyLibrary,
  lexicon: Lexicon,
  { pack: id, chart: named, on, format }: DiagramRequest,
): Promise<Result<string, string>> {
  const day = on ?? dayOf(library.packs.get(id)?.at(-1));
  const found = new PolicyRegistry(library).inForce(id, day);
  if (!found.ok) return err(`${found.error.message}。${found.error.cure}`);
  const pack = found.value;
  const charts = Object.keys(pack.charts);
  if (charts.length === 0) return err(`规则包 ${id} 没有状态图；叠加在它上面的规则包才有`);
  if (named === null && charts.length > 1)
    return err(`规则包 ${id} 有几张状态图，请用 --chart 选一张：${charts.join('、')}`);
  const chart = pack.charts[named ?? charts[0] ?? ''];
  if (chart === undefined)
    return err(`规则包 ${id} 没有状态图“${named ?? ''}”${insteadOf(named ?? '', charts)}`);
  const words = { instruments: library.instruments, lexicon, roles: loadWords().roles };
  const titled = { ...chart, label: `${chart.label}　${pack.title}（${day}）` };
  return ok(await diagramOfChart(titled, pack.chains, diagramWords(pack, day, words), format));
}

function dayOf(version: PackVersion | undefined): LocalDate {
  return version?.effectiveTo ?? version?.effectiveFrom ?? ('1970-01-01' as LocalDate);
}
