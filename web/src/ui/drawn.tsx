import type { ReactNode } from 'react';
import './drawn.css';

/** The paper on which signatures are drawn, as the service says (GET /me/signature). */
export const BOX = { width: 1000, height: 400 } as const;

interface DrawnProps {
  readonly strokes: readonly (readonly number[])[];
  /** Whose it is. */
  readonly name: string;
}

/** 手写签名 — lines through the middles of the points, as the slips print them; numbers only, so nothing else can be in it. */
export function Drawn({ strokes, name }: DrawnProps): ReactNode {
  return (
    <svg
      className="drawn"
      role="img"
      aria-label={`${name}的手写签名`}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
    >
      {strokes.map((stroke, index) => (
        <path key={index} d={pathOf(stroke)} />
      ))}
    </svg>
  );
}

function pathOf(stroke: readonly number[]): string {
  const points = stroke.flatMap((x, index) =>
    index % 2 === 0 ? [[x, stroke[index + 1] ?? 0] as const] : [],
  );
  const [first, ...more] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  if (more.length === 0) return `M${first.join(' ')}h0`;
  const bends = more.slice(0, -1).map(([x, y], index) => {
    const [nextX, nextY] = more[index + 1] ?? [x, y];
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${first.join(' ')}${bends.join('')}L${last.join(' ')}`;
}
