import type { ChainSource, ChartSource } from '../../policy/index.js';
import type { DiagramWords } from './diagram.js';
import { drawChart } from './draw-chart.js';
import { layOut } from './layout.js';
import { toMermaid } from './mermaid.js';
import { toSvg } from './svg.js';

export const DIAGRAM_FORMATS = ['mermaid', 'svg'] as const;
export type DiagramFormat = (typeof DIAGRAM_FORMATS)[number];

/** The chart of a pack as a drawing: Mermaid text, or an SVG file that needs nothing else. */
export async function diagramOfChart(
  chart: ChartSource,
  chains: Readonly<Record<string, ChainSource>>,
  words: DiagramWords,
  format: DiagramFormat,
): Promise<string> {
  const diagram = drawChart(chart, chains, words);
  return format === 'mermaid' ? toMermaid(diagram) : toSvg(diagram, await layOut(diagram));
}
