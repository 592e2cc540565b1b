import type { ReactNode } from 'react';
import type { UnitTrendDto } from '../../api/types.gen';
import { periodText } from './period-choice';

const WIDTH = 160;
const HEIGHT = 36;
const EDGE = 4;

interface TrendProps {
  readonly trend: readonly UnitTrendDto[];
  readonly nameOf: (unit: string) => string;
}

/** How units moved through the year: a line to see, and the same numbers in a table to read. */
export function Trend({ trend, nameOf }: TrendProps): ReactNode {
  const periods = trend[0]?.points.map(({ period }) => period) ?? [];
  if (periods.length === 0) return null;
  return (
    <section className="group" aria-label="走势">
      <h2>走势</h2>
      <div className="score-scroll" tabIndex={0} role="region" aria-label="各期得分">
        <table className="score-table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {periods.map((one) => (
                <th key={one} scope="col">
                  {periodText(one)}
                </th>
              ))}
              <th scope="col">比上期</th>
              <th scope="col">走势</th>
            </tr>
          </thead>
          <tbody>
            {trend.map((one) => (
              <tr key={one.unit}>
                <th scope="row">{nameOf(one.unit)}</th>
                {one.points.map(({ period, points }) => (
                  <td key={period}>{points ?? '—'}</td>
                ))}
                <td>{one.change === null ? '—' : one.change > 0 ? `+${one.change}` : one.change}</td>
                <td>
                  <Line points={one.points.map(({ points }) => points)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The known points joined; an unknown one is a gap, not a zero. */
function Line({ points }: { readonly points: readonly (number | null)[] }): ReactNode {
  const known = points.filter((one) => one !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
  const places = points.map((one, index) =>
    one === null
      ? null
      : {
          x: EDGE + index * step,
          y: HEIGHT - EDGE - ((one - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE),
        },
  );
  const path = places
    .flatMap((one, index) =>
      one === null ? [] : [`${index === 0 || places[index - 1] === null ? 'M' : 'L'}${one.x} ${one.y}`],
    )
    .join('');
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path d={path} />
      {places.map((one, index) => one !== null && <circle key={index} cx={one.x} cy={one.y} r="3" />)}
    </svg>
  );
}
