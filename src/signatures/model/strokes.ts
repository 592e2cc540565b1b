import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';

/** Lines of the pen: of each, x and y by turns, whole numbers within the box. Nothing else can be said in it. */
export type Strokes = readonly (readonly number[])[];

/** The paper on which it is drawn. */
export const SIGNATURE_BOX = { width: 1_000, height: 400 } as const;
/** 不超过 80 笔、2000 个点 */
export const STROKES_MAX = 80;
const POINTS_MAX = 2_000;
/** Shorter than this it is a blot. */
const INK_LEAST = 120;

/** Reads what a client says was drawn: numbers only, few enough. @returns `signature-invalid` or `signature-blank` */
export function parseStrokes(said: unknown): Result<Strokes, readonly Refusal[]> {
  if (!Array.isArray(said) || said.length > STROKES_MAX || !said.every(isStroke)) return err([invalid()]);
  const strokes: Strokes = said.map((stroke) => [...stroke]);
  if (strokes.reduce((sum, { length }) => sum + length / 2, 0) > POINTS_MAX) return err([invalid()]);
  const ink = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  return ink < INK_LEAST ? err([blank()]) : ok(strokes);
}

/** A signature as path data of SVG: each stroke through the middles of its points, so that it bends and has no corners. */
export function pathOf(strokes: Strokes): string {
  return strokes.map(strokePath).join('');
}

function strokePath(stroke: readonly number[]): string {
  const points = pointsOf(stroke);
  const [first, ...more] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  // A dot is a line of no length, which a round cap makes visible.
  if (more.length === 0) return `M${first.x} ${first.y}h0`;
  const bends = more.slice(0, -1).map((point, index) => {
    const next = more[index + 1] ?? point;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`;
}

function pointsOf(stroke: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  return stroke.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: stroke[index + 1] ?? 0 }] : []));
}

function isStroke(stroke: unknown): stroke is readonly number[] {
  return (
    Array.isArray(stroke) &&
    stroke.length >= 2 &&
    stroke.length % 2 === 0 &&
    stroke.length <= 2 * POINTS_MAX &&
    stroke.every((value: unknown, index) =>
      isWithin(value, index % 2 === 0 ? SIGNATURE_BOX.width : SIGNATURE_BOX.height),
    )
  );
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function lengthOf(stroke: readonly number[]): number {
  const points = pointsOf(stroke);
  return points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before === undefined ? sum : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

function invalid(): Refusal {
  return refusal({
    code: 'signature-invalid',
    message: '手写签名应为笔画的坐标，且不能过繁',
    cure: `清除后重画；最多${STROKES_MAX}笔、${POINTS_MAX}个点`,
  });
}

function blank(): Refusal {
  return refusal({
    code: 'signature-blank',
    message: '还没有画出签名',
    cure: '画好再保存；不便手写的，可以不附手写签名，直接办理',
  });
}
