import { isJsonObject, textAt } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { PackRef } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { LAW_CHANGED, type LawChange } from '../migration/law-change.js';
import type { Law } from './law.js';

/** For each entry of a case's journal the chart by which it was decided: a case may have moved to other law since. */
export function chartsOf(
  entries: readonly LedgerEntry[],
  law: Law,
  now: CompiledChart,
): readonly CompiledChart[] {
  const [first] = entries;
  const about = first?.payload['case'];
  const pack = first?.payload['pack'];
  const changed = entries.some(({ type }) => type === LAW_CHANGED);
  if (!changed || !isJsonObject(about) || !isJsonObject(pack)) return entries.map(() => now);
  const id = textAt(about, 'chart') ?? now.plan.id;
  let chart = law.pinned(pack as unknown as PackRef, id);
  return entries.map((entry) => {
    if (entry.type === LAW_CHANGED) chart = law.pinned((entry.payload['payload'] as LawChange).to, id);
    return chart;
  });
}
