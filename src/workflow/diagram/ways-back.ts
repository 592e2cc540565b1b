import { SIZE } from './boxes.js';
import type { Diagram } from './diagram.js';
import type { Layout, Point } from './layout.js';
import { emsOf } from './measure.js';
import { arrowsOf, type Walk } from './walked.js';

/** 退回、撤回 — where a case went back, or aside, along no arrow of its chart: an arrow of its own, beside the map. */
export interface WayBack {
  readonly from: string;
  readonly to: string;
  /** What was done, as people say it. */
  readonly label: string;
  /** Entries of the track, the first one first. */
  readonly seqs: readonly number[];
  /** Path of the line and of its tip, in the language of SVG. */
  readonly line: string;
  readonly tip: string;
  /** The plate on which its name stands: middle and width. */
  readonly words: Point;
  readonly plate: number;
}

/** The arrows, and how wide the picture is with them. */
export interface WaysBack {
  readonly width: number;
  readonly ways: readonly WayBack[];
}

/** From the map to the first arrow, from one arrow to the next, and rounded corners, in pixels. */
const GAP = 16;
const CORNER = 10;
/** Arrows that leave or reach the same box do so one below the other. */
const STEP = 9;
const PLATE_PADDING = 8;
const TIP = { length: 9, half: 4.5 } as const;

/**
 * Draws what went along no arrow on lanes to the right of the map, as near as it leaves room, the short ones inside:
 * nothing crosses the map but the way to its border. Only what happened is drawn; the same way walked again is one arrow.
 */
export function waysBackOf(walks: readonly Walk[], diagram: Diagram, layout: Layout): WaysBack {
  const boxes = new Map(layout.states.map((placed) => [placed.state.id, placed]));
  const apart = new Map<string, Walk[]>();
  for (const walk of walks.filter((one) => arrowsOf(one, diagram).size === 0)) {
    const { from, target, label } = walk;
    if (from === null || target === null || !boxes.has(from) || !boxes.has(target)) continue;
    const key = `${from}\n${target}\n${label}`;
    apart.set(key, [...(apart.get(key) ?? []), walk]);
  }
  const taken = new Map<string, number>();
  const at = (id: string): Point => {
    const box = boxes.get(id);
    const count = taken.get(id) ?? 0;
    taken.set(id, count + 1);
    // From the middle on, below and above by turns.
    const off = Math.ceil(count / 2) * STEP * (count % 2 === 0 ? 1 : -1);
    return { x: (box?.at.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.at.y ?? 0) + off };
  };
  const spans = [...apart.values()].flatMap((same) => {
    const [first] = same;
    if (first?.from == null || first.target === null) return [];
    const [start, end] = [at(first.from), at(first.target)];
    return [{ walk: first, seqs: same.map(({ seq }) => seq), start, end }];
  });
  const lanes: Lane[] = [];
  const ways = spans
    .toSorted((one, other) => Math.abs(one.start.y - one.end.y) - Math.abs(other.start.y - other.end.y))
    .map(({ walk, seqs, start, end }): WayBack => {
      const plate = Math.ceil(emsOf(nameOf(walk.label, seqs.length)) * SIZE.text) + 2 * PLATE_PADDING;
      const span = [Math.min(start.y, end.y) - STEP, Math.max(start.y, end.y) + STEP] as const;
      const left = Math.max(rightOf(layout, span), ...lanes.filter(meets(span)).map(({ right }) => right));
      const x = left + PLATE_PADDING + plate / 2;
      lanes.push({ span, right: x + plate / 2 });
      return {
        from: walk.from ?? '',
        to: walk.target ?? '',
        label: nameOf(walk.label, seqs.length),
        seqs,
        line: around(start, end, x),
        tip: tipAt(end),
        words: { x, y: (start.y + end.y) / 2 },
        plate,
      };
    });
  return { width: Math.ceil(Math.max(layout.width, ...lanes.map(({ right }) => right))), ways };
}

/** Top and bottom. */
type Span = readonly [number, number];

interface Lane {
  readonly span: Span;
  readonly right: number;
}

function meets([top, bottom]: Span): (lane: Pick<Lane, 'span'>) => boolean {
  return ({ span: [from, to] }) => from <= bottom && to >= top;
}

/** How far the map itself reaches to the right beside an arrow, room left over. */
function rightOf({ states, edges }: Layout, span: Span): number {
  const boxes = states.map(({ at, width, height }) => ({
    span: [at.y - height / 2, at.y + height / 2] as const,
    right: at.x + width / 2,
  }));
  const lines = edges.flatMap(({ curve, words, block }) => [
    ...curve.map(({ x, y }) => ({ span: [y, y] as const, right: x })),
    ...(words === null ? [] : [{ span: [words.y, words.y] as const, right: words.x + block.width / 2 }]),
  ]);
  return Math.max(0, ...[...boxes, ...lines].filter(meets(span)).map(({ right }) => right)) + GAP;
}

function nameOf(label: string, times: number): string {
  return times > 1 ? `${label} ${times} 次` : label;
}

/** Out to the lane, along it, and in again, with rounded corners. */
function around(start: Point, end: Point, x: number): string {
  const up = end.y < start.y ? -1 : 1;
  const corner = Math.min(CORNER, Math.abs(start.y - end.y) / 2) * up;
  const round = Math.abs(corner);
  return [
    `M${px(start.x)} ${px(start.y)}`,
    `H${px(x - round)}`,
    `Q${px(x)} ${px(start.y)} ${px(x)} ${px(start.y + corner)}`,
    `V${px(end.y - corner)}`,
    `Q${px(x)} ${px(end.y)} ${px(x - round)} ${px(end.y)}`,
    `H${px(end.x + TIP.length)}`,
  ].join('');
}

/** It arrives from the right. */
function tipAt({ x, y }: Point): string {
  return `M${px(x)} ${px(y)}l${TIP.length} ${-TIP.half}v${2 * TIP.half}z`;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
