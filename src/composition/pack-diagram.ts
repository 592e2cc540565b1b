import { loadWords } from '../identity/index.js';
import {
  articleOf,
  err,
  instrumentOf,
  ok,
  type ClauseRef,
  type JsonObject,
  type LocalDate,
  type Result,
} from '../kernel/index.js';
import {
  insteadOf,
  parametersOn,
  PolicyRegistry,
  type DeadlineSource,
  type PackVersion,
  type PolicyLibrary,
  type PolicyPack,
} from '../policy/index.js';
import { diagramOfChart, type DiagramFormat, type DiagramWords, type Lexicon } from '../workflow/index.js';

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
  const titled = { ...chart, label: `${chart.label}　${pack.title}（${day}）` };
  return ok(await diagramOfChart(titled, pack.chains, diagramWords(pack, day, library, lexicon), format));
}

function dayOf(version: PackVersion | undefined): LocalDate {
  return version?.effectiveTo ?? version?.effectiveFrom ?? ('1970-01-01' as LocalDate);
}

/** What ids of a pack are called in a drawing, with the values of its parameters on a day. */
export function diagramWords(
  pack: PolicyPack,
  day: LocalDate,
  library: PolicyLibrary,
  lexicon: Lexicon,
): DiagramWords {
  const roles: Readonly<Record<string, { readonly label: string }>> = loadWords().roles;
  const values = parametersOn(pack, day);
  return {
    role: (id) => roles[id]?.label ?? id,
    event: (id) => lexicon.events.get(id)?.label ?? id,
    clauses: (refs) => refs.map((ref) => shortCitation(ref, library)),
    term: (deadline) => termText(deadline, pack, values),
  };
}

function termText({ after = '', parameter }: DeadlineSource, pack: PolicyPack, values: JsonObject): string {
  if (parameter === undefined) return amountText(after);
  const { unit = '', label = parameter } = pack.parameters[parameter] ?? {};
  const value = values[parameter];
  const amount = typeof value === 'number' ? `${value}${UNITS[unit] ?? ''}` : '当日没有值';
  return `${amount}（${label.replace(/（.*）$/, '')}）`;
}

const UNITS: Readonly<Record<string, string>> = { 'working-days': '个工作日', days: '日' };

function amountText(after: string): string {
  return after.replace(/^(\d+)wd$/, '$1个工作日').replace(/^(\d+)d$/, '$1日');
}

/** 《政府信息公开条例》第17.3条：the name without the state before it and the edition behind it, which the pack's day decides. */
function shortCitation(ref: ClauseRef, { instruments }: PolicyLibrary): string {
  const id = instrumentOf(ref);
  const title = (instruments.get(id)?.title ?? id)
    .replace(/^中华人民共和国/, '')
    .replace(/（\d{4}年(?:修订|修正)）$/, '')
    .replaceAll('《', '〈')
    .replaceAll('》', '〉');
  const article = articleOf(ref);
  return `《${title}》${/^\d/.test(article) ? `第${article}条` : `“${article}”`}`;
}
