import type { ReactNode } from 'react';
import type { CalendarCheckDto, ChangedDayDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { ExportButton } from '../../ui/export-button';
import { DAY_KINDS, follows, weekdayOf } from './calendar-words';

const UNKNOWN = '尚不能确定';

/** What an arrangement would change: days, then the open deadlines that would move, before anybody decides. */
export function Effect({ of }: { readonly of: CalendarCheckDto }): ReactNode {
  const { changes, moved, year } = of;
  const spans = spansOf(changes);
  const count = moved.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <div className="stack">
      <section>
        <div className="card-head">
          <h3>{headOf(year, changes)}</h3>
          {changes.length > 0 && (
            <ExportButton
              sheet={{
                name: `${year}年安排的变化`,
                heads: ['日期', '星期', '现在', '采用以后'],
                rows: changes.map(({ date, before, after }) => [
                  date,
                  weekdayOf(date),
                  before === null ? '未知' : DAY_KINDS[before],
                  DAY_KINDS[after],
                ]),
              }}
            />
          )}
        </div>
        {spans.length > 0 && (
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">现在</th>
                <th scope="col">采用以后</th>
              </tr>
            </thead>
            <tbody>
              {spans.map(({ from, to, days, before, after }) => (
                <tr key={from}>
                  <td className="number">
                    {from}（{weekdayOf(from)}）{days > 1 && `至 ${to}，${days} 天`}
                  </td>
                  <td data-label="现在">{before === null ? '未知' : DAY_KINDS[before]}</td>
                  <td data-label="采用以后">
                    <strong>{DAY_KINDS[after]}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section>
        <div className="card-head">
          <h3>{moved.length === 0 ? '没有在办期限会移动' : `${count} 个在办期限会移动`}</h3>
          {moved.length > 0 && (
            <ExportButton
              sheet={{
                name: `${year}年安排移动的期限`,
                heads: ['期限', '现在届满', '采用以后届满', '件数', '您可见的办件'],
                rows: moved.map(({ label, before, after, cases, visible }) => [
                  label,
                  before ?? UNKNOWN,
                  after ?? UNKNOWN,
                  cases,
                  visible.join('、'),
                ]),
              }}
            />
          )}
        </div>
        {moved.length > 0 && (
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">期限</th>
                <th scope="col">现在届满</th>
                <th scope="col">采用以后</th>
                <th scope="col">件数</th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ label, before, after, cases, visible }) => (
                <tr key={`${label}/${before ?? ''}/${after ?? ''}`}>
                  <td>
                    {label}
                    {visible.length > 0 && (
                      <details>
                        <summary className="soft">您可以看的 {visible.length} 件</summary>
                        {visible.map((id) => (
                          <p key={id}>
                            <Link to={`/documents/${id}`}>{id}</Link>
                          </p>
                        ))}
                      </details>
                    )}
                  </td>
                  <td data-label="现在届满" className="number">
                    {before ?? UNKNOWN}
                  </td>
                  <td data-label="采用以后" className="number">
                    <strong>{after ?? UNKNOWN}</strong>
                  </td>
                  <td data-label="件数" className="number">
                    {cases}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}

function headOf(year: number, changes: readonly ChangedDayDto[]): string {
  const isNew = changes.length > 0 && changes.every(({ before }) => before === null);
  return isNew ? `现在没有${year}年的安排；采用以后放假、调休的日子` : `${changes.length} 天与现在不同`;
}

interface ChangedSpan extends Pick<ChangedDayDto, 'before' | 'after'> {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** A year that was not known before: its plain days are not worth a line each. */
function spansOf(changes: readonly ChangedDayDto[]): readonly ChangedSpan[] {
  const spans: ChangedSpan[] = [];
  for (const { date, before, after } of changes) {
    if (before === null && (after === 'working-day' || after === 'weekend')) continue;
    const last = spans.at(-1);
    if (last !== undefined && follows(last.to, date) && last.before === before && last.after === after)
      spans[spans.length - 1] = { ...last, to: date, days: last.days + 1 };
    else spans.push({ from: date, to: date, days: 1, before, after });
  }
  return spans;
}
