import { Button } from 'antd';
import SignaturePad from 'signature_pad';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { SignatureDto } from '../../api/types.gen';
import { BOX } from '../../ui/drawn';
import { Refusals } from '../../ui/refusals';
import './signature.css';

/** Points nearer than this add nothing that anybody could see. */
const NEAR = 8;
/** 不超过 80 笔、2000 个点: as much as the service takes. */
const MOST = { strokes: 80, points: 2000 } as const;

interface PadProps {
  readonly onDrawn: (signature: SignatureDto) => void;
  readonly onClose: () => void;
}

/** The paper to sign on, by finger, pen or mouse; what is kept are numbers. Nobody has to: one may go on without. */
export function Pad({ onDrawn, onClose }: PadProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const [count, setCount] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  useEffect(() => {
    const paper = canvas.current;
    if (paper === null) return;
    const scale = Math.max(1, window.devicePixelRatio);
    paper.width = paper.offsetWidth * scale;
    paper.height = paper.offsetHeight * scale;
    paper.getContext('2d')?.scale(scale, scale);
    const drawing = new SignaturePad(paper, { penColor: getComputedStyle(paper).color });
    const told = (): void => setCount(drawing.toData().length);
    drawing.addEventListener('endStroke', told);
    pad.current = drawing;
    return () => {
      drawing.removeEventListener('endStroke', told);
      drawing.off();
    };
  }, []);

  const keep = (next: 'less' | 'none'): void => {
    const drawing = pad.current;
    if (drawing === null) return;
    const left = next === 'none' ? [] : drawing.toData().slice(0, -1);
    drawing.clear();
    drawing.fromData(left);
    setCount(left.length);
  };
  const save = async (): Promise<void> => {
    const [drawing, paper] = [pad.current, canvas.current];
    if (drawing === null || paper === null) return;
    setBusy(true);
    setProblem(null);
    const strokes = strokesOf(drawing, paper);
    try {
      onDrawn(await request<SignatureDto>('/me/signature', { method: 'PUT', body: { strokes } }));
    } catch (thrown) {
      setProblem(problemIn(thrown));
      setBusy(false);
    }
  };
  const tooMany = count > MOST.strokes;
  return (
    <div className="pad" role="group" aria-label="画手写签名">
      <canvas ref={canvas} className="pad-paper" role="img" aria-label="签名区：用手指、笔或鼠标写下姓名" />
      <p className="help" role="status">
        {tooMany
          ? `已有 ${count} 笔，最多 ${MOST.strokes} 笔，请撤去一些。`
          : count === 0
            ? '请在框内写下姓名。不便手写的可以不画：姓名照常打印，办理同样有效。'
            : `已写 ${count} 笔。`}
      </p>
      {problem !== null && (
        <div role="alert">
          <Refusals refusals={problem.refusals} />
        </div>
      )}
      <div className="pad-acts">
        <Button disabled={count === 0 || busy} onClick={() => keep('less')}>
          撤一笔
        </Button>
        <Button disabled={count === 0 || busy} onClick={() => keep('none')}>
          清除
        </Button>
        <span className="pad-space" />
        <Button disabled={busy} onClick={onClose}>
          不画了
        </Button>
        <Button type="primary" loading={busy} disabled={count === 0 || tooMany} onClick={() => void save()}>
          保存签名
        </Button>
      </div>
    </div>
  );
}

/** What was drawn, in the numbers that the service takes: within the box, and no more points than can be seen. */
function strokesOf(
  drawing: SignaturePad,
  { offsetWidth, offsetHeight }: HTMLCanvasElement,
): readonly number[][] {
  const within = (value: number, size: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round((value / size) * most)));
  const lines = drawing.toData().map(({ points }) =>
    points.map(({ x, y }) => ({
      x: within(x, offsetWidth, BOX.width),
      y: within(y, offsetHeight, BOX.height),
    })),
  );
  // However long somebody writes, the number of points is bounded: the longer, the coarser.
  for (let near = NEAR; ; near *= 1.5) {
    const thinned = lines.map((line) => thin(line, near));
    if (near > BOX.width || thinned.reduce((sum, { length }) => sum + length, 0) <= MOST.points)
      return thinned.map((line) => line.flatMap(({ x, y }) => [x, y]));
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function thin(line: readonly Point[], near: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= near) kept.push(point);
  }
  return kept;
}
