import { useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { saveFile } from '../../ui/save-file';
import { Trouble } from '../../ui/states';
import { buildFile, FORMATS, type ReportAsked } from './ask';

/** The report as a file, in each of its formats; a long one can be called off. */
export function Exports({ asked }: { readonly asked: ReportAsked }): ReactNode {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const running = useRef<AbortController | null>(null);
  const take = async ({ id, label, type }: (typeof FORMATS)[number]): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(label);
    setProblem(null);
    try {
      saveFile(`report-${asked.year}.${id}`, await buildFile(asked, type, controller.signal));
    } catch (thrown) {
      if (!controller.signal.aborted) setProblem(problemIn(thrown));
    }
    setBusy(null);
  };
  return (
    <>
      <div className="score-tools" role="group" aria-label="导出年报">
        {FORMATS.map((one) => (
          <button
            key={one.id}
            type="button"
            className="plain-button"
            disabled={busy !== null}
            onClick={() => void take(one)}
          >
            {one.label}
          </button>
        ))}
      </div>
      {busy !== null && (
        <p role="status">
          正在做 {busy}…{' '}
          <button type="button" className="link-button" onClick={() => running.current?.abort()}>
            取消
          </button>
        </p>
      )}
      {problem !== null && <Trouble problem={problem} />}
    </>
  );
}
