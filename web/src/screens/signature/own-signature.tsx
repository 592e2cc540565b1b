import { lazy, Suspense, useState, type ReactNode } from 'react';
import { problemIn } from '../../api/problem';
import { request } from '../../api/request';
import type { OwnSignatureDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { minuteText } from '../../ui/dates';
import { Drawn } from '../../ui/drawn';
import { Trouble, Waiting } from '../../ui/states';
import './signature.css';

const Pad = lazy(() => import('./pad').then((found) => ({ default: found.Pad })));

interface OwnSignatureProps {
  readonly name: string;
  readonly onSaid: (said: string) => void;
}

/** 我的手写签名 — drawn once, put on acts by choice; what stands on acts stays there. */
export function OwnSignature({ name, onSaid }: OwnSignatureProps): ReactNode {
  const { data, problem, reload } = useLoad('signature', (signal) =>
    request<OwnSignatureDto>('/me/signature', { signal }),
  );
  const [drawing, setDrawing] = useState(false);
  const clear = async (): Promise<void> => {
    try {
      await request('/me/signature', { method: 'DELETE' });
      onSaid('已清除手写签名。以前附在办理上的不变。');
    } catch (thrown) {
      onSaid(problemIn(thrown).title);
    }
    reload();
  };
  const signature = data?.signature ?? null;
  return (
    <section className="card" aria-labelledby="signature">
      <h2 id="signature">我的手写签名</h2>
      <p className="lead">
        办理时可以选择把它附在姓名旁，印在发文处理单和保密审查表上。谁办的以登录身份为准，不以签名图样为准；以前附上的不随改动变化。
      </p>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {data === null && problem === null && <Waiting what="正在取签名…" />}
      {data !== null && !drawing && (
        <div className="own-signature">
          {signature === null ? (
            <p>还没有画。不画也可以办理，姓名照常打印。</p>
          ) : (
            <>
              <Drawn strokes={signature.strokes} name={name} />
              <p className="help">{minuteText(signature.drawnAt)} 所画</p>
            </>
          )}
          <div className="pad-acts">
            <button type="button" className="plain-button" onClick={() => setDrawing(true)}>
              {signature === null ? '画签名' : '重画'}
            </button>
            {signature !== null && (
              <button type="button" className="plain-button" onClick={() => void clear()}>
                清除
              </button>
            )}
          </div>
        </div>
      )}
      {drawing && (
        <Suspense fallback={<Waiting what="正在打开签名区…" />}>
          <Pad
            onClose={() => setDrawing(false)}
            onDrawn={() => {
              setDrawing(false);
              onSaid('手写签名已保存。');
              reload();
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
