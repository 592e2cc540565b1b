import type { Office } from '../../composition/office.js';
import type { Tally, YearSummary } from './summary.js';

/** Names of the ids of a summary, by id. */
export type YearLabels = Readonly<
  Record<'kind' | 'attribute' | 'state' | 'division' | 'reason' | 'event', Labels>
>;
type Labels = Readonly<Record<string, string>>;

/** No list of a pack names them: the kinds are the code's own. */
const KINDS: Labels = { policy: '政策性文件', ordinary: '一般公文', information: '非公文信息' };

/** What people call the things that were counted, by pack, chart and directory. */
export async function labelsOf(office: Office, summary: YearSummary): Promise<YearLabels> {
  const { law, registry, config, clock, lexicon } = office;
  const directory = await office.directories.current();
  const pack = registry.inForce(config.pack, clock.today());
  const item = (list: string) => (id: string) =>
    pack.ok ? pack.value.lists[list]?.find((one) => one.id === id)?.label : undefined;
  const chart = pack.ok ? law.pinned(pack.value.ref, 'document') : null;
  return {
    kind: KINDS,
    attribute: { ...named(summary.byAttribute, item('disclosure-attributes')), '': '未定' },
    state: named(summary.byState, (id) => chart?.plan.states.get(id)?.label),
    division: named(summary.byDivision, (id) => {
      const organ = directory.organ(id);
      const house = directory.house(id);
      return house === undefined || organ?.parentId === 'demo-housing' ? organ?.name : house.name;
    }),
    reason: named(summary.returns, item('return-reasons')),
    event: named(summary.byEvent, (id) => lexicon.events.get(id)?.label),
  };
}

function named(tally: Tally, nameOf: (id: string) => string | undefined): Labels {
  return Object.fromEntries(Object.keys(tally).map((id) => [id, nameOf(id) ?? id]));
}
