import { figureNamesOf } from '../../composition/figure-names.js';
import type { Office } from '../../composition/office.js';
import type { Tally, YearSummary } from './summary.js';

/** Names of the ids of a summary, by id. */
export type YearLabels = Readonly<
  Record<'kind' | 'attribute' | 'state' | 'division' | 'reason' | 'event', Labels>
>;
type Labels = Readonly<Record<string, string>>;

/** What people call the things that were counted, by pack, chart and directory. */
export async function labelsOf(office: Office, summary: YearSummary): Promise<YearLabels> {
  const directory = await office.directories.current();
  const names = await figureNamesOf(office, office.clock.today());
  return {
    kind: named(summary.byKind, names.kind),
    attribute: { ...named(summary.byAttribute, names.attribute), '': names.attribute('') },
    state: named(summary.byState, names.state),
    division: named(summary.byDivision, (id) => {
      const organ = directory.organ(id);
      const house = directory.house(id);
      return house === undefined || organ?.parentId === 'demo-housing' ? names.division(id) : house.name;
    }),
    reason: named(summary.returns, names.reason),
    event: named(summary.byEvent, names.event),
  };
}

function named(tally: Tally, nameOf: (id: string) => string): Labels {
  return Object.fromEntries(Object.keys(tally).map((id) => [id, nameOf(id)]));
}
