import { DEED_LABELS } from '../assessment/index.js';
import type { LocalDate } from '../kernel/index.js';
import type { Office } from './office.js';

/** What people call the ids that figures are told by. An id without a name stands for itself. */
export interface FigureNames {
  readonly kind: (id: string) => string;
  readonly attribute: (id: string) => string;
  readonly state: (id: string) => string;
  readonly division: (id: string) => string;
  readonly event: (type: string) => string;
  /** Reasons for which a paper was returned. */
  readonly reason: (id: string) => string;
}

/** No list of a pack names them: the kinds are the code's own. */
const KINDS: Readonly<Record<string, string>> = {
  policy: '政策性文件',
  ordinary: '一般公文',
  information: '非公文信息',
};
const UNDECIDED = '未定';

/** The names under the pack in force on a day, and in the directory as it stands now. */
export async function figureNamesOf(office: Office, on: LocalDate): Promise<FigureNames> {
  const { law, registry, config, lexicon } = office;
  const directory = await office.directories.current();
  const pack = registry.inForce(config.pack, on);
  const item = (list: string, id: string): string =>
    (pack.ok ? pack.value.lists[list]?.find((one) => one.id === id)?.label : undefined) ?? id;
  const charts = pack.ok
    ? Object.keys(pack.value.charts).flatMap((id) => law.pinned(pack.value.ref, id))
    : [];
  return {
    kind: (id) => KINDS[id] ?? id,
    attribute: (id) => (id === '' ? UNDECIDED : item('disclosure-attributes', id)),
    state: (id) => charts.flatMap(({ plan }) => plan.states.get(id)?.label ?? [])[0] ?? id,
    division: (id) => directory.organ(id)?.name ?? id,
    event: (type) => lexicon.events.get(type)?.label ?? DEED_LABELS[type] ?? type,
    reason: (id) => item('return-reasons', id),
  };
}
