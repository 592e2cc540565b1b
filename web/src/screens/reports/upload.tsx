import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import type { ValidationAnswerDto } from '../../api/types.gen';
import { Trouble, Waiting } from '../../ui/states';
import { base64Of } from '../draft/files';
import { validate } from './ask';
import { Verdicts } from './lights';

/** A report that was published elsewhere, held against its form; the file is not kept. */
export function Upload(): ReactNode {
  const [answer, setAnswer] = useState<ValidationAnswerDto | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setAnswer(null);
    setProblem(null);
    try {
      setAnswer(await validate('auto', { name: file.name, content: await base64Of(file) }));
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
    setBusy(false);
  };
  return (
    <section className="score-card" aria-label="校验已公布的年报">
      <h2>校验已公布的年报</h2>
      <label className="file-button">
        选择文件
        <input
          type="file"
          accept=".json,.xlsx,.docx,.html"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void take(file);
            event.target.value = '';
          }}
        />
      </label>
      {busy && <Waiting what="正在校验…" />}
      {problem !== null && <Trouble problem={problem} />}
      {answer !== null && (
        <div role="status" className="score-deeds">
          <p>
            {answer.validation.organ} {answer.validation.year} 年，{answer.validation.label}：
            {answer.validation.holds ? '没有错误' : '有错误'}
          </p>
          <Verdicts results={answer.validation.results} />
          <ul className="score-deeds">
            {answer.validation.findings.map((one, index) => (
              <li key={index}>
                {one.message}
                {one.cure !== '' && <p className="when">怎么改：{one.cure}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
