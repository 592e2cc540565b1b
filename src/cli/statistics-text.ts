import type { FigureNames } from '../composition/figure-names.js';
import type { EntriesView, Spread, StatisticsView, SuppliedFigure } from '../figures/index.js';

/** Statistics as a person reads them. */
export function statisticsText(view: StatisticsView, names: FigureNames): string {
  const { scope, documents, publication, returns, reviews, interpretation, unreadable, measures } = view;
  const { interpreted } = interpretation;
  const reason = (key: string): string => {
    const [event = '', code = ''] = key.split(' ');
    return code === '' || code === '-' ? `${names.event(event)}（没有选原因）` : names.reason(code);
  };
  return [
    `${names.division(scope.organ)}${scope.division === null ? '' : ` ${names.division(scope.division)}`}　${scope.from} 至 ${scope.to}`,
    `公文　制发 ${documents.total} 件`,
    ...tallyText('按公开属性', documents.byAttribute, names.attribute),
    ...tallyText('按文件类别', documents.byKind, names.kind),
    ...tallyText('按处室', documents.byDivision, names.division),
    `公开　${publication.published} 件，从成文到公开：${spreadText(publication.workingDays)}`,
    `退回　${returns.total} 次，涉及 ${returns.returnedCases} 件`,
    ...tallyText('按原因', returns.byReason, reason),
    ...Object.entries(reviews).map(([state, waited]) => `办理　${names.state(state)}：${spreadText(waited)}`),
    `解读　${interpreted.part}/${interpreted.whole}${shareText(interpreted.share)}，滞后：${spreadText(interpretation.lag)}`,
    '口径',
    ...measures.map(
      ({ id, label, unit, value, share }) =>
        `  ${value === null ? '（不知道）' : `${value} ${unit}`}${shareText(share)}　${label}（${id}）`,
    ),
    ...unreadable.map((id) => `✘ 办件 ${id} 的台账不能重演，未计入`),
  ].join('\n');
}

/** The entries behind a figure. */
export function entriesText({ label, value, unit, entries, hidden, more }: EntriesView): string {
  return [
    `${label}：${value === null ? '不知道' : `${value} ${unit}`}`,
    ...entries.map(
      (entry) =>
        `  ${entry.on}　${entry.case} 第${entry.seq}条　${entry.label ?? ''}　${entry.name ?? ''}　${entry.title ?? ''}`,
    ),
    ...(hidden > 0 ? [`  另有 ${hidden} 条属于您无权查看的办件`] : []),
    ...(more > 0 ? [`  还有 ${more} 条，用 --offset 续看`] : []),
  ].join('\n');
}

/** Figures that were entered. */
export function suppliedText(figures: readonly SuppliedFigure[]): string {
  if (figures.length === 0) return '没有填报的数据';
  return figures
    .map(
      ({ id, period, key, value, note, person, at }) =>
        `${period}　${key}　${value ?? '（不知道）'}　${note}　${person} ${at}（台账 ${id}）`,
    )
    .join('\n');
}

function tallyText(
  heading: string,
  tally: Readonly<Record<string, number>>,
  nameOf: (id: string) => string,
): readonly string[] {
  const parts = Object.entries(tally).map(([key, count]) => `${nameOf(key)} ${count}`);
  return parts.length === 0 ? [] : [`  ${heading}：${parts.join('，')}`];
}

function spreadText({ count, median, p90, longest }: Spread): string {
  if (count === 0) return '没有';
  return `中位 ${median ?? '—'}、九成不超过 ${p90 ?? '—'}、最长 ${longest ?? '—'} 个工作日（${count} 件）`;
}

function shareText(share: number | null): string {
  return share === null ? '' : `（${(share * 100).toFixed(1)}%）`;
}
