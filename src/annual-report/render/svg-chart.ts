import { markup, type Html } from '../../publication/index.js';
import type { ReportChart } from '../build/report.js';

const WIDTH = 640;
const LABELS = 240;
const BARS = 320;
const BAR = 16;
const GAP = 14;

/** Bars beside one another, this year's dark and last year's light; the words under the picture say the same. */
export function svgChart(chart: ReportChart): Html {
  const { id, label, unit, bars } = chart;
  const largest = Math.max(1, ...bars.flatMap(({ now, before }) => [now, before ?? 0]));
  const scale = (value: number): number => Math.round((Math.max(0, value) / largest) * BARS * 100) / 100;
  let y = 8;
  const drawn = bars.map((bar) => {
    const top = y;
    y += (bar.before === null ? BAR : BAR * 2 + 2) + GAP;
    return markup`<text x="${LABELS - 8}" y="${top + 13}" text-anchor="end" font-size="14">${shortened(bar.label)}</text>
${oneBar(top, scale(bar.now), bar.now, unit, '#0b5394')}${
      bar.before === null
        ? null
        : oneBar(top + BAR + 2, scale(bar.before), bar.before, `${unit}（上年）`, '#8db4d9')
    }`;
  });
  return markup`<figure id="${id}">
<svg viewBox="0 0 ${WIDTH} ${y}" role="img" aria-labelledby="${`${id}-title`}"><title id="${`${id}-title`}">${label}（${unit}）</title>
${drawn}</svg>
<figcaption>${chart.alternative}</figcaption>
</figure>
`;
}

function oneBar(y: number, width: number, value: number, unit: string, colour: string): Html {
  return markup`<rect x="${LABELS}" y="${y}" width="${Math.max(1, width)}" height="${BAR}" fill="${colour}"/>
<text x="${LABELS + Math.max(1, width) + 6}" y="${y + 13}" font-size="13">${value}${unit}</text>
`;
}

/** As much of a label as fits beside the bars. */
function shortened(label: string): string {
  return label.length > 16 ? `${label.slice(0, 15)}…` : label;
}
