import type { ReactNode } from 'react';
import type { ReportChartDto } from '../../api/types.gen';
import { Bar } from '../assessment/bar';

/** A chart of the report: lengths beside their numbers to see, and the same in the report's own words to read. */
export function Chart({ chart }: { readonly chart: ReportChartDto }): ReactNode {
  const { label, unit, bars, alternative } = chart;
  const most = Math.max(0, ...bars.flatMap(({ now, before }) => [now, before ?? 0]));
  return (
    <figure className="report-chart">
      <div aria-hidden="true">
        <p className="report-chart-name">{label}</p>
        {bars.map((bar) => (
          <div key={bar.cell} className="report-bars">
            <span>{bar.label}</span>
            <Bar value={bar.now} of={most} />
            <strong>
              {bar.now} {unit}
            </strong>
            {bar.before !== null && (
              <>
                <span className="report-bars-gap" />
                <span className="report-before">
                  <Bar value={bar.before} of={most} />
                </span>
                <span className="when">
                  上年 {bar.before} {unit}
                </span>
              </>
            )}
          </div>
        ))}
      </div>
      <figcaption className="help">{alternative}</figcaption>
    </figure>
  );
}
