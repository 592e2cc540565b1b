import { headBlock, leadingOf, SIZE, type Block, type Face } from './boxes.js';
import type { Diagram } from './diagram.js';
import type { Layout, PlacedEdge, PlacedState, Point } from './layout.js';

const MARGIN = 16;
const INSET = 12;
const START = 40;
/** No character data of SVG may hold them, and some end what they stand in. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const STYLE = `
.page{fill:#fff}
text{font-family:"Noto Sans SC Variable","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",sans-serif;font-size:${SIZE.text}px;fill:#1f2328}
.label{font-size:${SIZE.label}px;font-weight:700}
.id{fill:#59636e}
.clause{fill:#0b4f8a}
.mark{fill:#0a5c2b;font-weight:700}
.apart,.return{fill:#6e3c00}
.term{fill:#7a1f4d}
.common,.from{fill:#8a1010}
.box{fill:#fff;stroke:#1f2328;stroke-width:1.5}
.step{fill:#f4f8fd;stroke:#0b4f8a}
.rest{fill:#f1f9f3;stroke:#0a5c2b;stroke-width:2.5}
.final{fill:#eee;stroke-width:3}
.choice{fill:#fff8e6;stroke:#7a1f4d}
.frame{fill:none;stroke:#59636e;stroke-dasharray:6 4}
.dot{fill:#1f2328}
.edge{fill:none;stroke:#1f2328;stroke-width:1.5}
.back{stroke:#6e3c00;stroke-dasharray:5 4}
.tip{fill:#1f2328}
.plate{fill:#fff;fill-opacity:.92}
`;

/**
 * A placed diagram as a file of its own: no script, no link, nothing from outside. Whatever people wrote is character
 * data. Its title and description tell it to those who do not see it.
 */
export function toSvg(diagram: Diagram, layout: Layout): string {
  const width = Math.max(layout.width, 320) + 2 * MARGIN;
  const head = headBlock(diagram, width);
  const top = MARGIN + head.height + START;
  const height = top + layout.height + MARGIN;
  const left = (width - layout.width) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" role="img" aria-labelledby="title desc" lang="zh-CN">`,
    `<title id="title">${text(diagram.title)}</title>`,
    `<desc id="desc">${text(describe(diagram))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="100%" height="100%"/>`,
    lines(head, { x: MARGIN, y: MARGIN }),
    `<g transform="translate(${px(left)} ${px(top)})">`,
    ...layout.states.filter(isFrame).map(frame),
    ...layout.edges.map(arrow),
    begin(diagram, layout),
    ...layout.states.filter((placed) => !isFrame(placed)).map(box),
    ...layout.edges.map(plate),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The diagram in sentences. */
function describe({ notes, states, edges }: Diagram): string {
  const labels = new Map(states.map(({ id, label }) => [id, label]));
  const told = states
    .filter(({ kind }) => kind !== 'end' && kind !== 'choice')
    .map(({ label, marks, clauses, lines }) =>
      [label, ...marks, ...clauses, ...lines.map((line) => line.text)].join('；'),
    );
  const ways = edges.map(
    ({ from, to, labels: by }) =>
      `${labels.get(from) ?? from} 到 ${labels.get(to) ?? to}${by.length === 0 ? '' : `：${by.join('、')}`}`,
  );
  return [...notes, ...told, ...ways].join('。\n');
}

function isFrame({ state: { kind } }: PlacedState): boolean {
  return kind === 'parallel' || kind === 'region';
}

function frame({ at, width, height, block }: PlacedState): string {
  const [x, y] = [at.x - width / 2, at.y - height / 2];
  return `<g><rect class="frame" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="8"/>${lines(block, { x: x + INSET, y: y + INSET })}</g>`;
}

function box({ state, at, width, height, block }: PlacedState): string {
  const [x, y] = [at.x - width / 2, at.y - height / 2];
  switch (state.kind) {
    case 'end':
      return `<circle class="dot" cx="${px(at.x)}" cy="${px(at.y)}" r="${px(width / 2)}"><title>${text(state.label)}</title></circle>`;
    case 'choice': {
      const slope = 16;
      const corners = [
        [x, at.y],
        [x + slope, y],
        [x + width - slope, y],
        [x + width, at.y],
        [x + width - slope, y + height],
        [x + slope, y + height],
      ];
      const points = corners.map(([a = 0, b = 0]) => `${px(a)},${px(b)}`).join(' ');
      return `<g><polygon class="box choice" points="${points}"/>${lines(block, { x: at.x - block.width / 2 + INSET, y: y + INSET })}</g>`;
    }
    default: {
      const rest = state.kind === 'plain' && state.marks.length > 0 ? ' rest' : '';
      return `<g><rect class="box ${state.kind}${rest}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="6"/>${lines(block, { x: x + INSET, y: y + INSET })}</g>`;
    }
  }
}

/** Where every case begins. */
function begin({ initial }: Diagram, { states }: Layout): string {
  const first = states.find(({ state }) => state.id === initial);
  if (first === undefined) return '';
  const [x, y] = [first.at.x, first.at.y - first.height / 2];
  return `<g><circle class="dot" cx="${px(x)}" cy="${px(y - 28)}" r="7"><title>开始</title></circle><path class="edge" d="M${px(x)} ${px(y - 21)}L${px(x)} ${px(y - 9)}"/>${arrowhead({ x, y: y - 9 }, { x, y })}</g>`;
}

function arrow({ edge, curve, tip }: PlacedEdge): string {
  const [start, ...controls] = curve;
  if (start === undefined) return '';
  return `<g><path class="edge${edge.back ? ' back' : ''}" d="${lineOf(curve)}"/>${arrowhead(controls.at(-1) ?? start, tip)}</g>`;
}

/** The path of a line: a start and control points of cubic curves. */
export function lineOf([start, ...controls]: readonly Point[]): string {
  return start === undefined ? '' : `M${at(start)}C${controls.map(at).join(' ')}`;
}

function arrowhead(from: Point, to: Point): string {
  return `<path class="tip" d="${tipOf(from, to)}"/>`;
}

/** The path of a triangle from where the line ends to where it points. */
export function tipOf(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / length) * 4.5, (dx / length) * 4.5];
  return `M${at(to)}L${at({ x: from.x + nx, y: from.y + ny })}L${at({ x: from.x - nx, y: from.y - ny })}Z`;
}

function plate({ block, words }: PlacedEdge): string {
  if (words === null || block.lines.length === 0) return '';
  const [x, y] = [words.x - block.width / 2, words.y - block.height / 2];
  return `<g><rect class="plate" x="${px(x)}" y="${px(y)}" width="${px(block.width)}" height="${px(block.height)}" rx="3"/>${lines(block, { x: x + 3, y: y + 3 })}</g>`;
}

function lines(block: Block, { x, y }: Point): string {
  let below = y;
  return block.lines
    .map(({ text: words, face }) => {
      below += leadingOf(face);
      return `<text class="${face}" x="${px(x)}" y="${px(below - baselineOf(face))}">${text(words)}</text>`;
    })
    .join('');
}

function baselineOf(face: Face): number {
  return face === 'label' ? 7 : 5;
}

function at({ x, y }: Point): string {
  return `${px(x)} ${px(y)}`;
}

/** Tenths of a pixel are enough, and keep the file the same on every machine. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function text(words: string): string {
  return words
    .replaceAll(UNFIT, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
